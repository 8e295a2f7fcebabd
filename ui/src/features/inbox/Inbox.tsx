import { useQueryClient } from '@tanstack/react-query'
import { App, Badge, Button, Flex, Segmented, Typography } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { api } from '@/api/client'
import { said } from '@/api/fields'
import { problemOf } from '@/api/problem'
import type { MessageView } from '@/api/schema'
import { casePath } from '@/components/cases'
import { PageHeader } from '@/components/PageHeader'
import { Empty, Ready } from '@/components/states'
import { usePages } from '@/components/usePages'
import { When } from '@/components/When'
import { useCommon, useText } from '@/i18n'
import { useTexts } from './texts'

/** What the house has told the person, newest first. The address holds whether only unread ones are shown. */
export function Component() {
  const t = useTexts()
  const common = useCommon()
  const [address, setAddress] = useSearchParams()
  const unread = address.get('unread') === 'true'
  const cache = useQueryClient()
  const pages = usePages('/messages', unread ? { unread } : {})

  const failed = useFailed()
  async function readAll() {
    await api.POST('/messages/read').catch(failed)
    await cache.invalidateQueries()
  }
  return (
    <>
      <PageHeader title={t('title')} actions={<>
        <Segmented value={unread ? 'unread' : 'all'} options={[{ value: 'all', label: t('all') }, { value: 'unread', label: t('unread') }]}
          onChange={(v) => setAddress(v === 'unread' ? { unread: 'true' } : {}, { replace: true })} />
        <Button onClick={() => void readAll()}>{t('readAll')}</Button>
      </>} />
      <Ready of={{ ...pages, data: pages.items }}>
        {(items) => items.length === 0 ? <Empty text={t(unread ? 'emptyUnread' : 'empty')} /> : (
          <>
            <ul className="plain-list">{items.map((m) => <Message key={m.id} message={m} />)}</ul>
            {pages.hasNextPage && <Button block loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{common('loadMore')}</Button>}
          </>
        )}
      </Ready>
    </>
  )
}

/** Says why it could not be marked, in the server's words. */
function useFailed() {
  const pick = useText()
  const { message } = App.useApp()
  return (e: unknown) => { void message.error(pick(said(problemOf(e).body))) }
}

function Message({ message: m }: { message: MessageView }) {
  const t = useTexts()
  const pick = useText()
  const cache = useQueryClient()
  const failed = useFailed()
  async function read() {
    if (m.read_at) return
    await api.POST('/messages/{id}/read', { params: { path: { id: m.id } } }).catch(failed)
    await cache.invalidateQueries()
  }
  return (
    <li className="message" data-unread={!m.read_at}>
      <Flex gap={8} align="baseline" wrap>
        {!m.read_at && <Badge status="error" title={t('isNew')} />}
        <Typography.Text strong={!m.read_at}>{pick(m.title)}</Typography.Text>
        <Typography.Text type="secondary" style={{ marginInlineStart: 'auto' }}><When at={m.at} /></Typography.Text>
      </Flex>
      {pick(m.body) && <Typography.Paragraph style={{ margin: '4px 0' }}>{pick(m.body)}</Typography.Paragraph>}
      <Flex gap={16}>
        {m.case && m.case_kind && <Link to={casePath(m.case_kind, m.case)} onClick={() => void read()}>{t('open')}</Link>}
        {!m.read_at && <Button type="link" size="small" style={{ padding: 0 }} onClick={() => void read()}>{t('read')}</Button>}
      </Flex>
    </li>
  )
}
