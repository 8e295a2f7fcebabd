import { expect, it } from 'vitest'
import { reasons } from './reasons'

it('says why, and nothing of what is no reason', () => {
  expect(reasons({ reason: '由支行办理', owner: { user: 'a' }, number: 3 })).toEqual([{ field: 'reason', words: '由支行办理' }])
  expect(reasons({ grounds: '合同第八条', facts: '属实', outcome: 'partly', reason: ' ' })).toEqual([{ field: 'grounds', words: '合同第八条' }])
  expect(reasons({ reason: '转办', route: { why: { zh: '按业务条线', en: 'By line of business' } } })).toEqual([{ field: 'reason', words: '转办' }, { field: 'route', words: { zh: '按业务条线', en: 'By line of business' } }])
  expect(reasons({ strike: [{ line: 3, reason: '登记有误' }, { line: 5 }] })).toEqual([{ field: 'strike', line: 3, words: '登记有误' }])
})

it.each([[undefined], [null], ['text'], [{}], [{ reason: 7, route: { why: { zh: '', en: '' } }, strike: 'no' }]])('is silent about %j', (body) => {
  expect(reasons(body)).toEqual([])
})
