import { expect, test } from 'vitest'
import { compare, replacedBy, span, standing, type Loaded, type Rule, type RuleSet } from './ruleset'

const rule = (id: string, limit: string): Rule => ({ id, name: { zh: id, en: id }, limit: { span: limit }, quality: 'setting', source: 's' })
const set = (version: string, valid_from: string, rows: Rule[] = []): RuleSet => ({ id: 'bank.x', version, kind: 'settings', valid_from, title: { zh: '', en: '' }, source: 's', rows })

const kept = (of: RuleSet, status: Loaded['status'] = 'approved'): Loaded => ({ key: `rules:${of.id}@${of.version}`, title: of.title, default: null, status, version: 1, set: of })

test('in force is the last version that has begun, and nothing that is only proposed', () => {
  const all = [kept(set('1', '2020-01-01'), 'shipped'), kept(set('3', '2027-01-01')), kept(set('2', '2026-01-01')), kept(set('4', '2026-06-01'), 'submitted'), kept({ ...set('9', '2026-06-01'), id: 'bank.other' })]
  expect(all.map((l) => standing(l, all, '2026-11-22'))).toEqual(['past', 'future', 'inForce', 'submitted', 'inForce'])
  expect(all.slice(0, 4).map((l) => replacedBy(l, all)?.set.version)).toEqual([undefined, '2', '1', '2'])
})

test('two versions are compared rule by rule', () => {
  const before = set('1', '', [rule('a', '15d'), rule('b', '3wd'), rule('c', '1h')])
  const same = { source: 's', quality: 'setting', limit: { span: '3wd' }, name: { en: 'b', zh: 'b' }, id: 'b', note: undefined } as Rule
  const after = set('2', '', [rule('a', '10d'), same, rule('d', '1h')])
  expect(compare(before, after).map((d) => `${d.what} ${d.id}`)).toEqual(['removed c', 'changed a', 'added d'])
})

test('a length of time is read as it is written', () => {
  expect(span('15d')).toEqual({ count: 15, unit: 'd' })
  expect(span('3wd')).toEqual({ count: 3, unit: 'wd' })
  expect(span('')).toBeUndefined()
  expect(span('3 days')).toBeUndefined()
})
