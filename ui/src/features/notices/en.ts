import type { Same } from '@/i18n'
import type { zh } from './zh'

export const en: Same<typeof zh> = {
  title: 'Rectification notices', order: 'Rectification notice', advice: 'Advice note', unnumbered: 'no number yet', views: 'Views',
  issueMany: 'Issue selected', issueNote: 'Each gets its number and its clocks start; issuing cannot be undone. Limits are the rule’s.', advise: 'Send an advice note',
  adviseOutlet: 'Outlet', points: 'Points of advice', asks: 'What is asked for', point: 'Point {{count}}', addPoint: 'Add a point', adviseNote: 'Advice has no deadline and stands in no overdue bulletin.',
  progress: '{{done}} of {{all}} verified', draft: 'Not issued yet: the inspected side does not see it.', withdrawn: 'This notice was withdrawn; nothing runs any more.', orderOf: 'Rectification notice for {{outlet}}', adviceOf: 'Advice note for {{outlet}}',
  facts: 'Facts', clocks: 'Limits', rectifications: 'Rectifications', extensions: 'Extensions', record: 'Record', inspection: 'Inspection', complaint: 'Follows from', complaintBehind: 'a complaint found justified', inspector: 'Inspector', issuer: 'Issuing unit', issuedBy: 'Issued by', issuedAt: 'Issued', note: 'Issuer’s remark', maxExtensions: 'Extensions at most', times: '{{count}} each',
  clockIssue: 'Issue', clockVerify: 'Verify', opened: 'Drafted', noClocks: 'No limit is running', expandAll: 'Expand all', foldAll: 'Fold all', ofMe: 'Waits for you',
  finding: 'Finding', mending: 'What was done', before: 'Before', after: 'After', notYet: 'The outlet has handed nothing in yet', noRemark: 'Nothing was written', cause: 'Root cause ({{kind}})', correction: 'Correction now', prevention: 'Prevention', responsible: 'Responsible', notPlanned: 'No measures yet',
  returned: 'Returned (no. {{count}})', asked: 'More time asked for until {{day}}', askedBy: 'Asked by', verification: 'Verifier’s remark', verifiedBy: 'Verified by {{name}}', extended: 'Extended {{count}} [time|times]', makers: 'Carried out by', repeatOf: 'Earlier findings of the same item', repeatMended: 'How it was mended then', repeatHidden: 'You may not see it', doneAt: 'Handed in',
  compare: 'Compare enlarged', zoomIn: 'Zoom in', zoomOut: 'Zoom out', actual: 'Reset', piece: '{{n}} of {{all}}', noEvidence: 'No evidence', hiddenEvidence: 'You may not see the evidence of the check', swipe: 'Swipe to compare',
  document: 'Print and download', pdfZh: 'PDF in Chinese (print)', pdfEn: 'PDF in English (print)', docxZh: 'Word in Chinese', docxEn: 'Word in English',
  move: { issue: 'Issue', withdraw: 'Withdraw', acknowledge: 'Acknowledge', plan: 'Write down measures', planAgain: 'Change measures', complete: 'Hand in', verify: 'Verify', return: 'Return', ask: 'Ask for more time', decide: 'Decide extension', reply: 'Reply', close: 'Close' },
  form: {
    days: 'Limit in working days', daysNote: 'Empty: the rule’s, 15 working days as shipped, half for a repeat offence', note: 'Remark', notePrint: 'Printed in the notice', reason: 'Reason', cause: 'Kind of cause', rootCause: 'Root cause', rootCauseNote: 'Why it happened, not what happened', correction: 'Correction now', correctionNote: 'What has been done or is done at once',
    prevention: 'Prevention', preventionNote: 'What keeps it from happening again', responsible: 'Responsible', summary: 'What was done', evidence: 'Evidence', evidenceNote: 'At least one piece, from the same spot as before, so that both can be compared', keep: 'Keep the {{count}} [piece|pieces] handed in last time', comment: 'Remark', until: 'Until (inclusive)', now: 'Present limit: {{day}}',
    left: '{{count}} [extension|extensions] left', inDays: '+{{count}} [day|days]', decision: 'Decision', grant: 'Granted', refuse: 'Refused', reply: 'Reply', close: 'Remark', phrases: 'Usual reasons',
    blurred: 'The evidence is not clear: take it again', wrongPlace: 'The evidence does not show the finding: take it at the same spot', notMended: 'It is not fully mended', noPrevention: 'Prevention is missing: add it',
  },
  events: {
    drafted: 'Drafted', issued: 'Issued', withdrawn: 'Withdrawn', acknowledged: 'Acknowledged', planned: 'Measures written down', done: 'Handed in', verified: 'Verified', returned: 'Returned', requested: 'More time asked for', granted: 'Extension granted', refused: 'Extension refused', replied: 'Replied', closed: 'Closed', clock: 'A limit was reached', replanned: 'Limits worked out anew',
  },
}
