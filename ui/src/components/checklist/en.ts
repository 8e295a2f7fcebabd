import type { Same } from '@/i18n'
import type { zh } from './zh'

export const en: Same<typeof zh> = {
  yes: 'Yes', no: 'No', na: 'Not applicable', exception: 'Exception', times: '{{count}} [time|times]', points: '{{count}} [point|points]', pointsShort: '{{count}} pt', minutes: '{{count}} [minute|minutes]', minute: 'min', less: 'One less', moreOf: 'One more', noneSeen: 'None (0)',
  effect: 'On “{{when}}”: {{what}}', whenFailed: 'failed', zeroAll: 'the whole check scores 0', zeroModule: 'this section earns nothing', capAll: 'the score is capped at {{cap}}', zeroes: '“{{modules}}” earns nothing', goTo: 'goes on at “{{place}}”', end: 'the end',
  employee: 'Employee', knockOut: 'Knock-out', worth: '{{count}} [point|points]', deducts: 'Deducts up to {{count}}', adds: 'Adds up to {{count}}', optional: 'Optional', each: '{{count}} [point|points] each (the first {{free}} are free)',
}
