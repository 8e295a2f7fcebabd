import { Collapse } from 'antd'
import { sign, useText } from '@/i18n'
import { differences, isOff, type Days } from './days'
import { useTexts } from './texts'

/** The arrangement in words, for whoever sees no colours; and what it was, where it differs from the one in force. */
export function Arrangement({ days, was }: { days: Days; was?: Days }) {
  const t = useTexts()
  const pick = useText()
  const differ = was ? differences(days, was) : []
  const dates = [...new Set([...days.keys(), ...differ])].sort()
  if (dates.length === 0) return null
  const kind = (of: Days, d: string) => { const named = of.get(d); return named ? `${pick(named.name)} ${t(named.off ? 'holiday' : 'makeup')}` : t(isOff(of, d) ? 'off' : 'work') }
  return (
    <Collapse size="small" items={[{ key: 'list', label: t('list'), children: (
      <ul className="arrangement">
        {dates.map((d) => <li key={d}><time className="tabular" dateTime={d}>{d}</time> {kind(days, d)}{was && differ.includes(d) && <em>{sign('open')}{t('was')} {kind(was, d)}{sign('close')}</em>}</li>)}
      </ul>
    ) }]} />
  )
}
