import { expect, it } from 'vitest'
import { telling } from './telling'

it('lists the weakest module first, and those of which nothing is known last', () => {
  const places = [{ modules: [{ module: 'full', average: '100' }, { module: 'weak', average: '70' }] }, { modules: [{ module: 'fair', average: '90' }, { module: 'weak', average: '80' }] }]
  expect(telling([{ module: 'none' }, { module: 'full' }, { module: 'fair' }, { module: 'weak' }], places).map((m) => m.module)).toEqual(['weak', 'fair', 'full', 'none'])
})
