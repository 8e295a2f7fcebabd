import type { Feature } from '@/app/feature'

export const clocks: Feature = { name: 'clocks', routes: [{ path: '/clocks', lazy: () => import('./List') }] }
