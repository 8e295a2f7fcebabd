import { approvals } from '@/features/approvals'
import { home } from '@/features/home'
import { inbox } from '@/features/inbox'
import { notices } from '@/features/notices'
import { rectifications } from '@/features/rectifications'
import { warnings } from '@/features/warnings'
import { findings } from '@/features/findings'
import { inspections } from '@/features/inspections'
import { profile } from '@/features/profile'
import { programmes } from '@/features/programmes'
import { callbacks } from '@/features/callbacks'
import { complaints } from '@/features/complaints'
import { policy } from '@/features/policy'
import { channels } from '@/features/channels'
import { checklists } from '@/features/checklists'
import { processes } from '@/features/processes'
import { organisation } from '@/features/organisation'
import { panels } from '@/features/panels'
import { incidents } from '@/features/incidents'
import { bulletins } from '@/features/bulletins'
import { rosters } from '@/features/rosters'
import { clocks } from '@/features/clocks'
import { tokens } from '@/features/tokens'
import { users } from '@/features/users'
import { dashboards } from '@/features/dashboards'
import { audit } from '@/features/audit'
import { privacy } from '@/features/privacy'
import { flags } from '@/features/flags'
import { video } from '@/features/video'
import { rulesets } from '@/features/rulesets'
import { calendars } from '@/features/calendars'
import { routings } from '@/features/routings'
import { classifications } from '@/features/classifications'
import type { Feature } from './feature'

/** Every feature of the screens: one line each. */
export const features: Feature[] = [
  home,
  inbox,
  inspections, programmes, findings, video,
  notices, rectifications, warnings,
  complaints, callbacks, panels, incidents, bulletins, rosters, clocks,
  dashboards, flags, processes,
  organisation, users, policy, tokens, checklists, channels, audit, privacy,
  profile,
  rulesets, calendars, routings, classifications, approvals,
]
