import { Button, Progress, Segmented, Table, Flex, Typography } from 'antd'
import { useState } from 'react'
import type { BulletinView, ReceiptItem } from '@/api/schema'
import { stepKey } from '@/components/clock'
import { Sideways } from '@/components/Sideways'
import { Empty, Ready } from '@/components/states'
import { PersonName } from '@/components/tags'
import { usePages } from '@/components/usePages'
import { When } from '@/components/When'
import { useCommon, useText } from '@/i18n'
import { useTexts } from './texts'

/** Who has taken note for which unit, and who has not. */
export function Receipts({ of: b }: { of: BulletinView }) {
  const t = useTexts()
  const common = useCommon()
  const pick = useText()
  const [read, setRead] = useState<'' | 'false' | 'true'>('')
  const pages = usePages(`/bulletins/${b.id}/receipts` as '/bulletins/{id}/receipts', read ? { read } : {})
  const done = b.recipient_count - b.unread_count
  return (
    <>
      <Flex gap={12} wrap align="center" style={{ marginBottom: 8 }}>
        <Progress percent={Math.round((done / Math.max(1, b.recipient_count)) * 100)} style={{ width: 180 }} size="small" showInfo={false} aria-label={t('receipts')} />
        <Typography.Text>{t('signed', { done, all: b.recipient_count })}</Typography.Text>
        <Segmented value={read} onChange={setRead} options={[{ value: '', label: t('all') }, { value: 'false', label: t('notSigned') }, { value: 'true', label: t('isSigned') }]} />
      </Flex>
      <Ready of={{ ...pages, data: pages.items }}>
        {(items) => items.length === 0 ? <Empty text={t('nobody')} /> : (
          <Sideways label={t('receipts')}><Table<ReceiptItem> size="small" rowKey={(r) => r.unit.path} dataSource={items} pagination={false} columns={[
            { key: 'unit', title: t('unit'), render: (_, r) => pick(r.unit.name) },
            { key: 'by', title: t('signedBy'), render: (_, r) => r.read_at ? <PersonName person={r.read_by} /> : <Typography.Text type="danger">{t('notSigned')}</Typography.Text> },
            { key: 'at', title: t('signedAt'), render: (_, r) => r.read_at ? <When at={r.read_at} /> : '—' },
            { key: 'step', title: t('climbed'), render: (_, r) => r.last_step && /^(remind|due|escalate|bulletin)/.test(r.last_step) ? common(`step.${stepKey(r.last_step)}`) : '—' },
          ]} /></Sideways>
        )}
      </Ready>
      {pages.hasNextPage && <Button block loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{common('loadMore')}</Button>}
    </>
  )
}
