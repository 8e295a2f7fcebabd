import { RightOutlined } from '@ant-design/icons'
import { Alert, Steps, Typography } from 'antd'
import type { ClockView, NoticeView, RectificationView } from '@/api/schema'
import { ClockTag } from '@/components/ClockTag'
import { RepeatTag, SeverityTag, rectificationTones } from '@/components/mending'
import { Moves } from '@/components/Moves'
import { PersonName, StatusTag } from '@/components/tags'
import { usePhone } from '@/components/usePhone'
import { When } from '@/components/When'
import { useText } from '@/i18n'
import { Compare } from './Compare'
import { moveNames, type formsOf } from './forms'
import { Repeats } from './Repeats'
import { useTexts } from './texts'

/** The mending of one finding: a card with a life of its own. */
export function Rectification({ of: r, n, notice, forms, open, toggle, plain }: {
  of: RectificationView; n: number; notice: NoticeView; forms: ReturnType<typeof formsOf>; open: boolean; toggle: () => void; plain: boolean
}) {
  const t = useTexts()
  const pick = useText()
  const clock = clockOf(notice.clocks, r)
  const mine = r.allowed.some((a) => a.ok)
  return (
    <article className="rectification" id={r.id} data-mine={mine} aria-label={pick(r.item.title)}>
      <button type="button" className="rectification-head" aria-expanded={open} onClick={toggle}>
        <RightOutlined />
        <strong>{n}. {pick(r.item.title)}</strong>
        {r.repeated && <RepeatTag />}
        <SeverityTag severity={r.severity} name={r.severity_name} />
        <StatusTag status={r.status} name={r.status_name} tones={rectificationTones} />
      </button>
      {open && (
        <div className="rectification-body">
          <Life of={r} clock={clock} />
          {r.status === 'returned' && r.return_reason && <Alert type="error" showIcon title={t('returned', { count: r.return_count ?? 1 })} description={r.return_reason} />}
          {r.asked_until && <Asked notice={notice} of={r} />}
          <Compare of={r} />
          <Measures of={r} />
          {r.verification && <section><h3>{t('verifiedBy', { name: r.verification.by.name || r.verification.by.user })} · <When at={r.verification.at} /></h3>{r.verification.comment && <p>{r.verification.comment}</p>}</section>}
          {r.repeat_of.length > 0 && <Repeats of={r.repeat_of} />}
          {r.allowed.length > 0 && <Moves of={notice} allowed={inOrder(r)} forms={forms} names={moveNames(t, r.status !== 'open')} plain={plain} fold />}
        </div>
      )}
    </article>
  )
}

// While the outlet mends, its own clock; afterwards the verifier's.
const clockOf = (clocks: ClockView[], r: RectificationView) => clocks.find((c) => c.id === r.id) ?? clocks.find((c) => c.id === `verify:${r.id}`)

// What brings the matter on comes first, and so becomes the primary button.
const first = ['complete', 'verify', 'decide', 'plan', 'return', 'request']
const rank = (action: string) => first.findIndex((verb) => action.startsWith(`notice.${verb}`))
const inOrder = (r: RectificationView) => r.allowed.toSorted((a, b) => rank(a.action) - rank(b.action))

const order: RectificationView['status'][] = ['open', 'planned', 'done', 'verified']

function Life({ of: r, clock }: { of: RectificationView; clock: ClockView | undefined }) {
  const t = useTexts()
  const pick = useText()
  const phone = usePhone()
  const names = { open: { zh: '待整改', en: 'Open' }, planned: { zh: '整改中', en: 'Planned' }, done: { zh: '待验收', en: 'Handed in' }, verified: { zh: '验收通过', en: 'Verified' } }
  const at = r.status === 'returned' ? 1 : order.indexOf(r.status)
  return (
    <div className="life">
      {!phone && <Steps size="small" current={at} status={r.status === 'returned' ? 'error' : r.status === 'verified' ? 'finish' : 'process'}
        items={order.map((s) => ({ title: pick(r.status === 'returned' && s === 'planned' ? r.status_name : names[s as keyof typeof names]) }))} />}
      <div className="life-clock">{clock && <ClockTag clock={clock} label={clock.id.startsWith('verify:') ? t('clockVerify') : undefined} />}{r.extension_count ? <Typography.Text type="secondary"> {t('extended', { count: r.extension_count })}</Typography.Text> : null}</div>
    </div>
  )
}

function Asked({ notice, of: r }: { notice: NoticeView; of: RectificationView }) {
  const t = useTexts()
  const e = notice.extensions.find((x) => x.rectification === r.id && x.status === 'pending')
  if (!e) return null
  return <Alert type="warning" showIcon title={t('asked', { day: e.until_day })} description={<><PersonName person={e.asked_by} /> · <When at={e.asked_at} /><br />{e.reason}</>} />
}

function Measures({ of: r }: { of: RectificationView }) {
  const t = useTexts()
  const pick = useText()
  if (!r.root_cause) return <Typography.Text type="secondary">{t('notPlanned')}</Typography.Text>
  return (
    <div className="measures">
      <section><h3>{t('cause', { kind: pick(r.cause_name) })}</h3><p>{r.root_cause}</p></section>
      <section><h3>{t('correction')}</h3><p>{r.correction}</p></section>
      <section><h3>{t('prevention')}</h3><p>{r.prevention}</p>{r.responsible && <Typography.Text type="secondary">{t('responsible')} <PersonName person={r.responsible} /></Typography.Text>}</section>
    </div>
  )
}
