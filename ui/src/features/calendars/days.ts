import dayjs from 'dayjs'
import type { WorktimeArranged, YearView } from '@/api/schema'

/** Days that an announcement names, by date. */
export type Days = ReadonlyMap<string, WorktimeArranged>

export const byDate = (list: readonly WorktimeArranged[] | undefined): Days => new Map((list ?? []).map((a) => [a.date, a]))

export const weekend = (date: string) => [0, 6].includes(dayjs(date).day())

export const isOff = (days: Days, date: string) => days.get(date)?.off ?? weekend(date)

/** A click on a day in a draft: a weekday becomes a holiday, a weekend a working day; a weekend that belongs to a holiday is named by a second way. */
export function mark(days: Days, date: string, name: WorktimeArranged['name']): Days {
  const next = new Map(days)
  const was = next.get(date)
  if (!was) next.set(date, { date, off: true, name })
  else if (was.off && weekend(date)) next.set(date, { date, off: false, name: was.name })
  else next.delete(date)
  return next
}

/** The dates on which two arrangements of a year differ: another kind of day, or another name. */
export function differences(a: Days, b: Days): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((d) => {
    const [x, y] = [a.get(d), b.get(d)]
    return isOff(a, d) !== isOff(b, d) || x?.name.zh !== y?.name.zh
  }).sort()
}

/** The days of one month, in weeks that begin on Monday; nothing where a week reaches out of it. */
export function weeks(year: number, month: number): (string | undefined)[][] {
  const first = dayjs(`${year}-${String(month).padStart(2, '0')}-01`)
  const cells: (string | undefined)[] = Array.from({ length: (first.day() + 6) % 7 }, () => undefined)
  for (let d = first; d.month() === first.month(); d = d.add(1, 'day')) cells.push(d.format('YYYY-MM-DD'))
  while (cells.length % 7 !== 0) cells.push(undefined)
  return Array.from({ length: cells.length / 7 }, (_, i) => cells.slice(7 * i, 7 * i + 7))
}

/** How many working days, holidays and days worked instead the year has. */
export function count(year: number, days: Days) {
  const out = { work: 0, off: 0, makeup: 0 }
  for (let d = dayjs(`${year}-01-01`); d.year() === year; d = d.add(1, 'day')) {
    const date = d.format('YYYY-MM-DD')
    const named = days.get(date)
    if (!isOff(days, date)) out.work++
    if (named?.off) out.off++
    if (named && !named.off) out.makeup++
  }
  return out
}

/** Where a version stands: the server says what is in force; what was approved and is not has been superseded. */
export const standing = (y: YearView) => (y.in_force ? 'inForce' : y.version === 0 || y.approved_at ? 'superseded' : 'waiting')
