import type { Same } from '@/i18n'
import type { zh } from './zh'

export const en: Same<typeof zh> = {
  version: 'Version', versions: 'Versions', no: 'Version {{name}}', shipped: 'As shipped', current: 'In force', future: 'In force from {{day}}', base: 'Drafted from', from: 'First day', onApproval: 'Day of approval', note: 'What changes, and why', makers: 'Drafted by', made: 'Drafted', changed: 'Last changed', decided: 'Approved or sent back', sentBack: 'Why it was sent back',
  draft: 'Draft a version', draftFrom: 'Draft from', fromHint: 'Left out: from the day of approval', facts: 'Note and first day', approveAsk: 'It comes into force on {{day}} and does not change any more.', approveNow: 'It comes into force today and does not change any more.', withdrawAsk: 'It is a draft again and can be changed.', submitAsk: 'Somebody who had no part in it decides; until then it cannot change.', discardAsk: 'A discarded version does not come back.', pending: 'A version is drafted or waits for approval', open: 'Open', only: 'One version is drafted or waits for approval at a time',
  status: { draft: 'Draft', submitted: 'To be approved', approved: 'Approved', discarded: 'Discarded', shipped: 'Shipped' },
  before: 'Before', after: 'After', changes: 'Changes', with: 'Compare with', same: 'The two versions do not differ', what: { added: 'Added', removed: 'Removed', changed: 'Changed', moved: 'Moved' },
}
