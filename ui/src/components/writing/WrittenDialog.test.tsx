import { App, Form, Input } from 'antd'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { beforeEach, expect, it, vi } from 'vitest'
import '@/i18n'
import { en } from '@/i18n/words/en'
import { MoveDrawer } from '../MoveDrawer'
import { ReasonDialog } from '../ReasonDialog'
import { kept, values } from './keptInMemory'

vi.mock('@/offline/device', () => import('@/components/writing/keptInMemory'))
vi.mock('@/offline/drafts', () => import('@/components/writing/keptInMemory'))
beforeEach(() => kept.clear())

function Asked({ act }: { act: (reason: string) => Promise<unknown> }) {
  const [open, setOpen] = useState(false)
  return <App><button onClick={() => setOpen(true)}>ask</button><ReasonDialog open={open} title="why" place="of one" close={() => setOpen(false)} act={act} /></App>
}
const field = () => screen.findByRole<HTMLTextAreaElement>('textbox')

it('keeps the reason of a dialog that was closed with Esc, offers it again, and nothing of it once it was given', async () => {
  const act = vi.fn(async (reason: string) => reason)
  render(<Asked act={act} />)
  fireEvent.click(screen.getByText('ask'))
  fireEvent.change(await field(), { target: { value: 'half a reason' } })
  fireEvent.keyDown(await field(), { key: 'Escape', code: 'Escape', keyCode: 27 })
  await waitFor(() => expect(values('of one')).toEqual([{ reason: 'half a reason' }]))

  fireEvent.click(screen.getByText('ask'))
  await screen.findByText(en.unsent.resumed, { exact: false })
  expect((await field()).value).toBe('half a reason')
  fireEvent.click(screen.getByRole('button', { name: /OK/ }))
  await waitFor(() => expect(act).toHaveBeenCalledWith('half a reason'))
  await waitFor(() => expect(values('of one')).toEqual([]))

  fireEvent.click(screen.getByText('ask'))
  await waitFor(async () => expect((await field()).value).toBe(''))
})

it('keeps the reason, and the dialog open, when it is refused', async () => {
  render(<Asked act={() => Promise.reject(new Error('no line'))} />)
  fireEvent.click(screen.getByText('ask'))
  fireEvent.change(await field(), { target: { value: 'a good reason' } })
  fireEvent.click(screen.getByRole('button', { name: /OK/ }))
  await waitFor(() => expect(values('of one')).toEqual([{ reason: 'a good reason' }]))
  expect((await field()).value).toBe('a good reason')
})

it('offers to copy and to give up what cannot be handed in any more, not to begin anew', async () => {
  const close = vi.fn()
  const drawer = (barred?: { zh: string; en: string }) => (
    <App><MoveDrawer open close={close} title="Plan" target="" place="of two" barred={barred} give={async () => {}} form={{ fields: () => <Form.Item name="reason" label="reason"><Input.TextArea /></Form.Item> }} /></App>
  )
  kept.set('of two', [{ key: 'k', at: '2026-11-22T08:00:00Z', value: { reason: 'from yesterday' } }])
  const { rerender } = render(drawer())
  await screen.findByText(en.unsent.discard)
  rerender(drawer({ zh: '已办理', en: 'Somebody was faster.' }))
  await screen.findByText(/Somebody was faster/)
  expect(screen.queryByText(en.unsent.discard)).toBeNull()
  screen.getByText(en.moves.copy)
  fireEvent.click(screen.getByText(en.unsent.drop))
  await waitFor(() => expect(values('of two')).toEqual([]))
  expect(close).toHaveBeenCalled()
})
