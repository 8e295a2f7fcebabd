import { expect, test } from 'vitest'
import type { RoutingAnalysis } from '@/api/schema'
import { byRow, grave, reordered } from './analysis'

const analysis: RoutingAnalysis = {
  unreachable: [{ row: 'b', by: ['a'] }, { row: 'c', by: [] }], leaks: [], undecided: ['d'], gap: { place: '/-/' },
  overlaps: [{ first: 'a', second: 'e', example: { place: '/-/' } }, { first: 'a', second: 'd', example: { place: '/-/' } }],
}

test('what an analysis says stands with the rows that it is about', () => {
  const of = byRow(analysis)
  expect(of.get('b')).toEqual([{ kind: 'unreachable', others: ['a'] }])
  expect(of.get('c')?.[0]?.kind).toBe('contradiction')
  expect(of.get('a')).toEqual([{ kind: 'overlap', others: ['e', 'd'] }])
  expect(of.get('d')?.map((f) => f.kind)).toEqual(['undecided', 'overlap'])
})

test('overlaps keep nothing from coming into force; gaps and the rest do', () => {
  expect(grave(analysis)).toBe(4)
  expect(grave({ ...analysis, unreachable: [], undecided: [], gap: undefined })).toBe(0)
})

test('a row is put at another place and no other is lost', () => {
  expect(reordered(['a', 'b', 'c'], 'c', 0)).toEqual(['c', 'a', 'b'])
  expect(reordered(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c'])
  expect(reordered(['a', 'b', 'c'], 'a', 2)).toEqual(['b', 'c', 'a'])
})
