import { expect, test } from 'vitest'
import type { ChecklistItem, ChecklistTemplate } from '@/api/schema'
import { compare, count, empty } from './compare'

const item = (code: string, more: Partial<ChecklistItem> = {}): ChecklistItem => ({ code, title: { zh: code, en: code }, severity: 'normal', answer: 'yes_no', points: '2', ...more })
const sheet = (...modules: ChecklistItem[][]): ChecklistTemplate => ({ code: 'x', version: 1, kind: 'onsite', title: { zh: 'x', en: 'x' }, modules: modules.map((items, i) => ({ code: `m${i}`, title: { zh: `m${i}`, en: `m${i}` }, items })) })

test('a version is the same as itself under the next number', () => {
  const a = sheet([item('a'), item('b')])
  const b = { ...sheet([item('a', { mandatory: false, guidance: { zh: '', en: '' }, options: [] }), item('b')]), version: 2 }
  expect(empty(compare(a, b))).toBe(true)
})

test('added, removed, changed and moved items are told apart by their codes', () => {
  const d = compare(sheet([item('a'), item('b'), item('g'), item('c'), item('d')]), sheet([item('a'), item('d'), item('b', { points: '3', evidence: true }), item('g'), item('e')]))
  expect(d.items.map((i) => [i.kind, i.code])).toEqual([['moved', 'd'], ['changed', 'b'], ['added', 'e'], ['removed', 'c']])
  expect(d.items[1]?.turns).toEqual([{ field: 'points', before: '2', after: '3' }, { field: 'evidence', before: undefined, after: true }])
  expect(count(d, 'added')).toBe(1)
})

test('an item that goes to another module, and settings of module and checklist, are named', () => {
  const before = sheet([item('a'), item('b')], [item('c')])
  const after = { ...sheet([item('a')], [item('b'), item('c')]), pass_mark: '85' }
  after.modules = after.modules.map((m) => (m.code === 'm1' ? { ...m, weight: '1.5' } : m))
  const d = compare(before, after)
  expect(d.items).toMatchObject([{ kind: 'changed', code: 'b', turns: [{ field: 'module', before: { zh: 'm0' }, after: { zh: 'm1' } }] }])
  expect(d.modules).toMatchObject([{ kind: 'changed', code: 'm1', turns: [{ field: 'weight', before: undefined, after: '1.5' }] }])
  expect(d.head).toEqual([{ field: 'pass_mark', before: undefined, after: '85' }])
})
