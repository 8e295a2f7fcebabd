import { createContext, useContext, useSyncExternalStore } from 'react'

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

/** The instant from which time left is counted where a past moment is shown, in milliseconds; undefined: the present. */
export const AsOf = createContext<number | undefined>(undefined)

/** The present instant, half a minute old at most, or the past one that is shown. */
export function useNow(): number {
  const present = useSyncExternalStore(hear, () => now)
  return useContext(AsOf) ?? present
}
