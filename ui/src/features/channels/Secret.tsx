import { App, Checkbox, Form, Input, Modal } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '@/api/client'
import { said, showAtFields } from '@/api/fields'
import { problemOf } from '@/api/problem'
import type { ChannelView } from '@/api/schema'
import { Field } from '@/components/writing/Field'
import { CheckedForm } from '@/components/writing/CheckedForm'
import { useCommon, useText } from '@/i18n'
import { useTexts } from './texts'

/** Puts a new secret in: it is written, and never read again. */
export function Secret({ of: c, close }: { of: ChannelView; close: () => void }) {
  const t = useTexts()
  const common = useCommon()
  const pick = useText()
  const cache = useQueryClient()
  const { message } = App.useApp()
  const [form] = Form.useForm<{ secret: string; keep_previous?: boolean }>()
  const [busy, setBusy] = useState(false)
  async function keep(v: { secret: string; keep_previous?: boolean }) {
    setBusy(true)
    try {
      await api.PUT('/channels/{id}/secret', { params: { path: { id: c.id }, header: { 'If-Match': `"${c.version}"` } }, body: { secret: v.secret ?? '', ...(v.keep_previous ? { keep_previous: true } : {}) } })
      void message.success(t('secretSaved'))
      await cache.invalidateQueries()
      close()
    } catch (error) {
      const problem = problemOf(error)
      const left = showAtFields(form, problem, pick)
      if (left.length || !problem.body.errors?.length) form.setFields([{ name: 'secret', errors: [left[0] ?? pick(said(problem.body))] }])
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal open title={t('secretNew')} onCancel={close} onOk={form.submit} okText={common('save')} okButtonProps={{ loading: busy }}>
      <CheckedForm form={form} layout="vertical" requiredMark={false} onFinish={(v) => void keep(v)}>
        <Field most={200} name="secret" label={t('secret')} extra={t(`hint.${c.kind}`)} rules={c.kind === 'webhook' ? [{ required: true, message: common('required') }] : []}><Input.Password autoComplete="new-password" autoFocus /></Field>
        {c.kind === 'webhook' && <Form.Item name="keep_previous" valuePropName="checked"><Checkbox>{t('keepPrevious')}</Checkbox></Form.Item>}
      </CheckedForm>
    </Modal>
  )
}
