import type { FindingItem, InspectionItem } from '@/api/schema'
import { choices } from './list/filter'
import type { Tone } from './tags'

// The words and colours of checks that more than one feature shows; those of findings' mending are in mending.tsx.
export const checkStates = choices<InspectionItem['status']>({
  planned: { zh: '待指派', en: 'Planned' }, assigned: { zh: '已指派', en: 'Assigned' }, in_progress: { zh: '检查中', en: 'In progress' }, submitted: { zh: '待审核', en: 'Submitted' }, under_review: { zh: '审核中', en: 'Under review' },
  returned: { zh: '退回修改', en: 'Returned' }, accepted: { zh: '待发布', en: 'Accepted' }, published: { zh: '已发布', en: 'Published' }, final: { zh: '已定稿', en: 'Final' }, cancelled: { zh: '已取消', en: 'Cancelled' },
})
export const checkTones: Record<InspectionItem['status'], Tone> = {
  planned: 'default', assigned: 'processing', in_progress: 'processing', submitted: 'warning', under_review: 'warning', returned: 'error', accepted: 'warning', published: 'success', final: 'success', cancelled: 'default',
}
export const findingTones: Record<FindingItem['status'], Tone> = { standing: 'processing', appealed: 'warning', withdrawn: 'default', upheld: 'processing' }

/** Two days as people write a span. */
export function span(from: string | undefined, to: string | undefined): string {
  const [a, b] = [from?.slice(0, 10) ?? '', to?.slice(0, 10) ?? '']
  if (!a || a === b || !b) return a
  return `${a} – ${a.slice(0, 4) === b.slice(0, 4) ? b.slice(5) : b}`
}
