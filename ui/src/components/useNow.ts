import { useSyncExternalStore } from 'react'

// One clock for the whole page, so that a list of a thousand limits has one timer.
let now = Date.now()
let timer: ReturnType<typeof setInterval> | undefined
const hearers = new Set<() => void>()

function hear(f: () => void) {
  hearers.add(f)
  timer ??= setInterval(() => { now = Date.now(); hearers.forEach((h) => h()) }, 30_000)
  return () => {
    hearers.delete(f)
    if (hearers.size === 0) { clearInterval(timer); timer = undefined }
  }
}

/** The present instant, half a minute old at most. */
export const useNow = () => useSyncExternalStore(hear, () => now)
