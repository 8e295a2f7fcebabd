import { Flex, Tag } from 'antd'
import { Link } from 'react-router'
import type { ExtensionItem } from '@/api/schema'
import { useMay } from '@/app/session'
import { CaseList, type Column } from '@/components/list/CaseList'
import { choices, type Filter } from '@/components/list/filter'
import { Views } from '@/components/list/Views'
import { PageHeader } from '@/components/PageHeader'
import { Named, PersonName, StatusTag, type Tone } from '@/components/tags'
import { When } from '@/components/When'
import { query } from '@/api/client'
import { useTexts } from './texts'

const tones: Record<ExtensionItem['status'], Tone> = { pending: 'warning', granted: 'success', refused: 'error', lapsed: 'default' }
const filters: Filter[] = [
  { kind: 'choice', name: 'status', label: { zh: '状态', en: 'Status' }, multiple: true, options: choices<ExtensionItem['status']>({ pending: { zh: '待审批', en: 'Waits' }, granted: { zh: '同意', en: 'Granted' }, refused: { zh: '不同意', en: 'Refused' }, lapsed: { zh: '已失效', en: 'Lapsed' } }) },
  { kind: 'unit', name: 'unit', label: { zh: '机构', en: 'Unit' } },
  { kind: 'day', name: 'asked_from', label: { zh: '申请日自', en: 'Asked from' } },
  { kind: 'day', name: 'asked_until', label: { zh: '申请日至', en: 'Asked until' } },
  { kind: 'flag', name: 'mine', label: { zh: '我申请的', en: 'Mine' } },
]
const columns: Column<ExtensionItem>[] = [
  { key: 'outlet', title: { zh: '网点', en: 'Outlet' }, render: (_, e) => <Link to={`/notices/${e.notice}#${e.rectification}`}><Named name={e.outlet.name} /></Link> },
  { key: 'until', title: { zh: '申请延至', en: 'Until' }, className: 'tabular', render: (_, e) => e.until_day },
  { key: 'reason', title: { zh: '理由', en: 'Reason' }, render: (_, e) => <div style={{ maxWidth: 380, whiteSpace: 'normal' }}>{e.reason}</div> },
  { key: 'status', title: { zh: '状态', en: 'Status' }, render: (_, e) => <StatusTag status={e.status} name={e.status_name} tones={tones} /> },
  { key: 'by', title: { zh: '申请人', en: 'Asked by' }, render: (_, e) => <><PersonName person={e.asked_by} /> <When at={e.asked_at} /></> },
  { key: 'decision', title: { zh: '审批意见', en: 'Decision' }, render: (_, e) => <div style={{ maxWidth: 300, whiteSpace: 'normal' }}>{e.decision ?? '—'}</div> },
]

/** Who asked for more time, and what was decided. */
export function Component() {
  const t = useTexts()
  const may = useMay()
  const decides = may('notice.decide_extension')
  const waiting = query.useQuery('get', '/extensions/counts', { params: { query: { status: ['pending'] } } }, { enabled: decides })
  return (
    <>
      <PageHeader title={t('extensions')} />
      <Views label={t('views')} views={[
        { key: 'pending', label: { zh: '待审批', en: 'Waiting' }, query: { status: 'pending' }, count: waiting.data?.total },
        ...(may('notice.request_extension') ? [{ key: 'mine', label: { zh: '我申请的', en: 'Mine' }, query: { mine: true } }] : []),
        { key: 'all', label: { zh: '全部', en: 'All' }, query: {} },
      ]} />
      <CaseList path="/extensions" columns={columns} filters={filters} rowKey={(e) => `${e.rectification} ${e.asked_at}`} to={(e) => `/notices/${e.notice}#${e.rectification}`}
        card={(e) => (
          <Flex vertical gap={6}>
            <Flex justify="space-between" gap={8}><strong><Named name={e.outlet.name} /></strong><StatusTag status={e.status} name={e.status_name} tones={tones} /></Flex>
            <span>{e.reason}</span>
            <Flex gap={6} wrap><Tag className="tabular">{t('asks')} {e.until_day}</Tag><PersonName person={e.asked_by} /></Flex>
          </Flex>
        )} />
    </>
  )
}
