import { Button, Card, Flex, Form, Input, Select } from 'antd'
import dayjs from 'dayjs'
import { useNavigate, useSearchParams } from 'react-router'
import { query } from '@/api/client'
import { useCommand } from '@/api/commands'
import type { ProgrammeOpen, ProgrammeView } from '@/api/schema'
import { useMay } from '@/app/session'
import { ChecklistPicker } from '@/components/ChecklistPicker'
import { Day } from '@/components/list/FilterForm'
import { kindChoices } from '@/components/mending'
import { PageHeader } from '@/components/PageHeader'
import { UnitPicker } from '@/components/pickers'
import { NoPermission, Ready } from '@/components/states'
import { WrittenForm } from '@/components/writing/WrittenForm'
import { Field } from '@/components/writing/Field'
import { useCommon, useText } from '@/i18n'
import { Inspectors } from './Inspectors'
import { useTexts } from './texts'
import './programme.css'

type Values = Omit<ProgrammeOpen, 'title'> & { name: string }

/** Opening a programme: what, when, by whom. Which outlets comes next, on its page. Copied from another one where the address names it. */
export function Component() {
  const may = useMay()
  const [address] = useSearchParams()
  const copy = address.get('copy') ?? ''
  const from = query.useQuery('get', '/programmes/{id}', { params: { path: { id: copy } } }, { enabled: copy !== '' })
  if (!may('programme.open')) return <NoPermission />
  return copy ? <Ready of={from}>{(p) => <Page copy={p} />}</Ready> : <Page />
}

/** The quarter of a day, as rounds are called. */
const roundOf = (day: dayjs.Dayjs) => `${day.year()}Q${Math.floor(day.month() / 3) + 1}`

function Page({ copy }: { copy?: ProgrammeView }) {
  const t = useTexts()
  const common = useCommon()
  const pick = useText()
  const navigate = useNavigate()
  const [form] = Form.useForm<Values>()
  const command = useCommand('/programmes')
  const kind = Form.useWatch('kind', form)
  const need = { required: true, message: common('required') }
  const start = dayjs().add(1, 'day')
  async function open({ name, ...values }: Values) {
    const answer = await command.mutateAsync({ body: { ...values, title: { zh: name, en: name } } })
    void navigate(`/programmes/${answer.case}`)
  }
  return (
    <>
      <PageHeader title={t('new')} back="/programmes" />
      <Card style={{ maxWidth: 860 }}>
        <WrittenForm form={form} place={copy ? `programme.open ${copy.id}` : 'programme.open'} give={open} className="programme-form"
          initialValues={copy ? { name: pick(copy.title), kind: copy.kind, checklist: copy.checklist.code, issuer: copy.issuer.path, round: copy.round, from: copy.from.slice(0, 10), to: copy.to.slice(0, 10) }
            : { kind: 'onsite', round: roundOf(start), from: start.format('YYYY-MM-DD'), to: start.add(20, 'day').format('YYYY-MM-DD') }}>
          <Field most={100} name="name" label={t('name')} rules={[{ ...need, whitespace: true }]}><Input autoFocus placeholder={t('nameHint')} /></Field>
          <Form.Item name="kind" label={t('kind')} rules={[need]}><Select options={kindChoices.map((k) => ({ value: k.value, label: pick(k.label) }))} onChange={() => form.resetFields(['checklist', 'inspectors'])} /></Form.Item>
          <Form.Item name="checklist" label={t('checklist')} rules={[need]}><ChecklistPicker kind={kind} /></Form.Item>
          <Field most={40} name="round" label={t('round')} extra={t('roundHint')} rules={[{ ...need, whitespace: true }]}><Input /></Field>
          <Flex gap={16} wrap>
            <Form.Item name="from" label={t('from')} rules={[need]}><Day /></Form.Item>
            <Form.Item name="to" label={t('to')} rules={[need]}><Day /></Form.Item>
          </Flex>
          <Form.Item name="issuer" label={t('issuer')} extra={t('issuerHint')}><UnitPicker allowClear outlets={false} /></Form.Item>
          {kind !== 'selfcheck' && <Form.Item name="inspectors" label={t('inspectors')} extra={t('inspectorsHint')} rules={[need]}><Inspectors kind={kind} /></Form.Item>}
          <Flex gap={8} justify="end"><Button onClick={() => void navigate('/programmes')}>{common('cancel')}</Button><Button type="primary" htmlType="submit" loading={command.isPending}>{t('next')}</Button></Flex>
        </WrittenForm>
      </Card>
    </>
  )
}
