import { Flex, Tag } from 'antd'
import { query } from '@/api/client'
import { Link } from 'react-router'
import type { BulletinItem } from '@/api/schema'
import { useMay } from '@/app/session'
import { ClockTag } from '@/components/ClockTag'
import { CaseList, type Column } from '@/components/list/CaseList'
import type { Filter } from '@/components/list/filter'
import { Views } from '@/components/list/Views'
import { PageHeader } from '@/components/PageHeader'
import { Named, StatusTag } from '@/components/tags'
import { When } from '@/components/When'
import { Open } from './Open'
import { useTexts } from './texts'
import { bulletinForms, statuses, tones } from './words'

const filters: Filter[] = [
  { kind: 'text', name: 'q', label: { zh: '文号或标题', en: 'Number or title' } },
  { kind: 'choice', name: 'form', label: { zh: '种类', en: 'Kind' }, options: bulletinForms, multiple: true },
  { kind: 'choice', name: 'status', label: { zh: '状态', en: 'Status' }, options: statuses, multiple: true },
  { kind: 'unit', name: 'issuer', label: { zh: '发文单位', en: 'Issued by' } },
  { kind: 'unit', name: 'unit', label: { zh: '主送单位', en: 'Addressed to' } },
  { kind: 'day', name: 'released_from', label: { zh: '发布日自', en: 'Released from' } },
  { kind: 'day', name: 'released_until', label: { zh: '发布日至', en: 'Released until' } },
]
const columns: Column<BulletinItem>[] = [
  { key: 'number', title: { zh: '文号', en: 'Number' }, render: (_, b) => b.number ?? <Unnumbered /> },
  { key: 'title', title: { zh: '标题', en: 'Title' }, render: (_, b) => <Link to={`/bulletins/${b.id}`}><Named name={b.title} /></Link> },
  { key: 'form', title: { zh: '种类', en: 'Kind' }, render: (_, b) => <Named name={b.form_name} /> },
  { key: 'issuer', title: { zh: '发文单位', en: 'Issued by' }, render: (_, b) => <Named name={b.issuer.name} />, extra: true },
  { key: 'period', title: { zh: '期间', en: 'Period' }, render: (_, b) => b.period ?? '—' },
  { key: 'lines', title: { zh: '事项', en: 'Lines' }, align: 'right', className: 'tabular', render: (_, b) => b.line_count || '—' },
  { key: 'status', title: { zh: '状态', en: 'Status' }, render: (_, b) => <StatusTag status={b.status} name={b.status_name} tones={tones} /> },
  { key: 'signed', title: { zh: '签阅', en: 'Signed' }, align: 'right', className: 'tabular', render: (_, b) => b.recipient_count ? `${b.recipient_count - b.unread_count} / ${b.recipient_count}` : '—' },
  { key: 'due', title: { zh: '签阅期限', en: 'To be signed' }, render: (_, b) => b.due && b.status === 'released' ? <ClockTag clock={b} /> : '—' },
  { key: 'released', title: { zh: '发布', en: 'Released' }, render: (_, b) => b.released_at ? <When at={b.released_at} /> : '—' },
]

function Unnumbered() { return <Tag variant="filled">{useTexts()('unnumbered')}</Tag> }

/** Bulletins: what I am to sign or release first. */
export function Component() {
  const t = useTexts()
  const may = useMay()
  const signs = may('bulletin.acknowledge')
  const unread = query.useQuery('get', '/bulletins/counts', { params: { query: { unread: true } } }, { enabled: signs })
  const drafts = query.useQuery('get', '/bulletins/counts', { params: { query: { status: ['draft'] } } }, { enabled: may('bulletin.release') })
  return (
    <>
      <PageHeader title={t('title')} actions={may('bulletin.open') && <Open />} />
      <Views label={t('views')} views={[
        ...(signs ? [{ key: 'unread', label: { zh: '待我签阅', en: 'To sign' }, query: { unread: true }, count: unread.data?.total }] : []),
        ...(may('bulletin.release') ? [{ key: 'draft', label: { zh: '草稿', en: 'Drafts' }, query: { status: 'draft' }, count: drafts.data?.total }] : []),
        { key: 'released', label: { zh: '签阅中', en: 'Being signed' }, query: { status: 'released' } },
        { key: 'all', label: { zh: '全部', en: 'All' }, query: {} },
      ]} />
      <CaseList path="/bulletins" columns={columns} filters={filters} rowKey={(b) => b.id} to={(b) => `/bulletins/${b.id}`}
        sorts={[{ value: 'latest', label: { zh: '最近起草在前', en: 'Latest first' } }, { value: 'released', label: { zh: '最近发布在前', en: 'Latest released first' } }]}
        card={(b) => (
          <Flex vertical gap={6}>
            <strong><Named name={b.title} /></strong>
            <Flex gap={8} wrap align="center"><StatusTag status={b.status} name={b.status_name} tones={tones} />{b.number ?? <Unnumbered />}{b.due && b.status === 'released' && <ClockTag clock={b} />}</Flex>
          </Flex>
        )} />
    </>
  )
}
