import { Button, Card, Flex, Form, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { api, query } from '@/api/client'
import type { ChecklistTemplate } from '@/api/schema'
import { useMay } from '@/app/session'
import { kindChoices } from '@/components/mending'
import { PageHeader } from '@/components/PageHeader'
import { NoPermission, Ready } from '@/components/states'
import { Field } from '@/components/writing/Field'
import { WrittenForm } from '@/components/writing/WrittenForm'
import { sign, useCommon, useText } from '@/i18n'
import { newItem } from './build/edit'
import { en } from './en'
import { useTexts } from './texts'
import { zh } from './zh'

interface Values { base: 'blank' | 'copy'; from?: string; code: string; kind: ChecklistTemplate['kind']; title: { zh: string; en: string } }

/** A new checklist, from a blank sheet or a copy of another: its draft is kept at once and opened to be edited. */
export function Component() {
  const may = useMay()
  const list = query.useQuery('get', '/checklists', { params: { query: { limit: 200 } } })
  if (!may('checklist.write')) return <NoPermission />
  return <Ready of={list}>{({ items }) => <Page known={items} />}</Ready>
}

function Page({ known }: { known: { code: string; version: number; title: { zh: string; en: string } }[] }) {
  const t = useTexts()
  const common = useCommon()
  const pick = useText()
  const navigate = useNavigate()
  const [address] = useSearchParams()
  const [form] = Form.useForm<Values>()
  const [busy, setBusy] = useState(false)
  const base = Form.useWatch('base', form)
  const need = { required: true, whitespace: true, message: common('required') }
  const asked = address.get('from') ? `${address.get('from')} ${address.get('version') ?? 0}` : undefined
  const source = known.find((k) => `${k.code} ${k.version}` === asked)
  async function create({ base, from, code, kind, title }: Values) {
    setBusy(true)
    try {
      let template: ChecklistTemplate = { code, version: 1, kind, title, modules: [{ code: 'module-1', title: { zh: zh.sampleModule, en: en.sampleModule }, items: [newItem('module-1-1', { zh: zh.sampleItem, en: en.sampleItem })] }] }
      if (base === 'copy') {
        const [of = '', version = '0'] = (from ?? '').split(' ')
        const { data } = await api.GET('/checklists/{code}/{version}', { params: { path: { code: of, version: Number(version) } } })
        if (data) template = { ...data.template, code, version: 1, kind, title }
      }
      await api.PUT('/checklists/{code}/{version}', { params: { path: { code, version: 1 } }, body: template })
      void navigate(`/checklists/${code}/1/edit`)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <PageHeader title={t('new')} back="/checklists" />
      <Card style={{ maxWidth: 760 }}>
        <WrittenForm form={form} place="checklist.create" give={create} initialValues={{ base: source ? 'copy' : 'blank', from: source && asked, kind: 'onsite' }}>
          <Form.Item name="base" label={t('base')}><Radio.Group options={[{ value: 'blank', label: t('blank') }, { value: 'copy', label: t('fromOther') }]} /></Form.Item>
          {base === 'copy' && <Form.Item name="from" label={t('source')} rules={[{ required: true, message: common('required') }]}><Select showSearch={{ optionFilterProp: 'label' }} options={known.map((k) => ({ value: `${k.code} ${k.version}`, label: `${pick(k.title)} v${k.version}` }))} /></Form.Item>}
          <Flex gap={16} wrap>
            <Field most={100} name={['title', 'zh']} label={`${t('name')}${sign('open')}${t('build.zh')}${sign('close')}`} rules={[need]} style={{ flex: '1 1 260px' }}><Input /></Field>
            <Field most={100} name={['title', 'en']} label={`${t('name')}${sign('open')}${t('build.en')}${sign('close')}`} rules={[need]} style={{ flex: '1 1 260px' }}><Input /></Field>
          </Flex>
          <Flex gap={16} wrap>
            <Field most={64} name="code" label={t('code')} extra={t('codeHint')} rules={[need, { pattern: /^[a-z0-9][a-z0-9._-]{0,63}$/, message: t('codeHint') }, { validator: (_, v: string) => (known.some((k) => k.code === v) ? Promise.reject(new Error(pick({ zh: '该编码已被使用', en: 'this code is taken' }))) : Promise.resolve()) }]} style={{ flex: '1 1 260px' }}><Input /></Field>
            <Form.Item name="kind" label={t('kind')} style={{ flex: '1 1 260px' }}><Select options={kindChoices.map((k) => ({ value: k.value, label: pick(k.label) }))} /></Form.Item>
          </Flex>
          <Flex gap={8} justify="end"><Button onClick={() => void navigate('/checklists')}>{common('cancel')}</Button><Button type="primary" htmlType="submit" loading={busy}>{t('create')}</Button></Flex>
        </WrittenForm>
      </Card>
    </>
  )
}
