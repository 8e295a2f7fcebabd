import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { isAbout, isList, useLive } from './live'

class Source extends EventTarget {
  static CLOSED = 2
  static all: Source[] = []
  readyState = 1
  onerror?: () => void
  constructor(readonly url: string) { super(); Source.all.push(this) }
  close() { this.readyState = 2 }
  say(event: string, data: object, lastEventId = '') { this.dispatchEvent(Object.assign(new Event(event), { data: JSON.stringify(data), lastEventId })) }
}
const cache = new QueryClient()
const wrapper = ({ children }: { children: ReactNode }) => <QueryClientProvider client={cache}>{children}</QueryClientProvider>
const show = (state: string) => {
  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true })
  document.dispatchEvent(new Event('visibilitychange'))
}

beforeEach(() => { vi.useFakeTimers(); vi.stubGlobal('EventSource', Source); Source.all = [] })
afterEach(() => { vi.useRealTimers(); vi.unstubAllGlobals(); vi.restoreAllMocks() })

it('knows what shows a case and what shows many', () => {
  expect(isAbout('c1')({ queryKey: ['get', '/notices/{id}', { params: { path: { id: 'c1' } } }] })).toBe(true)
  expect(isAbout('c1')({ queryKey: ['get', '/notices', 'pages', {}] })).toBe(false)
  for (const key of [['get', '/home'], ['get', '/notices', 'pages', {}], ['get', '/notices/counts', {}]]) expect(isList({ queryKey: key })).toBe(true)
  expect(isList({ queryKey: ['get', '/units/{code}', {}] })).toBe(false)
})

it('reads an open case at once and lists once for many changes', () => {
  const read = vi.spyOn(cache, 'invalidateQueries').mockResolvedValue()
  const { unmount } = renderHook(() => useLive(), { wrapper })
  for (const id of ['a', 'b', 'c']) Source.all[0]?.say('case', { kind: 'notice', case: id }, '7')
  expect(read).toHaveBeenCalledTimes(3)
  vi.advanceTimersByTime(10_000)
  expect(read).toHaveBeenCalledTimes(4)
  Source.all[0]?.say('inbox', { unread: 5 })
  expect(cache.getQueryData(['get', '/messages/unread'])).toEqual({ unread: 5 })
  unmount()
  expect(Source.all[0]?.readyState).toBe(2)
})

it('listens only while it is looked at, and goes on where it stopped', () => {
  vi.spyOn(cache, 'invalidateQueries').mockResolvedValue()
  const { unmount } = renderHook(() => useLive(), { wrapper })
  Source.all[0]?.say('case', { kind: 'notice', case: 'a' }, '42')
  show('hidden')
  expect(Source.all[0]?.readyState).toBe(2)
  show('visible')
  expect(Source.all[1]?.url).toBe('/api/v1/changes?after=42')
  // A refusal is tried again after a minute, not at once.
  Source.all[1]?.close()
  Source.all[1]?.onerror?.()
  expect(Source.all).toHaveLength(2)
  vi.advanceTimersByTime(60_000)
  expect(Source.all).toHaveLength(3)
  unmount()
})
