import type { ChecklistItem, ChecklistModule, ChecklistTemplate } from '@/api/schema'

// Changes of a draft. Each answers a new draft; what points at a code goes with the code.

type Template = ChecklistTemplate
/** A place in a draft: the checklist itself, a module, an item. */
export type Place = { module?: number; item?: number }
export const headPlace: Place = {}
export const keyOf = (p: Place) => (p.module === undefined ? 'head' : p.item === undefined ? `m${p.module}` : `m${p.module}.i${p.item}`)
export function placeOf(key: string): Place {
  const m = /^m(\d+)(?:\.i(\d+))?$/.exec(key)
  return m ? { module: Number(m[1]), ...(m[2] === undefined ? {} : { item: Number(m[2]) }) } : {}
}
/** The place of an item by its code. */
export function whereIs(t: ChecklistTemplate, code: string): Place {
  const module = t.modules.findIndex((m) => m.items.some((i) => i.code === code))
  return module < 0 ? {} : { module, item: t.modules[module]?.items.findIndex((i) => i.code === code) }
}
/** Where the server sees a place. */
export const pointerOf = (p: Place) => (p.module === undefined ? '' : p.item === undefined ? `/modules/${p.module}` : `/modules/${p.module}/items/${p.item}`)

const put = <T>(list: T[], at: number, ...things: T[]) => [...list.slice(0, at), ...things, ...list.slice(at)]
const drop = <T>(list: T[], at: number) => list.filter((_, i) => i !== at)
const withModule = (t: Template, at: number, change: (m: ChecklistModule) => ChecklistModule): Template => ({ ...t, modules: t.modules.map((m, i) => (i === at ? change(m) : m)) })

/** A code that nothing has yet: "door" becomes "door-2". */
export function freeCode(wish: string, taken: string[]): string {
  const stem = wish.replace(/-\d+$/, '').slice(0, 58)
  if (!taken.includes(wish)) return wish
  for (let n = 2; ; n++) if (!taken.includes(`${stem}-${n}`)) return `${stem}-${n}`
}
export const itemCodes = (t: Template) => t.modules.flatMap((m) => m.items.map((i) => i.code))
const moduleCodes = (t: Template) => t.modules.map((m) => m.code)

export const newItem = (code: string, title: { zh: string; en: string }): ChecklistItem => ({ code, title, points: '2', severity: 'normal', answer: 'yes_no', mandatory: true, evidence: true })

export function addItem(t: Template, after: Place, title: { zh: string; en: string }): [Template, Place] {
  const module = after.module ?? t.modules.length - 1
  const at = after.item === undefined ? (t.modules[module]?.items.length ?? 0) : after.item + 1
  const item = newItem(freeCode(`${t.modules[module]?.code ?? 'item'}-1`, itemCodes(t)), title)
  return [withModule(t, module, (m) => ({ ...m, items: put(m.items, at, item) })), { module, item: at }]
}
export function addModule(t: Template, after: Place, title: { zh: string; en: string }, first: { zh: string; en: string }): [Template, Place] {
  const at = after.module === undefined ? t.modules.length : after.module + 1
  const code = freeCode('module-1', moduleCodes(t))
  const made: ChecklistModule = { code, title, items: [newItem(freeCode(`${code}-1`, itemCodes(t)), first)] }
  return [{ ...t, modules: put(t.modules, at, made) }, { module: at }]
}

/** Copies an item, or a module with all of its items, behind itself. Jumps within the copy lead to the copies. */
export function duplicate(t: Template, p: Place): [Template, Place] {
  const m = t.modules[p.module ?? -1]
  if (!m || p.module === undefined) return [t, p]
  const item = m.items[p.item ?? -1]
  if (item && p.item !== undefined) {
    const behind = p.item + 1
    const copy = { ...structuredClone(item), code: freeCode(item.code, itemCodes(t)) }
    return [withModule(t, p.module, (x) => ({ ...x, items: put(x.items, behind, copy) })), { module: p.module, item: behind }]
  }
  const taken = itemCodes(t)
  const names = new Map(m.items.map((i) => { const code = freeCode(i.code, taken); taken.push(code); return [i.code, code] }))
  const code = freeCode(m.code, moduleCodes(t))
  const copy = structuredClone(m)
  copy.code = code
  for (const i of copy.items) {
    i.code = names.get(i.code) ?? i.code
    for (const b of i.branches ?? []) {
      if (b.go_to) b.go_to = names.get(b.go_to) ?? b.go_to
      if (b.zero) b.zero = b.zero.map((z) => (z === m.code ? code : z))
    }
  }
  return [{ ...t, modules: put(t.modules, p.module + 1, copy) }, { module: p.module + 1 }]
}

export function remove(t: Template, p: Place): [Template, Place] {
  const { module, item } = p
  if (module === undefined) return [t, p]
  if (item === undefined) return [{ ...t, modules: drop(t.modules, module) }, t.modules.length > 1 ? { module: Math.max(0, module - 1) } : {}]
  const left = (t.modules[module]?.items.length ?? 1) - 1
  return [withModule(t, module, (m) => ({ ...m, items: drop(m.items, item) })), left > 0 ? { module, item: Math.min(item, left - 1) } : { module }]
}

/** Takes a module or an item to another place; an item may go to another module. `to` counts before anything moves. */
export function move(t: Template, from: Place, to: Place): [Template, Place] {
  if (from.module === undefined || to.module === undefined) return [t, from]
  const m = t.modules[from.module]
  if (!m) return [t, from]
  if (from.item === undefined) {
    const at = to.module > from.module ? to.module - 1 : to.module
    return [{ ...t, modules: put(drop(t.modules, from.module), at, m) }, { module: at }]
  }
  const was = from.item
  const item = m.items[was]
  if (!item) return [t, from]
  const wish = to.item ?? t.modules[to.module]?.items.length ?? 0
  const at = to.module === from.module && wish > was ? wish - 1 : wish
  const without = withModule(t, from.module, (x) => ({ ...x, items: drop(x.items, was) }))
  return [withModule(without, to.module, (x) => ({ ...x, items: put(x.items, at, item) })), { module: to.module, item: at }]
}

/** One step up or down; an item at the edge of its module goes on into the next. */
export function nudge(t: Template, p: Place, by: 1 | -1): [Template, Place] {
  if (p.module === undefined) return [t, p]
  if (p.item === undefined) {
    const to = p.module + by
    return to < 0 || to >= t.modules.length ? [t, p] : move(t, p, { module: by > 0 ? to + 1 : to })
  }
  const size = t.modules[p.module]?.items.length ?? 0
  const to = p.item + by
  if (to >= 0 && to < size) return move(t, p, { module: p.module, item: by > 0 ? to + 1 : to })
  const other = t.modules[p.module + by]
  return other ? move(t, p, { module: p.module + by, item: by > 0 ? 0 : other.items.length }) : [t, p]
}

/** Changes an item; a new code is followed by every jump that leads to it. */
export function changeItem(t: Template, p: Place, change: Partial<ChecklistItem>): Template {
  const old = t.modules[p.module ?? -1]?.items[p.item ?? -1]
  if (!old || p.module === undefined) return t
  const { code } = change
  const next = withModule(t, p.module, (m) => ({ ...m, items: m.items.map((i, n) => (n === p.item ? { ...i, ...change } : i)) }))
  if (code === undefined || code === old.code) return next
  return branches(next, (b) => (b.go_to === old.code ? { ...b, go_to: code } : b))
}
/** Changes a module; a new code is followed by everything that zeroes it. */
export function changeModule(t: Template, at: number, change: Partial<ChecklistModule>): Template {
  const old = t.modules[at]
  const { code } = change
  const next = withModule(t, at, (m) => ({ ...m, ...change }))
  if (!old || code === undefined || code === old.code) return next
  return branches(next, (b) => (b.zero?.includes(old.code) ? { ...b, zero: b.zero.map((z) => (z === old.code ? code : z)) } : b))
}
type Branch = NonNullable<ChecklistItem['branches']>[number]
const branches = (t: Template, change: (b: Branch) => Branch): Template => ({ ...t, modules: t.modules.map((m) => ({ ...m, items: m.items.map((i) => (i.branches ? { ...i, branches: i.branches.map(change) } : i)) })) })

/** An item answered in another way: what belonged to the old way goes, what the new one cannot do without comes. */
export function answeredBy(item: ChecklistItem, answer: ChecklistItem['answer'], texts: { good: { zh: string; en: string }; bad: { zh: string; en: string } }): Partial<ChecklistItem> {
  const cleared: Partial<ChecklistItem> = { answer, want: undefined, options: undefined, count: undefined, step: undefined, fail_below: undefined, minutes: undefined,
    branches: item.branches?.map((b) => ({ ...b, when: b.when.filter((w) => w === 'failed' || w === 'na') })), knock_out: item.knock_out && { ...item.knock_out, when: undefined } }
  const points = item.points ?? '2'
  if (answer === 'options') return { ...cleared, options: [{ code: 'good', title: texts.good, points }, { code: 'bad', title: texts.bad, points: '0' }] }
  if (answer === 'count') return { ...cleared, count: { each: '1' } }
  if (answer === 'points') return { ...cleared, points, step: '1' }
  if (answer === 'minutes') return { ...cleared, minutes: [{ from: '15', points: '0' }] }
  return cleared
}
