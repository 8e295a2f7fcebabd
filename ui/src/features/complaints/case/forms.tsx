import { Alert, Button, Checkbox, Form, Input, InputNumber, Radio, Segmented, Select, Switch } from 'antd'
import { useDeferredValue, useState } from 'react'
import { query } from '@/api/client'
import type { ComplaintContact, ComplaintMakeOffer, ComplaintView } from '@/api/schema'
import { callBackForm } from '@/components/CallBack'
import { EvidenceUpload } from '@/components/evidence/EvidenceUpload'
import { Moment } from '@/components/Moment'
import type { MoveForm } from '@/components/MoveDrawer'
import type { MoveForms } from '@/components/Moves'
import { OutletPicker, UnitPicker, UserPicker } from '@/components/pickers'
import { urgeForm } from '@/components/Urging'
import { Field } from '@/components/writing/Field'
import { useCommon, useText } from '@/i18n'
import { ClassFields } from '../intake/Class'
import { useTexts } from '../texts'
import { useCatalogue } from '../useCatalogue'
import { clockNames, contacts, gravities, outcomes, severities, tiers, ways, whyLinked } from '../words'
import { decideForm } from './Decide'

/** How each move on a complaint is filled in. What belongs to the panel is done in its room. */
export const formsFor = (c: ComplaintView) => ({
  classify: { wide: true, fields: () => <Classify of={c} />, initial: () => ({ class: { ...c.class }, severity: c.severity, tier: c.tier, outlet: c.outlet?.code, concerns: c.concerns?.user, amount: c.sum?.amount }) },
  offer: { fields: () => <OfferTo />, initial: () => ({ by: 'desk', role: c.route?.desk.role, unit: c.route?.desk.unit }) as Partial<ComplaintMakeOffer>, body: offerBody },
  'refuse-offer': { fields: () => <Words name="reason" label="refusalReason" /> },
  'assign-owner': { fields: () => <><Person name="to" label="newOwner" /><Words name="reason" label="reason" /></> },
  contact: contactForm(c, c.first_reply_at || c.anonymous ? 'contact' : 'first_reply'),
  'request-extension': { fields: () => <><Note text="extensionNote" /><Words name="reason" label="extensionReason" most={4000} /></> },
  'decide-extension': { fields: () => <Grant of={c} /> },
  'tell-extension': { initial: () => ({ how: 'phone' }), fields: () => <TellExtension of={c} /> },
  pause: { initial: () => ({ clock: c.pausable.find((p) => !c.paused.includes(p)) }), fields: () => <><ClockChoice of={c.pausable.filter((p) => !c.paused.includes(p))} /><Words name="reason" label="reason" /></> },
  resume: { initial: () => ({ clock: c.paused[0] }), fields: () => <ClockChoice of={c.paused} /> },
  decide: decideForm(c),
  'tell-decision': { initial: () => ({ how: 'phone' }), fields: () => <><How /><When label="customerReceived" /><Files of={c.id} label="deliveryProof" /><Words name="text" label="remark" most={4000} optional /></> },
  'call-back': callBackForm,
  'request-review': { initial: () => ({ in_writing: true }), fields: () => <><Words name="text" label="reviewGrounds" most={20000} rows={5} /><Tick name="in_writing" label="inWriting" /><When label="receivedApplication" /><Files of={c.id} label="attachments" /></> },
  withdraw: { initial: () => ({ how: 'phone', received_at: new Date().toISOString() }), fields: () => <Withdrawal of={c} /> },
  link: { initial: () => ({ why: 'same_facts' }), fields: () => <><Other name="to" not={c.id} /><WhyLink /></> },
  merge: { initial: () => ({ into: c.alike[0]?.case }), fields: () => <><Note text="mergeNote" /><Other name="into" not={c.id} /><Words name="reason" label="reason" /></> },
  split: { wide: true, initial: () => ({ parts: [part(c)] }), fields: () => <Split of={c} /> },
  reopen: { fields: () => <Words name="reason" label="reason" most={4000} /> },
  'refer-discipline': { fields: () => <><Warn /><Words name="reason" label="reason" most={4000} /></> },
  'conclude-discipline': { initial: () => (c.anonymous ? {} : { how: 'phone' }), fields: () => <Conclude of={c} />, body: concluded },
  'propose-consequence': { initial: () => ({ kind: 'rectification', severity: 'normal' }), fields: () => <Consequence of={c} /> },
  close: { fields: () => <Words name="reason" label="reason" /> },
  urge: urgeForm,
  'convene-panel': null, 'give-opinion': null, 'step-aside': null, 'replace-expert': null, 'rule-panel': null,
}) satisfies Partial<MoveForms<'complaints'>>

const contactForm = (c: ComplaintView, kind: ComplaintContact['kind']): MoveForm<ComplaintContact> => ({
  initial: () => ({ kind, how: 'phone' }), fields: () => <Contact of={c} />,
})

/** The same form, for whoever comes to hand in what is missing. */
export const proofForm = (c: ComplaintView): MoveForm<unknown> => contactForm(c, 'authority') as MoveForm<unknown>

type Key = Parameters<ReturnType<typeof useTexts>>[0]

function Words({ name, label, most = 2000, optional, rows = 3 }: { name: string; label: Key; most?: number; optional?: boolean; rows?: number }) {
  const t = useTexts()
  const common = useCommon()
  return <Field most={most} name={name} label={t(label)} rules={optional ? [] : [{ required: true, whitespace: true, message: common('required') }]}><Input.TextArea autoSize={{ minRows: rows, maxRows: 14 }} /></Field>
}
function Note({ text }: { text: Key }) { return <Alert type="info" showIcon title={useTexts()(text)} style={{ marginBottom: 16 }} /> }
function Warn() {
  const t = useTexts()
  return <Alert type="error" showIcon title={t('referWarning')} description={t('referWarningMore')} style={{ marginBottom: 16 }} />
}
function Person({ name, label, unit }: { name: string; label: Key; unit?: string }) {
  const t = useTexts()
  const common = useCommon()
  return <Form.Item name={name} label={t(label)} rules={[{ required: true, message: common('required') }]}><UserPicker unit={unit} /></Form.Item>
}
function How() {
  const t = useTexts()
  const pick = useText()
  return <Form.Item name="how" label={t('how')} rules={[{ required: true }]}><Segmented options={ways.map((w) => ({ value: w.value, label: pick(w.label) }))} /></Form.Item>
}
function When({ label }: { label: Key }) {
  const t = useTexts()
  return <Form.Item name="received_at" label={t(label)} extra={t('emptyNow')}><Moment /></Form.Item>
}
function Files({ of, label }: { of: string; label: Key }) { return <Form.Item name="evidence" label={useTexts()(label)}><EvidenceUpload case={of} /></Form.Item> }
/** A withdrawal stands on the customer's word: the call it came by, or his statement. */
function Withdrawal({ of: c }: { of: ComplaintView }) {
  const t = useTexts()
  const common = useCommon()
  const called = Form.useWatch<string | undefined>('how') === 'phone'
  return (
    <>
      <Note text="withdrawNote" />
      <How />
      <Words name="text" label="customerSaid" most={4000} />
      <Form.Item name="received_at" label={t('receivedWithdrawal')} rules={[{ required: true, message: common('required') }]}><Moment /></Form.Item>
      {called && <Field most={100} name="call" label={t('callReference')} extra={t('callOrRecording')}><Input /></Field>}
      <Files of={c.id} label={called ? 'attachments' : 'withdrawalStatement'} />
    </>
  )
}
function Tick({ name, label }: { name: string; label: Key }) { return <Form.Item name={name} valuePropName="checked"><Checkbox>{useTexts()(label)}</Checkbox></Form.Item> }

function Classify({ of: c }: { of: ComplaintView }) {
  const t = useTexts()
  const common = useCommon()
  const pick = useText()
  const { of } = useCatalogue()
  const form = Form.useFormInstance()
  const tier = Form.useWatch<string | undefined>('tier', form)
  const keep = Form.useWatch<boolean | undefined>('keep', form)
  const subject = Form.useWatch<string | undefined>(['class', 'subject'], form)
  const reasoned = Boolean(keep) || (c.tier === 'complex' && tier === 'simple')
  return (
    <>
      {of.subjects.find((s) => s.code === subject)?.discipline && <Warn />}
      <div className="intake-grid two">
        <Form.Item name={['class', 'channel']} label={t('channel')} rules={[{ required: true, message: common('required') }]}><Select options={of.channels.map((x) => ({ value: x.code, label: pick(x.name) }))} /></Form.Item>
        <ClassFields required />
        <Form.Item name="outlet" label={t('outlet')}><OutletPicker allowClear /></Form.Item>
        <Form.Item name="concerns" label={t('employee')}><UserPicker allowClear /></Form.Item>
        <Field most={20} name="amount" label={t('amount')}><Input inputMode="decimal" suffix={t('yuan')} /></Field>
        {c.as === 'group' && <Form.Item name="people" label={t('people')}><InputNumber min={2} max={1000000} placeholder={String(c.people)} /></Form.Item>}
        {c.as === 'group' && <Form.Item name="in_person" label={t('presentNow')}><InputNumber min={0} max={1000000} placeholder={String(c.in_person)} /></Form.Item>}
      </div>
      <Form.Item name="severity" label={t('severity')}><Segmented options={severities.map((s) => ({ value: s.value, label: pick(s.label) }))} /></Form.Item>
      <Form.Item name="tier" label={t('tier')} extra={t('tierNote')}><Segmented options={tiers.map((s) => ({ value: s.value, label: pick(s.label) }))} /></Form.Item>
      <Form.Item name="keep" label={t('keep')} valuePropName="checked" extra={t('keepNote')}><Switch /></Form.Item>
      {reasoned && <Words name="reason" label="reason" />}
    </>
  )
}

const roles = [['complaint_officer', '投诉处理岗', 'Complaint officer'], ['duty_leader', '坐班领导', 'Duty leader'], ['branch_head', '网点负责人', 'Branch head'], ['unit_supervisor', '上级管理人员', 'Unit supervisor'], ['service_office', '服务管理部门', 'Service office'], ['hotline_agent', '客服热线坐席', 'Hotline agent']] as const

/** The choice "person or desk" is the form's own; the body says which by what it holds. */
function offerBody(v: ComplaintMakeOffer & { by?: string }): ComplaintMakeOffer {
  const { by, to, role, unit, reason } = v
  return by === 'person' ? { to, reason } : { role, unit, reason }
}

function OfferTo() {
  const t = useTexts()
  const common = useCommon()
  const pick = useText()
  const by = Form.useWatch<string | undefined>('by')
  const need = [{ required: true, message: common('required') }]
  return (
    <>
      <Note text="offerNote" />
      <Form.Item name="by" label={t('offerTo')}><Segmented options={[{ value: 'desk', label: t('desk') }, { value: 'person', label: t('aPerson') }]} /></Form.Item>
      {by === 'person' ? <Person name="to" label="successor" /> : <>
        <Form.Item name="unit" label={t('unit')} rules={need}><UnitPicker /></Form.Item>
        <Form.Item name="role" label={t('desk')} rules={need}><Select options={roles.map(([value, zh, en]) => ({ value, label: pick({ zh, en }) }))} /></Form.Item>
      </>}
      <Words name="reason" label="offerReason" />
    </>
  )
}

function Contact({ of: c }: { of: ComplaintView }) {
  const t = useTexts()
  const pick = useText()
  const kind = Form.useWatch<string | undefined>('kind')
  const held = Form.useWatch<boolean | undefined>('held')
  const proof = kind === 'authority'
  const possible = contacts.filter((k) => (k.value !== 'first_reply' || !c.first_reply_at && !c.anonymous) && (k.value !== 'authority' || c.unproven))
  return (
    <>
      <Form.Item name="kind" label={t('contactKind')}><Segmented options={possible.map((k) => ({ value: k.value, label: pick(k.label) }))} /></Form.Item>
      {kind !== 'step' && !proof && <How />}
      {proof && <Tick name="held" label="heldAlready" />}
      {!(proof && held) && <Files of={c.id} label={!proof ? 'attachments' : c.as === 'heir' ? 'proof.heir' : 'proof.proxy'} />}
      <Words name="text" label={proof ? 'proof.what' : 'saidOrDone'} most={20000} rows={proof ? 2 : 4} />
    </>
  )
}

function Grant({ of: c }: { of: ComplaintView }) {
  const t = useTexts()
  const common = useCommon()
  return (
    <>
      {c.extension && <Alert type="info" title={t('asksFor', { who: c.extension.by.name ?? c.extension.by.user })} description={c.extension.reason} style={{ marginBottom: 16 }} />}
      <Form.Item name="grant" label={t('decision')} rules={[{ required: true, message: common('required') }]}><Radio.Group optionType="button" buttonStyle="solid" options={[{ value: true, label: t('granted') }, { value: false, label: t('notGranted') }]} /></Form.Item>
      <Words name="reason" label="reason" most={4000} />
    </>
  )
}

function TellExtension({ of: c }: { of: ComplaintView }) {
  const t = useTexts()
  return <>{c.extension?.due && <Alert type="warning" showIcon title={t('countsOnceTold')} description={t('newLimit', { day: c.extension.due.slice(0, 10) })} style={{ marginBottom: 16 }} />}<How /><Words name="text" label="toldWhat" most={4000} /></>
}

function ClockChoice({ of }: { of: string[] }) {
  const t = useTexts()
  const pick = useText()
  return <Form.Item name="clock" label={t('whichClock')} rules={[{ required: true }]}><Select options={of.map((value) => ({ value, label: pick(clockNames[value] ?? { zh: value, en: value }) }))} /></Form.Item>
}

/** Another complaint, found by its number. */
function Other({ name, not }: { name: string; not: string }) {
  const t = useTexts()
  const common = useCommon()
  return <Form.Item name={name} label={t('otherComplaint')} rules={[{ required: true, message: common('required') }]}><ComplaintPicker not={not} /></Form.Item>
}

function ComplaintPicker({ value, onChange, id, not }: { value?: string; onChange?: (id: string) => void; id?: string; not: string }) {
  const t = useTexts()
  const pick = useText()
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed)
  const found = query.useQuery('get', '/complaints', { params: { query: { q: q || undefined, limit: 20, sort: 'latest' } } }, { staleTime: 30_000 })
  const chosen = query.useQuery('get', '/complaints/{id}', { params: { path: { id: value ?? '' } } }, { enabled: Boolean(value), retry: false })
  const list = [...(chosen.data && !found.data?.items.some((c) => c.id === value) ? [chosen.data] : []), ...(found.data?.items ?? [])].filter((c) => c.id !== not)
  return <Select id={id} value={value} onChange={onChange} showSearch={{ filterOption: false, onSearch: setTyped }} loading={found.isFetching} placeholder={t('typeNumber')} options={list.map((c) => ({ value: c.id, label: `${c.number} · ${pick(c.status_name)} · ${pick(c.outlet?.name)}` }))} />
}

function WhyLink() {
  const t = useTexts()
  const pick = useText()
  return <Form.Item name="why" label={t('whyLinked')}><Segmented options={whyLinked.map((w) => ({ value: w.value, label: pick(w.label) }))} /></Form.Item>
}

/** A part begins as the whole: what differs is changed. */
const part = (c: ComplaintView) => ({ content: '', class: { ...c.class }, outlet: c.outlet?.code })

function Split({ of: c }: { of: ComplaintView }) {
  const t = useTexts()
  const common = useCommon()
  return (
    <>
      <Note text="splitNote" />
      <Form.List name="parts">{(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }) => (
            <fieldset key={key} className="part">
              <legend>{t('partNo', { count: name + 1 })}</legend>
              <Field most={20000} name={[name, 'content']} label={t('content')} rules={[{ required: true, whitespace: true, message: common('required') }]}><Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} /></Field>
              <Field most={4000} name={[name, 'request']} label={t('request')}><Input /></Field>
              <div className="intake-grid two">
                <ClassFields required under={['parts']} base={[name, 'class']} />
                <Form.Item name={[name, 'outlet']} label={t('outlet')}><OutletPicker allowClear /></Form.Item>
              </div>
              {rows.length > 1 && <Button onClick={() => remove(name)}>{common('remove')}</Button>}
            </fieldset>
          ))}
          <Button onClick={() => add(part(c))} style={{ marginBottom: 16 }}>{t('addPart')}</Button>
        </>
      )}</Form.List>
      <Words name="reason" label="reason" />
    </>
  )
}

/** Either the customer was told, and how, or why he could not be. */
function concluded<V extends { how?: unknown; untold?: string }>(v: V): V { return v.untold ? { ...v, how: undefined } : v }
function Conclude({ of: c }: { of: ComplaintView }) {
  const t = useTexts()
  const pick = useText()
  const common = useCommon()
  return (
    <>
      <Form.Item name="outcome" label={t('outcome')} rules={[{ required: true, message: common('required') }]}><Radio.Group optionType="button" options={outcomes.filter((o) => ['justified', 'partly', 'unjustified'].includes(o.value)).map((o) => ({ value: o.value, label: pick(o.label) }))} /></Form.Item>
      <Words name="text" label="conclusion" most={20000} rows={5} />
      {!c.anonymous && <><Note text="concludeNote" /><How /><Words name="untold" label="untold" optional rows={1} /></>}
    </>
  )
}

function Consequence({ of: c }: { of: ComplaintView }) {
  const t = useTexts()
  const pick = useText()
  const kind = Form.useWatch<string | undefined>('kind')
  return (
    <>
      <Form.Item name="kind" label={t('consequence')}><Segmented options={[{ value: 'rectification', label: t('rectification') }, { value: 'accountability', label: t('accountability') }]} /></Form.Item>
      {kind === 'accountability'
        ? <Form.Item name="employee" label={t('whoAnswers')} extra={c.concerns && t('emptyEmployee', { who: c.concerns.name ?? c.concerns.user })}><UserPicker allowClear /></Form.Item>
        : <>
            <Form.Item name="outlet" label={t('whichOutlet')} extra={c.outlet && t('emptyOutlet', { outlet: pick(c.outlet.name) })}><OutletPicker allowClear /></Form.Item>
            <Form.Item name="severity" label={t('gravity')}><Segmented options={gravities.map((g) => ({ value: g.value, label: pick(g.label) }))} /></Form.Item>
            <Form.Item name="points" label={t('points')} extra={t('pointsNote')}><Select mode="tags" open={false} suffixIcon={null} /></Form.Item>
          </>}
      <Words name="text" label="toMend" most={4000} rows={4} />
    </>
  )
}

