import type { FindingItem, InspectionItem } from '@/api/schema'
import { choices } from './list/filter'
import type { Tone } from './tags'

// What programmes, inspections and findings have in common: kinds, severities, and the colours of both.
export const checkKinds = choices<InspectionItem['kind']>({
  mystery: { zh: '神秘人检查', en: 'Mystery shopper' }, onsite: { zh: '现场检查', en: 'On site' }, video: { zh: '非现场视频检查', en: 'Video review' }, selfcheck: { zh: '网点自查', en: 'Self-check' },
})
export const kindText = (kind: string) => checkKinds.find((k) => k.value === kind)?.label ?? { zh: kind, en: kind }

export const severities = choices<FindingItem['severity']>({
  minor: { zh: '轻微', en: 'Minor' }, normal: { zh: '一般', en: 'Normal' }, serious: { zh: '较重', en: 'Serious' }, critical: { zh: '严重', en: 'Critical' },
})
export const severityTones: Record<FindingItem['severity'], Tone> = { minor: 'default', normal: 'processing', serious: 'warning', critical: 'error' }
export const findingTones: Record<FindingItem['status'], Tone> = { standing: 'processing', appealed: 'warning', withdrawn: 'default', upheld: 'processing' }

export const checkStates = choices<InspectionItem['status']>({
  planned: { zh: '待指派', en: 'Planned' }, assigned: { zh: '已指派', en: 'Assigned' }, in_progress: { zh: '检查中', en: 'In progress' }, submitted: { zh: '待审核', en: 'Submitted' }, under_review: { zh: '审核中', en: 'Under review' },
  returned: { zh: '退回修改', en: 'Returned' }, accepted: { zh: '待发布', en: 'Accepted' }, published: { zh: '已发布', en: 'Published' }, final: { zh: '已定稿', en: 'Final' }, cancelled: { zh: '已取消', en: 'Cancelled' },
})
export const checkTones: Record<InspectionItem['status'], Tone> = {
  planned: 'default', assigned: 'processing', in_progress: 'processing', submitted: 'warning', under_review: 'warning', returned: 'error', accepted: 'warning', published: 'success', final: 'success', cancelled: 'default',
}
/** Days from and to, as people write a span. */
export const span = (from: string | undefined, to: string | undefined) => (from ? (from.slice(0, 10) === to?.slice(0, 10) ? from.slice(0, 10) : `${from.slice(0, 10)} – ${to?.slice(0, 4) === from.slice(0, 4) ? to.slice(5, 10) : (to?.slice(0, 10) ?? '')}`) : '')
