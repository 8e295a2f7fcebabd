import type { ExpertView, MemberView, PanelView } from '@/api/schema'
import { choices } from '@/components/list/filter'
import type { Tone } from '@/components/tags'
import type { Text } from '@/i18n'

export type Position = NonNullable<MemberView['position']>
export type Department = MemberView['department']

export const positions: Record<Position, Text> = { justified: { zh: '投诉成立', en: 'Justified' }, partly: { zh: '部分成立', en: 'Partly justified' }, unjustified: { zh: '投诉不成立', en: 'Not justified' } }
export const positionTones: Record<Position, Tone> = { justified: 'success', partly: 'warning', unjustified: 'default' }
export const positionChoices = choices<Position>(positions)
export const departments: Record<Department, Text> = { legal: { zh: '法律', en: 'Legal' }, retail: { zh: '个人金融', en: 'Retail' }, ebanking_card: { zh: '电子银行与银行卡', en: 'E-banking and card' }, operations: { zh: '运营', en: 'Operations' }, channel: { zh: '渠道', en: 'Channels' } }
export const order: Department[] = ['legal', 'retail', 'ebanking_card', 'operations', 'channel']

/** The department whose subject a case is, by the business line that it was routed to. */
export const ofLine: { [line: string]: Department } = { legal: 'legal', retail: 'retail', card_ebank: 'ebanking_card', operations: 'operations', channel: 'channel' }

export const sitting = (p: PanelView | undefined) => (p && !p.ruling ? p : undefined)
export const seated = (p: PanelView) => p.members.filter((m) => !m.aside)
export const given = (p: PanelView) => seated(p).filter((m) => m.given).length

/** A first proposal: one who may of each department, spread over cases so that it is not always the same. */
export function propose(experts: ExpertView[], id: string): string[] {
  const spread = [...id].reduce((sum, c) => sum + c.charCodeAt(0), 0)
  return order.flatMap((d) => {
    const free = experts.filter((e) => e.department === d && !e.bar)
    return free[spread % Math.max(1, free.length)]?.user ?? []
  })
}
