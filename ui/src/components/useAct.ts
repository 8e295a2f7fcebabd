import { App } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { said } from '@/api/fields'
import { problemOf } from '@/api/problem'
import { useCommon, useText } from '@/i18n'

/** Does what is no command on a case: says that it is done and reads again what is on the screen. `give` leaves a refusal to the form that asked; `press` says it. */
export function useAct() {
  const t = useCommon()
  const pick = useText()
  const cache = useQueryClient()
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  async function give<T>(act: () => Promise<T>, done = t('moves.done')): Promise<T> {
    setBusy(true)
    try {
      const answer = await act()
      void message.success(done)
      void cache.invalidateQueries()
      return answer
    } finally { setBusy(false) }
  }
  const press = (act: () => Promise<unknown>, done?: string) => give(act, done).then(() => true, (e) => { void message.error(pick(said(problemOf(e).body))); return false })
  return { give, press, busy }
}
