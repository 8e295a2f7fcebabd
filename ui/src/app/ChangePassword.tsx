import { Alert, App, Button, Flex, Form, Input } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { showAtFields, said } from '@/api/fields'
import { problemOf } from '@/api/problem'
import { PageHeader } from '@/components/PageHeader'
import { CheckedForm } from '@/components/writing/CheckedForm'
import { useCommon, useText } from '@/i18n'
import { useMe, useSigning } from './session'
import { Entrance } from './SignIn'

interface Passwords { current: string; new: string; again: string }

/** Choosing a new password: at will, or because there is no way past it. */
export function ChangePassword({ forced = false }: { forced?: boolean }) {
  const t = useCommon()
  return forced
    ? <Entrance title={t('signIn.change')}><Alert type="info" showIcon title={t('signIn.mustChange')} style={{ marginBottom: 16 }} /><PasswordForm /></Entrance>
    : <><PageHeader title={t('signIn.change')} /><div style={{ maxWidth: 420 }}><PasswordForm /></div></>
}

function PasswordForm() {
  const t = useCommon()
  const pick = useText()
  const [form] = Form.useForm<Passwords>()
  const { user } = useMe()
  const { changePassword } = useSigning()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()

  async function change(values: Passwords) {
    setBusy(true)
    setRefused(undefined)
    try {
      await changePassword(values.current, values.new)
      void message.success(t('signIn.changed'))
      void navigate('/')
    } catch (error) {
      const problem = problemOf(error)
      const left = showAtFields(form, problem, pick)
      if (left.length || !problem.body.errors?.length) setRefused(left[0] ?? pick(said(problem.body)))
    } finally {
      setBusy(false)
    }
  }

  return (
    <CheckedForm form={form} layout="vertical" onFinish={(v) => void change(v)} requiredMark={false}>
      {refused && <Alert type="error" showIcon title={refused} style={{ marginBottom: 16 }} />}
      <input type="text" name="username" autoComplete="username" value={user} readOnly hidden />
      <Form.Item name="current" label={t('signIn.current')} rules={[{ required: true, message: t('required') }]}><Input.Password autoComplete="current-password" /></Form.Item>
      <Form.Item name="new" label={t('signIn.next')} extra={t('signIn.length')} rules={[{ required: true, message: t('required') }]}><Input.Password autoComplete="new-password" /></Form.Item>
      <Form.Item name="again" label={t('signIn.again')} dependencies={['new']}
        rules={[({ getFieldValue }) => ({ validator: (_, v) => (v === getFieldValue('new') ? Promise.resolve() : Promise.reject(new Error(t('signIn.differ')))) })]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Flex><Button type="primary" htmlType="submit" loading={busy}>{t('signIn.change')}</Button></Flex>
    </CheckedForm>
  )
}
