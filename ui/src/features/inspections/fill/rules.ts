import type { ChecklistItem, ChecklistTemplate } from '@/api/schema'
import type { Text } from '@/i18n'
import type { useTexts } from '../texts'
import { blank, type Answer } from '../answers'

type T = ReturnType<typeof useTexts>
type Pick = (text: Text | undefined) => string

/** Whether an answer looks bad at once, before the server has judged it: for colour and for staying on the item, never for the score. */
export function looksBad(item: ChecklistItem, a: Answer | undefined): boolean {
  if (!a || a.na || a.exception || item.effect === 'bonus') return false
  const deduction = item.effect === 'deduction'
  if (item.answer === 'yes_no' && a.option) return a.option !== (item.want ?? 'yes')
  if (item.answer === 'options' && a.option) {
    const o = item.options?.find((x) => x.code === a.option)
    if (o?.verdict) return o.verdict === 'failed'
    return deduction ? Number(o?.points ?? 0) > 0 : Number(o?.points ?? 0) < Number(item.points ?? 0)
  }
  if (item.answer === 'count' && a.count !== undefined) return a.count > (item.count?.free ?? 0)
  if (item.answer === 'points' && a.points !== undefined) return deduction ? Number(a.points) > 0 : Number(a.points) < Number(item.fail_below ?? item.points ?? 0)
  return false
}

/** An answer in words. */
export function answerWords(item: ChecklistItem | undefined, template: ChecklistTemplate | undefined, a: Answer | undefined, t: T, pick: Pick): string {
  if (!a || blank(a)) return ''
  if (a.na) return t('na')
  if (a.exception) return `${t('exception')}：${pick(template?.exceptions?.find((e) => e.code === a.exception)?.title) || a.exception}`
  if (a.option === 'yes' && item?.answer !== 'options') return t('yes')
  if (a.option === 'no' && item?.answer !== 'options') return t('no')
  if (a.option) return pick(item?.options?.find((o) => o.code === a.option)?.title) || a.option
  if (a.count !== undefined) return t('times', { count: a.count })
  if (a.points !== undefined) return t('points', { count: a.points })
  return t('minutes', { count: a.minutes ?? '' })
}

/** What an item does beyond losing its own points, in words: knock-outs, zeroed modules, jumps. */
export function consequences(item: ChecklistItem, template: ChecklistTemplate, t: T, pick: Pick): string[] {
  const module = (code: string) => pick(template.modules.find((m) => m.code === code)?.title)
  const place = (code: string) => (code === '$end' ? t('end') : pick(template.modules.flatMap((m) => m.items).find((i) => i.code === code)?.title))
  const when = (codes: string[] | undefined) => (codes ?? ['failed']).map((c) => (c === 'failed' ? t('whenFailed') : c === 'na' ? t('na') : c === 'yes' ? t('yes') : c === 'no' ? t('no') : pick(item.options?.find((o) => o.code === c)?.title) || c)).join('、')
  const out: string[] = []
  const k = item.knock_out
  if (k) out.push(t('effect', { when: when(k.when), what: k.scope === 'inspection' ? t('zeroAll') : k.scope === 'module' ? t('zeroModule') : t('capAll', { cap: k.cap ?? '' }) }))
  for (const b of item.branches ?? []) {
    const what = [b.zero?.length ? t('zeroes', { modules: b.zero.map(module).join('、') }) : '', b.go_to ? t('goTo', { place: place(b.go_to) }) : ''].filter(Boolean).join('，')
    if (what) out.push(t('effect', { when: when(b.when), what }))
  }
  return out
}
