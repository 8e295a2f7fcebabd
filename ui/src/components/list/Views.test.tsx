import { render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { expect, it } from 'vitest'
import '@/i18n'
import { Views, type View } from './Views'

Element.prototype.scrollIntoView = () => {} // jsdom has no layout to scroll

const views: View[] = [
  { key: 'waiting', label: { zh: '等我办理', en: 'Waits for me' }, query: { waiting: true } },
  { key: 'late', label: { zh: '已超期', en: 'Overdue' }, query: { overdue: true } },
]
const marked = (address: string) => {
  const { unmount } = render(<MemoryRouter initialEntries={[address]}><Views label="views" views={views} /></MemoryRouter>)
  const names = screen.getAllByRole('radio', { checked: true }).map((r) => r.closest('label')?.textContent)
  unmount()
  return names
}

it('the view that the address holds is marked, narrowed or not', () => {
  expect(marked('/rectifications?overdue=true')).toEqual(['Overdue'])
  expect(marked('/rectifications?overdue=true&unit=/ho/')).toEqual(['Overdue'])
})

it('an address that is none of the views marks none', () => {
  const { container } = render(<MemoryRouter initialEntries={['/rectifications?status=open']}><Views label="views" views={views} /></MemoryRouter>)
  expect(screen.queryAllByRole('radio', { checked: true })).toEqual([])
  expect(container.querySelector('.ant-segmented-item-selected')).toBeNull()
})
