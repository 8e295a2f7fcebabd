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

vi.mock('@/offline/device', () => import('@/components/writing/keptInMemory'))
vi.mock('@/offline/drafts', () => import('@/components/writing/keptInMemory'))
beforeEach(() => kept.clear())

const close = vi.fn()
const draft = () => render(<MemoryRouter><QueryClientProvider client={new QueryClient()}><App><Draft year={2027} from={undefined} close={close} /></App></QueryClientProvider></MemoryRouter>)
const day = (date: string) => document.querySelector(`[data-day="${date}"] button`) as HTMLElement
const place = 'calendar.days 2027.new'
const dates = () => values(place).map((v) => (v as { days: { date: string }[] }).days.map((x) => x.date))

it('keeps the marked days of a year when the page is gone, brings them back, and nothing of them once they are given up', async () => {
  const first = draft()
  fireEvent.click(day('2027-03-03'))
  first.unmount()
  await waitFor(() => expect(dates()).toEqual([['2027-03-03']]))

  draft()
  await screen.findByText(common.unsent.resumed, { exact: false })
  fireEvent.click(day('2027-03-04'))
  await waitFor(() => expect(dates()).toEqual([['2027-03-03', '2027-03-04']]))
  fireEvent.click(screen.getByText(common.unsent.discard))
  await waitFor(() => expect(dates()).toEqual([]))
  expect(screen.queryByText(common.unsent.resumed, { exact: false })).toBeNull()

  fireEvent.click(day('2027-03-05'))
  await waitFor(() => expect(dates()).toEqual([['2027-03-05']]))
  fireEvent.click(screen.getByText(en.giveUp))
  fireEvent.click(await screen.findByText(common.unsent.drop))
  await waitFor(() => expect(close).toHaveBeenCalled())
  expect(dates()).toEqual([])
})
