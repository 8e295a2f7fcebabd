import { sign, useText } from '@/i18n'
import { span, type Rule, type Rung } from './ruleset'
import { useTexts } from './texts'

/** A rule as a person reads it: what, from when, how long, and whom its steps reach. */
export function Sentence({ of: r }: { of: Rule }) {
  const t = useTexts()
  const pick = useText()
  const words = useSpanWords()
  const steps = r.ladder?.rungs.filter((g) => g.name !== 'due') ?? []
  const amount = r.limit ? words(r.limit.span) : r.number !== undefined ? (r.of === 'switch' || r.of === 'yes_no' ? t(r.number ? 'on' : 'off') : `${r.number} ${t(`of.${r.of as 'times'}`)}`) : undefined
  return (
    <div>
      <div>{pick(r.name)}{amount && <>{sign('colon')}{r.from && `${pick(r.from)} `}<strong>{amount}</strong>{r.limit?.roll === 'next_workday' && `${sign('open')}${t('rolls')}${sign('close')}`}</>}</div>
      {steps.length > 0 && <div className="rule-steps">{steps.map((g) => <Step key={g.name} of={g} />)}</div>}
      {r.note && <small>{pick(r.note)}</small>}
    </div>
  )
}

function Step({ of: g }: { of: Rung }) {
  const t = useTexts()
  const words = useSpanWords()
  const when = t(g.before ? 'before' : 'after', { span: words(g.offset) })
  const known = ['remind', 'remind_last', 'due', 'escalate_1', 'escalate_2', 'bulletin'].includes(g.name)
  const to = g.to && ['owner', 'unit_above', 'issuing_unit', 'head_office', 'bulletin'].includes(g.to) ? t(`to.${g.to as 'owner'}`) : g.to ?? ''
  return <span>{t('reaches', { when, step: known ? t(`steps.${g.name as 'due'}`) : `${g.name} `, to })}</span>
}

/** "3wd" in words. */
export function useSpanWords() {
  const t = useTexts()
  return (of: string | undefined) => { const s = span(of); return s ? t(`spans.${s.unit}`, { count: s.count }) : of ?? '' }
}
