import { CloudSyncOutlined, DisconnectOutlined, WarningOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { usePhone } from '@/components/usePhone'
import { useCommon } from '@/i18n'
import { useResume, useSync } from './sync'

/** In the header: nothing while all is on the server and the line is there; else how much waits, and where it is. */
export function SyncState() {
  const t = useCommon()
  const phone = usePhone()
  const navigate = useNavigate()
  const { online, pending, held, unsafe } = useSync()
  useResume()
  const words = [online ? '' : t('sync.offline'), pending > 0 ? t('sync.pending', { count: pending }) : '', held > 0 ? t('sync.held', { count: held }) : ''].filter(Boolean).join(' · ')
  const Icon = unsafe > 0 ? WarningOutlined : online ? CloudSyncOutlined : DisconnectOutlined
  return (
    <span role="status" className="sync" data-online={online} data-pending={pending} data-held={held} data-unsafe={unsafe}>
      {words && <Button type="text" icon={<Icon />} aria-label={words} title={unsafe > 0 ? t('sync.unsafe') : pending === 0 && held > 0 ? t('sync.heldMore') : t('sync.kept')} onClick={() => void navigate('/device')}>{phone ? (pending + held > 0 ? pending + held : null) : words}</Button>}
    </span>
  )
}
