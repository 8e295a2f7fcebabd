import { Card, Select, Tag, Typography } from 'antd'
import { Link } from 'react-router'
import { useMay } from '@/app/session'
import { Empty } from '@/components/states'
import { usePhone } from '@/components/usePhone'
import { sign, useText } from '@/i18n'
import { Marks } from './Marks'
import type { Shown } from './Policy'
import { useTexts } from './texts'
import { useView } from './useView'
import { grouped, nameOf } from './words'

/** Who may do an action. */
export function ByAction({ roles, actions, may }: Shown) {
  const t = useTexts()
  const pick = useText()
  const phone = usePhone()
  const view = useView()
  const people = useMay()('user.read')
  const action = actions.find((a) => a.name === view.value('action')) ?? actions[0]
  if (!action) return null
  const who = roles.filter((r) => may(r.name, action.name))
  const choose = (name: string) => view.set({ view: 'action', action: name })
  return (
    <div className="policy-two policy-wide">
      {phone
        ? <Select value={action.name} onChange={choose} aria-label={t('chooseAction')} options={grouped(actions).map((g) => ({ label: pick(nameOf(g.resource)), options: g.actions.map((a) => ({ value: a.name, label: pick(a.sentence) })) }))} />
        : <nav aria-label={t('chooseAction')} className="policy-list">{grouped(actions).map((g) => <div key={g.resource}><h3>{pick(nameOf(g.resource))}</h3>{g.actions.map((a) => <button key={a.name} type="button" aria-current={a === action} onClick={() => choose(a.name)}><span>{pick(a.sentence)}</span></button>)}</div>)}</nav>}
      <Card title={<h2 className="policy-name">{pick(action.sentence)}</h2>}>
        <Typography.Paragraph type="secondary"><code>{action.name}</code> <Tag variant="filled">{t(action.writes ? 'acting' : 'looking')}</Tag><Marks of={action} /></Typography.Paragraph>
        <section className="policy-part"><h3>{t('whoMay')}{sign('open')}{who.length}{sign('close')}</h3>
          {who.length === 0 ? <Empty text={t('nobody')} /> : (
            <ul>{who.map((r) => <li key={r.name}><button type="button" onClick={() => view.set({ view: 'role', role: r.name })}>{pick(r.title)}</button> {r.machine ? <Tag>{t('machine')}</Tag> : people && <Link to={`/users?role=${r.name}`} aria-label={`${t('holders')} ${pick(r.title)}`}>{t('holders')}</Link>}<br /><Typography.Text type="secondary">{pick(r.sentence)}</Typography.Text></li>)}</ul>
          )}
        </section>
      </Card>
    </div>
  )
}
