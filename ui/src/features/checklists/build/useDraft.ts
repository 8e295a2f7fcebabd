import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ChecklistAnswerBody, ChecklistTemplate } from '@/api/schema'
import { useMe } from '@/app/session'

// A draft in the hands of who edits it. The server keeps sound drafts only, so what is not saved
// yet stays on this device, per person, until it is saved or dropped.

interface Kept { base: string; template: ChecklistTemplate }
interface State { past: ChecklistTemplate[]; now: ChecklistTemplate; future: ChecklistTemplate[]; /** Hash of the draft that this began with. */ base: string; saved: ChecklistTemplate | undefined }
const steps = 100

function read(key: string): Kept | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null
    return kept?.template ? kept : undefined
  } catch { return undefined }
}

export function useDraft(from: ChecklistAnswerBody) {
  const me = useMe()
  const key = `duban.checklist.${me.user}.${from.code}.${from.version}`
  const [kept] = useState(() => read(key))
  const [s, set] = useState<State>(() => ({ past: [], now: kept?.template ?? from.template, future: [], base: kept?.base ?? from.hash, saved: kept ? undefined : from.template }))
  const dirty = s.now !== s.saved

  useEffect(() => {
    const wait = setTimeout(() => {
      try {
        if (dirty) localStorage.setItem(key, JSON.stringify({ base: s.base, template: s.now } satisfies Kept))
        else localStorage.removeItem(key)
      } catch { /* no room: the page still has it */ }
    }, 200)
    return () => clearTimeout(wait)
  }, [key, dirty, s.base, s.now])

  const change = useCallback((next: ChecklistTemplate | ((t: ChecklistTemplate) => ChecklistTemplate)) => set((s) => {
    const now = typeof next === 'function' ? next(s.now) : next
    return now === s.now ? s : { ...s, past: [...s.past.slice(-steps), s.now], now, future: [] }
  }), [])
  const undo = useCallback(() => set((s) => { const last = s.past.at(-1); return last ? { ...s, past: s.past.slice(0, -1), now: last, future: [s.now, ...s.future] } : s }), [])
  const redo = useCallback(() => set((s) => { const next = s.future[0]; return next ? { ...s, past: [...s.past, s.now], now: next, future: s.future.slice(1) } : s }), [])
  const saved = useCallback((what: ChecklistTemplate, hash: string) => set((s) => ({ ...s, base: hash, saved: what })), [])
  const drop = useCallback(() => { localStorage.removeItem(key); set({ past: [], now: from.template, future: [], base: from.hash, saved: from.template }) }, [key, from])

  return useMemo(() => ({ template: s.now, base: s.base, dirty, restored: Boolean(kept) && dirty && s.past.length === 0, change, undo: s.past.length ? undo : undefined, redo: s.future.length ? redo : undefined, saved, drop }), [s, dirty, kept, change, undo, redo, saved, drop])
}
