import type { Same } from '@/i18n'
import type { zh } from './zh'

export const en: Same<typeof zh> = {
  title: 'Callbacks', queue: 'To call back', empty: 'Nobody to call back', heir: 'Heir', proxy: 'Proxy', onBehalf: 'On behalf of', tried: 'Attempts: {{count}}', tryAgain: 'again from {{time}}', other: 'another hour', choose: 'Choose a complaint on the left', open: 'Open the complaint', phone: 'Telephone', customer: 'Customer', decision: 'Decision', script: 'What to say', attempts: 'Attempts before',
  save: 'Save, next one', saved: 'On record', none: 'None', outcome: 'Outcome', told: 'Told', lateHours: 'Another hour: at least two hours of the day apart', handlers: 'Whoever handled a case does not call back; you did not', back: 'Back to the queue',
  say: {
    hello: 'Good day, this is {{me}} of the bank’s service supervision. Am I speaking with {{name}}?', purpose: 'What you raised on {{day}} (no. {{number}}) has been decided. May I take a minute to hear what you think?', short: 'The outcome is “{{outcome}}”. Have you received it, and is it clear?',
    ask: 'Are you satisfied with how it was handled, and with the outcome?', unhappy: 'If not: “What is it mainly about?” Write down the customer’s own words.', rights: 'You may still ask for a review, or turn to mediation, arbitration or the courts.', thanks: 'Thank you for telling us. Goodbye.',
  },
}
