import { Alert, App, Button, Card, Flex, Form, Input, Modal, Select, Tag, Typography } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { api, query } from '@/api/client'
import type { CreateTokenBody, TokenView } from '@/api/schema'
import { Moment } from '@/components/Moment'
import { MoveDrawer, type MoveForm } from '@/components/MoveDrawer'
import { PageHeader } from '@/components/PageHeader'
import { UnitPicker, UserPicker } from '@/components/pickers'
import { Empty, Ready } from '@/components/states'
import { useAct } from '@/components/useAct'
import { usePages } from '@/components/usePages'
import { When } from '@/components/When'
import { Field } from '@/components/writing/Field'
import { useCommon, useText } from '@/i18n'
import { useTexts } from './texts'

/** Tokens of other systems: issued with a secret that is shown once, and revoked. */
export function Component() {
  const t = useTexts()
  const common = useCommon()
  const { give } = useAct()
  const [adds, setAdds] = useState(false)
  const [secret, setSecret] = useState<{ name: string; text: string }>()
  const pages = usePages('/tokens', {})
  const form: MoveForm<CreateTokenBody> = { fields: () => <Fields />, initial: () => ({ roles: ['integration'], expires_at: dayjs().add(6, 'month').format('YYYY-MM-DD') }) }
  async function issue(v: unknown) {
    const b = v as CreateTokenBody
    const { data } = await give(() => api.POST('/tokens', { body: { ...b, expires_at: dayjs(b.expires_at).endOf('day').toISOString() } }), t('issued'))
    if (data) setSecret({ name: data.token.name, text: data.secret })
  }
  return (
    <>
      <PageHeader title={t('title')} actions={<Button type="primary" onClick={() => setAdds(true)}>{t('add')}</Button>} />
      <Typography.Paragraph type="secondary">{t('note')}</Typography.Paragraph>
      <Ready of={{ ...pages, data: pages.items }}>
        {(items) => items.length === 0 ? <Empty text={t('none')} /> : <ul className="plain-list">{items.map((x) => <li key={x.id}><Token of={x} /></li>)}</ul>}
      </Ready>
      {pages.hasNextPage && <Button block loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{common('loadMore')}</Button>}
      <MoveDrawer open={adds} close={() => setAdds(false)} title={t('add')} place="token.create" target="" form={form as MoveForm<unknown>} give={issue} />
      {secret && (
        <Modal open title={t('secret', { name: secret.name })} closable={false} keyboard={false} mask={{ closable: false }} okText={t('kept')} onOk={() => setSecret(undefined)} cancelButtonProps={{ style: { display: 'none' } }}>
          <Alert type="warning" showIcon title={t('secretNote')} style={{ marginBottom: 12 }} />
          <Typography.Text code copyable={{ tooltips: [t('copy'), t('copy')] }} style={{ overflowWrap: 'anywhere' }}>{secret.text}</Typography.Text>
        </Modal>
      )}
    </>
  )
}

function Fields() {
  const t = useTexts()
  const common = useCommon()
  const pick = useText()
  const roles = query.useQuery('get', '/policy/roles', undefined, { staleTime: Infinity })
  const needed = [{ required: true, message: common('required') }]
  return (
    <>
      <Field most={100} name="name" label={t('name')} rules={[{ required: true, whitespace: true, message: common('required') }]}><Input /></Field>
      <Form.Item name="owner" label={t('owner')} rules={needed}><UserPicker /></Form.Item>
      <Form.Item name="unit" label={t('unit')} rules={needed}><UnitPicker /></Form.Item>
      <Form.Item name="roles" label={t('role')} rules={needed}><Select mode="multiple" options={(roles.data?.items ?? []).filter((r) => r.machine).map((r) => ({ value: r.name, label: pick(r.title) }))} /></Form.Item>
      <Form.Item name="expires_at" label={t('expires')} extra={t('expiresNote')} rules={needed}><Moment day /></Form.Item>
    </>
  )
}

function Token({ of: x }: { of: TokenView }) {
  const t = useTexts()
  const pick = useText()
  const { modal } = App.useApp()
  const { press, busy } = useAct()
  const over = Boolean(x.revoked_at) || dayjs(x.expires_at).isBefore(dayjs())
  async function revoke() {
    if (await modal.confirm({ title: t('revoke'), content: t('revokeAsk', { name: x.name }), okText: t('revoke'), okButtonProps: { danger: true } })) await press(() => api.DELETE('/tokens/{id}', { params: { path: { id: x.id } } }), t('gone'))
  }
  return (
    <Card size="small" data-token={x.name}>
      <Flex justify="space-between" gap={8} wrap align="center">
        <Flex gap={8} wrap align="center"><strong>{x.name}</strong>{x.revoked_at ? <Tag>{t('revoked')}</Tag> : over ? <Tag>{t('lapsed')}</Tag> : <Tag color="success" variant="filled">{t('live')}</Tag>}</Flex>
        {!over && <Button size="small" danger type="text" loading={busy} aria-label={`${t('revoke')} ${x.name}`} onClick={() => void revoke()}>{t('revoke')}</Button>}
      </Flex>
      <Typography.Text type="secondary">{t('owner')} {x.person.name ?? x.owner} · {pick(x.place.name)} · {t('expires')} <When at={x.expires_at} day /> · {t('used')} {x.last_used ? <When at={x.last_used} /> : t('never')}</Typography.Text>
    </Card>
  )
}
