import { Select, Typography } from 'antd'
import { useSearchParams } from 'react-router'
import { query } from '@/api/client'
import type { GroupCount, InspectionNumbers } from '@/api/schema'
import { kindChoices, severityChoices, type Severity } from '@/components/mending'
import { Ready } from '@/components/states'
import { sign, useText } from '@/i18n'
import type { Scope } from './Dashboard'
import { top, type Row } from './figure'
import { boardOf } from './board'
import { casesOf, fileOf, listOf, points, share, something } from './link'
import { Panel } from './Panel'
import { endsAt, monthsOf, type Period } from './period'
import { Ranking } from './Ranking'
import { useTexts } from './texts'
import { Tile } from './Tile'

type Kind = 'mystery' | 'onsite' | 'video' | 'selfcheck'
const number = (n: InspectionNumbers | undefined) => points(n?.average)

/** How checks went: scores, what was found, where it was found again. */
export function Checks(scope: Scope) {
  const { unit, outlet, period, then } = scope
  const t = useTexts()
  const pick = useText()
  const [address, setAddress] = useSearchParams()
  const kinds = (address.get('kind')?.split(',').filter((k) => kindChoices.some((c) => c.value === k)) ?? []) as Kind[]
  const kind = kinds.length ? kinds : undefined
  const scores = { unit, kind, ...period }
  const standing = (p: Period) => ({ unit, kind, published_from: p.from, published_until: p.until, stands: 'true' as const })
  const found = standing(period)

  const numbers = (by: 'all' | 'month' | 'module' | 'unit' | 'outlet', of = scores) => query.useQuery('get', '/inspection-numbers', { params: { query: { ...of, by } } })
  const counts = (by: 'module' | 'item' | 'outlet', more: { repeated?: 'true'; severity?: Severity[] } = {}, of = found) => query.useQuery('get', '/findings/counts', { params: { query: { ...of, ...more, by } } })
  const all = numbers('all')
  const past = { ...scores, ...then }
  const was = numbers('all', past)
  const months = numbers('month')
  const pastMonths = numbers('month', past)
  const modules = numbers('module')
  const pastModules = numbers('module', past)
  const units = numbers('unit')
  const pastUnits = numbers('unit', past)
  const items = counts('item')
  const pastItems = counts('item', {}, standing(then))
  const places = counts('outlet', { repeated: 'true' })
  const severities = { critical: counts('module', { severity: ['critical'] }), serious: counts('module', { severity: ['serious'] }), normal: counts('module', { severity: ['normal'] }), minor: counts('module', { severity: ['minor'] }) }

  const findings = (more: { [name: string]: unknown } = {}, of: object = found) => listOf('/findings', { ...of, ...more })
  const file = (by: string) => fileOf('/inspection-numbers', { ...scores, by })
  const findingsFile = (by: string, more: { [name: string]: unknown } = {}) => fileOf('/findings/counts', { ...found, ...more, by })
  const score = { key: 'average', name: t('average'), score: true } as const
  const scoreBefore = { key: 'before', name: t('periodBefore'), score: true, was: true } as const
  const repeats = (list: GroupCount[] | undefined) => list?.reduce((sum, i) => sum + (i.repeated ?? 0), 0)

  const scored = (n: InspectionNumbers, earlier: InspectionNumbers[] | undefined): Row => {
    const b = earlier?.find((x) => x.value === n.value)
    return { key: n.value, name: pick(n.name), cells: [{ value: number(n), to: n.list }, { value: number(b), to: b?.list }] }
  }
  const item = (g: GroupCount): Row => ({ key: g.value, name: pick(g.name), cells: [
    { value: g.count - (g.repeated ?? 0), to: findings({ item: g.value, repeated: 'false' }) }, { value: g.repeated ?? 0, to: findings({ item: g.value, repeated: 'true' }) },
    { value: pastItems.data?.items.find((x) => x.value === g.value)?.count ?? 0, to: findings({ item: g.value }, standing(then)) }] })

  return (
    <>
      <Typography.Paragraph className="board-only-paper">{t('kind')}{sign('colon')}{kinds.length ? kindChoices.filter((k) => kinds.includes(k.value)).map((k) => pick(k.label)).join(sign('list')) : t('allKinds')}</Typography.Paragraph>
      <Select mode="multiple" className="board-kinds" allowClear value={kinds} placeholder={t('kind')} aria-label={t('kind')} maxTagCount="responsive" style={{ minWidth: 220, marginBottom: 10 }} options={kindChoices.map((k) => ({ value: k.value, label: pick(k.label) }))}
        onChange={(list: Kind[]) => { const next = new URLSearchParams(address); if (list.length) next.set('kind', list.join(',')); else next.delete('kind'); setAddress(next) }} />
      <Ready of={all} rows={3}>
        {({ items: [n] }) => {
          const b = something(was.data?.items[0], (x) => x.published)
          const past = b && pastItems.data
          const total = items.data?.total
          const taken = items.data?.items.reduce((sum, i) => sum + (i.taken_over ?? 0), 0) ?? 0
          const repeated = repeats(items.data?.items)
          const passed = n ? share(n.passed, n.published) : undefined
          return (
            <div className="tiles">
              <Tile title={t('published')} value={n?.published ?? 0} to={n?.list} was={{ now: n?.published, then: b?.published, to: b?.list, count: true }} />
              <Tile title={t('average')} value={number(n)?.toFixed(1)} to={n?.list} was={{ now: number(n), then: number(b), better: 'up', to: b?.list }} note={n ? t('ofChecks', { count: n.published }) : undefined} />
              <Tile title={t('passed')} value={passed === undefined ? undefined : `${passed}%`} to={casesOf(n, { passed: 'true' })} was={{ now: passed, then: b && share(b.passed, b.published), better: 'up', unit: '%', to: casesOf(b, { passed: 'true' }) }}
                parts={n && n.published > 0 ? [{ name: t('passed'), count: n.passed, to: casesOf(n, { passed: 'true' }) }, { name: t('notPassed'), count: n.published - n.passed, to: casesOf(n, { passed: 'false' }) }, { name: t('published'), count: n.published, to: n.list }] : []} />
              <Tile title={t('standing')} value={total} to={findings()} was={{ now: total, then: past?.total, better: 'down', to: findings({}, standing(then)), count: true }} note={n && n.published > 0 && total !== undefined ? `${t('perCheck', { value: Math.round((total / n.published) * 10) / 10 })}${taken > 0 ? sign('comma') + t('takenSays') : ''}` : undefined}
                parts={total !== undefined && taken > 0 ? [{ name: t('foundHere'), count: total - taken, to: findings({ taken_over: 'false' }) }, { name: t('takenOver'), count: taken, to: findings({ taken_over: 'true' }) }] : []} />
              <Tile title={t('repeats')} value={repeated} to={findings({ repeated: 'true' })} late={Boolean(repeated)} was={{ now: repeated, then: repeats(past?.items), better: 'down', to: findings({ repeated: 'true' }, standing(then)), count: true }} note={total && repeated !== undefined ? t('repeatShare', { value: share(repeated, total) ?? 0 }) : undefined} />
            </div>
          )
        }}
      </Ready>
      <div className="panels">
        {!outlet && <Ranking {...scope} kind={kind} />}
        <Ready of={months}>{({ items: list }) => (
          <Panel title={t('trend')} file={file('month')} of={{ shape: 'columns', series: [{ ...score, line: true }, { ...scoreBefore, line: true }], rows: list.length === 0 ? [] : monthsOf(period).map((m, i) => {
            const n = list.find((x) => x.value === m)
            const earlier = pastMonths.data?.items.find((x) => x.value === monthsOf(then)[i])
            return { key: m, name: m, until: endsAt(period, m), cells: [{ value: number(n), to: n?.list }, { value: number(earlier), to: earlier?.list }] }
          }) }} />
        )}</Ready>
        <Ready of={modules}>{({ items: list }) => (
          <Panel title={t('byModule')} note={t('byModuleNote')} file={file('module')} of={{ shape: 'bars', series: [score, scoreBefore],
            rows: [...list].sort((a, b) => Number(a.average ?? 0) - Number(b.average ?? 0)).slice(0, 10).map((n) => scored(n, pastModules.data?.items)) }} />
        )}</Ready>
        <Ready of={items}>{({ items: list }) => (
          <Panel title={t('weakest')} file={findingsFile('item')} of={{ shape: 'bars', series: [{ key: 'first', name: t('first'), stack: 'found' }, { key: 'again', name: t('repeated'), stack: 'found', tone: 'warn' }, { key: 'before', name: t('periodBefore'), was: true }], rows: list.slice(0, 10).map(item) }} />
        )}</Ready>
        <Ready of={severities.normal}>{() => {
          const order = severityChoices.map((s) => s.value)
          const names = new Map(order.flatMap((s) => severities[s].data?.items ?? []).map((g) => [g.value, pick(g.name)]))
          const tones = { critical: 'late', serious: 'warn', normal: 'main', minor: 'quiet' } as const
          return <Panel title={t('bySeverity')} note={t('bySeverityNote')} file={findingsFile('module')} of={{ shape: 'bars', series: severityChoices.map((s) => ({ key: s.value, name: pick(s.label), stack: 'severity', tone: tones[s.value] })),
            rows: top([...names].map(([module, name]) => ({ key: module, name, cells: order.map((s) => ({ value: severities[s].data?.items.find((g) => g.value === module)?.count ?? 0, to: findings({ module, severity: s }) })) })), 12) }} />
        }}</Ready>
        {!outlet && <Ready of={units}>{({ items: list }) => (
          <Panel title={t('byUnit')} file={file('unit')} of={{ shape: 'bars', series: [score, scoreBefore], rows: [...list].sort((a, b) => Number(b.average ?? 0) - Number(a.average ?? 0)).map((n) => ({ ...scored(n, pastUnits.data?.items), to: boardOf(address, n.value) })) }} />
        )}</Ready>}
        {!outlet && <Ready of={places}>{({ items: list }) => (
          <Panel title={t('repeatPlaces')} file={findingsFile('outlet', { repeated: 'true' })} of={{ shape: 'bars', series: [{ key: 'again', name: t('repeated'), tone: 'warn' }], rows: list.slice(0, 10).map((g) => ({ key: g.value, name: pick(g.name), cells: [{ value: g.count, to: findings({ outlet: g.value, repeated: 'true' }) }] })) }} />
        )}</Ready>}
      </div>
    </>
  )
}
