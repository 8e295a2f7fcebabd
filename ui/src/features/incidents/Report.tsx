import { Button, Flex, Form, Input, InputNumber, Radio, Segmented } from 'antd'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { Link } from 'react-router'
import { query } from '@/api/client'
import { useCommand } from '@/api/commands'
import type { IncidentReport } from '@/api/schema'
import { useMe } from '@/app/session'
import { Moment } from '@/components/Moment'
import { Outcome } from '@/components/Outcome'
import { PageHeader } from '@/components/PageHeader'
import { OutletPicker, UserPicker } from '@/components/pickers'
import { Ready } from '@/components/states'
import { WrittenForm } from '@/components/writing/WrittenForm'
import { Field } from '@/components/writing/Field'
import { useCommon, useText } from '@/i18n'
import { useTexts } from './texts'
import { severityChoices } from './words'
import './incidents.css'

/** Fields that are folded away. */
const aside = /^\/(spot|contact|phone|concerned|known)/

/** One screen, one tap for the kind, a sentence, one button: the rest is known or can follow. */
export function Component() {
  const t = useTexts()
  const common = useCommon()
  const pick = useText()
  const me = useMe()
  const [form] = Form.useForm<IncidentReport>()
  const [more, setMore] = useState(false)
  const [sent, setSent] = useState<string>()
  const report = useCommand('/incidents')
  // What was written there the last time is in sight when it comes back.
  const said = Form.useWatch((v: Partial<IncidentReport>) => [v.spot, v.contact, v.phone, v.concerned, v.known].some(Boolean), { form, preserve: true })
  const kinds = query.useQuery('get', '/incidents/kinds', {}, { staleTime: Infinity })
  const inOutlet = me.roles.find((r) => ['duty_leader', 'branch_head', 'lobby_manager'].includes(r.role))
  const outlet = inOutlet?.unit.split('/').filter(Boolean).at(-1)

  async function send(body: IncidentReport) {
    const answer = await report.mutateAsync({ body: { ...body, affected: body.affected ?? undefined } })
    setSent(answer.case)
  }
  if (sent) return (
    <>
      <PageHeader title={t('reportTitle')} back="/incidents" />
      <Outcome status="success" title={t('sent')} subTitle={t('sentShort')} extra={[
        <Link key="to" to={`/incidents/${sent}`}><Button type="primary" size="large">{t('toReport')}</Button></Link>,
        <Button key="again" size="large" onClick={() => { form.resetFields(); setMore(false); setSent(undefined) }}>{t('another')}</Button>,
      ]} />
    </>
  )
  return (
    <>
      <PageHeader title={t('reportTitle')} back="/incidents" />
      <Ready of={kinds} rows={4}>
        {({ items }) => (
          <WrittenForm form={form} place="incident.report" className="report" initialValues={{ outlet, severity: 'major' }} give={send} refused={({ body }) => { if (body.errors?.some((x) => aside.test(x.pointer))) flushSync(() => setMore(true)) }}>
            <Form.Item name="kind" label={t('kind')} rules={[{ required: true, message: t('chooseKind') }]}>
              <Radio.Group className="report-kinds" optionType="button" buttonStyle="solid" options={items.map((k) => ({ value: k.code, label: pick(k.name) }))} />
            </Form.Item>
            <Field most={5000} name="what" label={t('what')} rules={[{ required: true, whitespace: true, message: common('required') }]}><Input.TextArea placeholder={t('whatHint')} autoSize={{ minRows: 3, maxRows: 10 }} /></Field>
            <Form.Item name="outlet" label={t('where')}><OutletPicker allowClear placeholder={t('elsewhere')} /></Form.Item>
            <div className="report-pair">
              <Form.Item name="severity" label={t('severity')}><Segmented block options={severityChoices.map((s) => ({ value: s.value, label: pick(s.label) }))} /></Form.Item>
              <Form.Item name="affected" label={t('affected')}><InputNumber min={0} max={1_000_000} precision={0} inputMode="numeric" style={{ width: '100%' }} /></Form.Item>
            </div>
            {(more || said) && (
              <div className="report-more">
                <Field most={500} name="spot" label={t('spot')}><Input /></Field>
                <Field most={100} name="contact" label={t('contact')}><Input /></Field>
                <Field most={40} name="phone" label={t('phone')}><Input inputMode="tel" /></Field>
                <Form.Item name="concerned" label={t('concerned')} extra={t('concernedNote')}><UserPicker allowClear /></Form.Item>
                <Form.Item name="known" label={t('known')}><Moment placeholder={t('knownNow')} /></Form.Item>
              </div>
            )}
            <Flex gap={8} className="report-foot">
              <Button type="primary" danger size="large" htmlType="submit" loading={report.isPending} className="report-send">{t('reportNow')}</Button>
              <Button size="large" type="text" aria-expanded={more} onClick={() => setMore(!more)}>{t(more ? 'fewer' : 'more')}</Button>
            </Flex>
          </WrittenForm>
        )}
      </Ready>
    </>
  )
}
