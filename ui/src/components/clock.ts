import type { useCommon } from '@/i18n'
import type { Tone } from './tags'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How much time is left, in the largest unit that says enough. */
export function timeLeft(due: string, overdue: boolean, now: number): { words: 'daysLeft' | 'hoursLeft' | 'minutesLeft' | 'daysOver' | 'hoursOver' | 'minutesOver'; count: number; tone: Tone } {
  const left = new Date(due).getTime() - now
  if (overdue || left < 0) {
    const over = Math.max(0, -left)
    if (over < hour) return { words: 'minutesOver', count: Math.floor(over / minute), tone: 'error' }
    return over >= day ? { words: 'daysOver', count: Math.floor(over / day), tone: 'error' } : { words: 'hoursOver', count: Math.floor(over / hour), tone: 'error' }
  }
  if (left >= 2 * day) return { words: 'daysLeft', count: Math.floor(left / day), tone: left > 7 * day ? 'default' : 'processing' }
  if (left < 2 * hour) return { words: 'minutesLeft', count: Math.floor(left / minute), tone: 'warning' }
  return { words: 'hoursLeft', count: Math.floor(left / hour), tone: 'warning' }
}

/** The word for a step of the ladder, which its name begins with: remind_2 is a reminder, as remind_last is. */
export const stepKey = (name: string) => name.replace(/_.*$/, '') as 'remind'

/** "15wd" in words. */
export function limitWords(limit: string, t: ReturnType<typeof useCommon>): string {
  const [, count = '', unit = ''] = /^(\d+)([a-z]+)$/.exec(limit) ?? []
  const words = { wd: 'workingDays', cd: 'calendarDays', d: 'calendarDays', h: 'hours', m: 'minutes' } as const
  return unit in words ? t(words[unit as keyof typeof words], { count }) : limit
}
