import type { RoutingAnalysis } from '@/api/schema'

/** What the analysis says of one row. */
export interface Finding { kind: 'unreachable' | 'contradiction' | 'leak' | 'undecided' | 'overlap'; others: string[]; example?: RoutingAnalysis['gap'] }

/** The findings of an analysis by row; overlaps stand with both rows of a pair. */
export function byRow(a: RoutingAnalysis | undefined): Map<string, Finding[]> {
  const out = new Map<string, Finding[]>()
  const add = (row: string, f: Finding) => out.set(row, [...(out.get(row) ?? []), f])
  for (const s of a?.unreachable ?? []) add(s.row, { kind: s.by.length > 0 ? 'unreachable' : 'contradiction', others: s.by })
  for (const l of a?.leaks ?? []) add(l.row, { kind: 'leak', others: [], example: l.example })
  for (const row of a?.undecided ?? []) add(row, { kind: 'undecided', others: [] })
  const overlaps = new Map<string, string[]>()
  for (const o of a?.overlaps ?? []) for (const [row, other] of [[o.first, o.second], [o.second, o.first]] as const) overlaps.set(row, [...(overlaps.get(row) ?? []), other])
  for (const [row, others] of overlaps) add(row, { kind: 'overlap', others })
  return out
}

/** What keeps a table from coming into force. */
export const grave = (a: RoutingAnalysis) => a.unreachable.length + a.leaks.length + (a.undecided?.length ?? 0) + (a.gap ? 1 : 0)

/** The rows in the order that has one of them at another place. */
export function reordered(rows: readonly string[], row: string, at: number): string[] {
  const rest = rows.filter((r) => r !== row)
  return [...rest.slice(0, at), row, ...rest.slice(at)]
}
