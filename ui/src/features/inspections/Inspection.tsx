import { Alert, Button, Card, Descriptions, Tabs, Tag } from 'antd'
import dayjs from 'dayjs'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import { query } from '@/api/client'
import type { InspectionView } from '@/api/schema'
import { CaseRecord } from '@/components/CaseRecord'
import { CaseProcess } from '@/components/process/CaseProcess'
import { useTexts as useProcessTexts } from '@/components/process/texts'
import { checkTones, span } from '@/components/checks'
import { ClockTag } from '@/components/ClockTag'
import { EvidenceGallery } from '@/components/evidence/EvidenceGallery'
import { kindChoices, nameOf } from '@/components/mending'
import { Moves } from '@/components/Moves'
import { PageHeader } from '@/components/PageHeader'
import { Ready } from '@/components/states'
import { PersonName, StatusTag } from '@/components/tags'
import { usePhone } from '@/components/usePhone'
import { usePrinting } from '@/components/usePrinting'
import { When } from '@/components/When'
import { useCommon, useText } from '@/i18n'
import { Answers } from './Answers'
import { Findings } from './Findings'
import { formsOf, names } from './forms'
import { ScoreTag } from './List'
import { EventDetail, eventNames, Then } from './record'
import { Score } from './Score'
import { useTexts } from './texts'
import './inspection.css'

/** One check: what it is, what may be done now, how long there is, what it found, how it was scored, how it came about. */
export function Component() {
  const { id = '' } = useParams()
  const check = query.useQuery('get', '/inspections/{id}', { params: { path: { id } } })
  return <Ready of={check}>{(c) => <Page check={c} />}</Ready>
}

function Page({ check: c }: { check: InspectionView }) {
  const processWords = useProcessTexts()
  const t = useTexts()
  const common = useCommon()
  const pick = useText()
  const phone = usePhone()
  const printing = usePrinting() !== undefined
  const navigate = useNavigate()
  const [address, setAddress] = useSearchParams()
  const forms = formsOf(c, t, common, pick)
  const whole = c.allowed.filter((a) => !a.target)
  const can = (action: string) => whole.some((a) => a.action === `inspection.${action}` && a.ok)
  const fills = can('start') || can('answer')
  const reviews = can('return') || can('accept')
  const hidden = { ...forms, ...(reviews ? { accept: null } : {}) }
  const first = c.view === 'outline' ? 'record' : c.score !== undefined ? 'findings' : 'record'
  const tab = address.get('tab') ?? (address.get('finding') ? 'findings' : first)
  const scored = c.view !== 'outline'
  const facts = <Facts check={c} />
  // Read at once: whoever prints waits for nothing.
  query.useQuery('get', '/inspections/{id}/score', { params: { path: { id: c.id } } }, { enabled: scored })
  query.useQuery('get', '/inspections/{id}/answers', { params: { path: { id: c.id } } }, { enabled: scored })
  query.useQuery('get', '/checklists/{code}/{version}', { params: { path: { code: c.checklist.code, version: c.checklist.version } } }, { enabled: scored, staleTime: Infinity, retry: false })
  const parts = scored ? [
    { key: 'findings', label: t('findingsTab', { count: c.findings.length }), children: <Findings check={c} forms={forms} /> },
    { key: 'score', label: t('scoreTab'), children: <Score id={c.id} /> },
    { key: 'answers', label: t('answersTab'), children: <Answers check={c} /> },
  ] : []
  return (
    <>
      <PageHeader title={pick(c.outlet.name)} back="/inspections" tags={<>
        <StatusTag status={c.status} name={c.status_name} tones={checkTones} /><Tag>{pick(nameOf(kindChoices, c.kind))}</Tag>
        {c.clocks.filter((k) => !k.id.includes('F-')).map((k) => <ClockTag key={k.id} clock={k} label={clockName(k.id, t)} />)}
        {c.score !== undefined && <ScoreTag of={c} />}
      </>} actions={<>
        {fills && <Button type="primary" onClick={() => void navigate('fill')}>{t(c.status === 'returned' ? 'amend' : can('start') ? 'toBegin' : 'toFill')}</Button>}
        {reviews && <Button type="primary" onClick={() => void navigate('review')}>{t('toReview')}</Button>}
        <Moves of={{ id: c.id, version: c.version ?? 0 }} allowed={whole} forms={hidden} names={names} plain={fills || reviews} fold done={(action) => { if (action === 'inspection.take_review') void navigate('review') }} />
      </>} />
      {c.view === 'outline' && <Alert type="info" showIcon style={{ marginBottom: 12 }} title={t('outline')} />}
      {c.status === 'published' && c.window_open && can('accept_result') && <Alert type="warning" showIcon style={{ marginBottom: 12 }} title={t('yourTurn')} />}
      {c.notice && <Alert type="success" showIcon style={{ marginBottom: 12 }} title={t('hasNotice')} action={<Link to={`/notices/${c.notice}`}><Button size="small">{t('toNotice')}</Button></Link>} />}
      {printing ? <div className="check-paper">
        {facts}
        {parts.map((p) => <section key={p.key} aria-label={p.label}><h2>{p.label}</h2>{p.children}</section>)}
        <p>{t('printed', { at: dayjs().format('YYYY-MM-DD HH:mm') })}</p>
      </div> : <div className="case-page">
        {phone && <Card size="small">{facts}</Card>}
        <Card size="small" className="case-main">
          <Tabs activeKey={tab} onChange={(key) => setAddress((a) => { a.set('tab', key); a.delete('finding'); return a }, { replace: true })} destroyOnHidden items={[
            ...parts,
            ...(scored ? [{ key: 'evidence', label: t('evidence'), children: <EvidenceGallery case={c.id} /> }] : []),
            { key: 'process', label: processWords('title'), children: <CaseProcess kind="inspection" id={c.id} /> },
            { key: 'record', label: common('record.title'), children: <CaseRecord kind="inspection" id={c.id} names={eventNames(t)} detail={(e) => <EventDetail event={e} t={t} />} then={(v) => <Then view={v} t={t} pick={pick} />} /> },
          ]} />
        </Card>
        {!phone && <Card size="small" className="case-side">{facts}</Card>}
      </div>}
    </>
  )
}

export const clockName = (id: string, t: ReturnType<typeof useTexts>) => (id === 'fill' ? t('clock.fill') : id === 'review' ? t('clock.review') : id === 'appeal' ? t('clock.appeal') : id)

function Facts({ check: c }: { check: InspectionView }) {
  const t = useTexts()
  const common = useCommon()
  const pick = useText()
  const lines: [string, React.ReactNode][] = [
    [t('number'), c.number],
    [common('outlet'), pick(c.outlet.name)],
    [t('issuer'), pick(c.issuer.name)],
    [t('inspector'), c.inspector && <PersonName person={c.inspector} />],
    [t('reviewer'), c.reviewer && <PersonName person={c.reviewer} />],
    [t('planned'), c.from && <span className="tabular">{span(c.from, c.to)}</span>],
    [t('checklist'), `${pick(c.checklist.title)} v${c.checklist.version}`],
    [t('round'), c.round],
    [t('programme'), c.programme && <Link to={`/programmes/${c.programme}`}>{t('toProgramme')}</Link>],
    [t('published'), c.published_at && <When at={c.published_at} />],
    [t('returns'), c.return_count ? t('timesReturned', { count: c.return_count }) : undefined],
    [t('standing'), c.findings.length ? `${c.standing_count} / ${c.findings.length}` : undefined],
  ]
  return <Descriptions column={1} size="small" items={lines.filter(([, v]) => v).map(([label, children]) => ({ key: label, label, children }))} />
}
