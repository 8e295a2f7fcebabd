import { Alert, Button, Checkbox, Flex, Form, Input, InputNumber, Radio, Typography, type FormInstance } from 'antd'
import dayjs from 'dayjs'
import type { NoticeComplete, NoticeView, RectificationView } from '@/api/schema'
import { EvidenceUpload } from '@/components/evidence/EvidenceUpload'
import { causeChoices } from '@/components/mending'
import { Moment } from '@/components/Moment'
import type { MoveForms } from '@/components/Moves'
import { UserPicker } from '@/components/pickers'
import { urgeAbout } from '@/components/Urging'
import { urge } from '@/components/urgingWords'
import { Field } from '@/components/writing/Field'
import { sign, useCommon, useText, type Text } from '@/i18n'
import { Compare } from './Compare'
import { useTexts } from './texts'

const long = { autoSize: { minRows: 2, maxRows: 8 }, showCount: true }

/** How each move on a notice is filled in. What the system knows stands there already. */
export function formsOf(notice: NoticeView, me: string): MoveForms<'notices'> {
  const one = (id: string) => notice.rectifications.find((r) => r.id === id)
  return {
    issue: { fields: () => <IssueFields order={notice.form === 'order'} /> },
    withdraw: { fields: () => <Words name="reason" label="reason" /> },
    'plan-rectification': {
      initial: (id) => { const r = one(id); return { cause: r?.cause, root_cause: r?.root_cause, correction: r?.correction, prevention: r?.prevention, responsible: r?.responsible?.user ?? me } },
      fields: ({ target }) => <PlanFields of={one(target)} unit={notice.outlet.path} />,
      body: (values, rectification) => ({ ...values, rectification }),
    },
    'complete-rectification': {
      initial: () => ({ evidence: [] }),
      fields: ({ target }) => <CompleteFields of={one(target)} notice={notice.id} />,
      body: ({ keep, ...values }: NoticeComplete & { keep?: boolean }, rectification) => ({ ...values, rectification, evidence: [...(keep ? one(rectification)?.evidence ?? [] : []), ...values.evidence] }),
    },
    'verify-rectification': { wide: true, fields: ({ target }) => <Judged of={one(target)}><Words name="comment" label="comment" optional /></Judged>, body: (values, rectification) => ({ ...values, rectification }) },
    'return-rectification': { wide: true, fields: ({ target, form }) => <Judged of={one(target)}><ReturnFields form={form} /></Judged>, body: (values, rectification) => ({ ...values, rectification }) },
    'request-extension': {
      fields: ({ target, form }) => <ExtensionFields of={one(target)} most={notice.max_extensions} form={form} />,
      body: (values, rectification) => ({ ...values, rectification }),
    },
    'decide-extension': {
      fields: ({ target }) => <DecideFields notice={notice} target={target} />,
      body: (values, rectification) => ({ ...values, rectification }),
    },
    'reply-advice': { fields: () => <Words name="reply" label="reply" /> },
    'close-advice': { fields: () => <Words name="comment" label="close" optional /> },
    urge: urgeAbout(notice.rectifications.filter((r) => r.status !== 'verified').map((r) => ({ id: r.id, title: r.item.title }))),
  }
}

/** Short names of the moves, for buttons that stand close together. */
export const moveNames = (t: ReturnType<typeof useTexts>, planned: boolean): { [verb: string]: Text } => {
  const both = (s: string) => ({ zh: s, en: s })
  return {
    issue: both(t('move.issue')), withdraw: both(t('move.withdraw')), acknowledge: both(t('move.acknowledge')), 'plan-rectification': both(t(planned ? 'move.planAgain' : 'move.plan')),
    'complete-rectification': both(t('move.complete')), 'verify-rectification': both(t('move.verify')), 'return-rectification': both(t('move.return')),
    'request-extension': both(t('move.ask')), 'decide-extension': both(t('move.decide')), 'reply-advice': both(t('move.reply')), 'close-advice': both(t('move.close')), urge,
  }
}

function Words({ name, label, optional }: { name: string; label: 'reason' | 'comment' | 'reply' | 'close'; optional?: boolean }) {
  const t = useTexts()
  return <Field most={2000} name={name} label={t(`form.${label}`)} rules={optional ? [] : [{ required: true, whitespace: true }]}><Input.TextArea {...long} autoFocus /></Field>
}

function IssueFields({ order }: { order: boolean }) {
  const t = useTexts()
  return (
    <>
      {order && <Form.Item name="days" label={t('form.days')} extra={t('form.daysNote')}><InputNumber min={1} max={365} precision={0} style={{ width: 160 }} /></Form.Item>}
      <Field most={2000} name="note" label={t('form.note')} extra={t('form.notePrint')}><Input.TextArea {...long} /></Field>
    </>
  )
}

function PlanFields({ of: r, unit }: { of?: RectificationView; unit: string }) {
  const t = useTexts()
  const pick = useText()
  return (
    <>
      <About of={r} />
      <Form.Item name="cause" label={t('form.cause')} rules={[{ required: true }]}><Radio.Group optionType="button" options={causeChoices.map((c) => ({ value: c.value, label: pick(c.label) }))} /></Form.Item>
      <Field most={2000} name="root_cause" label={t('form.rootCause')} tooltip={t('form.rootCauseNote')} rules={[{ required: true, whitespace: true }]}><Input.TextArea {...long} /></Field>
      <Field most={2000} name="correction" label={t('form.correction')} tooltip={t('form.correctionNote')} rules={[{ required: true, whitespace: true }]}><Input.TextArea {...long} /></Field>
      <Field most={2000} name="prevention" label={t('form.prevention')} tooltip={t('form.preventionNote')} rules={[{ required: true, whitespace: true }]}><Input.TextArea {...long} /></Field>
      <Form.Item name="responsible" label={t('form.responsible')}><UserPicker unit={unit} allowClear /></Form.Item>
    </>
  )
}

function CompleteFields({ of: r, notice }: { of?: RectificationView; notice: string }) {
  const t = useTexts()
  return (
    <>
      <About of={r} />
      {r?.return_reason && <Alert type="error" title={t('returned', { count: r.return_count ?? 1 })} description={r.return_reason} style={{ marginBottom: 16 }} />}
      <Field most={2000} name="summary" label={t('form.summary')} rules={[{ required: true, whitespace: true }]}><Input.TextArea {...long} /></Field>
      {r && r.evidence.length > 0 && <Form.Item name="keep" valuePropName="checked"><Checkbox>{t('form.keep', { count: r.evidence.length })}</Checkbox></Form.Item>}
      <Form.Item name="evidence" label={t('form.evidence')} extra={t('form.evidenceNote')} dependencies={['keep']}
        rules={[({ getFieldValue }) => ({ required: true, validator: (_, ids: string[] | undefined) => (ids?.length || getFieldValue('keep') ? Promise.resolve() : Promise.reject(new Error(t('form.evidenceNote')))) })]}>
        <EvidenceUpload case={notice} />
      </Form.Item>
    </>
  )
}

/** A verdict is given with before and after in sight. */
function Judged({ of: r, children }: { of?: RectificationView; children: React.ReactNode }) {
  return <>{r && <><About of={r} bare /><Compare of={r} /></>}<div style={{ marginTop: 16 }}>{children}</div></>
}

function ReturnFields({ form }: { form: FormInstance }) {
  const t = useTexts()
  const phrases = [t('form.blurred'), t('form.wrongPlace'), t('form.notMended'), t('form.noPrevention')]
  return (
    <>
      <div className="phrases" role="group" aria-label={t('form.phrases')}>
        {phrases.map((p) => <Button key={p} size="small" onClick={() => form.setFieldValue('reason', [form.getFieldValue('reason') as string | undefined, p].filter(Boolean).join(sign('next')))}>{p}</Button>)}
      </div>
      <Words name="reason" label="reason" />
    </>
  )
}

function ExtensionFields({ of: r, most, form }: { of?: RectificationView; most: number; form: FormInstance }) {
  const t = useTexts()
  const from = dayjs(r?.due_day).isAfter(dayjs()) ? dayjs(r?.due_day) : dayjs()
  return (
    <>
      <About of={r} />
      <Typography.Paragraph type="secondary">{t('form.now', { day: r?.due_day ?? '—' })} · {t('form.left', { count: most - (r?.extension_count ?? 0) })}</Typography.Paragraph>
      <div className="phrases">{[7, 14, 30].map((n) => <Button key={n} size="small" onClick={() => form.setFieldValue('until', from.add(n, 'day').format('YYYY-MM-DD'))}>{t('form.inDays', { count: n })}</Button>)}</div>
      <Form.Item name="until" label={t('form.until')} rules={[{ required: true }]}><Moment day from={from.add(1, 'day')} until={dayjs().add(1, 'year')} /></Form.Item>
      <Words name="reason" label="reason" />
    </>
  )
}

function DecideFields({ notice, target }: { notice: NoticeView; target: string }) {
  const t = useTexts()
  const common = useCommon()
  const r = notice.rectifications.find((x) => x.id === target)
  const e = notice.extensions.find((x) => x.rectification === target && x.status === 'pending')
  return (
    <>
      <About of={r} />
      {e && <Alert type="warning" style={{ marginBottom: 16 }} title={t('asked', { day: e.until_day })} description={<>{t('form.now', { day: r?.due_day ?? '—' })} · {t('askedBy')} {e.asked_by?.name}<br />{e.reason}</>} />}
      <Form.Item name="grant" label={t('form.decision')} rules={[{ required: true, message: common('required') }]}><Radio.Group optionType="button" buttonStyle="solid" options={[{ value: true, label: t('form.grant') }, { value: false, label: t('form.refuse') }]} /></Form.Item>
      <Words name="reason" label="reason" />
    </>
  )
}

/** Which finding the form is about: the page behind may show another. */
function About({ of: r, bare }: { of?: RectificationView; bare?: boolean }) {
  const pick = useText()
  if (!r) return null
  return <Flex vertical gap={2} style={{ marginBottom: 16 }}><strong>{pick(r.item.title)}</strong>{!bare && r.finding_remark && <Typography.Text type="secondary">{r.finding_remark}</Typography.Text>}</Flex>
}
