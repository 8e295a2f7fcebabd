import { newKey } from '@/api/client'
import { Problem, problemOf } from '@/api/problem'
import type { ChecklistKey, ChecklistSubject, EvidenceView, FormView, InspectionSubmit } from '@/api/schema'
import { holdPending } from '@/app/pending'
import { askedOf, blank, draft, nameOf, plain, type Answer } from './answer'
import { Files } from './files'
import { essence, foretold, knowsRulesOf } from './foretold'
import { Given, withBatch } from './given'
import { Journal } from './journal'
import { onDevice } from './keep'
import { overHTTP } from './line'
import type { Keep, Kept, Line, Mark, Piece } from './ports'
import type { Saving, Snapshot } from './snapshot'

// Every answer and every file of a check goes through here, from the finger to the record.
//
// * A page talks to one Sheet per inspection: `sheetOf(id)`, `useSheet(id)`. It calls answer,
//   observe, attach, detach, mark and submit, which never wait for the network, and draws the
//   snapshot.
// * Whatever goes on the line is kept first, so that a page that dies asks again with the same
//   key. Nothing is done twice: a batch of answers, a file, a mark and handing in each carry a
//   key that stays the same until the server has spoken (`Problem.final`), and is kept with them.
// * Without an answer from the line (`Problem` of status 0, 408, 429, 5xx) the sheet waits and
//   tries again, at 1, 2, 4 … 30 seconds and when the line is back; `wake()` hurries it.
//   What the server refuses for good is shown at its item and not sent again until changed.
// * The score is the server's. Until it knows all the answers, this device computes it by the
//   checklist's rules, jumps included, and says so.

export class Sheet {
  private form?: FormView
  /** The version of the case that the server has told this page of. */
  private reached = 0
  /** The answers of which `form.result` speaks: unknown before the server has answered this page. */
  private judged?: string
  private failed?: Problem
  private stopped?: Problem
  private start?: { key: string }
  private handIn?: { key: string; body: InspectionSubmit }
  private handedIn = false
  private given = new Given()
  private files: Files
  private journal: Journal
  /** What is kept here has been read: before that there is nothing to say, and nothing is written over it. */
  private loaded = false
  private busy = false
  private waits = 0
  private timer?: ReturnType<typeof setTimeout>
  private opened?: Promise<void>
  private hearers = new Set<() => void>()
  private closed = false
  private letGo: () => void
  private snapshot: Snapshot

  constructor(readonly inspection: string, private line: Line = overHTTP, private keep: Keep = onDevice) {
    this.files = new Files(this, line, keep)
    this.journal = new Journal(keep, () => (this.loaded && !this.closed ? this.kept() : undefined), () => { this.close(); this.stopped = elsewhere })
    this.snapshot = this.draw()
    this.letGo = holdPending(() => this.owed(), () => (this.snapshot.kept ? 0 : this.owed()), () => this.given.drafts)
  }

  /** Reads what is kept here and what the server has. Calling it again reads the server again. */
  open(): Promise<void> {
    this.opened ??= this.keep.load(this.inspection).then((kept) => {
      this.loaded = true
      if (kept) this.restore(kept)
    })
    return this.opened.then(() => this.refresh())
  }
  /** Stops for good: another person has the device, or another window the sheet. What is kept stays kept. */
  close() {
    this.closed = true
    clearTimeout(this.timer)
    this.letGo()
  }
  get over() { return this.closed }
  private restore(kept: Kept) {
    this.form = kept.form
    this.given.restore(kept)
    this.files.restore(kept)
    this.start = kept.start
    this.handIn = kept.handIn
    this.tell()
    this.files.all.forEach((f) => void this.files.send(f.key))
    this.soon(0)
  }
  private async refresh() {
    try {
      this.take(await this.line.form(this.inspection))
      this.failed = undefined
      void this.persist()
    } catch (error) {
      if (!this.form) this.failed = problemOf(error)
    }
    this.tell()
  }

  private take(form: FormView) {
    // Asked before answers had arrived, and told after: an answer is whole, so one begun from this would take from them what they added.
    if (form.version < this.reached) return
    this.reached = form.version
    this.form = this.start && form.status === 'assigned' ? { ...form, status: 'in_progress' } : form
    this.judged = essence(form.answers, form.subjects)
    this.given.known(form.subjects)
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
    this.given.put(answer)
    this.stopped = undefined
    this.changed(250)
  }
  /** Changes part of an answer. */
  change(key: ChecklistKey, part: Partial<Answer>) { this.answer({ ...this.snapshot.answers.get(nameOf(key)), ...part, item: key.item, ...(key.subject ? { subject: key.subject } : {}) }) }

  /** Names an employee who was observed; he arrives on the server with the first answer about him, and is asked about at once. */
  observe(subject: ChecklistSubject) {
    this.given.observe(subject)
    this.changed()
  }

  /** Takes a file as evidence for an item and sends it. Answers the file's key. */
  attach(key: ChecklistKey, file: File, redactionOf?: string): string { return this.files.attach(key, file, redactionOf) }
  /** Sends a file again that did not arrive. */
  again(key: string) { void this.files.send(key) }
  /** Gives a file up that has not arrived. */
  discard(key: string) {
    this.files.drop(key)
    this.changed()
  }
  /** Takes evidence off an item. It stays with the case: nothing that was sent is thrown away. */
  detach(key: ChecklistKey, evidence: string) {
    const has = this.snapshot.answers.get(nameOf(key))?.evidence ?? []
    this.change(key, { evidence: has.filter((e) => e !== evidence) })
  }
  /** A file has arrived, or will never: once verified it is evidence for its item. */
  settled(piece: Piece, evidence: EvidenceView) {
    const has = this.snapshot.answers.get(nameOf(piece))?.evidence ?? []
    if (evidence.status === 'verified' && !has.includes(evidence.id)) this.change(piece, { evidence: [...has, evidence.id] })
    this.changed(0)
  }
  /** Marks a region of a photo, on its way or arrived. */
  mark(mark: Omit<Mark, 'key'>) {
    this.files.mark(mark)
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
    this.given.clear()
    this.files.clear()
    this.start = this.handIn = this.stopped = undefined
    await this.persist()
    await this.refresh()
  }
  /** What was given here and has not arrived. */
  unsent(): Answer[] { return this.given.answers() }
  /** Tries at once. */
  wake() { this.waits = 0; this.stopped = undefined; this.files.retry(); this.soon(0) }

  subscribe = (hear: () => void) => { this.hearers.add(hear); return () => { this.hearers.delete(hear) } }
  read = () => this.snapshot

  /** Keeps what is owed by now. */
  persist(): Promise<void> { return this.journal.write().then(() => this.tell()) }
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
    if (this.busy || this.closed || !this.loaded) return
    this.busy = true
    this.tell()
    let did = false
    try {
      if (this.start) { await this.sendStart(); did = true }
      while (this.given.next()) { await this.sendBatch(); did = true }
      while (await this.sendMark()) did = true
      if (this.handIn && this.files.open.length === 0 && this.given.size === 0) { await this.sendIn(); did = true }
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
    if (this.given.next() && !this.stopped && this.waits === 0) this.soon(0)
  }

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
      this.take(form)
    }
    this.start = undefined
  }

  private async sendBatch() {
    const batch = this.given.next()
    if (!batch) return
    await this.persist()
    if (this.closed) return
    try {
      this.reached = Math.max(this.reached, await this.line.answer(this.inspection, batch.body, batch.key))
      const body = this.given.arrived()
      if (body && this.form) this.form = withBatch(this.form, body, this.reached)
    } catch (error) {
      const problem = problemOf(error)
      if (!problem.final || !this.given.refusedBy(problem)) throw problem
    }
    this.tell()
  }

  private async sendMark() {
    const ready = this.files.nextMark()
    if (!ready) return false
    await this.persist()
    try {
      await this.line.mark(ready.on, ready.mark)
    } catch (error) {
      if (!problemOf(error).final) throw error
      this.given.refused.set(ready.mark.item, problemOf(error))
    }
    this.files.marked(ready.mark)
    return true
  }

  private async sendIn() {
    if (!this.handIn) return
    await this.persist()
    const skipped = new Set(this.draw().form?.result.skipped ?? [])
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

  private owed() { return this.given.size + this.files.owed + (this.start ? 1 : 0) + (this.handIn ? 1 : 0) }
  private kept(): Kept {
    return { inspection: this.inspection, form: this.form, ...this.given.kept(), ...this.files.kept(), start: this.start, handIn: this.handIn, owes: this.owed() > 0 }
  }

  tell() {
    this.snapshot = this.draw()
    this.hearers.forEach((hear) => hear())
  }
  private draw(): Snapshot {
    const answers = new Map<string, Answer>((this.form?.answers ?? []).map((a) => [nameOf(a), plain(a)]))
    for (const answer of this.given.answers()) {
      if (blank(answer) && !draft(answer)) answers.delete(nameOf(answer))
      else answers.set(nameOf(answer), answer)
    }
    const own = this.given.subjects
    const subjects = [...(this.form?.subjects ?? []).filter((s) => !own.some((n) => n.id === s.id)), ...own]
    const mine = this.form && knowsRulesOf(this.form) && essence(answers.values(), subjects) !== this.judged
    const form = this.form && mine ? foretold(this.form, answers, subjects) : this.form
    const saving = this.saving()
    return { form, expected: Boolean(mine) && saving !== 'saving', failed: this.failed, answers, subjects, asked: form ? askedOf(form, subjects) : [], owed: this.owed(), held: this.given.drafts, saving,
      refused: new Map(this.given.refused), stopped: this.stopped, files: this.files.all, handedIn: this.handedIn, handingIn: Boolean(this.handIn), remark: this.handIn?.body.comment,
      kept: this.journal.current && this.files.held }
  }
  private saving(): Saving {
    if (this.stopped || this.given.refused.size > 0) return 'refused'
    if (this.waits > 0) return 'waiting'
    return this.busy || this.given.size > this.given.drafts || this.files.open.length > 0 ? 'saving' : 'saved'
  }
}

const elsewhere = new Problem({ type: '/problems/elsewhere', code: 'elsewhere', status: 409, instance: '', title: 'Open elsewhere', detail: 'open in another window',
  detail_zh: '此检查已在另一窗口中打开，请在那里继续填写。', detail_en: 'This check is open in another window: go on there.' })
