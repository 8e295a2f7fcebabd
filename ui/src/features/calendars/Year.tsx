import dayjs from 'dayjs'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useText } from '@/i18n'
import { isOff, weeks, type Days } from './days'
import { useTexts } from './texts'

const heads = ['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd0'] as const
const ways: { [key: string]: number } = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** A year as twelve small months. With `mark` its days are buttons: one of them is in the tab order, arrow keys move on. */
export function Year({ year, days, differ, mark }: { year: number; days: Days; differ: ReadonlySet<string>; mark?: (date: string) => void }) {
  const t = useTexts()
  const [at, setAt] = useState(`${year}-01-01`)
  const whole = useRef<HTMLDivElement>(null)
  function move(e: KeyboardEvent) {
    const by = ways[e.key]
    if (!mark || by === undefined) return
    e.preventDefault()
    const next = dayjs(at).add(by, 'day')
    if (next.year() !== year) return
    const date = next.format('YYYY-MM-DD')
    setAt(date)
    whole.current?.querySelector<HTMLElement>(`[data-day="${date}"] button`)?.focus()
  }
  return (
    <div className="year" ref={whole} onKeyDown={move} role="group" aria-label={t('title', { year })}>
      {Array.from({ length: 12 }, (_, i) => i + 1).map((m) => (
        <table key={m} className="year-month">
          <caption>{dayjs(`${year}-${String(m).padStart(2, '0')}-01`).format('MMMM')}</caption>
          <thead><tr>{heads.map((h) => <th key={h} scope="col">{t(h)}</th>)}</tr></thead>
          <tbody>{weeks(year, m).map((w, i) => <tr key={i}>{w.map((d, k) => d
            ? <Day key={d} date={d} days={days} differs={differ.has(d)} mark={mark && (() => { setAt(d); mark(d) })} here={d === at} />
            : <td key={k} aria-hidden />)}</tr>)}</tbody>
        </table>
      ))}
    </div>
  )
}

function Day({ date, days, differs, mark, here }: { date: string; days: Days; differs: boolean; mark?: () => void; here: boolean }) {
  const t = useTexts()
  const pick = useText()
  const named = days.get(date)
  const off = isOff(days, date)
  const kind = named ? (named.off ? 'holiday' : 'makeup') : off ? 'off' : 'work'
  const says = [date, named && pick(named.name), t(kind), differs && t('differs')].filter(Boolean).join(' ')
  const number = Number(date.slice(8))
  const sign = kind === 'holiday' || kind === 'makeup' ? t(`sign.${kind}`) : ''
  return (
    <td data-day={date} data-kind={kind} data-differs={differs} data-today={dayjs().isSame(date, 'day')} title={says}>
      {mark ? <button type="button" tabIndex={here ? 0 : -1} aria-label={says} onClick={mark}>{number}{sign && <i aria-hidden>{sign}</i>}</button>
        : <span>{number}{sign && <i aria-hidden>{sign}</i>}{named && <span className="said">{says}</span>}</span>}
    </td>
  )
}
