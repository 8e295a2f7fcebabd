import { query } from '@/api/client'
import type { BulletinNumbers } from '@/api/schema'
import { Ready } from '@/components/states'
import { useText } from '@/i18n'
import type { Scope } from './Dashboard'
import type { Row } from './figure'
import { casesOf, fileOf, something } from './link'
import { Figures, Panel, Sheet } from './Panel'
import { endsAt, monthsOf } from './period'
import { useTexts } from './texts'
import { Tile } from './Tile'

const states = ['in_time', 'late', 'waiting', 'overdue'] as const
const tones = { in_time: 'good', late: 'warn', waiting: 'main', overdue: 'late' } as const

/** What becomes of bulletins: how many go out, who signs them in time, who does not. */
export function Bulletins({ unit, whole, period, then }: Scope) {
  const t = useTexts()
  const pick = useText()
  // Head office sees all that goes out; a unit what it or those below have to sign.
  const scope = { for: whole ? undefined : unit }
  const asked = { ...scope, ...period }
  const numbers = (by: 'all' | 'form' | 'unit' | 'month' | 'issuer', of = asked) => query.useQuery('get', '/bulletin-numbers', { params: { query: { ...of, by } } })
  const all = numbers('all')
  const was = numbers('all', { ...scope, ...then })
  const months = numbers('month')
  const units = numbers('unit')
  const issuers = numbers('issuer')
  const before = something(was.data?.items[0], (x) => x.released)
  const signed = (n: BulletinNumbers | undefined, name: string) => n?.signed[name] ?? 0
  const series = states.map((s) => ({ key: s, name: t(`receipts.${s}`), stack: 'receipts', tone: tones[s] }))
  // A receipt is one unit's of one bulletin: of one unit there are as many as bulletins, of several there are more.
  const cells = (n: BulletinNumbers | undefined, exact: boolean): Row['cells'] => states.map((s) => ({ value: signed(n, s), to: casesOf(n, { counted: s }), several: !exact }))
  const file = (by: string) => fileOf('/bulletin-numbers', { ...asked, by })

  return (
    <>
      <Ready of={all} rows={3}>
        {({ items: [n] }) => n && (
          <div className="tiles">
            <Tile title={t('released')} value={n.released} to={n.list} was={{ now: n.released, then: before?.released, to: before?.list, count: true }} />
            <Tile title={t('inTimeSigned')} value={n.in_time_rate === undefined ? undefined : `${n.in_time_rate}%`} to={casesOf(n, { counted: 'in_time' })} was={{ now: n.in_time_rate, then: before?.in_time_rate, better: 'up', unit: '%', to: casesOf(before, { counted: 'in_time' }) }}
              note={t('receipts.of', { count: n.receipts, in: signed(n, 'in_time'), late: signed(n, 'late') })} />
            <Tile title={t('receipts.waiting')} value={n.counted.waiting} to={casesOf(n, { counted: 'waiting' })} note={t('receipts.units', { count: signed(n, 'waiting') })} />
            <Tile title={t('receipts.overdue')} value={n.counted.overdue} to={casesOf(n, { counted: 'overdue' })} late={Boolean(n.counted.overdue)} note={t('receipts.units', { count: signed(n, 'overdue') })} />
            <Tile title={t('receipts.late')} value={n.counted.late} to={casesOf(n, { counted: 'late' })} was={{ now: n.counted.late, then: before?.counted.late, better: 'down', to: casesOf(before, { counted: 'late' }), count: true }} />
          </div>
        )}
      </Ready>
      <div className="panels">
        <Ready of={months}>{({ items }) => (
          <Panel title={t('receiptTrend')} file={file('month')} of={{ shape: 'columns', series, rows: items.length === 0 ? [] : monthsOf(period).map((m) => ({ key: m, name: m, until: endsAt(period, m), cells: cells(items.find((x) => x.value === m), false) })) }} />
        )}</Ready>
        <Ready of={issuers}>{({ items }) => (
          <Panel title={t('byIssuer')} file={file('issuer')} of={{ shape: 'bars', series: [{ key: 'released', name: t('released') }], rows: items.map((n) => ({ key: n.value, name: pick(n.name), cells: [{ value: n.released, to: n.list }] })) }} />
        )}</Ready>
        <Ready of={units}>{({ items }) => (
          <Sheet title={t('receiptUnits')} file={file('unit')}>
            <Figures head={t('unit')} of={{ shape: 'bars', series: [{ key: 'owed', name: t('receipts.owed') }, ...series, { key: 'rate', name: t('inTimeSigned'), percent: true }],
              rows: [...items].sort((a, b) => signed(b, 'overdue') - signed(a, 'overdue') || signed(b, 'waiting') - signed(a, 'waiting') || (a.in_time_rate ?? 101) - (b.in_time_rate ?? 101))
                .map((n) => ({ key: n.value, name: pick(n.name), cells: [{ value: n.released, to: n.list }, ...cells(n, true), { value: n.in_time_rate, to: casesOf(n, { counted: 'in_time' }) }] })) }} />
          </Sheet>
        )}</Ready>
      </div>
    </>
  )
}
