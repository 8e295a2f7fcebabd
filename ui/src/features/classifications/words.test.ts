import { expect, test } from 'vitest'
import type { ClassificationCatalogue } from '@/api/schema'
import { found, put } from './words'

const term = (code: string) => ({ code, name: { zh: code, en: code }, official: '', active: true })
const cat: ClassificationCatalogue = { channels: [term('a'), { ...term('b'), below: [term('b1')] }], businesses: [], causes: [], subjects: [], business_lines: [] }

test('a word is changed in its place, and another stays what it is', () => {
  const { catalogue, pointer } = put(cat, { list: 'channels', at: 1 }, { ...term('b'), official: '0102' })
  expect(pointer).toBe('/catalogue/channels/1')
  expect(catalogue.channels[1]).toEqual({ ...term('b'), official: '0102', below: [term('b1')] })
  expect(catalogue.channels[0]).toBe(cat.channels[0])
  expect(cat.channels[1]?.official).toBe('')
})

test('a word is added below another', () => {
  const { catalogue, pointer } = put(cat, { list: 'channels', below: 1 }, term('b2'))
  expect(pointer).toBe('/catalogue/channels/1/below/1')
  expect(catalogue.channels[1]?.below?.map((b) => b.code)).toEqual(['b1', 'b2'])
  expect(put(cat, { list: 'channels', below: 0 }, term('a1')).catalogue.channels[0]?.below).toHaveLength(1)
})

test('a word is found by what stands below it; what is no longer used is left out', () => {
  expect(found(cat.channels, 'B1', false).map((w) => w.code)).toEqual(['b'])
  expect(found([{ ...term('x'), active: false }], '', false)).toEqual([])
  expect(found([{ ...term('x'), active: false }], '', true)).toHaveLength(1)
})
