import { Flex, Tag, Typography } from 'antd'
import { useState } from 'react'
import { Link, Navigate, useSearchParams } from 'react-router'
import { query } from '@/api/client'
import type { RectificationItem } from '@/api/schema'
import { useMay } from '@/app/session'
import { BulkButton } from '@/components/Bulk'
import { ClockTag } from '@/components/ClockTag'
import { CaseList, type Column } from '@/components/list/CaseList'
import { choices, writeAddress, type Filter } from '@/components/list/filter'
import { Views } from '@/components/list/Views'
import type { QueryOf } from '@/components/usePages'
import { RepeatTag, SeverityTag, causeChoices, kindChoices, rectificationTones, severityChoices } from '@/components/mending'
import { PageHeader } from '@/components/PageHeader'
import { Named, PersonName, StatusTag } from '@/components/tags'
import { usePhone } from '@/components/usePhone'
import { When } from '@/components/When'
import { useTexts } from './texts'

const statuses = choices<RectificationItem['status']>({
  open: { zh: '待整改', en: 'Open' }, planned: { zh: '整改中', en: 'Planned' }, done: { zh: '待验收', en: 'Handed in' }, returned: { zh: '退回整改', en: 'Returned' }, verified: { zh: '验收通过', en: 'Verified' },
})
const filters: Filter[] = [
  { kind: 'text', name: 'q', label: { zh: '文号或文字', en: 'Number or words' } },
  { kind: 'choice', name: 'status', label: { zh: '状态', en: 'Status' }, options: statuses, multiple: true },
  { kind: 'unit', name: 'unit', label: { zh: '机构', en: 'Unit' } },
  { kind: 'choice', name: 'severity', label: { zh: '严重程度', en: 'Severity' }, options: severityChoices, multiple: true },
  { kind: 'choice', name: 'repeated', label: { zh: '屡查屡犯', en: 'Repeat offence' }, options: choices<'true' | 'false'>({ true: { zh: '是', en: 'Yes' }, false: { zh: '否', en: 'No' } }) },
  { kind: 'choice', name: 'cause', label: { zh: '原因类别', en: 'Kind of cause' }, options: causeChoices, multiple: true },
  { kind: 'choice', name: 'kind', label: { zh: '检查类型', en: 'Kind of check' }, options: kindChoices, multiple: true },
  { kind: 'choice', name: 'due', label: { zh: '到期', en: 'Due' }, options: [{ value: 'today', label: { zh: '今天', en: 'Today' } }, { value: 'this_week', label: { zh: '本周', en: 'This week' } }, { value: 'next_week', label: { zh: '下周', en: 'Next week' } }, { value: 'next_7_days', label: { zh: '七天内', en: 'Within 7 days' } }] },
  { kind: 'choice', name: 'counted', label: { zh: '指标', en: 'Counted as' }, options: choices<NonNullable<QueryOf<'/rectifications'>['counted']>>({
    running: { zh: '待整改', en: 'To be mended' }, not_due: { zh: '未到期', en: 'Not due yet' }, overdue: { zh: '已超期', en: 'Overdue' }, to_verify: { zh: '待验收', en: 'To be verified' }, verified: { zh: '已验收', en: 'Verified' },
    on_time: { zh: '按期完成', en: 'On time' }, not_on_time: { zh: '未按期', en: 'Not on time' }, timed: { zh: '计入按期率', en: 'Counted for on time' }, repeated: { zh: '屡查屡犯', en: 'Repeat offence' }, returned: { zh: '曾退回', en: 'Was returned' }, extended: { zh: '曾延期', en: 'Was extended' }, withdrawn: { zh: '已撤回', en: 'Withdrawn' } }) },
  { kind: 'day', name: 'issued_from', label: { zh: '签发日自', en: 'Ordered from' } },
  { kind: 'day', name: 'issued_until', label: { zh: '签发日至', en: 'Ordered until' } },
  { kind: 'flag', name: 'asked', label: { zh: '待批延期', en: 'Extension asked for' } },
  { kind: 'flag', name: 'mine', label: { zh: '与我有关', en: 'Mine' } },
]
const columns: Column<RectificationItem>[] = [
  { key: 'item', title: { zh: '检查项目', en: 'Item' }, width: 300, render: (_, r) => <Flex vertical gap={2} style={{ maxWidth: 340, whiteSpace: 'normal' }}><Link to={`/notices/${r.notice}#${r.id}`}><Named name={r.item.title} /></Link><Marks of={r} /></Flex> },
  { key: 'outlet', title: { zh: '网点', en: 'Outlet' }, render: (_, r) => <Named name={r.outlet.name} /> },
  { key: 'severity', title: { zh: '严重程度', en: 'Severity' }, render: (_, r) => <SeverityTag severity={r.severity} name={r.severity_name} /> },
  { key: 'status', title: { zh: '状态', en: 'Status' }, render: (_, r) => <Status of={r} /> },
  { key: 'due', title: { zh: '期限', en: 'Limit' }, render: (_, r) => <Standing of={r} /> },
  { key: 'responsible', title: { zh: '责任人', en: 'Responsible' }, render: (_, r) => <PersonName person={r.responsible} /> },
  { key: 'number', title: { zh: '文号', en: 'Notice' }, render: (_, r) => r.number ?? '—' },
  { key: 'cause', title: { zh: '原因', en: 'Cause' }, render: (_, r) => r.cause ? <Named name={r.cause_name} /> : '—', extra: true },
  { key: 'module', title: { zh: '模块', en: 'Module' }, render: (_, r) => <Named name={r.item.module_title} />, extra: true },
  { key: 'done', title: { zh: '提交时间', en: 'Handed in' }, render: (_, r) => r.done_at ? <When at={r.done_at} /> : '—', extra: true },
  { key: 'verified', title: { zh: '验收人', en: 'Verified by' }, render: (_, r) => <PersonName person={r.verified_by} />, extra: true },
]

// Opened without a question, the list shows what waits, or what is not verified yet; "all" says so.
const running = { status: 'open,planned,done,returned' }
const all = { status: statuses.map((s) => s.value).join(',') }

/** All rectifications that one may know of; first those that wait, then those that are late. */
export function Component() {
  const t = useTexts()
  const may = useMay()
  const phone = usePhone()
  const [address] = useSearchParams()
  const acts = ['notice.complete_rectification', 'notice.verify_rectification', 'notice.decide_extension'].some((a) => may(a))
  const verifies = may('notice.verify_rectification')
  const waiting = query.useQuery('get', '/rectifications/counts', { params: { query: { waiting: true } } }, { enabled: acts })
  const late = query.useQuery('get', '/rectifications/counts', { params: { query: { overdue: true } } })
  const [ticked, setTicked] = useState<RectificationItem[]>([])
  if (address.size === 0) return <Navigate replace to={{ search: writeAddress(acts ? { waiting: true } : running).toString() }} />
  return (
    <>
      <PageHeader title={t('title')} actions={verifies && !phone && ticked.length > 0 && (
        <BulkButton path="/notices/bulk/verify-rectifications" title={t('verifyMany')} note={<Typography.Text type="secondary">{t('verifyNote')}</Typography.Text>} items={ticked.map((r) => ({ case: r.notice, rectification: r.id }))}
          nameOf={(o) => { const r = ticked.find((x) => x.id === o.target); return r ? <Named name={r.item.title} /> : o.target }} done={() => setTicked([])} />
      )} />
      <Views label={t('views')} views={[
        ...(acts ? [{ key: 'waiting', label: { zh: '等我办理', en: 'Waits for me' }, query: { waiting: true }, count: waiting.data?.total }] : []),
        { key: 'late', label: { zh: '已超期', en: 'Overdue' }, query: { overdue: true }, count: late.data?.total, late: true },
        { key: 'running', label: { zh: '未办结', en: 'Under way' }, query: running },
        { key: 'soon', label: { zh: '七天内到期', en: 'Due within 7 days' }, query: { due: 'next_7_days', running: 'true' } },
        { key: 'repeated', label: { zh: '屡查屡犯', en: 'Repeat offences' }, query: { repeated: 'true' } },
        { key: 'all', label: { zh: '全部', en: 'All' }, query: all },
      ]} />
      <CaseList path="/rectifications" columns={columns} filters={filters} rowKey={(r) => r.id} to={(r) => `/notices/${r.notice}#${r.id}`} exports="/rectifications.xlsx"
        sorts={[{ value: 'due', label: { zh: '期限近的在前', en: 'First due first' } }, { value: 'severity', label: { zh: '最严重的在前', en: 'Most severe first' } }]}
        selection={verifies && address.get('waiting') === 'true' ? { keys: ticked.map((r) => r.id), set: (_, items) => setTicked(items), can: (r) => r.status === 'done' } : undefined}
        card={(r) => (
          <Flex vertical gap={6}>
            <strong><Named name={r.item.title} /></strong>
            <span><Named name={r.outlet.name} /></span>
            <Flex gap={6} wrap><Status of={r} /><Standing of={r} /><SeverityTag severity={r.severity} name={r.severity_name} /><Marks of={r} /></Flex>
          </Flex>
        )} />
    </>
  )
}

function Marks({ of: r }: { of: RectificationItem }) {
  const t = useTexts()
  const again = (r.return_count ?? 0) > (r.status === 'returned' ? 1 : 0) // the status says the first
  if (!r.repeated && !again && !r.asked_until) return null
  return <span>{r.repeated && <RepeatTag />}{again && <Tag color="error">{t('returned', { count: r.return_count ?? 0 })}</Tag>}{r.asked_until && <Tag color="warning">{t('asked')}</Tag>}</span>
}

/** Where it stands; what went with its notice is open no more, whatever it was then. */
function Status({ of: r }: { of: RectificationItem }) {
  return <StatusTag status={r.withdrawn ? 'withdrawn' : r.status} name={r.status_name} tones={{ ...rectificationTones, withdrawn: 'default' }} />
}

/** How much time the outlet has left; once it has handed in, since when that waits. */
function Standing({ of: r }: { of: RectificationItem }) {
  const t = useTexts()
  if (r.running) return <ClockTag clock={r} />
  return r.done_at ? <Typography.Text type="secondary"><When at={r.done_at} /> {t('handedIn')}</Typography.Text> : <>—</>
}
