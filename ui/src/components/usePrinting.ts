import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

const paper = window.matchMedia('print')
const hearers = new Set<() => void>()
let since: number | undefined

/** The page is about to be printed, or is on the screen again: drawn anew before the browser goes on. */
function turn(printing: boolean) {
  if (printing === (since !== undefined)) return
  since = printing ? Date.now() : undefined
  flushSync(() => hearers.forEach((h) => h()))
}
const begins = () => turn(true)
const ends = () => turn(false)
const changes = (e: MediaQueryListEvent) => turn(e.matches)

function hear(f: () => void) {
  if (hearers.size === 0) {
    window.addEventListener('beforeprint', begins)
    window.addEventListener('afterprint', ends)
    paper.addEventListener('change', changes)
  }
  hearers.add(f)
  return () => {
    hearers.delete(f)
    if (hearers.size > 0) return
    window.removeEventListener('beforeprint', begins)
    window.removeEventListener('afterprint', ends)
    paper.removeEventListener('change', changes)
    since = undefined
  }
}

/** Since when the page is being printed, in milliseconds; undefined: it is on the screen. Paper has no tabs and turns no pages: what it is to show has to be drawn. */
export const usePrinting = () => useSyncExternalStore(hear, () => since)
