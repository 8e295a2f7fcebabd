import { describe, expect, it } from 'vitest'
import { compared, type Figure } from './figure'

const figure = (before: (number | undefined)[]): Figure => ({
  shape: 'bars', series: [{ key: 'now', name: 'now' }, { key: 'before', name: 'before', was: true }, { key: 'rate', name: 'rate' }],
  rows: before.map((b, i) => ({ key: String(i), name: String(i), cells: [{ value: 1 }, { value: b }, { value: 3 }] })),
})

describe('a figure', () => {
  it('leaves the period before out where it has nothing', () => {
    const f = compared(figure([0, undefined]))
    expect(f.series.map((s) => s.key)).toEqual(['now', 'rate'])
    expect(f.rows.map((r) => r.cells.map((c) => c.value))).toEqual([[1, 3], [1, 3]])
  })
  it('keeps it where anything happened', () => {
    expect(compared(figure([0, 2])).series).toHaveLength(3)
  })
})
