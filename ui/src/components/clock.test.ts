import { expect, it } from 'vitest'
import { limitWords, timeLeft } from './clock'

const now = Date.parse('2026-11-20T08:00:00Z')
const at = (hours: number) => new Date(now + hours * 3_600_000).toISOString()

it.each([
  [at(24 * 10), false, 'daysLeft', 10, 'default'],
  [at(24 * 7), false, 'daysLeft', 7, 'processing'],
  [at(47), false, 'hoursLeft', 47, 'warning'],
  [at(0.5), false, 'minutesLeft', 30, 'warning'],
  [at(-0.25), false, 'minutesOver', 15, 'error'],
  [at(-1), false, 'hoursOver', 1, 'error'],
  [at(-50), true, 'daysOver', 2, 'error'],
])('%s, overdue %s: %s %i %s', (due, overdue, words, count, tone) => {
  expect(timeLeft(due, overdue, now)).toEqual({ words, count, tone })
})

it('says limits in words and leaves what it does not know', () => {
  const t = ((key: string, { count }: { count: string }) => `${key} ${count}`) as never
  expect(limitWords('15wd', t)).toBe('workingDays 15')
  expect(limitWords('P1Y', t)).toBe('P1Y')
})
