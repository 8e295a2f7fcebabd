import { ArrowLeftOutlined, CheckCircleFilled, CloudSyncOutlined, DisconnectOutlined, ExclamationCircleFilled, LeftOutlined, RightOutlined, TeamOutlined, UnorderedListOutlined } from '@ant-design/icons'
import { Alert, Badge, Button, Card, Drawer, Flex, Progress as Bar, Tag, Typography } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { query } from '@/api/client'
import { said, why } from '@/api/fields'
import type { ChecklistItem, ChecklistKey, InspectionView } from '@/api/schema'
import { answerWords, looksBad } from '@/components/checklist/rules'
import { useItemWords } from '@/components/checklist/texts'
import { nothing, steps } from '@/components/checklist/Value'
import { ClockTag } from '@/components/ClockTag'
import { Outcome } from '@/components/Outcome'
import { PageHeader } from '@/components/PageHeader'
import { Ready } from '@/components/states'
import { usePhone } from '@/components/usePhone'
import { sign, useCommon, useText } from '@/i18n'
import { useKeys } from '@/components/useKeys'
import { blank, nameOf, progressOf, useSheet, type Sheet, type Snapshot } from '../sheet'
import { knockWords } from '../score/knock'
import { useTexts } from '../texts'
import { Employees } from './Employees'
import { HandIn, lacking, lacksWords } from './HandIn'
import { Question } from './Question'
import { Sections } from './Sections'
import './fill.css'

/** Filling a check in: one item after the other on the phone, a section at a time with the keyboard on a desk. */
export function Component() {
  const { id = '' } = useParams()
  const inspection = query.useQuery('get', '/inspections/{id}', { params: { path: { id } } })
  return <Ready of={inspection}>{(check) => <Page key={id} check={check} />}</Ready>
}

function Page({ check }: { check: InspectionView }) {
  const [sheet, s] = useSheet(check.id)
  const t = useTexts()
  const pick = useText()
  const back = `/inspections/${check.id}`
  if (s.handedIn) return <Outcome status="success" title={t('handedIn')} subTitle={pick(check.outlet.name)} extra={[
    <Link key="next" to="/inspections?waiting=true&status=assigned,in_progress,returned"><Button type="primary" size="large">{t('nextCheck')}</Button></Link>,
    <Link key="back" to={back}><Button size="large">{t('toCase')}</Button></Link>,
  ]} />
  return (
    <Ready of={{ data: s.form, error: s.failed, refetch: () => sheet.open() }}>
      {(form) => form.status === 'assigned' ? <Begin check={check} sheet={sheet} snapshot={s} />
        : form.status === 'in_progress' || form.status === 'returned' ? <Filling check={check} sheet={sheet} snapshot={s} back={back} />
          : <Outcome status="info" title={t('notToFill')} subTitle={pick(check.status_name)} extra={<Link to={back}><Button type="primary">{t('toCase')}</Button></Link>} />}
    </Ready>
  )
}

/** Before the first item: where, with which checklist, and what to know before going in. */
function Begin({ check, sheet, snapshot }: { check: InspectionView; sheet: Sheet; snapshot: Snapshot }) {
  const t = useTexts()
  const pick = useText()
  const may = check.allowed.find((a) => a.action === 'inspection.start')
  const template = snapshot.form?.template
  return (
    <>
      <PageHeader title={pick(check.outlet.name)} back={`/inspections/${check.id}`} />
      <Card className="begin">
        <Flex vertical gap={16}>
          <Typography.Title level={2} style={{ fontSize: 17, margin: 0 }}>{pick(check.checklist.title)}</Typography.Title>
          <Typography.Text>{t('extent', { modules: template?.modules.length ?? 0, items: template?.modules.reduce((n, m) => n + m.items.length, 0) ?? 0 })}</Typography.Text>
          {template?.note && <Alert type="info" showIcon title={t('beforeYouGo')} description={pick(template.note)} />}
          {may && !may.ok && <Alert type="warning" showIcon title={pick(why(may))} />}
          <Button type="primary" size="large" block disabled={!may?.ok} onClick={() => sheet.begin()}>{t('begin')}</Button>
        </Flex>
      </Card>
    </>
  )
}

/** Where to begin: at what the reviewer wants amended, or at the first item without an answer. */
function firstOf(s: Snapshot): ChecklistKey | undefined {
  const back = s.form?.returned
  const open = (k: ChecklistKey) => blank(s.answers.get(nameOf(k)))
  return s.asked.find((k) => back?.notes?.some((n) => nameOf(n) === nameOf(k))) ?? s.asked.find((k) => back?.items?.includes(k.item)) ?? s.asked.find(open) ?? s.asked[0]
}

function Filling({ check, sheet, snapshot: s, back }: { check: InspectionView; sheet: Sheet; snapshot: Snapshot; back: string }) {
  const t = useTexts()
  const pick = useText()
  const phone = usePhone()
  // Not the router's: its transitions lag behind quick fingers, and an answer must never land on the item before.
  const [open, setOpen] = useState(() => new URLSearchParams(window.location.search).get('item') ?? nameOf(firstOf(s) ?? { item: '' }))
  const [people, setPeople] = useState(false)
  const [handIn, setHandIn] = useState(false)
  const [list, setList] = useState(false)
  const template = s.form?.template
  const items = useMemo(() => new Map(template?.modules.flatMap((m) => m.items.map((i) => [i.code, { item: i, module: m }])) ?? []), [template])
  const here = s.asked.find((k) => nameOf(k) === open) ?? firstOf(s)
  const at = here ? s.asked.findIndex((k) => nameOf(k) === nameOf(here)) : -1
  const entry = here && items.get(here.item)
  const name = here && nameOf(here)
  const go = (key: ChecklistKey | undefined) => { if (key) setOpen(nameOf(key)) }
  // A reload goes on where one was.
  useEffect(() => {
    if (name) window.history.replaceState(window.history.state, '', `?item=${encodeURIComponent(name)}`)
  }, [name])

  const { done } = progressOf(s.asked, s.answers)
  const perEmployee = template?.modules.some((m) => m.items.some((i) => i.per === 'employee'))
  const missing = lacking(s)
  const lacks = lacksWords(t, missing)
  const next = s.asked[at + 1]
  const answered = (bad: boolean) => {
    if (bad || !next) return
    if (phone) setTimeout(() => setOpen((o) => (o === name ? nameOf(next) : o)), 220) // long enough to see what one has chosen
    else go(next)
  }

  useKeys(shortcuts({ sheet, s, here, item: entry?.item, prev: () => go(s.asked[at - 1]), next: () => go(next), unanswered: () => go(s.asked.slice(at + 1).find((k) => blank(s.answers.get(nameOf(k)))) ?? s.asked.find((k) => blank(s.answers.get(nameOf(k))))), answered, handIn: () => setHandIn(true) }), !phone)
  useEffect(() => { if (!phone) document.querySelector('.fill-line[data-open=true]')?.scrollIntoView({ block: 'nearest' }) }, [name, phone])

  const knocks = (s.form?.result.knock_outs ?? []).map((k) => knockWords(t, k, pick(items.get(k.item)?.item.title)))
  const state = <SaveState snapshot={s} sheet={sheet} />
  const overlays = <>
    <Employees sheet={sheet} snapshot={s} open={people} close={() => setPeople(false)} />
    <HandIn sheet={sheet} snapshot={s} open={handIn} close={() => setHandIn(false)} go={go} people={() => setPeople(true)} />
  </>
  const hints = <>
    {s.form?.returned && <Alert type="warning" showIcon className="fill-hint" title={`${t('returnedBecause')}${sign('colon')}${s.form.returned.reason}`} />}
    {s.stopped && <Stopped snapshot={s} sheet={sheet} />}
    {perEmployee && s.subjects.length === 0 && at === 0 && <Alert type="info" className="fill-hint" title={t('needsPeople')} action={<Button size="small" onClick={() => setPeople(true)}>{t('addEmployee')}</Button>} />}
  </>
  if (!template || !here || !entry) return null

  if (phone) return (
    <div className="fill" role="region" aria-label={t('filling')}>
      <FillHead check={check} back={back} state={state} done={done} of={s.asked.length} percent={s.form?.percent ?? ''} expected={s.expected} knocks={knocks} />
      <div className="fill-body" key={nameOf(here)}>
        {hints}
        <ModuleName title={entry.module.title} n={at + 1} of={s.asked.length} />
        <Question heading sheet={sheet} snapshot={s} of={here} item={entry.item} answered={answered} />
      </div>
      <footer className="fill-foot">
        <Button icon={<LeftOutlined />} disabled={at <= 0} aria-label={t('previous')} onClick={() => go(s.asked[at - 1])} />
        <Button icon={<UnorderedListOutlined />} onClick={() => setList(true)}>{t('sections')}</Button>
        {perEmployee && <Badge dot={s.subjects.length === 0}><Button icon={<TeamOutlined />} aria-label={t('employees')} onClick={() => setPeople(true)} /></Badge>}
        {next ? <Button type={blank(s.answers.get(nameOf(here))) ? 'default' : 'primary'} className="fill-next" onClick={() => go(next)}>{t('next')}<RightOutlined /></Button>
          : <Button type="primary" className="fill-next" onClick={() => setHandIn(true)}>{t('handIn')}</Button>}
      </footer>
      <Drawer open={list} onClose={() => setList(false)} placement="bottom" size="85%" title={t('sections')} footer={<Button block type="primary" size="large" onClick={() => { setList(false); setHandIn(true) }}>{lacks}</Button>}>
        <Sections snapshot={s} at={entry.module.code} go={(key) => { setList(false); go(key) }} people={() => { setList(false); setPeople(true) }} />
      </Drawer>
      {overlays}
    </div>
  )
  return (
    <div className="fill-desk" role="region" aria-label={t('filling')}>
      <aside className="fill-side">
        <FillHead check={check} back={back} state={state} done={done} of={s.asked.length} percent={s.form?.percent ?? ''} expected={s.expected} knocks={knocks} />
        <Sections snapshot={s} at={entry.module.code} go={go} people={() => setPeople(true)} />
        <Flex vertical gap={8}>
          {perEmployee && <Button icon={<TeamOutlined />} onClick={() => setPeople(true)}>{t('employees')}{sign('open')}{s.subjects.length}{sign('close')}</Button>}
          <Button type="primary" onClick={() => setHandIn(true)}>{lacks}</Button>
          {missing.people.length > 0 && <Typography.Text type="secondary" className="fill-keys">{t('waitPeople', { count: missing.people.length })}</Typography.Text>}
          <Typography.Text type="secondary" className="fill-keys">{t('keys')}</Typography.Text>
        </Flex>
      </aside>
      <section aria-label={entry.module.code}>
        {hints}
        <ModuleName title={entry.module.title} n={at + 1} of={s.asked.length} />
        <ol className="fill-lines">
          {s.asked.filter((k) => items.get(k.item)?.module === entry.module).map((k) => {
            const i = items.get(k.item)?.item
            return i && <Row key={nameOf(k)} of={k} item={i} sheet={sheet} snapshot={s} open={nameOf(k) === nameOf(here)} act={() => go(k)} answered={answered} />
          })}
        </ol>
      </section>
      {overlays}
    </div>
  )
}

function FillHead({ check, back, state, done, of, percent, expected, knocks }: { check: InspectionView; back: string; state: React.ReactNode; done: number; of: number; percent: string; expected: boolean; knocks: string[] }) {
  const t = useTexts()
  const common = useCommon()
  const pick = useText()
  const navigate = useNavigate()
  useEffect(() => { document.title = `${pick(check.outlet.name)} · ${common('product')}` }, [check, pick, common])
  return (
    <header className="fill-head">
      <Flex gap={8} align="center">
        <Button type="text" icon={<ArrowLeftOutlined />} aria-label={common('back')} onClick={() => void navigate(back)} />
        <Typography.Title level={1} className="fill-title" ellipsis>{pick(check.outlet.name)}</Typography.Title>
        {state}
      </Flex>
      <Flex gap={10} align="center" wrap>
        <Bar percent={of ? (done / of) * 100 : 0} showInfo={false} size="small" className="fill-bar" aria-label={t('progress')} />
        <span className="tabular">{t('answeredOf', { done, of })}</span>
        <span className="tabular" title={t(expected ? 'scoreExpectedNote' : 'scoreSoFar')} data-expected={expected}>{t(expected ? 'scoreExpectedShort' : 'scoreShort', { score: percent })}</span>
        {check.clocks[0] && <ClockTag clock={check.clocks[0]} />}
      </Flex>
      {knocks.map((k) => <Typography.Text key={k} type="danger" className="fill-knock">{k}</Typography.Text>)}
    </header>
  )
}

function ModuleName({ title, n, of }: { title: { zh: string; en: string }; n: number; of: number }) {
  const pick = useText()
  return <Flex justify="space-between" className="fill-module"><Typography.Text strong type="secondary">{pick(title)}</Typography.Text><Typography.Text type="secondary" className="tabular">{n} / {of}</Typography.Text></Flex>
}

function Row({ of, item, sheet, snapshot: s, open, act, answered }: { of: ChecklistKey; item: ChecklistItem; sheet: Sheet; snapshot: Snapshot; open: boolean; act: () => void; answered: (bad: boolean) => void }) {
  const t = useTexts()
  const pick = useText()
  const words = useItemWords()
  const answer = s.answers.get(nameOf(of))
  const bad = looksBad(item, answer)
  const back = s.form?.returned?.notes?.some((n) => nameOf(n) === nameOf(of))
  return (
    <li className="fill-line" data-open={open} data-bad={bad}>
      <button type="button" className="fill-row" onClick={act} aria-expanded={open}>
        <span>{pick(item.title)}{of.subject && <Tag variant="filled" style={{ marginInlineStart: 6 }}>{of.subject}</Tag>}</span>
        <span className="fill-words">
          {back && <Tag color="warning">{t('back')}</Tag>}
          {item.knock_out && <Tag color="error" variant="filled">{t('knockOut')}</Tag>}
          {answer?.evidence?.length ? <Tag variant="filled">{t('evidenceCount', { count: answer.evidence.length })}</Tag> : null}
          {blank(answer) ? <Typography.Text type="secondary">—</Typography.Text> : <Typography.Text type={bad ? 'danger' : 'success'} strong>{answerWords(item, s.form?.template, answer, words, pick)}</Typography.Text>}
        </span>
      </button>
      {open && <Question sheet={sheet} snapshot={s} of={of} item={item} answered={answered} />}
    </li>
  )
}

/** Where the answers are: here, on their way, or on the server. */
function SaveState({ snapshot: s, sheet }: { snapshot: Snapshot; sheet: Sheet }) {
  const t = useTexts()
  const looks = {
    saved: { icon: <CheckCircleFilled />, type: 'success' as const }, saving: { icon: <CloudSyncOutlined />, type: 'secondary' as const },
    waiting: { icon: <DisconnectOutlined />, type: 'warning' as const }, refused: { icon: <ExclamationCircleFilled />, type: 'danger' as const },
  }
  const look = looks[s.saving]
  return (
    <Typography.Text type={look.type} className="fill-state" role="status" data-saving={s.saving}>
      {look.icon} {s.saving === 'waiting' ? t('waiting', { count: s.owed - s.held }) : t(s.saving)}{s.held > 0 && ` · ${t('held', { count: s.held })}`}
      {s.saving === 'waiting' && <Button type="link" size="small" onClick={() => sheet.wake()}>{t('tryNow')}</Button>}
    </Typography.Text>
  )
}

function Stopped({ snapshot: s, sheet }: { snapshot: Snapshot; sheet: Sheet }) {
  const t = useTexts()
  const pick = useText()
  if (!s.stopped) return null
  return <Alert type="error" showIcon className="fill-hint" title={pick(said(s.stopped.body))} description={s.stopped.body.errors?.map((e) => pick(said(e))).join(sign('next'))} action={<Button size="small" onClick={() => sheet.wake()}>{t('tryNow')}</Button>} />
}

function shortcuts(on: { sheet: Sheet; s: Snapshot; here?: ChecklistKey; item?: ChecklistItem; prev: () => void; next: () => void; unanswered: () => void; answered: (bad: boolean) => void; handIn: () => void }) {
  const { sheet, here, item } = on
  const give = (result: object) => {
    if (!here || !item) return
    sheet.change(here, { ...nothing, ...result })
    on.answered(looksBad(item, { item: item.code, ...result }))
  }
  const keys: { [key: string]: () => void } = { j: on.next, k: on.prev, arrowdown: on.next, arrowup: on.prev, u: on.unanswered, s: on.handIn,
    r: () => document.querySelector<HTMLElement>('.question-remark')?.focus(), p: () => document.querySelector<HTMLElement>('[data-proof=camera]')?.click() }
  if (item?.answer === 'yes_no') { keys.y = () => give({ option: 'yes' }); keys.n = () => give({ option: 'no' }) }
  if (item?.na) keys.x = () => give({ na: true })
  for (let n = 0; n <= 9; n++) {
    const option = item?.options?.[n - 1]
    if (item?.answer === 'options' && option) keys[String(n)] = () => give({ option: option.code })
    if (item?.answer === 'count') keys[String(n)] = () => give({ count: n })
    if (item?.answer === 'points' && steps(item).some((p) => Number(p) === n)) keys[String(n)] = () => give({ points: String(n) })
  }
  return keys
}
