import { expect, test } from 'vitest'
import type { MoveView } from '@/api/schema'
import { shift, touched } from './touched'

const move = (id: string, step: string, old?: string, now?: string): MoveView => ({ case: id, kind: 'complaint', clock: 'handle', step, old, new: now })

test('what a case has of moves and bounds stands together; one with bounds alone is listed too', () => {
  const list = touched({ calendar: '', hash: '', cases: 2, pending: 0, settled: [], moves: [move('a', 'due'), move('b', 'due'), move('a', 'remind')],
    bounds: ['b', 'c'].map((id) => ({ case: id, kind: 'complaint', bound: 'complaint.hops', old: '2', new: '3' })) })
  expect(list.map((t) => [t.case, t.moves.length, t.bounds.length])).toEqual([['a', 2, 0], ['b', 1, 1], ['c', 0, 1]])
})

test('how far a step moves, and which way', () => {
  expect(shift(move('a', 'due', '2027-01-04T16:00:00Z', '2027-01-06T20:00:00Z'))).toEqual({ late: true, days: 2, hours: 4 })
  expect(shift(move('a', 'due', '2027-01-06T16:00:00Z', '2027-01-05T16:00:00Z'))).toEqual({ late: false, days: 1, hours: 0 })
  expect(shift(move('a', 'due', undefined, '2027-01-05T16:00:00Z'))).toBeUndefined()
})
