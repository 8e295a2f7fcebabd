import { Button, Card, Flex, Form, Input, Radio, Tag, Typography } from 'antd'
import { useState } from 'react'
import { api } from '@/api/client'
import type { DeclareInterestBody, InterestView } from '@/api/schema'
import { Moment } from '@/components/Moment'
import { MoveDrawer, type MoveForm } from '@/components/MoveDrawer'
import { ColleaguePicker, UnitPicker } from '@/components/pickers'
import { ReasonDialog } from '@/components/ReasonDialog'
import { Empty, Ready } from '@/components/states'
import { useAct } from '@/components/useAct'
import { usePages } from '@/components/usePages'
import { Field } from '@/components/writing/Field'
import { sign, useCommon, useText } from '@/i18n'
import { useTexts } from './texts'

/** What one has declared of oneself, so that nothing comes to one that should not. */
export function Interests() {
  const t = useTexts()
  const [declares, setDeclares] = useState(false)
  const { give } = useAct()
  const pages = usePages('/interests', { mine: true })
  const form: MoveForm<DeclareInterestBody> = { fields: () => <Fields />, initial: () => ({ tie: 'kinship' }) }
  const declare = (body: unknown) => give(() => api.POST('/interests', { body: body as DeclareInterestBody }), t('declared'))
  return (
    <Card title={t('interests')} extra={<Button type="primary" onClick={() => setDeclares(true)}>{t('declare')}</Button>}>
      <Typography.Paragraph type="secondary">{t('declareNote')}</Typography.Paragraph>
      <Ready of={{ ...pages, data: pages.items }} rows={3}>
        {(items) => items.length === 0 ? <Empty text={t('none')} /> : <ul className="profile-lines">{items.map((i) => <Line key={i.id} of={i} />)}</ul>}
      </Ready>
      <MoveDrawer open={declares} close={() => setDeclares(false)} title={t('declare')} place="interest.declare" target="" form={form as MoveForm<unknown>} give={declare} />
    </Card>
  )
}

const ties = ['kinship', 'close', 'customer', 'unit', 'product_line'] as const satisfies readonly InterestView['tie'][]

function Fields() {
  const t = useTexts()
  const common = useCommon()
  const form = Form.useFormInstance<DeclareInterestBody>()
  const tie = Form.useWatch('tie', form) ?? 'kinship'
  return (
    <>
      <Form.Item name="tie" label={t('tie')}><Radio.Group onChange={() => form.setFieldValue('with', undefined)} options={ties.map((x) => ({ value: x, label: t(`ties.${x}`) }))} /></Form.Item>
      <Field most={200} name="with" label={t('with')} extra={t(`withNote.${tie}`)} rules={[{ required: true, message: common('required') }]}>
        {tie === 'kinship' || tie === 'close' ? <ColleaguePicker /> : tie === 'unit' ? <UnitPicker /> : <Input />}
      </Field>
      <Form.Item name="from" label={t('first')} extra={t('firstNote')}><Moment day /></Form.Item>
      <Form.Item name="until" label={t('last')} extra={t('lastNote')}><Moment day /></Form.Item>
      <Field most={1000} name="note" label={t('note')}><Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} /></Field>
    </>
  )
}

function Line({ of: i }: { of: InterestView }) {
  const t = useTexts()
  const pick = useText()
  const { give } = useAct()
  const [asks, setAsks] = useState(false)
  return (
    <li data-interest={i.id}>
      <div>
        <Flex gap={8} align="center" wrap><strong>{pick(i.tie_name)}</strong><span>{i.employee?.name ?? i.with}</span>{i.withdrawn_at ? <Tag>{t('withdrawn')}</Tag> : <Tag color={i.active ? 'success' : 'default'} variant="filled">{t(i.active ? 'active' : 'inactive')}</Tag>}</Flex>
        <Typography.Text type="secondary" className="profile-small">{i.from} – {i.until ?? t('lasting')}{i.note && ` · ${i.note}`}{i.withdrawal && ` · ${t('withdrawn')}${sign('colon')}${i.withdrawal}`}</Typography.Text>
      </div>
      {!i.withdrawn_at && <Button size="small" type="text" aria-label={`${t('withdraw')} ${i.employee?.name ?? i.with}`} onClick={() => setAsks(true)}>{t('withdraw')}</Button>}
      <ReasonDialog open={asks} place={`interest.withdraw ${i.id}`} title={t('withdrawTitle')} note={t('withdrawNote')} close={() => setAsks(false)} act={(reason) => give(() => api.POST('/interests/{id}/withdraw', { params: { path: { id: i.id } }, body: { reason } }), t('withdrawn'))} />
    </li>
  )
}
