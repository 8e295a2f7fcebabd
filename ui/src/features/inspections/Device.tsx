import { Alert, Button, Typography } from 'antd'
import { useEffect, useState } from 'react'
import { bytes } from '@/components/evidence/EvidenceUpload'
import { PageHeader } from '@/components/PageHeader'
import { here } from '@/offline/device'
import KeptChecks from './KeptChecks'
import { openSheets, resume } from './sheet'
import { useTexts } from './texts'

/** What is kept on this device: the checks that can be filled without the line, and what waits for it. */
export function Component() {
  const t = useTexts()
  const [room, setRoom] = useState<StorageEstimate>()
  useEffect(() => {
    const look = () => void navigator.storage?.estimate?.().then(setRoom)
    look()
    const timer = setInterval(look, 2000)
    return () => clearInterval(timer)
  }, [])
  const wake = () => { openSheets().forEach((s) => s.wake()); resume().catch(() => {}) }
  return (
    <>
      <PageHeader title={t('device.title')} actions={<Button type="primary" onClick={wake}>{t('device.sync')}</Button>} />
      {here() ? <Typography.Paragraph type="secondary">{t('device.hint')}{t('device.installed')}</Typography.Paragraph> : <Alert type="warning" showIcon title={t('device.impossible')} />}
      <KeptChecks />
      {room?.quota && <Typography.Text type="secondary">{t('device.storage', { used: bytes(room.usage ?? 0), left: bytes(room.quota - (room.usage ?? 0)) })}</Typography.Text>}
    </>
  )
}
