import type { UnitView } from '@/api/schema'
import { choices } from '@/components/list/filter'
import type { Text } from '@/i18n'

export type Level = UnitView['level']

export const levels: Record<Level, Text> = {
  head_office: { zh: '总行', en: 'Head office' }, province: { zh: '省级分行', en: 'Provincial branch' }, city: { zh: '市级分行', en: 'City branch' },
  sub_branch: { zh: '支行', en: 'Sub-branch' }, outlet: { zh: '营业网点', en: 'Outlet' }, department: { zh: '部门', en: 'Department' },
}
const { province, city, sub_branch, department } = levels
/** What a new unit can be; outlets have a file of their own. */
export const newLevels = choices<'province' | 'city' | 'sub_branch' | 'department'>({ province, city, sub_branch, department })

/** What mostly lies below a level: a first proposal. */
export const below: Partial<Record<Level, (typeof newLevels)[number]['value']>> = { head_office: 'department', province: 'city', city: 'sub_branch', sub_branch: 'department' }

/** Neither an outlet nor a department has outlets below. */
export const hasOutlets = (l: Level) => l !== 'outlet' && l !== 'department'
export const leaf = (l: Level) => l === 'outlet' || l === 'department'
export const codeOf = (path: string) => path.split('/').filter(Boolean).at(-1) ?? ''
/** The paths of all units above, from the top. */
export const above = (path: string) => path.split('/').filter(Boolean).slice(0, -1).map((_, i, all) => `/${all.slice(0, i + 1).join('/')}/`)
