import dayjs from 'dayjs'
import { useSearchParams } from 'react-router'
import { base, query } from '@/api/client'
import type { RectificationNumbers } from '@/api/schema'
import { Ready } from '@/components/states'
import { useText } from '@/i18n'
import { boardOf } from './Checks'
import type { Scope } from './Dashboard'
import { top, type Row } from './figure'
import { listOf } from './link'
import { Panel } from './Panel'
import { monthsOf, within } from './period'
import { useTexts } from './texts'
import { Tile } from './Tile'

/** How mending goes: what is open and how old it is, what is late, what was done on time. */
export function Rectifications({ unit, outlet, period }: Scope) {
  const t = useTexts()
  const pick = useText()
  const [address] = useSearchParams()
  const asked = { unit, ...period }
  const numbers = (by: 'all' | 'month' | 'module' | 'unit' | 'outlet' | 'cause') => query.useQuery('get', '/rectification-numbers', { params: { query: { ...asked, by } } })
  const all = numbers('all')
  const months = numbers('month')
  const modules = numbers('module')
  const places = numbers(outlet ? 'outlet' : 'unit')
  const causes = numbers('cause')
  // What is open is open, whenever it was ordered.
  const ages = query.useQuery('get', '/rectification-numbers', { params: { query: { unit, from: '2000-01-01', until: dayjs().format('YYYY-MM-DD'), running: 'true', by: 'age' } } })
  const extensions = query.useQuery('get', '/extensions/counts', { params: { query: { unit, asked_from: period.from, asked_until: period.until } } })

  const list = (more: { [name: string]: unknown } = {}) => listOf('/rectifications', { unit, issued_from: period.from, issued_until: period.until, ...more })
  const counted = (n: RectificationNumbers, name: string) => n.counted[name] ?? 0
  const open = [{ key: 'open', name: t('notYetDue'), stack: 'open' }, { key: 'overdue', name: t('overdue'), stack: 'open', tone: 'late' as const }, { key: 'verify', name: t('toVerify'), stack: 'open', tone: 'warn' as const }, { key: 'verified', name: t('verified'), stack: 'open', tone: 'good' as const }]
  const states = (n: RectificationNumbers, more: { [name: string]: unknown }): Row => ({ key: n.value, name: pick(n.name), cells: [
    { value: counted(n, 'not_due'), to: list({ ...more, counted: 'not_due' }) },
    { value: counted(n, 'overdue'), to: list({ ...more, counted: 'overdue' }) },
    { value: counted(n, 'to_verify'), to: list({ ...more, counted: 'to_verify' }) },
    { value: counted(n, 'verified'), to: list({ ...more, counted: 'verified' }) }] })

  return (
    <>
      <Ready of={all} rows={3}>
        {({ items: [n] }) => n && (
          <div className="tiles">
            <Tile title={t('issued')} value={n.issued} to={list()} parts={[{ name: t('returned'), count: counted(n, 'returned'), to: list({ counted: 'returned' }) }, { name: t('extended'), count: counted(n, 'extended'), to: list({ counted: 'extended' }) }]} />
            <Tile title={t('running')} value={counted(n, 'running')} to={list({ counted: 'running' })} parts={[{ name: t('overdue'), count: counted(n, 'overdue'), to: list({ counted: 'overdue' }), late: true }]} />
            <Tile title={t('onTimeRate')} value={n.on_time_rate === undefined ? undefined : `${n.on_time_rate}%`} to={list({ counted: 'on_time' })}
              parts={[{ name: t('onTime'), count: counted(n, 'on_time'), to: list({ counted: 'on_time' }) }, { name: t('notOnTime'), count: counted(n, 'not_on_time'), to: list({ counted: 'not_on_time' }), late: true }]} />
            <Tile title={t('toVerify')} value={counted(n, 'to_verify')} to={list({ counted: 'to_verify' })} />
            <Tile title={t('verified')} value={counted(n, 'verified')} to={list({ counted: 'verified' })} />
            <Tile title={t('repeats')} value={counted(n, 'repeated')} to={list({ counted: 'repeated' })} />
            {extensions.data && <Tile title={t('extensions')} value={extensions.data.total} to={listOf('/extensions', { unit, asked_from: period.from, asked_until: period.until })} note={t('asked')}
              parts={extensions.data.items.map((x) => ({ name: pick(x.name), count: x.count, to: listOf('/extensions', { unit, asked_from: period.from, asked_until: period.until, status: x.value }) }))} />}
          </div>
        )}
      </Ready>
      <div className="panels">
        <Ready of={months}>{({ items }) => (
          <Panel title={t('onTimeTrend')} of={{ shape: 'columns', series: [{ key: 'issued', name: t('issued') }, { key: 'rate', name: t('onTimeRate'), line: true, percent: true, tone: 'good' }], rows: items.length === 0 ? [] : monthsOf(period).map((m) => {
            const n = items.find((x) => x.value === m)
            const span = within(period, m)
            const at = { issued_from: span.from, issued_until: span.until }
            return { key: m, name: m, cells: [{ value: n?.issued ?? 0, to: list(at) }, { value: n?.on_time_rate, to: list({ ...at, counted: 'on_time' }) }] }
          }) }} />
        )}</Ready>
        <Ready of={ages}>{({ items }) => (
          <Panel title={t('ageing')} of={{ shape: 'columns', series: open.slice(0, 2), rows: items.map((n) => {
            const [from, until] = n.value.split('-')
            const at = { unit, running: 'true', issued_from: n.from || '2000-01-01', issued_until: n.until }
            return { key: n.value, name: until ? t('days', { from: from ?? '', until }) : t('daysUp', { from: from ?? '' }), cells: [
              { value: counted(n, 'not_due'), to: listOf('/rectifications', { ...at, counted: 'not_due' }) },
              { value: counted(n, 'overdue'), to: listOf('/rectifications', { ...at, counted: 'overdue' }) }] }
          }) }} />
        )}</Ready>
        <Ready of={places}>{({ items }) => (
          <Panel title={t(outlet ? 'mendingOutlets' : 'mendingUnits')} of={{ shape: 'bars', series: open, rows: top(items.map((n) => ({ ...states(n, outlet ? { outlet: n.value } : { unit: n.value }), to: outlet ? undefined : boardOf(address, n.value) })), 20) }} />
        )}</Ready>
        <Ready of={modules}>{({ items }) => <Panel title={t('mendingModules')} file={`${base}${list().replace('/rectifications', '/rectifications.xlsx')}`} of={{ shape: 'bars', series: open, rows: top(items.filter((n) => n.value !== '').map((n) => states(n, { module: n.value })), 12) }} />}</Ready>
        <Ready of={causes}>{({ items }) => <Panel title={t('mendingCauses')} of={{ shape: 'bars', series: open, rows: top(items.filter((n) => n.value !== '').map((n) => states(n, { cause: n.value })), 12) }} />}</Ready>
      </div>
    </>
  )
}
