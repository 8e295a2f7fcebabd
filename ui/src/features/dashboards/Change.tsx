import { Link } from 'react-router'
import { useTexts } from './texts'

/** A number now and in the period before. */
export interface Compared {
  now: number | undefined
  then: number | undefined
  /** Which way is better; nothing where neither is. */
  better?: 'up' | 'down'
  /** The list behind the number before. */
  to?: string
  /** Behind the numbers, such as "%". */
  unit?: string
  /** So many cases, and not a mean of them. */
  count?: boolean
}

const round = (n: number) => Math.round(n * 100) / 100

/** By how much a number has changed: an arrow and a colour for eyes, words for who hears the page. */
export function Change({ of: { now, then, better, to, unit = '', count } }: { of: Compared }) {
  const t = useTexts()
  if (then === undefined) return <span className="change">{t('change.none')}</span>
  const before = <>{t('before', { value: `${round(then)}${unit}` })}</>
  const by = now === undefined ? undefined : round(now - then)
  // From nothing to something is no judgement: there may have been no records yet.
  const tone = !by || !better || then === 0 ? '' : (by > 0) === (better === 'up') ? ' change-good' : ' change-bad'
  return (
    <span className="change">
      {by !== undefined && <span className={`change-by${tone}`}>
        <span aria-hidden>{by > 0 ? `▲ ${by}` : by < 0 ? `▼ ${-by}` : '＝'}</span>
        <span className="board-label">{by > 0 ? t('change.up', { value: by }) : by < 0 ? t('change.down', { value: -by }) : t('change.same')}</span>
      </span>}
      {to ? <Link to={to} data-count={count ? then : undefined}>{before}</Link> : before}
    </span>
  )
}
