import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { App } from 'antd'
import { useState } from 'react'
import { beforeEach, expect, it, vi } from 'vitest'
import '@/i18n'
import type { EvidenceView } from '@/api/schema'
import { kept, values } from '@/components/writing/keptInMemory'
import { en as common } from '@/i18n/words/en'
import { en } from './en'
import { MarkForm } from './Video'

vi.mock('@/offline/device', () => import('@/components/writing/keptInMemory'))
vi.mock('@/offline/drafts', () => import('@/components/writing/keptInMemory'))
vi.mock('./items', () => ({ useItems: () => [] }))
beforeEach(() => kept.clear())

function Marking({ at }: { at: number }) {
  const [draft, set] = useState<Parameters<typeof MarkForm>[0]['draft'] | undefined>({ start: at })
  return <App>{draft && <MarkForm of={{ id: 'e', case: 'c' } as EvidenceView} draft={draft} set={set} now={at + 2} frame={() => {}} done={() => {}} />}</App>
}

it('brings a mark back on the seconds on which it was made, and begins anew where the film stands', async () => {
  const first = render(<Marking at={5} />)
  fireEvent.click(screen.getByText(en.until))
  fireEvent.change(screen.getByLabelText(en.note), { target: { value: 'the counter is empty' } })
  await waitFor(() => expect(values('evidence.mark e')).toEqual([{ note: 'the counter is empty', at: { start: 5, end: 7 } }]))
  first.unmount()

  render(<Marking at={0} />)
  await screen.findByText('0:05.0 – 0:07.0')
  expect(screen.getByLabelText<HTMLInputElement>(en.note).value).toBe('the counter is empty')
  fireEvent.click(screen.getByText(common.unsent.discard))
  await screen.findByText('0:00.0')
})
