import type { Same } from '@/i18n'
import type { zh } from './zh'

export const en: Same<typeof zh> = {
  title: 'Working days of {{year}}', previous: 'Year before', next: 'Next year', year: 'Year', version: 'Version', shipped: 'As shipped', no: 'Version {{count}}', inForce: 'In force', waiting: 'To be approved', superseded: 'Superseded', source: 'Source', announcement: 'Announcement', loaded: 'Loaded', approved: 'Approved', unknown: 'This year is not loaded: it is worked out from Monday to Friday, and limits that run into it are provisional.',
  work: 'Working day', off: 'Day off', holiday: 'Holiday', makeup: 'Worked instead', workdays: '{{count}} working [day|days] in the year', holidays: '{{count}} [holiday|holidays]', makeups: '{{count}} [day|days] worked instead', differs: 'Differs from what is in force', differences: '{{count}} [day differs|days differ] from what is in force', sameAsForce: 'The same as what is in force', list: 'Holidays and days worked instead', was: 'was',
  draft: 'Load an arrangement', drafting: 'Choose a name, then click days. A second click takes it back. Arrow keys move, space marks.', mark: 'Name to mark with', other: 'Another name', otherZh: 'Name in Chinese', otherEn: 'Name in English', pick: 'Holiday', save: 'Submit for approval', giveUp: 'Give up', marked: '{{count}} [day|days] marked', sourceHint: 'e.g. General Office of the State Council: holidays of {{year}}', url: 'Address of the announcement',
  preview: 'Effect and approval', previewTitle: 'Effect of version {{count}}', approve: 'Approve the arrangement and these moves', approveAsk: 'New limits follow this arrangement, and the clocks of the cases listed move with it. This cannot be taken back.', done: 'Approved; the clocks have moved',
  names: { new_year: "New Year's Day", spring: 'Spring Festival', qingming: 'Qingming', labour: 'Labour Day', dragon: 'Dragon Boat Festival', autumn: 'Mid-Autumn Festival', national: 'National Day' },
  sign: { holiday: 'H', makeup: 'W' },
  d1: 'Mo', d2: 'Tu', d3: 'We', d4: 'Th', d5: 'Fr', d6: 'Sa', d0: 'Su',
}
