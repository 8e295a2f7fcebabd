import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Alert, App, Button, Tag, Typography } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import dayjs from 'dayjs'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { api, query } from '@/api/client'
import { said } from '@/api/fields'
import { problemOf } from '@/api/problem'
import type { RosterDay, RosterView } from '@/api/schema'
import { useMay, useMe } from '@/app/session'
import { PageHeader } from '@/components/PageHeader'
import { ReasonDialog } from '@/components/ReasonDialog'
import { Ready } from '@/components/states'
import { useText } from '@/i18n'
import { AskSwap } from './AskSwap'
import { DayEditor } from './DayEditor'
import { Fill } from './Fill'
import { Substitute } from './Substitute'
import { useTexts } from './texts'
import './rosters.css'

/** One month of one outlet: drawn up, published, then changed by swaps and substitutes. */
export function Component() {
  const { code = '', month = '' } = useParams()
  const roster = query.useQuery('get', '/outlets/{code}/rosters/{month}', { params: { path: { code, month } } }, { retry: false })
  return <Ready of={roster} rows={12}>{(r) => <Page key={`${code} ${month}`} of={r} code={code} month={month} />}</Ready>
}

function Page({ of: r, code, month }: { of: RosterView; code: string; month: string }) {
  const t = useTexts()
  const pick = useText()
  const may = useMay()
  const cache = useQueryClient()
  const { message } = App.useApp()
  const [day, setDay] = useState<RosterDay>()
  const [asks, setAsks] = useState(false)
  const writes = may('roster.write', r.outlet.path) && r.status !== 'published'
  const publishes = may('roster.publish', r.outlet.path) && r.status === 'draft'
  const first = dayjs(`${month}-01`)
  const to = (by: number) => `/outlets/${code}/rosters/${first.add(by, 'month').format('YYYY-MM')}`
  const blanks = (first.day() + 6) % 7
  const rest = (7 - ((blanks + r.days.length) % 7)) % 7
  async function publish(reason?: string) {
    await api.POST('/outlets/{code}/rosters/{month}/publish', { params: { path: { code, month }, header: { 'If-Match': `"${r.version}"` } }, body: { reason } })
    void message.success(t('published'))
    await cache.invalidateQueries()
  }
  const tone = { missing: 'error', draft: 'warning', published: 'success' }[r.status]
  return (
    <>
      <PageHeader back="/on-duty" title={t('rosterOf', { outlet: pick(r.outlet.name) })} tags={<>
        <span className="month-turn"><Link to={to(-1)} aria-label={t('previous')} title={t('previous')}><Button icon={<LeftOutlined />} tabIndex={-1} aria-hidden /></Link>
        <strong className="tabular">{month}</strong>
        <Link to={to(1)} aria-label={t('next')} title={t('next')}><Button icon={<RightOutlined />} tabIndex={-1} aria-hidden /></Link></span>
        <Tag color={tone}>{t(`status.${r.status}`)}</Tag>
        {r.status !== 'missing' && (r.problems > 0 ? <Tag color="error">{t('problems', { count: r.problems })}</Tag> : <Tag>{t('noProblems')}</Tag>)}
      </>} actions={<>
        {writes && r.days.some((d) => d.workday && d.shifts.length === 0) && <Fill of={r} code={code} month={month} />}
        {publishes && <Button type="primary" onClick={() => { if (r.problems > 0) setAsks(true); else void publish().catch((e: unknown) => void message.error(pick(said(problemOf(e).body)))) }}>{t('publish')}</Button>}
      </>} />
      {r.provisional && <Alert type="warning" showIcon title={t('provisional')} style={{ marginBottom: 8 }} />}
      {r.reason && <Alert type="info" showIcon title={r.reason} style={{ marginBottom: 8 }} />}
      <div className="month" role="list" aria-label={month}>
        {(['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd0'] as const).map((d) => <div key={d} className="month-head" aria-hidden>{t(`weekdays.${d}`)}</div>)}
        {Array.from({ length: blanks }, (_, i) => <div key={`b${i}`} className="month-blank" aria-hidden />)}
        {r.days.map((d) => <Day key={d.day} of={d} writes={writes} open={() => setDay(d)} roster={r} month={month} code={code} />)}
        {Array.from({ length: rest }, (_, i) => <div key={`r${i}`} className="month-blank" aria-hidden />)}
      </div>
      {r.status === 'published' && <Typography.Text type="secondary">{t('publishedNote')}</Typography.Text>}
      {day && <DayEditor of={day} code={code} month={month} version={r.version} close={() => setDay(undefined)} />}
      <ReasonDialog open={asks} place={`roster.publish ${code} ${month}`} title={t('publishTitle', { month })} note={t('publishWhy')} most={1000} close={() => setAsks(false)} act={publish} />
    </>
  )
}

function Day({ of: d, writes, open, roster: r, month, code }: { of: RosterDay; writes: boolean; open: () => void; roster: RosterView; month: string; code: string }) {
  const t = useTexts()
  const pick = useText()
  const { user } = useMe()
  const may = useMay()
  const date = dayjs(d.day)
  const today = date.isSame(dayjs(), 'day')
  const ahead = date.isAfter(dayjs(), 'day')
  const swaps = r.status === 'published' && ahead && may('roster.swap', r.outlet.path)
  const substitutes = r.status === 'published' && !date.isBefore(dayjs(), 'day') && may('roster.publish', r.outlet.path)
  return (
    <div role="listitem" className="month-day" data-day={d.day} data-off={!d.workday} data-today={today} data-problem={d.problems.length > 0}>
      <div className="month-date"><b className="tabular">{date.date()}</b><small className="month-weekday">{t(`weekdays.d${date.day() as 0}`)}</small>{d.name && <small>{pick(d.name)}</small>}{!d.workday ? <small>{t('holiday')}</small> : [0, 6].includes(date.day()) && <small className="month-work">{t('work')}</small>}</div>
      {d.shifts.map((s) => (
        <div key={s.from} className="month-shift" data-mine={s.leader.user === user}>
          <span>{s.leader.name ?? s.leader.user}</span>
          <small className="tabular">{s.from}–{s.to}{s.deputy && ` · ${t('deputy')} ${s.deputy.name ?? s.deputy.user}`}</small>
          {swaps && s.leader.user === user && <AskSwap roster={r} give={s} code={code} />}
          {substitutes && s.leader.user !== user && <Substitute shift={s} code={code} month={month} version={r.version} />}
        </div>
      ))}
      {d.problems.map((p) => <small key={`${p.code} ${p.from}`} className="month-problem" title={pick(p.text)}>{p.code === 'gap' ? t('gap') : pick(p.text)}</small>)}
      {writes && <Button size="small" type="text" onClick={open} aria-label={t('day', { day: d.day })} className="month-edit">{d.shifts.length === 0 ? t('addShift') : '✎'}</Button>}
    </div>
  )
}
