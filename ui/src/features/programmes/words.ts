import type { ProgrammeItem } from '@/api/schema'
import { choices } from '@/components/list/filter'
import type { Tone } from '@/components/tags'

export const states = choices<ProgrammeItem['status']>({ draft: { zh: '草稿', en: 'Draft' }, planned: { zh: '已编排', en: 'Planned' }, launched: { zh: '下发中', en: 'Launching' }, running: { zh: '执行中', en: 'Running' }, cancelled: { zh: '已取消', en: 'Cancelled' } })
export const tones: Record<ProgrammeItem['status'], Tone> = { draft: 'warning', planned: 'warning', launched: 'processing', running: 'success', cancelled: 'default' }
export const rules = choices<NonNullable<ProgrammeItem['rule']>>({ all: { zh: '全部网点', en: 'All outlets' }, unit: { zh: '按机构', en: 'By unit' }, random: { zh: '随机抽样', en: 'Random sample' }, risk: { zh: '按风险', en: 'By risk' } })
