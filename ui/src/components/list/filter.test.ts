import { expect, it } from 'vitest'
import { readAddress, writeAddress, type Filter } from './filter'

const label = { zh: '', en: '' }
const filters: Filter[] = [
  { name: 'status', label, kind: 'choice', options: [], multiple: true },
  { name: 'provisional', label, kind: 'choice', options: [] },
  { name: 'overdue', label, kind: 'flag' },
  { name: 'q', label, kind: 'text' },
]

it('an address holds a filter and gives it back', () => {
  const address = 'status=issued%2Cdraft&overdue=true&provisional=true&q=a+b'
  const values = readAddress(new URLSearchParams(address), filters)
  expect(values).toEqual({ status: ['issued', 'draft'], overdue: true, provisional: 'true', q: 'a b' })
  expect(writeAddress(values).toString()).toBe(address)
})

it('what a link asks for beyond the form is kept, paging is not', () => {
  expect(readAddress(new URLSearchParams('waiting=true&due=next_7_days&cursor=x&limit=3&q='), filters)).toEqual({ waiting: true, due: 'next_7_days' })
})

it('what is empty is not in the address', () => {
  expect(writeAddress({ status: [], overdue: false, q: '', unit: undefined, at: null }).toString()).toBe('')
})
