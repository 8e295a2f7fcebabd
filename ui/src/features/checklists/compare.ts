import type { ChecklistItem, ChecklistTemplate } from '@/api/schema'
import type { Text } from '@/i18n'

// What is another in a version than in the one before it. Items are the same where their code
// is: by it a repeat offence is recognised, too.

export type Kind = 'added' | 'removed' | 'changed' | 'moved'
/** One setting as it was and as it is; undefined: not set. */
export interface Turn { field: string; before: unknown; after: unknown }
export interface Change { kind: Kind; code: string; title: Text; module: Text; turns: Turn[] }
export interface Difference { head: Turn[]; modules: Change[]; items: Change[] }

const same = (a: unknown, b: unknown) => canonical(a) === canonical(b)
// Absent and empty mean the same to the server; the order of an object's keys means nothing.
function canonical(v: unknown): string {
  if (v === undefined || v === null || v === '' || v === false || v === 0 || v === '0') return ''
  if (Array.isArray(v)) return v.length ? `[${v.map(canonical).join()}]` : ''
  if (typeof v === 'object') {
    const inner = Object.entries(v).map(([k, x]) => [k, canonical(x)] as const).filter(([, x]) => x).sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, x]) => `${k}:${x}`).join()
    return inner && `{${inner}}`
  }
  return JSON.stringify(v)
}

function turns(before: object, after: object, leave: string[]): Turn[] {
  const was = before as Record<string, unknown>
  const now = after as Record<string, unknown>
  return [...new Set([...Object.keys(was), ...Object.keys(now)])].filter((k) => !leave.includes(k) && !same(was[k], now[k])).map((field) => ({ field, before: was[field], after: now[field] }))
}

interface Placed { item: ChecklistItem; module: { code: string; title: Text }; at: number }
const placed = (t: ChecklistTemplate) => new Map(t.modules.flatMap((m) => m.items.map((item, at): [string, Placed] => [item.code, { item, module: m, at }])))

/** The codes of those that keep their order: the longest run that both have in common. All others have been moved. */
function steady(before: string[], after: string[]): Set<string> {
  const place = new Map(before.map((c, i) => [c, i]))
  interface Run { code: string; at: number; length: number; from?: Run }
  const runs: Run[] = []
  for (const code of after) {
    const at = place.get(code)
    if (at === undefined) continue
    let from: Run | undefined
    for (const r of runs) if (r.at < at && r.length > (from?.length ?? 0)) from = r
    runs.push({ code, at, length: (from?.length ?? 0) + 1, from })
  }
  const out = new Set<string>()
  let longest: Run | undefined
  for (const r of runs) if (r.length > (longest?.length ?? 0)) longest = r
  for (let r = longest; r; r = r.from) out.add(r.code)
  return out
}

/** What is another in `after`. */
export function compare(before: ChecklistTemplate, after: ChecklistTemplate): Difference {
  const was = placed(before)
  const now = placed(after)
  const still = steady([...was.keys()], [...now.keys()])
  const items: Change[] = []
  for (const [code, { item, module }] of now) {
    const old = was.get(code)
    const one = { code, title: item.title, module: module.title }
    if (!old) { items.push({ kind: 'added', ...one, turns: [] }); continue }
    const list = turns(old.item, item, ['code'])
    if (old.module.code !== module.code) list.unshift({ field: 'module', before: old.module.title, after: module.title })
    if (list.length) items.push({ kind: 'changed', ...one, turns: list })
    else if (!still.has(code)) items.push({ kind: 'moved', ...one, turns: [] })
  }
  for (const [code, { item, module }] of was) if (!now.has(code)) items.push({ kind: 'removed', code, title: item.title, module: module.title, turns: [] })
  const modules: Change[] = after.modules.flatMap((m): Change[] => {
    const old = before.modules.find((x) => x.code === m.code)
    const one = { code: m.code, title: m.title, module: m.title }
    if (!old) return [{ kind: 'added', ...one, turns: [] }]
    const list = turns(old, m, ['code', 'items'])
    return list.length ? [{ kind: 'changed', ...one, turns: list }] : []
  })
  for (const m of before.modules) if (!after.modules.some((x) => x.code === m.code)) modules.push({ kind: 'removed', code: m.code, title: m.title, module: m.title, turns: [] })
  return { head: turns(before, after, ['code', 'version', 'modules']), modules, items }
}

export const count = (d: Difference, kind: Kind) => d.items.filter((i) => i.kind === kind).length
export const empty = (d: Difference) => d.head.length + d.modules.length + d.items.length === 0
