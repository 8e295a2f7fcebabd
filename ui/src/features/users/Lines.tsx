import { Button, Flex, Form, Select, Tag, Typography } from 'antd'
import { useState } from 'react'
import { api, query } from '@/api/client'
import type { UserItem } from '@/api/schema'
import { useMay } from '@/app/session'
import { MoveDrawer, type MoveForm } from '@/components/MoveDrawer'
import { Ready } from '@/components/states'
import { useAct } from '@/components/useAct'
import { useText, type Text } from '@/i18n'
import { useTexts } from './texts'

interface Draft { business_lines: string[] }

/** The business lines of somebody who handles or judges complaints, for each unit where he does. */
export function Lines({ of: u }: { of: UserItem }) {
  const t = useTexts()
  const pick = useText()
  const may = useMay()
  const { give } = useAct()
  const [at, setAt] = useState<string>()
  const found = query.useQuery('get', '/officer-lines', { params: { query: { user: u.user, limit: 200 } } })
  const words = query.useQuery('get', '/classifications/{version}', { params: { path: { version: 'current' } } }, { staleTime: 10 * 60_000 })
  const known = words.data?.content.business_lines ?? []
  const places = [...new Map(u.roles.filter((r) => r.role === 'complaint_officer' || r.role === 'complaint_expert').map((r) => [r.place.path, r.place])).values()]
  const form = (business_lines: string[]): MoveForm<Draft> => ({
    initial: () => ({ business_lines }),
    fields: () => <Form.Item name="business_lines" label={t('lines')} extra={t('linesNote')}><Select mode="multiple" options={known.filter((l) => l.active).map((l) => ({ value: l.code, label: pick(l.name) }))} showSearch={{ optionFilterProp: 'label' }} /></Form.Item>,
  })
  const name = (code: string): Text => known.find((l) => l.code === code)?.name ?? { zh: code, en: code }
  return (
    <Ready of={found} rows={1}>
      {({ items }) => places.map((p) => {
        const mine = items.filter((i) => i.unit === p.path).map((i) => i.business_line)
        return (
          <Flex key={p.path} justify="space-between" gap={8} align="center">
            <Flex gap={6} wrap align="center">{mine.length === 0 ? <Typography.Text type="secondary">{t('noLines')}</Typography.Text> : mine.map((l) => <Tag key={l}>{pick(name(l))}</Tag>)}<Typography.Text type="secondary">{t('linesAt', { unit: pick(p.name) })}</Typography.Text></Flex>
            {may('routing.write', p.path) && <Button size="small" onClick={() => setAt(p.path)}>{t('linesEdit')}</Button>}
            <MoveDrawer open={at === p.path} close={() => setAt(undefined)} title={t('linesEdit')} place={`officer_lines ${p.path} ${u.user}`} target="" form={form(mine) as MoveForm<unknown>}
              give={(body) => give(() => api.PUT('/officer-lines/{unit}/{user}', { params: { path: { unit: p.path.split('/').filter(Boolean).at(-1) ?? '', user: u.user } }, body: body as Draft }), t('saved'))} />
          </Flex>
        )
      })}
    </Ready>
  )
}
