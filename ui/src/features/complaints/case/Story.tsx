import { Card, Descriptions, Flex, Rate, Tag, Timeline, Typography } from 'antd'
import { Link } from 'react-router'
import { query } from '@/api/client'
import type { ComplaintView, ConsequenceView, DecisionView } from '@/api/schema'
import { EvidenceGallery } from '@/components/evidence/EvidenceGallery'
import { PersonName } from '@/components/tags'
import { When } from '@/components/When'
import { sign, useText } from '@/i18n'
import { useTexts } from '../texts'
import { calls, clockNames, contacts, gravities, nameIn, remedies, ways } from '../words'
import { NoticePaper } from './NoticePaper'

/** What was done with the customer, newest first: contacts and steps, decisions, callbacks. */
export function Story({ of: c }: { of: ComplaintView }) {
  const t = useTexts()
  const pick = useText()
  const lines = [
    ...c.contacts.map((x, i) => ({ at: x.at, key: `contact-${i}`, node: (
      <><Flex gap={8} wrap><strong>{pick(nameIn(contacts, x.kind))}</strong>{x.how && <Tag variant="filled">{pick(nameIn(ways, x.how))}</Tag>}<PersonName person={x.by} /><Typography.Text type="secondary"><When at={x.at} /></Typography.Text></Flex>
        <Typography.Paragraph className="prose">{x.text}</Typography.Paragraph>{x.evidence.length > 0 && <EvidenceGallery case={c.id} ids={x.evidence} />}</>) })),
    ...c.calls.map((x, i) => ({ at: x.at, key: `call-${i}`, node: (
      <><Flex gap={8} wrap><strong>{t('callNo', { count: x.attempt })}</strong><Tag variant="filled" color={x.result === 'satisfied' ? 'success' : x.result === 'dissatisfied' ? 'error' : 'default'}>{pick(nameIn(calls, x.result))}</Tag>{x.score ? <Rate disabled value={x.score} className="small-rate" /> : null}<PersonName person={x.by} /><Typography.Text type="secondary"><When at={x.at} /></Typography.Text></Flex>
        {x.text && <Typography.Paragraph className="prose">{x.text}</Typography.Paragraph>}{x.next && <Typography.Text type="secondary">{t(x.next === 'reopen' ? 'nextReopen' : 'nextEscalate')}</Typography.Text>}</>) })),
    ...c.pauses.map((p, i) => ({ at: p.at, key: `pause-${i}`, node: (
      <><Flex gap={8} wrap><strong>{t('pausedOne', { clock: pick(clockNames[p.clock] ?? { zh: p.clock, en: p.clock }) })}</strong><PersonName person={p.by} /><Typography.Text type="secondary"><When at={p.at} /> → {p.until ? <When at={p.until} /> : t('tillNow')}</Typography.Text></Flex>
        <Typography.Paragraph className="prose">{p.reason}</Typography.Paragraph></>) })),
  ].sort((a, b) => b.at.localeCompare(a.at))
  return (
    <Flex vertical gap={12}>
      {[...c.decisions].reverse().map((d, i) => <Decision key={d.at} of={d} id={c.id} last={i === 0} />)}
      {[...c.consequences].reverse().map((x) => <Consequence key={x.at} of={x} />)}
      <section aria-label={t('story')}>
        <h2>{t('story')}</h2>
        {lines.length === 0 ? <Typography.Text type="secondary">{t('noStory')}</Typography.Text> : <Timeline items={lines.map((l) => ({ key: l.key, content: l.node }))} />}
      </section>
    </Flex>
  )
}

/** What came of it for the bank: the notice that was drafted, or who is to answer. */
function Consequence({ of: x }: { of: ConsequenceView }) {
  const t = useTexts()
  const pick = useText()
  const mends = x.kind === 'rectification'
  return (
    <Card size="small" className="decision" title={<Flex gap={8} wrap align="center"><span>{t(mends ? 'mendingProposed' : 'answerProposed')}</span>{x.severity && <Tag variant="filled">{pick(nameIn(gravities, x.severity))}</Tag>}</Flex>} extra={x.notice && <Notice id={x.notice} />}>
      <Typography.Paragraph className="prose">{x.text}</Typography.Paragraph>
      {x.points.length > 0 && <><h3>{t('points')}</h3><ol>{x.points.map((p) => <li key={p}>{p}</li>)}</ol></>}
      <Descriptions size="small" column={1} items={[
        mends ? { key: 'outlet', label: t('whichOutlet'), children: pick(x.outlet?.name) || '—' } : { key: 'employee', label: t('whoAnswers'), children: <PersonName person={x.employee} /> },
        { key: 'by', label: t('proposedBy'), children: <span><PersonName person={x.by} /> · <When at={x.at} /></span> },
      ]} />
    </Card>
  )
}

/** The notice, for whoever may see it: what is being mended is not everybody's who handles the complaint. */
function Notice({ id }: { id: string }) {
  const t = useTexts()
  const pick = useText()
  const notice = query.useQuery('get', '/notices/{id}', { params: { path: { id } } }, { retry: false })
  if (!notice.data) return null
  return <Link to={`/notices/${id}`}>{notice.data.number || t('theNotice')} · {pick(notice.data.status_name)}</Link>
}

function Decision({ of: d, id, last }: { of: DecisionView; id: string; last: boolean }) {
  const t = useTexts()
  const pick = useText()
  return (
    <Card size="small" className="decision" title={<Flex gap={8} wrap align="center"><span>{t('decision')}</span><Tag color={d.outcome === 'unjustified' ? 'default' : 'processing'} variant="filled">{pick(d.outcome_name)}</Tag>{!last && <Tag variant="filled">{t('replaced')}</Tag>}<Typography.Text type="secondary" className="tabular">{d.serial}</Typography.Text></Flex>}
      extra={last && <NoticePaper id={id} />}>
      <h3>{t('verified')}</h3><Typography.Paragraph className="prose">{d.facts}</Typography.Paragraph>
      <h3>{t('grounds')}</h3><Typography.Paragraph className="prose">{d.grounds}</Typography.Paragraph>
      {d.measures && <><h3>{t('measures')}</h3><Typography.Paragraph className="prose">{d.measures}</Typography.Paragraph></>}
      <Descriptions size="small" column={1} items={[
        ...(d.remedies.length ? [{ key: 'remedies', label: t('remedies'), children: d.remedies.map((r) => pick(nameIn(remedies, r))).join(sign('next')) }] : []),
        ...(d.review_days ? [{ key: 'review', label: t('reviewUntil'), children: t('reviewWithin', { days: d.review_days, unit: pick(d.review_unit?.name) }) }] : []),
        { key: 'by', label: t('decidedBy'), children: <span><PersonName person={d.by} /> · {pick(d.unit.name)} · <When at={d.at} /></span> },
        { key: 'told', label: t('toldTo'), children: d.told_at ? <span><When at={d.told_at} /> {pick(nameIn(ways, d.told_how))}</span> : <Typography.Text type="warning">{t('notYet')}</Typography.Text> },
      ]} />
    </Card>
  )
}
