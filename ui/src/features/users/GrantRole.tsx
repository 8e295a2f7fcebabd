import { Form, Radio, Typography } from 'antd'
import dayjs from 'dayjs'
import { api, query } from '@/api/client'
import type { GrantRoleBody, RoleChoice, UserItem } from '@/api/schema'
import { Moment } from '@/components/Moment'
import { MoveDrawer, type MoveForm } from '@/components/MoveDrawer'
import { UnitPicker } from '@/components/pickers'
import { Ready } from '@/components/states'
import { useAct } from '@/components/useAct'
import { useCommon, useText } from '@/i18n'
import { useTexts } from './texts'

interface Draft { unit: string; from?: string; until?: string; role: string }

/** Gives somebody a role. Which roles stand against those he holds, and why, the server says before anything is chosen. */
export function GrantRole({ of: u, close }: { of: UserItem; close: () => void }) {
  const t = useTexts()
  const { give } = useAct()
  const form: MoveForm<Draft> = { fields: () => <Fields of={u} />, initial: () => ({ unit: u.unit }), wide: true }
  const save = (v: unknown) => give(() => api.POST('/users/{user}/roles', { params: { path: { user: u.user } }, body: { ...span(v as Draft), role: (v as Draft).role } satisfies GrantRoleBody }), t('granted'))
  return <MoveDrawer open place={`user.grant ${u.user}`} close={close} title={t('grant')} target="" form={form as MoveForm<unknown>} give={save} />
}

/** Days as instants: from the first one's beginning to the last one's end. */
const span = ({ unit, from, until }: Omit<Draft, 'role'>) => ({
  unit, ...(from ? { from: dayjs(from).startOf('day').toISOString() } : {}), ...(until ? { until: dayjs(until).add(1, 'day').startOf('day').toISOString() } : {}),
})

function Fields({ of: u }: { of: UserItem }) {
  const t = useTexts()
  const common = useCommon()
  const form = Form.useFormInstance<Draft>()
  const unit = Form.useWatch('unit', form)
  const from = Form.useWatch('from', form)
  const until = Form.useWatch('until', form)
  const asked = query.useQuery('get', '/users/{user}/grantable', { params: { path: { user: u.user }, query: span({ unit: unit ?? '', from, until }) } }, { enabled: Boolean(unit), placeholderData: (was) => was })
  return (
    <>
      <Form.Item name="unit" label={t('where')} extra={t('whereNote')} rules={[{ required: true, message: common('required') }]}><UnitPicker /></Form.Item>
      <div className="users-span">
        <Form.Item name="from" label={t('from')} extra={t('fromNote')}><Moment day /></Form.Item>
        <Form.Item name="until" label={t('until')} extra={t('untilNote')}><Moment day /></Form.Item>
      </div>
      {unit ? <Ready of={asked} rows={8}>{({ items }) => <Choice roles={items} />}</Ready> : <Typography.Text type="secondary">{t('chooseUnit')}</Typography.Text>}
    </>
  )
}

function Choice({ roles }: { roles: RoleChoice[] }) {
  const t = useTexts()
  const pick = useText()
  const ok = roles.filter((r) => r.ok).length
  // What was chosen may have come to stand against another role meanwhile, at another unit.
  const free = (role: string | undefined) => (role === undefined ? Promise.reject(new Error(t('chooseRole'))) : Promise.resolve())
  return (
    <Form.Item name="role" label={t('role')} extra={t('grantable', { ok, no: roles.length - ok })} rules={[{ validator: (_, v: string | undefined) => free(roles.find((r) => r.role === v && r.ok)?.role) }]}>
      <Radio.Group className="users-choice">
        {[...roles].sort((a, b) => Number(b.ok) - Number(a.ok)).map((r) => (
          <Radio key={r.role} value={r.role} disabled={!r.ok}>
            <strong>{pick(r.title)}</strong><span>{pick(r.sentence)}</span>
            {r.clashes.map((c) => <em key={`${c.grant} ${c.why.en}`}>{t('clash', { role: pick(c.title), unit: pick(c.place.name) })}{pick(c.why)}</em>)}
          </Radio>
        ))}
      </Radio.Group>
    </Form.Item>
  )
}
