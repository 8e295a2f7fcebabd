import type { Same } from '@/i18n'
import type { zh } from './zh'

export const en: Same<typeof zh> = {
  title: 'Audit log', admin: "Administrators' log", views: 'Logs', row: 'Row {{seq}}', open: 'Show row {{seq}}', detail: 'Content', object: 'Object', openCase: 'Open the case', who: 'Who', address: 'Network address', request: 'Request', hash: 'Hash on the chain', roles: 'Roles then', action: 'Action', time: 'Time', outcome: 'Outcome', nobody: '(not signed in)',
  verify: 'Verify the chain', verifying: 'Walking every row…', intact: 'The chain is intact', intactNote: '{{rows}} rows were walked: each is as it was written, and the signed checkpoints agree with the chain.',
  broken: 'The chain breaks at row {{seq}}', brokenNote: 'A break means that something at this row or before it was changed, deleted or put in after it was written, or that the end was cut off. The rows before it can still be relied on; from it on they are no evidence. Do not restart or restore anything: secure the database and the data directory, and tell the auditors and the security administrator at once.',
  walked: 'Rows walked', head: 'Hash of the last row', keep: 'Write the hash of the last row and the number of rows down outside of the system: with them, a later verification proves that no end was cut off meanwhile.', canNot: 'It cannot show what somebody rewrote who had the database and the signing key: for that, copies outside of the system are needed.',
}
