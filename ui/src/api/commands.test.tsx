import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import document from './openapi.json'
import { commandPath, Keys, useCommand } from './commands'
import { setCSRF } from './client'

describe('idempotency keys', () => {
  it('stay the same for the same wish until it is answered', () => {
    const keys = new Keys()
    const key = keys.of({ id: '1', body: { reason: 'a' } })
    expect(keys.of({ id: '1', body: { reason: 'a' } })).toBe(key)
    expect(keys.of({ id: '1', body: { reason: 'b' } })).not.toBe(key)
    const again = keys.of({ id: '1' })
    keys.answered()
    expect(keys.of({ id: '1' })).not.toBe(again)
  })
})

describe('a command', () => {
  afterEach(() => vi.unstubAllGlobals())
  const wrapper = ({ children }: { children: ReactNode }) => <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>
  function house(...answers: (Response | Error)[]) {
    const seen: Request[] = []
    vi.stubGlobal('fetch', (request: Request | string) => {
      if (typeof request === 'string') return Promise.resolve(Response.json({ status: 'ok' })) // whether there is a line
      seen.push(request)
      const next = answers[Math.min(seen.length, answers.length) - 1]
      return next instanceof Error ? Promise.reject(next) : Promise.resolve((next as Response).clone())
    })
    return seen
  }
  const done = new Response('{"case":"c","version":4,"events":[]}')
  const refused = new Response('{"code":"case.version","status":409,"title":"","type":"","detail":"","detail_zh":"","detail_en":"","instance":""}', { status: 409 })

  it('is asked for again with the same key when the line broke', async () => {
    const seen = house(new TypeError('line'), done)
    setCSRF('proof')
    const { result } = renderHook(() => useCommand('/notices/{id}/withdraw'), { wrapper })
    await act(() => result.current.mutateAsync({ id: 'c', version: 3, body: { reason: '误发' } }))
    expect(seen.map((r) => r.url.replace(/^https?:\/\/[^/]+/, ''))).toEqual(['/api/v1/notices/c/withdraw', '/api/v1/notices/c/withdraw'])
    expect(seen[0]?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/)
    expect(seen[1]?.headers.get('Idempotency-Key')).toBe(seen[0]?.headers.get('Idempotency-Key'))
    expect(seen[1]?.headers.get('If-Match')).toBe('"3"')
    expect(seen[1]?.headers.get('X-CSRF-Token')).toBe('proof')
    expect(await seen[1]?.json()).toEqual({ reason: '误发' })
  })
  it('is not asked for again when it was refused, and the next try is another wish', async () => {
    const seen = house(refused)
    const { result } = renderHook(() => useCommand('/notices/{id}/acknowledge'), { wrapper })
    for (let i = 0; i < 2; i++) await act(() => result.current.mutateAsync({ id: 'c' }).catch(() => undefined))
    await waitFor(() => expect(seen).toHaveLength(2))
    expect(seen[1]?.headers.get('Idempotency-Key')).not.toBe(seen[0]?.headers.get('Idempotency-Key'))
  })
})

it('every command on a case is at the address that its action names', () => {
  // x-action is what `allowed` calls the move; whatever answers a CommandAnswer on one case is a command.
  const commands = Object.entries(document.paths as object).flatMap(([path, item]) => {
    const post = (item as { post?: { 'x-action'?: string; responses: { 200?: { content?: { 'application/json'?: { schema?: { $ref?: string } } } } } } }).post
    return post?.responses[200]?.content?.['application/json']?.schema?.$ref?.endsWith('/CommandAnswer') && path.includes('/{id}/') ? [{ path, action: post['x-action'] ?? '' }] : []
  })
  expect(commands.length).toBeGreaterThan(50)
  for (const { path, action } of commands) expect(commandPath(action)).toBe(path)
})
