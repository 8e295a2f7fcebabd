import type { Same } from '@/i18n'
import type { zh } from './zh'

export const en: Same<typeof zh> = {
  title: 'Processes', intro: 'How each kind of case goes (BPMN 2.0). The pictures are held to the rule tables of the program by tests.', download: 'Download BPMN', zh: 'Chinese names', en: 'English names',
  heat: 'Time spent', period: 'Period (when a stay began)', unit: 'Unit', everywhere: 'Everywhere', median: 'Median', average: 'Average', longest: 'Longest', stays: 'Stays', present: 'Present', element: 'Step', cool: 'short', hot: 'long', noStays: 'No stays that you may see in this period',
  chosen: 'Chosen element', choose: 'Choose an element of the picture to see what it stands for', moves: 'Commands', events: 'Events', stands: 'Status', clock: 'Limit', system: 'by the system', window: 'a time that may be used: nobody is late', undrawn: 'Not drawn', all: 'All elements', type: 'Type', lane: 'Lane',
  week: 'Last 7 days', month: 'Last 30 days', quarter: 'Last 90 days',
}
