import { App } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useBlocker } from 'react-router'
import { newKey } from '@/api/client'
import type { ComplaintItem } from '@/api/schema'
import { holdForm } from '@/app/pending'
import { here } from '@/offline/device'
import { draftsOf, dropDraft, holdDraft, keepDraft, type Draft as Kept } from '@/offline/drafts'
import { useTexts } from '../texts'
import { worthKeeping, type Draft } from './draft'

export type { Kept }
/** A registration that was not sent, as it is kept. Attachments are not: their number is. */
export interface Unsent { values: Partial<Draft>; links: string[]; into?: ComplaintItem; more: boolean; files: number }

const form = 'complaint'
/** So soon is kept what was typed: a person who looks up has it on the disk. */
const soon = 300

/**
 * Keeps what is being written sealed on this device until it is sent: no customer is asked
 * twice because a page was closed, a battery died or a session ended. Asks before the page is left.
 */
export function useUnsent(now: Unsent, sent: boolean) {
  const t = useTexts()
  const { modal } = App.useApp()
  const [key, setKey] = useState(newKey)
  const [kept, setKept] = useState<string>()
  const [offered, setOffered] = useState<Kept<Unsent>[]>()
  const written = !sent && worthKeeping(now.values)
  const state = written ? JSON.stringify(now) : undefined
  const latest = useRef(state)
  useEffect(() => { latest.current = state }, [state])

  useEffect(() => { draftsOf<Unsent>(form).then(setOffered, () => setOffered([])) }, [])
  useEffect(() => holdDraft(form, key), [key])
  useEffect(() => holdForm(() => latest.current !== undefined), [])

  const known = useRef<string | undefined>(undefined)
  const settle = useCallback(async () => {
    if (latest.current === known.current) return
    known.current = latest.current
    if (latest.current === undefined) await dropDraft(form, key)
    else {
      const writing = latest.current
      if (await keepDraft(form, key, JSON.parse(writing))) setKept(writing)
    }
  }, [key])
  useEffect(() => {
    const timer = setTimeout(() => void settle(), state === undefined ? 0 : soon)
    return () => clearTimeout(timer)
  }, [state, settle])

  const leaving = useBlocker(({ nextLocation }) => latest.current !== undefined && nextLocation.pathname !== '/sign-in')
  useEffect(() => {
    if (leaving.state !== 'blocked') return
    const lasts = here() !== undefined
    const asked = modal.confirm({ title: t('leave.title'), content: t(lasts ? 'leave.kept' : 'leave.lost'), okText: t('leave.go'), cancelText: t('leave.stay'), okButtonProps: { danger: !lasts },
      onOk: async () => { await settle(); leaving.proceed() }, onCancel: () => leaving.reset() })
    return () => asked.destroy()
  }, [leaving, modal, settle, t])

  return {
    /** What was written is on this device to the last letter. */
    kept: state !== undefined && kept === state,
    /** The latest registration that was not sent: to go on with, or to give up. */
    offered: written ? undefined : offered?.[0],
    /** Goes on with what was offered: it is this page's from now on. */
    take(draft: Kept<Unsent>) {
      setKey(draft.key)
      setOffered([])
    },
    discard(draft: Kept<Unsent>) {
      setOffered((all) => all?.filter((d) => d.key !== draft.key))
      void dropDraft(form, draft.key)
    },
    /** A new one begins. */
    next() { setKey(newKey()); known.current = undefined },
  }
}
