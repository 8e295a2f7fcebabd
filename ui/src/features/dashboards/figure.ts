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
  cells: Cell[]
}

export interface Cell {
  value: number | undefined
  to?: string
  /** What it opens are fewer than are counted: one case may count several times. */
  several?: boolean
}

/** The largest first; of a chart at most so many. */
export const top = (rows: Row[], count: number, by: (r: Row) => number = (r) => r.cells.reduce((n, c) => n + (c.value ?? 0), 0)) =>
  [...rows].sort((a, b) => by(b) - by(a)).slice(0, count)
