import type { Same } from '@/i18n'
import type { zh } from './zh'

export const en: Same<typeof zh> = {
  title: 'Rectifications', views: 'Views', verifyMany: 'Verify selected', verifyNote: 'Make sure that you have looked at the evidence before and after of each; a verification cannot be taken back.', asked: 'Extension asked for', returned: 'Returned {{count}} [time|times]',
  handedIn: 'handed in', extensions: 'Extensions', asks: 'Until', reason: 'Reason', by: 'Asked by', decision: 'Decision',
}
