import { Badge, Segmented } from 'antd'
import { useNavigate } from 'react-router'
import { query } from '@/api/client'
import { useMay } from '@/app/session'
import { useTexts } from './texts'

/** People, and the resets of passwords that wait. */
export function Sections({ here }: { here: '/users' | '/password-resets' }) {
  const t = useTexts()
  const navigate = useNavigate()
  const decides = useMay()('user.approve_reset')
  const waiting = query.useQuery('get', '/password-resets', { params: { query: { waiting: true, limit: 50 } } }, { enabled: decides })
  const count = waiting.data?.items.length ?? 0
  return (
    <Segmented className="views" aria-label={t('sections')} value={here} onChange={(to) => void navigate(to)}
      options={[{ value: '/users', label: t('list') }, { value: '/password-resets', label: <>{t('resets')}{count > 0 && <Badge count={count} size="small" color="var(--ant-color-primary)" style={{ marginInlineStart: 6 }} />}</> }]} />
  )
}
