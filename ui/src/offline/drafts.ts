import { here } from './device'
import { Vault } from './vault'

// What somebody is writing and has not sent: sealed on this device for him alone, one box for
// every form that is being filled, so that two windows do not write over each other.

export interface Draft<T> { key: string; at: string; value: T }

const place = (form: string, key = '') => `draft/${form}/${key}`
const lockOf = (form: string, key: string) => `duban.${place(form, key)}`

// What this window has let go of: the browser says so a moment later.
const letGo = new Set<string>()

/** Lets other windows know that this one has the draft open. Answers what takes that back. */
export function holdDraft(form: string, key: string): () => void {
  const over = new AbortController()
  const name = lockOf(form, key)
  letGo.delete(name)
  void navigator.locks?.request(name, () => new Promise<void>((done) => over.signal.addEventListener('abort', () => done()))).catch(() => {})
  return () => { letGo.add(name); over.abort() }
}

// One after the other: what was dropped last stays dropped.
let writing: Promise<unknown> = Promise.resolve()
const next = <T>(work: () => Promise<T>): Promise<T> => {
  const done = writing.then(work)
  writing = done.catch(() => {})
  return done
}

/** Drafts that no window has open, the latest first. What is being written by now is among them. */
export function draftsOf<T>(form: string): Promise<Draft<T>[]> {
  return next(async () => {
    const vault = here()
    if (!vault) return []
    const open = new Set((await navigator.locks?.query())?.held?.map((l) => l.name))
    const keys = (await vault.names(place(form))).map((n) => n.slice(place(form).length)).filter((k) => !open.has(lockOf(form, k)) || letGo.has(lockOf(form, k)))
    const found = await Promise.all(keys.map((key) => vault.get<Draft<T>>(place(form, key))))
    return found.filter((d) => d !== undefined).sort((a, b) => b.at.localeCompare(a.at))
  })
}

/** Keeps a draft as it is now. Answers whether it outlives the page. */
export function keepDraft(form: string, key: string, value: unknown): Promise<boolean> {
  return next(async () => {
    const vault = here()
    await vault?.put(place(form, key), { key, at: new Date().toISOString(), value } satisfies Draft<unknown>)
    return vault !== undefined
  }).catch(() => false) // no room
}
export const dropDraft = (form: string, key: string): Promise<void> => next(async () => { await here()?.drop(place(form, key)) })

/** How many texts he has written here and never sent. */
export async function countDrafts(): Promise<number> { return (await here()?.names('draft/'))?.length ?? 0 }

/** Whether anybody's unsent texts lie here: whose, and what, nobody learns who has not signed in. */
export async function draftsLie(): Promise<boolean> { return Vault.possible && Vault.holds('draft/').catch(() => false) }
