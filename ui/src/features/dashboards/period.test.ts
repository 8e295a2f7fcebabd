import dayjs from 'dayjs'
import { describe, expect, it } from 'vitest'
import { before, endsAt, monthsOf, periods, within, yearBefore } from './period'

describe('periods', () => {
  it('are those of the calendar', () => {
    const p = periods(dayjs('2026-02-20'))
    expect(p.quarter).toEqual({ from: '2026-01-01', until: '2026-02-20' })
    expect(p.last).toEqual({ from: '2025-10-01', until: '2025-12-31' })
    expect(p.twelve).toEqual({ from: '2025-03-01', until: '2026-02-20' })
  })
  it('are compared with the same length before: months with months, days with days', () => {
    expect(before({ from: '2026-10-01', until: '2026-12-31' })).toEqual({ from: '2026-07-01', until: '2026-09-30' })
    expect(before({ from: '2026-11-01', until: '2026-11-22' })).toEqual({ from: '2026-10-01', until: '2026-10-22' })
    expect(before({ from: '2026-01-01', until: '2026-02-28' })).toEqual({ from: '2025-11-01', until: '2025-12-31' })
    expect(before({ from: '2026-11-11', until: '2026-11-20' })).toEqual({ from: '2026-11-01', until: '2026-11-10' })
  })
  it('are compared with the same days a year before, where somebody wants that', () => {
    expect(yearBefore({ from: '2026-10-01', until: '2026-11-22' })).toEqual({ from: '2025-10-01', until: '2025-11-22' })
    expect(yearBefore({ from: '2028-02-29', until: '2028-02-29' })).toEqual({ from: '2027-02-28', until: '2027-02-28' })
  })
  it('say up to which day a month counts that goes on', () => {
    const today = dayjs('2026-11-22')
    expect(endsAt({ from: '2026-10-01', until: '2026-11-22' }, '2026-11', today)).toBe('11-22')
    expect(endsAt({ from: '2026-10-01', until: '2026-12-31' }, '2026-11', today)).toBe('11-22')
    expect(endsAt({ from: '2026-10-01', until: '2026-11-10' }, '2026-11', today)).toBe('11-10')
    expect(endsAt({ from: '2026-10-01', until: '2026-11-22' }, '2026-10', today)).toBeUndefined()
    expect(endsAt({ from: '2026-10-01', until: '2026-11-30' }, '2026-11', dayjs('2026-12-01'))).toBeUndefined()
  })
  it('cut months at their ends, as the server does', () => {
    const p = { from: '2026-09-15', until: '2026-11-20' }
    expect(monthsOf(p)).toEqual(['2026-09', '2026-10', '2026-11'])
    expect(within(p, '2026-09')).toEqual({ from: '2026-09-15', until: '2026-09-30' })
    expect(within(p, '2026-11')).toEqual({ from: '2026-11-01', until: '2026-11-20' })
  })
})
