import type { ChecklistItem, ChecklistTemplate, InspectionItemAnswer } from '@/api/schema'
import type { Text } from '@/i18n'
import { grade } from './grade'
import type { useItemWords } from './texts'

type T = ReturnType<typeof useItemWords>
/** What of an answer says how the item did; the rest is remark and evidence. */
export type Answer = Pick<InspectionItemAnswer, 'item' | 'subject' | 'option' | 'count' | 'points' | 'minutes' | 'na' | 'exception'>
type Say = (text: Text | undefined) => string

/** Whether an answer fails its item, before the server has judged it: for colour and for staying on the item. */
export const looksBad = (item: ChecklistItem, a: Answer | undefined): boolean => Boolean(a && !a.na && !a.exception && grade(item, a)?.failed)

/** An answer in words. */
export function answerWords(item: ChecklistItem | undefined, template: ChecklistTemplate | undefined, a: Answer | undefined, t: T, pick: Say): string {
  if (!a) return ''
  if (a.na) return t('na')
  if (a.exception) return `${t('exception')}：${pick(template?.exceptions?.find((e) => e.code === a.exception)?.title) || a.exception}`
  if (a.option === 'yes' && item?.answer !== 'options') return t('yes')
  if (a.option === 'no' && item?.answer !== 'options') return t('no')
  if (a.option) return pick(item?.options?.find((o) => o.code === a.option)?.title) || a.option
  if (a.count !== undefined) return t('times', { count: a.count })
  if (a.points !== undefined) return t('points', { count: a.points })
  return a.minutes === undefined ? '' : t('minutes', { count: a.minutes })
}

/** What an item does beyond losing its own points, in words: knock-outs, zeroed modules, jumps. */
export function consequences(item: ChecklistItem, template: ChecklistTemplate, t: T, pick: Say): string[] {
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
