import dayjs, { type Dayjs } from 'dayjs'

/** First and last day, inclusive, as the API writes them. */
export interface Period { from: string; until: string }

const day = (d: Dayjs) => d.format('YYYY-MM-DD')
const quarter = (d: Dayjs) => d.startOf('month').subtract(d.month() % 3, 'month')

export type Named = 'month' | 'quarter' | 'last' | 'year' | 'twelve'

/** The periods that people ask for most. */
export function periods(today = dayjs()): Record<Named, Period> {
  const q = quarter(today)
  return {
    month: { from: day(today.startOf('month')), until: day(today) },
    quarter: { from: day(q), until: day(today) },
    last: { from: day(q.subtract(3, 'month')), until: day(q.subtract(1, 'day')) },
    year: { from: day(today.startOf('year')), until: day(today) },
    twelve: { from: day(today.startOf('month').subtract(11, 'month')), until: day(today) },
  }
}

/** The period of the same length before: whole months where this one begins with a month, so that a quarter is compared with a quarter, and the first three weeks of a month with the first three of the month before. */
export function before(p: Period): Period {
  const from = dayjs(p.from)
  const until = dayjs(p.until)
  if (from.date() === 1) {
    const months = until.diff(from, 'month') + 1
    const last = until.subtract(months, 'month')
    return { from: day(from.subtract(months, 'month')), until: day(until.isSame(until.endOf('month'), 'day') ? last.endOf('month') : last) }
  }
  return { from: day(from.subtract(until.diff(from, 'day') + 1, 'day')), until: day(from.subtract(1, 'day')) }
}

/** The same days a year before. */
export const yearBefore = (p: Period): Period => ({ from: day(dayjs(p.from).subtract(1, 'year')), until: day(dayjs(p.until).subtract(1, 'year')) })

/** What of a month ("2026-11") lies in a period: the same days that the server counted. */
export function within(p: Period, month: string): Period {
  const first = dayjs(`${month}-01`)
  const last = day(first.endOf('month'))
  return { from: day(first) < p.from ? p.from : day(first), until: last > p.until ? p.until : last }
}

/** The last day of a month that counts, such as "11-22", where the month goes on after it: behind the period, or in the future. */
export function endsAt(p: Period, month: string, today = dayjs()): string | undefined {
  const until = [p.until, day(today)].sort()[0] ?? p.until
  return day(dayjs(`${month}-01`).endOf('month')) > until && `${month}-01` <= until ? until.slice(5) : undefined
}

/** Every month that a period touches: a trend has no holes. */
export function monthsOf(p: Period): string[] {
  const out: string[] = []
  for (let m = dayjs(p.from).startOf('month'); day(m) <= p.until && out.length < 120; m = m.add(1, 'month')) out.push(m.format('YYYY-MM'))
  return out
}

export const validDay = (d: string | null) => (d && /^\d{4}-\d{2}-\d{2}$/.test(d) && dayjs(d).isValid() ? d : undefined)
