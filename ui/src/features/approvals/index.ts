import type { Feature } from '@/app/feature'

export const approvals: Feature = {
  name: 'approvals',
  routes: [{ path: '/approvals', lazy: () => import('./List') }],
}
