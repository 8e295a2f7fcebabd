import { App, Button, Card, Flex, Segmented, Tag, Typography } from 'antd'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { api } from '@/api/client'
import type { ResetView } from '@/api/schema'
import { useMay } from '@/app/session'
import { PageHeader } from '@/components/PageHeader'
import { ReasonDialog } from '@/components/ReasonDialog'
import { Empty, Ready } from '@/components/states'
import { PersonName, type Tone } from '@/components/tags'
import { useAct } from '@/components/useAct'
import { usePages } from '@/components/usePages'
import { When } from '@/components/When'
import { sign, useCommon, useText } from '@/i18n'
import { Secret, type Handed } from './Secret'
import { Sections } from './Sections'
import { useTexts } from './texts'
import './users.css'

const tones: Record<ResetView['status'], Tone> = { asked: 'processing', approved: 'success', refused: 'error', lapsed: 'default' }

/** Resets of passwords: one administrator has asked, another one decides. */
export function Component() {
  const t = useTexts()
  const common = useCommon()
  const [address, setAddress] = useSearchParams()
  const all = address.get('view') === 'all'
  const pages = usePages('/password-resets', all ? {} : { waiting: true })
  const [handed, setHanded] = useState<Handed>()
  return (
    <>
      <PageHeader title={t('title')} />
      <Flex gap={12} wrap>
        <Sections here="/password-resets" />
        <Segmented className="views" value={all ? 'all' : 'waiting'} onChange={(v) => setAddress(v === 'all' ? { view: 'all' } : {}, { replace: true })} options={[{ value: 'waiting', label: t('resetWaiting') }, { value: 'all', label: t('resetAll') }]} />
      </Flex>
      <Ready of={{ ...pages, data: pages.items }}>
        {(items) => items.length === 0 ? <Empty text={t(all ? 'resetNoneAll' : 'resetNone')} /> : <ul className="plain-list">{items.map((r) => <li key={r.id}><Reset of={r} hand={setHanded} /></li>)}</ul>}
      </Ready>
      {pages.hasNextPage && <Button block loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{common('loadMore')}</Button>}
      {handed && <Secret of={handed} close={() => setHanded(undefined)} />}
    </>
  )
}

function Reset({ of: r, hand }: { of: ResetView; hand: (h: Handed) => void }) {
  const t = useTexts()
  const pick = useText()
  const decides = useMay()('user.approve_reset', r.place.path) && r.status === 'asked'
  const { modal } = App.useApp()
  const { give, press, busy } = useAct()
  const [refuses, setRefuses] = useState(false)
  const name = r.owner.name ?? r.user
  const params = { path: { id: r.id } }
  async function approve() {
    if (!(await modal.confirm({ title: t('approve'), content: t('approveAsk', { name }), okText: t('approve') }))) return
    await press(async () => {
      const { data } = await api.POST('/password-resets/{id}/approve', { params })
      if (data) hand({ user: r.user, name, password: data.password })
    })
  }
  return (
    <Card size="small" data-reset={r.user}>
      <Flex justify="space-between" gap={8} wrap>
        <span><Link to={`/users/${r.user}`}><strong>{name}</strong></Link> <Typography.Text type="secondary">{r.user} · {pick(r.place.name)}</Typography.Text></span>
        <Tag color={tones[r.status]} variant="filled">{t(`resetStatus.${r.status}`)}</Tag>
      </Flex>
      <p className="users-reason">{r.reason}</p>
      <Typography.Text type="secondary" className="users-small">{t('resetBy')} <PersonName person={r.asker} /> <When at={r.asked_at} />{r.status === 'asked' ? <> · {t('resetExpires')} <When at={r.expires} /></> : r.decided_at && <> · {t('decidedBy')} <PersonName person={r.decider} /> <When at={r.decided_at} /></>}</Typography.Text>
      {r.why && <p className="users-reason">{t('why')}{sign('colon')}{r.why}</p>}
      {decides && <Flex gap={8} style={{ marginTop: 10 }}><Button type="primary" loading={busy} aria-label={`${t('approve')} ${name}`} onClick={() => void approve()}>{t('approve')}</Button><Button aria-label={`${t('refuse')} ${name}`} onClick={() => setRefuses(true)}>{t('refuse')}</Button></Flex>}
      <ReasonDialog open={refuses} place={`user.refuse_reset ${r.id}`} title={t('refuseTitle', { name })} close={() => setRefuses(false)} act={(why) => give(() => api.POST('/password-resets/{id}/refuse', { params, body: { why } }), t('refused'))} />
    </Card>
  )
}
