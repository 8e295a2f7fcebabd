import { home } from '@/features/home'
import { inbox } from '@/features/inbox'
import { notices } from '@/features/notices'
import { rectifications } from '@/features/rectifications'
import { warnings } from '@/features/warnings'
import { findings } from '@/features/findings'
import { inspections } from '@/features/inspections'
import { programmes } from '@/features/programmes'
import { callbacks } from '@/features/callbacks'
import { complaints } from '@/features/complaints'
import { processes } from '@/features/processes'
import { panels } from '@/features/panels'
import { incidents } from '@/features/incidents'
import { bulletins } from '@/features/bulletins'
import { rosters } from '@/features/rosters'
import { video } from '@/features/video'
import type { Feature } from './feature'

/** Every feature of the screens: one line each. */
export const features: Feature[] = [
  home,
  inbox,
  inspections, programmes, findings, video,
  notices, rectifications, warnings,
  complaints, callbacks, panels, incidents, bulletins, rosters,
  processes,
]
