import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { App } from 'antd'
import { MemoryRouter } from 'react-router'
import { beforeEach, expect, it, vi } from 'vitest'
import '@/i18n'
import { kept, values } from '@/components/writing/keptInMemory'
import { en as common } from '@/i18n/words/en'
import { Draft } from './Draft'
import { en } from './en'
import type { RuleSet } from './ruleset'

vi.mock('@/offline/device', () => import('@/components/writing/keptInMemory'))
vi.mock('@/offline/drafts', () => import('@/components/writing/keptInMemory'))
beforeEach(() => kept.clear())

const set: RuleSet = {
  id: 'bank.rectification', version: 'default-1', kind: 'settings', valid_from: '2020-01-01', title: { zh: '整改', en: 'Rectification' }, source: 'the bank',
  rows: [{ id: 'again', name: { zh: '次数', en: 'Times' }, number: 2, of: 'times', quality: 'setting', source: 'the bank' }],
}
const close = vi.fn()
const draft = () => render(<MemoryRouter><QueryClientProvider client={new QueryClient()}><App><Draft from={set} close={close} kept={() => {}} /></App></QueryClientProvider></MemoryRouter>)
const place = 'ruleset.draft bank.rectification@default-1'

it('keeps changed rules and what is said of them when the page is gone, brings both back, and nothing once they are given up', async () => {
  const first = draft()
  fireEvent.click(screen.getByRole('button', { name: `${en.edit} again` }))
  fireEvent.change(await screen.findByRole('spinbutton'), { target: { value: '3' } })
  fireEvent.click(screen.getByRole('button', { name: /OK/ }))
  fireEvent.change(screen.getByLabelText(en.reason), { target: { value: 'twice is too few' } })
  await waitFor(() => expect(values(place)).toEqual([{ rows: [{ ...set.rows[0], number: 3 }], facts: { source: 'the bank', reason: 'twice is too few' } }]))
  first.unmount()

  draft()
  await screen.findByText(common.unsent.resumed, { exact: false })
  expect(screen.getByLabelText<HTMLInputElement>(en.reason).value).toBe('twice is too few')
  expect(document.querySelector('.row-here')).not.toBeNull()
  fireEvent.click(screen.getByText(common.unsent.discard))
  await waitFor(() => expect(values(place)).toEqual([]))
  expect(screen.getByLabelText<HTMLInputElement>(en.reason).value).toBe('')
  expect(document.querySelector('.row-here')).toBeNull()
})
