import { render } from '@testing-library/react'
import { expect, it } from 'vitest'
import '@/i18n'
import { Total } from './Total'

it('one holiday and several', () => {
  const { container } = render(<Total of={{ work: 250, off: 1, makeup: 6 }} />)
  expect(container.textContent).toBe('250 working days in the year, 1 holiday, 6 days worked instead')
})
