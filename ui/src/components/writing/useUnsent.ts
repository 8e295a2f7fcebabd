import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { newKey } from '@/api/client'
import { holdForm } from '@/app/pending'
import { here } from '@/offline/device'
import { draftsOf, dropDraft, holdDraft, keepDraft, type Draft as Kept } from '@/offline/drafts'

export type { Kept }

/** So soon is kept what was typed: a person who looks up has it on the disk. */
const soon = 300

/**
 * Keeps what is being written in a form sealed on this device until it is sent: nobody writes
 * twice because a page was closed, a battery died or a session ended. `now` is what is written,
 * undefined where it is nothing; without a form nothing is kept. `read` is the same from the
 * form itself: a form tells of a letter only a moment later, and may be closed before.
 */
export function useUnsent<T>(form: string | undefined, now: T | undefined, read?: () => T | undefined) {
  const [key, setKey] = useState(newKey)
  const [kept, setKept] = useState<string>()
  const [offered, setOffered] = useState<Kept<T>[]>()
  const [since, setSince] = useState<string>()
  const state = form === undefined || now === undefined ? undefined : JSON.stringify(now)
  const latest = useRef(state)
  useEffect(() => { latest.current = state }, [state])
  const reading = useRef(read)
  const handedIn = useRef<string>(undefined)
  useLayoutEffect(() => { reading.current = read })
  useLayoutEffect(() => () => {
    if (!reading.current) return
    const last = reading.current()
    const text = last === undefined ? undefined : JSON.stringify(last)
    if (text !== handedIn.current) latest.current = text
  }, [])

  useEffect(() => { if (form !== undefined) draftsOf<T>(form).then(setOffered, () => setOffered([])) }, [form])
  useEffect(() => (form === undefined ? undefined : holdDraft(form, key)), [form, key])

  // What the box of which key holds, as far as this form has put it there.
  const known = useRef<{ key: string; text?: string }>({ key })
  const settle = useCallback(async () => {
    const [writing, was] = [latest.current, known.current.key === key ? known.current.text : undefined]
    if (form === undefined || writing === was) return
    known.current = { key, text: writing }
    if (writing === undefined) await dropDraft(form, key)
    else if (await keepDraft(form, key, JSON.parse(writing))) setKept(writing)
    else known.current = { key }
  }, [form, key])
  useEffect(() => {
    const timer = setTimeout(() => void settle(), state === undefined ? 0 : soon)
    return () => clearTimeout(timer)
  }, [state, settle])
  // A form that is taken down, a page that is hidden: what was typed last has not been kept yet.
  useEffect(() => {
    const hidden = () => { if (document.visibilityState === 'hidden') void settle() }
    document.addEventListener('visibilitychange', hidden)
    return () => { document.removeEventListener('visibilitychange', hidden); void settle() }
  }, [settle])

  return {
    /** Whether anything is written that was not sent, as of this moment. */
    written: useCallback(() => latest.current !== undefined, []),
    /** What was written is on this device to the last letter. */
    kept: state !== undefined && kept === state,
    /** What was written the last time and not sent: to go on with, or to give up. Undefined until it has been looked for. */
    offered: state === undefined ? offered?.[0] : undefined,
    settle,
    /** Of when what this form goes on with is. */
    since,
    /** Goes on with what was offered: it is this form's from now on. */
    take(draft: Kept<T>) {
      known.current = { key: draft.key, text: JSON.stringify(draft.value) }
      setKept(known.current.text)
      setKey(draft.key)
      setSince(draft.at)
      setOffered([])
    },
    discard(draft: Kept<T>) {
      setOffered((all) => all?.filter((d) => d.key !== draft.key))
      if (form !== undefined) void dropDraft(form, draft.key)
    },
    /** It was handed in: nothing of it stays. A new one may begin. */
    sent() {
      handedIn.current = latest.current
      latest.current = undefined
      void settle()
      setKey(newKey())
      setSince(undefined)
    },
  }
}

/** The browser asks before it closes a page with a form in it of which that is so; signing out asks, too. */
export function useHeldForm(filled: () => boolean) {
  const ask = useRef(filled)
  useEffect(() => { ask.current = filled }, [filled])
  useEffect(() => holdForm(() => ask.current()), [])
}

/** Whether what is written outlives the page: not where the browser keeps no secrets. */
export const lasts = () => here() !== undefined
