import type { Same } from '@/i18n'
import type { zh } from './zh'

export const en: Same<typeof zh> = {
  title: 'Proposals for warning orders', times: '{{count}} before', hidden: 'You may not see it',
  note: 'Proposed by the system when a notice is issued for an item that the same outlet has failed before within the window; the discipline office decides.',
}
