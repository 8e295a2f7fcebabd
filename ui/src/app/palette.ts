import { useEffect, useSyncExternalStore } from 'react'
import type { PaletteCommand } from './feature'

// Commands of the page that is open, beside those that features bring along.
let present: PaletteCommand[] = []
const hearers = new Set<() => void>()
const hear = (f: () => void) => { hearers.add(f); return () => { hearers.delete(f) } }

function set(next: PaletteCommand[]) { present = next; hearers.forEach((f) => f()) }

/** Offers commands in the palette for as long as the page is open. Give a stable list (useMemo). */
export function usePaletteCommands(commands: PaletteCommand[]) {
  useEffect(() => {
    set([...commands, ...present])
    return () => set(present.filter((c) => !commands.includes(c)))
  }, [commands])
}

export const usePresentCommands = () => useSyncExternalStore(hear, () => present)
