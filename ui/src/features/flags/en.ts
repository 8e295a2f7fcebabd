import type { Same } from '@/i18n'
import type { zh } from './zh'

export const en: Same<typeof zh> = {
  title: 'Employees complained of again', views: 'Flags', settle: 'Settle', settleOf: 'Settle the flag about {{name}}', done: 'Settled', note: 'Say what was found and what was done.', rule: '{{count}} within {{months}} months (flagged from {{least}})',
  complaints: '{{count}} [complaint|complaints]', settled: 'Settled', open: 'To be settled', stands: 'Still at the number', fell: 'Was below it since', remark: 'What was done',
}
