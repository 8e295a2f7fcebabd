import { expect, test } from 'vitest'
import type { ChecklistTemplate } from '@/api/schema'
import { addItem, answeredBy, changeItem, changeModule, duplicate, freeCode, itemCodes, keyOf, move, newItem, nudge, placeOf, remove } from './edit'

const text = (s: string) => ({ zh: s, en: s })
const sheet = (): ChecklistTemplate => ({ code: 'x', version: 1, kind: 'onsite', title: text('x'), modules: [
  { code: 'm', title: text('m'), items: [{ ...newItem('a', text('a')), branches: [{ when: ['no'], go_to: 'c', zero: ['m'] }] }, newItem('b', text('b')), newItem('c', text('c'))] },
  { code: 'n', title: text('n'), items: [newItem('d', text('d'))] },
] })
const order = (t: ChecklistTemplate) => t.modules.map((m) => m.items.map((i) => i.code).join('')).join('|')

test('places and keys are two words for one thing', () => {
  for (const p of [{}, { module: 3 }, { module: 0, item: 12 }]) expect(placeOf(keyOf(p))).toEqual(p)
})

test('an item moves within its module, over its edge, and to another', () => {
  expect(order(nudge(sheet(), { module: 0, item: 0 }, 1)[0])).toBe('bac|d')
  expect(order(nudge(sheet(), { module: 0, item: 2 }, -1)[0])).toBe('acb|d')
  expect(nudge(sheet(), { module: 0, item: 2 }, 1)).toMatchObject([{}, { module: 1, item: 0 }])
  expect(order(nudge(sheet(), { module: 0, item: 2 }, 1)[0])).toBe('ab|cd')
  expect(order(nudge(sheet(), { module: 1, item: 0 }, -1)[0])).toBe('abcd|')
  expect(order(nudge(sheet(), { module: 0, item: 0 }, -1)[0])).toBe('abc|d')
  expect(order(move(sheet(), { module: 0, item: 0 }, { module: 0, item: 3 })[0])).toBe('bca|d')
  expect(order(move(sheet(), { module: 1, item: 0 }, { module: 0, item: 1 })[0])).toBe('adbc|')
  expect(order(nudge(sheet(), { module: 0 }, 1)[0])).toBe('d|abc')
})

test('a code that changes is followed by what points at it', () => {
  const t = changeModule(changeItem(sheet(), { module: 0, item: 2 }, { code: 'z' }), 0, { code: 'k' })
  expect(t.modules[0]?.items[0]?.branches).toEqual([{ when: ['no'], go_to: 'z', zero: ['k'] }])
})

test('copies have codes of their own, and jumps inside a copied module stay inside', () => {
  const [t, at] = duplicate(sheet(), { module: 0 })
  expect(at).toEqual({ module: 1 })
  expect(new Set(itemCodes(t)).size).toBe(7)
  expect(t.modules[1]?.items[0]?.branches).toEqual([{ when: ['no'], go_to: 'c-2', zero: ['m-2'] }])
  expect(duplicate(sheet(), { module: 0, item: 1 })[0].modules[0]?.items.map((i) => i.code)).toEqual(['a', 'b', 'b-2', 'c'])
  expect(freeCode('a-2', ['a-2', 'a-3'])).toBe('a-4')
  expect(addItem(sheet(), { module: 0, item: 0 }, text('new'))[1]).toEqual({ module: 0, item: 1 })
})

test('what is removed leaves a place to stand on', () => {
  expect(remove(sheet(), { module: 0, item: 2 })[1]).toEqual({ module: 0, item: 1 })
  expect(remove(sheet(), { module: 1, item: 0 })[1]).toEqual({ module: 1 })
  expect(remove(sheet(), { module: 1 })[1]).toEqual({ module: 0 })
})

test('another way to answer leaves nothing of the old one behind', () => {
  const item = newItem('a', text('a'))
  item.branches = [{ when: ['no'], go_to: '$end' }]
  const words = { good: text('good'), bad: text('bad') }
  const options = { ...item, ...answeredBy(item, 'options', words) }
  expect(options.options).toHaveLength(2)
  expect(options.branches?.[0]?.when).toEqual([])
  const back = { ...options, ...answeredBy(options, 'minutes', words) }
  expect([back.options, back.minutes]).toEqual([undefined, [{ from: '15', points: '0' }]])
})
