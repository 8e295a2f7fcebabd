import { Alert, App, Button, Typography } from 'antd'
import { useEffect, useState } from 'react'
import { said } from '@/api/fields'
import { lineThere } from '@/api/line'
import { bytes } from '@/components/evidence/EvidenceUpload'
import { PageHeader } from '@/components/PageHeader'
import { useText } from '@/i18n'
import { here } from '@/offline/device'
import KeptChecks from './KeptChecks'
import { openSheets, resume } from './sheet'
import { useTexts } from './texts'

/** So many quarters of a second are waited for what is on its way. */
const patience = 20

/** What is kept on this device: the checks that can be filled without the line, and what waits for it. */
export function Component() {
  const t = useTexts()
  const pick = useText()
  const [room, setRoom] = useState<StorageEstimate>()
  useEffect(() => {
    const look = () => void navigator.storage?.estimate?.().then(setRoom)
    look()
    const timer = setInterval(look, 2000)
    return () => clearInterval(timer)
  }, [])
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  /** Tries at once, and says what has become of it. */
  async function sync() {
    setBusy(true)
    openSheets().forEach((s) => s.wake())
    await resume().catch(() => {})
    for (let n = 0; n < patience && openSheets().some((s) => ['saving', 'waiting'].includes(s.read().saving)); n++) await new Promise((done) => setTimeout(done, 250))
    const now = openSheets().map((s) => s.read())
    const [held, owed] = [now.reduce((n, s) => n + s.held, 0), now.reduce((n, s) => n + s.owed - s.held, 0)]
    const refusal = now.find((s) => s.stopped)?.stopped ?? now.flatMap((s) => [...s.refused.values()])[0]
    if (owed === 0) void message.success(held > 0 ? t('device.syncedHeld', { count: held }) : t('device.synced'), 6)
    else void message.warning(t('device.stillOwed', { count: owed, why: refusal ? pick(said(refusal.body)) : !lineThere() || now.some((s) => s.saving === 'waiting') ? t('device.noLine') : t('device.onItsWay') }), 6)
    setBusy(false)
  }
  return (
    <>
      <PageHeader title={t('device.title')} actions={<Button type="primary" loading={busy} onClick={() => void sync()}>{t('device.sync')}</Button>} />
      {here() ? <Typography.Paragraph type="secondary">{t('device.hint')}<br />{t('device.installed')}</Typography.Paragraph> : <Alert type="warning" showIcon title={t('device.impossible')} />}
      <KeptChecks />
      {room?.quota && <Typography.Text type="secondary">{t('device.storage', { used: bytes(room.usage ?? 0), left: bytes(room.quota - (room.usage ?? 0)) })}</Typography.Text>}
    </>
  )
}
