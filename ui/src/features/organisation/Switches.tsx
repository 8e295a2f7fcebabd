import { Button, Card, Typography } from 'antd'
import { useState } from 'react'
import { api, query } from '@/api/client'
import type { UnitView } from '@/api/schema'
import { useMay } from '@/app/session'
import { MoveDrawer, type MoveForm } from '@/components/MoveDrawer'
import { Ready } from '@/components/states'
import { Topics } from '@/components/Topics'
import { useAct } from '@/components/useAct'
import { sign } from '@/i18n'
import { Form } from 'antd'
import { useTexts } from './texts'

interface Muted { muted: string[] }

/** Which topics do not leave the house for a unit and those below. */
export function Switches({ of: u }: { of: UnitView }) {
  const t = useTexts()
  const may = useMay()
  const { give } = useAct()
  const [open, setOpen] = useState(false)
  const params = { path: { code: u.code } }
  const now = query.useQuery('get', '/units/{code}/notifications', { params })
  const form = (muted: string[]): MoveForm<Muted> => ({
    initial: () => ({ muted }),
    fields: () => <><Typography.Paragraph type="secondary">{t('muteNote')}</Typography.Paragraph><Form.Item name="muted"><Topics label={t('topics')} fixed={t('muteFixed')} /></Form.Item></>,
  })
  return (
    <Card size="small" title={t('mute')} extra={may('channel.write', u.path) && now.data && <Button size="small" onClick={() => setOpen(true)} aria-label={`${t('muteEdit')} ${t('mute')}`}>{t('muteEdit')}</Button>}>
      <Ready of={now} rows={1}>
        {({ muted }) => (
          <>
            {muted.length === 0 ? t('muteNone') : <>{t('muteSome', { count: muted.length })}<Typography.Text type="secondary" className="units-codes">{muted.join(sign('list'))}</Typography.Text></>}
            <MoveDrawer open={open} close={() => setOpen(false)} title={t('mute')} place={`unit.mute ${u.code}`} target="" form={form(muted) as MoveForm<unknown>} give={(body) => give(() => api.PUT('/units/{code}/notifications', { params, body: body as Muted }), t('saved'))} />
          </>
        )}
      </Ready>
    </Card>
  )
}
