import type { FormInstance } from 'antd'
import { fieldOf, Problem, problemOf } from '@/api/problem'
import { sentence, type Text } from '@/i18n'

/** What the server says in both languages. */
export const said = (p: { detail_zh: string; detail_en: string }): Text => sentence({ zh: p.detail_zh, en: p.detail_en })

/** Why a rule forbids a move, in the server's words. */
export const why = (of: { why?: { msg: Text } } | undefined): Text | undefined => of?.why && sentence(of.why.msg)

/** Puts the server's complaints at their fields. Answers those that belong to no field on the screen. */
export function showAtFields(form: FormInstance, problem: Problem, pick: (t: Text) => string): string[] {
  const left: string[] = []
  const at: { name: (string | number)[]; errors: string[] }[] = []
  for (const e of problem.body.errors ?? []) {
    const name = nearest(form, fieldOf(e.pointer))
    if (name) at.push({ name, errors: [pick(said(e))] })
    else left.push([e.pointer.replace(/^\//, ''), pick(said(e))].filter(Boolean).join(' '))
  }
  form.setFields(at)
  if (at[0]) form.scrollToField(at[0].name, { block: 'center' })
  return left
}

/** A complaint at a field is of what stood there: it goes when that is changed, and the field's own rules speak anew. */
export function forgetErrors(form: FormInstance, changed: object) {
  const stale = form.getFieldsError().filter((f) => f.errors.length > 0 && within(changed, f.name as (string | number)[]))
  if (stale.length > 0) form.setFields(stale.map(({ name }) => ({ name, errors: [] })))
}
const within = (of: unknown, [first, ...rest]: (string | number)[]): boolean =>
  first === undefined || (typeof of === 'object' && of !== null && first in of && within((of as Record<string | number, unknown>)[first], rest))

// "/evidence/0" belongs to the field that holds the whole list. Asked is what the form has on the
// screen, not what hands out its element: a list of forms has none, nor have files.
function nearest(form: FormInstance, name: (string | number)[]) {
  const shown = new Set(form.getFieldsError().map((f) => JSON.stringify(f.name)))
  for (let n = name.length; n > 0; n--) {
    const at = name.slice(0, n)
    if (shown.has(JSON.stringify(at))) return at
  }
  return undefined
}

/** Some refusals are of one field and do not say so: a code that is taken. Gives them its place. */
export function pointed(thrown: unknown, places: { [code: string]: string }): Problem {
  const problem = problemOf(thrown)
  const pointer = places[problem.code]
  if (!pointer || problem.body.errors?.length) return problem
  const { code, detail, detail_zh, detail_en } = problem.body
  return new Problem({ ...problem.body, errors: [{ pointer, code, detail, detail_zh, detail_en }] }, problem.retryAfter)
}
