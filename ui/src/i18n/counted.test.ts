import { expect, test } from 'vitest'
import { counted } from './counted'

test('one thing and several things', () => {
  expect(counted('1 [case waits|cases wait]', 1)).toBe('1 case waits')
  expect(counted('0 [case waits|cases wait]', 0)).toBe('0 cases wait')
  expect(counted('12 [case|cases] of [a|b]', 12)).toBe('12 cases of b')
  expect(counted('没有', 1)).toBe('没有')
})

test('no text leaves it to the reader whether there is one', () => {
  const files = import.meta.glob<string>('../**/en.ts', { query: '?raw', import: 'default', eager: true })
  expect(Object.keys(files).length).toBeGreaterThan(20)
  for (const [file, words] of Object.entries(files)) expect(words.match(/\b\w+\(s\)|\{\{count\}\} (more |running |working |calendar |unread )?(items|cases|days|points|times|checks|findings|complaints|offers|outlets|units)\b/g) ?? [], file).toEqual([])
})
