import { describe, expect, it, vi } from 'vitest'
import { Problem } from '@/api/problem'
import type { EvidenceView, FormView } from '@/api/schema'
import type { Keep, Kept, Line } from './ports'
import { Sheet } from './sheet'

const text = (s: string) => ({ zh: s, en: s })
const item = (code: string, more: object = {}) => ({ code, title: text(code), answer: 'yes_no' as const, severity: 'normal' as const, mandatory: true, ...more })
const form = (more: Partial<FormView> = {}): FormView => ({
  version: 1, status: 'in_progress', answers: [], asked: [], failed: [], missing: [], percent: '0', subjects: [],
  result: { answers_hash: '', bonus: '0', deducted: '0', earned: '0', engine: 1, max: '0', modules: [], pass_mark: '90', passed: false, percent: '0', template: 't', template_hash: '', total: '0', version: 1 },
  template: { code: 't', kind: 'onsite', title: text('t'), version: 1, modules: [{ code: 'm', title: text('m'), items: [item('a'), item('b'), item('c', { per: 'employee', posts: ['teller'] })] }] },
  ...more,
})
const evidence = (id: string): EvidenceView => ({ id, case: 'x', status: 'verified', kind: 'photo', file_name: 'p.jpg', content_type: 'image/jpeg', size: 3, sha256: '', inline: true, locked: true, uploader: 'u', captured_at: '', captured_by: '', declared_at: '' })
const problem = (status: number, pointers: string[] = []) => new Problem({ type: '', code: 'x', title: '', detail: '', detail_zh: '不行', detail_en: 'no', status, instance: '', errors: pointers.map((pointer) => ({ pointer, code: 'x', detail: '', detail_zh: '', detail_en: '' })) })

/** A server in memory: what it was asked, and what it says next. */
function house(first = form()) {
  let now = first
  const line = {
    form: vi.fn(async () => now),
    start: vi.fn<Line['start']>(async () => {}),
    answer: vi.fn<Line['answer']>(async () => 1),
    submit: vi.fn<Line['submit']>(async () => {}),
    upload: vi.fn<Line['upload']>(async (piece, _, tell) => { tell({ stage: 'sending', sent: 1, evidence: evidence('e1') }); void piece; return evidence('e1') }),
    mark: vi.fn<Line['mark']>(async () => {}),
  }
  const kept: Kept[] = []
  const keep: Keep = { load: async () => undefined, save: async (k) => { kept.push(structuredClone({ ...k, pieces: [] })) }, hold: async () => {}, lasts: () => true }
  return { line, keep, kept, becomes: (f: FormView) => { now = f } }
}
const sheetOn = async (h: ReturnType<typeof house>, keep = h.keep) => { const s = new Sheet('x', h.line, keep); await s.open(); return s }
const yes = (name: string) => ({ item: name, option: 'yes' })

describe('a sheet', () => {
  it('shows an answer at once and sends it with others in one batch', async () => {
    const h = house()
    const s = await sheetOn(h)
    s.answer(yes('a'))
    s.answer({ item: 'b', option: 'no' })
    expect(s.read().answers.get('b')?.option).toBe('no')
    expect(s.read().saving).toBe('saving')
    await vi.waitFor(() => expect(s.read().saving).toBe('saved'))
    expect(h.line.answer).toHaveBeenCalledTimes(1)
    expect(h.line.answer.mock.calls[0]?.[1].answers).toHaveLength(2)
    expect(s.read().owed).toBe(0)
    expect(h.kept.at(-1)?.owes).toBe(false)
  })

  it('sends the same batch under the same key until the line answers, and then what changed meanwhile', async () => {
    const h = house()
    h.line.answer.mockRejectedValueOnce(problem(0))
    const s = await sheetOn(h)
    s.answer(yes('a'))
    await vi.waitFor(() => expect(s.read().saving).toBe('waiting'))
    s.answer({ item: 'a', option: 'no' })
    s.wake()
    await vi.waitFor(() => expect(s.read().saving).toBe('saved'))
    const calls = h.line.answer.mock.calls
    expect(calls[1]?.[2]).toBe(calls[0]?.[2])
    expect(calls[1]?.[1]).toEqual(calls[0]?.[1])
    expect(calls[2]?.[1].answers[0]?.option).toBe('no')
    expect(calls[2]?.[2]).not.toBe(calls[0]?.[2])
    expect(calls).toHaveLength(3)
  })

  it('keeps what the server refuses at its item, and sends the rest without it', async () => {
    const h = house()
    h.line.answer.mockRejectedValueOnce(problem(422, ['/answers/0/option']))
    const s = await sheetOn(h)
    s.answer({ item: 'a', option: 'maybe' })
    s.answer(yes('b'))
    await vi.waitFor(() => expect(h.line.answer).toHaveBeenCalledTimes(2))
    expect(h.line.answer.mock.calls[1]?.[1].answers).toEqual([yes('b')])
    await vi.waitFor(() => expect(s.read().saving).toBe('refused'))
    expect([...s.read().refused.keys()]).toEqual(['a'])
    s.answer(yes('a'))
    await vi.waitFor(() => expect(s.read().saving).toBe('saved'))
  })

  it('stops where the server refuses all, and goes on at the next change', async () => {
    const h = house()
    h.line.answer.mockRejectedValueOnce(problem(409))
    const s = await sheetOn(h)
    s.answer(yes('a'))
    await vi.waitFor(() => expect(s.read().stopped?.status).toBe(409))
    expect(s.read().owed).toBe(1)
    s.answer(yes('b'))
    await vi.waitFor(() => expect(s.read().owed).toBe(0))
  })

  it('holds a remark back until there is a result, and asks about employees at once', async () => {
    const h = house()
    const s = await sheetOn(h)
    s.change({ item: 'a' }, { remark: 'dusty' })
    s.observe({ id: '7', post: 'teller' })
    s.observe({ id: '8', post: 'guard' })
    expect(s.read().asked).toEqual([{ item: 'a' }, { item: 'b' }, { item: 'c', subject: '7' }])
    await new Promise((done) => setTimeout(done, 350))
    expect(h.line.answer).not.toHaveBeenCalled()
    expect(s.read(), 'counted apart from what waits for the line').toMatchObject({ owed: 1, held: 1, saving: 'saved' })
    s.change({ item: 'c', subject: '7' }, { option: 'yes' })
    await vi.waitFor(() => expect(h.line.answer).toHaveBeenCalledTimes(1))
    expect(h.line.answer.mock.calls[0]?.[1]).toEqual({ answers: [{ item: 'c', subject: '7', option: 'yes' }], subjects: [{ id: '7', post: 'teller' }] })
    s.change({ item: 'a' }, { option: 'no' })
    await vi.waitFor(() => expect(h.line.answer).toHaveBeenCalledTimes(2))
    expect(h.line.answer.mock.calls[1]?.[1].answers).toEqual([{ item: 'a', remark: 'dusty', option: 'no' }])
    expect(s.read().held).toBe(0)
  })

  it('adds evidence to its item once verified, with marks made on the way', async () => {
    const h = house()
    let verify = () => {}
    h.line.upload.mockImplementationOnce(async (_, __, tell) => { tell({ stage: 'sending', sent: 1, evidence: evidence('e1') }); await new Promise<void>((done) => { verify = done }); return evidence('e1') })
    const s = await sheetOn(h)
    s.answer({ item: 'a', option: 'no' })
    const key = s.attach({ item: 'a' }, new File(['abc'], 'p.jpg', { type: 'image/jpeg' }))
    s.mark({ of: key, item: 'a', region: { x: 0, y: 0, w: 0.5, h: 0.5 }, note: 'here' })
    await vi.waitFor(() => expect(h.line.answer).toHaveBeenCalledTimes(1))
    expect(h.line.mark).not.toHaveBeenCalled()
    verify()
    await vi.waitFor(() => expect(s.read().saving).toBe('saved'))
    expect(s.read().answers.get('a')?.evidence).toEqual(['e1'])
    expect(h.line.mark).toHaveBeenCalledWith('e1', expect.objectContaining({ note: 'here' }))
  })

  it('computes the score and obeys jumps by the checklist’s rules until the server has, and says so without a line', async () => {
    const { template, ...rest } = form()
    const jumps = item('a', { points: '2', branches: [{ when: ['no'], go_to: '$end', skipped: 'zero' }] })
    const h = house({ ...rest, template: { ...template, modules: [{ code: 'm', title: text('m'), items: [jumps, item('b', { points: '2' })] }] } })
    h.line.answer.mockRejectedValue(problem(0))
    const s = await sheetOn(h)
    expect(s.read()).toMatchObject({ expected: false, form: { percent: '0' } })
    s.answer(yes('a'))
    s.answer(yes('b'))
    expect(s.read()).toMatchObject({ expected: false, saving: 'saving', form: { percent: '100', failed: [] } })
    await vi.waitFor(() => expect(s.read()).toMatchObject({ expected: true, saving: 'waiting' }))
    s.answer({ item: 'a', option: 'no' })
    expect(s.read().asked).toEqual([{ item: 'a' }])
    expect(s.read().form).toMatchObject({ percent: '0', failed: [{ item: 'a' }], result: { skipped: ['b'], max: '4' } })
    h.line.answer.mockResolvedValue(1)
    h.becomes({ ...rest, template, percent: '77', answers: [{ item: 'a', option: 'no', title: text('a') }, { ...yes('b'), title: text('b') }] })
    s.wake()
    await vi.waitFor(() => expect(s.read()).toMatchObject({ expected: false, saving: 'saved', form: { percent: '77' } }))
  })

  it('foretells nothing by rules that it does not know', async () => {
    const h = house(form({ percent: '55', result: { ...form().result, engine: 2 } }))
    h.line.answer.mockRejectedValue(problem(0))
    const s = await sheetOn(h)
    s.answer(yes('a'))
    await vi.waitFor(() => expect(s.read().saving).toBe('waiting'))
    expect(s.read()).toMatchObject({ expected: false, form: { percent: '55' } })
  })

  it('hands in after everything has arrived, taking back what was jumped over', async () => {
    const { template, ...rest } = form({ answers: [{ ...yes('b'), title: text('b') }] })
    const jumped = { ...rest, template: { ...template, modules: [{ code: 'm', title: text('m'), items: [item('a', { branches: [{ when: ['yes'], go_to: '$end' }] }), item('b')] }] } }
    const h = house(jumped)
    const order: string[] = []
    h.line.answer.mockImplementation(async () => { order.push('answer'); return 1 })
    h.line.submit.mockImplementation(async () => { order.push('submit') })
    const s = await sheetOn(h)
    s.answer(yes('a'))
    s.submit('fine')
    await vi.waitFor(() => expect(s.read().handedIn).toBe(true))
    expect(order).toEqual(['answer', 'submit'])
    expect(h.line.submit.mock.calls[0]?.[1]).toEqual({ comment: 'fine', answers: [{ item: 'b' }] })
  })

  it('does not hand in over a remark that has no result yet', async () => {
    const h = house()
    const s = await sheetOn(h)
    s.change({ item: 'a' }, { remark: 'dusty' })
    s.submit('a tidy outlet')
    await new Promise((done) => setTimeout(done, 50))
    expect(h.line.submit).not.toHaveBeenCalled()
    expect(s.read().remark).toBe('a tidy outlet')
    s.change({ item: 'a' }, { option: 'no' })
    await vi.waitFor(() => expect(s.read().handedIn).toBe(true))
  })

  it('goes on from what was kept on the device, with the same key', async () => {
    const h = house()
    const keep: Keep = { ...h.keep, load: async () => ({ inspection: 'x', answers: [yes('a'), { item: 'b', option: 'no' }], subjects: [], marks: [], owes: true, batch: { key: 'k1', body: { answers: [yes('a')] } },
      pieces: [{ key: 'p1', item: 'b', file: new File(['abc'], 'p.jpg'), begun: 'e1' }] }) }
    const s = await sheetOn(h, keep)
    await vi.waitFor(() => expect(s.read().owed).toBe(0))
    expect(h.line.answer.mock.calls[0]?.[2]).toBe('k1')
    expect(h.line.upload.mock.calls[0]?.[0]).toMatchObject({ key: 'p1', begun: 'e1' })
    const sent = h.line.answer.mock.calls.flatMap((c) => c[1].answers)
    expect(sent.filter((a) => a.item === 'a')).toHaveLength(1)
    expect(sent.at(-1)).toMatchObject({ item: 'b', option: 'no', evidence: ['e1'] })
  })

  it('writes nothing over what is kept before it has read it', async () => {
    const h = house()
    let read: (kept: Kept | undefined) => void = () => {}
    const keep: Keep = { ...h.keep, load: () => new Promise((done) => { read = done }) }
    const s = new Sheet('x', h.line, keep)
    const opened = s.open()
    s.wake() // the line is back
    await new Promise((done) => setTimeout(done, 50))
    expect(h.kept).toEqual([])
    h.line.answer.mockRejectedValue(problem(0))
    read({ inspection: 'x', form: form(), answers: [yes('a')], subjects: [], marks: [], pieces: [], owes: true })
    await opened
    await vi.waitFor(() => expect(h.kept.at(-1)?.owes).toBe(true))
    expect(h.kept.map((k) => k.owes)).not.toContain(false)
  })

  it('takes no form that was asked for before its answers had arrived', async () => {
    const h = house()
    let tell: (form: FormView) => void = () => {}
    h.line.form.mockImplementationOnce(() => new Promise((told) => { tell = told }))
    h.line.answer.mockResolvedValueOnce(2)
    const keep: Keep = { ...h.keep, load: async () => ({ inspection: 'x', form: form(), answers: [{ item: 'a', option: 'no', evidence: ['e0'] }], subjects: [], marks: [], pieces: [], owes: true }) }
    const s = new Sheet('x', h.line, keep)
    const opened = s.open()
    await vi.waitFor(() => expect(h.line.answer).toHaveBeenCalledTimes(1))
    h.becomes(form({ version: 2, answers: [{ item: 'a', option: 'no', evidence: ['e0'], title: text('a') }] }))
    tell(form())
    await opened
    expect(s.read().answers.get('a')?.evidence).toEqual(['e0'])
    expect(h.kept.at(-1)?.form?.answers[0]?.evidence).toEqual(['e0'])
    s.change({ item: 'a' }, { remark: 'seen' })
    await vi.waitFor(() => expect(h.line.answer).toHaveBeenCalledTimes(2))
    expect(h.line.answer.mock.calls[1]?.[1].answers).toEqual([{ item: 'a', option: 'no', evidence: ['e0'], remark: 'seen' }])
  })

  it('still owes what was changed after the batch had gone and before the page died', async () => {
    const h = house()
    const newer = { item: 'a', option: 'no', remark: 'seen again' }
    const keep: Keep = { ...h.keep, load: async () => ({ inspection: 'x', answers: [newer], subjects: [], marks: [], pieces: [], owes: true, batch: { key: 'k1', body: { answers: [yes('a')] } } }) }
    const s = await sheetOn(h, keep)
    await vi.waitFor(() => expect(s.read().owed).toBe(0))
    expect(h.line.answer.mock.calls[0]?.[1].answers).toEqual([yes('a')])
    expect(h.line.answer.mock.calls[1]?.[1].answers).toEqual([newer])
  })
})
