import type { SettingView } from '@/api/schema'
import type { Text } from '@/i18n'

// The API keeps the value of a setting as it is (domain/worktime has its form and checks it);
// this is that form as far as the screens read and change it.
export interface Rung { name: string; offset?: string; before?: boolean; to?: string }
export interface Rule {
  id: string; name: Text; from?: Text
  limit?: { span: string; roll?: 'none' | 'next_workday' }
  ladder?: { opens?: string; rungs: Rung[] }
  number?: number; of?: string; clocks?: string[]; quality: 'confirmed' | 'from_memory' | 'setting'; source: string; note?: Text
}
export interface RuleSet { id: string; version: string; kind: 'law' | 'settings'; valid_from: string; title: Text; source: string; example?: boolean; note?: Text; rows: Rule[] }

export type Loaded = Omit<SettingView, 'value'> & { set: RuleSet }
export type Standing = 'inForce' | 'future' | 'past' | 'submitted' | 'draft'

const isSet = (v: unknown): v is RuleSet => typeof v === 'object' && v !== null && Array.isArray((v as RuleSet).rows)

/** The settings that are rule sets: all of them, today. */
export const loaded = (items: SettingView[]): Loaded[] => items.flatMap(({ value, ...s }) => (isSet(value) ? [{ ...s, set: value }] : []))

export const refOf = (set: Pick<RuleSet, 'id' | 'version'>) => `${set.id}@${set.version}`
export const addressOf = (key: string) => `/settings/${encodeURIComponent(key)}`

/** What is proposed and can still change, and binds nothing until somebody has approved it. */
export const isOpen = (l: Pick<Loaded, 'status'>) => l.status === 'submitted' || l.status === 'draft'

/** Versions of one set follow each other by their first day: in force is the last that has begun, of those that bind. */
export function standing(of: Loaded, all: readonly Loaded[], today: string): Standing {
  if (isOpen(of)) return of.status as Standing
  if (of.set.valid_from > today) return 'future'
  return bindingOf(of.set.id, all).some((l) => l.set.valid_from <= today && l.set.valid_from > of.set.valid_from) ? 'past' : 'inForce'
}

/** The versions of a set that bind, or will on their day, by that day. */
export const bindingOf = (id: string, all: readonly Loaded[]) => all.filter((l) => l.set.id === id && !isOpen(l)).sort((a, b) => a.set.valid_from.localeCompare(b.set.valid_from))

/** The version that another one takes the place of on its first day. */
export const replacedBy = (l: Loaded, all: readonly Loaded[]) => bindingOf(l.set.id, all).filter((x) => x.key !== l.key && x.set.valid_from < l.set.valid_from).at(-1)

/** A length of time as it is written: "15d", "3wd", "30m". */
export function span(of: string | undefined): { count: number; unit: 'wd' | 'd' | 'h' | 'm' } | undefined {
  const found = /^(\d+)(wd|d|h|m)$/.exec(of ?? '')
  return found ? { count: Number(found[1]), unit: found[2] as 'wd' } : undefined
}

export interface Difference { id: string; what: 'added' | 'removed' | 'changed'; before?: Rule; after?: Rule }

/** Which rules differ between two versions, in the order of the later one; what was taken out stands first. */
export function compare(before: RuleSet, after: RuleSet): Difference[] {
  const out: Difference[] = before.rows.filter((r) => !after.rows.some((x) => x.id === r.id)).map((r) => ({ id: r.id, what: 'removed', before: r }))
  for (const row of after.rows) {
    const was = before.rows.find((x) => x.id === row.id)
    if (!was) out.push({ id: row.id, what: 'added', after: row })
    else if (canonical(was) !== canonical(row)) out.push({ id: row.id, what: 'changed', before: was, after: row })
  }
  return out
}

// The order of keys is no difference, nor is a key without value.
function canonical(v: unknown): string {
  return JSON.stringify(v, (_, x: unknown) => (x && typeof x === 'object' && !Array.isArray(x) ? Object.fromEntries(Object.entries(x).filter(([, y]) => y !== undefined).sort(([a], [b]) => a.localeCompare(b))) : x))
}
