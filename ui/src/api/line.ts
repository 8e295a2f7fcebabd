import { useSyncExternalStore } from 'react'

// Whether the server can be reached. The browser's own word is not enough: it knows of cables,
// not of servers. Who asks the server and gets no answer says so here; from then on one small
// question after the other is asked, until there is an answer, and whoever waits hears of it.

let there = navigator.onLine
let asking = false
let timer: ReturnType<typeof setTimeout> | undefined
let since = 0
const hearers = new Set<(there: boolean) => void>()

/** Soon at first, so that a person who looks on need not wait; less often when it lasts. Never all windows of a bank at the same instant. */
const pause = () => (Date.now() - since < 10 * 60_000 ? 800 : 8_000) * (1 + Math.random() / 2)
/** A line that swallows questions is none. */
const patience = 4_000

function be(next: boolean) {
  if (next === there) return
  there = next
  since = Date.now()
  hearers.forEach((hear) => hear(next))
}

async function ask() {
  clearTimeout(timer)
  if (asking) return
  asking = true
  try {
    const answer = await window.fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(patience) })
    // A proxy, or the page of a network that wants money first, speaks another language.
    be(answer.ok && (answer.headers.get('Content-Type') ?? '').includes('json'))
  } catch { be(false) }
  asking = false
  if (!there && document.visibilityState !== 'hidden') timer = setTimeout(() => void ask(), pause())
}

/** Somebody got no answer: is it the line? */
export function doubt() { if (there) void ask() }
/** The server has answered. */
export function answered() { if (!there && !asking) be(true) }

window.addEventListener('offline', () => { be(false); void ask() })
window.addEventListener('online', () => void ask())
document.addEventListener('visibilitychange', () => { if (!there && document.visibilityState !== 'hidden') void ask() })
if (!there) void ask()

export const lineThere = () => there
/** Hears when the line goes or comes back. Answers what takes that back. */
export function onLine(hear: (there: boolean) => void): () => void {
  hearers.add(hear)
  return () => { hearers.delete(hear) }
}
export const useLine = () => useSyncExternalStore(onLine, lineThere)
/** The same for what is done only when it is back. */
export const onLineBack = (hear: () => void) => onLine((is) => { if (is) hear() })
