import { home } from '@/features/home'
import { inbox } from '@/features/inbox'
import type { Feature } from './feature'

/** Every feature of the screens: one line each. */
export const features: Feature[] = [
  home,
  inbox,
]
