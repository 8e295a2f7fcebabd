import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import { App } from 'antd'
import { MemoryRouter } from 'react-router'
import { expect, it, vi } from 'vitest'
import '@/i18n'
import { en } from '@/i18n/words/en'
import { sessionKey } from './session'
import { SignIn } from './SignIn'

const drafts = vi.hoisted(() => ({ lie: vi.fn<() => Promise<boolean>>() }))
vi.mock('@/offline/drafts', () => ({ draftsLie: drafts.lie }))

const signIn = () => {
  const cache = new QueryClient()
  cache.setQueryData(sessionKey, null)
  render(<MemoryRouter><QueryClientProvider client={cache}><App><SignIn /></App></QueryClientProvider></MemoryRouter>)
}

it('says before anybody signs in that unsent texts lie here, and nothing where there are none', async () => {
  drafts.lie.mockResolvedValueOnce(true)
  signIn()
  await screen.findByText(en.signIn.unsent)
})

it('says nothing of drafts where none lie', async () => {
  drafts.lie.mockResolvedValueOnce(false)
  signIn()
  await waitFor(() => expect(drafts.lie).toHaveBeenCalledTimes(2))
  expect(screen.queryByText(en.signIn.unsent)).toBeNull()
})
