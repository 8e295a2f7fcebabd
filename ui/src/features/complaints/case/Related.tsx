import { Flex, Tag, Typography } from 'antd'
import { Link } from 'react-router'
import { query } from '@/api/client'
import type { ComplaintView } from '@/api/schema'
import { useMay } from '@/app/session'
import { useVersionName } from '@/components/editions/edition'
import { PersonName } from '@/components/tags'
import { sentence, sign, useText } from '@/i18n'
import { useTexts } from '../texts'
import { useCatalogue } from '../useCatalogue'
import { alikes, conditions, lines, links, nameIn, outcomes, severities, statuses, whyThere } from '../words'

/** Why it is where it is: the rule, and what of it was met. */
export function Why({ of: c }: { of: ComplaintView }) {
  const t = useTexts()
  const pick = useText()
  const { name } = useCatalogue()
  const version = useVersionName()
  const met = (condition: string, value: string) => {
    switch (condition) {
      case 'business': return name('businesses', value)
      case 'channel': return name('channels', value)
      case 'cause': return name('causes', value)
      case 'subject': return name('subjects', value)
      case 'severity': return pick(nameIn(severities, value))
      case 'line': return pick(nameIn(lines, { customer_help: 'help', service_hotline: 'hotline', service_supervision: 'supervision' }[value] ?? value))
      default: return value
    }
  }
  // Whoever was asked first answers for what a customer brought; a review, or a part, came to its first owner otherwise.
  const asked = c.form === 'complaint' && !c.links.some((l) => l.kind === 'origin')
  return (
    <section aria-label={t('why')}>
      <h2>{t('why')}</h2>
      <p className="why-line"><small>{t(asked ? 'firstOwner' : 'firstHolder')}</small><span>{c.holds[0] && <strong><PersonName person={c.holds[0].owner} />{sign('colon')}</strong>}{pick(sentence(c.how))}</span></p>
      {c.route && <p className="why-line"><small>{t('rule')}</small><span>{pick(c.route.why)}</span></p>}
      {c.route?.matched && c.route.matched.length > 0 && <Flex gap={4} wrap>{c.route.matched.map((m) => <Tag key={m.condition} variant="filled">{pick(conditions[m.condition] ?? { zh: m.condition, en: m.condition })} {met(m.condition, m.value)}</Tag>)}</Flex>}
      {c.route && <Typography.Text type="secondary" className="fine">{t('ruleVersion', { table: version(c.route.table) })}</Typography.Text>}
    </section>
  )
}

/** What it belongs together with: other complaints, panel, incident, repeated complaints of the employee. */
export function Related({ of: c }: { of: ComplaintView }) {
  const t = useTexts()
  const pick = useText()
  const may = useMay()
  const incidents = query.useQuery('get', '/incidents', { params: { query: { linked: c.id, limit: 5 } } }, { enabled: may('incident.read'), retry: false })
  const flags = query.useQuery('get', '/flags', { params: { query: { employee: c.concerns?.user, settled: 'false', limit: 1 } } }, { enabled: Boolean(c.concerns) && may('flag.read'), retry: false })
  const alike = c.alike.filter((a) => !c.links.some((l) => l.case === a.case))
  const panel = c.panels.at(-1)
  const nothing = c.links.length + alike.length + c.panels.length + (incidents.data?.items.length ?? 0) + (flags.data?.items.length ?? 0) === 0
  return (
    <section aria-label={t('related')}>
      <h2>{t('related')}</h2>
      {nothing && <Typography.Text type="secondary">{t('nothingRelated')}</Typography.Text>}
      <ul className="plain-list related">
        {panel && <li><Link to={`/complaints/${c.id}/panel`}>{t('panelRoom')}</Link> <Typography.Text type="secondary">{panel.ruling ? pick(nameIn(outcomes, panel.ruling)) : t('opinions', { given: panel.members.filter((m) => m.given).length, of: panel.members.filter((m) => !m.aside).length })}</Typography.Text></li>}
        {c.links.filter((l) => l.kind !== 'linked' || !c.links.some((o) => o.case === l.case && o.kind !== 'linked')).map((l) => <li key={`${l.kind} ${l.case}`}><Tag variant="filled">{l.kind === 'origin' && c.form === 'review' ? t('reviewed') : pick(nameIn(links, l.kind))}</Tag><Link to={`/complaints/${l.case}`} className="tabular">{l.number}</Link> <Typography.Text type="secondary">{pick(nameIn(statuses, l.status))}{l.why && ` · ${pick(nameIn(whyThere, l.why))}`}</Typography.Text></li>)}
        {alike.map((a) => <li key={a.case}><Tag variant="filled" color="warning">{t('looksAlike')}</Tag><Alike id={a.case} /> <Typography.Text type="secondary">{pick(nameIn(alikes, a.why))}</Typography.Text></li>)}
        {incidents.data?.items.map((i) => <li key={i.id}><Tag variant="filled" color="error">{t('incident')}</Tag><Link to={`/incidents/${i.id}`} className="tabular">{i.number}</Link> <Typography.Text type="secondary">{pick(i.kind.name)}</Typography.Text></li>)}
        {flags.data?.items.map((f) => <li key={f.id}><Tag variant="filled" color="warning">{t('flag')}</Tag><Link to={`/complaints?concerns=${f.employee.user}`}>{t('flagged', { who: f.employee.name ?? f.employee.user, count: f.complaints, months: f.months })}</Link></li>)}
      </ul>
    </section>
  )
}

function Alike({ id }: { id: string }) {
  const other = query.useQuery('get', '/complaints/{id}', { params: { path: { id } } }, { retry: false })
  return <Link to={`/complaints/${id}`} className="tabular">{other.data?.number ?? id.slice(0, 8)}</Link>
}
