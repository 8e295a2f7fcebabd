import { PrinterOutlined } from '@ant-design/icons'
import { Button, Card, Descriptions, Flex, Rate, Tag, Timeline, Typography } from 'antd'
import { base } from '@/api/client'
import type { ComplaintView, DecisionView } from '@/api/schema'
import { EvidenceGallery } from '@/components/evidence/EvidenceGallery'
import { PersonName } from '@/components/tags'
import { When } from '@/components/When'
import { useLanguage, useText } from '@/i18n'
import { useTexts } from '../texts'
import { calls, contacts, nameIn, remedies, ways } from '../words'

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
  ].sort((a, b) => b.at.localeCompare(a.at))
  return (
    <Flex vertical gap={12}>
      {[...c.decisions].reverse().map((d, i) => <Decision key={d.at} of={d} id={c.id} last={i === 0} />)}
      <section aria-label={t('story')}>
        <h2>{t('story')}</h2>
        {lines.length === 0 ? <Typography.Text type="secondary">{t('noStory')}</Typography.Text> : <Timeline items={lines.map((l) => ({ key: l.key, content: l.node }))} />}
      </section>
    </Flex>
  )
}

function Decision({ of: d, id, last }: { of: DecisionView; id: string; last: boolean }) {
  const t = useTexts()
  const pick = useText()
  const lang = useLanguage()
  return (
    <Card size="small" className="decision" title={<Flex gap={8} wrap align="center"><span>{t('decision')}</span><Tag color={d.outcome === 'unjustified' ? 'default' : 'processing'} variant="filled">{pick(d.outcome_name)}</Tag>{!last && <Tag variant="filled">{t('replaced')}</Tag>}<Typography.Text type="secondary" className="tabular">{d.serial}</Typography.Text></Flex>}
      extra={last && <Button size="small" icon={<PrinterOutlined />} href={`${base}/complaints/${id}/decision-notice?lang=${lang}`} target="_blank" rel="noreferrer">{t('printNotice')}</Button>}>
      <h3>{t('verified')}</h3><Typography.Paragraph className="prose">{d.facts}</Typography.Paragraph>
      <h3>{t('grounds')}</h3><Typography.Paragraph className="prose">{d.grounds}</Typography.Paragraph>
      {d.measures && <><h3>{t('measures')}</h3><Typography.Paragraph className="prose">{d.measures}</Typography.Paragraph></>}
      <Descriptions size="small" column={1} items={[
        ...(d.remedies.length ? [{ key: 'remedies', label: t('remedies'), children: d.remedies.map((r) => pick(nameIn(remedies, r))).join('；') }] : []),
        ...(d.review_days ? [{ key: 'review', label: t('reviewUntil'), children: t('reviewWithin', { days: d.review_days, unit: pick(d.review_unit?.name) }) }] : []),
        { key: 'by', label: t('decidedBy'), children: <><PersonName person={d.by} /> · {pick(d.unit.name)} · <When at={d.at} /></> },
        { key: 'told', label: t('toldTo'), children: d.told_at ? <><When at={d.told_at} /> {pick(nameIn(ways, d.told_how))}</> : <Typography.Text type="warning">{t('notYet')}</Typography.Text> },
      ]} />
    </Card>
  )
}
