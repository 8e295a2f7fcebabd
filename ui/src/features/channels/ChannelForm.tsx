import { Alert, App, Button, Drawer, Flex, Form, Input, Select, Switch } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '@/api/client'
import type { ChannelView, CreateChannelBody } from '@/api/schema'
import { useMe } from '@/app/session'
import { UnitPicker } from '@/components/pickers'
import { usePhone } from '@/components/usePhone'
import { Field } from '@/components/writing/Field'
import { useClosing } from '@/components/writing/Leaving'
import { WrittenForm } from '@/components/writing/WrittenForm'
import { useCommon, useText } from '@/i18n'
import { useTopics } from './names'
import { useTexts } from './texts'
import { kinds, signs } from './words'

type Values = CreateChannelBody & { enabled: boolean }

/** Adds a channel, or changes one. What was entered as address is not known here any more: an empty one stays. */
export function ChannelForm({ channel: c, close }: { channel?: ChannelView; close: () => void }) {
  const t = useTexts()
  const common = useCommon()
  const pick = useText()
  const phone = usePhone()
  const { actions } = useMe()
  const cache = useQueryClient()
  const topics = useTopics()
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const [busy, setBusy] = useState(false)
  const kind = Form.useWatch('kind', form) ?? c?.kind ?? 'email'
  // An address and a secret are not kept on the device: whoever closes it is asked.
  const leave = useClosing(form, undefined, close)
  const need = { required: true, whitespace: true, message: common('required') }
  async function keep({ enabled, address, secret, ...v }: Values) {
    setBusy(true)
    try {
      if (c) await api.PUT('/channels/{id}', { params: { path: { id: c.id }, header: { 'If-Match': `"${c.version}"` } }, body: { name: v.name, unit: v.unit, topics: v.topics, language: v.language, enabled, ...(address ? { address } : {}) } })
      else await api.POST('/channels', { body: { ...v, ...(address && v.kind !== 'email' ? { address } : {}), ...(secret && signs(v.kind) ? { secret } : {}) } })
      void message.success(t(c ? 'saved' : 'created'))
      await cache.invalidateQueries()
      close()
    } finally {
      setBusy(false)
    }
  }
  return (
    <Drawer open onClose={() => void leave()} title={t(c ? 'edit' : 'new')} placement={phone ? 'bottom' : 'right'} size={phone ? '92%' : 520}
      footer={<Flex gap={8} justify="end"><Button onClick={() => void leave()}>{common('cancel')}</Button><Button type="primary" loading={busy} onClick={form.submit}>{common('save')}</Button></Flex>}>
      <WrittenForm form={form} name="channel" requiredMark={false} give={keep} autoComplete="off"
        initialValues={c ? { ...c, address: '' } : { kind: 'email', language: 'zh', enabled: true, topics: [], unit: actions.find((a) => a.action === 'channel.write')?.scopes[0] }}>
        <Form.Item name="kind" label={t('kind')} extra={t(`hint.${kind}`)}><Select disabled={Boolean(c)} options={kinds.map((k) => ({ value: k.value, label: pick(k.label) }))} /></Form.Item>
        <Field most={100} name="name" label={t('name')} rules={[need]}><Input autoFocus /></Field>
        <Form.Item name="unit" label={t('unit')} extra={t('unitHint')} rules={[need]}><UnitPicker /></Form.Item>
        {kind === 'email' ? <Alert type="info" title={t('addressNone')} style={{ marginBottom: 16 }} />
          : <Field most={2000} name="address" label={t('address')} extra={c && t('addressKeep', { host: c.host })} rules={c ? [] : [need]}><Input inputMode="url" placeholder="https://" autoComplete="off" /></Field>}
        {!c && signs(kind) && <Field most={200} name="secret" label={t('secret')} rules={kind === 'webhook' ? [need] : []}><Input.Password autoComplete="new-password" visibilityToggle={{ visible: undefined }} /></Field>}
        {!c && kind !== 'email' && <Form.Item><Alert type="info" title={t('writeOnly')} /></Form.Item>}
        <Form.Item name="topics" label={t('topics')} extra={t('topicsHint')}><Select mode="tags" placeholder={t('allTopics')} options={topics.list} optionFilterProp="label" /></Form.Item>
        <Form.Item name="language" label={t('language')}><Select options={(['zh', 'en'] as const).map((l) => ({ value: l, label: t(l) }))} /></Form.Item>
        {c && <Form.Item name="enabled" label={t('enabled')} extra={t('waitOff')} valuePropName="checked"><Switch /></Form.Item>}
      </WrittenForm>
    </Drawer>
  )
}
