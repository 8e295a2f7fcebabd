import { App, Form, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { api } from '@/api/client'
import { said, showAtFields } from '@/api/fields'
import { problemOf } from '@/api/problem'
import type { ComplaintView, DeclareInterestBody } from '@/api/schema'
import { CheckedForm } from './writing/CheckedForm'
import { Field } from './writing/Field'
import { useCommon, useText } from '@/i18n'

export interface Tie { label: string; body: Pick<DeclareInterestBody, 'tie' | 'with'> }

/** Whom an interest can be in, as far as a complaint knows them: its employee, its customer, its outlet. */
export function useTies(c: ComplaintView): Tie[] {
  const t = useCommon()
  const pick = useText()
  const employee = c.concerns && (c.concerns.name ?? c.concerns.user)
  return [
    ...(c.concerns && employee ? [{ label: t('interest.kin', { name: employee }), body: { tie: 'kinship' as const, with: c.concerns.user } }, { label: t('interest.close', { name: employee }), body: { tie: 'close' as const, with: c.concerns.user } }] : []),
    ...(c.customer ? [{ label: t('interest.customer'), body: { tie: 'customer' as const, with: c.customer } }] : []),
    ...(c.outlet ? [{ label: pick(c.outlet.name), body: { tie: 'unit' as const, with: c.outlet.path } }] : []),
  ]
}

/** Declares an interest of one's own from the complaint in which it came up: whoever had that in hand reads it no more. */
export function DeclareInterest({ of, open, close }: { of: ComplaintView; open: boolean; close: () => void }) {
  const navigate = useNavigate()
  const t = useCommon()
  const pick = useText()
  const { message } = App.useApp()
  const [form] = Form.useForm<{ tie: number; note?: string }>()
  const [busy, setBusy] = useState(false)
  const ties = useTies(of)
  async function declare({ tie, note }: { tie: number; note?: string }) {
    const chosen = ties[tie]
    if (!chosen) return
    setBusy(true)
    try {
      await api.POST('/interests', { body: { ...chosen.body, note: note?.trim() || undefined } })
      void message.success(t('interest.declared'))
      close()
      await navigate('/complaints')
    } catch (e) {
      const problem = problemOf(e)
      const rest = showAtFields(form, problem, pick)
      if (rest.length || !problem.body.errors?.length) void message.error(rest[0] ?? pick(said(problem.body)))
    } finally { setBusy(false) }
  }
  return (
    <Modal open={open} title={t('interest.title')} onCancel={close} onOk={form.submit} okText={t('interest.declare')} cancelText={t('cancel')} okButtonProps={{ loading: busy }} destroyOnHidden>
      <CheckedForm form={form} layout="vertical" onFinish={(v) => void declare(v)}>
        <Form.Item name="tie" label={t('interest.with')} extra={t('interest.note')} rules={[{ required: true, message: t('required') }]}><Radio.Group className="stacked" options={ties.map((x, value) => ({ value, label: x.label }))} /></Form.Item>
        <Field most={1000} name="note" label={t('interest.why')}><Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} /></Field>
      </CheckedForm>
    </Modal>
  )
}
