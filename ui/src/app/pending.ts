// Work that is not on the server yet: uploads under way, answers given offline. Whoever
// holds such work says so here; signing out asks.
interface Holder { pending: () => number; unsafe: () => number; held: () => number }
const holders = new Set<Holder>()

/** Says how much of something is pending, how much of that would be gone with the page, and how much waits for who writes it and not for the line. Answers the function that takes it back. */
export function holdPending(pending: () => number, unsafe = pending, held = () => 0) {
  const holder = { pending, unsafe, held }
  holders.add(holder)
  return () => { holders.delete(holder) }
}

const sum = (what: keyof Holder) => [...holders].reduce((n, h) => n + h[what](), 0)
export const pendingWork = () => sum('pending')
/** What no line can bring up: it waits for the one who writes it. */
export const heldWork = () => sum('held')
/** What would be lost with the page: it is nowhere but in it. */
export const unsafeWork = () => sum('unsafe')

// A form with something in it that nobody has sent.
const forms = new Set<() => boolean>()
/** Says whether a form is being filled. Answers the function that takes it back. */
export function holdForm(filled: () => boolean) {
  forms.add(filled)
  return () => { forms.delete(filled) }
}
export const formFilled = () => [...forms].some((filled) => filled())

// The browser asks before it closes a page with something that is nowhere else, or half written.
window.addEventListener('beforeunload', (e) => { if (unsafeWork() > 0 || formFilled()) e.preventDefault() })
