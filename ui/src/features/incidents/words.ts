import type { IncidentItem } from '@/api/schema'
import { choices } from '@/components/list/filter'
import type { Tone } from '@/components/tags'
import { useNow } from '@/components/useNow'
import type { Text } from '@/i18n'

export const severities: Record<IncidentItem['severity'], Text> = { serious: { zh: '较大', en: 'Serious' }, major: { zh: '重大', en: 'Major' }, critical: { zh: '特别重大', en: 'Critical' } }
export const severityChoices = choices<IncidentItem['severity']>(severities)
export const severityTones: Record<IncidentItem['severity'], Tone> = { serious: 'default', major: 'warning', critical: 'error' }
export const tones: Record<IncidentItem['status'], Tone> = { reported: 'error', acknowledged: 'processing', closed: 'success', mistaken: 'default' }
export const statuses = choices<IncidentItem['status']>({ reported: { zh: '待签收', en: 'To be acknowledged' }, acknowledged: { zh: '处置中', en: 'In hand' }, closed: { zh: '已办结', en: 'Closed' }, mistaken: { zh: '误报', en: 'Mistaken' } })

/** A span as people say it: "4 分钟", "2 小时 5 分钟". */
export function span(ms: number, english: boolean): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000))
  if (minutes === 0) return english ? 'less than a minute' : '不到 1 分钟'
  const hours = Math.floor(minutes / 60)
  const [h, m] = english ? [`${hours} h`, `${minutes % 60} min`] : [`${hours} 小时`, `${minutes % 60} 分钟`]
  return hours === 0 ? m : minutes % 60 === 0 || hours > 23 ? h : `${h} ${m}`
}

export function useSince(at: string): number { return useNow() - new Date(at).getTime() }
