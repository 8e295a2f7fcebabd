import { Alert, Button, Card, Flex, Table, Tag, Typography } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import type { ChannelLine } from '@/api/schema'
import { useMay } from '@/app/session'
import { readAddress, writeAddress, type Filter } from '@/components/list/filter'
import { FilterForm } from '@/components/list/FilterForm'
import { nameOf } from '@/components/mending'
import { PageHeader } from '@/components/PageHeader'
import { Empty, Ready } from '@/components/states'
import { usePages } from '@/components/usePages'
import { usePhone } from '@/components/usePhone'
import { When } from '@/components/When'
import { sign, useText } from '@/i18n'
import { Channel } from './Channel'
import { ChannelForm } from './ChannelForm'
import { UnitName, useTopics } from './names'
import { useTexts } from './texts'
import { kinds } from './words'

const filters: Filter[] = [
  { name: 'kind', label: { zh: '类别', en: 'Kind' }, kind: 'choice', options: kinds },
  { name: 'unit', label: { zh: '机构', en: 'Unit' }, kind: 'unit' },
]

/** Every way out of the house, with how it goes on it. */
export function Component() {
  const t = useTexts()
  const may = useMay()
  const phone = usePhone()
  const navigate = useNavigate()
  const { id } = useParams()
  const [address, setAddress] = useSearchParams()
  const [adding, setAdding] = useState(false)
  const values = readAddress(address, filters)
  const pages = usePages('/channels', { ...values, limit: 200 })
  const close = () => void navigate({ pathname: '/channels', search: address.toString() })
  return (
    <>
      <PageHeader title={t('title')} actions={<>
        <Button onClick={() => void navigate('/deliveries')}>{t('deliveries')}</Button>
        {may('channel.write') && <Button type="primary" onClick={() => setAdding(true)}>{t('new')}</Button>}
      </>} />
      <Flex vertical gap={12}>
        <FilterForm filters={filters} values={values} set={(v) => setAddress(writeAddress(v))} />
        <Ready of={{ ...pages, data: pages.items }} rows={5}>
          {(items) => items.length === 0 ? <Empty text={Object.keys(values).length ? undefined : t('none')} /> : phone ? <Cards items={items} search={address.toString()} /> : <Lines items={items} search={address.toString()} />}
        </Ready>
        <Alert type="info" title={t('said')} description={t('saidText')} />
      </Flex>
      {adding && <ChannelForm close={() => setAdding(false)} />}
      {id && <Channel id={id} line={pages.items?.find((c) => c.id === id)} close={close} />}
    </>
  )
}

/** How it goes: given up, tried again, waiting, or well. */
export function Health({ of: c }: { of: ChannelLine }) {
  const t = useTexts()
  const to = (status: string) => `/deliveries?channel=${c.id}&status=${status}`
  return (
    <Flex gap={4} wrap>
      {!c.enabled && <Tag variant="filled">{t('disabled')}</Tag>}
      {c.failed > 0 && <Link to={to('failed')}><Tag color="error" variant="filled">{t('failed', { count: c.failed })}</Tag></Link>}
      {c.retried > 0 && <Link to={to('waiting')}><Tag color="warning" variant="filled">{t('retrying', { count: c.retried })}</Tag></Link>}
      {c.waiting > c.retried && <Link to={to('waiting')}><Tag color="processing" variant="filled">{t('waiting', { count: c.waiting - c.retried })}</Tag></Link>}
      {c.enabled && c.failed + c.waiting === 0 && <Tag color="success" variant="filled">{t('well')}</Tag>}
    </Flex>
  )
}

interface Shown { items: ChannelLine[]; search: string }
const to = (c: ChannelLine, search: string) => ({ pathname: `/channels/${c.id}`, search })

function Lines({ items, search }: Shown) {
  const t = useTexts()
  const pick = useText()
  const navigate = useNavigate()
  const topics = useTopics()
  return (
    <Table<ChannelLine> size="middle" rowKey="id" dataSource={items} pagination={false} scroll={{ x: 'max-content' }}
      onRow={(c) => ({ className: 'row-link', onClick: (e) => { if (!(e.target as Element).closest('a,button')) void navigate(to(c, search)) } })}
      columns={[
        { key: 'name', title: t('name'), render: (_, c) => <Link to={to(c, search)}>{c.name}</Link> },
        { key: 'kind', title: t('kind'), render: (_, c) => pick(nameOf(kinds, c.kind)) },
        { key: 'unit', title: t('unit'), render: (_, c) => <UnitName path={c.unit} /> },
        { key: 'topics', title: t('topics'), render: (_, c) => c.topics.length ? c.topics.map(topics.name).join(sign('list')) : t('allTopics') },
        { key: 'host', title: t('host'), render: (_, c) => c.kind === 'email' ? <Typography.Text type="secondary">{t('personal')}</Typography.Text> : c.host },
        { key: 'health', title: t('health'), render: (_, c) => <Health of={c} /> },
        { key: 'changed', title: t('changed'), render: (_, c) => <When at={c.changed_at} /> },
      ]} />
  )
}

function Cards({ items, search }: Shown) {
  const pick = useText()
  return (
    <ul className="plain-list">
      {items.map((c) => (
        <li key={c.id}><Card size="small" className="list-card"><Flex vertical gap={6}>
          <Link to={to(c, search)}><strong>{c.name}</strong></Link>
          <Typography.Text type="secondary">{pick(nameOf(kinds, c.kind))} · <UnitName path={c.unit} /></Typography.Text>
          <Health of={c} />
        </Flex></Card></li>
      ))}
    </ul>
  )
}
