import type { Feature } from '@/app/feature'

export const video: Feature = {
  name: 'video',
  routes: [{ path: '/evidence/:id', lazy: () => import('./Video') }],
}
