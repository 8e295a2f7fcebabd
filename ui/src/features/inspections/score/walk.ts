import type { ChecklistHit, ChecklistItem, ChecklistModule, ChecklistSubject, ChecklistTemplate, InspectionItemAnswer } from '@/api/schema'
import { full, grade } from '@/components/checklist/grade'
import type { Decimal } from '@/components/checklist/decimal'

export type Counts = 'leave' | 'zero'
export type Status = 'scored' | 'na' | 'exempt_full' | 'exempt_leave' | 'missing'

/** One answer as understood. */
export interface Reading { subject?: string; status: Status; value: Decimal; failed: boolean; /** the answer as branches name it */ word?: string }
/** One item on the way through a checklist: jumped over, or read once or once per employee concerned. */
export interface Stop { module: ChecklistModule; item: ChecklistItem; skipped?: Counts; readings: Reading[] }
export interface Way { stops: Stop[]; /** module → items whose cascade zeroed it */ zeroed: Map<string, string[]> }

/** Finds the answer to an item, about an employee where it is asked so. */
export type Find = (item: string, subject?: string) => InspectionItemAnswer | undefined

/** Walks a checklist in the order of asking, jumps obeyed. */
export function walk(t: ChecklistTemplate, find: Find, subjects: ChecklistSubject[]): Way {
  const crew = [...new Map(subjects.map((s) => [s.id, s])).values()].filter((s) => s.id).sort((a, b) => (a.id < b.id ? -1 : 1))
  const way: Way = { stops: [], zeroed: new Map() }
  let target = ''
  let passed: Counts = 'leave'
  for (const module of t.modules) {
    for (const item of module.items) {
      if (target === item.code) target = ''
      if (target) { way.stops.push({ module, item, skipped: passed, readings: [] }); continue }
      if (item.per === 'employee') {
        const concerned = crew.filter((s) => !item.posts?.length || item.posts.includes(s.post ?? ''))
        way.stops.push({ module, item, readings: concerned.map(({ id }) => ({ ...read(t, item, find(item.code, id)), subject: id })) })
        continue
      }
      const reading = read(t, item, find(item.code))
      way.stops.push({ module, item, readings: [reading] })
      ;({ target, passed } = branch(way, item, reading))
    }
  }
  return way
}

function read(t: ChecklistTemplate, item: ChecklistItem, a: InspectionItemAnswer | undefined): Reading {
  const missing: Reading = { status: 'missing', value: 0n, failed: false }
  if (!a) return missing
  if (a.na && item.na) return { status: 'na', value: 0n, failed: false, word: 'na' }
  if (a.exception && item.exceptions?.includes(a.exception)) {
    const exception = t.exceptions?.find((e) => e.code === a.exception)
    if (!exception) return missing
    return exception.counts === 'full' ? { status: 'exempt_full', value: full(item), failed: false } : { status: 'exempt_leave', value: 0n, failed: false }
  }
  const graded = a.na || a.exception ? undefined : grade(item, a)
  return graded ? { status: 'scored', ...graded, word: a.option } : missing
}

/** Whether the answer is one of those named. */
const says = (r: Reading, when: string[]) => (r.word !== undefined && when.includes(r.word)) || (r.failed && when.includes('failed'))

/** What an answer sets off: modules zeroed, and a jump. */
function branch(way: Way, item: ChecklistItem, r: Reading): { target: string; passed: Counts } {
  let target = ''
  let passed: Counts = 'leave'
  for (const b of item.branches ?? []) {
    if (!says(r, b.when)) continue
    for (const m of b.zero ?? []) zero(way, m, item.code)
    if (!target && b.go_to) {
      target = b.go_to
      if (b.skipped === 'zero') passed = 'zero'
    }
  }
  return { target, passed }
}

/** Notes that an item leaves a module with nothing. */
export function zero(way: Way, module: string, item: string) { way.zeroed.set(module, [...(way.zeroed.get(module) ?? []), item]) }

/** The knock-outs that the answers set off, in the order of asking. */
export function knockOuts({ stops }: Way): ChecklistHit[] {
  return stops.flatMap(({ module, item, readings }) => {
    const k = item.knock_out
    if (!k) return []
    return readings.filter((r) => says(r, k.when?.length ? k.when : ['failed']))
      .map((r) => ({ item: item.code, subject: r.subject, scope: k.scope, module: k.scope === 'module' ? module.code : undefined, cap: k.scope === 'cap' ? k.cap : undefined }))
  })
}
