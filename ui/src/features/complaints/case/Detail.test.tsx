import { render } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { EventView } from '@/api/schema'
import '@/i18n'
import { Detail } from './Detail'

const said = (name: string, body: unknown) => render(<Detail of={{ name: `complaint.${name}`, body, seq: 1, at: '', by: { user: 'a' } } as unknown as EventView} />).container.textContent

it('says of an event what sort it was and by which way, and nothing where there is nothing to say', () => {
  expect(said('contacted', { kind: 'first_reply', how: 'phone', text: '已联系' })).toBe('First reply · By phone')
  expect(said('called_back', { result: 'dissatisfied' })).toBe('Not satisfied')
  expect(said('panel_convened', { question: '责任如何分担？' })).toBe('责任如何分担？')
  expect(said('taken', { owner: { user: 'b' } })).toBe('')
  expect(said('contacted', null)).toBe('')
})
