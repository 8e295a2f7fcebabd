// For tests, in the place of @/offline/device and @/offline/drafts: a device that keeps what is given to it, in memory.

interface Kept { key: string; at: string; value: unknown }
export const kept = new Map<string, Kept[]>()
const others = (form: string, key: string) => (kept.get(form) ?? []).filter((d) => d.key !== key)

/** What lies there under a name. */
export const values = (form: string) => (kept.get(form) ?? []).map((d) => d.value)

export const here = () => ({})
export const draftsOf = async (form: string) => kept.get(form) ?? []
export const keepDraft = async (form: string, key: string, value: unknown) => { kept.set(form, [{ key, at: '2026-11-22T08:00:00Z', value }, ...others(form, key)]); return true }
export const dropDraft = async (form: string, key: string) => { kept.set(form, others(form, key)) }
export const holdDraft = () => () => {}
