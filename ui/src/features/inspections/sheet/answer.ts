import type { AnswerItem, ChecklistItem, ChecklistKey, ChecklistSubject, FormView, InspectionItemAnswer } from '@/api/schema'

export type Answer = InspectionItemAnswer

/** An answer's name: "item" or "item@employee", as the server writes it. */
export const nameOf = (k: { item: string; subject?: string }) => (k.subject ? `${k.item}@${k.subject}` : k.item)

/** Whether an answer says nothing by which the item could be judged. */
export const blank = (a: Answer | undefined) => !a || (!a.option && a.count === undefined && a.points === undefined && a.minutes === undefined && !a.na && !a.exception)

/** A remark or a photo without a result waits for it: the server keeps results. */
export const draft = (a: Answer) => blank(a) && Boolean(a.remark || a.evidence?.length)

/** What the server keeps comes back with title, who and when: they are no part of an answer. */
export const plain = (a: AnswerItem): Answer => ({ item: a.item, subject: a.subject, option: a.option, count: a.count, points: a.points, minutes: a.minutes, na: a.na, exception: a.exception, remark: a.remark, evidence: a.evidence })

/** Whether an item is asked about somebody on that post. */
export const concerns = (item: ChecklistItem, subject: ChecklistSubject) => item.per === 'employee' && (!item.posts?.length || item.posts.includes(subject.post ?? ''))

/** How much of what is asked has an answer. */
export const progressOf = (asked: ChecklistKey[], answers: ReadonlyMap<string, Answer>) => ({ done: asked.filter((k) => !blank(answers.get(nameOf(k)))).length, of: asked.length })

/** What is to be answered: what was not jumped over, once for every employee concerned. */
export function askedOf(form: FormView, subjects: ChecklistSubject[]): ChecklistKey[] {
  const skipped = new Set(form.result.skipped ?? [])
  return form.template.modules.flatMap((m) => m.items).filter((i) => !skipped.has(i.code))
    .flatMap((i) => (i.per === 'employee' ? subjects.filter((s) => concerns(i, s)).map((s) => ({ item: i.code, subject: s.id })) : [{ item: i.code }]))
}
