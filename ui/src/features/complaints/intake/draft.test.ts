import { describe, expect, it } from 'vitest'
import { worthKeeping } from './draft'

describe('a half-written registration', () => {
  const untouched = { who: 'self', customer: { kind: 'person' }, severity: 'ordinary', tier: '', class: { channel: 'outlet' }, line: 'outlet', outlet: 'chancheng-zhangcha', agents: [{}] } as const
  it('is worth nothing while only the page has filled it in', () => {
    expect(worthKeeping({ ...untouched, agents: [{}] } as never)).toBe(false)
    expect(worthKeeping({})).toBe(false)
  })
  it.each([['customer', { kind: 'person', phone: '139' }], ['content', '排队'], ['class', { channel: 'outlet', business: 'deposit' }], ['agents', [{ name: '王' }]], ['amount', '1']])('is worth keeping for its %s', (field, value) => {
    expect(worthKeeping({ ...untouched, [field]: value } as never)).toBe(true)
  })
})
