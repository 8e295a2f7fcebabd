import type { Same } from '..'
import type { zh } from './zh'

export const en: Same<typeof zh> = {
  product: 'Duban', motto: 'What is found gets mended, on time and with proof.',
  yes: 'Yes', no: 'No', ok: 'OK', cancel: 'Cancel', close: 'Close', save: 'Save', remove: 'Remove', back: 'Back', more: 'More', all: 'All', none: 'None',
  search: 'Search', reset: 'Reset', refresh: 'Refresh', retry: 'Try again', submit: 'Submit', loadMore: 'Load more', export: 'Export to Excel', choose: 'Choose', required: 'Required',
  operation: 'Actions', status: 'Status', due: 'Due', unit: 'Unit', outlet: 'Outlet', person: 'Person', from: 'From', until: 'Until', reason: 'Reason', remark: 'Remark',
  tooLong: 'Too long by {{count}} [character|characters]: {{most}} at most', reasonLeast: 'At least {{count}} [character|characters]', overdue: 'Overdue', today: 'Due today', daysLeft: '{{count}} d left', hoursLeft: '{{count}} h left', minutesLeft: '{{count}} min left', minutesOver: '{{count}} min overdue', daysOver: '{{count}} d overdue', hoursOver: '{{count}} h overdue',
  tentative: 'provisional', provisional: 'Provisional: depends on a year whose holidays are not announced', rule: 'Rule', limit: 'Limit', calendar: 'Calendar', nextStep: 'Next', lastStep: 'Reached', noLimit: 'No limit',
  workingDays: '{{count}} working [day|days]', calendarDays: '{{count}} calendar [day|days]', minutes: '{{count}} [minute|minutes]', hours: '{{count}} [hour|hours]',
  step: { remind: 'Reminder', due: 'Due', escalate: 'Escalation', bulletin: 'Bulletin' },
  state: {
    empty: 'Nothing matches', loading: 'Loading…', failed: 'Could not load', noPermission: 'You may not see this page', notFound: 'Not there, or not for you to know',
    crashed: 'This page has failed', reload: 'Reload', requestNumber: 'Request', offline: 'You are offline: what you see may be out of date',
  },
  line: { needed: 'This page needs the network', lost: 'The server cannot be reached. The page comes back by itself. ', can: 'Possible without the network', nothing: 'Nothing of yours can be done offline.', stale: 'What follows was read before the line was lost and may be out of date.' },
  list: {
    filters: 'Filters', saved: 'Saved filters', saveAs: 'Save these filters', nameOf: 'Name', columns: 'Columns', total: '{{count}} in all', shown: '{{count}} loaded', shownOf: '{{count}} of {{total}} loaded', end: 'That is all', sort: 'Sort', count: '{{count}} [filter|filters]',
  },
  moves: { none: 'There is nothing for you to do here now', why: 'Not possible now', risky: 'This cannot be taken back. Go on?', done: 'Done', conflict: 'Somebody changed this meanwhile. It was read again: check, then decide', unavailable: 'Not possible now', gone: 'This is not possible any more', goneKept: 'What you wrote is still below, to be copied.', copy: 'Copy what I wrote' },
  unsent: { resumed: 'This is what you had half written, kept at', files: 'Files that had arrived are still there; add those again that had not.', discard: 'Drop it, start anew', stays: 'What you wrote is still kept on this device: drop it when it is of no use.', drop: 'Drop it' },
  leave: { title: 'This was not handed in. Leave?', kept: 'What you wrote is kept sealed on this device; you can go on with it the next time.', lost: 'This browser cannot keep what you wrote: it is lost when you leave.', nowhere: 'This draft is not kept anywhere: it is lost when you leave.', drop: 'The draft is deleted from this device for good.', go: 'Leave', stay: 'Stay' },
  bulk: { ask: '{{count}} will be done one by one: {{what}}. One that fails does not touch the others.', done: '{{done}} done, {{refused}} refused' },
  evidence: {
    add: 'Add photos, videos or files', drop: 'Click or drop files here', hashing: 'Computing checksum', sending: 'Uploading', verifying: 'Verifying', verified: 'Verified and locked', rejected: 'Rejected', failed: 'Interrupted', waits: 'Waits for the network, then goes up by itself', resume: 'Resume',
    resumeNeeds: 'Choose the same file again to resume', none: 'No evidence yet', leaveOut: 'Leave these out', download: 'Download', frames: 'Frame by frame', open: 'Open', capturedAt: 'Captured', by: 'Uploaded by', size: 'Size', erased: 'Erased', awaiting: 'Waiting for upload', received: 'Verifying', pending: '{{count}} [file|files] still uploading',
    kind: { photo: 'Photo', audio: 'Audio', video: 'Video', document: 'Document' },
  },
  record: { title: 'Record', hidden: 'There are entries here that you may not know of', intact: 'The record is as it was written', broken: 'The record is not as it was written', system: 'System', then: 'At a past moment', now: 'Now', asOf: 'As known then' },
  signs: { colon: ': ', list: ', ', stop: '. ', next: '; ', comma: ', ', open: ' (', close: ')' },
  why: { reason: 'Reason', grounds: 'Grounds', cause: 'Cause', conclusion: 'Conclusion', summary: 'What was done', comment: 'Comment', text: 'Words', route: 'Routed because', strike: 'Line {{line}} struck' },
  mask: { reveal: 'Show in clear', why: 'Show in clear: {{name}}', note: 'Every look is put on the audit chain', copied: 'Copied' },
  app: {
    menu: 'Menu', home: 'Home', search: 'Search or run', searchHint: 'Type a page, an action or a number', noMatch: 'Nothing matches', language: '中文', dark: 'Dark', light: 'Light', theme: 'Appearance', system: 'Like the system',
    signOut: 'Sign out', password: 'Change password', profile: 'My settings', inbox: 'Inbox', unread: '{{count}} unread [message|messages]', more: 'More', collapse: 'Collapse menu', expand: 'Expand menu', user: 'Me', skip: 'Skip to content', pages: 'Pages', actions: 'Actions', recent: 'Recent',
    draftsGo: 'Written and not sent: {{count}}. Sign out all the same?', draftsGoMore: 'Signing out clears all that was not sent from this device, for good.',
    navigation: 'Main', pendingTitle: 'Something is not uploaded yet', pending: 'Signing out clears this device. Go online first, or give it up under “On this device”.', toDevice: 'See what is on this device', newer: 'There is a newer version: reload the page', shortcuts: 'Shortcuts',
  },
  interest: { title: 'Declare an interest', declare: 'Declare', declared: 'Declared: it counts from today', with: 'Interest in', kin: 'Employee {{name}} (kinship)', close: 'Employee {{name}} (close tie)', customer: 'The customer', note: 'From today such complaints are not given to you, and no panel calls you. If this one is in your hands, another takes it over at once and you see it no more.', why: 'Note' },
  sync: { offline: 'Offline', held: '{{count}} to answer', heldMore: 'Remarks and evidence are kept here and go up with the answer, once a result is chosen', pending: '{{count}} to upload', kept: 'Kept sealed on this device and sent when the line is back; the page may be closed', unsafe: 'Neither uploaded nor kept on this device: do not close this page' },
  signIn: {
    title: 'Sign in', user: 'User name', password: 'Password', enter: 'Sign in', show: 'Show password', ended: 'Your session has ended: sign in again', signedOut: 'You are signed out', unsent: 'Something unsent is kept in this browser: whoever wrote it goes on after signing in, anybody else who signs in clears it.', locked: 'After several failures an account is locked for a while; a system administrator can unlock it.', wait: 'Try again in {{count}} s',
    change: 'Change password', mustChange: 'Choose a new password first: this is your first sign-in, or it was reset', current: 'Present password', next: 'New password', again: 'New password again', differ: 'These two differ', length: 'At least 10 characters', changed: 'Password changed; sessions on other devices have ended',
  },
}
