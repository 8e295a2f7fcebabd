import { expect, it, vi } from 'vitest'
vi.mock('bpmn-js/lib/Viewer', () => ({ default: vi.fn() }))
import { firstScale } from './Diagram'

it('opens as a whole on a desk, and legibly where something is looked for or on the phone', () => {
  const size = { width: 2000, height: 1500 }
  expect(firstScale(size, 1100, 750, false)).toBe(0.5)
  expect(firstScale(size, 1100, 750, true)).toBe(0.85)
  expect(firstScale(size, 360, 480, false)).toBe(0.85)
})
