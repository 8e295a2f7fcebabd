import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { lineThere, onLine, onLineBack } from '@/api/line'
import { problemOf } from '@/api/problem'
import { features } from './features'
import { heldWork, pendingWork, unsafeWork } from './pending'
import { sessionKey, useMe } from './session'

/** pending waits for the line; held waits for a result to be chosen, and then for the line. */
export interface Sync { online: boolean; pending: number; held: number; unsafe: number }

let now: Sync = { online: lineThere(), pending: 0, held: 0, unsafe: 0 }
const hearers = new Set<() => void>()
function look() {
  const next = { online: lineThere(), pending: pendingWork() - heldWork(), held: heldWork(), unsafe: unsafeWork() }
  if (next.online === now.online && next.pending === now.pending && next.held === now.held && next.unsafe === now.unsafe) return
  now = next
  hearers.forEach((hear) => hear())
}
function hear(f: () => void) {
  hearers.add(f)
  const timer = setInterval(look, 500)
  const over = onLine(look)
  return () => { hearers.delete(f); clearInterval(timer); over() }
}
export const useSync = () => useSyncExternalStore(hear, () => now)

const every = 10 * 60_000

/** Goes on with what this device owes and fetches what it may need: at signing in, when the line comes back, and from time to time. */
export function useResume() {
  const { user } = useMe()
  const cache = useQueryClient()
  useEffect(() => {
    // What cannot be done now is done at the next occasion; the line's state is on the screen.
    const go = () => { for (const f of features) f.resume?.().catch((e: unknown) => problemOf(e)) }
    const back = () => { void cache.invalidateQueries({ queryKey: sessionKey }); go() }
    go()
    const timer = setInterval(go, every)
    const over = onLineBack(back)
    return () => { clearInterval(timer); over() }
  }, [user, cache])
}
