import { Alert, Button, Flex, Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import { api } from '@/api/client'
import { Problem, problemOf } from '@/api/problem'
import type { YearView } from '@/api/schema'
import { PageHeader } from '@/components/PageHeader'
import { sourceName } from '@/components/ruleName'
import { useAct } from '@/components/useAct'
import { Field, Limited } from '@/components/writing/Field'
import { useKeptDraft } from '@/components/writing/useKeptDraft'
import { WrittenDialog } from '@/components/writing/WrittenDialog'
import { useCommon } from '@/i18n'
import { byDate, count, differences, mark } from './days'
import { en } from './en'
import { useTexts } from './texts'
import { Total } from './Total'
import { Year } from './Year'
import { zh } from './zh'
import './calendars.css'

type Holiday = keyof typeof zh.names
interface Kept { days: NonNullable<YearView['days']>; holiday: Holiday | 'other'; own: { zh: string; en: string } }
const holidays = Object.keys(zh.names) as Holiday[]

/** A new arrangement of a year, made by clicking days on a copy of the one that was looked at. */
export function Draft({ year, from, close }: { year: number; from: YearView | undefined; close: (kept?: number) => void }) {
  const t = useTexts()
  const common = useCommon()
  const before = byDate(from?.days)
  const [days, setDays] = useState(before)
  const [holiday, setHoliday] = useState<Holiday | 'other'>('new_year')
  const [own, setOwn] = useState({ zh: '', en: '' })
  const [asks, setAsks] = useState(false)
  const [kept, setKept] = useState<number>()
  const differ = differences(days, before)
  const list = [...days.values()].sort((a, b) => a.date.localeCompare(b.date))
  // Under the version it was copied from: put on another one, it would undo what that one changed.
  const { resumed, giveUp, sent } = useKeptDraft<Kept>(`calendar.days ${year}.${from?.version ?? 'new'}`, differ.length > 0 && kept === undefined ? { days: list, holiday, own } : undefined, (was) => {
    setDays(was ? byDate(was.days) : before)
    if (was) { setHoliday(was.holiday); setOwn(was.own) }
  }, close)
  useEffect(() => { if (kept !== undefined) close(kept) }, [kept, close])
  const name = holiday === 'other' ? { zh: own.zh || common('none'), en: own.en || own.zh } : { zh: zh.names[holiday], en: en.names[holiday] }
  return (
    <div className="year-page">
      <PageHeader title={t('title', { year })} actions={<>
        <Button onClick={() => void giveUp()}>{t('giveUp')}</Button>
        <Button type="primary" disabled={differ.length === 0} onClick={() => setAsks(true)}>{t('save')}</Button>
      </>} />
      {resumed}
      <div className="year-tools">
        <Alert type="info" title={t('drafting')} />
        <Flex gap={8} wrap align="center">
          <label htmlFor="mark">{t('mark')}</label>
          <Select id="mark" value={holiday} onChange={setHoliday} style={{ minWidth: 140 }} options={[...holidays.map((h) => ({ value: h, label: t(`names.${h}`) })), { value: 'other' as const, label: t('other') }]} />
          {holiday === 'other' && <>
            <Limited most={30}><Input aria-label={t('otherZh')} placeholder={t('otherZh')} value={own.zh} style={{ width: 140 }} onChange={(e) => setOwn({ ...own, zh: e.target.value })} /></Limited>
            <Limited most={60}><Input aria-label={t('otherEn')} placeholder={t('otherEn')} value={own.en} style={{ width: 160 }} onChange={(e) => setOwn({ ...own, en: e.target.value })} /></Limited>
          </>}
          <span role="status">{t('marked', { count: days.size })} · <Total of={count(year, days)} /> · {t('differences', { count: differ.length })}</span>
        </Flex>
      </div>
      <Year year={year} days={days} differ={new Set(differ)} mark={(d) => setDays((was) => mark(was, d, name))} />
      {asks && <Submit year={year} from={from} days={list} close={() => setAsks(false)} kept={(version) => { sent(); setKept(version) }} />}
    </div>
  )
}

function Submit({ year, from, days, close, kept }: { year: number; from: YearView | undefined; days: NonNullable<YearView['days']>; close: () => void; kept: (version: number) => void }) {
  const t = useTexts()
  const common = useCommon()
  const { give } = useAct()
  async function keep(said: { source: string; source_url?: string }) {
    const { data } = await give(() => api.PUT('/calendars/{year}', { params: { path: { year } }, body: { source: said.source, source_url: said.source_url || undefined, days } }))
    kept(data?.version ?? 0)
  }
  return (
    <WrittenDialog<{ source: string; source_url?: string }> title={t('save')} place={`calendar.draft ${year}`} initialValues={{ source: from?.source && sourceName(from.source), source_url: from?.source_url }} close={close} give={(v) => keep(v).catch((thrown: unknown) => { throw ofDays(problemOf(thrown)) })}>
        <Field most={300} name="source" label={t('source')} extra={t('sourceHint', { year })} rules={[{ required: true, whitespace: true, message: common('required') }]}><Input /></Field>
        <Field most={500} name="source_url" label={t('url')}><Input type="url" /></Field>
    </WrittenDialog>
  )
}

// What is said of the days names the day itself: there is no field of theirs in this form.
function ofDays(problem: Problem) {
  return new Problem({ ...problem.body, errors: problem.body.errors?.map((e) => (e.pointer.startsWith('/days') ? { ...e, pointer: '' } : e)) }, problem.retryAfter)
}
