import { DownloadOutlined } from '@ant-design/icons'
import { Button, Card, Flex, Select } from 'antd'
import { useState } from 'react'
import { base, query } from '@/api/client'
import type { ServiceNumbers } from '@/api/schema'
import { writeAddress } from '@/components/list/filter'
import { Ready } from '@/components/states'
import { useText } from '@/i18n'
import type { Scope } from './Dashboard'
import type { Row } from './figure'
import { listOf } from './link'
import { Figures, Panel } from './Panel'
import { monthsOf, within } from './period'
import { useTexts } from './texts'
import { Tile } from './Tile'

// What complaints can be grouped by, and the parameter of their list that asks for one value of it.
const parameters = { unit: 'held_by', line: 'line', cause: 'cause', subject: 'subject', business: 'business', handler: 'handler' } as const
type By = keyof typeof parameters
const coded: By[] = ['cause', 'subject', 'business']

/** How complaints are dealt with: in time, to whose satisfaction, by how many hands. Reviews are no complaints. */
export function Complaints({ unit, period }: Scope) {
  const t = useTexts()
  const pick = useText()
  const [by, setBy] = useState<By>('unit')
  const asked = { unit, ...period }
  const all = query.useQuery('get', '/complaint-numbers', { params: { query: { ...asked, by: 'all' } } })
  const months = query.useQuery('get', '/complaint-numbers', { params: { query: { ...asked, by: 'month' } } })
  const groups = query.useQuery('get', '/complaint-numbers', { params: { query: { ...asked, by } } })
  const list = (more: { [name: string]: unknown } = {}) => listOf('/complaints', { form: 'complaint', unit, received_from: period.from, received_until: period.until, ...more })
  const one = (n: ServiceNumbers) => ({ [parameters[by]]: n.value || (coded.includes(by) ? '-' : undefined) })
  const dimensions: Record<By, string> = { unit: t('by.held'), line: t('by.line'), cause: t('by.cause'), subject: t('by.subject'), business: t('by.business'), handler: t('by.handler') }
  const behind = (n: ServiceNumbers, name: string) => n.behind[name] ?? 0
  const part = (n: ServiceNumbers, name: string, key: Parameters<typeof t>[0], late = false) => ({ name: t(key), count: behind(n, name), to: list({ counted: name }), late })
  const percent = (v: number | undefined) => (v === undefined ? undefined : `${v}%`)

  return (
    <>
      <Ready of={all} rows={3}>
        {({ items: [n] }) => n && (
          <div className="tiles">
            <Tile title={t('received')} value={n.received} to={list()} parts={[part(n, 'open', 'open'), part(n, 'overdue', 'overdue', true)]} />
            <Tile title={t('satisfaction')} value={percent(n.satisfaction)} to={list({ counted: 'satisfied' })} late={n.satisfaction !== undefined && n.satisfaction < n.satisfaction_target}
              note={n.satisfaction === undefined ? t('targetIs', { value: n.satisfaction_target }) : t(n.satisfaction < n.satisfaction_target ? 'targetMissed' : 'targetMet', { value: n.satisfaction_target })} noteLate={n.satisfaction !== undefined && n.satisfaction < n.satisfaction_target}
              parts={[part(n, 'satisfied', 'satisfied'), part(n, 'dissatisfied', 'dissatisfied')]} />
            <Tile title={t('inTime')} value={percent(n.in_time)} to={list({ counted: 'in_time' })} parts={[part(n, 'in_time', 'inTimeCount'), part(n, 'not_in_time', 'lateCount', true)]} />
            <Tile title={t('firstReply')} value={percent(n.first_reply_in_time)} to={list({ counted: 'replied' })} parts={[part(n, 'replied', 'inTimeCount'), part(n, 'not_replied', 'lateCount', true)]} />
            <Tile title={t('firstContact')} value={percent(n.first_contact_resolution)} to={list({ counted: 'first_contact' })} parts={[part(n, 'first_contact', 'resolved'), part(n, 'decided', 'decided')]} />
            <Tile title={t('transfers')} value={n.transfers_per_case === undefined ? undefined : t('times', { value: n.transfers_per_case })} to={list({ counted: 'transferred' })} parts={[part(n, 'transferred', 'transferred')]} />
            <Tile title={t('reopened')} value={percent(n.reopen_rate)} to={list({ counted: 'reopened' })} parts={[part(n, 'reopened', 'reopenedCount')]} />
            <Tile title={t('again')} value={t('people', { count: n.repeat_complainants })} to={list({ counted: 'again' })} parts={[part(n, 'again', 'againCount')]} />
            <Tile title={t('averageDays')} value={n.average_days === undefined ? undefined : t('days2', { value: n.average_days })} to={list({ counted: 'told' })} parts={[part(n, 'told', 'told')]} />
            <Tile title={t('justified')} value={percent(n.justified_rate)} to={list({ counted: 'justified' })} parts={[part(n, 'justified', 'justifiedCount')]} />
          </div>
        )}
      </Ready>
      <div className="panels">
        <Ready of={months}>{({ items }) => {
          const trend = (cells: (n: ServiceNumbers | undefined, at: { [name: string]: unknown }) => Row['cells']): Row[] => items.length === 0 ? [] : monthsOf(period).map((m) => {
            const span = within(period, m)
            return { key: m, name: m, cells: cells(items.find((x) => x.value === m), { received_from: span.from, received_until: span.until }) }
          })
          const file = `${base}/complaint-numbers.xlsx?${writeAddress({ ...asked, by: 'month' })}`
          return <>
            <Panel title={t('complaintTrend')} file={file} of={{ shape: 'columns', series: [{ key: 'received', name: t('received') }, { key: 'satisfaction', name: t('satisfaction'), line: true, percent: true, tone: 'good' }],
              rows: trend((n, at) => [{ value: n?.received ?? 0, to: list(at) }, { value: n?.satisfaction, to: list({ ...at, counted: 'satisfied' }) }]) }} />
            <Panel title={t('inTimeTrend')} file={file} of={{ shape: 'columns', series: [{ key: 'told', name: t('inTime'), line: true, percent: true }, { key: 'reply', name: t('firstReply'), line: true, percent: true, tone: 'warn' }],
              rows: trend((n, at) => [{ value: n?.in_time, to: list({ ...at, counted: 'in_time' }) }, { value: n?.first_reply_in_time, to: list({ ...at, counted: 'replied' }) }]) }} />
          </>
        }}</Ready>
        <Ready of={groups}>{({ items }) => {
          const choose = <Select size="small" value={by} onChange={setBy} aria-label={t('dimension')} popupMatchSelectWidth={false} options={(Object.keys(parameters) as By[]).map((b) => ({ value: b, label: dimensions[b] }))} />
          const sorted = [...items].sort((a, b) => b.received - a.received)
          const name = (n: ServiceNumbers) => (n.value === '' ? t('other') : pick(n.name) || n.value)
          const cell = (n: ServiceNumbers, value: number | undefined, counted: string) => ({ value, to: list({ ...one(n), counted }) })
          return <>
            <Panel title={`${t('complaintGroups')} · ${dimensions[by]}`} extra={choose} wide of={{ shape: 'bars', series: [{ key: 'closed', name: t('closed'), stack: 'all' }, { key: 'open', name: t('open'), stack: 'all', tone: 'warn' }],
              rows: sorted.slice(0, 15).map((n) => ({ key: n.value, name: name(n), cells: [cell(n, behind(n, 'closed'), 'closed'), cell(n, behind(n, 'open'), 'open')] })) }} />
            <Card size="small" className="panel panel-wide" role="region" aria-label={t('complaintTable')} title={<h2 className="panel-title">{t('complaintTable')} · {dimensions[by]}</h2>}
              extra={<Flex gap={6} className="panel-tools">{choose}<Button size="small" icon={<DownloadOutlined />} href={`${base}/complaint-numbers.xlsx?${writeAddress({ ...asked, by })}`} aria-label={t('export')} title={t('export')} /></Flex>}>
              <Figures head={dimensions[by]} of={{ shape: 'bars', series: [{ key: 'received', name: t('received') }, { key: 'open', name: t('open') }, { key: 'overdue', name: t('overdue') }, { key: 'in', name: t('inTime'), percent: true }, { key: 'sat', name: t('satisfaction'), percent: true }, { key: 'first', name: t('firstContact'), percent: true }, { key: 'moved', name: t('transfers'), mean: true }, { key: 'again', name: t('reopened'), percent: true }, { key: 'just', name: t('justified'), percent: true }],
                rows: sorted.map((n) => ({ key: n.value, name: name(n), cells: [{ value: n.received, to: list(one(n)) }, cell(n, behind(n, 'open'), 'open'), cell(n, n.overdue, 'overdue'), cell(n, n.in_time, 'in_time'), cell(n, n.satisfaction, 'satisfied'), cell(n, n.first_contact_resolution, 'first_contact'), cell(n, n.transfers_per_case, 'transferred'), cell(n, n.reopen_rate, 'reopened'), cell(n, n.justified_rate, 'justified')] })) }} />
            </Card>
          </>
        }}</Ready>
      </div>
    </>
  )
}
