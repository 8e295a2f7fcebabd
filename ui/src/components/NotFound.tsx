import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { useCommon } from '@/i18n'
import { Outcome } from './Outcome'

/** An address that leads nowhere. */
export function NotFound() {
  const t = useCommon()
  const navigate = useNavigate()
  return <Outcome status="info" title={t('state.notFound')} extra={<Button type="primary" onClick={() => void navigate('/')}>{t('app.home')}</Button>} />
}
