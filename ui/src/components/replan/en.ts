import type { Same } from '@/i18n'
import type { zh } from './zh'

export const en: Same<typeof zh> = {
  last: 'Last reminder', touched: 'The clocks of {{count}} running [case|cases] would move', none: 'No running case is touched', hidden: 'A case whose number you may not know', case: 'Case', outlet: 'Outlet', steps: 'What moves', appears: 'new', falls: 'falls away', settled: '{{count}} [clock keeps its time and is|clocks keep their times and are] no longer provisional', working: 'Working through the running cases…', moving: 'Moving the clocks; keep this page open…', pending: '{{count}} [case is|cases are] still to be moved: the system goes on by itself', later: '{{by}} later', earlier: '{{by}} earlier', again: 'The list has changed and was worked out anew: check it, then approve', chosen: '{{count}} chosen', calendar: 'Calendar', only: 'Only where the due time moves',
  bound: { hops: 'Transfers at most', callback_attempts: 'Callbacks at most', representatives: 'Representatives at most', pausable: 'Clocks that may pause' },
  kind: { programme: 'Programme', inspection: 'Inspection', notice: 'Notice', complaint: 'Complaint', incident: 'Direct report', bulletin: 'Bulletin' },
}
