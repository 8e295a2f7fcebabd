import type { Same } from '@/i18n'
import type { zh } from './zh'

export const en: Same<typeof zh> = {
  title: 'Findings', appeals: 'Appeals', toCheck: 'To the check', item: 'Item', module: 'Section', outlet: 'Outlet', kind: 'Kind of check', issuer: 'Inspecting unit', subject: 'Employee', published: 'Published', raised: 'Raised', remark: 'Remark', evidence: 'Evidence', repeats: 'The same finding before', waived: 'Published without evidence, with the reviewer’s reason', noEvidence: 'No evidence', appeal: 'Appeal', grounds: 'Grounds', decision: 'Decision', none: 'No remark was written', repeatCount: 'repeated {{count}} times', score: 'Score', decide: 'Decide',
}
