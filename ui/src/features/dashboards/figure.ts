/** What a panel shows, as chart and as table: rows of cells, each with the list behind it. */
export interface Figure {
  /** Columns over time, or bars one below the other. */
  shape: 'columns' | 'bars'
  series: Series[]
  rows: Row[]
}

export interface Series {
  key: string
  name: string
  /** Red is for what is late. */
  tone?: 'main' | 'good' | 'warn' | 'late' | 'quiet'
  stack?: string
  line?: boolean
  percent?: boolean
  /** Points of a hundred. */
  score?: boolean
  /** So many for each: no count. */
  mean?: boolean
  target?: number
  /** The period before: quiet, beside what it is compared with. */
  was?: boolean
}

export interface Row {
  key: string
  name: string
  /** Where the name leads, e.g. to the dashboard of a unit below. */
  to?: string
  /** A month that has not ended, or not within the period: its last day that counts, such as "11-22". */
  until?: string
  cells: Cell[]
}

export interface Cell {
  value: number | undefined
  to?: string
  /** How it comes about, such as "0 of 4". */
  how?: string
  /** What it opens are fewer than are counted: one case may count several times. */
  several?: boolean
}

/** Without the series of the period before where that has nothing: an empty one only takes room. */
export function compared(f: Figure): Figure {
  const kept = f.series.map((s, i) => !s.was || f.rows.some((r) => r.cells[i]?.value))
  if (kept.every(Boolean)) return f
  return { ...f, series: f.series.filter((_, i) => kept[i]), rows: f.rows.map((r) => ({ ...r, cells: r.cells.filter((_, i) => kept[i]) })) }
}

/** The largest first; of a chart at most so many. */
export const top = (rows: Row[], count: number, by: (r: Row) => number = (r) => r.cells.reduce((n, c) => n + (c.value ?? 0), 0)) =>
  [...rows].sort((a, b) => by(b) - by(a)).slice(0, count)
