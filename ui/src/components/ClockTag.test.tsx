import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import '@/i18n'
import { ClockTag } from './ClockTag'

it('says in words that a limit may still move', () => {
  const due = new Date(Date.now() + 45.5 * 86_400_000).toISOString()
  render(<ClockTag clock={{ due, overdue: false, provisional: true }} />)
  expect(screen.getByText(/45 d left/).textContent).toContain('provisional')
  expect(document.body.textContent).not.toContain('*')
})
