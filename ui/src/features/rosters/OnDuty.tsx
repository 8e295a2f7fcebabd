import { Button, Flex, Input, Table, Tag, Typography } from 'antd'
import dayjs from 'dayjs'
import { useDeferredValue, useState } from 'react'
import { Link } from 'react-router'
import type { OnDutyView } from '@/api/schema'
import { PageHeader } from '@/components/PageHeader'
import { Empty, Ready } from '@/components/states'
import { PersonName } from '@/components/tags'
import { usePages } from '@/components/usePages'
import { usePhone } from '@/components/usePhone'
import { useCommon, useText } from '@/i18n'
import { Sections } from './Sections'
import { useTexts } from './texts'

/** Who answers now in every outlet, and why it is he. */
export function Component() {
  const t = useTexts()
  const common = useCommon()
  const pick = useText()
  const phone = usePhone()
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const pages = usePages('/on-duty', q ? { q } : {})
  const month = (d: OnDutyView) => `/outlets/${d.outlet.code}/rosters/${dayjs().format('YYYY-MM')}`
  const who = (d: OnDutyView) => <Flex gap={6} wrap align="center">{d.person ? <strong><PersonName person={d.person} /></strong> : <Tag color="error">{t('nobody')}</Tag>}{d.fallback && d.person && <Tag color="warning">{t(`hows.${d.how}`)}</Tag>}</Flex>
  return (
    <>
      <PageHeader title={t('title')} />
      <Flex gap={12} wrap style={{ marginBottom: 8 }}><Sections here="/on-duty" /><Input.Search allowClear value={typed} onChange={(e) => setTyped(e.target.value)} placeholder={t('find')} aria-label={t('find')} style={{ width: 240 }} /></Flex>
      <Ready of={{ ...pages, data: pages.items }}>
        {(items) => items.length === 0 ? <Empty text={t('noOutlets')} /> : phone
          ? <ul className="plain-list">{items.map((d) => <li key={d.outlet.code} className="message"><Flex justify="space-between" gap={8}><Link to={month(d)}>{pick(d.outlet.name)}</Link>{who(d)}</Flex><Typography.Text type="secondary">{d.shift ? `${d.shift.from}–${d.shift.to}` : pick(d.text)}</Typography.Text></li>)}</ul>
          : <Table<OnDutyView> size="small" rowKey={(d) => d.outlet.code} dataSource={items} pagination={false} columns={[
              { key: 'outlet', title: t('outlet'), render: (_, d) => <Link to={month(d)}>{pick(d.outlet.name)}</Link> },
              { key: 'who', title: t('onDuty'), render: (_, d) => who(d) },
              { key: 'shift', title: t('shift'), className: 'tabular', render: (_, d) => d.shift ? `${d.shift.from}–${d.shift.to}` : '—' },
              { key: 'how', title: t('how'), render: (_, d) => <Typography.Text type="secondary">{pick(d.text)}</Typography.Text> },
            ]} />}
      </Ready>
      {pages.hasNextPage && <Button block loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{common('loadMore')}</Button>}
    </>
  )
}
