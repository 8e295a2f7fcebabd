import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Flex, Form, Input, Radio, Select, Tag, Typography, type FormRule } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { api, newKey } from '@/api/client'
import type { HoldView } from '@/api/schema'
import { useMay } from '@/app/session'
import { casePath } from '@/components/cases'
import { CaseList, type Column } from '@/components/list/CaseList'
import { choices, type Filter } from '@/components/list/filter'
import { Views } from '@/components/list/Views'
import { PageHeader } from '@/components/PageHeader'
import { ReasonDialog } from '@/components/ReasonDialog'
import { PersonName } from '@/components/tags'
import { useAct } from '@/components/useAct'
import { When } from '@/components/When'
import { Field } from '@/components/writing/Field'
import { WrittenDialog } from '@/components/writing/WrittenDialog'
import { useText } from '@/i18n'
import { useTexts } from './texts'

type Kind = 'complaint' | 'incident' | 'bulletin' | 'inspection' | 'notice'
const kinds = choices<Kind>({ complaint: { zh: '投诉', en: 'Complaint' }, incident: { zh: '直通报告', en: 'Direct report' }, bulletin: { zh: '通报', en: 'Bulletin' }, inspection: { zh: '检查', en: 'Inspection' }, notice: { zh: '整改通知书', en: 'Notice' } })
const filters: Filter[] = [
  { kind: 'text', name: 'case', label: { zh: '事项编号', en: 'Case' } },
  { kind: 'text', name: 'customer', label: { zh: '客户编号', en: 'Customer' } },
  { kind: 'choice', name: 'in_force', label: { zh: '保全中', en: 'In force' }, options: choices<'true' | 'false'>({ true: { zh: '是', en: 'Yes' }, false: { zh: '否', en: 'No' } }) },
]

/** What must not be erased while somebody goes to law. */
export function Component() {
  const t = useTexts()
  const pick = useText()
  const may = useMay()
  const { message } = App.useApp()
  const cache = useQueryClient()
  const [placing, setPlacing] = useState(false)
  const [asked, setAsked] = useState<HoldView>()
  const lift = useMutation({
    mutationFn: async ({ id, reason }: { id: string; reason: string }) => api.POST('/holds/{id}/lift', { params: { path: { id } }, body: { reason } }),
    onSuccess: () => { void message.success(t('liftDone')); return cache.invalidateQueries() },
  })
  const kindOf = (h: HoldView) => pick(kinds.find((k) => k.value === h.kind)?.label)
  const of = (h: HoldView) => h.case ? <Link to={casePath(h.kind ?? 'complaint', h.case)}>{kindOf(h)} <code>{h.case.slice(0, 8)}…</code></Link> : <span>{t('aCustomer')} {h.customer}</span>
  const state = (h: HoldView) => <Tag color={h.in_force ? 'warning' : 'default'} variant="filled">{t(h.in_force ? 'inForce' : 'lifted')}</Tag>
  const act = (h: HoldView) => h.in_force && may('hold.lift', h.unit) ? <Button size="small" onClick={() => setAsked(h)}>{t('lift')}</Button> : null
  const columns: Column<HoldView>[] = [
    { key: 'of', title: { zh: '保全对象', en: 'What is held' }, render: (_, h) => of(h) },
    { key: 'reason', title: { zh: '理由', en: 'Why' }, render: (_, h) => <div style={{ maxWidth: 360, whiteSpace: 'normal' }}>{h.reason}</div> },
    { key: 'placed', title: { zh: '设置', en: 'Placed' }, render: (_, h) => <><PersonName person={h.placed_by} /> <When at={h.placed_at} /></> },
    { key: 'state', title: { zh: '状态', en: 'State' }, render: (_, h) => state(h) },
    { key: 'lift', title: { zh: '解除', en: 'Lifted' }, render: (_, h) => h.lifted_by ? <><PersonName person={h.lifted_by} /> <When at={h.lifted_at} /> {h.lift_reason}</> : act(h) ?? '—' },
  ]
  return (
    <>
      <PageHeader title={t('holds')} actions={may('hold.place') && <Button type="primary" onClick={() => setPlacing(true)}>{t('place')}</Button>} />
      <Typography.Paragraph type="secondary">{t('holdsNote')}</Typography.Paragraph>
      <Views label={t('views')} views={[{ key: 'force', label: { zh: '保全中', en: 'In force' }, query: { in_force: 'true' } }, { key: 'all', label: { zh: '全部', en: 'All' }, query: {} }]} />
      <CaseList path="/holds" columns={columns} filters={filters} rowKey={(h) => h.id}
        card={(h) => <Flex vertical gap={6}><Flex justify="space-between" gap={8}><strong>{of(h)}</strong>{state(h)}</Flex><span>{h.reason}</span><span><PersonName person={h.placed_by} /> <When at={h.placed_at} /></span>{act(h)}</Flex>} />
      {placing && <Place close={() => setPlacing(false)} />}
      <ReasonDialog open={asked !== undefined} place={`hold.lift ${asked?.id}`} title={t('liftOf')} note={t('liftNote')} most={1000} close={() => setAsked(undefined)} act={(reason) => lift.mutateAsync({ id: asked?.id ?? '', reason })} />
    </>
  )
}

interface Wish { on: 'case' | 'customer'; kind: Kind; case?: string; customer?: string; reason: string }

/** One key for one wish: asked for twice, it is placed once. */
function Place({ close }: { close: () => void }) {
  const t = useTexts()
  const { give } = useAct()
  const [key] = useState(newKey)
  const place = (w: Wish) => give(() => api.POST('/holds', { headers: { 'Idempotency-Key': key }, body: { reason: w.reason, ...(w.on === 'case' ? { kind: w.kind, case: w.case?.trim() } : { customer: w.customer?.trim() }) } }), t('placed'))
  const must = [{ required: true, whitespace: true, message: t('either') }]
  return (
    <WrittenDialog<Wish> title={t('place')} place="hold.place" initialValues={{ on: 'case', kind: 'complaint' }} close={close} give={place}>
      <What must={must} />
      <Field most={1000} name="reason" label={t('reason')} rules={must}><Input.TextArea rows={3} /></Field>
    </WrittenDialog>
  )
}

/** One case, or all of one customer's. */
function What({ must }: { must: FormRule[] }) {
  const t = useTexts()
  const pick = useText()
  const on = Form.useWatch<Wish['on'] | undefined>('on') ?? 'case'
  return (
    <>
      <Form.Item name="on" label={t('what')}><Radio.Group options={[{ value: 'case', label: t('aCase') }, { value: 'customer', label: t('aCustomer') }]} /></Form.Item>
      {on === 'case' ? <>
        <Form.Item name="kind" label={t('kind')}><Select options={kinds.map((k) => ({ value: k.value, label: pick(k.label) }))} /></Form.Item>
        <Field most={64} name="case" label={t('caseId')} rules={must}><Input /></Field>
      </> : <Field most={64} name="customer" label={t('customer')} rules={must}><Input /></Field>}
    </>
  )
}
