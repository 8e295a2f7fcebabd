import type { Same } from '@/i18n'
import type { zh } from './zh'

export const en: Same<typeof zh> = {
  title: 'Units and outlets', tree: 'Tree of units', find: 'Code or name', closedToo: 'With closed ones', noMatch: 'No unit fits', choose: 'Choose a unit on the left', toTree: 'Tree of units', more: 'There are more: search by name',
  code: 'Code', codeNote: 'Letters, digits, - and _; never changes', codeBad: 'Letters, digits, - and _ only', nameZh: 'Chinese name', mark: 'Mark', markNote: 'With what its document numbers begin: 1 to 10 Chinese characters; its code if empty', markLike: '(as in {{mark}}诉〔{{year}}〕1号)', nameEn: 'English name', level: 'Level', parent: 'Unit above', path: 'Path', closed: 'Closed', open: 'Open', type: 'Type of outlet', typeNote: 'Decides which checklist applies', types: { flagship: 'Flagship', standard: 'Standard', light: 'Light' },
  addressZh: 'Address (Chinese)', addressEn: 'Address (English)', address: 'Address', hours: 'Opening hours', hoursZh: 'Opening hours (Chinese)', hoursEn: 'Opening hours (English)', phone: 'Telephone', opened: 'Opened on',
  head: 'Head', noHead: 'Nobody appointed', people: 'People', allPeople: 'Show all', noPeople: 'Nobody', roster: "This month's roster", below: 'Units below', none: 'None',
  addUnit: 'Add a unit below', addOutlet: 'Add an outlet', edit: 'Edit', close: 'Close', closeAsk: 'Nobody, no check and no complaint can be assigned to it any more; what is recorded stays. It can be opened again under Edit.', saved: 'Saved', created: 'Added', closing: 'The unit is closed', stateField: 'State',
  mute: 'Messages that leave the house', muteNote: 'Topics without a tick no longer leave by mail, robot or webhook for this unit and those below; inboxes get them all the same.', muteNone: 'All topics leave', muteSome: '{{count}} switched off', muteEdit: 'Choose', muteFixed: 'cannot be switched off', topics: 'Topics',
}
