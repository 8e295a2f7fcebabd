import { Select } from 'antd'
import { useSearchParams } from 'react-router'
import { query } from '@/api/client'
import type { GroupCount, InspectionNumbers } from '@/api/schema'
import { kindChoices, severityChoices, type Severity } from '@/components/mending'
import { Ready } from '@/components/states'
import { useText } from '@/i18n'
import type { Scope } from './Dashboard'
import { top, type Row } from './figure'
import { League } from './League'
import { listOf, share } from './link'
import { Panel } from './Panel'
import { before, monthsOf, within } from './period'
import { useTexts } from './texts'
import { Tile } from './Tile'

type Kind = 'mystery' | 'onsite' | 'video' | 'selfcheck'
const number = (n: InspectionNumbers | undefined) => (n?.average === undefined ? undefined : Math.round(Number(n.average) * 10) / 10)

/** How checks went: scores, what was found, where it was found again. */
export function Checks({ unit, outlet, period }: Scope) {
  const t = useTexts()
  const pick = useText()
  const [address, setAddress] = useSearchParams()
  const kinds = (address.get('kind')?.split(',').filter((k) => kindChoices.some((c) => c.value === k)) ?? []) as Kind[]
  const kind = kinds.length ? kinds : undefined
  const scores = { unit, kind, ...period }
  const found = { unit, kind, published_from: period.from, published_until: period.until, stands: 'true' as const }

  const numbers = (by: 'all' | 'month' | 'module' | 'unit' | 'outlet', of = scores) => query.useQuery('get', '/inspection-numbers', { params: { query: { ...of, by } } })
  const counts = (by: 'module' | 'item' | 'outlet', more: { repeated?: 'true'; severity?: Severity[] } = {}) => query.useQuery('get', '/findings/counts', { params: { query: { ...found, ...more, by } } })
  const all = numbers('all')
  const was = numbers('all', { ...scores, ...before(period) })
  const months = numbers('month')
  const modules = numbers('module')
  const units = numbers('unit')
  const items = counts('item')
  const places = counts('outlet', { repeated: 'true' })
  const severities = { critical: counts('module', { severity: ['critical'] }), serious: counts('module', { severity: ['serious'] }), normal: counts('module', { severity: ['normal'] }), minor: counts('module', { severity: ['minor'] }) }

  const checksIn = (more: { [name: string]: unknown } = {}) => listOf('/inspections', { unit, kind, published_from: period.from, published_until: period.until, ...more })
  const findings = (more: { [name: string]: unknown } = {}) => listOf('/findings', { ...found, ...more })
  const score = { key: 'average', name: t('average'), score: true } as const

  const scored = (n: InspectionNumbers, to: string, name = pick(n.name)): Row => ({ key: n.value, name, cells: [{ value: number(n), to }] })
  const item = (g: GroupCount): Row => ({ key: g.value, name: pick(g.name), cells: [
    { value: g.count - (g.repeated ?? 0), to: findings({ item: g.value, repeated: 'false' }) }, { value: g.repeated ?? 0, to: findings({ item: g.value, repeated: 'true' }) }] })

  return (
    <>
      <Select mode="multiple" allowClear value={kinds} placeholder={t('kind')} aria-label={t('kind')} maxTagCount="responsive" style={{ minWidth: 220, marginBottom: 10 }} options={kindChoices.map((k) => ({ value: k.value, label: pick(k.label) }))}
        onChange={(list: Kind[]) => { const next = new URLSearchParams(address); if (list.length) next.set('kind', list.join(',')); else next.delete('kind'); setAddress(next) }} />
      <Ready of={all} rows={3}>
        {({ items: [n] }) => {
          const standing = items.data?.total
          const repeated = items.data?.items.reduce((sum, i) => sum + (i.repeated ?? 0), 0)
          const passed = n ? share(n.passed, n.published) : undefined
          const previous = number(was.data?.items[0])
          return (
            <div className="tiles">
              <Tile title={t('published')} value={n?.published ?? 0} to={checksIn()} note={t('before', { value: was.data?.total ?? '—' })} />
              <Tile title={t('average')} value={number(n)?.toFixed(1)} to={checksIn()} note={t('before', { value: previous ?? '—' })} />
              <Tile title={t('passed')} value={passed === undefined ? undefined : `${passed}%`} to={checksIn({ passed: 'true' })}
                parts={n && n.published > 0 ? [{ name: t('passed'), count: n.passed, to: checksIn({ passed: 'true' }) }, { name: t('notPassed'), count: n.published - n.passed, to: checksIn({ passed: 'false' }) }] : []} />
              <Tile title={t('standing')} value={standing} to={findings()} />
              <Tile title={t('repeats')} value={repeated} to={findings({ repeated: 'true' })} late={Boolean(repeated)} note={standing && repeated !== undefined ? t('repeatShare', { value: share(repeated, standing) ?? 0 }) : undefined} />
            </div>
          )
        }}
      </Ready>
      <div className="panels">
        <Ready of={months}>{({ items: list }) => (
          <Panel title={t('trend')} of={{ shape: 'columns', series: [{ ...score, line: true }], rows: list.length === 0 ? [] : monthsOf(period).map((m) => {
            const n = list.find((x) => x.value === m)
            const span = within(period, m)
            return { key: m, name: m, cells: [{ value: number(n), to: n && checksIn({ published_from: span.from, published_until: span.until }) }] }
          }) }} />
        )}</Ready>
        <Ready of={modules}>{({ items: list }) => (
          <Panel title={t('byModule')} note={t('byModuleNote')} of={{ shape: 'bars', series: [score],
            rows: [...list].sort((a, b) => Number(a.average ?? 0) - Number(b.average ?? 0)).slice(0, 10).map((n) => scored(n, checksIn({ module: n.value }))) }} />
        )}</Ready>
        <Ready of={items}>{({ items: list }) => (
          <Panel title={t('weakest')} of={{ shape: 'bars', series: [{ key: 'first', name: t('first'), stack: 'found' }, { key: 'again', name: t('repeated'), stack: 'found', tone: 'warn' }], rows: list.slice(0, 10).map(item) }} />
        )}</Ready>
        <Ready of={severities.normal}>{() => {
          const order = severityChoices.map((s) => s.value)
          const names = new Map(order.flatMap((s) => severities[s].data?.items ?? []).map((g) => [g.value, pick(g.name)]))
          const tones = { critical: 'late', serious: 'warn', normal: 'main', minor: 'quiet' } as const
          return <Panel title={t('bySeverity')} note={t('bySeverityNote')} of={{ shape: 'bars', series: severityChoices.map((s) => ({ key: s.value, name: pick(s.label), stack: 'severity', tone: tones[s.value] })),
            rows: top([...names].map(([module, name]) => ({ key: module, name, cells: order.map((s) => ({ value: severities[s].data?.items.find((g) => g.value === module)?.count ?? 0, to: findings({ module, severity: s }) })) })), 12) }} />
        }}</Ready>
        {!outlet && <Ready of={units}>{({ items: list }) => (
          <Panel title={t('byUnit')} of={{ shape: 'bars', series: [score], rows: [...list].sort((a, b) => Number(b.average ?? 0) - Number(a.average ?? 0)).map((n) => ({ ...scored(n, checksIn({ unit: n.value })), to: boardOf(address, n.value) })) }} />
        )}</Ready>}
        {!outlet && <Ready of={places}>{({ items: list }) => (
          <Panel title={t('repeatPlaces')} of={{ shape: 'bars', series: [{ key: 'again', name: t('repeated'), tone: 'warn' }], rows: list.slice(0, 10).map((g) => ({ key: g.value, name: pick(g.name), cells: [{ value: g.count, to: findings({ outlet: g.value, repeated: 'true' }) }] })) }} />
        )}</Ready>}
        {!outlet && <League scores={scores} to={(o, more) => checksIn({ outlet: o, ...more })} />}
      </div>
    </>
  )
}

/** The same dashboard, of a unit below. */
export function boardOf(address: URLSearchParams, unit: string): string {
  const next = new URLSearchParams(address)
  next.set('unit', unit)
  return `/dashboards?${next}`
}
