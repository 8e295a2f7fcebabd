import type { RoutingRow, RoutingThen } from '@/api/schema'

/** A row as its form holds it: sums in yuan, the way in which the unit is named chosen first. */
export interface Filled {
  before?: string
  row: Omit<RoutingRow, 'then' | 'when'> & {
    when: RoutingRow['when'] & { from_yuan?: number | null; to_yuan?: number | null }
    then: Omit<RoutingThen, 'discipline'> & { way: 'self' | 'up' | 'level' | 'unit' }
  }
}

const fen = (yuan: number | null | undefined) => (yuan === null || yuan === undefined ? undefined : Math.round(yuan * 100))
const yuan = (of: number | undefined) => (of === undefined ? undefined : of / 100)

export function fill(row: RoutingRow | undefined, before: string | undefined): { before?: string; row: Partial<Filled['row']> } {
  if (!row) return { before, row: { when: {}, then: { role: 'complaint_officer', way: 'self' } } }
  const w = row.then.where ?? {}
  return { row: { ...row, when: { ...row.when, from_yuan: yuan(row.when.amount_from), to_yuan: yuan(row.when.amount_to) }, then: { ...row.then, way: w.unit ? 'unit' : w.level ? 'level' : w.up ? 'up' : 'self' } } }
}

/** The row that a form says. The mark of discipline goes with the discipline office and is not asked for twice. */
export function rowOf({ row }: Filled): RoutingRow {
  const { from_yuan, to_yuan, ...when } = row.when
  const { way, where, ...then } = row.then
  const unit = way === 'self' ? {} : way === 'up' ? { up: where?.up } : way === 'level' ? { level: where?.level } : { unit: where?.unit }
  return { id: row.id, why: row.why, when: { ...when, amount_from: fen(from_yuan), amount_to: fen(to_yuan) }, then: { ...then, where: unit, discipline: then.role === 'discipline_office' || undefined } }
}
