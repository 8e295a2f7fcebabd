import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { App } from 'antd'
import { MemoryRouter } from 'react-router'
import { expect, it, vi } from 'vitest'
import '@/i18n'
import type { EvidenceView, MarkView } from '@/api/schema'
import { sessionKey } from '@/app/session'
import { Beside } from './Beside'
import { en } from './en'

const allowed = vi.hoisted(() => ({ now: [] as { action: string; ok: boolean }[] }))
vi.mock('@/api/client', async (original) => ({ ...await original<object>(), query: { useQuery: () => ({ data: { allowed: allowed.now } }) } }))
vi.mock('./items', () => ({ useItems: () => [] }))

function besideFilm() {
  const cache = new QueryClient()
  cache.setQueryData(sessionKey, { user: 'b', actions: [] })
  const mark = { id: 'm', evidence: 'e', item: 'a', note: 'dirty', start_ms: 0, end_ms: 0, by: 'c' } as unknown as MarkView
  render(<MemoryRouter><QueryClientProvider client={cache}><App><Beside of={{ id: 'e', case: 'x' } as EvidenceView} marks={[mark]} seek={() => {}} changed={() => {}} /></App></QueryClientProvider></MemoryRouter>)
}

it.each([[true, [{ action: 'inspection.answer', ok: true }]], [false, [{ action: 'inspection.answer', ok: false }]], [false, []]])('leads from a mark to its item where the check can be filled: %s', (leads, now) => {
  allowed.now = now
  besideFilm()
  expect(screen.queryByText(en.toItem) !== null).toBe(leads)
})
