import { Select } from 'antd'
import { useState } from 'react'
import { query } from '@/api/client'
import type { ServiceNumbers } from '@/api/schema'
import { Ready } from '@/components/states'
import { useText } from '@/i18n'
import type { Scope } from './Dashboard'
import type { Row } from './figure'
import { casesOf, fileOf, something } from './link'
import { Figures, Panel, Sheet } from './Panel'
import { endsAt, monthsOf } from './period'
import { useTexts } from './texts'
import { Tile } from './Tile'

const dimensions = ['unit', 'line', 'cause', 'subject', 'business', 'handler'] as const
type By = (typeof dimensions)[number]

/** How complaints are dealt with: in time, to whose satisfaction, by how many hands. Reviews are no complaints. */
export function Complaints({ unit, period, then }: Scope) {
  const t = useTexts()
  const pick = useText()
  const [by, setBy] = useState<By>('unit')
  const asked = { unit, ...period }
  const numbers = (by: By | 'all' | 'month', of = asked) => query.useQuery('get', '/complaint-numbers', { params: { query: { ...of, by } } })
  const past = { unit, ...then }
  const all = numbers('all')
  const was = numbers('all', past)
  const before = something(was.data?.items[0], (x) => x.received)
  const months = numbers('month')
  const pastMonths = numbers('month', past)
  const groups = numbers(by)
  const pastGroups = numbers(by, past)
  const file = (by: string) => fileOf('/complaint-numbers', { ...asked, by })
  const called: Record<By, string> = { unit: t('by.held'), line: t('by.line'), cause: t('by.cause'), subject: t('by.subject'), business: t('by.business'), handler: t('by.handler') }
  const behind = (n: ServiceNumbers, name: string) => n.behind[name] ?? 0
  const part = (n: ServiceNumbers, name: string, key: Parameters<typeof t>[0], late = false) => ({ name: t(key), count: behind(n, name), to: casesOf(n, { counted: name }), late })
  const stood = (n: ServiceNumbers, key: 'satisfaction' | 'in_time' | 'first_reply_in_time' | 'first_contact_resolution' | 'transfers_per_case' | 'reopen_rate' | 'average_days' | 'justified_rate' | 'repeat_complainants', counted: string, better?: 'up' | 'down', unit = '') =>
    ({ now: n[key], then: before?.[key], better, unit, to: casesOf(before, { counted }) })
  const percent = (v: number | undefined) => (v === undefined ? undefined : `${v}%`)

  return (
    <>
      <Ready of={all} rows={3}>
        {({ items: [n] }) => n && (
          <div className="tiles">
            <Tile title={t('received')} value={n.received} to={n.list} was={{ now: n.received, then: before?.received, better: 'down', to: before?.list, count: true }} parts={[part(n, 'open', 'open'), part(n, 'overdue', 'overdueByLaw', true)]} />
            <Tile title={t('satisfaction')} value={percent(n.satisfaction)} to={casesOf(n, { counted: 'satisfied' })} was={stood(n, 'satisfaction', 'satisfied', 'up', '%')} late={n.satisfaction !== undefined && n.satisfaction < n.satisfaction_target}
              how={n.answers > 0 ? t('answers', { satisfied: n.satisfied_answers, count: n.answers }) : t('noAnswers')}
              note={n.satisfaction === undefined ? t('targetIs', { value: n.satisfaction_target }) : t(n.satisfaction < n.satisfaction_target ? 'targetMissed' : 'targetMet', { value: n.satisfaction_target })} noteLate={n.satisfaction !== undefined && n.satisfaction < n.satisfaction_target}
              parts={[part(n, 'satisfied', 'satisfied'), part(n, 'dissatisfied', 'dissatisfied'), part(n, 'asked', 'askedCases')]} />
            <Tile title={t('inTime')} value={percent(n.in_time)} to={casesOf(n, { counted: 'in_time' })} was={stood(n, 'in_time', 'in_time', 'up', '%')} parts={[part(n, 'in_time', 'inTimeCount'), part(n, 'not_in_time', 'lateCount', true), part(n, 'timed', 'ofTimed')]} />
            <Tile title={t('firstReply')} value={percent(n.first_reply_in_time)} to={casesOf(n, { counted: 'replied' })} was={stood(n, 'first_reply_in_time', 'replied', 'up', '%')} parts={[part(n, 'replied', 'inTimeCount'), part(n, 'not_replied', 'lateCount', true), part(n, 'reply_timed', 'ofReplies')]} />
            <Tile title={t('firstContact')} value={percent(n.first_contact_resolution)} to={casesOf(n, { counted: 'first_contact' })} was={stood(n, 'first_contact_resolution', 'first_contact', 'up', '%')} parts={[part(n, 'first_contact', 'resolved'), part(n, 'decided', 'ofDecided')]} />
            <Tile title={t('transfers')} value={n.transfers_per_case === undefined ? undefined : t('times', { value: n.transfers_per_case })} to={casesOf(n, { counted: 'transferred' })} was={stood(n, 'transfers_per_case', 'transferred', 'down')} parts={[part(n, 'transferred', 'transferred'), { name: t('ofReceived'), count: n.received, to: n.list }]} />
            <Tile title={t('reopened')} value={percent(n.reopen_rate)} to={casesOf(n, { counted: 'reopened' })} was={stood(n, 'reopen_rate', 'reopened', 'down', '%')} parts={[part(n, 'reopened', 'reopenedCount'), part(n, 'decided', 'ofDecided')]} />
            <Tile title={t('again')} value={t('people', { count: n.repeat_complainants })} to={casesOf(n, { counted: 'again' })} was={stood(n, 'repeat_complainants', 'again', 'down')} parts={[part(n, 'again', 'againCount')]} />
            <Tile title={t('averageDays')} value={n.average_days === undefined ? undefined : t('days2', { value: n.average_days })} to={casesOf(n, { counted: 'told' })} was={stood(n, 'average_days', 'told', 'down')} parts={[part(n, 'told', 'told')]} />
            <Tile title={t('justified')} value={percent(n.justified_rate)} to={casesOf(n, { counted: 'justified' })} was={stood(n, 'justified_rate', 'justified', undefined, '%')} parts={[part(n, 'justified', 'justifiedCount'), part(n, 'decided', 'ofDecided')]} />
          </div>
        )}
      </Ready>
      <div className="panels">
        <Ready of={months}>{({ items }) => {
          const trend = (cells: (n: ServiceNumbers | undefined, earlier: ServiceNumbers | undefined) => Row['cells']): Row[] => items.length === 0 ? [] : monthsOf(period).map((m, i) => (
            { key: m, name: m, until: endsAt(period, m), cells: cells(items.find((x) => x.value === m), pastMonths.data?.items.find((x) => x.value === monthsOf(then)[i])) }))
          return <>
            <Panel title={t('complaintTrend')} file={file('month')} of={{ shape: 'columns', series: [{ key: 'received', name: t('received') }, { key: 'before', name: t('receivedBefore'), was: true }, { key: 'satisfaction', name: t('satisfaction'), line: true, percent: true, tone: 'good' }],
              rows: trend((n, earlier) => [{ value: n?.received ?? 0, to: n?.list }, { value: earlier?.received ?? (before && 0), to: earlier?.list }, { value: n?.satisfaction, to: casesOf(n, { counted: 'satisfied' }), how: n && n.answers > 0 ? t('answers', { satisfied: n.satisfied_answers, count: n.answers }) : undefined }]) }} />
            <Panel title={t('inTimeTrend')} file={file('month')} of={{ shape: 'columns', series: [{ key: 'told', name: t('inTime'), line: true, percent: true }, { key: 'reply', name: t('firstReply'), line: true, percent: true, tone: 'warn' }, { key: 'before', name: t('inTimeBefore'), line: true, percent: true, was: true }],
              rows: trend((n, earlier) => [{ value: n?.in_time, to: casesOf(n, { counted: 'in_time' }) }, { value: n?.first_reply_in_time, to: casesOf(n, { counted: 'replied' }) }, { value: earlier?.in_time, to: casesOf(earlier, { counted: 'in_time' }) }]) }} />
          </>
        }}</Ready>
        <Ready of={groups}>{({ items }) => {
          const choose = <Select size="small" value={by} onChange={setBy} aria-label={t('dimension')} popupMatchSelectWidth={false} options={dimensions.map((b) => ({ value: b, label: called[b] }))} />
          const sorted = [...items].sort((a, b) => b.received - a.received)
          const name = (n: ServiceNumbers) => (n.value === '' ? t('other') : pick(n.name) || n.value)
          const cell = (n: ServiceNumbers, value: number | undefined, counted: string) => ({ value, to: casesOf(n, { counted }) })
          return <>
            <Panel title={`${t('complaintGroups')} · ${called[by]}`} extra={choose} file={file(by)} wide of={{ shape: 'bars', series: [{ key: 'closed', name: t('closed'), stack: 'all' }, { key: 'open', name: t('open'), stack: 'all', tone: 'warn' }],
              rows: sorted.slice(0, 15).map((n) => ({ key: n.value, name: name(n), cells: [cell(n, behind(n, 'closed'), 'closed'), cell(n, behind(n, 'open'), 'open')] })) }} />
            <Sheet title={`${t('complaintTable')} · ${called[by]}`} extra={choose} file={file(by)}>
              <Figures head={called[by]} of={{ shape: 'bars', series: [{ key: 'received', name: t('received') }, { key: 'before', name: t('periodBefore') }, { key: 'open', name: t('open') }, { key: 'overdue', name: t('overdueByLaw') }, { key: 'in', name: t('inTime'), percent: true }, { key: 'sat', name: t('satisfaction'), percent: true }, { key: 'satBefore', name: t('satisfactionBefore'), percent: true }, { key: 'first', name: t('firstContact'), percent: true }, { key: 'moved', name: t('transfers'), mean: true }, { key: 'again', name: t('reopened'), percent: true }, { key: 'just', name: t('justified'), percent: true }],
                rows: sorted.map((n) => {
                  const earlier = pastGroups.data?.items.find((x) => x.value === n.value)
                  return { key: n.value, name: name(n), cells: [{ value: n.received, to: n.list }, { value: earlier?.received ?? (before && pastGroups.data && 0), to: earlier?.list }, cell(n, behind(n, 'open'), 'open'), cell(n, n.overdue, 'overdue'), cell(n, n.in_time, 'in_time'), cell(n, n.satisfaction, 'satisfied'), { value: earlier?.satisfaction, to: casesOf(earlier, { counted: 'satisfied' }) }, cell(n, n.first_contact_resolution, 'first_contact'), cell(n, n.transfers_per_case, 'transferred'), cell(n, n.reopen_rate, 'reopened'), cell(n, n.justified_rate, 'justified')] }
                }) }} />
            </Sheet>
          </>
        }}</Ready>
      </div>
    </>
  )
}
