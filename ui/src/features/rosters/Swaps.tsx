import { App, Button, Card, Flex, Segmented, Tag, Typography } from 'antd'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import dayjs from 'dayjs'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { api } from '@/api/client'
import { said } from '@/api/fields'
import { problemOf } from '@/api/problem'
import type { SwapView } from '@/api/schema'
import { useMay, useMe } from '@/app/session'
import { PageHeader } from '@/components/PageHeader'
import { ReasonDialog } from '@/components/ReasonDialog'
import { Empty, Ready } from '@/components/states'
import { usePages } from '@/components/usePages'
import { sign, useCommon, useText } from '@/i18n'
import { Sections } from './Sections'
import { useTexts } from './texts'

const tones: Record<SwapView['status'], string> = { asked: 'processing', accepted: 'success', refused: 'error', withdrawn: 'default', vetoed: 'error', overtaken: 'default', expired: 'default' }

/** Swaps: first those that wait for my answer. */
export function Component() {
  const t = useTexts()
  const common = useCommon()
  const { user } = useMe()
  const swaps = useMay()('roster.swap')
  const [address, setAddress] = useSearchParams()
  const view = address.get('view') ?? (swaps ? 'mine' : 'all')
  const pages = usePages('/duty-swaps', view === 'mine' ? { mine: true } : {})
  const rank = (s: SwapView) => (s.status === 'asked' ? (s.to.user === user ? 0 : 1) : 2)
  return (
    <>
      <PageHeader title={t('title')} />
      <Flex gap={12} wrap style={{ marginBottom: 8 }}>
        <Sections here="/duty-swaps" />
        {swaps && <Segmented value={view} onChange={(v) => setAddress({ view: v }, { replace: true })} options={[{ value: 'mine', label: t('mySwaps') }, { value: 'all', label: t('allSwaps') }]} />}
      </Flex>
      <Ready of={{ ...pages, data: pages.items }}>
        {(items) => items.length === 0 ? <Empty text={t('noSwaps')} /> : <ul className="plain-list">{[...items].sort((a, b) => rank(a) - rank(b)).map((s) => <li key={s.id}><Swap of={s} /></li>)}</ul>}
      </Ready>
      {pages.hasNextPage && <Button block loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{common('loadMore')}</Button>}
    </>
  )
}

function Swap({ of: s }: { of: SwapView }) {
  const t = useTexts()
  const pick = useText()
  const { user } = useMe()
  const vetoes = useMay()('roster.publish', s.outlet.path)
  const cache = useQueryClient()
  const { message } = App.useApp()
  const [asks, setAsks] = useState<'refuse' | 'veto'>()
  const path = { params: { path: { id: s.id } } }
  const settle = useMutation({
    mutationFn: async (move: 'accept' | 'withdraw') => { await (move === 'accept' ? api.POST('/duty-swaps/{id}/accept', path) : api.POST('/duty-swaps/{id}/withdraw', path)) },
    onSuccess: async () => { void message.success(t('done')); await cache.invalidateQueries() },
    onError: (e) => void message.error(pick(said(problemOf(e).body))),
  })
  async function reasoned(reason: string) {
    const body = { reason }
    await (asks === 'veto' ? api.POST('/duty-swaps/{id}/veto', { ...path, body }) : api.POST('/duty-swaps/{id}/refuse', { ...path, body }))
    await cache.invalidateQueries()
  }
  const day = (d: { day: string; from: string }) => `${dayjs(d.day).format('MM-DD')} ${d.from}`
  const name = (p: { user: string; name?: string }) => p.name ?? p.user
  const open = s.status === 'asked'
  return (
    <Card size="small" data-swap={s.id}>
      <Flex gap={8} wrap align="center">
        <Link to={`/outlets/${s.outlet.code}/rosters/${s.give.day.slice(0, 7)}`}>{pick(s.outlet.name)}</Link>
        <strong>{t('gives', { who: name(s.by), day: day(s.give) })}</strong>
        <span>{s.take ? t('takes', { who: name(s.to), day: day(s.take) }) : t('covers', { who: name(s.to) })}</span>
        <span style={{ flex: 1 }} />
        <Tag color={tones[s.status]}>{t(`swapStatus.${s.status}`)}</Tag>
      </Flex>
      {s.note && <p style={{ margin: '4px 0' }}>{s.note}</p>}
      {(s.answer || s.veto) && <p style={{ margin: '4px 0' }}>{s.veto ? `${t('vetoWhy')}${sign('colon')}${s.veto}` : `${t('refuseWhy')}${sign('colon')}${s.answer}`}</p>}
      {open && <Flex gap={8} wrap align="center" style={{ marginTop: 6 }}>
        {s.to.user === user && <><Button type="primary" loading={settle.isPending} onClick={() => settle.mutate('accept')}>{t('accept')}</Button><Button onClick={() => setAsks('refuse')}>{t('refuse')}</Button></>}
        {s.by.user === user && <Button loading={settle.isPending} onClick={() => settle.mutate('withdraw')}>{t('withdraw')}</Button>}
        <Typography.Text type="secondary">{t('lapses', { at: dayjs(s.until).format('MM-DD HH:mm') })}</Typography.Text>
      </Flex>}
      {vetoes && (open || s.status === 'accepted') && dayjs(s.until).isAfter(dayjs()) && <Button size="small" danger type="text" onClick={() => setAsks('veto')}>{t('veto')}</Button>}
      <ReasonDialog open={Boolean(asks)} place={`swap.${asks} ${s.id}`} title={t(asks === 'veto' ? 'vetoWhy' : 'refuseWhy')} close={() => setAsks(undefined)} act={reasoned} />
    </Card>
  )
}
