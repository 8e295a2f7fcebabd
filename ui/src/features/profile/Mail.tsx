import { Alert, Button, Card, Form, Input, Radio, Typography } from 'antd'
import { api, query } from '@/api/client'
import { said, showAtFields } from '@/api/fields'
import { problemOf } from '@/api/problem'
import type { MySwitches, SwitchesBody } from '@/api/schema'
import { Ready } from '@/components/states'
import { Topics } from '@/components/Topics'
import { useAct } from '@/components/useAct'
import { Field } from '@/components/writing/Field'
import { CheckedForm } from '@/components/writing/CheckedForm'
import { useText } from '@/i18n'
import { App } from 'antd'
import { useTexts } from './texts'

/** What comes by mail beside the inbox: at all, when, and about what. */
export function Mail() {
  const now = query.useQuery('get', '/session/notifications')
  return <Ready of={now}>{(s) => <Choice of={s} />}</Ready>
}

function Choice({ of: s }: { of: MySwitches }) {
  const t = useTexts()
  const pick = useText()
  const { message } = App.useApp()
  const { give, busy } = useAct()
  const [form] = Form.useForm<SwitchesBody>()
  const mail = Form.useWatch('mail', form) ?? s.mail
  async function save(v: SwitchesBody) {
    // What is not asked for while no mail is wanted stays as it was.
    const body = { mail: v.mail, muted: v.muted ?? s.muted, quiet_from: v.quiet_from ?? '', quiet_to: v.quiet_to ?? '' }
    try { await give(() => api.PUT('/session/notifications', { body }), t('saved')) } catch (e) {
      const problem = problemOf(e)
      const left = showAtFields(form, problem, pick)
      if (left.length || !problem.body.errors?.length) void message.error(left[0] ?? pick(said(problem.body)))
    }
  }
  const time = { pattern: /^([01]\d|2[0-3]):[0-5]\d$/, message: t('timeBad') }
  return (
    <Card>
      {s.email ? <Typography.Paragraph type="secondary">{t('mailTo', { email: s.email })}</Typography.Paragraph> : <Alert type="warning" showIcon title={t('noMail')} style={{ marginBottom: 12 }} />}
      <CheckedForm form={form} layout="vertical" initialValues={s} onFinish={(v) => void save(v)} scrollToFirstError={{ focus: true, block: 'center' }}>
        <Form.Item name="mail" label={t('byMail')} extra={t('inbox')}><Radio.Group options={[{ value: true, label: t('on') }, { value: false, label: t('off') }]} /></Form.Item>
        <div hidden={!mail}>
          <div className="profile-times">
            <Field most={5} name="quiet_from" label={`${t('quiet')} ${t('from')}`} rules={[time]}><Input placeholder="22:00" allowClear /></Field>
            <Field most={5} name="quiet_to" label={`${t('quiet')} ${t('to')}`} rules={[time]}><Input placeholder="07:00" allowClear /></Field>
          </div>
          <Typography.Paragraph type="secondary">{t('quietNote')}</Typography.Paragraph>
          <Form.Item name="muted" label={t('topics')}><Topics label={t('topics')} fixed={t('fixed')} /></Form.Item>
        </div>
        <Button type="primary" htmlType="submit" loading={busy}>{t('save')}</Button>
      </CheckedForm>
    </Card>
  )
}
