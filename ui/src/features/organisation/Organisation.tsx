import { useNavigate, useParams } from 'react-router'
import { query } from '@/api/client'
import { PageHeader } from '@/components/PageHeader'
import { Empty, Ready } from '@/components/states'
import { usePhone } from '@/components/usePhone'
import { useMe } from '@/app/session'
import { useText } from '@/i18n'
import { Detail } from './Detail'
import { useTexts } from './texts'
import { TreeOfUnits } from './TreeOfUnits'
import { codeOf } from './words'
import './organisation.css'

/** The bank's tree beside the unit that is chosen; on the phone one after the other. */
export function Component() {
  const t = useTexts()
  const pick = useText()
  const phone = usePhone()
  const navigate = useNavigate()
  const { actions } = useMe()
  const { code } = useParams()
  // On a desk something is chosen from the beginning: where one's sight begins.
  const shown = code ?? (phone ? undefined : codeOf(actions.find((a) => a.action === 'org.read')?.scopes[0] ?? ''))
  const unit = query.useQuery('get', '/units/{code}', { params: { path: { code: shown ?? '' } } }, { enabled: Boolean(shown) })
  const tree = <nav className="units-tree" aria-label={t('tree')}><TreeOfUnits chosen={unit.data} choose={(u) => void navigate(`/units/${u.code}`)} /></nav>
  const detail = shown ? <Ready of={unit}>{(u) => <Detail key={u.path} of={u} />}</Ready> : <Empty text={t('choose')} />
  if (phone) return <><PageHeader title={code && unit.data ? pick(unit.data.name) : t('title')} back={code ? '/units' : undefined} />{code ? detail : tree}</>
  return <><PageHeader title={t('title')} /><div className="units">{tree}{detail}</div></>
}
