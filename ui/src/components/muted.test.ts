import { describe, expect, it } from 'vitest'
import { covered, shorten } from './muted'

const all = ['account', 'account.reset', 'notice.due', 'notice.due.day', 'notice.closed', 'notices.odd']

describe('topics', () => {
  it('are covered by what they lie below, not by what they begin with', () => {
    expect(covered(['notice'], 'notice.due')).toBe(true)
    expect(covered(['notice'], 'notices.odd')).toBe(false)
  })
  it('become a kind where all of it is off, and stay single where not', () => {
    expect(shorten(['account', 'account.reset', 'notice.closed'], all)).toEqual(['account', 'notice.closed'])
    expect(shorten(['notice.due', 'notice.due.day', 'notice.closed'], all)).toEqual(['notice'])
    expect(shorten([], all)).toEqual([])
  })
})
