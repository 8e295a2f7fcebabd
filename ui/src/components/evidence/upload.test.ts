import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { EvidenceTicket } from '@/api/schema'
import { sha256Of } from './hash'
import { kindOf, StoreRefused, upload, type Stage, type Tools } from './upload'

describe('sha256Of', () => {
  it('is the SHA-256 of files longer than a slice, and of nothing', async () => {
    const bytes = new Uint8Array((4 << 20) + 12345).map((_, i) => i % 251)
    expect(await sha256Of(new Blob([bytes]))).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(await sha256Of(new Blob([]))).toBe(createHash('sha256').digest('hex'))
  })
})

// A store and a house in memory: parts of 4 bytes, a line that breaks when told to.
class House {
  parts = new Map<number, string>()
  signed: number[] = []
  declared: string[] = []
  breaks = 0
  constructor(readonly size: number, readonly partSize = 4) {}
  get plan() { return { mode: 'multipart' as const, size: this.size, part_size: this.partSize, parts: Math.ceil(this.size / this.partSize) } }
  transfer(status = 'awaiting') {
    const missing = Array.from({ length: this.plan.parts }, (_, i) => i + 1).filter((n) => !this.parts.has(n))
    return { evidence: { id: 'e1', status }, upload: { plan: this.plan, have: [], missing, tickets: [] } }
  }
  answer = async (request: Request): Promise<Response> => {
    const path = new URL(request.url).pathname.replace('/api/v1', '')
    if (path === '/evidence' && request.method === 'POST') {
      this.declared.push(request.headers.get('Idempotency-Key') ?? '')
      return Response.json(this.transfer(), { status: 201 })
    }
    if (path === '/evidence/e1/upload') return Response.json(this.transfer())
    if (path === '/evidence/e1/parts') {
      const { parts } = (await request.json()) as { parts: { number: number }[] }
      this.signed.push(...parts.map((p) => p.number))
      return Response.json({ tickets: parts.map((p) => ({ part: p.number, method: 'PUT', url: '/objects/x', headers: {}, expires: '' })) })
    }
    if (path === '/evidence/e1/complete') return Response.json({ id: 'e1', status: 'received' })
    if (path === '/evidence/e1') return Response.json({ id: 'e1', status: 'verified' })
    return new Response('', { status: 500 })
  }
  tools: Tools = {
    hash: (file) => sha256Of(file),
    wait: async () => {},
    put: async (ticket: EvidenceTicket, body: Blob) => {
      if (this.breaks-- > 0) throw new Error('the line broke')
      this.parts.set(ticket.part, await body.text())
    },
  }
  get whole() { return [...this.parts].sort(([a], [b]) => a - b).map(([, text]) => text).join('') }
}

describe('upload', () => {
  const file = new File(['abcdefghij'], 'note.txt', { type: 'text/plain' })
  let house: House
  beforeEach(() => {
    house = new House(file.size)
    vi.stubGlobal('fetch', house.answer)
  })

  it('sends every part once and waits until it is verified', async () => {
    const stages: Stage[] = []
    const evidence = await upload(file, 'case', (p) => { if (stages.at(-1) !== p.stage) stages.push(p.stage) }, { tools: house.tools })
    expect(evidence.status).toBe('verified')
    expect(house.whole).toBe('abcdefghij')
    expect(house.signed).toEqual([1, 2, 3])
    expect(stages).toEqual(['sending', 'verifying', 'verified'])
  })
  it('goes on with what is missing when the line breaks', async () => {
    house.parts.set(1, 'abcd')
    house.breaks = 2
    await upload(file, 'case', () => {}, { tools: house.tools })
    expect(house.whole).toBe('abcdefghij')
    expect(house.declared).toHaveLength(1)
    expect(house.signed).not.toContain(1)
  })
  it('gives up after five tries, and goes on later without declaring again', async () => {
    house.breaks = 99
    await expect(upload(file, 'case', () => {}, { tools: house.tools })).rejects.toThrow('the line broke')
    house.breaks = 0
    await upload(file, 'case', () => {}, { tools: house.tools, begun: 'e1' })
    expect(house.whole).toBe('abcdefghij')
    expect(house.declared).toHaveLength(1)
  })
  it('completes what the store has already, because the answer to putting it there was lost', async () => {
    const answer = house.answer
    vi.stubGlobal('fetch', async (request: Request) => (new URL(request.url).pathname.endsWith('/upload')
      ? Response.json({ evidence: { id: 'e1', status: 'awaiting' }, upload: { plan: { mode: 'single', size: file.size, part_size: file.size, parts: 1 }, have: [], missing: [1], tickets: [{ part: 1, method: 'PUT', url: '/objects/x', headers: { 'If-None-Match': '*' }, expires: '' }] } })
      : answer(request)))
    const puts: number[] = []
    const put = async () => { puts.push(1); throw new StoreRefused(412) }
    expect((await upload(file, 'case', () => {}, { tools: { ...house.tools, put }, begun: 'e1' })).status).toBe('verified')
    expect(puts).toEqual([1])
  })
  it('declares with the key that it was given, so that a declaration whose answer was lost is not made twice', async () => {
    await upload(file, 'case', () => {}, { tools: house.tools, key: 'the-same-key' })
    expect(house.declared).toEqual(['the-same-key'])
  })
})

it('tells the kind of a file', () => {
  expect(['image/png', 'audio/webm', 'video/mp4', 'application/pdf', ''].map(kindOf)).toEqual(['photo', 'audio', 'video', 'document', 'document'])
})
