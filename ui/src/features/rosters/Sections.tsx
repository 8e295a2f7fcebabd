import { Segmented } from 'antd'
import { useNavigate } from 'react-router'
import { useTexts } from './texts'

/** The three lists of duty rosters. */
export function Sections({ here }: { here: '/on-duty' | '/roster-gaps' | '/duty-swaps' }) {
  const t = useTexts()
  const navigate = useNavigate()
  return <Segmented className="views" aria-label={t('sections')} value={here} onChange={(to) => void navigate(to)} options={[{ value: '/on-duty', label: t('now') }, { value: '/duty-swaps', label: t('swaps') }, { value: '/roster-gaps', label: t('gaps') }]} />
}
