import { App, type FormInstance } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { said, showAtFields } from '@/api/fields'
import { Problem, problemOf } from '@/api/problem'
import { useCommon, useText } from '@/i18n'

/** Does what changes something that is no case: what is done is read again, what is refused stands at its field or is said in full. Answers whether it was done. */
export function useWish(form?: FormInstance) {
  const t = useCommon()
  const pick = useText()
  const cache = useQueryClient()
  const { message, modal } = App.useApp()
  const [busy, setBusy] = useState(false)
  async function give(act: () => Promise<unknown>, at = ''): Promise<boolean> {
    setBusy(true)
    try {
      await act()
      void message.success(t('moves.done'))
      await cache.invalidateQueries()
      return true
    } catch (thrown) {
      const problem = below(problemOf(thrown), at)
      // Somebody was faster: what is on the screen is not so any more.
      if ([409, 412].includes(problem.body.status)) void cache.invalidateQueries()
      const errors = problem.body.errors ?? []
      const left = form ? showAtFields(form, problem, pick) : errors.map((e) => pick(said(e)))
      if (left.length > 1) modal.error({ title: pick(said(problem.body)), content: <ul className="wish-left">{left.map((l) => <li key={l}>{l}</li>)}</ul> })
      else if (left.length === 1 || errors.length === 0) void message.error(left[0] ?? pick(said(problem.body)))
      return false
    } finally { setBusy(false) }
  }
  return { give, busy }
}

// A body that is one part of a form has its complaints under the name of that part.
function below(problem: Problem, at: string) {
  return at ? new Problem({ ...problem.body, errors: problem.body.errors?.map((e) => ({ ...e, pointer: e.pointer.startsWith('/') ? at + e.pointer : e.pointer })) }, problem.retryAfter) : problem
}
