import { Flex, Tag, Typography } from 'antd'
import { Link } from 'react-router'
import { query } from '@/api/client'
import type { AppealItem } from '@/api/schema'
import { CaseList, type Column } from '@/components/list/CaseList'
import { choices, type Filter } from '@/components/list/filter'
import { Views } from '@/components/list/Views'
import { PageHeader } from '@/components/PageHeader'
import { PersonName, StatusTag, type Tone } from '@/components/tags'
import { When } from '@/components/When'
import { useText, type Text } from '@/i18n'
import { useTexts } from './texts'

const states = choices<AppealItem['status']>({ pending: { zh: '待裁定', en: 'Pending' }, upheld: { zh: '申诉成立', en: 'Upheld' }, rejected: { zh: '申诉不成立', en: 'Rejected' } })
const tones: Record<AppealItem['status'], Tone> = { pending: 'warning', upheld: 'success', rejected: 'default' }
const filters: Filter[] = [
  { name: 'status', label: { zh: '状态', en: 'Status' }, kind: 'choice', options: states, multiple: true },
  { name: 'unit', label: { zh: '机构', en: 'Unit' }, kind: 'unit' },
  { name: 'outlet', label: { zh: '网点', en: 'Outlet' }, kind: 'outlet' },
  { name: 'mine', label: { zh: '由我提出', en: 'Filed by me' }, kind: 'flag' },
  { name: 'filed_from', label: { zh: '提出日自', en: 'Filed from' }, kind: 'day' },
  { name: 'filed_until', label: { zh: '提出日至', en: 'Filed until' }, kind: 'day' },
]
function Name({ text }: { text: Text | undefined }) { return <>{useText()(text)}</> }
const Status = ({ of }: { of: AppealItem }) => <StatusTag status={of.status} name={of.status_name} tones={tones} />
const place = (a: AppealItem) => `/inspections/${a.inspection}?finding=${a.finding}`
function Change({ of }: { of: AppealItem }) {
  if (!of.score_after) return <>—</>
  return <span className="tabular">{of.score_before === of.score_after ? of.score_after : <>{of.score_before} → <Tag color="success" variant="filled">{of.score_after}</Tag></>}</span>
}

const columns: Column<AppealItem>[] = [
  { key: 'item', title: { zh: '检查项目', en: 'Item' }, ellipsis: true, width: 320, render: (_, a) => <Link to={place(a)}><Name text={a.item.title} /></Link> },
  { key: 'status', title: { zh: '状态', en: 'Status' }, render: (_, a) => <Status of={a} /> },
  { key: 'outlet', title: { zh: '网点', en: 'Outlet' }, render: (_, a) => <Name text={a.outlet.name} /> },
  { key: 'grounds', title: { zh: '申诉理由', en: 'Grounds' }, ellipsis: true, width: 280, dataIndex: 'grounds' },
  { key: 'by', title: { zh: '申诉人', en: 'Filed by' }, render: (_, a) => <PersonName person={a.appellant} /> },
  { key: 'filed', title: { zh: '提出时间', en: 'Filed' }, render: (_, a) => <When at={a.filed_at} /> },
  { key: 'score', title: { zh: '得分变化', en: 'Score' }, render: (_, a) => <Change of={a} /> },
  { key: 'decided', title: { zh: '裁定人', en: 'Decided by' }, render: (_, a) => <PersonName person={a.decided_by} />, extra: true },
  { key: 'reason', title: { zh: '裁定理由', en: 'Reason' }, ellipsis: true, width: 260, render: (_, a) => a.reason ?? '—', extra: true },
]

/** Appeals of outlets; each is decided at its check, in sight of the finding and its evidence. */
export function Component() {
  const t = useTexts()
  const pending = query.useQuery('get', '/appeals/counts', { params: { query: { status: ['pending'] } } })
  return (
    <>
      <PageHeader title={t('appeals')} tags={<Views label={t('appeals')} views={[
        { key: 'pending', label: { zh: '待裁定', en: 'Pending' }, query: { status: 'pending' }, count: pending.data?.total },
        { key: 'mine', label: { zh: '由我提出', en: 'Filed by me' }, query: { mine: true } },
        { key: 'all', label: { zh: '全部', en: 'All' }, query: {} },
      ]} />} />
      <CaseList path="/appeals" columns={columns} filters={filters} rowKey={(a) => `${a.finding} ${a.filed_at}`} to={place}
        card={(a) => (
          <Flex vertical gap={4}>
            <Flex justify="space-between" gap={8} align="start"><strong><Name text={a.item.title} /></strong><Status of={a} /></Flex>
            <Typography.Text type="secondary"><Name text={a.outlet.name} /> · <PersonName person={a.appellant} /> · <When at={a.filed_at} /></Typography.Text>
            <span>{a.grounds}</span>
          </Flex>
        )} />
    </>
  )
}
