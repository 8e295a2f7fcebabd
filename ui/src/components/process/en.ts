import type { Same } from '@/i18n'
import type { zh } from './zh'

export const en: Same<typeof zh> = {
  title: 'Process', picture: 'Picture', list: 'List', fit: 'All of it', here: 'Where it is', bigger: 'Larger', smaller: 'Smaller', region: 'Diagram of the process {{name}}. The list says the same.',
  element: 'Step', part: 'Part', since: 'From', until: 'Until', spent: 'Time spent', present: 'now', acts: '{{count}} [act|acts]', event: 'Event', limits: 'Limits', due: 'Due', ended: 'Ended', late: 'late', running: 'running', kept: 'kept', over: 'over',
  legendEnd: 'It has come to its end', state: 'State', legendWay: 'Way taken', legendHere: 'Where it is now', legendLate: 'Limit passed', legendSpent: 'Time spent', unknown: 'hidden', none: 'How it goes is not yours to see yet', visits: '{{count}} [time|times]',
  d: '{{count}} d', h: '{{count}} h', m: '{{count}} min', s: '< 1 min',
}
