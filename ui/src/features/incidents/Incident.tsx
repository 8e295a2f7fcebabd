import { Alert, Card, Collapse, Descriptions, Flex, Tag, Timeline, Typography } from 'antd'
import type { ReactNode } from 'react'
import { Link, useParams } from 'react-router'
import { query } from '@/api/client'
import type { IncidentView } from '@/api/schema'
import { useMay } from '@/app/session'
import { CaseRecord } from '@/components/CaseRecord'
import { stepKey } from '@/components/clock'
import { ClockTag } from '@/components/ClockTag'
import { MaskedText } from '@/components/MaskedText'
import { Moves } from '@/components/Moves'
import { PageHeader } from '@/components/PageHeader'
import { CaseProcess } from '@/components/process/CaseProcess'
import { useTexts as useProcessTexts } from '@/components/process/texts'
import { Ready } from '@/components/states'
import { PersonName, StatusTag } from '@/components/tags'
import { usePhone } from '@/components/usePhone'
import { When } from '@/components/When'
import { sign, useCommon, useLanguage, useText } from '@/i18n'
import { formsFor, moveNames } from './forms'
import { useTexts } from './texts'
import { severities, severityTones, span, tones } from './words'
import './incidents.css'

/** One direct report: what happened, who has it, what has become of it, what I can do. */
export function Component() {
  const { id = '' } = useParams()
  const incident = query.useQuery('get', '/incidents/{id}', { params: { path: { id } } }, { retry: false })
  return <Ready of={incident} rows={10}>{(i) => <Page of={i} />}</Ready>
}

function Page({ of: i }: { of: IncidentView }) {
  const t = useTexts()
  const processWords = useProcessTexts()
  const pick = useText()
  const phone = usePhone()
  const english = useLanguage() === 'en'
  const may = useMay()('incident.reveal')
  const of = { kind: 'incident' as const, id: i.id }
  const masked = (text: string, what: 'contact' | 'phone') => <MaskedText text={text} field={`/${what}`} name={t(what)} of={of} may={may} />
  const clock = (id: string) => (id === 'direct_report' || id === 'update' ? t(`clock.${id}`) : id)
  const rank = ['acknowledge', 'update', 'close', 'hand_over', 'grade', 'dismiss']
  const moves = [...i.allowed].sort((a, b) => rank.indexOf(a.action.split('.')[1] ?? '') - rank.indexOf(b.action.split('.')[1] ?? ''))
  const known = Object.entries({ reported: 'reported', acknowledged: 'acknowledged', updated: 'updated', handed_over: 'handed', graded: 'graded', closed: 'closed', dismissed: 'dismissed', clock_fired: 'clock', linked: 'linked' } as const)
  return (
    <>
      <PageHeader back="/incidents" title={`${pick(i.kind.name)} · ${pick(i.place.name)}`} tags={<>
        <StatusTag status={i.status} name={i.status_name} tones={tones} /><StatusTag status={i.severity} name={i.severity_name} tones={severityTones} />
        {i.late && <Tag color="error" variant="filled">{t('lateAck')}</Tag>}
        {i.clocks.map((k) => <ClockTag key={k.id} clock={k} label={clock(k.id)} />)}
      </>} actions={<Moves of={i} allowed={moves} forms={formsFor(i)} names={moveNames} fold />} />
      {i.status === 'reported' && <Alert type="error" showIcon title={t('notYet')} description={t('sentShort')} style={{ marginBottom: 12 }} />}
      <div className="incident-columns">
        <Flex vertical gap={12}>
          <Card size="small" title={t('facts')}>
            <p className="incident-what">{i.what}</p>
            <Descriptions size="small" column={phone ? 1 : 2} items={([
              ['number', t('number'), <span key="n" className="tabular">{i.number}</span>],
              ['place', t('where'), <span key="at">{pick(i.place.name)}{i.spot && `${sign('comma')}${i.spot}`}</span>],
              ['affected', t('affected'), i.affected || '—'],
              ['reporter', t('reporter'), <span key="by"><PersonName person={i.reporter} /> <When at={i.reported_at} /></span>],
              ['ack', t('ackBy'), i.acknowledged_by ? <span key="ack"><PersonName person={i.acknowledged_by} /> {i.waited_seconds !== undefined && t('waited', { minutes: span(i.waited_seconds * 1000, english) })}</span> : <Typography.Text type="danger">{t('notYet')}</Typography.Text>],
              ['responsible', t('responsible'), <PersonName key="r" person={i.responsible} />],
              ...(i.concerned ? [['concerned', t('concerned'), <PersonName key="c" person={i.concerned} />]] : []),
              ...(i.contact ? [['contact', t('contact'), masked(i.contact, 'contact')]] : []),
              ...(i.phone ? [['phone', t('phone'), masked(i.phone, 'phone')]] : []),
            ] as [string, string, ReactNode][]).map(([key, label, children]) => ({ key, label, children }))} />
            {i.links.length > 0 && <><h3 className="incident-label">{t('links')}</h3><ul className="incident-links">{i.links.map((id) => <li key={id}><Linked id={id} /></li>)}</ul></>}
          </Card>
          <Collapse items={[{ key: 'process', label: processWords('title'), children: <CaseProcess kind="incident" id={i.id} /> }, { key: 'record', label: t('record'), children: <CaseRecord kind="incident" id={i.id} names={Object.fromEntries(known.map(([event, key]) => [`incident.${event}`, t(`events.${key}`)]))} /> }]} />
        </Flex>
        <Card size="small" title={t('timeline')}><Story of={i} /></Card>
      </div>
    </>
  )
}

/** Everything that was added, latest first, with the alarms among it. */
function Story({ of: i }: { of: IncidentView }) {
  const t = useTexts()
  const common = useCommon()
  const pick = useText()
  const line = (at: string, title: string, who: ReactNode, text?: ReactNode, color?: string) => ({ at, color, content: <><Flex gap={8} wrap><strong>{title}</strong>{who}<Typography.Text type="secondary"><When at={at} /></Typography.Text></Flex>{text}</> })
  const name = (p: { user: string; name?: string }) => p.name ?? p.user
  const lines = [
    line(i.reported_at, t('events.reported'), <PersonName person={i.reporter} />, undefined, 'red'),
    ...(i.acknowledged_at ? [line(i.acknowledged_at, t('events.acknowledged'), <PersonName person={i.acknowledged_by} />, undefined, 'green')] : []),
    ...i.progress.map((p) => line(p.at, t('events.updated'), <PersonName person={p.by} />, <>{p.text && <p className="incident-text">{p.text}</p>}{p.measures && <p className="incident-text"><b>{t('measures')}{sign('colon')}</b>{p.measures}</p>}{p.affected !== undefined && <p className="incident-text">{t('changedAffected', { count: p.affected })}</p>}</>)),
    ...i.handovers.map((h) => line(h.at, t('events.handed'), <PersonName person={h.by} />, <p className="incident-text">{t('handed', { from: name(h.from), to: name(h.to) })}{sign('colon')}{h.reason}</p>)),
    ...i.gradings.map((g) => line(g.at, t('events.graded'), <PersonName person={g.by} />, <p className="incident-text">{t('graded', { from: pick(severities[g.from]), to: pick(severities[g.to]) })}{sign('colon')}{g.reason}</p>)),
    ...i.firings.map((f) => line(f.noticed, t('events.clock'), undefined, <Typography.Text type="secondary">{/^(remind|due|escalate|bulletin)/.test(f.step) ? common(`step.${stepKey(f.step)}`) : t('repeated')} · {f.told.slice(0, 3).map(name).join(sign('list'))}{f.told.length > 3 && ` ${t('and', { count: f.told.length })}`}</Typography.Text>, 'gray')),
    ...(i.closing ? [line(i.closing.at, t(i.closing.mistaken ? 'mistakenAs' : 'closedAs'), <PersonName person={i.closing.by} />, <>{([['cause', i.closing.cause], ['conclusion', i.closing.conclusion], ['followUp', i.closing.follow_up], ['accountability', i.closing.accountability], ['reason', i.closing.mistaken]] as const).filter(([, v]) => v).map(([k, v]) => <p key={k} className="incident-text"><b>{t(k)}{sign('colon')}</b>{v}</p>)}</>, 'green')] : []),
  ].sort((a, b) => b.at.localeCompare(a.at))
  return <Timeline items={lines.map(({ at, ...rest }, n) => ({ key: `${at} ${n}`, ...rest }))} />
}

/** A linked complaint, notice or inspection; ids say not which, so it is asked for as the first that is there. */
function Linked({ id }: { id: string }) {
  const t = useTexts()
  const pick = useText()
  const complaint = query.useQuery('get', '/complaints/{id}', { params: { path: { id } } }, { retry: false })
  const notice = query.useQuery('get', '/notices/{id}', { params: { path: { id } } }, { retry: false, enabled: complaint.isError })
  const check = query.useQuery('get', '/inspections/{id}', { params: { path: { id } } }, { retry: false, enabled: notice.isError })
  if (complaint.data) return <Link to={`/complaints/${id}`}>{complaint.data.number} · {pick(complaint.data.status_name)}</Link>
  if (notice.data) return <Link to={`/notices/${id}`}>{notice.data.number ?? pick(notice.data.outlet.name)} · {pick(notice.data.status_name)}</Link>
  if (check.data) return <Link to={`/inspections/${id}`}>{pick(check.data.outlet.name)} · {pick(check.data.status_name)}</Link>
  return <Typography.Text type="secondary">{t('linkedComplaint')}</Typography.Text>
}
