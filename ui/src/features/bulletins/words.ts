import type { BulletinItem, BulletinNote } from '@/api/schema'
import { choices } from '@/components/list/filter'
import type { Tone } from '@/components/tags'

export const tones: Record<BulletinItem['status'], Tone> = { draft: 'warning', released: 'processing', closed: 'success', discarded: 'default' }
export const statuses = choices<BulletinItem['status']>({ draft: { zh: '草稿', en: 'Draft' }, released: { zh: '已发布', en: 'Released' }, closed: { zh: '已办结', en: 'Closed' }, discarded: { zh: '已作废', en: 'Discarded' } })
export const bulletinForms = choices<BulletinItem['form']>({ overdue: { zh: '超时工单', en: 'Overdue' }, results: { zh: '检查结果', en: 'Results' }, examples: { zh: '典型案例', en: 'Examples' } })
export const noteKinds = choices<BulletinNote['kind']>({ praise: { zh: '表扬', en: 'Praise' }, good: { zh: '正面典型', en: 'Good example' }, bad: { zh: '反面典型', en: 'Bad example' }, result: { zh: '检查结果', en: 'Result' } })
