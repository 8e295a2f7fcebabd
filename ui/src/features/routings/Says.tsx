import type { RoutingAnswer, RoutingQuestion, RoutingThen, RoutingWhen } from '@/api/schema'
import { UnitName } from '@/components/UnitName'
import { useCatalogue } from '@/components/useCatalogue'
import { sign, useText } from '@/i18n'
import { useTexts } from './texts'
import { complexities, customers, labelIn, lines, severities } from './words'

const yuan = (fen: number) => (fen / 100).toLocaleString('zh-CN')

/** How a condition, and each value of it, is called. */
export function useWords() {
  const t = useTexts()
  const pick = useText()
  const { name } = useCatalogue()
  const said = {
    lines: (v: string) => pick(labelIn(lines, v)), severities: (v: string) => pick(labelIn(severities, v)), customers: (v: string) => pick(labelIn(customers, v)),
    channels: (v: string) => name('channels', v), businesses: (v: string) => name('businesses', v), causes: (v: string) => name('causes', v), subjects: (v: string) => name('subjects', v),
  }
  /** A question in one line, without its place: that is an example's anywhere. */
  function question(q: RoutingQuestion): string {
    const parts = [q.line && said.lines(q.line), q.channel && said.channels(q.channel), q.business && said.businesses(q.business), q.cause && said.causes(q.cause), q.subject && said.subjects(q.subject),
      q.severity && said.severities(q.severity), q.customer && said.customers(q.customer), q.amount !== undefined && `¥${yuan(q.amount)}`]
    return parts.filter(Boolean).join(' · ') || t('any')
  }
  return { said, question }
}

/** The conditions of a row. */
export function WhenSays({ of: w }: { of: RoutingWhen }) {
  const t = useTexts()
  const { said } = useWords()
  const named = (['lines', 'channels', 'businesses', 'causes', 'subjects', 'severities', 'customers'] as const).filter((k) => w[k]?.length)
  const amount = w.amount_from !== undefined || w.amount_to !== undefined
  if (named.length === 0 && !w.discipline && !w.places?.length && !amount) return <em>{t('any')}</em>
  return (
    <dl className="when">
      {w.discipline && <div><dt>{t('discipline')}</dt></div>}
      {named.map((k) => <div key={k}><dt>{t(k)}</dt><dd>{w[k]?.map(said[k]).join(sign('list'))}</dd></div>)}
      {w.places?.length ? <div><dt>{t('places')}</dt><dd>{w.places.map((p) => <UnitName key={p} path={p} />)}</dd></div> : null}
      {amount && <div><dt>{t('amount')}</dt><dd>{w.amount_from !== undefined && `≥ ${yuan(w.amount_from)}`} {w.amount_to !== undefined && `< ${yuan(w.amount_to)}`}</dd></div>}
    </dl>
  )
}

/** Where a row sends a complaint: unit, role, line. */
export function ThenSays({ of: then }: { of: RoutingThen }) {
  const t = useTexts()
  const { name } = useCatalogue()
  const w = then.where ?? {}
  return (
    <span>
      {w.unit ? <UnitName path={w.unit} /> : w.level === 'head_office' ? t('levels.head_office') : w.level ? t('nearest', { level: t(`levels.${w.level}`) }) : w.up ? t('upBy', { count: w.up }) : t('self')}
      {' · '}<strong>{t(`roles.${then.role}`)}</strong>
      {then.business_line && <> · {name('business_lines', then.business_line)}</>}
    </span>
  )
}

/** How a row suggests to grade a complaint. */
export function GradeSays({ of: then }: { of: RoutingThen }) {
  const pick = useText()
  return <>{[then.severity && pick(labelIn(severities, then.severity)), then.complexity && pick(labelIn(complexities, then.complexity))].filter(Boolean).join(' · ')}</>
}

/** Where a version sends one complaint. */
export function AnswerSays({ of: a }: { of: RoutingAnswer }) {
  const t = useTexts()
  if (!a.row) return <em>{t('noRow')}</em>
  return <><ThenSays of={a.then} />{a.unit && <div><UnitName path={a.unit} /></div>}<div><small><code>{a.row}</code> <GradeSays of={a.then} /></small></div></>
}
