import type { Same } from '@/i18n'
import type { zh } from './zh'

export const en: Same<typeof zh> = {
  base: 'Of',
  title: 'Dashboards', whole: 'Head office dashboard', unitBoard: 'Dashboard of the unit', period: 'Period', chart: 'Chart', table: 'Table', shown: 'Shown as', group: 'Group', value: 'Value',
  periods: { month: 'This month', quarter: 'This quarter', last: 'Last quarter', year: 'This year', twelve: 'Twelve months', other: 'Another period' },
  tabs: { checks: 'Inspections', rectifications: 'Rectifications', complaints: 'Complaints', bulletins: 'Bulletins' },
  note: 'Every number and every bar opens the list of the cases behind it.', print: 'Print', none: 'Nothing in this period', before: 'before: {{value}}', target: 'Target', targetIs: 'target {{value}} %', targetMissed: 'below the target of {{value}} %', targetMet: 'meets the target of {{value}} %', other: '(none)',
  published: 'Published inspections', average: 'Average score', passed: 'Passed', notPassed: 'Not passed', standing: 'Findings that stand', repeats: 'Repeat offences', repeatShare: '{{value}} % of the findings',
  trend: 'Average score by month of publication', byModule: 'Ten modules with the lowest scores', byModuleNote: 'mean score of the module', weakest: 'Ten items found most', bySeverity: 'Findings by module', bySeverityNote: 'and severity', byUnit: 'Average score of the units below',
  repeatPlaces: 'Outlets with most repeat offences', repeatItems: 'Items with most repeat offences', checks: 'Checks', findings: 'Findings', repeated: 'Repeat offences', first: 'Found first', outlet: 'Outlet', unit: 'Unit', rank: 'Rank', kind: 'Kind of check',
  issued: 'Ordered', running: 'To be mended', overdue: 'Overdue', notYetDue: 'Not due yet', toVerify: 'To be verified', verified: 'Verified', onTime: 'On time', notOnTime: 'Not on time', onTimeRate: 'Mended on time', returned: 'Were returned', extended: 'Were extended', ageing: 'Days since what is open was ordered', days: '{{from}}–{{until}} days', daysUp: '{{from}} days and more',
  onTimeTrend: 'Mended on time, by month of issue', mendingUnits: 'Rectifications of the units below', mendingOutlets: 'Rectifications', mendingCauses: 'Rectifications by kind of cause', mendingModules: 'Rectifications by module', extensions: 'Extensions', asked: 'asked for in the period',
  received: 'Complaints received', open: 'In hand', closed: 'Closed', inTime: 'Told in time', inTimeCount: 'in time', lateCount: 'not in time', firstReply: 'First reply in time', satisfaction: 'Satisfaction', satisfied: 'complaints with a satisfied answer', dissatisfied: 'with a dissatisfied one', firstContact: 'First-contact resolution', resolved: 'at first contact', decided: 'decided', transfers: 'Transfers per case', transferred: 'transferred', reopened: 'Reopened', reopenedCount: 'reopened',
  again: 'Repeat complainants', againCount: 'their complaints', justified: 'Justified', justifiedCount: 'justified', averageDays: 'Average days to telling', told: 'told', complaintTrend: 'Complaints and satisfaction by month of receipt', complaintGroups: 'Complaints by', complaintTable: 'Service numbers', inTimeTrend: 'In time, by month of receipt', dimension: 'Dimension',
  by: { held: 'Unit', line: 'Line', cause: 'Cause', subject: 'Subject', business: 'Business', handler: 'Handler' }, days2: '{{value}} days', times: '{{value}}', people: '{{count}} [customer|customers]',
  released: 'Bulletins released', inTimeSigned: 'Signed in time', receiptTrend: 'Receipts of bulletins, by month of release', byIssuer: 'Bulletins by issuing unit', receiptUnits: 'Receipts by unit', export: 'Export to Excel',
  receipts: { in_time: 'Signed in time', late: 'Signed late', waiting: 'Yet to be signed', overdue: 'Overdue, not signed', owed: 'Owed', of: '{{count}} [receipt|receipts] owed: {{in}} in time, {{late}} late', units: '{{count}} [receipt|receipts]' },
  change: { up: 'up by {{value}} on before', down: 'down by {{value}} on before', same: 'as before', none: 'no data for the period before' },
  against: { label: 'Compared with', before: 'Against the period before', year: 'Against a year before', said: 'compared with {{from}} – {{until}}' },
  periodBefore: 'Before', onTimeBefore: 'On time, before', receivedBefore: 'Received before', inTimeBefore: 'Told in time, before', satisfactionBefore: 'Satisfaction before', ofChecks: 'mean of {{count}} [check|checks]', perCheck: '{{value}} per check', foundHere: 'Found by checks here', takenOver: 'Taken over', takenSays: 'those taken over have no rectifications', takenElsewhere: 'Only rectifications ordered here count. Findings taken over from before the system have none:', takenCount: '{{count}} in this period',
  answers: '{{satisfied}} of {{count}} [callback|callbacks] answered “satisfied”', noAnswers: 'no callback answered yet', askedCases: 'complaints with an answer', overdueByLaw: 'Past the legal limit', until: 'to {{day}}', soFar: '{{name}} (to {{day}})',
  ranking: {
    title: 'Ranking by score', against: 'before: {{from}} – {{until}}', againstRound: 'before: the round “{{round}}”', firstRound: 'no round before to compare with', what: 'What is ranked', outlets: 'Outlets', units: 'Units below', order: 'Order', best: 'Best', worst: 'Worst', risen: 'Risen most', fallen: 'Fallen most',
    round: 'Round', byPeriod: 'By period', roundOf: 'Round {{round}}', module: 'Module', whole: 'All modules', least: 'Fewest checks to be ranked', any: 'Any number of checks', from: '{{count}} [check|checks] or more', moduleScore: 'Module score', before: 'Before', peers: 'Peers',
    said: '{{places}} places with results, {{ranked}} ranked;', checks: '{{count}} [check|checks]', mean: ', mean of all {{value}}', few: 'few', fewSays: 'fewer than three checks: one check can change the rank, read with care', more: 'lowest first; {{count}} more [module is|modules are] in the export', times: '{{count}} [check|checks]', weakest: 'weakest',
    roseSays: '▲▼ ranks risen or fallen among those ranked both times ({{count}} before)', up: 'up {{count}} [rank|ranks]', down: 'down {{count}} [rank|ranks]', same: 'same rank as before', new: 'no rank before', unrankedSays: 'too few checks to be ranked',
    heat: { low: 'below 70', weak: '70–79', fair: '80–89', good: '90–96', best: '97 and up' },
  },
  chartOf: '{{title}}: {{rows}}. Switch to the table to open each.',
}
