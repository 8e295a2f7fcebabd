import { ArrowRightOutlined, WarningOutlined } from '@ant-design/icons'
import { keepPreviousData } from '@tanstack/react-query'
import { Alert, Button, Flex, Spin, Typography } from 'antd'
import { query } from '@/api/client'
import type { ComplaintItem, ComplaintRegister } from '@/api/schema'
import { said } from '@/api/fields'
import { problemOf } from '@/api/problem'
import { ClockTag } from '@/components/ClockTag'
import { PersonName, StatusTag } from '@/components/tags'
import { When } from '@/components/When'
import { sentence, useText } from '@/i18n'
import { useTexts } from '../texts'
import { alikes, clockNames, nameIn, tones } from '../words'
import type { questionOf } from './draft'

/** What the house would do with it: who owns it, where it goes and why, what runs, what looks the same. */
export function Foresight({ ask, linked, link, into, merge }: {
  ask: ReturnType<typeof questionOf>
  linked: string[]; link: (id: string) => void
  into: ComplaintItem | undefined; merge: (item: ComplaintItem | undefined) => void
}) {
  const t = useTexts()
  const pick = useText()
  // Nothing is foreseen of what could not be registered: who sits at no line has chosen no channel yet.
  const ready = Boolean(ask.line && ask.channel) && (ask.line !== 'outlet' || Boolean(ask.outlet))
  const found = query.useQuery('get', '/complaints/intake', { params: { query: { ...ask, line: ask.line as ComplaintRegister['line'] } } }, { enabled: ready, placeholderData: keepPreviousData, staleTime: 20_000, retry: false })
  // What is asked for is not there yet: no fault of anybody.
  const tooEarly = !ready || (!found.data && found.error != null && problemOf(found.error).status === 400)
  if (tooEarly) return <aside className="foresight" aria-label={t('foresight')}><h2>{t('foresight')}</h2><Typography.Text type="secondary">{t('foresightNeeds')}</Typography.Text></aside>
  if (!found.data) return <aside className="foresight" aria-label={t('foresight')}><h2>{t('foresight')}</h2>{found.error ? <Alert type="warning" title={pick(said(problemOf(found.error).body))} /> : <Spin />}</aside>
  const f = found.data
  return (
    <aside className="foresight" aria-label={t('foresight')} aria-busy={found.isFetching}>
      <h2>{t('foresight')}</h2>
      {f.discipline ? <Alert type="error" showIcon icon={<WarningOutlined />} title={t('toDiscipline')} description={t('toDisciplineNote')} /> : (
        <div className="foresight-way">
          <div><small>{t('firstOwner')}</small><strong><PersonName person={f.owner} /></strong><span>{pick(sentence(f.how))}</span></div>
          {f.offered && f.desk && <>
            <ArrowRightOutlined aria-hidden />
            <div><small>{t('thenOffered')}</small><strong>{f.taker ? <PersonName person={f.taker} /> : pick(f.desk.role_name)}</strong><span>{pick(f.desk.unit.name)} · {pick(f.desk.role_name)}</span></div>
          </>}
        </div>
      )}
      {f.route ? <p className="foresight-why"><small>{t('whyThere')}</small>{pick(f.route.why)}</p> : <p className="foresight-why"><small>{t('whyThere')}</small>{t('sortFirst')}</p>}
      <Flex gap={6} wrap>{f.clocks.map((c) => <ClockTag key={c.id} clock={c} label={pick(clockNames[c.id] ?? { zh: c.id, en: c.id })} />)}</Flex>
      {f.alike.length > 0 && (
        <section aria-label={t('alike')}>
          <h3 className="foresight-alike">{t('alike')} <b>{f.alike.length}</b></h3>
          <ul className="plain-list">
            {f.alike.slice(0, 4).map((a) => (
              <li key={a.id} className="alike">
                <Flex justify="space-between" gap={8}><a href={`/complaints/${a.id}`} target="_blank" rel="noreferrer" className="tabular">{a.number}</a><StatusTag status={a.status} name={a.status_name} tones={tones} /></Flex>
                <span>{pick(nameIn(alikes, a.why))} · <When at={a.received_at} /> · <PersonName person={a.owner} /></span>
                <Flex gap={4}>
                  <Button size="small" type={linked.includes(a.id) ? 'primary' : 'default'} aria-pressed={linked.includes(a.id)} onClick={() => link(a.id)}>{t(linked.includes(a.id) ? 'linkedNow' : 'linkIt')}</Button>
                  {open(a) && <Button size="small" type={into?.id === a.id ? 'primary' : 'default'} aria-pressed={into?.id === a.id} onClick={() => merge(into?.id === a.id ? undefined : a)}>{t(into?.id === a.id ? 'mergesNow' : 'mergeIt')}</Button>}
                </Flex>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  )
}

const open = (a: ComplaintItem) => ['registered', 'handling', 'decided', 'told'].includes(a.status)
