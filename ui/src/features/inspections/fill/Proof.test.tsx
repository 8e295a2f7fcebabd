import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { App } from 'antd'
import { expect, it } from 'vitest'
import '@/i18n'
import { en } from '@/i18n/words/en'
import { Problem } from '@/api/problem'
import type { Sheet, Snapshot } from '../sheet'
import { Proof } from './Proof'

const failing = (error: Problem) => render(
  <QueryClientProvider client={new QueryClient()}><App>
    <Proof of={{ item: 'a' }} answer={undefined} wanted={false} sheet={{ inspection: 'x' } as Sheet} snapshot={{ files: [{ key: 'k', item: 'a', file: new File(['x'], 'v.bin'), stage: 'failed', sent: 0, error }] } as unknown as Snapshot} />
  </App></QueryClientProvider>,
)
const problem = (status: number, code: string) => new Problem({ type: '', code, status, instance: '', title: '', detail: '', detail_zh: '', detail_en: '' })

it('says of a file without the line that it waits, and raises no alarm', () => {
  failing(problem(0, 'line'))
  screen.getByText(en.evidence.waits)
  expect(screen.queryByText(en.retry)).toBeNull()
})

it('says of a file that broke off so, and offers to go on', () => {
  failing(problem(500, 'internal'))
  screen.getByText(en.evidence.failed)
  screen.getByText(en.retry)
})
