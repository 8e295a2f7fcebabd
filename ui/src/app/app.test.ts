import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { HomeOutlined } from '@ant-design/icons'
import type { MenuEntry } from './feature'
import { features } from './features'
import { returnPath } from './Gate'
import { lineOf } from './menu'
import { matching } from './Palette'

it('after signing in one returns to a path of this house and nowhere else', () => {
  expect(returnPath('?return=%2Fnotices%3Fq%3Da')).toBe('/notices?q=a')
  for (const evil of ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/sign-in?return=/x', '']) expect(returnPath(`?return=${encodeURIComponent(evil)}`)).toBe('/')
})

it('an address belongs to the line with the longest path', () => {
  const line = (path: string): MenuEntry => ({ path, label: { zh: '', en: '' }, icon: HomeOutlined, section: 'work', needs: [] })
  const menu = ['/', '/notices', '/notices/late'].map(line)
  expect(lineOf(menu, '/notices/7')?.path).toBe('/notices')
  expect(lineOf(menu, '/notices/late/7')?.path).toBe('/notices/late')
  expect(lineOf(menu, '/')?.path).toBe('/')
  expect(lineOf(menu, '/noticesboard')).toBeUndefined()
})

it('the palette finds by words of either language', () => {
  const commands = [{ id: 'a', label: { zh: '整改通知书', en: 'Rectification notices' }, needs: [] }, { id: 'b', label: { zh: '投诉', en: 'Complaints' }, needs: [] }]
  expect(matching(commands, '整改').map((c) => c.id)).toEqual(['a'])
  expect(matching(commands, 'notices rect').map((c) => c.id)).toEqual(['a'])
  expect(matching(commands, '').length).toBe(2)
  expect(matching(commands, 'zzz')).toEqual([])
})

it('features need only actions that the policy knows, and have paths and ids of their own', () => {
  const known = new Set(readFileSync('../policy/policy.csv', 'utf8').split('\n').flatMap((line) => /^p, \S+, (\S+)/.exec(line)?.[1] ?? []))
  expect(known.size).toBeGreaterThan(50)
  const entries = features.flatMap((f) => [...(f.menu ?? []), ...(f.commands ?? [])])
  for (const action of entries.flatMap((e) => e.needs)) expect(known, action).toContain(action)
  const paths = features.flatMap((f) => f.routes.map((r) => r.path))
  expect(new Set(paths).size).toBe(paths.length)
  const ids = features.flatMap((f) => (f.commands ?? []).map((c) => c.id))
  expect(new Set(ids).size).toBe(ids.length)
})
