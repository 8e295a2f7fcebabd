import { Popover, Tag } from 'antd'
import dayjs from 'dayjs'
import type { ComplaintView, TransferView } from '@/api/schema'
import { PersonName } from '@/components/tags'
import { useNow } from '@/components/useNow'
import { When } from '@/components/When'
import { useText } from '@/i18n'
import { useTexts } from '../texts'

/** Who has had it, and for how long; to whom it is offered. The width of a piece is its share of the time, as long as a name fits in, so that one sees where it lay. */
export function Ribbon({ of: c }: { of: ComplaintView }) {
  const t = useTexts()
  const pick = useText()
  const now = useNow()
  const end = c.closed_at ? new Date(c.closed_at).getTime() : now
  const spans = c.holds.map((h) => ({ ...h, ms: Math.max(0, (h.until ? new Date(h.until).getTime() : end) - new Date(h.from).getTime()) }))
  const all = spans.reduce((sum, s) => sum + s.ms, 0) || 1
  const waiting = c.transfers.find((x) => !x.answer)
  return (
    <section aria-label={t('ribbon')} className="ribbon">
      {spans.map((h, i) => {
        const how = c.transfers.find((x) => x.answered_at && Math.abs(dayjs(x.answered_at).diff(h.from)) < 1000)
        return (
          <Popover key={`${h.owner.user} ${h.from}`} trigger={['hover', 'focus', 'click']} title={<><PersonName person={h.owner} /> · {pick(h.unit.name)}</>} content={<div className="ribbon-more"><span><When at={h.from} /> → {h.until ? <When at={h.until} /> : t('tillNow')}</span>{i === 0 && <span>{pick(c.how)}</span>}{how && <Offer of={how} />}</div>}>
            <button type="button" className="ribbon-piece" data-now={!h.until && !c.closed_at} style={{ flexGrow: (h.ms / all) * 100 }}>
              <strong>{h.owner.name ?? h.owner.user}</strong><span>{span(h.ms, t)}</span>
            </button>
          </Popover>
        )
      })}
      {waiting && (
        <Popover trigger={['hover', 'focus', 'click']} title={t('offered')} content={<div className="ribbon-more"><Offer of={waiting} /></div>}>
          <button type="button" className="ribbon-piece ribbon-offer"><strong>→ {waiting.to?.name ?? pick(waiting.desk?.role_name)}</strong><span>{t('waitsFor', { time: span(now - new Date(waiting.at).getTime(), t) })}</span></button>
        </Popover>
      )}
      <span className="ribbon-hops">{t('hops', { count: c.hops })}{c.transfers.filter((x) => x.answer === 'refused').map((x) => (
        <Popover key={x.hop} trigger={['hover', 'focus', 'click']} title={t('refused')} content={<div className="ribbon-more"><Offer of={x} /></div>}><Tag tabIndex={0} color="warning">{t('refusedBy', { who: x.answer_by?.name ?? '' })}</Tag></Popover>
      ))}</span>
    </section>
  )
}

function Offer({ of: x }: { of: TransferView }) {
  const t = useTexts()
  const pick = useText()
  return (
    <>
      <span>{t('offeredBy', { who: x.by.name ?? x.by.user, to: x.to?.name ?? `${pick(x.desk?.unit.name)} ${pick(x.desk?.role_name)}` })} · <When at={x.at} /></span>
      {x.reason && <span>{t('reasonIs', { reason: x.reason })}</span>}
      {x.refusal && <span>{t('refusalIs', { reason: x.refusal })}</span>}
    </>
  )
}

/** A span as people say it. */
function span(ms: number, t: ReturnType<typeof useTexts>): string {
  const minutes = Math.floor(ms / 60_000)
  if (minutes < 60) return t('minutes', { count: Math.max(1, minutes) })
  if (minutes < 48 * 60) return t('hours', { count: Math.floor(minutes / 60) })
  return t('days', { count: Math.floor(minutes / 1440) })
}
