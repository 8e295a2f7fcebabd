import { Card, Flex, Tag, Typography } from 'antd'
import { Link } from 'react-router'
import { query } from '@/api/client'
import type { UnitView } from '@/api/schema'
import { useMay } from '@/app/session'
import { Empty, Ready } from '@/components/states'
import { useText } from '@/i18n'
import { useTexts } from './texts'

const few = 8

/** Who works in a unit and below: accounts with their roles for who may read them, else names alone. */
export function People({ of: u }: { of: UnitView }) {
  const t = useTexts()
  const reads = useMay()('user.read', u.path)
  return (
    <Card size="small" title={t('people')} extra={reads && <Link to={`/users?unit=${encodeURIComponent(u.path)}`}>{t('allPeople')}</Link>}>
      {reads ? <Accounts of={u} /> : <Colleagues of={u} />}
    </Card>
  )
}

function Accounts({ of: u }: { of: UnitView }) {
  const t = useTexts()
  const pick = useText()
  const found = query.useQuery('get', '/users', { params: { query: { unit: u.path, disabled: 'false', limit: few } } })
  return (
    <Ready of={found} rows={3}>
      {({ items }) => items.length === 0 ? <Empty text={t('noPeople')} /> : (
        <ul className="units-people">{items.map((x) => <li key={x.user}><Link to={`/users/${x.user}`}>{x.name}</Link><Flex gap={4} wrap>{[...new Map(x.roles.map((r) => [r.role, r])).values()].map((r) => <Tag key={r.role} variant="filled">{pick(r.title)}</Tag>)}</Flex></li>)}</ul>
      )}
    </Ready>
  )
}

function Colleagues({ of: u }: { of: UnitView }) {
  const t = useTexts()
  const pick = useText()
  const found = query.useQuery('get', '/people', { params: { query: { unit: u.path, limit: few } } })
  return (
    <Ready of={found} rows={3}>
      {({ items }) => items.length === 0 ? <Empty text={t('noPeople')} /> : <ul className="units-people">{items.map((x) => <li key={x.user}><span>{x.name ?? x.user}</span><Typography.Text type="secondary">{pick(x.unit.name)}</Typography.Text></li>)}</ul>}
    </Ready>
  )
}

/** Who runs a unit: the branch head of an outlet, the supervisor of what lies above. */
export function Heads({ of: u }: { of: UnitView }) {
  const t = useTexts()
  const role = u.level === 'outlet' ? 'branch_head' : 'unit_supervisor'
  const found = query.useQuery('get', '/users', { params: { query: { unit: u.path, role, disabled: 'false', limit: 50 } } })
  // The list holds those of units below as well: he who runs this one holds the role here.
  const here = found.data?.items.filter((x) => x.roles.some((r) => r.role === role && r.place.path === u.path)) ?? []
  if (!found.data) return <>—</>
  return here.length === 0 ? <Typography.Text type="secondary">{t('noHead')}</Typography.Text> : <Flex gap={8} wrap>{here.map((x) => <Link key={x.user} to={`/users/${x.user}`}>{x.name}</Link>)}</Flex>
}
