import type { BoundView, MoveView, ReplanView } from '@/api/schema'

/** One running case with everything on it that moves, and what it may do otherwise. */
export interface Touched { case: string; kind: string; number?: string; outlet?: string; moves: MoveView[]; bounds: BoundView[] }

/** The list of what moves, by case, in the server's order. */
export function touched(view: ReplanView): Touched[] {
  const out = new Map<string, Touched>()
  const at = ({ case: id, kind, number, outlet }: MoveView | BoundView) => {
    const of = out.get(id) ?? { case: id, kind, number, outlet, moves: [], bounds: [] }
    out.set(id, of)
    return of
  }
  for (const m of view.moves) at(m).moves.push(m)
  for (const b of view.bounds) at(b).bounds.push(b)
  return [...out.values()]
}

/** How far a step moves, in days and hours: "3d", "-2h"; nothing where it appears or falls away. */
export function shift(m: MoveView): { late: boolean; days: number; hours: number } | undefined {
  if (!m.old || !m.new) return undefined
  const hours = Math.round((Date.parse(m.new) - Date.parse(m.old)) / 3_600_000)
  const size = Math.abs(hours)
  return { late: hours > 0, days: Math.floor(size / 24), hours: size % 24 }
}
