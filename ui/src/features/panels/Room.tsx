import { Alert, Button, Card, Collapse, Descriptions, Flex, Typography } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { query } from '@/api/client'
import { why } from '@/api/fields'
import type { ComplaintView } from '@/api/schema'
import { useMay, useMe } from '@/app/session'
import { ClockTag } from '@/components/ClockTag'
import { EvidenceGallery } from '@/components/evidence/EvidenceGallery'
import { PageHeader } from '@/components/PageHeader'
import { Empty, Ready } from '@/components/states'
import { PersonName } from '@/components/tags'
import { usePhone } from '@/components/usePhone'
import { When } from '@/components/When'
import { Lasting } from '@/components/writing/Lasting'
import { gone } from '@/components/writing/Written'
import { useText } from '@/i18n'
import { Convene } from './Convene'
import { Members } from './Members'
import { Opinion } from './Opinion'
import { Ruling } from './Ruling'
import { useTexts } from './texts'
import { sitting } from './words'
import './panels.css'

/** Where a difficult case is judged: the facts on one side, the panel on the other, and below what I am asked for. */
export function Component() {
  const { id = '' } = useParams()
  const complaint = query.useQuery('get', '/complaints/{id}', { params: { path: { id } } }, { retry: false })
  return <Ready of={complaint} rows={12}>{(c) => <Room key={c.id} of={c} />}</Ready>
}

function Room({ of: c }: { of: ComplaintView }) {
  const t = useTexts()
  const pick = useText()
  const { user } = useMe()
  const expert = useMay()('complaint.give_opinion')
  const move = (action: string) => c.allowed.find((a) => a.action === `complaint.${action}`)
  const whyNot = (action: string) => why(move(action)) ?? gone
  const panel = c.panels.at(-1)
  const sits = sitting(panel)
  const mine = panel?.members.find((m) => m.person.user === user && !m.aside)
  const clock = c.clocks.find((k) => k.id === 'panel')
  const earlier = c.panels.slice(0, -1)
  const convene = move('convene_panel')
  const [again, setAgain] = useState(false)
  const rules = Boolean(sits && move('rule_panel')?.ok)
  return (
    <>
      <PageHeader title={t('room', { number: c.number })} back={expert ? '/panels' : `/complaints/${c.id}`} tags={clock && <ClockTag clock={clock} label={t('limit')} />} actions={<Link to={`/complaints/${c.id}`}>{t('toCase')}</Link>} />
      {!panel && !convene?.ok && <Alert type="info" showIcon title={t('notConvened')} description={pick(why(convene))} style={{ marginBottom: 12 }} />}
      <div className="panel-room">
        <div className="panel-facts">
          {panel && <section className="panel-question"><h2>{t('question')}</h2><p>{panel.question}</p></section>}
          <Facts of={c} />
        </div>
        <div className="panel-side">
          {panel && <Members of={c} panel={panel} />}
          <Lasting when={Boolean(sits && mine && move('give_opinion')?.ok && !(rules && mine.given))} why={whyNot('give_opinion')}><Opinion of={c} mine={mine} aside={move('step_aside')?.ok === true} /></Lasting>
          {panel && <Lasting when={rules} why={whyNot('rule_panel')}><Ruling of={c} panel={panel} secondary={!mine?.given} /></Lasting>}
          <Lasting when={Boolean(sits && rules && mine?.given)} why={whyNot('give_opinion')}><Opinion of={c} mine={mine} aside={false} /></Lasting>
          <Lasting when={Boolean(!sits && convene?.ok && (!panel || again))} why={whyNot('convene_panel')}><Convene of={c} /></Lasting>
          {!sits && convene?.ok && panel && !again && <Flex><Button onClick={() => setAgain(true)}>{t('conveneAgain')}</Button></Flex>}
          {earlier.length > 0 && <Collapse size="small" items={earlier.map((p, i) => ({ key: i, label: t('earlier', { round: p.round }), children: <><p className="prose">{p.question}</p><Members of={c} panel={p} /></> }))} />}
        </div>
      </div>
    </>
  )
}

/** What an expert may see of the case; customers stay masked. */
function Facts({ of: c }: { of: ComplaintView }) {
  const t = useTexts()
  const pick = useText()
  const phone = usePhone()
  const rows = [
    { key: 'customer', label: t('customer'), children: c.anonymous ? t('anonymous') : c.party.name ?? '—' },
    { key: 'outlet', label: t('outlet'), children: pick(c.outlet?.name) || pick(c.unit.name) },
    { key: 'employee', label: t('employee'), children: c.concerns ? <PersonName person={c.concerns} /> : '—' },
    ...(c.sum?.amount ? [{ key: 'sum', label: t('sum'), children: <span className="tabular">{c.sum.amount} {c.sum.currency}</span> }] : []),
    { key: 'received', label: t('received'), children: <When at={c.received_at} /> },
    { key: 'owner', label: t('owner'), children: <PersonName person={c.owner} /> },
  ]
  const prose: [string, string | undefined][] = [[t('content'), c.content], [t('request'), c.request], [t('steps'), c.steps]]
  return (
    <Card size="small" title={t('facts')}>
      {prose.filter(([, text]) => text).map(([label, text]) => <section key={label}><h3 className="panel-label">{label}</h3><p className="panel-prose">{text}</p></section>)}
      <Descriptions size="small" column={phone ? 1 : 2} items={rows} />
      {c.contacts.length > 0 && <section><h3 className="panel-label">{t('handled')}</h3><ul className="panel-contacts">{c.contacts.map((x) => <li key={x.at}><Typography.Text type="secondary"><When at={x.at} /> <PersonName person={x.by} /></Typography.Text><p className="panel-prose">{x.text}</p></li>)}</ul></section>}
      <h3 className="panel-label">{t('evidence')}</h3>
      <EvidenceGallery case={c.id} />
      {!c.content && <Empty />}
    </Card>
  )
}
