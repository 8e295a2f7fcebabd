import { Segmented } from 'antd'
import { useLocation, useSearchParams } from 'react-router'
import { useMay } from '@/app/session'
import { PageHeader } from '@/components/PageHeader'
import { About } from './About'
import { Interests } from './Interests'
import { Mail } from './Mail'
import { Sessions } from './Sessions'
import { useTexts } from './texts'
import './profile.css'

const parts = ['about', 'mail', 'sessions', 'interests'] as const
type Part = (typeof parts)[number]

/** What one sets for oneself. The part that is open stands in the address. */
export function Component() {
  const t = useTexts()
  const declares = useMay()('interest.declare')
  const { pathname } = useLocation()
  const [address, setAddress] = useSearchParams()
  const shown = parts.filter((p) => p !== 'interests' || declares)
  const asked = pathname === '/interests' ? 'interests' : address.get('part')
  const here: Part = shown.find((p) => p === asked) ?? 'about'
  return (
    <>
      <PageHeader title={t('title')} />
      <Segmented className="views" aria-label={t('parts')} value={here} onChange={(part) => setAddress({ part }, { replace: true })} options={shown.map((p) => ({ value: p, label: t(p) }))} />
      <div className="profile">{here === 'about' ? <About /> : here === 'mail' ? <Mail /> : here === 'sessions' ? <Sessions /> : <Interests />}</div>
    </>
  )
}
