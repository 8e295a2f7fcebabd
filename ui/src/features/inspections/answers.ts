import { useEffect, useSyncExternalStore } from 'react'
import { api, newKey } from '@/api/client'
import { fieldOf, problemOf, Problem } from '@/api/problem'
import type { AnswerItem, ChecklistItem, ChecklistKey, ChecklistSubject, EvidenceRegion, EvidenceView, FormView, InspectionAnswer, InspectionItemAnswer, InspectionSubmit } from '@/api/schema'
import { holdPending } from '@/app/pending'
import { upload, type Progress } from '@/components/evidence/upload'
import { fetchMine, onPerson } from '@/offline/device'
import { TakenOver } from '@/offline/vault'
import { onDevice, owing } from './keep'

// Every answer and every file of a check goes through here, from the finger to the record.
//
// The contract, for whoever puts an offline layer beneath it:
//
// * A page talks to one Sheet per inspection: `sheetOf(id)`, `useSheet(id)`. It calls answer,
//   observe, attach, detach, mark and submit, which never wait for the network, and draws the
//   snapshot, in which what was given here lies over what the server has.
// * A sheet talks to two ports and to nothing else. `Line` is the way to the server; `Keep`
//   holds on this device what has not arrived there: sealed for the person who is signed in
//   (keep.ts), or nowhere, where the browser cannot keep secrets; it asks before it closes then.
// * `keep.save` gets all that is owed for an inspection after every change, one call after the
//   other, the last one is true. The bytes of a file go to `keep.hold` first; only then is the
//   file among what is owed. With nothing owed it gets `owes: false`, and may forget all but the
//   form. `keep.load` gives it back; a sheet that was opened from it goes on sending by itself.
//   Whatever goes on the line is kept first, so that a page that dies asks again with the same key.
// * Nothing is done twice: a batch of answers, a file, a mark and handing in each carry a key
//   that stays the same until the server has spoken (`Problem.final`), and is kept with them.
//   An answer replaces the earlier one about the same item and employee; the last one here wins
//   over what the server has, for nobody but the inspector named may answer.
// * Without an answer from the line (`Problem` of status 0, 408, 429, 5xx) the sheet waits and
//   tries again, at 1, 2, 4 … 30 seconds and at the browser's `online`; `wake()` hurries it.
//   What the server refuses for good is shown at its item and not sent again until changed.
// * Jumps and scores are the server's: `form.result` is as old as the last time the line
//   answered. Employees named here are asked about at once.

export type Answer = InspectionItemAnswer
export interface Mark { key: string; /** a file of this sheet by its key, or evidence by its id */ of: string; item: string; region: EvidenceRegion; note: string }
/** A file that was taken for an item. `begun`: the evidence as which the server knows of it. */
export interface Piece { key: string; /** Its bytes are kept on this device. */ held?: boolean; item: string; subject?: string; file: File; begun?: string; redactionOf?: string }
/** A file on its way, as the page shows it. */
export interface Sending extends Piece, Progress {}

/** All that is owed to the server for one inspection. */
export interface Kept {
  inspection: string
  form?: FormView
  answers: Answer[]
  subjects: ChecklistSubject[]
  pieces: Piece[]
  marks: Mark[]
  start?: { key: string }
  batch?: { key: string; body: InspectionAnswer }
  handIn?: { key: string; body: InspectionSubmit }
  owes: boolean
}

export interface Line {
  form(inspection: string): Promise<FormView>
  start(inspection: string, key: string): Promise<void>
  answer(inspection: string, body: InspectionAnswer, key: string): Promise<void>
  submit(inspection: string, body: InspectionSubmit, key: string): Promise<void>
  upload(piece: Piece, inspection: string, tell: (p: Progress) => void): Promise<EvidenceView>
  mark(evidence: string, mark: Mark): Promise<void>
}
export interface Keep {
  load(inspection: string): Promise<Kept | undefined>
  save(kept: Kept): Promise<void>
  /** Takes the bytes of a file, before the first `save` that names it. */
  hold(inspection: string, piece: Piece): Promise<void>
  /** Whether what is saved outlives the page. */
  lasts(): boolean
}

const overHTTP: Line = {
  async form(id) {
    const { data } = await api.GET('/inspections/{id}/form', { params: { path: { id } } })
    if (!data) throw new Error('the answer is empty')
    return data
  },
  async start(id, key) { await api.POST('/inspections/{id}/start', { params: { path: { id } }, headers: { 'Idempotency-Key': key } }) },
  async answer(id, body, key) { await api.POST('/inspections/{id}/answer', { params: { path: { id } }, body, headers: { 'Idempotency-Key': key } }) },
  async submit(id, body, key) { await api.POST('/inspections/{id}/submit', { params: { path: { id } }, body, headers: { 'Idempotency-Key': key } }) },
  upload: (piece, id, tell) => upload(piece.file, id, tell, { key: piece.key, begun: piece.begun, derivation: piece.redactionOf ? { of: piece.redactionOf, how: 'redaction' } : undefined }),
  async mark(id, { key, item, region, note }) { await api.POST('/evidence/{id}/marks', { params: { path: { id } }, body: { item, region, note }, headers: { 'Idempotency-Key': key } }) },
}
export const formOf = overHTTP.form

/** An answer's name: "item" or "item@employee", as the server writes it. */
export const nameOf = (k: { item: string; subject?: string }) => (k.subject ? `${k.item}@${k.subject}` : k.item)
/** Whether an answer says nothing by which the item could be judged. */
export const blank = (a: Answer | undefined) => !a || (!a.option && a.count === undefined && a.points === undefined && a.minutes === undefined && !a.na && !a.exception)

/** saved: all is on the server; saving: on its way; waiting: no line; refused: the server will not have it. */
export type Saving = 'saved' | 'saving' | 'waiting' | 'refused'
export interface Snapshot {
  form?: FormView
  /** Why there is no form. */
  failed?: Problem
  answers: ReadonlyMap<string, Answer>
  subjects: ChecklistSubject[]
  /** What is to be answered, in order. */
  asked: ChecklistKey[]
  /** Answers and files that are not on the server. */
  owed: number
  saving: Saving
  /** What the server said against an answer. */
  refused: ReadonlyMap<string, Problem>
  /** What the server said against the sheet as a whole. */
  stopped?: Problem
  files: Sending[]
  handedIn: boolean
  handingIn: boolean
  /** All that is owed is on this device, too: the page may be closed. */
  kept: boolean
}

const open = (s: Sending) => s.stage !== 'verified' && s.stage !== 'rejected'
const batchSize = 100

export class Sheet {
  private form?: FormView
  private failed?: Problem
  private mine = new Map<string, { answer: Answer; turn: number }>()
  private subjects: ChecklistSubject[] = []
  private files: Sending[] = []
  private marks: Mark[] = []
  private refused = new Map<string, Problem>()
  private stopped?: Problem
  private batch?: { key: string; body: InspectionAnswer; turns: Map<string, number> }
  private start?: { key: string }
  private handIn?: { key: string; body: InspectionSubmit }
  private handedIn = false
  private turn = 0
  private busy = false
  private waits = 0
  private timer?: ReturnType<typeof setTimeout>
  private opened?: Promise<void>
  private hearers = new Set<() => void>()
  private changes = 0
  private written = 0
  private writing = Promise.resolve()
  private queued?: Promise<void>
  private over = false
  private letGo: () => void
  private snapshot: Snapshot

  constructor(readonly inspection: string, private line: Line = overHTTP, private keep: Keep = onDevice) {
    this.snapshot = this.draw()
    this.letGo = holdPending(() => this.owed(), () => (this.snapshot.kept ? 0 : this.owed()))
  }

  /** Reads what is kept here and what the server has. Calling it again reads the server again. */
  open(): Promise<void> {
    this.opened ??= this.keep.load(this.inspection).then((kept) => { if (kept) this.restore(kept) })
    return this.opened.then(() => this.refresh())
  }
  /** Stops for good: another person has the device, or another window the sheet. What is kept stays kept. */
  close() {
    this.over = true
    clearTimeout(this.timer)
    this.letGo()
  }
  private restore(kept: Kept) {
    this.form = kept.form
    for (const answer of kept.answers) this.mine.set(nameOf(answer), { answer, turn: ++this.turn })
    this.subjects = kept.subjects
    this.files = kept.pieces.map((p) => ({ ...p, stage: 'sending', sent: 0 }))
    this.marks = kept.marks
    this.start = kept.start
    this.handIn = kept.handIn
    // An answer that was changed after its batch had gone is still owed when the batch has arrived.
    const same = (a: Answer) => { const m = this.mine.get(nameOf(a)); return m && JSON.stringify(m.answer) === JSON.stringify(a) ? m.turn : 0 }
    if (kept.batch) this.batch = { ...kept.batch, turns: new Map(kept.batch.body.answers.map((a) => [nameOf(a), same(a)])) }
    this.tell()
    this.files.forEach((f) => void this.send(f.key))
    this.soon(0)
  }
  private async refresh() {
    try {
      this.form = await this.line.form(this.inspection)
      this.failed = undefined
      if (this.start && this.form.status === 'assigned') this.form = { ...this.form, status: 'in_progress' }
      void this.persist()
      const known = new Set(this.form.subjects.map((s) => s.id))
      this.subjects = this.subjects.filter((s) => !known.has(s.id))
    } catch (error) {
      if (!this.form) this.failed = problemOf(error)
    }
    this.tell()
  }

  /** Begins the check: answers may be given at once, the server hears of it when the line is there. */
  begin() {
    this.start = { key: newKey() }
    if (this.form) this.form = { ...this.form, status: 'in_progress' }
    this.stopped = undefined
    this.changed(0)
  }

  /** Gives the answer to an item about an employee, whole: what it leaves out is gone. A blank one takes the answer back. */
  answer(answer: Answer) {
    const name = nameOf(answer)
    this.mine.set(name, { answer, turn: ++this.turn })
    this.refused.delete(name)
    this.stopped = undefined
    this.changed(250)
  }
  /** Changes part of an answer. */
  change(key: ChecklistKey, part: Partial<Answer>) { this.answer({ ...this.snapshot.answers.get(nameOf(key)), ...part, item: key.item, ...(key.subject ? { subject: key.subject } : {}) }) }

  /** Names an employee who was observed; he arrives on the server with the first answer about him. */
  observe(subject: ChecklistSubject) {
    this.subjects = [...this.subjects.filter((s) => s.id !== subject.id), subject]
    this.changed()
  }

  /** Takes a file as evidence for an item and sends it. Answers the file's key. */
  attach(key: ChecklistKey, file: File, redactionOf?: string): string {
    const piece: Sending = { key: newKey(), item: key.item, subject: key.subject, file, redactionOf, stage: 'hashing', sent: 0 }
    this.files = [...this.files, piece]
    this.tell()
    void this.hold(piece).then(() => this.send(piece.key))
    return piece.key
  }
  /** Sends a file again that did not arrive. */
  again(key: string) { void this.send(key) }
  /** Gives a file up that has not arrived. */
  discard(key: string) {
    this.files = this.files.filter((f) => f.key !== key)
    this.marks = this.marks.filter((m) => m.of !== key)
    this.changed()
  }
  /** Takes evidence off an item. It stays with the case: nothing that was sent is thrown away. */
  detach(key: ChecklistKey, evidence: string) {
    const has = this.snapshot.answers.get(nameOf(key))?.evidence ?? []
    this.change(key, { evidence: has.filter((e) => e !== evidence) })
  }
  /** Marks a region of a photo, on its way or arrived. */
  mark(mark: Omit<Mark, 'key'>) {
    this.marks = [...this.marks, { ...mark, key: newKey() }]
    this.changed(0)
  }
  /** Hands the check in once everything has arrived. Answers to items that were jumped over go back. */
  submit(comment: string) {
    this.handIn = { key: newKey(), body: comment ? { comment } : {} }
    this.stopped = undefined
    this.changed(0)
  }
  /** Does not hand in after all. */
  recall() { this.handIn = undefined; this.changed() }
  /** Gives up all that has not arrived: the server's word stands. */
  async giveUp() {
    this.mine.clear()
    this.refused.clear()
    this.files = this.files.filter((f) => !open(f))
    this.marks = []
    this.batch = this.start = this.handIn = this.stopped = undefined
    await this.persist()
    await this.refresh()
  }
  /** What was given here and has not arrived. */
  given(): Answer[] { return [...this.mine.values()].map((m) => m.answer) }
  /** Tries at once. */
  wake() { this.waits = 0; this.stopped = undefined; this.files.filter((f) => f.stage === 'failed').forEach((f) => void this.send(f.key)); this.soon(0) }

  subscribe = (hear: () => void) => { this.hearers.add(hear); return () => { this.hearers.delete(hear) } }
  read = () => this.snapshot

  private async hold(piece: Sending) {
    try {
      await this.keep.hold(this.inspection, piece)
      this.files = this.files.map((f) => (f.key === piece.key ? { ...f, held: true } : f))
    } catch { /* no room: it is sent from here, and the browser asks before it closes */ }
    await this.persist()
  }

  // One write after the other; each takes what is true when it begins.
  private persist(): Promise<void> {
    this.changes++
    this.queued ??= this.writing.then(async () => {
      this.queued = undefined
      const turn = this.changes
      if (this.over) return
      try {
        await this.keep.save(this.kept())
        this.written = turn
      } catch (error) {
        if (!(error instanceof TakenOver)) return // no room: not kept, and the snapshot says so
        this.close()
        this.stopped = elsewhere
      }
    })
    this.writing = this.queued
    return this.queued.then(() => this.tell())
  }
  private changed(delay?: number) {
    void this.persist()
    this.tell()
    if (delay !== undefined) this.soon(delay)
  }
  private soon(delay: number) {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.run(), delay)
  }

  // One thing after the other: answers, marks, handing in; then the form as it is now.
  private async run() {
    if (this.busy || this.over) return
    this.busy = true
    this.tell()
    let did = false
    try {
      if (this.start) { await this.sendStart(); did = true }
      while (this.next()) { await this.sendBatch(); did = true }
      while (await this.sendMark()) did = true
      if (this.handIn && !this.files.some(open) && this.mine.size === 0) { await this.sendIn(); did = true }
      this.waits = 0
    } catch (error) {
      const problem = problemOf(error)
      if (problem.final) this.stopped = problem
      else this.soon(Math.max(problem.retryAfter * 1000, Math.min(30_000, 1000 * 2 ** this.waits++)))
    } finally {
      this.busy = false
    }
    void this.persist()
    if (did && !this.handedIn) await this.refresh()
    else this.tell()
    // Something may have been given while the form was read.
    if (this.next() && !this.stopped && this.waits === 0) this.soon(0)
  }

  private next() {
    if (this.batch) return true
    const ready = [...this.mine].filter(([name, m]) => !this.refused.has(name) && !this.draft(m.answer)).slice(0, batchSize)
    if (ready.length === 0) return false
    const named = new Set(ready.map(([, m]) => m.answer.subject))
    const subjects = this.subjects.filter((s) => named.has(s.id))
    this.batch = { key: newKey(), turns: new Map(ready.map(([name, m]) => [name, m.turn])), body: { answers: ready.map(([, m]) => m.answer), ...(subjects.length ? { subjects } : {}) } }
    return true
  }
  // A remark or a photo without a result waits for it: the server keeps results.
  private draft(a: Answer) { return blank(a) && Boolean(a.remark || a.evidence?.length) }

  private async sendStart() {
    if (!this.start) return
    await this.persist()
    try {
      await this.line.start(this.inspection, this.start.key)
    } catch (error) {
      if (!problemOf(error).final) throw error
      // Begun on another device: then there is nothing left to begin.
      const form = await this.line.form(this.inspection)
      if (form.status === 'assigned') throw error
      this.form = form
    }
    this.start = undefined
  }

  private async sendBatch() {
    const batch = this.batch
    if (!batch) return
    await this.persist()
    if (this.over) return
    try {
      await this.line.answer(this.inspection, batch.body, batch.key)
      this.batch = undefined
      this.arrived(batch.body, batch.turns)
    } catch (error) {
      const problem = problemOf(error)
      if (!problem.final) throw problem
      this.batch = undefined
      // Those that it complains of stay here; the others are sent without them.
      const bad = new Set((problem.body.errors ?? []).map((e) => fieldOf(e.pointer)).filter((f) => f[0] === 'answers').map((f) => Number(f[1])))
      const named = batch.body.answers.filter((_, i) => bad.has(i))
      if (named.length === 0) throw problem
      for (const a of named) this.refused.set(nameOf(a), problem)
    }
    this.tell()
  }
  private arrived(body: InspectionAnswer, turns: Map<string, number>) {
    for (const [name, turn] of turns) if (this.mine.get(name)?.turn === turn) this.mine.delete(name)
    if (!this.form) return
    const given = new Map(body.answers.map((a) => [nameOf(a), a]))
    const title = new Map(this.form.template.modules.flatMap((m) => m.items).map((i) => [i.code, i.title]))
    this.form = {
      ...this.form,
      subjects: [...this.form.subjects.filter((s) => !body.subjects?.some((n) => n.id === s.id)), ...(body.subjects ?? [])],
      answers: [...this.form.answers.filter((a) => !given.has(nameOf(a))), ...body.answers.filter((a) => !blank(a)).map((a) => ({ ...a, title: title.get(a.item) ?? { zh: a.item, en: a.item } }))],
    }
    this.subjects = this.subjects.filter((s) => !body.subjects?.some((n) => n.id === s.id))
  }

  private async sendMark() {
    const ready = this.marks.find((m) => { const file = this.files.find((f) => f.key === m.of); return file ? file.stage === 'verified' : true })
    if (!ready) return false
    const of = this.files.find((f) => f.key === ready.of)?.begun ?? ready.of
    await this.persist()
    try {
      await this.line.mark(of, ready)
    } catch (error) {
      if (!problemOf(error).final) throw error
      this.refused.set(ready.item, problemOf(error))
    }
    this.marks = this.marks.filter((m) => m !== ready)
    return true
  }

  private async sendIn() {
    if (!this.handIn) return
    await this.persist()
    const skipped = new Set(this.form?.result.skipped ?? [])
    const back = (this.form?.answers ?? []).filter((a) => skipped.has(a.item)).map(({ item, subject }) => ({ item, ...(subject ? { subject } : {}) }))
    try {
      await this.line.submit(this.inspection, { ...this.handIn.body, ...(back.length ? { answers: back } : {}) }, this.handIn.key)
      this.handedIn = true
      this.handIn = undefined
    } catch (error) {
      if (problemOf(error).final) this.handIn = undefined
      throw error
    }
  }

  private async send(key: string) {
    const piece = this.files.find((f) => f.key === key)
    if (!piece || this.over) return
    const tell = (p: Partial<Sending>) => {
      this.files = this.files.map((f) => (f.key === key ? { ...f, ...p } : f))
      this.tell()
    }
    tell({ stage: 'hashing', sent: 0, error: undefined })
    try {
      const view = await this.line.upload(piece, this.inspection, ({ evidence, ...p }) => {
        const news = evidence && this.files.find((f) => f.key === key)?.begun !== evidence.id
        tell({ ...p, ...(evidence ? { evidence, begun: evidence.id } : {}) })
        if (news) void this.persist()
      })
      tell({ stage: view.status === 'verified' ? 'verified' : 'rejected', evidence: view, begun: view.id })
      if (view.status === 'verified' && this.files.some((f) => f.key === key)) {
        const has = this.snapshot.answers.get(nameOf(piece))?.evidence ?? []
        if (!has.includes(view.id)) this.change(piece, { evidence: [...has, view.id] })
      }
      this.changed(0)
    } catch (error) {
      const problem = problemOf(error)
      tell({ stage: 'failed', error: problem })
      if (!problem.final) setTimeout(() => { if (this.files.some((f) => f.key === key && f.stage === 'failed')) void this.send(key) }, 15_000)
    }
  }

  private owed() { return this.mine.size + this.files.filter(open).length + this.marks.length + (this.start ? 1 : 0) + (this.handIn ? 1 : 0) }

  private kept(): Kept {
    return {
      inspection: this.inspection, form: this.form, answers: [...this.mine.values()].map((m) => m.answer), subjects: this.subjects,
      pieces: this.files.filter((f) => open(f) && f.held).map(({ key, held, item, subject, file, begun, redactionOf }) => ({ key, held, item, subject, file, begun, redactionOf })),
      marks: this.marks, start: this.start, handIn: this.handIn, owes: this.owed() > 0,
      batch: this.batch && { key: this.batch.key, body: this.batch.body },
    }
  }

  private tell() {
    this.snapshot = this.draw()
    this.hearers.forEach((hear) => hear())
  }
  private draw(): Snapshot {
    const answers = new Map<string, Answer>((this.form?.answers ?? []).map((a) => [nameOf(a), plain(a)]))
    for (const [name, { answer }] of this.mine) {
      if (blank(answer) && !this.draft(answer)) answers.delete(name)
      else answers.set(name, answer)
    }
    const subjects = [...(this.form?.subjects ?? []).filter((s) => !this.subjects.some((n) => n.id === s.id)), ...this.subjects]
    const drafts = [...this.mine.values()].filter((m) => this.draft(m.answer)).length
    const saving: Saving = this.stopped || this.refused.size > 0 ? 'refused' : this.waits > 0 ? 'waiting' : this.busy || this.mine.size > drafts || this.files.some(open) ? 'saving' : 'saved'
    return { form: this.form, failed: this.failed, answers, subjects, asked: this.form ? askedOf(this.form, subjects) : [], owed: this.owed(), saving,
      refused: new Map(this.refused), stopped: this.stopped, files: this.files, handedIn: this.handedIn, handingIn: Boolean(this.handIn),
      kept: this.keep.lasts() && this.written === this.changes && !this.files.some((f) => open(f) && !f.held) }
  }
}

// What the server keeps comes back with title, who and when: they are no part of an answer.
const plain = (a: AnswerItem): Answer => ({ item: a.item, subject: a.subject, option: a.option, count: a.count, points: a.points, minutes: a.minutes, na: a.na, exception: a.exception, remark: a.remark, evidence: a.evidence })

/** Whether an item is asked about somebody on that post. */
export const concerns = (item: ChecklistItem, subject: ChecklistSubject) => item.per === 'employee' && (!item.posts?.length || item.posts.includes(subject.post ?? ''))

/** What is to be answered: what the server has not jumped over, once for every employee concerned. */
export function askedOf(form: FormView, subjects: ChecklistSubject[]): ChecklistKey[] {
  const skipped = new Set(form.result.skipped ?? [])
  return form.template.modules.flatMap((m) => m.items).filter((i) => !skipped.has(i.code))
    .flatMap((i) => (i.per === 'employee' ? subjects.filter((s) => concerns(i, s)).map((s) => ({ item: i.code, subject: s.id })) : [{ item: i.code }]))
}

const elsewhere = new Problem({ type: '/problems/elsewhere', code: 'elsewhere', status: 409, instance: '', title: 'Open elsewhere', detail: 'open in another window',
  detail_zh: '此检查已在另一窗口中打开，请在那里继续填写。', detail_en: 'This check is open in another window: go on there.' })

const sheets = new Map<string, Sheet>()
// Nothing of one person stays on the screens of the next.
onPerson(() => { sheets.forEach((s) => s.close()); sheets.clear() })
/** Opens every sheet that owes something, so that it is sent, and reads what can be filled without the line. */
export async function resume() {
  for (const inspection of await owing()) if (!sheets.has(inspection)) await sheetOf(inspection).open()
  await fetchMine(formOf)
}
/** The sheets of this window. */
export const openSheets = () => [...sheets.values()]
/** The sheet of an inspection: one for as long as the page lives. */
export function sheetOf(inspection: string): Sheet {
  let sheet = sheets.get(inspection)
  if (!sheet) sheets.set(inspection, (sheet = new Sheet(inspection)))
  return sheet
}
window.addEventListener('online', () => sheets.forEach((s) => s.wake()))

/** The sheet with its present snapshot. It is read again whenever a page opens it. */
export function useSheet(inspection: string): [Sheet, Snapshot] {
  const sheet = sheetOf(inspection)
  useEffect(() => { void sheet.open() }, [sheet])
  return [sheet, useSyncExternalStore(sheet.subscribe, sheet.read)]
}
