import { Typography } from 'antd'
import dayjs from 'dayjs'
import { Link, useSearchParams } from 'react-router'
import { query } from '@/api/client'
import type { RectificationNumbers } from '@/api/schema'
import { useMay } from '@/app/session'
import { Ready } from '@/components/states'
import { useText } from '@/i18n'
import { boardOf } from './board'
import type { Scope } from './Dashboard'
import { top, type Row } from './figure'
import { casesOf, fileOf, listOf, something } from './link'
import { Panel } from './Panel'
import { endsAt, monthsOf } from './period'
import { useTexts } from './texts'
import { Tile } from './Tile'

/** How mending goes: what is open and how old it is, what is late, what was done on time. */
export function Rectifications({ unit, outlet, period, then }: Scope) {
  const t = useTexts()
  const pick = useText()
  const may = useMay()
  const [address] = useSearchParams()
  const asked = { unit, ...period }
  const numbers = (by: 'all' | 'month' | 'module' | 'unit' | 'outlet' | 'cause', of = asked) => query.useQuery('get', '/rectification-numbers', { params: { query: { ...of, by } } })
  const all = numbers('all')
  const was = numbers('all', { unit, ...then })
  const before = something(was.data?.items[0], (x) => x.issued)
  const months = numbers('month')
  const pastMonths = numbers('month', { unit, ...then })
  const modules = numbers('module')
  const places = numbers(outlet ? 'outlet' : 'unit')
  const causes = numbers('cause')
  // What is open is open, whenever it was ordered.
  const aged = { unit, from: '2000-01-01', until: dayjs().format('YYYY-MM-DD'), running: 'true', by: 'age' } as const
  const ages = query.useQuery('get', '/rectification-numbers', { params: { query: aged } })
  // Their findings stand among the checks, and nobody finds a rectification of theirs here.
  const taken = { unit, published_from: period.from, published_until: period.until, stands: 'true', taken_over: 'true' } as const
  const takenOver = query.useQuery('get', '/findings/counts', { params: { query: { ...taken, by: 'severity' } } }, { enabled: may('inspection.read') })
  const extensions = query.useQuery('get', '/extensions/counts', { params: { query: { unit, asked_from: period.from, asked_until: period.until } } })

  const file = (by: string) => fileOf('/rectification-numbers', { ...asked, by })
  const counted = (n: RectificationNumbers, name: string) => n.counted[name] ?? 0
  const open = [{ key: 'open', name: t('notYetDue'), stack: 'open' }, { key: 'overdue', name: t('overdue'), stack: 'open', tone: 'late' as const }, { key: 'verify', name: t('toVerify'), stack: 'open', tone: 'warn' as const }, { key: 'verified', name: t('verified'), stack: 'open', tone: 'good' as const }]
  const states = (n: RectificationNumbers): Row => ({ key: n.value, name: pick(n.name), cells: ['not_due', 'overdue', 'to_verify', 'verified'].map((name) => ({ value: counted(n, name), to: casesOf(n, { counted: name }) })) })
  const stood = (n: RectificationNumbers, name: string, better?: 'up' | 'down') => ({ now: counted(n, name), then: before && counted(before, name), better, to: casesOf(before, { counted: name }), count: true })

  return (
    <>
      <Ready of={all} rows={3}>
        {({ items: [n] }) => n && (
          <div className="tiles">
            <Tile title={t('issued')} value={n.issued} to={n.list} was={{ now: n.issued, then: before?.issued, to: before?.list, count: true }} parts={[{ name: t('returned'), count: counted(n, 'returned'), to: casesOf(n, { counted: 'returned' }) }, { name: t('extended'), count: counted(n, 'extended'), to: casesOf(n, { counted: 'extended' }) }, { name: t('withdrawn'), count: counted(n, 'withdrawn'), to: casesOf(n, { counted: 'withdrawn' }) }]} />
            <Tile title={t('running')} value={counted(n, 'running')} to={casesOf(n, { counted: 'running' })} parts={[{ name: t('overdue'), count: counted(n, 'overdue'), to: casesOf(n, { counted: 'overdue' }), late: true }]} />
            <Tile title={t('onTimeRate')} value={n.on_time_rate === undefined ? undefined : `${n.on_time_rate}%`} to={casesOf(n, { counted: 'on_time' })} was={{ now: n.on_time_rate, then: before?.on_time_rate, better: 'up', unit: '%', to: casesOf(before, { counted: 'on_time' }) }}
              parts={[{ name: t('onTime'), count: counted(n, 'on_time'), to: casesOf(n, { counted: 'on_time' }) }, { name: t('notOnTime'), count: counted(n, 'not_on_time'), to: casesOf(n, { counted: 'not_on_time' }), late: true }, { name: t('ofMended'), count: counted(n, 'timed'), to: casesOf(n, { counted: 'timed' }) }]} />
            <Tile title={t('toVerify')} value={counted(n, 'to_verify')} to={casesOf(n, { counted: 'to_verify' })} />
            <Tile title={t('verified')} value={counted(n, 'verified')} to={casesOf(n, { counted: 'verified' })} />
            <Tile title={t('repeats')} value={counted(n, 'repeated')} to={casesOf(n, { counted: 'repeated' })} was={stood(n, 'repeated', 'down')} />
            {extensions.data && <Tile title={t('extensions')} value={extensions.data.total} to={listOf('/extensions', { unit, asked_from: period.from, asked_until: period.until })} note={t('asked')}
              parts={extensions.data.items.map((x) => ({ name: pick(x.name), count: x.count, to: listOf('/extensions', { unit, asked_from: period.from, asked_until: period.until, status: x.value }) }))} />}
          </div>
        )}
      </Ready>
      {takenOver.data && takenOver.data.total > 0 && <Typography.Paragraph type="secondary">{t('takenElsewhere')} <Link to={listOf('/findings', taken)} className="said-link" data-count={takenOver.data.total}>{t('takenCount', { count: takenOver.data.total })}</Link></Typography.Paragraph>}
      <div className="panels">
        <Ready of={months}>{({ items }) => (
          <Panel title={t('onTimeTrend')} file={file('month')} of={{ shape: 'columns', series: [{ key: 'issued', name: t('issued') }, { key: 'rate', name: t('onTimeRate'), line: true, percent: true, tone: 'good' }, { key: 'before', name: t('onTimeBefore'), line: true, percent: true, was: true }], rows: items.length === 0 ? [] : monthsOf(period).map((m, i) => {
            const n = items.find((x) => x.value === m)
            const earlier = pastMonths.data?.items.find((x) => x.value === monthsOf(then)[i])
            return { key: m, name: m, until: endsAt(period, m), cells: [{ value: n?.issued ?? 0, to: n?.list }, { value: n?.on_time_rate, to: casesOf(n, { counted: 'on_time' }) }, { value: earlier?.on_time_rate, to: casesOf(earlier, { counted: 'on_time' }) }] }
          }) }} />
        )}</Ready>
        <Ready of={ages}>{({ items }) => (
          <Panel title={t('ageing')} file={fileOf('/rectification-numbers', aged)} of={{ shape: 'columns', series: open.slice(0, 2), rows: items.map((n) => {
            const [from, until] = n.value.split('-')
            return { key: n.value, name: until ? t('days', { from: from ?? '', until }) : t('daysUp', { from: from ?? '' }), cells: ['not_due', 'overdue'].map((name) => ({ value: counted(n, name), to: casesOf(n, { counted: name }) })) }
          }) }} />
        )}</Ready>
        <Ready of={places}>{({ items }) => (
          <Panel title={t(outlet ? 'mendingOutlets' : 'mendingUnits')} file={file(outlet ? 'outlet' : 'unit')} of={{ shape: 'bars', series: open, rows: top(items.map((n) => ({ ...states(n), to: outlet ? undefined : boardOf(address, n.value) })), 20) }} />
        )}</Ready>
        <Ready of={modules}>{({ items }) => <Panel title={t('mendingModules')} file={file('module')} of={{ shape: 'bars', series: open, rows: top(items.filter((n) => n.value !== '').map(states), 12) }} />}</Ready>
        <Ready of={causes}>{({ items }) => <Panel title={t('mendingCauses')} file={file('cause')} of={{ shape: 'bars', series: open, rows: top(items.map(states), 12) }} />}</Ready>
      </div>
    </>
  )
}
