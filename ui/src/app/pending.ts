// Work that is not on the server yet: uploads under way, answers given offline. Whoever
// holds such work says so here; signing out asks.
const holders = new Set<() => number>()

/** Says how much of something is pending. Answers the function that takes it back. */
export function holdPending(count: () => number) {
  holders.add(count)
  return () => { holders.delete(count) }
}

export function pendingWork() {
  let sum = 0
  for (const count of holders) sum += count()
  return sum
}

// The browser asks before it closes the page.
window.addEventListener('beforeunload', (e) => { if (pendingWork() > 0) e.preventDefault() })
