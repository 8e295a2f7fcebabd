import { CheckCircleFilled, CloseCircleOutlined, EyeOutlined } from '@ant-design/icons'
import { Alert, Button, Checkbox, Flex, Form, Input, Modal, Radio, Typography } from 'antd'
import { useState } from 'react'
import type { ComplaintDecide, ComplaintView } from '@/api/schema'
import type { MoveForm } from '@/components/MoveDrawer'
import { Field } from '@/components/writing/Field'
import { sign, useCommon, useText } from '@/i18n'
import { useTexts } from '../texts'
import { nameIn, ofReview, outcomes, remedies } from '../words'

/** The letter of decision: what the law wants in it is ticked off while it is written. */
export const decideForm = (c: ComplaintView): MoveForm<ComplaintDecide> => ({
  wide: true,
  initial: () => (c.form === 'review' ? {} : { remedies: remedies.map((r) => r.value) }),
  fields: () => <Letter of={c} />,
  body: (v) => (c.form === 'review' ? { ...v, remedies: undefined } : v),
})

function Letter({ of: c }: { of: ComplaintView }) {
  const t = useTexts()
  const common = useCommon()
  const pick = useText()
  const form = Form.useFormInstance<ComplaintDecide>()
  const v = Form.useWatch([], form) as Partial<ComplaintDecide> | undefined
  const [preview, setPreview] = useState(false)
  const review = c.form === 'review'
  const panel = c.panels.filter((p) => p.round === c.round).at(-1)
  const ruled = !review && panel?.ruling ? panel.ruling : undefined
  const possible = outcomes.filter((o) => ofReview.includes(o.value) === review && (!ruled || o.value === ruled || o.value === 'settled'))
  const need = [{ required: true, whitespace: true, message: common('required') }]
  const mends = v?.outcome === 'justified' || v?.outcome === 'partly'
  const missing = remedies.filter((r) => !v?.remedies?.includes(r.value))
  const parts: [string, boolean, string?][] = [
    [t('outcome'), Boolean(v?.outcome)], [t('verified'), Boolean(v?.facts?.trim())], [t('grounds'), Boolean(v?.grounds?.trim())],
    ...(mends ? [[t('measures'), Boolean(v?.measures?.trim())]] as [string, boolean][] : []),
    ...(review ? [[t('processSound'), v?.process_sound !== undefined], [t('inTime'), v?.timely !== undefined]] as [string, boolean][]
      : [[t('remedies'), missing.length === 0, missing.length ? t('lacks', { what: missing.map((m) => pick(m.label)).join(sign('list')) }) : undefined], [t('reviewUntil'), true, t('bySystem')]] as [string, boolean, string?][]),
  ]
  const steps = c.contacts.filter((x) => x.kind === 'step' || x.kind === 'contact').map((x) => x.text)
  const yes = <Radio.Group options={[{ value: true, label: common('yes') }, { value: false, label: common('no') }]} />
  return (
    <div className="letter">
      <div>
        {ruled && <Alert type="info" showIcon title={t('panelRuled', { what: pick(nameIn(outcomes, ruled)) })} description={panel?.reasons} style={{ marginBottom: 12 }} />}
        <Form.Item name="outcome" label={t('outcome')} rules={[{ required: true, message: common('required') }]}><Radio.Group optionType="button" buttonStyle="solid" options={possible.map((o) => ({ value: o.value, label: pick(o.label) }))} /></Form.Item>
        <Field most={20000} name="facts" label={t('verified')} rules={need} extra={steps.length > 0 && <Button type="link" size="small" onClick={() => form.setFieldValue('facts', [v?.facts?.trim(), ...steps].filter(Boolean).join('\n'))}>{t('takeSteps', { count: steps.length })}</Button>}><Input.TextArea autoSize={{ minRows: 5, maxRows: 16 }} placeholder={t('factsHint')} /></Field>
        <Field most={20000} name="grounds" label={t('grounds')} rules={need}><Input.TextArea autoSize={{ minRows: 3, maxRows: 14 }} placeholder={t('groundsHint')} /></Field>
        <Field most={20000} name="measures" label={t('measures')} dependencies={['outcome']} rules={mends ? need : []}><Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} /></Field>
        {review ? <Flex gap={24}><Form.Item name="process_sound" label={t('processSound')} rules={[{ required: true, message: common('required') }]}>{yes}</Form.Item><Form.Item name="timely" label={t('inTime')} rules={[{ required: true, message: common('required') }]}>{yes}</Form.Item></Flex>
          : <Form.Item name="remedies" label={t('remedies')} extra={t('allRemedies')}><Checkbox.Group className="column-choice" options={remedies.map((r) => ({ value: r.value, label: pick(r.label) }))} /></Form.Item>}
      </div>
      <aside className="letter-check" aria-label={t('mustHave')} aria-live="polite">
        <h2>{t('mustHave')}</h2>
        <ul className="plain-list">{parts.map(([name, there, note]) => (
          <li key={name} data-there={there}>{there ? <CheckCircleFilled aria-label={t('there')} /> : <CloseCircleOutlined aria-label={t('lacking')} />}<span>{name}{note && <small>{note}</small>}</span></li>
        ))}</ul>
        {parts.every(([, there]) => there) ? <Typography.Text type="success">{t('complete')}</Typography.Text> : <Typography.Text type="secondary">{t('cannotIssue')}</Typography.Text>}
        <Button icon={<EyeOutlined />} onClick={() => setPreview(true)} style={{ marginTop: 12 }}>{t('preview')}</Button>
      </aside>
      <Modal open={preview} onCancel={() => setPreview(false)} footer={null} title={t('preview')} width={720} destroyOnHidden><Draft of={c} v={v ?? {}} /></Modal>
    </div>
  )
}

/** As it will read; number, unit and the days for a review are written in when it is decided. */
function Draft({ of: c, v }: { of: ComplaintView; v: Partial<ComplaintDecide> }) {
  const t = useTexts()
  const pick = useText()
  const lack = <mark>{t('lacking')}</mark>
  const left = (v.remedies ?? []).map((r) => pick(nameIn(remedies, r)))
  return (
    <article className="paper">
      <h2>{t('noticeTitle')}</h2>
      <p>{t('noticeTo', { name: c.party.name ?? '' })}</p>
      <p>{t('noticeOpens', { number: c.number })}</p>
      <h3>{t('noticeFacts')}</h3><p>{v.facts?.trim() || lack}</p>
      <h3>{t('noticeGrounds')}</h3><p>{v.grounds?.trim() || lack}</p>
      <h3>{t('noticeDecision')}</h3><p>{v.outcome ? `${pick(nameIn(outcomes, v.outcome))}${sign('stop')}` : lack}{v.measures?.trim() || (['justified', 'partly'].includes(v.outcome ?? '') && lack)}</p>
      {c.form !== 'review' && <><h3>{t('noticeRemedies')}</h3>{left.length ? <ol>{left.map((r) => <li key={r}>{r}</li>)}</ol> : <p>{lack}</p>}<p>{t('noticeReview')}</p></>}
    </article>
  )
}
