import { Alert, App, Button, Descriptions, Drawer, Flex, Tag } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { api, query } from '@/api/client'
import { said } from '@/api/fields'
import { problemOf } from '@/api/problem'
import type { ChannelLine, ChannelTrialView, ChannelView } from '@/api/schema'
import { useMay } from '@/app/session'
import { nameOf } from '@/components/mending'
import { Ready } from '@/components/states'
import { usePhone } from '@/components/usePhone'
import { When } from '@/components/When'
import { sign, useText } from '@/i18n'
import { ChannelForm } from './ChannelForm'
import { Health } from './List'
import { UnitName, useReason, useTopics } from './names'
import { Secret } from './Secret'
import { useTexts } from './texts'
import { kinds, signs } from './words'

/** One channel: where it leads, how it goes, and what can be done about it. */
export function Channel({ id, line, close }: { id: string; line?: ChannelLine; close: () => void }) {
  const t = useTexts()
  const phone = usePhone()
  const found = query.useQuery('get', '/channels/{id}', { params: { path: { id } } })
  return (
    <Drawer open onClose={close} title={found.data?.name ?? t('channel')} placement={phone ? 'bottom' : 'right'} size={phone ? '92%' : 560}>
      <Ready of={found}>{(c) => <Facts of={c} line={line} close={close} />}</Ready>
    </Drawer>
  )
}

function Facts({ of: c, line, close }: { of: ChannelView; line?: ChannelLine; close: () => void }) {
  const t = useTexts()
  const pick = useText()
  const may = useMay()
  const reason = useReason()
  const topics = useTopics()
  const cache = useQueryClient()
  const { message, modal } = App.useApp()
  const [open, setOpen] = useState<'edit' | 'secret'>()
  const [busy, setBusy] = useState<string>()
  const [trial, setTrial] = useState<ChannelTrialView>()
  const at = { params: { path: { id: c.id } } }
  async function act(what: string, go: () => Promise<void>) {
    setBusy(what)
    try { await go(); await cache.invalidateQueries() } catch (error) { void message.error(pick(said(problemOf(error).body))) } finally { setBusy(undefined) }
  }
  const test = () => act('test', async () => { setTrial(undefined); const { data } = await api.POST('/channels/{id}/test', at); setTrial(data) })
  const retry = () => act('retry', async () => { const { data } = await api.POST('/channels/{id}/retry', at); void message.success(t('retried', { count: data?.retried ?? 0 })) })
  const remove = () => modal.confirm({ title: t('removeAsk', { name: c.name }), okText: t('remove'), okButtonProps: { danger: true }, onOk: () => act('remove', async () => { await api.DELETE('/channels/{id}', at); void message.success(t('removed')); close() }) })
  return (
    <Flex vertical gap={16}>
      <Flex gap={8} wrap>
        {may('channel.test') && <Button type="primary" loading={busy === 'test'} onClick={() => void test()}>{t('test')}</Button>}
        {may('channel.write') && <Button onClick={() => setOpen('edit')}>{t('edit')}</Button>}
        {may('channel.write') && signs(c.kind) && <Button onClick={() => setOpen('secret')}>{t('secretNew')}</Button>}
        {may('channel.retry') && (line?.failed ?? 0) > 0 && <Button loading={busy === 'retry'} onClick={() => void retry()}>{t('retryAll')}</Button>}
        {may('channel.write') && <Button danger onClick={remove}>{t('remove')}</Button>}
      </Flex>
      {trial && <Alert role="status" type={trial.ok ? 'success' : 'error'} showIcon title={trial.ok ? t('testOk', { code: trial.code, ms: trial.took_ms }) : t('testFailed', { code: reason(trial.code) })} description={trial.note} />}
      <Descriptions size="small" bordered column={1} styles={{ label: { width: 120 } }} items={[
        { key: 'kind', label: t('kind'), children: <>{pick(nameOf(kinds, c.kind))} {c.enabled ? <Tag color="success" variant="filled">{t('enabled')}</Tag> : <Tag variant="filled">{t('disabled')}</Tag>}</> },
        { key: 'unit', label: t('unit'), children: <UnitName path={c.unit} /> },
        { key: 'topics', label: t('topics'), children: c.topics.length ? c.topics.map(topics.name).join(sign('list')) : t('allTopics') },
        { key: 'language', label: t('language'), children: t(c.language) },
        { key: 'host', label: t('host'), children: c.kind === 'email' ? t('personal') : c.host },
        ...(signs(c.kind) ? [{ key: 'secrets', label: t('secrets'), children: c.secrets > 0 ? t('secretNow', { count: c.secrets }) : t('secretNone') }] : []),
        ...(line ? [{ key: 'health', label: t('health'), children: <Health of={line} /> }] : []),
        { key: 'made', label: t('madeBy'), children: <>{c.created_by} · <When at={c.created_at} /></> },
      ]} />
      <Link to={`/deliveries?channel=${c.id}`}>{t('deliveries')}</Link>
      {open === 'edit' && <ChannelForm channel={c} close={() => setOpen(undefined)} />}
      {open === 'secret' && <Secret of={c} close={() => setOpen(undefined)} />}
    </Flex>
  )
}
