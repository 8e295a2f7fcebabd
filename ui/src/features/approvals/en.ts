import type { Same } from '@/i18n'
import type { zh } from './zh'

export const en: Same<typeof zh> = {
  title: 'Waiting for my approval', returned: 'Returned to me', intro: 'Nothing binds a case before it is approved. Whoever had a part in drafting does not approve, and does not find here what he submitted himself.', returnedIntro: 'Once changed it can be submitted again; what is not needed any more can be discarded.', what: 'Version', kind: 'Kind', kinds: { rules: 'Rules and limits', calendar: 'Working days', routing: 'Routing rules', classification: 'Classification' },
  from: 'First day', onApproval: 'Day of approval', note: 'What changes, and why', makers: 'Drafted by', submitted: 'Submitted', sentBack: 'Sent back', why: 'Why it was sent back', nothing: 'Nothing waits for your approval', nothingBack: 'Nothing was returned to you',
}
