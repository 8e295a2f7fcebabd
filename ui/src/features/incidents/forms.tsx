import { Form, Input, InputNumber, Segmented, Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { query } from '@/api/client'
import type { IncidentView } from '@/api/schema'
import type { MoveForms } from '@/components/Moves'
import { UserPicker } from '@/components/pickers'
import { Field } from '@/components/writing/Field'
import { useCommon, useText, type Text } from '@/i18n'
import { useTexts } from './texts'
import { severityChoices } from './words'

type Key = Parameters<ReturnType<typeof useTexts>>[0]

export const moveNames: { [verb: string]: Text } = {
  acknowledge: { zh: '签收', en: 'Acknowledge' }, update: { zh: '续报', en: 'Follow-up' }, 'hand-over': { zh: '移交', en: 'Hand over' }, grade: { zh: '调整严重程度', en: 'Grade' }, close: { zh: '办结', en: 'Close' }, dismiss: { zh: '作误报办结', en: 'Close as a mistake' },
}

/** How each move on a direct report is filled in. */
export const formsFor = (i: IncidentView): MoveForms<'incidents'> => ({
  update: { fields: () => <><Words name="text" label="text" optional /><Words name="measures" label="measures" optional /><Count /><Cases name="complaints" label="complaints" only="complaint" /></> },
  'hand-over': { fields: () => <><Person of={i} /><Words name="reason" label="reason" most={1000} /></> },
  grade: { initial: () => ({ severity: i.severity }), fields: () => <><Severity /><Words name="reason" label="reason" most={1000} /></> },
  close: { wide: true, initial: () => ({ links: [] }), fields: () => <><Words name="cause" label="cause" /><Words name="conclusion" label="conclusion" /><Words name="follow_up" label="followUp" hint="followHint" /><Cases name="links" label="closeLinks" /><Words name="accountability" label="accountability" most={2000} optional /></> },
  dismiss: { fields: () => <Words name="reason" label="reason" most={1000} extra="dismissNote" /> },
})

function Words({ name, label, most = 5000, optional, hint, extra }: { name: string; label: Key; most?: number; optional?: boolean; hint?: Key; extra?: Key }) {
  const t = useTexts()
  const common = useCommon()
  return <Field most={most} name={name} label={t(label)} extra={extra && t(extra)} rules={optional ? [] : [{ required: true, whitespace: true, message: common('required') }]}><Input.TextArea placeholder={hint && t(hint)} autoSize={{ minRows: 2, maxRows: 10 }} /></Field>
}
function Count() { return <Form.Item name="affected" label={useTexts()('affected')}><InputNumber min={0} max={1_000_000} precision={0} /></Form.Item> }
/** Who takes it over: somebody of head office's service office, and neither who has it nor whom it is about. */
function Person({ of: i }: { of: IncidentView }) {
  const t = useTexts()
  const common = useCommon()
  const headOffice = (place: string) => place.split('/').filter(Boolean).length === 1
  return (
    <Form.Item name="to" label={t('to')} extra={t('toNote')} rules={[{ required: true, message: common('required') }]}>
      <UserPicker role="service_office" only={(u) => u.user !== i.responsible?.user && u.user !== i.concerned?.user && u.roles.some((r) => r.role === 'service_office' && headOffice(r.place.path))} />
    </Form.Item>
  )
}
function Severity() {
  const pick = useText()
  return <Form.Item name="severity" label={useTexts()('newSeverity')} rules={[{ required: true }]}><Segmented options={severityChoices.map((s) => ({ value: s.value, label: pick(s.label) }))} /></Form.Item>
}
function Cases({ name, label, only }: { name: string; label: Key; only?: 'complaint' }) { return <Form.Item name={name} label={useTexts()(label)}><CasePicker only={only} /></Form.Item> }

/** Complaints and notices by their number. */
function CasePicker({ value, onChange, id, only }: { value?: string[]; onChange?: (ids: string[]) => void; id?: string; only?: 'complaint' }) {
  const t = useTexts()
  const pick = useText()
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed) || undefined
  const complaints = query.useQuery('get', '/complaints', { params: { query: { q, limit: 10, sort: 'latest' } } }, { staleTime: 30_000 })
  const notices = query.useQuery('get', '/notices', { params: { query: { q, limit: 10 } } }, { enabled: !only, staleTime: 30_000, retry: false })
  // What is chosen keeps its name while something else is looked for.
  const [chosen, setChosen] = useState<{ value: string; label: string }[]>([])
  const found = [...(complaints.data?.items ?? []).map((c) => ({ value: c.id, label: `${c.number} · ${pick(c.status_name)}` })), ...(only ? [] : notices.data?.items ?? []).map((n) => ({ value: n.id, label: `${n.number ?? pick(n.status_name)} · ${pick(n.outlet.name)}` }))]
  const options = [...chosen, ...found.filter((f) => !chosen.some((x) => x.value === f.value))]
  return <Select id={id} mode="multiple" value={value} onChange={(ids) => { setChosen(options.filter((o) => ids.includes(o.value))); onChange?.(ids) }} showSearch={{ filterOption: false, onSearch: setTyped }} placeholder={t('linkHint')} options={options} />
}
