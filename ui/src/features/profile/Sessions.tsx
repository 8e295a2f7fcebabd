import { App, Button, Card, Flex, Tag, Typography } from 'antd'
import dayjs from 'dayjs'
import { api, query } from '@/api/client'
import type { MySession } from '@/api/schema'
import { Ready } from '@/components/states'
import { useAct } from '@/components/useAct'
import { When } from '@/components/When'
import { useTexts } from './texts'
import { browserOf } from './browser'

/** Where one is signed in; what is not one's own browser can be ended. */
export function Sessions() {
  const t = useTexts()
  const { modal } = App.useApp()
  const { press, busy } = useAct()
  const found = query.useQuery('get', '/sessions')
  async function endAll() {
    if (await modal.confirm({ title: t('endAll'), content: t('endAllAsk'), okText: t('endAll'), okButtonProps: { danger: true } })) await press(() => api.DELETE('/sessions'), t('ended'))
  }
  return (
    <Ready of={found} rows={4}>
      {({ items }) => (
        <Card extra={items.length > 1 && <Button danger loading={busy} onClick={() => void endAll()}>{t('endAll')}</Button>} title={t('sessions')}>
          <ul className="profile-lines">{[...items].sort((a, b) => Number(b.current) - Number(a.current)).map((s) => <Line key={s.id} of={s} />)}</ul>
          {items.length === 1 && <Typography.Text type="secondary">{t('alone')}</Typography.Text>}
        </Card>
      )}
    </Ready>
  )
}

function Line({ of: s }: { of: MySession }) {
  const t = useTexts()
  const { press, busy } = useAct()
  return (
    <li data-session={s.current ? 'current' : 'other'}>
      <div>
        <Flex gap={8} align="center" wrap><strong title={s.agent}>{browserOf(s.agent)}</strong><span>{s.address}</span>{s.current && <Tag color="success" variant="filled">{t('here')}</Tag>}</Flex>
        <Typography.Text type="secondary" className="profile-small">{t('since')} <When at={s.created_at} /> · {t('seen')} <When at={s.seen_at} /> · {t('until', { at: dayjs(s.expires_at).format('MM-DD HH:mm') })}</Typography.Text>
      </div>
      {!s.current && <Button size="small" danger type="text" loading={busy} onClick={() => void press(() => api.DELETE('/sessions/{id}', { params: { path: { id: s.id } } }), t('ended'))}>{t('end')}</Button>}
    </li>
  )
}
