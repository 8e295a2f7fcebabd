import { Alert, Badge, Button, Card, Checkbox, Flex, Input, Segmented, Tag, Typography } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { Navigate, useNavigate, useParams } from 'react-router'
import { query } from '@/api/client'
import { useCommand } from '@/api/commands'
import { why } from '@/api/fields'
import type { AnswerItem, ChecklistItem, ChecklistModule, EvidenceView, FormView, InspectionView } from '@/api/schema'
import { answerWords, consequences } from '@/components/checklist/rules'
import { useItemWords } from '@/components/checklist/texts'
import { checkTones } from '@/components/checks'
import { ClockTag } from '@/components/ClockTag'
import { contentOf } from '@/components/evidence/EvidenceGallery'
import { MarkedPhoto } from '@/components/evidence/MarkedPhoto'
import { useKept } from '@/components/list/kept'
import { nameOf as named, severityChoices, SeverityTag } from '@/components/mending'
import { MoveDrawer, type MoveForm } from '@/components/MoveDrawer'
import { Moves } from '@/components/Moves'
import { PageHeader } from '@/components/PageHeader'
import { Empty, Ready } from '@/components/states'
import { PersonName, StatusTag } from '@/components/tags'
import { useKeys } from '@/components/useKeys'
import { usePhone } from '@/components/usePhone'
import { When } from '@/components/When'
import { gone } from '@/components/writing/Written'
import { Field, Limited } from '@/components/writing/Field'
import { sign, useCommon, useText } from '@/i18n'
import { nameOf } from '../sheet'
import { formsOf, names } from '../forms'
import { ScoreTag } from '../List'
import { useTexts } from '../texts'
import './review.css'

/** What a reviewer looks at: one answer with all there is about it. */
interface Line { name: string; answer: AnswerItem; item: ChecklistItem; module: ChecklistModule; failed: boolean; bare: boolean }
type Notes = { [name: string]: string }

/** Reviewing: answers on the left, the one in question with its evidence beside it, notes per item that go back together. */
export function Component() {
  const { id = '' } = useParams()
  const check = query.useQuery('get', '/inspections/{id}', { params: { path: { id } } })
  const form = query.useQuery('get', '/inspections/{id}/form', { params: { path: { id } } })
  return <Ready of={check}>{(c) => <Ready of={form}>{(f) => <Page check={c} form={f} />}</Ready>}</Ready>
}

function Page({ check: c, form: f }: { check: InspectionView; form: FormView }) {
  const t = useTexts()
  const common = useCommon()
  const pick = useText()
  const words = useItemWords()
  const phone = usePhone()
  const navigate = useNavigate()
  const [only, setOnly] = useState<'failed' | 'shown' | 'noted' | 'all'>(f.failed.length > 0 ? 'failed' : 'all')
  const [notes, setNotes] = useKept<Notes>(`review.${c.id}.${c.return_count ?? 0}`, {})
  const [returning, setReturning] = useState(false)
  const [at, setAt] = useState<string>()
  const giveBack = useCommand('/inspections/{id}/return')

  const lines = useMemo<Line[]>(() => {
    const items = new Map(f.template.modules.flatMap((m) => m.items.map((item) => [item.code, { item, module: m }] as const)))
    const failed = new Map(f.failed.map((x) => [nameOf(x), x]))
    return f.answers.flatMap((answer) => {
      const known = items.get(answer.item)
      const name = nameOf(answer)
      return known ? [{ name, answer, ...known, failed: failed.has(name), bare: failed.get(name)?.evidence === false }] : []
    })
  }, [f])
  const shown = lines.filter((l) => only === 'all' || (only === 'failed' ? l.failed : only === 'shown' ? Boolean(l.answer.evidence?.length) : l.name in notes))
  const here = shown.find((l) => l.name === at) ?? shown[0]
  const index = here ? shown.indexOf(here) : -1
  const step = (by: number) => { const next = shown[index + by]; if (next) setAt(next.name) }
  const note = (name: string, text: string | undefined) => setNotes(Object.fromEntries(Object.entries({ ...notes, [name]: text }).filter((e): e is [string, string] => e[1] !== undefined)))
  useKeys({ j: () => step(1), arrowdown: () => step(1), k: () => step(-1), arrowup: () => step(-1), r: () => { if (here) { if (!(here.name in notes)) note(here.name, ''); setTimeout(() => document.querySelector<HTMLElement>('.review-note textarea')?.focus()) } } }, !phone)
  useEffect(() => { document.querySelector('.review-lines [aria-current=true]')?.scrollIntoView({ block: 'nearest' }) }, [here])

  const forms = formsOf(c, t, common, pick)
  const moves = c.allowed.filter((a) => ['inspection.accept', 'inspection.publish', 'inspection.take_review'].includes(a.action))
  const back = c.allowed.find((a) => a.action === 'inspection.return')
  const count = Object.keys(notes).length
  const all = lines.length
  if (!returning && (c.status === 'published' || c.status === 'final')) return <Navigate to={`/inspections/${c.id}`} replace />
  const returnForm: MoveForm<unknown> = {
    initial: () => ({ reason: count > 0 ? t('returnDefault', { count }) : '' }),
    fields: () => <ReturnFields lines={lines} notes={notes} />,
  }
  return (
    <>
      <PageHeader title={`${t('review')}${sign('colon')}${pick(c.outlet.name)}`} back={`/inspections/${c.id}`} tags={<>
        <StatusTag status={c.status} name={c.status_name} tones={checkTones} /><ScoreTag of={c} />{c.clocks[0] && <ClockTag clock={c.clocks[0]} label={t('clock.review')} />}
      </>} actions={<>
        {back?.ok && <Badge count={count} size="small"><Button type={count > 0 ? 'primary' : 'default'} onClick={() => setReturning(true)}>{t('giveBack')}</Button></Badge>}
        <Moves of={{ id: c.id, version: c.version ?? 0 }} allowed={moves.some((m) => m.ok) ? moves.filter((m) => m.ok) : moves} forms={forms} names={names} plain={count > 0} fold done={(a) => { if (a === 'inspection.publish') void navigate(`/inspections/${c.id}`) }} />
      </>} />
      <MoveDrawer open={returning} close={() => setReturning(false)} title={t('giveBack')} place={`inspection.return ${c.id}`} barred={back?.ok ? undefined : why(back) ?? gone} form={returnForm} target="" give={async (body) => {
        const { reason } = body as { reason: string }
        const wanted = lines.filter((l) => l.name in notes)
        await giveBack.mutateAsync({ id: c.id, version: c.version, body: { reason, items: [...new Set(wanted.map((l) => l.item.code))],
          notes: wanted.filter((l) => notes[l.name]?.trim()).map((l) => ({ item: l.item.code, ...(l.answer.subject ? { subject: l.answer.subject } : {}), note: notes[l.name]?.trim() ?? '' })) } })
        setNotes({})
        void navigate(`/inspections/${c.id}`)
      }} />
      {c.status === 'submitted' && <Alert type="info" showIcon style={{ marginBottom: 12 }} title={t('takeFirst')} />}
      <Flex gap={12} align="center" wrap style={{ marginBottom: 10 }}>
        <Segmented className="review-filter" value={only} onChange={setOnly} options={[{ value: 'failed', label: t('failedCount', { count: lines.filter((l) => l.failed).length }) }, { value: 'shown', label: t('withEvidence') }, { value: 'noted', label: t('notedCount', { count }) }, { value: 'all', label: t('allAnswers', { count: all }) }]} />
        {!phone && <Typography.Text type="secondary">{t('reviewKeys')}</Typography.Text>}
      </Flex>
      {shown.length === 0 ? <Empty text={t('nothingHere')} /> : phone
        ? <Flex vertical gap={10}>{shown.map((l) => <Detail key={l.name} line={l} check={c} form={f} note={notes[l.name]} set={(text) => note(l.name, text)} may={Boolean(back?.ok)} />)}</Flex>
        : <div className="review">
            <ul className="review-lines" aria-label={t('answersTab')}>
              {shown.map((l) => (
                <li key={l.name}><button type="button" aria-current={l === here} onClick={() => setAt(l.name)}>
                  <span>{pick(l.item.title)}{l.answer.subject && ` · ${l.answer.subject}`}</span>
                  <span className="review-tags">
                    {l.name in notes && <Tag color="warning">{t('back')}</Tag>}
                    {l.bare && <Tag color="warning" variant="filled">{t('noEvidence')}</Tag>}
                    <Typography.Text strong type={l.failed ? 'danger' : 'success'}>{answerWords(l.item, f.template, l.answer, words, pick)}</Typography.Text>
                  </span>
                </button></li>
              ))}
            </ul>
            {here && <Detail key={here.name} line={here} check={c} form={f} note={notes[here.name]} set={(text) => note(here.name, text)} may={Boolean(back?.ok)} />}
          </div>}
    </>
  )
}

function ReturnFields({ lines, notes }: { lines: Line[]; notes: Notes }) {
  const t = useTexts()
  const common = useCommon()
  const pick = useText()
  const wanted = lines.filter((l) => l.name in notes)
  return <>
    <Field most={1000} name="reason" label={t('returnWhy')} rules={[{ required: true, whitespace: true, message: common('required') }]}><Input.TextArea rows={3} showCount /></Field>
    {wanted.length > 0 && <ul className="plain-list">{wanted.map((l) => <li key={l.name}><strong>{pick(l.item.title)}</strong>{l.answer.subject && ` · ${l.answer.subject}`}<br /><Typography.Text type="secondary">{notes[l.name] || '—'}</Typography.Text></li>)}</ul>}
    {wanted.length === 0 && <Alert type="info" title={t('returnHint')} />}
  </>
}

function Detail({ line: l, check, form, note, set, may }: { line: Line; check: InspectionView; form: FormView; note: string | undefined; set: (text: string | undefined) => void; may: boolean }) {
  const t = useTexts()
  const pick = useText()
  const words = useItemWords()
  const rules = consequences(l.item, form.template, words, pick)
  const finding = check.findings.find((x) => x.item.code === l.item.code && (x.subject ?? '') === (l.answer.subject ?? ''))
  return (
    <Card size="small" className="review-detail" aria-label={pick(l.item.title)}>
      <div className="review-sides">
        <Flex vertical gap={10}>
          <Typography.Text type="secondary">{pick(l.module.title)}{l.answer.subject && ` · ${t('employee')} ${l.answer.subject}`}</Typography.Text>
          <Typography.Title level={2} style={{ fontSize: 16, margin: 0 }}>{pick(l.item.title)}</Typography.Title>
          <Flex gap={6} wrap align="center">
            <Typography.Text strong className="review-answer" type={l.failed ? 'danger' : 'success'}>{answerWords(l.item, form.template, l.answer, words, pick)}</Typography.Text>
            {l.failed && <SeverityTag severity={l.item.severity} name={named(severityChoices, l.item.severity) ?? { zh: '', en: '' }} />}
            {l.item.knock_out && <Tag color="error">{t('knockOut')}</Tag>}
            <Tag variant="filled">{t('worth', { count: l.item.points ?? '0' })}</Tag>
          </Flex>
          {rules.map((r) => <Typography.Text key={r} type="warning">{r}</Typography.Text>)}
          {l.item.guidance && <Typography.Text type="secondary">{pick(l.item.guidance)}</Typography.Text>}
          {l.answer.remark ? <Alert type="info" title={l.answer.remark} /> : l.failed && <Typography.Text type="secondary">{t('noRemark')}</Typography.Text>}
          <Typography.Text type="secondary"><PersonName person={l.answer.by} /> <When at={l.answer.at} />{finding && ` · ${finding.id}`}</Typography.Text>
          {may && <div className="review-note">
            <Checkbox checked={note !== undefined} onChange={(e) => set(e.target.checked ? '' : undefined)}>{t('wantBack')} <kbd>R</kbd></Checkbox>
            {note !== undefined && <Limited most={1000}><Input.TextArea rows={2} value={note} onChange={(e) => set(e.target.value)} placeholder={t('noteFor')} aria-label={t('noteFor')} /></Limited>}
          </div>}
        </Flex>
        <Proofs check={check.id} ids={l.answer.evidence ?? []} wanted={l.failed && Boolean(l.item.evidence)} />
      </div>
    </Card>
  )
}

/** Evidence as large as the place allows, marks included. */
function Proofs({ check, ids, wanted }: { check: string; ids: string[]; wanted: boolean }) {
  const t = useTexts()
  const all = query.useQuery('get', '/evidence', { params: { query: { case: check } } }, { enabled: ids.length > 0 })
  if (ids.length === 0) return <div className="review-none"><Typography.Text type={wanted ? 'warning' : 'secondary'}>{t(wanted ? 'noEvidenceWanted' : 'noEvidence')}</Typography.Text></div>
  return <Ready of={all} rows={4}>{({ items }) => <Flex vertical gap={10}>{ids.flatMap((id) => items.find((e) => e.id === id) ?? []).map((e) => <Proof key={e.id} evidence={e} />)}</Flex>}</Ready>
}

function Proof({ evidence: e }: { evidence: EvidenceView }) {
  const common = useCommon()
  const there = e.status === 'verified'
  return (
    <figure className="review-proof">
      {!there ? <Tag>{common(`evidence.${e.status as 'received'}`)}</Tag>
        : e.kind === 'photo' && e.inline ? <MarkedPhoto id={e.id} name={e.file_name} height="52vh" />
          : e.kind === 'video' && e.inline ? <video controls preload="metadata" src={contentOf(e.id)} />
            : e.kind === 'audio' && e.inline ? <audio controls preload="metadata" src={contentOf(e.id)} />
              : <a href={contentOf(e.id, true)}>{common('evidence.download')} {e.file_name}</a>}
      <figcaption><Typography.Text type="secondary">{e.file_name} · {e.uploader_name} · <When at={e.captured_at} /></Typography.Text></figcaption>
    </figure>
  )
}
