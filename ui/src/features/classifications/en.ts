import type { Same } from '@/i18n'
import type { zh } from './zh'

export const en: Same<typeof zh> = {
  title: 'Catalogue of complaints', source: 'Source', tabs: { words: 'Catalogue', changes: 'Changes', versions: 'Versions' },
  lists: { channels: 'Channels (A)', businesses: 'Businesses (B)', causes: 'Causes (C)', subjects: 'Subjects', business_lines: 'Business lines', products: 'Products' },
  code: 'Code', name: 'Name', nameZh: 'Name in Chinese', nameEn: 'Name in English', official: 'Official code', unofficial: 'To be filled in', active: 'In use', inactive: 'No longer used', line: 'Usual line', below: 'Second level', causes: 'Its causes', discipline: 'Matter of discipline', business: 'Business', ops: 'Actions',
  add: 'Add', addBelow: 'Add to the second level', edit: 'Edit', find: 'Find a code or a name', showInactive: 'Show what is no longer used', codeHint: 'Begins with a small letter; small letters, digits and _; it keeps its meaning for ever', activeHint: 'A code once released is not taken away but made inactive', any: 'Any',
  filled: 'Official codes {{filled}} / {{all}}', second: '{{count}} on the second level', none: 'Nothing here', list: 'List', change: 'Change', word: 'Word',
  linesOf: { outlet: 'In the outlet', customer_help: 'Customer-help line', service_hotline: 'Service hotline', service_supervision: 'Supervision line' },
}
