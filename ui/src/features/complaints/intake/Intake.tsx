import { PaperClipOutlined } from '@ant-design/icons'
import { Alert, App, Button, Flex, Form, Input, Popconfirm, Segmented, Select, Typography, Upload, type UploadFile } from 'antd'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { api, query } from '@/api/client'
import { useCommand } from '@/api/commands'
import { said, showAtFields } from '@/api/fields'
import { problemOf } from '@/api/problem'
import type { CommandAnswer, ComplaintItem, ComplaintParty } from '@/api/schema'
import { useMay, useMe } from '@/app/session'
import { Moment } from '@/components/Moment'
import { PageHeader } from '@/components/PageHeader'
import { OutletPicker, UserPicker } from '@/components/pickers'
import { When } from '@/components/When'
import { Leaving } from '@/components/writing/Leaving'
import { useHeldForm, useUnsent, type Kept } from '@/components/writing/useUnsent'
import { Field } from '@/components/writing/Field'
import { CheckedForm } from '@/components/writing/CheckedForm'
import { useCommon, useText } from '@/i18n'
import { useTexts } from '../texts'
import { useCatalogue } from '../useCatalogue'
import { lines, severities, tiers } from '../words'
import { ClassFields } from './Class'
import { bodyOf, lineFor, questionOf, worthKeeping, type Draft } from './draft'
import { Foresight } from './Foresight'
import { identifies } from './identifiers'
import { Known } from './Known'
import { Registered } from './Registered'
import { Who } from './Who'
import '../complaints.css'

/** A registration that was not sent, as it is kept. Attachments are not: their number is. */
interface Unsent { values: Partial<Draft>; links: string[]; into?: ComplaintItem; more: boolean; files: number }

/** Takes a complaint in: one screen, filled in the order in which people speak. */
export function Component() {
  const t = useTexts()
  const common = useCommon()
  const pick = useText()
  const me = useMe()
  const mayIdentify = useMay()('complaint.reveal')
  const { message } = App.useApp()
  const { of } = useCatalogue()
  const [form] = Form.useForm<Draft>()
  const register = useCommand('/complaints')
  const [more, setMore] = useState(false)
  const [links, setLinks] = useState<string[]>([])
  const [into, setInto] = useState<ComplaintItem>()
  const [customer, setCustomer] = useState<string>()
  const [files, setFiles] = useState<UploadFile[]>([])
  const [proof, setProof] = useState<UploadFile[]>([])
  const [done, setDone] = useState<{ answer: CommandAnswer; files: File[]; proof: File[]; into?: ComplaintItem; discipline: boolean }>()

  // Whoever sits at a line takes in by it; in an outlet people come in person, and it is that outlet.
  const start = useMemo(() => first(me), [me])
  const values = Form.useWatch([], form) as Draft | undefined
  const ask = useDeferredValue(JSON.stringify(questionOf({ ...start, ...values }, customer)))
  const question = useMemo(() => JSON.parse(ask) as ReturnType<typeof questionOf>, [ask])

  const outlet = values?.outlet
  const place = query.useQuery('get', '/outlets/{code}', { params: { path: { code: outlet ?? '' } } }, { enabled: Boolean(outlet), staleTime: Infinity })
  const channel = values?.class?.channel
  useEffect(() => {
    const term = of.channels.find((c) => c.code === channel)
    if (term && !form.isFieldTouched('line')) form.setFieldValue('line', lineFor(term))
  }, [channel, of.channels, form])
  const who = values?.who
  useEffect(() => { if ((who === 'proxy' || who === 'heir' || who === 'group') && !form.getFieldValue('agents')) form.setFieldValue('agents', [{}]) }, [who, form])

  useEffect(() => {
    const key = (e: KeyboardEvent) => { if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) { e.preventDefault(); e.stopPropagation(); form.submit() } }
    // Before the fields hear it: a list of choices swallows Enter.
    window.addEventListener('keydown', key, true)
    return () => window.removeEventListener('keydown', key, true)
  }, [form])

  const [known, setKnown] = useState('')
  /** Asks once for each set of numbers whether the bank knows this customer. */
  async function identify() {
    const { phone = '', id_number = '', account = '' } = (form.getFieldValue('customer') ?? {}) as ComplaintParty
    const by = { phone: phone.trim(), id_number: id_number.trim(), account: account.trim() }
    const key = JSON.stringify(by)
    if (key === known || !mayIdentify) return
    setKnown(key)
    setCustomer(undefined)
    if (by.phone.length < 7 && by.id_number.length < 6 && by.account.length < 8) return
    try {
      const { data } = await api.POST('/customers/search', { body: by })
      setCustomer(data?.items[0]?.customer)
    } catch { /* A customer who is not found is asked; registering finds him again by itself. */ }
  }

  const written = { ...start, ...values }
  const unsent = useUnsent<Unsent>('complaint', !done && worthKeeping(written) ? { values: written, links, into, more, files: files.length + proof.length } : undefined)
  useHeldForm(unsent.written)
  function goOn(draft: NonNullable<typeof unsent.offered>) {
    unsent.take(draft)
    const { values: v, files: lost } = draft.value
    form.setFieldsValue(v as Draft)
    form.setFields([{ name: 'line', value: v.line, touched: true }]) // as it was chosen, not as the channel would have it
    setLinks(draft.value.links); setInto(draft.value.into); setMore(draft.value.more)
    if (lost > 0) void message.info(t('unsent.files', { count: lost }))
    void identify()
  }

  async function submit(draft: Draft) {
    try {
      const answer = await register.mutateAsync({ body: bodyOf({ ...draft, links }) })
      const discipline = of.subjects.find((s) => s.code === draft.class?.subject)?.discipline === true
      setDone({ answer, files: chosen(files), proof: draft.who === 'proxy' || draft.who === 'heir' ? chosen(proof) : [], into, discipline })
    } catch (e) {
      const problem = problemOf(e)
      const left = showAtFields(form, problem, pick)
      if (problem.body.errors?.some((x) => /^\/(reference|received_at|steps|answer_by|customer\/(email|address))/.test(x.pointer))) setMore(true)
      if (left.length || !problem.body.errors?.length) void message.error(left[0] ?? pick(said(problem.body)))
    }
  }
  function again() {
    form.resetFields()
    unsent.sent()
    setDone(undefined); setLinks([]); setInto(undefined); setCustomer(undefined); setKnown(''); setFiles([]); setProof([]); setMore(false)
  }
  if (done) return <><PageHeader title={t('registered')} back="/complaints" /><Registered {...done} again={again} /></>

  return (
    <>
      <PageHeader title={t('register')} back="/complaints" />
      <Leaving written={unsent.written} settle={unsent.settle} note={t('unsent.leaveFiles')} />
      {unsent.offered && <Offer draft={unsent.offered} take={goOn} discard={unsent.discard} />}
      <CheckedForm form={form} name="intake" layout="vertical" initialValues={start} onFinish={(d) => void submit(d)} className="intake" scrollToFirstError={{ block: 'center', focus: true }}>
        <div className="intake-form">
          <section>
            <div className="intake-grid">
              <Form.Item name={['class', 'channel']} label={t('channel')} rules={[{ required: true, message: common('required') }]}><Select showSearch={{ optionFilterProp: 'label' }} options={of.channels.filter((c) => c.active).map((c) => ({ value: c.code, label: pick(c.name) }))} /></Form.Item>
              <Form.Item name="line" label={t('line')} rules={[{ required: true, message: common('required') }]}><Select options={lines.map((l) => ({ value: l.value, label: pick(l.label) }))} /></Form.Item>
              <Form.Item name="outlet" label={t('outlet')} rules={[{ required: values?.line === 'outlet', message: common('required') }]}><OutletPicker allowClear /></Form.Item>
              <Form.Item name="concerns" label={t('employee')}><UserPicker allowClear placeholder={t('ifAny')} unit={place.data?.path} /></Form.Item>
            </div>
            <Who identify={() => void identify()} more={more} proof={proof} prove={setProof} />
            {customer && <Known key={customer} customer={customer} has={values?.customer} take={(found) => form.setFieldsValue({ customer: { ...(form.getFieldValue('customer') as ComplaintParty), ...found } })} />}
          </section>
          <section>
            <Field most={20000} name="content" label={t('content')} rules={[{ required: true, whitespace: true, message: common('required') }]}><Input.TextArea autoSize={{ minRows: 2, maxRows: 12 }} placeholder={t('contentHint')} /></Field>
            <Field most={4000} name="request" label={t('request')}><Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} placeholder={t('requestHint')} /></Field>
          </section>
          <section>
            <div className="intake-grid">
              <ClassFields />
              <Field most={20} name="amount" label={t('amount')}><Input inputMode="decimal" suffix={t('yuan')} /></Field>
            </div>
            <Flex gap={12} wrap>
              <Form.Item name="severity" label={t('severity')}><Segmented options={severities.map((s) => ({ value: s.value, label: pick(s.label) }))} /></Form.Item>
              <Form.Item name="tier" label={t('tier')}><Segmented options={[{ value: '', label: t('byRule') }, ...tiers.map((s) => ({ value: s.value, label: pick(s.label) }))]} /></Form.Item>
              <Form.Item label={t('attachments')}><Upload multiple fileList={files} beforeUpload={() => false} onChange={({ fileList }) => setFiles(fileList)}><Button icon={<PaperClipOutlined />}>{t('addFiles')}</Button></Upload></Form.Item>
            </Flex>
            {more && (
              <div className="intake-grid">
                <Form.Item name="received_at" label={t('receivedAt')} extra={t('emptyNow')}><Moment /></Form.Item>
                <Field most={100} name="reference" label={t('reference')} {...identifies('reference', pick)}><Input /></Field>
                <Form.Item name="answer_by" label={t('answerBy')}><Moment day /></Form.Item>
                <Field most={4000} name="steps" label={t('steps')} className="span-all"><Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} /></Field>
              </div>
            )}
          </section>
          {into && <Alert type="warning" showIcon title={t('willMerge', { number: into.number })} action={<Button size="small" onClick={() => setInto(undefined)}>{common('cancel')}</Button>} />}
          <Flex gap={8} align="center" className="intake-foot">
            <Button type="primary" htmlType="submit" loading={register.isPending}>{t(into ? 'registerMerge' : 'registerNow')}<kbd className="key-hint" aria-hidden>Ctrl ↵</kbd></Button>
            <Button type="text" onClick={() => setMore(!more)} aria-expanded={more}>{t(more ? 'fewerFields' : 'moreFields')}</Button>
            {unsent.kept && <Typography.Text type="secondary" className="intake-kept">{t('unsent.kept')}</Typography.Text>}
          </Flex>
        </div>
        <Foresight ask={question} linked={links} link={(id) => setLinks(links.includes(id) ? links.filter((l) => l !== id) : [...links, id])} into={into} merge={setInto} />
      </CheckedForm>
    </>
  )
}

const chosen = (files: UploadFile[]) => files.flatMap((f) => f.originFileObj ?? [])

/** What was written the last time and not sent. */
function Offer({ draft, take, discard }: { draft: Kept<Unsent>; take: (d: Kept<Unsent>) => void; discard: (d: Kept<Unsent>) => void }) {
  const t = useTexts()
  const { customer, content } = draft.value.values
  return (
    <Alert type="info" showIcon className="intake-offer" title={<>{t('unsent.title')} <When at={draft.at} /></>} description={
      <Flex gap={8} wrap align="center" justify="space-between">
        <span>{[customer?.name, content?.slice(0, 60)].filter(Boolean).join(' · ')}</span>
        <Flex gap={8}>
          <Button type="primary" onClick={() => take(draft)}>{t('unsent.take')}</Button>
          <Popconfirm title={t('unsent.discardSure')} okButtonProps={{ danger: true }} onConfirm={() => discard(draft)}><Button>{t('unsent.discard')}</Button></Popconfirm>
        </Flex>
      </Flex>} />
  )
}

/** What the house knows of whoever takes it in. */
function first(me: ReturnType<typeof useMe>): Partial<Draft> {
  const role = (name: string) => me.roles.find((r) => r.role === name)
  const inOutlet = role('duty_leader') ?? role('branch_head') ?? role('lobby_manager')
  const channel = inOutlet ? 'outlet' : role('hotline_agent') ? 'service_hotline' : undefined
  return {
    who: 'self', customer: { kind: 'person' }, severity: 'ordinary', tier: '', class: { channel },
    line: inOutlet ? 'outlet' : role('hotline_agent') ? 'hotline' : 'office',
    outlet: inOutlet ? me.unit.split('/').filter(Boolean).at(-1) : undefined,
  }
}
