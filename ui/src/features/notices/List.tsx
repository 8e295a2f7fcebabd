import { Flex, Tag } from 'antd'
import { useState } from 'react'
import { query } from '@/api/client'
import type { NoticeItem } from '@/api/schema'
import { useMay } from '@/app/session'
import { BulkButton } from '@/components/Bulk'
import { ClockTag } from '@/components/ClockTag'
import { CaseList, type Column } from '@/components/list/CaseList'
import { choices, writeAddress, type Filter } from '@/components/list/filter'
import { Views } from '@/components/list/Views'
import { kindChoices, nameOf, noticeTones } from '@/components/mending'
import { PageHeader } from '@/components/PageHeader'
import { Named, PersonName, StatusTag } from '@/components/tags'
import { usePhone } from '@/components/usePhone'
import { When } from '@/components/When'
import { Link, Navigate, useSearchParams } from 'react-router'
import { Advise } from './Advise'
import { useTexts } from './texts'

const forms = choices<NoticeItem['form']>({ order: { zh: '整改通知书', en: 'Rectification notice' }, advice: { zh: '管理工作意见', en: 'Advice note' } })
const statuses = choices<NoticeItem['status']>({
  draft: { zh: '待签发', en: 'Draft' }, issued: { zh: '已签发', en: 'Issued' }, acknowledged: { zh: '已签收', en: 'Acknowledged' }, closed: { zh: '已办结', en: 'Closed' }, withdrawn: { zh: '已撤回', en: 'Withdrawn' },
})
const filters: Filter[] = [
  { kind: 'text', name: 'q', label: { zh: '文号或网点代码', en: 'Number or outlet code' } },
  { kind: 'choice', name: 'status', label: { zh: '状态', en: 'Status' }, options: statuses, multiple: true },
  { kind: 'unit', name: 'unit', label: { zh: '机构', en: 'Unit' } },
  { kind: 'choice', name: 'form', label: { zh: '文种', en: 'Form' }, options: forms },
  { kind: 'choice', name: 'kind', label: { zh: '检查类型', en: 'Kind of check' }, options: kindChoices, multiple: true },
  { kind: 'choice', name: 'due', label: { zh: '到期', en: 'Due' }, options: [{ value: 'today', label: { zh: '今天', en: 'Today' } }, { value: 'this_week', label: { zh: '本周', en: 'This week' } }, { value: 'next_week', label: { zh: '下周', en: 'Next week' } }, { value: 'next_7_days', label: { zh: '七天内', en: 'Within 7 days' } }] },
  { kind: 'day', name: 'issued_from', label: { zh: '签发日自', en: 'Issued from' } },
  { kind: 'day', name: 'issued_until', label: { zh: '签发日至', en: 'Issued until' } },
]
const columns: Column<NoticeItem>[] = [
  { key: 'number', title: { zh: '文号', en: 'Number' }, render: (_, n) => <Link to={`/notices/${n.id}`}><Numbered notice={n} /></Link> },
  { key: 'outlet', title: { zh: '网点', en: 'Outlet' }, render: (_, n) => <Named name={n.outlet.name} /> },
  { key: 'status', title: { zh: '状态', en: 'Status' }, render: (_, n) => <StatusTag status={n.status} name={n.status_name} tones={noticeTones} /> },
  { key: 'due', title: { zh: '最近期限', en: 'First limit' }, render: (_, n) => n.due ? <ClockTag clock={n} /> : '—' },
  { key: 'progress', title: { zh: '验收', en: 'Verified' }, align: 'right', className: 'tabular', render: (_, n) => n.form === 'order' ? `${n.verified_count} / ${n.rectification_count}` : '—' },
  { key: 'kind', title: { zh: '依据', en: 'Check' }, render: (_, n) => { const name = nameOf(kindChoices, n.inspection_kind); return name ? <Named name={name} /> : '—' } },
  { key: 'issued', title: { zh: '签发', en: 'Issued' }, render: (_, n) => n.issued_at ? <When at={n.issued_at} /> : '—' },
  { key: 'by', title: { zh: '签发人', en: 'Issued by' }, render: (_, n) => <PersonName person={n.issued_by} />, extra: true },
  { key: 'issuer', title: { zh: '签发单位', en: 'Issuing unit' }, render: (_, n) => <Named name={n.issuer.name} />, extra: true },
  { key: 'inspector', title: { zh: '检查人', en: 'Inspector' }, render: (_, n) => <PersonName person={n.inspector} />, extra: true },
  { key: 'changed', title: { zh: '最近更新', en: 'Changed' }, render: (_, n) => <When at={n.changed_at} />, extra: true },
]

// Opened without a question, the list shows what waits, or what is under way; "all" says so.
const running = { status: 'issued,acknowledged' }
const all = { status: statuses.map((s) => s.value).join(',') }

/** All notices that one may know of; first those that wait, then those that are late. */
export function Component() {
  const t = useTexts()
  const may = useMay()
  const phone = usePhone()
  const [address] = useSearchParams()
  const mine = may('notice.issue') || may('notice.acknowledge')
  const waiting = query.useQuery('get', '/notices/counts', { params: { query: { waiting: true } } }, { enabled: mine })
  const late = query.useQuery('get', '/notices/counts', { params: { query: { overdue: true } } })
  const [ticked, setTicked] = useState<NoticeItem[]>([])
  if (address.size === 0) return <Navigate replace to={{ search: writeAddress(mine ? { waiting: true } : running).toString() }} />
  return (
    <>
      <PageHeader title={t('title')} actions={<>
        {may('notice.issue') && !phone && ticked.length > 0 && (
          <BulkButton path="/notices/bulk/issue" title={t('issueMany')} note={t('issueNote')} items={ticked.map((n) => ({ case: n.id, if_match: n.version }))}
            nameOf={(o) => { const n = ticked.find((x) => x.id === o.case); return n ? <Named name={n.outlet.name} /> : o.case }} done={() => setTicked([])} />
        )}
        {may('notice.open_advice') && <Advise />}
      </>} />
      <Views label={t('views')} views={[
        ...(mine ? [{ key: 'waiting', label: { zh: '待办', en: 'Waiting for me' }, query: { waiting: true }, count: waiting.data?.total }] : []),
        { key: 'late', label: { zh: '已超期', en: 'Overdue' }, query: { overdue: true }, count: late.data?.total, late: true },
        { key: 'running', label: { zh: '办理中', en: 'Under way' }, query: running },
        { key: 'handled', label: { zh: '已办', en: 'Handled' }, query: { handled: true } },
        ...(may('notice.issue') || may('notice.open_advice') ? [{ key: 'filed', label: { zh: '我发起', en: 'Filed by me' }, query: { filed: true } }] : []),
        { key: 'copied', label: { zh: '抄送', en: 'Copied to me' }, query: { copied: true } },
        { key: 'advice', label: { zh: '管理工作意见', en: 'Advice notes' }, query: { form: 'advice' } },
        { key: 'all', label: { zh: '全部', en: 'All' }, query: all },
      ]} />
      <CaseList path="/notices" columns={columns} filters={filters} rowKey={(n) => n.id} to={(n) => `/notices/${n.id}`} exports="/notices.xlsx"
        sorts={[{ value: 'latest', label: { zh: '最近建立在前', en: 'Latest first' } }, { value: 'due', label: { zh: '期限近的在前', en: 'First due first' } }, { value: 'issued', label: { zh: '最近签发在前', en: 'Latest issued first' } }]}
        selection={may('notice.issue') && address.get('waiting') === 'true' ? { keys: ticked.map((n) => n.id), set: (_, items) => setTicked(items), can: (n) => n.status === 'draft' } : undefined}
        card={(n) => (
          <Flex vertical gap={6}>
            <Flex justify="space-between" gap={8}><strong><Named name={n.outlet.name} /></strong><StatusTag status={n.status} name={n.status_name} tones={noticeTones} /></Flex>
            <Numbered notice={n} />
            <Flex gap={8} wrap align="center">{n.form === 'order' && <span className="tabular">{t('progress', { done: n.verified_count, all: n.rectification_count })}</span>}<ClockTag clock={n} /></Flex>
          </Flex>
        )} />
    </>
  )
}

function Numbered({ notice: n }: { notice: NoticeItem }) {
  const t = useTexts()
  return <span>{n.number ?? <span className="quiet">{t('unnumbered')}</span>}{n.form === 'advice' && <Tag style={{ marginInlineStart: 8 }}>{t('advice')}</Tag>}</span>
}
