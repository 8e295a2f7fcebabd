import type { Same } from '@/i18n'
import type { zh } from './zh'

export const en: Same<typeof zh> = {
  title: 'Roles and permissions', views: 'View', matrix: 'Matrix', byRole: 'By role', byAction: 'By action', find: 'Action or words', group: 'Field', kind: 'Kind', allKinds: 'All actions', looks: 'Looks', acts: 'Acts', risky: 'Final or confidential', allGroups: 'All fields', action: 'Action', role: 'Role', version: 'Policy {{version}}', shown: '{{count}} [action|actions]', none: 'No action fits',
  may: 'yes', mayNot: 'no', machine: 'Machine account', holders: 'Who holds it', whoMay: 'Roles that may', nobody: 'No role may', everywhere: 'Whole bank', riskyTag: 'Asked twice', acting: 'Act', looking: 'Look', count: 'may do {{count}}', chooseRole: 'Choose a role', chooseAction: 'Choose an action', matrixOf: 'Which role may do what', roleOf: 'The role',
}
