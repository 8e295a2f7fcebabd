import { App, Button, Collapse, Flex, Tag, Typography } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { api, query } from '@/api/client'
import type { GrantView, UserItem } from '@/api/schema'
import { useMay, useMe } from '@/app/session'
import { Empty, Ready } from '@/components/states'
import { useAct } from '@/components/useAct'
import { When } from '@/components/When'
import { useText } from '@/i18n'
import { GrantRole } from './GrantRole'
import { useTexts } from './texts'

/** The roles somebody holds, with where and how long; those he once held below. */
export function Grants({ of: u }: { of: UserItem }) {
  const t = useTexts()
  const may = useMay()
  const me = useMe()
  const [grants, setGrants] = useState(false)
  const found = query.useQuery('get', '/users/{user}/roles', { params: { path: { user: u.user } } })
  return (
    <section aria-labelledby="users-held">
      <Flex justify="space-between" align="center" gap={8}>
        <Typography.Title level={3} id="users-held" className="users-part">{t('held')}</Typography.Title>
        {may('role.grant') && me.user !== u.user && <Button type="primary" onClick={() => setGrants(true)}>{t('grant')}</Button>}
      </Flex>
      <Ready of={found} rows={3}>
        {({ items }) => {
          const over = (g: GrantView) => Boolean(g.revoked_at) || (!g.active && Boolean(g.until) && dayjs(g.until).isBefore(dayjs()))
          const held = items.filter((g) => !over(g))
          const past = items.filter(over)
          return (
            <>
              {held.length === 0 ? <Empty text={t('noGrants')} /> : <ul className="users-grants">{held.map((g) => <Line key={g.id} of={g} name={u.name} />)}</ul>}
              {past.length > 0 && <Collapse ghost size="small" items={[{ key: 'past', label: t('past', { count: past.length }), children: <ul className="users-grants">{past.map((g) => <Line key={g.id} of={g} name={u.name} over />)}</ul> }]} />}
            </>
          )
        }}
      </Ready>
      {grants && <GrantRole of={u} close={() => setGrants(false)} />}
    </section>
  )
}

function Line({ of: g, name, over }: { of: GrantView; name: string; over?: boolean }) {
  const t = useTexts()
  const pick = useText()
  const may = useMay()
  const { modal } = App.useApp()
  const { press, busy } = useAct()
  async function revoke() {
    const content = t('revokeAsk', { name, role: pick(g.title), unit: pick(g.place.name) })
    if (await modal.confirm({ title: t('revoke'), content, okText: t('revoke'), okButtonProps: { danger: true } })) await press(() => api.DELETE('/users/{user}/roles/{id}', { params: { path: { user: g.user, id: g.id } } }), t('revoked'))
  }
  return (
    <li data-grant={g.role}>
      <div>
        <Flex gap={6} wrap align="center"><strong>{pick(g.title)}</strong><span>{pick(g.place.name)}</span>{!over && !g.active && <Tag color="processing">{t('future')}</Tag>}</Flex>
        <Typography.Text type="secondary" className="users-small"><When at={g.from} day /> – {g.until ? <When at={g.until} day /> : t('lasting')} · {t('by')} {g.grantor.name ?? g.grantor.user}{g.revoked_at && <> · {t('revokedBy')} {g.revoker?.name ?? g.revoked_by} <When at={g.revoked_at} /></>}</Typography.Text>
      </div>
      {!over && may('role.grant', g.unit) && <Button size="small" danger type="text" loading={busy} aria-label={`${t('revoke')} ${pick(g.title)}`} onClick={() => void revoke()}>{t('revoke')}</Button>}
    </li>
  )
}
