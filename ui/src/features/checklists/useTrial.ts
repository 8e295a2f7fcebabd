import { useEffect, useState } from 'react'
import { api } from '@/api/client'
import { said } from '@/api/fields'
import { problemOf, type Problem } from '@/api/problem'
import type { ChecklistTemplate, ChecklistTrial } from '@/api/schema'
import type { Answer } from '@/components/checklist/rules'
import type { Text } from '@/i18n'

/** Something that the server finds wrong in a draft, at its place. */
export interface Fault { pointer: string; text: Text }
export interface Trial { trial?: ChecklistTrial; faults: Fault[]; failed?: Problem; busy: boolean }

/** People whom nobody has met, one of each post that the checklist asks about. */
export function imagined(t: ChecklistTemplate): { id: string; post?: string }[] {
  const items = t.modules.flatMap((m) => m.items).filter((i) => i.per === 'employee')
  const named = [...new Set(items.flatMap((i) => i.posts ?? []))]
  if (items.length === 0) return []
  return named.length === 0 ? [{ id: 'A' }] : named.map((post, n) => ({ id: String.fromCharCode(65 + (n % 26)) + (n >= 26 ? String(n) : ''), post }))
}

/** What the server says of a checklist as it stands here, and of answers to it: asked a moment after the last change, nothing is kept. */
export function useTrial(template: ChecklistTemplate, answers: Answer[]): Trial {
  const [state, setState] = useState<Trial>({ faults: [], busy: true })
  useEffect(() => {
    const gone = new AbortController()
    const wait = setTimeout(() => {
      setState((s) => ({ ...s, busy: true }))
      const known = new Set(template.modules.flatMap((m) => m.items.map((i) => i.code)))
      const subjects = imagined(template)
      const body = { template, answers: { subjects, answers: answers.filter((a) => known.has(a.item)) } }
      api.POST('/checklists/{code}/{version}/score', { params: { path: { code: template.code || '-', version: template.version } }, body, signal: gone.signal })
        .then(({ data }) => { if (!gone.signal.aborted) setState({ trial: data, faults: [], busy: false }) })
        .catch((error: unknown) => {
          if (gone.signal.aborted) return
          const problem = problemOf(error)
          const faults = (problem.body.errors ?? []).map((e) => ({ pointer: e.pointer, text: said(e) }))
          const mine = faults.filter((f) => f.pointer.startsWith('/template')).map((f) => ({ ...f, pointer: f.pointer.slice('/template'.length) }))
          setState((s) => (mine.length ? { faults: mine, busy: false } : { ...s, failed: problem, busy: false }))
        })
    }, 350)
    return () => { clearTimeout(wait); gone.abort() }
  }, [template, answers])
  return state
}
