import { App, type FormInstance } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { said, showAtFields } from '@/api/fields'
import { problemOf } from '@/api/problem'
import { useText } from '@/i18n'
import { useTexts } from './texts'

/** Gives a wish on a roster, which is no case: what is refused stands at its field, what is done is read again. */
export function useWish(form: FormInstance, close: () => void) {
  const t = useTexts()
  const pick = useText()
  const cache = useQueryClient()
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  async function give(act: () => Promise<unknown>) {
    setBusy(true)
    try {
      await act()
      void message.success(t('done'))
      close()
      await cache.invalidateQueries()
    } catch (e) {
      const problem = problemOf(e)
      const rest = showAtFields(form, problem, pick)
      if (rest.length || !problem.body.errors?.length) void message.error(rest[0] ?? pick(said(problem.body)))
    } finally { setBusy(false) }
  }
  return { give, busy }
}
