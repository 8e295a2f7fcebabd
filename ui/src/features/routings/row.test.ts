import { expect, test } from 'vitest'
import type { RoutingRow } from '@/api/schema'
import { fill, rowOf, type Filled } from './row'

const row: RoutingRow = {
  id: 'large_funds', why: { zh: '大额', en: 'Large' }, when: { causes: ['fund_safety'], amount_from: 5_000_050 },
  then: { role: 'complaint_officer', where: { level: 'city' }, business_line: 'operations', severity: 'serious' },
}

test('a row comes out of its form as it went in', () => {
  expect(JSON.parse(JSON.stringify(rowOf(fill(row, undefined) as Filled)))).toEqual(row)
})

test('sums are asked for in yuan', () => {
  expect(fill(row, undefined).row.when?.from_yuan).toBe(50_000.5)
})

test('a unit is named in the chosen way alone, and the mark of discipline goes with its office', () => {
  const filled = fill(row, undefined) as Filled
  filled.row.then = { ...filled.row.then, way: 'up', where: { level: 'city', up: 2 }, role: 'discipline_office' }
  expect(rowOf(filled).then).toMatchObject({ where: { up: 2 }, discipline: true })
  expect(rowOf(filled).then.where).not.toHaveProperty('level')
})
