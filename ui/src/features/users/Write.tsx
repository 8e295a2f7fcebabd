import { Form, Input } from 'antd'
import { api } from '@/api/client'
import { pointed } from '@/api/fields'
import type { ChangeUserBody, CreateUserBody, UserItem } from '@/api/schema'
import { MoveDrawer, type MoveForm } from '@/components/MoveDrawer'
import { UnitPicker, UserPicker } from '@/components/pickers'
import { useAct } from '@/components/useAct'
import { Field } from '@/components/writing/Field'
import { useCommon } from '@/i18n'
import { useTexts } from './texts'

/** A new account. Its first password another administrator approves and hands over. */
export function NewUser({ open, close, made }: { open: boolean; close: () => void; made: (user: string) => void }) {
  const t = useTexts()
  const { give } = useAct()
  const form: MoveForm<CreateUserBody> = { fields: () => <Fields fresh /> }
  async function save(body: unknown) {
    const b = filled(body as CreateUserBody)
    try {
      const { data } = await give(() => api.POST('/users', { body: b }), t('added'))
      if (data) made(data.user.user)
    } catch (e) { throw pointed(e, { 'user.taken': '/user' }) }
  }
  return <MoveDrawer open={open} close={close} title={t('add')} place="user.create" target="" form={form as MoveForm<unknown>} give={save} />
}

/** An account's profile. Address and superior that were emptied are sent empty: left out, they would stay. */
export function EditUser({ of: u, open, close }: { of: UserItem; open: boolean; close: () => void }) {
  const t = useTexts()
  const { give } = useAct()
  const form: MoveForm<ChangeUserBody> = { fields: () => <Fields />, initial: () => ({ name: u.name, unit: u.unit, employee: u.employee, email: u.email, supervisor: u.supervisor }) }
  const save = (body: unknown) => {
    const b = body as ChangeUserBody
    return give(() => api.PUT('/users/{user}', { params: { path: { user: u.user }, header: { 'If-Match': `"${u.version}"` } }, body: { ...b, email: b.email ?? '', supervisor: b.supervisor ?? '' } }), t('saved'))
  }
  return <MoveDrawer open={open} close={close} title={t('edit')} place={`user.edit ${u.user}`} target="" form={form as MoveForm<unknown>} give={save} />
}

// What was left empty is not sent.
const filled = (b: CreateUserBody) => Object.fromEntries(Object.entries(b).filter(([, v]) => v !== undefined && v !== '')) as unknown as CreateUserBody

function Fields({ fresh }: { fresh?: boolean }) {
  const t = useTexts()
  const common = useCommon()
  const needed = { required: true, message: common('required') }
  return (
    <>
      {fresh && <Field most={64} name="user" label={t('user')} extra={t('userNote')} rules={[needed, { pattern: /^[a-z0-9][a-z0-9._-]+$/, message: t('userBad') }]}><Input autoComplete="off" /></Field>}
      <Field most={100} name="name" label={t('name')} rules={[{ ...needed, whitespace: true }]}><Input autoComplete="off" /></Field>
      <Form.Item name="unit" label={t('unit')} rules={[needed]}><UnitPicker /></Form.Item>
      <Field most={64} name="employee" label={t('employee')}><Input /></Field>
      <Field most={200} name="email" label={t('email')} extra={t('emailNote')}><Input inputMode="email" autoComplete="off" /></Field>
      <Form.Item name="supervisor" label={t('supervisor')} extra={t('supervisorNote')}><UserPicker allowClear /></Form.Item>
    </>
  )
}
