import type { Same } from '@/i18n'
import type { zh } from './zh'

export const en: Same<typeof zh> = {
  waiting: 'Waiting for me', late: 'Late', soon: 'Due within 7 days', hello: '{{name}}, here is your day', nothing: 'Nothing waits for you', overdue: '{{count}} overdue', clear: 'None', register: 'Take a complaint in',
}
