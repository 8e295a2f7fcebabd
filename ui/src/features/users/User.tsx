import { App, Button, Card, Descriptions, Flex, Typography } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { api, query } from '@/api/client'
import type { UserItem } from '@/api/schema'
import { useMay } from '@/app/session'
import { ReasonDialog } from '@/components/ReasonDialog'
import { Ready } from '@/components/states'
import { useAct } from '@/components/useAct'
import { usePhone } from '@/components/usePhone'
import { When } from '@/components/When'
import { useText } from '@/i18n'
import { Grants } from './Grants'
import { Lines } from './Lines'
import { State } from './State'
import { useTexts } from './texts'
import { EditUser } from './Write'

/** One account: who it is, what it may do, and what an administrator does about it. */
export function User({ name }: { name: string }) {
  const user = query.useQuery('get', '/users/{user}', { params: { path: { user: name } } })
  return <Ready of={user}>{(u) => <Sheet of={u} />}</Ready>
}

function Sheet({ of: u }: { of: UserItem }) {
  const t = useTexts()
  const pick = useText()
  const may = useMay()
  const phone = usePhone()
  const officer = u.roles.some((r) => r.role === 'complaint_officer' || r.role === 'complaint_expert')
  return (
    <div className="users-sheet">
      <section>
        <Flex gap={10} align="center" wrap><Typography.Title level={2} className="users-name">{u.name}</Typography.Title><Typography.Text type="secondary">{u.user}</Typography.Text><State of={u} /></Flex>
        {may('user.write', u.unit) && <Acts of={u} />}
      </section>
      <Descriptions size="small" column={phone ? 1 : 2} items={[
        { key: 'unit', label: t('unit'), children: <Link to={`/units/${u.unit.split('/').filter(Boolean).at(-1) ?? ''}`}>{pick(u.place.name)}</Link> },
        { key: 'supervisor', label: t('supervisor'), children: u.reports_to ? <Link to={`/users/${u.reports_to.user}`}>{u.reports_to.name ?? u.reports_to.user}</Link> : '—' },
        { key: 'employee', label: t('employee'), children: u.employee || '—' },
        { key: 'email', label: t('email'), children: u.email || '—' },
        { key: 'seen', label: t('lastSignIn'), children: u.last_sign_in ? <When at={u.last_sign_in} /> : t('never') },
        { key: 'made', label: t('created'), children: <When at={u.created_at} day /> },
      ]} />
      <Grants of={u} />
      {officer && may('routing.read') && <Card size="small" title={t('lines')}><Lines of={u} /></Card>}
    </div>
  )
}

function Acts({ of: u }: { of: UserItem }) {
  const t = useTexts()
  const { modal } = App.useApp()
  const { give, press, busy } = useAct()
  const [edits, setEdits] = useState(false)
  const [resets, setResets] = useState(false)
  const params = { path: { user: u.user } }
  async function disable() {
    if (await modal.confirm({ title: t('disable'), content: t('disableAsk', { name: u.name }), okButtonProps: { danger: true } })) await press(() => api.POST('/users/{user}/disable', { params }))
  }
  return (
    <Flex gap={8} wrap style={{ marginTop: 10 }}>
      <Button onClick={() => setEdits(true)}>{t('edit')}</Button>
      {u.locked && <Button loading={busy} onClick={() => void press(() => api.POST('/users/{user}/unlock', { params }))}>{t('unlock')}</Button>}
      {!u.disabled && <Button onClick={() => setResets(true)}>{t('reset')}</Button>}
      {u.disabled ? <Button loading={busy} onClick={() => void press(() => api.POST('/users/{user}/enable', { params }))}>{t('enable')}</Button> : <Button danger loading={busy} onClick={() => void disable()}>{t('disable')}</Button>}
      <EditUser of={u} open={edits} close={() => setEdits(false)} />
      <ReasonDialog open={resets} place={`user.reset ${u.user}`} title={t('reset')} note={t('resetNote')} close={() => setResets(false)} act={(reason) => give(() => api.POST('/users/{user}/password', { params, body: { reason } }), t('resetAsked'))} />
    </Flex>
  )
}
