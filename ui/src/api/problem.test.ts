import { describe, expect, it } from 'vitest'
import { fieldOf, problemFrom, problemOf } from './problem'

const answer = (status: number, body: string, headers = {}) => new Response(body, { status, headers })

describe('a failed answer', () => {
  it('is what the server says of it', async () => {
    const p = await problemFrom(answer(422, JSON.stringify({ code: 'notice.maker_is_checker', status: 422, detail_en: 'no', detail_zh: '不' }), { 'Retry-After': '3' }))
    expect([p.code, p.status, p.final, p.retryAfter, p.body.detail_zh]).toEqual(['notice.maker_is_checker', 422, true, 3, '不'])
  })
  it('has words even where a proxy answered', async () => {
    const p = await problemFrom(answer(502, '<html>'))
    expect([p.code, p.status, p.final]).toEqual(['http', 502, false])
    expect(p.body.detail_zh).toContain('502')
  })
  it('leaves open what became of a wish when nobody answered, or the server was busy', async () => {
    expect(problemOf(new TypeError('fetch failed')).final).toBe(false)
    for (const status of [408, 429, 500, 503]) expect((await problemFrom(answer(status, '{"code":"x","status":' + status + '}'))).final).toBe(false)
    for (const status of [400, 403, 404, 409, 422]) expect((await problemFrom(answer(status, '{"code":"x","status":' + status + '}'))).final).toBe(true)
  })
})

it('speaks of submitting again only where something was submitted, and knows an answer that is not the server\'s', async () => {
  expect(problemOf(new TypeError('fetch failed')).body.detail_zh).toContain('重新提交')
  expect(problemOf(new TypeError('fetch failed'), true).body.detail_zh).not.toContain('提交')
  expect([problemOf(new TypeError('x')).unreached, (await problemFrom(answer(502, '<html>'))).unreached]).toEqual([true, true])
  expect((await problemFrom(answer(503, '{"code":"busy","status":503}'))).unreached).toBe(false)
})

it('finds the form field of a pointer', () => {
  expect(fieldOf('/customer/phone')).toEqual(['customer', 'phone'])
  expect(fieldOf('/items/0/note')).toEqual(['items', 0, 'note'])
  expect(fieldOf('/a~1b')).toEqual(['a/b'])
  expect(fieldOf('header:If-Match')).toEqual([])
})
