import { App, Button, Descriptions, Drawer, Flex, Tag, Timeline, Typography } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import { api, query } from '@/api/client'
import { said } from '@/api/fields'
import { problemOf } from '@/api/problem'
import type { DeliveryHistory, DeliveryView } from '@/api/schema'
import { useMay } from '@/app/session'
import { casePath } from '@/components/cases'
import { CaseList, type Column } from '@/components/list/CaseList'
import type { Filter } from '@/components/list/filter'
import { Views } from '@/components/list/Views'
import { nameOf } from '@/components/mending'
import { PageHeader } from '@/components/PageHeader'
import { Ready } from '@/components/states'
import { StatusTag } from '@/components/tags'
import { usePhone } from '@/components/usePhone'
import { When } from '@/components/When'
import { sign, useText } from '@/i18n'
import { useReason, useTopics } from './names'
import { useTexts } from './texts'
import { states, tones } from './words'

const filters: Filter[] = [
  { name: 'status', label: { zh: '状态', en: 'Status' }, kind: 'choice', options: states },
  { name: 'user', label: { zh: '收件人', en: 'For' }, kind: 'user' },
]
const Status = ({ of: d }: { of: DeliveryView }) => <StatusTag status={d.status} name={nameOf(states, d.status) ?? { zh: d.status, en: d.status }} tones={tones} />
function Reason({ code }: { code?: string }) { return <>{useReason()(code)}</> }
function Topic({ of: d }: { of: DeliveryView }) {
  const t = useTexts()
  const topics = useTopics()
  return d.topic ? <>{topics.name(d.topic)} {d.direct && <Tag color="error" variant="filled">{t('direct')}</Tag>}</> : <Typography.Text type="secondary">{t('hidden')}</Typography.Text>
}
function ChannelName({ id }: { id: string }) {
  const t = useTexts()
  const all = query.useQuery('get', '/channels', { params: { query: { limit: 200 } } }, { staleTime: 60_000 })
  const one = all.data?.items.find((c) => c.id === id)
  return one ? <Link to={`/channels/${id}`}>{one.name}</Link> : all.data ? <Typography.Text type="secondary">{t('removedChannel')}</Typography.Text> : <>…</>
}

const columns: Column<DeliveryView>[] = [
  { key: 'at', title: { zh: '产生时间', en: 'Came up' }, render: (_, d) => <Link to={`/deliveries/${d.id}`}><When at={d.at} /></Link> },
  { key: 'status', title: { zh: '状态', en: 'Status' }, render: (_, d) => <Status of={d} /> },
  { key: 'channel', title: { zh: '渠道', en: 'Channel' }, render: (_, d) => <ChannelName id={d.channel} /> },
  { key: 'to', title: { zh: '收件人', en: 'For' }, dataIndex: 'user' },
  { key: 'topic', title: { zh: '主题', en: 'Topic' }, render: (_, d) => <Topic of={d} /> },
  { key: 'number', title: { zh: '编号', en: 'Number' }, render: (_, d) => d.case && d.case_kind ? <Link to={casePath(d.case_kind, d.case)}>{d.number || d.case.slice(0, 8)}</Link> : '—' },
  { key: 'attempts', title: { zh: '尝试', en: 'Attempts' }, align: 'right', render: (_, d) => <span className="tabular">{d.attempts}</span> },
  { key: 'code', title: { zh: '最近结果', en: 'Latest result' }, render: (_, d) => <Reason code={d.code} /> },
  { key: 'next', title: { zh: '下次尝试', en: 'Next try' }, render: (_, d) => d.next_try ? <When at={d.next_try} /> : '—' },
  { key: 'read', title: { zh: '阅读时间', en: 'Read' }, render: (_, d) => d.read_at ? <When at={d.read_at} /> : '—', extra: true },
]

/** What is owed to channels and what became of it. */
export function Component() {
  const t = useTexts()
  const { id } = useParams()
  const navigate = useNavigate()
  const [address] = useSearchParams()
  return (
    <>
      <PageHeader title={t('deliveries')} back="/channels" tags={<Views label={t('deliveries')} views={[
        { key: 'all', label: { zh: '全部', en: 'All' }, query: {} },
        { key: 'waiting', label: { zh: '待发', en: 'Waiting' }, query: { status: 'waiting' } },
        { key: 'failed', label: { zh: '已放弃', en: 'Given up' }, query: { status: 'failed' } },
      ]} />} />
      <CaseList path="/deliveries" columns={columns} filters={filters} rowKey={(d) => d.id} to={(d) => `/deliveries/${d.id}?${address}`}
        card={(d) => (
          <Flex vertical gap={4}>
            <Flex justify="space-between" gap={8}><strong><Topic of={d} /></strong><Status of={d} /></Flex>
            <Typography.Text type="secondary">{d.user} · <When at={d.at} /></Typography.Text>
            {d.code && <Typography.Text><Reason code={d.code} /></Typography.Text>}
          </Flex>
        )} />
      {id && <Delivery id={id} close={() => void navigate({ pathname: '/deliveries', search: address.toString() })} />}
    </>
  )
}

function Delivery({ id, close }: { id: string; close: () => void }) {
  const t = useTexts()
  const phone = usePhone()
  const found = query.useQuery('get', '/deliveries/{id}', { params: { path: { id } } })
  return <Drawer open onClose={close} title={t('delivery')} placement={phone ? 'bottom' : 'right'} size={phone ? '92%' : 520}><Ready of={found}>{(d) => <History of={d} />}</Ready></Drawer>
}

/** One delivery with every attempt. */
function History({ of: d }: { of: DeliveryHistory }) {
  const t = useTexts()
  const pick = useText()
  const may = useMay()
  const reason = useReason()
  const cache = useQueryClient()
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  async function again() {
    setBusy(true)
    try {
      await api.POST('/deliveries/{id}/retry', { params: { path: { id: d.id } } })
      void message.success(t('retriedOne'))
      await cache.invalidateQueries()
    } catch (error) { void message.error(pick(said(problemOf(error).body))) } finally { setBusy(false) }
  }
  return (
    <Flex vertical gap={16}>
      {may('channel.retry') && d.status !== 'sent' && <div><Button type="primary" loading={busy} onClick={() => void again()}>{t('retry')}</Button></div>}
      <Descriptions size="small" bordered column={1} styles={{ label: { width: 120 } }} items={[
        { key: 'status', label: pick({ zh: '状态', en: 'Status' }), children: <Status of={d} /> },
        { key: 'channel', label: t('channel'), children: <ChannelName id={d.channel} /> },
        { key: 'to', label: t('to'), children: d.user },
        { key: 'topic', label: t('topic'), children: <Topic of={d} /> },
        ...(d.case && d.case_kind ? [{ key: 'about', label: t('about'), children: <Link to={casePath(d.case_kind, d.case)}>{d.number || d.case.slice(0, 8)}</Link> }] : []),
        { key: 'at', label: t('at'), children: <When at={d.at} /> },
        ...(d.next_try ? [{ key: 'next', label: t('nextTry'), children: <When at={d.next_try} /> }] : []),
        ...(d.done_at ? [{ key: 'done', label: t('done'), children: <When at={d.done_at} /> }] : []),
        ...(d.read_at ? [{ key: 'read', label: t('read'), children: <When at={d.read_at} /> }] : []),
      ]} />
      <section aria-label={t('tried')}>
        <Typography.Title level={2} style={{ fontSize: 15 }}>{t('tried')}</Typography.Title>
        {d.tried.length === 0 ? <Typography.Text type="secondary">{t('notTried')}</Typography.Text>
          : <Timeline items={d.tried.map((a) => ({ key: a.number, color: a.sent ? 'green' : 'red', content: <><strong>{t('of', { count: a.number })} {t(a.sent ? 'sent' : 'notSent')}</strong> <When at={a.began_at} /><br />{reason(a.code)}{a.note ? `${sign('colon')}${a.note}` : ''}</> }))} />}
      </section>
    </Flex>
  )
}
