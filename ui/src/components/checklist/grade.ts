import type { ChecklistItem, ChecklistOption } from '@/api/schema'
import { decimal, greater, lesser, orZero, whole, type Decimal } from './decimal'
import type { Answer } from './rules'

/** What one answer is worth: points earned (of a deduction taken, of a bonus added), and whether it fails the item. */
export interface Grade { value: Decimal; failed: boolean }

export const scores = (item: ChecklistItem) => item.effect === undefined || item.effect === 'score'
/** What the item is worth when nothing is held against it. */
export const full = (item: ChecklistItem): Decimal => (scores(item) ? orZero(item.points) : 0n)

const maxCount = 9999
const maxMinutes = whole(24 * 60)

/** Undefined for an answer that does not fit the item: it counts as not given. */
export function grade(item: ChecklistItem, a: Answer): Grade | undefined {
  const points = orZero(item.points)
  switch (item.answer) {
    case 'yes_no': {
      if (a.option !== 'yes' && a.option !== 'no') return undefined
      const good = a.option === (item.want ?? 'yes')
      return { value: good === (item.effect !== 'deduction') ? points : 0n, failed: !good && item.effect !== 'bonus' }
    }
    case 'options': {
      const o = item.options?.find((x) => x.code === a.option)
      return o && { value: orZero(o.points), failed: optionFails(item, o) }
    }
    case 'count': {
      if (a.count === undefined || !item.count || a.count < 0 || a.count > maxCount) return undefined
      const over = Math.max(0, a.count - (item.count.free ?? 0))
      const price = BigInt(over) * orZero(item.count.each)
      return { value: scores(item) ? greater(0n, points - price) : points > 0n ? lesser(price, points) : price, failed: over > 0 && item.effect !== 'bonus' }
    }
    case 'points': {
      const value = decimal(a.points)
      return value === undefined || value < 0n || value > points ? undefined : { value, failed: failsAt(item, value) }
    }
    case 'minutes': {
      const took = decimal(a.minutes)
      if (took === undefined || took < 0n || took > maxMinutes) return undefined
      const rung = item.minutes?.filter((r) => took >= orZero(r.from)).at(-1)
      const value = rung ? orZero(rung.points) : full(item)
      return { value, failed: failsAt(item, value) }
    }
  }
}

function optionFails(item: ChecklistItem, o: ChecklistOption): boolean {
  if (item.effect === 'bonus') return false
  if (o.verdict) return o.verdict === 'failed'
  return item.effect === 'deduction' ? orZero(o.points) > 0n : orZero(o.points) < orZero(item.points)
}

function failsAt(item: ChecklistItem, value: Decimal): boolean {
  if (item.effect === 'bonus') return false
  if (item.effect === 'deduction') return value > 0n
  const below = orZero(item.fail_below)
  return value < (below > 0n ? below : orZero(item.points))
}
