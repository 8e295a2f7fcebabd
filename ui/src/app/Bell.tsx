import { BellOutlined } from '@ant-design/icons'
import { Badge, Button } from 'antd'
import { useNavigate } from 'react-router'
import { query } from '@/api/client'
import { useCommon } from '@/i18n'
import { useMay } from './session'

/** Unread messages, and the way to them. */
export function Bell() {
  const t = useCommon()
  const navigate = useNavigate()
  const may = useMay()('message.read')
  const { data } = query.useQuery('get', '/messages/unread', undefined, { enabled: may })
  if (!may) return null
  const unread = data?.unread ?? 0
  return (
    <Badge count={unread} size="small" offset={[-6, 6]}>
      <Button type="text" icon={<BellOutlined />} aria-label={unread ? t('app.unread', { count: unread }) : t('app.inbox')} onClick={() => void navigate('/messages')} />
    </Badge>
  )
}
