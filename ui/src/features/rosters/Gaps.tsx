import { Button, DatePicker, Flex, Segmented, Table, Tag } from 'antd'
import dayjs from 'dayjs'
import { Link, useSearchParams } from 'react-router'
import type { OutletGapView } from '@/api/schema'
import { PageHeader } from '@/components/PageHeader'
import { Empty, Ready } from '@/components/states'
import { usePages } from '@/components/usePages'
import { sign, useCommon, useText } from '@/i18n'
import { Sections } from './Sections'
import { useTexts } from './texts'

type Status = OutletGapView['status']
const tones = { missing: 'error', draft: 'warning', published: 'success' } as const

/** Which outlets have no roster, no published one, or days with nobody. */
export function Component() {
  const t = useTexts()
  const common = useCommon()
  const pick = useText()
  const [address, setAddress] = useSearchParams()
  const month = address.get('month') ?? dayjs().add(1, 'month').format('YYYY-MM')
  const chosen = address.get('status')
  const status: Status | undefined = chosen === 'missing' || chosen === 'draft' || chosen === 'published' ? chosen : undefined
  const pages = usePages('/roster-gaps', { month, ...(status ? { status } : {}) })
  const set = (next: { month?: string; status?: string }) => setAddress(Object.fromEntries(Object.entries({ month, status: chosen ?? '', ...next }).filter(([, v]) => v)), { replace: true })
  return (
    <>
      <PageHeader title={t('title')} />
      <Flex gap={12} wrap style={{ marginBottom: 8 }}>
        <Sections here="/roster-gaps" />
        <DatePicker picker="month" allowClear={false} value={dayjs(`${month}-01`)} onChange={(d) => set({ month: d?.format('YYYY-MM') })} aria-label={t('month')} />
        <Segmented value={status ?? ''} onChange={(s) => set({ status: s })} options={[{ value: '', label: t('allStatus') }, { value: 'missing', label: t('missingRosters') }, { value: 'draft', label: t('drafts') }]} />
      </Flex>
      <Ready of={{ ...pages, data: pages.items }}>
        {(items) => items.length === 0 ? <Empty /> : (
          <Table<OutletGapView> size="small" rowKey={(g) => g.outlet.code} dataSource={items} pagination={false} scroll={{ x: 'max-content' }} columns={[
            { key: 'outlet', title: t('outlet'), render: (_, g) => <Link to={`/outlets/${g.outlet.code}/rosters/${month}`}>{pick(g.outlet.name)}</Link> },
            { key: 'status', title: common('status'), render: (_, g) => <Tag color={tones[g.status]}>{t(`status.${g.status}`)}</Tag> },
            { key: 'gaps', title: t('days'), render: (_, g) => g.gaps.length === 0 ? (g.status === 'missing' ? '—' : t('ready')) : `${t('gapDays', { count: g.gaps.length })}${sign('colon')}${g.gaps.slice(0, 6).map((d) => d.slice(5)).join(sign('list'))}${g.gaps.length > 6 ? '…' : ''}` },
          ]} />
        )}
      </Ready>
      {pages.hasNextPage && <Button block loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{common('loadMore')}</Button>}
    </>
  )
}
