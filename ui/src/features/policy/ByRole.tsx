import { Card, Flex, Select, Tag, Typography } from 'antd'
import { Link } from 'react-router'
import { useMay } from '@/app/session'
import { usePhone } from '@/components/usePhone'
import { sign, useText } from '@/i18n'
import { Marks } from './Marks'
import type { Shown } from './Policy'
import { useTexts } from './texts'
import { useView } from './useView'
import { grouped, nameOf } from './words'

/** What a role may do, and who holds it. */
export function ByRole({ roles, actions, may }: Shown) {
  const t = useTexts()
  const pick = useText()
  const phone = usePhone()
  const view = useView()
  const people = useMay()('user.read')
  const role = roles.find((r) => r.name === view.value('role')) ?? roles[0]
  if (!role) return null
  const can = (name: string) => actions.filter((a) => may(name, a.name))
  const choose = (name: string) => view.set({ view: 'role', role: name })
  return (
    <div className="policy-two">
      {phone
        ? <Select value={role.name} onChange={choose} aria-label={t('chooseRole')} options={roles.map((r) => ({ value: r.name, label: `${pick(r.title)}${sign('open')}${can(r.name).length}${sign('close')}` }))} />
        : <nav aria-label={t('chooseRole')} className="policy-list">{roles.map((r) => <button key={r.name} type="button" aria-current={r === role} onClick={() => choose(r.name)}><span>{pick(r.title)}</span><small>{can(r.name).length}</small></button>)}</nav>}
      <Card title={<Flex gap={8} align="center" wrap><h2 className="policy-name">{pick(role.title)}</h2>{role.machine && <Tag>{t('machine')}</Tag>}</Flex>} extra={people && !role.machine && <Link to={`/users?role=${role.name}`}>{t('holders')}</Link>}>
        <Typography.Paragraph>{pick(role.sentence)}</Typography.Paragraph>
        {grouped(can(role.name)).map((g) => (
          <section key={g.resource} className="policy-part"><h3>{pick(nameOf(g.resource))}</h3>
            <ul>{g.actions.map((a) => <li key={a.name}><button type="button" title={a.name} onClick={() => view.set({ view: 'action', action: a.name })}>{pick(a.sentence)}</button> <Marks of={a} /></li>)}</ul></section>
        ))}
      </Card>
    </div>
  )
}
