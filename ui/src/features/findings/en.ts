import type { Same } from '@/i18n'
import type { zh } from './zh'

export const en: Same<typeof zh> = {
  title: 'Findings', appeals: 'Appeals', toCheck: 'To the check', module: 'Section', outlet: 'Outlet', kind: 'Kind of check', issuer: 'Inspecting unit', subject: 'Employee', published: 'Published', raised: 'Raised', repeats: 'The same finding before', waived: 'Published without evidence, with the reviewer’s reason', noEvidence: 'No evidence', takenOver: 'Found by a check of the time before the system: its evidence and its rectification are not here', none: 'No remark was written',
}
