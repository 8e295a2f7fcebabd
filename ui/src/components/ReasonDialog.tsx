import { Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { showAtFields, said } from '@/api/fields'
import { problemOf } from '@/api/problem'
import { CheckedForm } from './writing/CheckedForm'
import { Field } from './writing/Field'
import { useCommon, useText } from '@/i18n'

/** Asks why before something is done or shown. Stays open, with what was written, when it fails. */
export function ReasonDialog({ open, title, note, danger, least = 2, close, act }: {
  open: boolean; title: string; note?: string; danger?: boolean; least?: number; close: () => void; act: (reason: string) => Promise<unknown>
}) {
  const t = useCommon()
  const pick = useText()
  const [form] = Form.useForm<{ reason: string }>()
  const [busy, setBusy] = useState(false)
  async function go({ reason }: { reason: string }) {
    setBusy(true)
    try {
      await act(reason.trim())
      close()
    } catch (error) {
      const problem = problemOf(error)
      const left = showAtFields(form, problem, pick)
      if (left.length || !problem.body.errors?.length) form.setFields([{ name: 'reason', errors: [left[0] ?? pick(said(problem.body))] }])
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal open={open} title={title} onCancel={close} onOk={form.submit} okButtonProps={{ danger, loading: busy }} mask={{ closable: false }} destroyOnHidden>
      <CheckedForm form={form} layout="vertical" onFinish={(v) => void go(v)} preserve={false}>
        <Field most={500} name="reason" label={t('reason')} extra={note} rules={[{ required: true, whitespace: true, message: t('required') }, { min: least, message: t('reasonLeast', { count: least }) }]}>
          <Input.TextArea autoFocus rows={3} showCount />
        </Field>
      </CheckedForm>
    </Modal>
  )
}
