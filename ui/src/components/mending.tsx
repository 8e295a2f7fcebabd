import { Tag } from 'antd'
import type { FindingItem, NoticeItem, RectificationItem } from '@/api/schema'
import { useText, type Text } from '@/i18n'
import { choices } from './list/filter'
import type { Tone } from './tags'

// The words and colours of findings and their mending that more than one feature shows.
export type Severity = FindingItem['severity']

const severityTones: Record<Severity, Tone> = { minor: 'default', normal: 'processing', serious: 'warning', critical: 'error' }

export function SeverityTag({ severity, name }: { severity: Severity; name: Text }) {
  return <Tag color={severityTones[severity]} variant="outlined">{useText()(name)}</Tag>
}

/** The same item failed again at the same outlet. */
export function RepeatTag() {
  return <Tag color="error" variant="outlined">{useText()({ zh: '屡查屡犯', en: 'Repeat offence' })}</Tag>
}

export const rectificationTones: Record<RectificationItem['status'], Tone> = { open: 'warning', planned: 'processing', done: 'processing', returned: 'error', verified: 'success' }
export const noticeTones: Record<NoticeItem['status'], Tone> = { draft: 'warning', issued: 'processing', acknowledged: 'processing', closed: 'success', withdrawn: 'default' }

export const severityChoices = choices<Severity>({ critical: { zh: '重大', en: 'Critical' }, serious: { zh: '严重', en: 'Serious' }, normal: { zh: '一般', en: 'Normal' }, minor: { zh: '轻微', en: 'Minor' } })
export const kindChoices = choices<NonNullable<NoticeItem['inspection_kind']>>({
  mystery: { zh: '神秘人检查', en: 'Mystery shopper' }, onsite: { zh: '现场检查', en: 'On-site' }, video: { zh: '非现场检查', en: 'Off-site video' }, selfcheck: { zh: '网点自查', en: 'Self-check' },
})
export const causeChoices = choices<NonNullable<RectificationItem['cause']>>({
  people: { zh: '人员', en: 'People' }, process: { zh: '流程', en: 'Process' }, facility: { zh: '设施', en: 'Facility' }, system: { zh: '系统', en: 'System' }, rule: { zh: '制度', en: 'Rule' },
})
export const nameOf = <V extends string>(of: { value: V; label: Text }[], value: V | undefined) => of.find((c) => c.value === value)?.label
