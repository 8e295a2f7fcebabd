import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import * as line from './line'

let reachable = false
const ask = vi.fn(async () => { if (!reachable) throw new TypeError('fetch failed'); return Response.json({ status: 'ok' }) })

beforeEach(() => { vi.useFakeTimers(); vi.stubGlobal('fetch', ask); ask.mockClear(); reachable = true })
afterEach(() => { vi.useRealTimers(); vi.unstubAllGlobals() })

it('asks when somebody got no answer, goes on asking while there is none, and tells when it is back', async () => {
  const heard: boolean[] = []
  line.onLine((is) => heard.push(is))
  expect(line.lineThere()).toBe(true)
  line.doubt()
  await vi.advanceTimersByTimeAsync(0)
  expect(heard, 'one lost answer is not a lost line').toEqual([])
  reachable = false
  line.doubt()
  line.doubt()
  await vi.advanceTimersByTimeAsync(0)
  expect(heard).toEqual([false])
  ask.mockClear()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(ask.mock.calls.length).toBeGreaterThan(45)
  expect(ask.mock.calls.length).toBeLessThan(80)
  reachable = true
  await vi.advanceTimersByTimeAsync(1_200)
  expect(heard).toEqual([false, true])
  ask.mockClear()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(ask).not.toHaveBeenCalled()
})

it('asks less often when it lasts, and at once when the browser has a cable again', async () => {
  reachable = false
  window.dispatchEvent(new Event('offline'))
  expect(line.lineThere()).toBe(false)
  await vi.advanceTimersByTimeAsync(11 * 60_000)
  ask.mockClear()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(ask.mock.calls.length).toBeLessThan(9)
  reachable = true
  window.dispatchEvent(new Event('online'))
  await vi.advanceTimersByTimeAsync(0)
  expect(line.lineThere()).toBe(true)
})
