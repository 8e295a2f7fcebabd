import type { AnswerItem, ChecklistSubject, FormView } from '@/api/schema'
import { engine, forecast } from '../score/forecast'
import { blank, nameOf, type Answer } from './answer'

/** What moves a score, and nothing else: two sets of answers with the same essence have the same score. */
export function essence(answers: Iterable<Answer | AnswerItem>, subjects: ChecklistSubject[]): string {
  const said = [...answers].filter((a) => !blank(a)).map((a) => JSON.stringify([nameOf(a), a.option, a.count, a.points, a.minutes, a.na, a.exception])).sort()
  return [...said, ...subjects.map((s) => JSON.stringify([s.id, s.post])).sort()].join()
}

/** The form as the server will have it once the answers have arrived: score, jumps, what fails and what is missing. */
export function foretold(form: FormView, answers: ReadonlyMap<string, Answer>, subjects: ChecklistSubject[]): FormView {
  const { result, failed } = forecast(form.template, (item, subject) => answers.get(nameOf({ item, subject })), subjects)
  return { ...form, result, percent: result.percent, missing: result.unanswered ?? [], failed: failed.map((f) => ({ ...f, evidence: Boolean(answers.get(nameOf(f))?.evidence?.length) })) }
}

/** Whether this device knows the rules by which the server computes. */
export const knowsRulesOf = (form: FormView) => form.result.engine === engine
