import type { ChecklistItem, ChecklistItemResult, ChecklistKey, ChecklistModule, ChecklistModuleResult, ChecklistResult, ChecklistSubject, ChecklistTemplate } from '@/api/schema'
import { Fraction, lesser, orZero, whole, written, zero as nothing, type Decimal } from '@/components/checklist/decimal'
import { full, scores } from '@/components/checklist/grade'
import { knockOuts, walk, zero, type Find, type Stop } from './walk'

// The score that the server would compute, from the checklist's own rules: engine 1 of
// domain/checklist, held to it by records that it has written (forecast.test.ts). It is for
// the time without the line; what is on record is always the server's.

/** The engine that is followed here. Of another one nothing is foretold. */
export const engine = 1

export interface Forecast {
  result: ChecklistResult
  /** Answers that fail their items, in the order of asking. */
  failed: (ChecklistKey & { severity: ChecklistItem['severity'] })[]
}

export function forecast(t: ChecklistTemplate, find: Find, subjects: ChecklistSubject[]): Forecast {
  const way = walk(t, find, subjects)
  const hits = knockOuts(way)
  for (const h of hits) if (h.module) zero(way, h.module, h.item)

  const tally: Tally = { bonus: nothing, deducted: nothing, skipped: [], unanswered: [] }
  let earned = nothing
  let most = nothing
  const modules = t.modules.map((m) => {
    const scored = scoreModule(t, m, way.stops.filter((s) => s.module === m), way.zeroed.get(m.code) ?? [], tally)
    earned = earned.plus(scored.earned)
    most = most.plus(scored.most)
    return scored.result
  })
  const bonus = tally.bonus.atMost(new Fraction(orZero(t.bonus_cap)))
  const deducted = orZero(t.deduction_cap) > 0n ? tally.deducted.atMost(new Fraction(orZero(t.deduction_cap))) : tally.deducted
  let total = earned.minus(deducted).plus(bonus)
  if (!total.positive) total = nothing
  for (const h of hits) {
    if (h.scope === 'inspection') total = nothing
    if (h.scope === 'cap') total = total.atMost(new Fraction(most.n * orZero(h.cap), most.d * whole(100)))
  }
  let percent = total.percentOf(most, decimals(t))
  for (const h of hits) if (h.scope === 'cap') percent = lesser(percent, orZero(h.cap)) // a cap of 79.5 is not rounded up to 80
  const passMark = orZero(t.pass_mark) || whole(90)
  return {
    result: {
      engine, template: t.code, version: t.version, template_hash: '', answers_hash: '',
      earned: written(earned.round(3)), max: written(most.round(3)), total: written(total.round(3)), bonus: written(bonus.round(3)), deducted: written(deducted.round(3)),
      percent: written(percent), pass_mark: written(passMark), passed: most.positive && percent >= passMark, empty: !most.positive || undefined,
      modules, knock_outs: some(hits), skipped: some(tally.skipped), unanswered: some(tally.unanswered),
    },
    failed: way.stops.flatMap(({ item, readings }) => readings.filter((r) => r.failed).map((r) => ({ item: item.code, subject: r.subject, severity: item.severity }))),
  }
}

/** What stands beside the modules. */
interface Tally { bonus: Fraction; deducted: Fraction; skipped: string[]; unanswered: ChecklistKey[] }

const some = <T>(list: T[]) => (list.length ? list : undefined)
const decimals = (t: ChecklistTemplate) => t.rounding?.decimals ?? 0

/** A sum of the module's points, capped and weighted. */
function weigh(m: ChecklistModule, sum: Fraction): Fraction {
  const capped = orZero(m.cap) > 0n ? sum.atMost(new Fraction(orZero(m.cap))) : sum
  return orZero(m.weight) > 0n ? capped.times(orZero(m.weight)) : capped
}

function scoreModule(t: ChecklistTemplate, m: ChecklistModule, stops: Stop[], zeroedBy: string[], tally: Tally): { result: ChecklistModuleResult; earned: Fraction; most: Fraction } {
  let points = nothing
  let of = 0n
  const items = stops.map((s) => {
    const { result, value, most } = scoreItem(t, s, tally)
    of += most
    if (scores(s.item)) points = points.plus(value)
    else if (s.item.effect === 'deduction') tally.deducted = tally.deducted.plus(value)
    else if (zeroedBy.length === 0) tally.bonus = tally.bonus.plus(value) // a bonus falls with its module
    return result
  })
  const most = weigh(m, new Fraction(of))
  let earned = nothing
  if (zeroedBy.length === 0) {
    earned = weigh(m, points)
    if (t.rounding?.stage === 'item' || t.rounding?.stage === 'module') earned = new Fraction(earned.round(decimals(t))).atMost(most)
  }
  return { earned, most, result: {
    module: m.code, items, of: written(of), points: written(points.round(3)), earned: written(earned.round(3)), max: written(most.round(3)),
    percent: written(earned.percentOf(most, decimals(t))), zeroed_by: some([...new Set(zeroedBy)].sort()),
  } }
}

function scoreItem(t: ChecklistTemplate, { item, skipped, readings }: Stop, tally: Tally): { result: ChecklistItemResult; value: Fraction; most: Decimal } {
  if (skipped) {
    tally.skipped.push(item.code)
    const most = skipped === 'zero' ? full(item) : 0n
    return { result: { item: item.code, status: `skipped_${skipped}`, earned: '0', max: written(most) }, value: nothing, most }
  }
  const each = item.per === 'employee'
  const values: Decimal[] = []
  let status: string = 'na'
  for (const r of readings) {
    if (r.status === 'scored' || r.status === 'exempt_full') {
      values.push(r.value)
      status = 'scored'
    } else if (r.status === 'missing') {
      if (item.mandatory) {
        values.push(0n)
        tally.unanswered.push({ item: item.code, subject: r.subject })
      }
      if (status !== 'scored') status = 'missing'
    } else if (r.status === 'exempt_leave' && status === 'na') status = 'exempt_leave'
  }
  if (!each) status = readings[0]?.status ?? 'missing'
  else if (readings.length === 0 && item.mandatory) { // nobody was named about whom it could be asked
    values.push(0n)
    status = 'missing'
    tally.unanswered.push({ item: item.code })
  }
  const most = values.length > 0 ? full(item) : 0n
  let value = together(item, values)
  if (t.rounding?.stage === 'item') {
    value = new Fraction(value.round(decimals(t)))
    if (orZero(item.points) > 0n) value = value.atMost(new Fraction(orZero(item.points)))
  }
  return { value, most, result: {
    item: item.code, status, earned: written(value.round(3)), max: written(most), failed: readings.some((r) => r.failed) || undefined,
    subjects: each ? some(readings.map((r) => ({ subject: r.subject ?? '', status: r.status, earned: written(r.value), failed: r.failed || undefined }))) : undefined,
  } }
}

/** One number of what the answers to one item are worth. */
function together(item: ChecklistItem, values: Decimal[]): Fraction {
  if (values.length === 0) return nothing
  const sum = values.reduce((a, b) => a + b, 0n)
  if (!scores(item)) return new Fraction(orZero(item.points) > 0n ? lesser(sum, orZero(item.points)) : sum)
  if (item.aggregate === 'worst') return new Fraction(values.reduce(lesser))
  return new Fraction(sum, BigInt(values.length))
}
