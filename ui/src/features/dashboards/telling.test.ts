import { expect, it } from 'vitest'
import { telling } from './telling'

const place = (modules: { [module: string]: string }) => ({ modules: Object.entries(modules).map(([module, average]) => ({ module, average })) })

it('lists the weakest module first of those that most places have, then the others', () => {
  const places = [place({ full: '100', weak: '70', rare: '10' }), place({ full: '100', weak: '80', fair: '90' }), place({ full: '100', weak: '90', fair: '90' })]
  expect(telling(['none', 'rare', 'full', 'fair', 'weak'].map((module) => ({ module })), places).map((m) => m.module)).toEqual(['weak', 'fair', 'full', 'rare', 'none'])
})
