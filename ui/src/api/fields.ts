import type { FormInstance } from 'antd'
import { fieldOf, type Problem } from '@/api/problem'
import type { Text } from '@/i18n'

/** What the server says in both languages. */
export const said = (p: { detail_zh: string; detail_en: string }): Text => ({ zh: p.detail_zh, en: p.detail_en })

/** Puts the server's complaints at their fields. Answers those that belong to no field on the screen. */
export function showAtFields(form: FormInstance, problem: Problem, pick: (t: Text) => string): string[] {
  const left: string[] = []
  const at: { name: (string | number)[]; errors: string[] }[] = []
  for (const e of problem.body.errors ?? []) {
    const name = nearest(form, fieldOf(e.pointer))
    if (name) at.push({ name, errors: [pick(said(e))] })
    else left.push(`${e.pointer.replace(/^\//, '')} ${pick(said(e))}`)
  }
  form.setFields(at)
  if (at[0]) form.scrollToField(at[0].name, { block: 'center' })
  return left
}

// "/evidence/0" belongs to the field that holds the whole list.
function nearest(form: FormInstance, name: (string | number)[]) {
  for (let n = name.length; n > 0; n--) if (form.getFieldInstance(name.slice(0, n)) !== undefined) return name.slice(0, n)
  return undefined
}
