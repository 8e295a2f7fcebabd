import type { Same } from '@/i18n'
import type { zh } from './zh'

export const en: Same<typeof zh> = {
  title: 'Proposals for warning orders', times: '{{count}} before', hidden: 'You may not see it',
  answering: 'Accountability', answeringNote: 'Proposed by whoever handled a complaint found justified; none about yourself is listed. Why stands in the complaint; a person decides.',
  note: 'Proposed by the system when a notice is issued for an item that the same outlet has failed before within the window; the discipline office decides.',
}
