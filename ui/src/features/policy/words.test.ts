import { describe, expect, it } from 'vitest'
import type { Action } from '@/api/schema'
import { grouped, narrowed } from './words'

const action = (name: string, more: Partial<Action> = {}): Action => ({ name, resource: name.split('.')[0] ?? '', sentence: { zh: '签发', en: 'Issue it' }, writes: true, risky: false, everywhere: false, ...more })
const all = [action('notice.read', { writes: false, sentence: { zh: '查看', en: 'See' } }), action('notice.issue', { risky: true }), action('user.write')]
const names = (list: Action[]) => list.map((a) => a.name)

describe('actions', () => {
  it('are found by words in both languages and by name', () => {
    expect(names(narrowed(all, { words: ' ISSUE ' }))).toEqual(['notice.issue', 'user.write'])
    expect(names(narrowed(all, { words: '查看' }))).toEqual(['notice.read'])
  })
  it('are narrowed by field and kind together', () => {
    expect(names(narrowed(all, { words: '', group: 'notice', kind: 'acts' }))).toEqual(['notice.issue'])
    expect(names(narrowed(all, { words: '', kind: 'looks' }))).toEqual(['notice.read'])
    expect(names(narrowed(all, { words: '', kind: 'risky' }))).toEqual(['notice.issue'])
  })
  it('stand under their field', () => {
    expect(grouped(all).map((g) => [g.resource, g.actions.length])).toEqual([['notice', 2], ['user', 1]])
  })
})
