import { newKey } from '@/api/client'
import { fieldOf, type Problem } from '@/api/problem'
import type { ChecklistSubject, FormView, InspectionAnswer } from '@/api/schema'
import { blank, draft, nameOf, type Answer } from './answer'
import type { Batch, Kept } from './ports'

const batchSize = 100

/**
 * What was answered here and has not arrived. It lies over what the server has: an answer
 * replaces the earlier one about the same item and employee, and the last one here wins, for
 * nobody but the inspector named may answer.
 */
export class Given {
  private mine = new Map<string, { answer: Answer; turn: number }>()
  private turn = 0
  private sent?: Batch & { turns: Map<string, number> }
  /** Employees named here whom the server does not know yet. */
  subjects: ChecklistSubject[] = []
  /** What the server said against an answer. It is not sent again until changed. */
  readonly refused = new Map<string, Problem>()

  get size() { return this.mine.size }
  /** Answers that wait for a result, not for the line. */
  get drafts() { return this.answers().filter(draft).length }
  answers(): Answer[] { return [...this.mine.values()].map((m) => m.answer) }

  put(answer: Answer) {
    const name = nameOf(answer)
    this.mine.set(name, { answer, turn: ++this.turn })
    this.refused.delete(name)
  }
  observe(subject: ChecklistSubject) { this.subjects = [...this.subjects.filter((s) => s.id !== subject.id), subject] }
  clear() {
    this.mine.clear()
    this.refused.clear()
    this.sent = undefined
  }

  /** What goes on the line next: the same batch under the same key until the line has answered. */
  next(): Batch | undefined {
    if (this.sent) return this.sent
    const ready = [...this.mine].filter(([name, m]) => !this.refused.has(name) && !draft(m.answer)).slice(0, batchSize)
    if (ready.length === 0) return undefined
    const named = new Set(ready.map(([, m]) => m.answer.subject))
    const subjects = this.subjects.filter((s) => named.has(s.id))
    this.sent = { key: newKey(), turns: new Map(ready.map(([name, m]) => [name, m.turn])), body: { answers: ready.map(([, m]) => m.answer), ...(subjects.length ? { subjects } : {}) } }
    return this.sent
  }
  /** The batch is on the server: what was changed since it had gone is still owed. */
  arrived(): InspectionAnswer | undefined {
    const { sent } = this
    if (!sent) return undefined
    this.sent = undefined
    for (const [name, turn] of sent.turns) if (this.mine.get(name)?.turn === turn) this.mine.delete(name)
    this.known(sent.body.subjects ?? [])
    return sent.body
  }
  /** The server will not have the batch. Answers whether it named any: those stay here, the others are sent without them. */
  refusedBy(problem: Problem): boolean {
    const answers = this.sent?.body.answers ?? []
    this.sent = undefined
    const bad = new Set((problem.body.errors ?? []).map((e) => fieldOf(e.pointer)).filter((f) => f[0] === 'answers').map((f) => Number(f[1])))
    const named = answers.filter((_, i) => bad.has(i))
    for (const a of named) this.refused.set(nameOf(a), problem)
    return named.length > 0
  }
  /** The server knows these employees now. */
  known(subjects: ChecklistSubject[]) { this.subjects = this.subjects.filter((s) => !subjects.some((k) => k.id === s.id)) }

  kept(): Pick<Kept, 'answers' | 'subjects' | 'batch'> {
    return { answers: this.answers(), subjects: this.subjects, batch: this.sent && { key: this.sent.key, body: this.sent.body } }
  }
  restore({ answers, subjects, batch }: Kept) {
    for (const answer of answers) this.mine.set(nameOf(answer), { answer, turn: ++this.turn })
    this.subjects = subjects
    // An answer that was changed after its batch had gone is still owed when the batch has arrived.
    const same = (a: Answer) => { const m = this.mine.get(nameOf(a)); return m && JSON.stringify(m.answer) === JSON.stringify(a) ? m.turn : 0 }
    if (batch) this.sent = { ...batch, turns: new Map(batch.body.answers.map((a) => [nameOf(a), same(a)])) }
  }
}

/** The form with a batch that has arrived, and by which it has that version. */
export function withBatch(form: FormView, body: InspectionAnswer, version: number): FormView {
  const given = new Map(body.answers.map((a) => [nameOf(a), a]))
  const title = new Map(form.template.modules.flatMap((m) => m.items).map((i) => [i.code, i.title]))
  return {
    ...form,
    version,
    subjects: [...form.subjects.filter((s) => !body.subjects?.some((n) => n.id === s.id)), ...(body.subjects ?? [])],
    answers: [...form.answers.filter((a) => !given.has(nameOf(a))), ...body.answers.filter((a) => !blank(a)).map((a) => ({ ...a, title: title.get(a.item) ?? { zh: a.item, en: a.item } }))],
  }
}
