import { Typography } from 'antd'
import type { EventView, RecordView } from '@/api/schema'
import type { Text } from '@/i18n'
import type { useTexts } from './texts'

type T = ReturnType<typeof useTexts>

export const eventNames = (t: T): { [event: string]: string } => ({
  'inspection.opened': t('event.opened'), 'inspection.assigned': t('event.assigned'), 'inspection.declined': t('event.declined'), 'inspection.started': t('event.started'), 'inspection.answered': t('event.answered'),
  'inspection.submitted': t('event.submitted'), 'inspection.review_taken': t('event.review_taken'), 'inspection.returned': t('event.returned'), 'inspection.accepted': t('event.accepted'), 'inspection.published': t('event.published'),
  'inspection.appealed': t('event.appealed'), 'inspection.appeal_decided': t('event.appeal_decided'), 'inspection.window_closed': t('event.window_closed'), 'inspection.finalized': t('event.finalized'),
  'inspection.cancelled': t('event.cancelled'), 'inspection.clock_fired': t('event.clock_fired'), 'inspection.replanned': t('event.replanned'),
})

const countAt = (body: unknown, name: string): number => {
  if (typeof body !== 'object' || body === null) return 0
  const value = (body as Record<string, unknown>)[name]
  return Array.isArray(value) ? value.length : 0
}

/** How much an event brought. */
export function EventDetail({ event, t }: { event: EventView; t: T }) {
  const answers = event.name === 'inspection.answered' ? countAt(event.body, 'answers') : 0
  const findings = event.name === 'inspection.submitted' ? countAt(event.body, 'findings') : 0
  return <Typography.Text type="secondary">{answers > 0 && t('answersGiven', { count: answers })}{findings > 0 && ` ${t('findingsFound', { count: findings })}`}</Typography.Text>
}

/** The check as it stood at a past moment. */
export function Then({ view, t, pick }: { view: NonNullable<RecordView['then']>; t: T; pick: (text: Text | undefined) => string }) {
  const s = view.inspection
  return <>{pick(view.status_name)}{s?.inspector.user && ` · ${t('inspector')} ${s.inspector.user}`}{s?.score && ` · ${t('score')} ${s.score.percent}`}{s?.findings && ` · ${t('findingsFound', { count: s.findings.length })}`}</>
}
