import { Flex, Typography } from 'antd'
import { Link } from 'react-router'
import type { FindingItem } from '@/api/schema'
import { useMay } from '@/app/session'
import { findingTones } from '@/components/checks'
import { CaseList, type Column } from '@/components/list/CaseList'
import { choices, type Filter } from '@/components/list/filter'
import { Views } from '@/components/list/Views'
import { kindChoices, nameOf, RepeatTag, severityChoices, SeverityTag } from '@/components/mending'
import { PageHeader } from '@/components/PageHeader'
import { StatusTag } from '@/components/tags'
import { When } from '@/components/When'
import { useText, type Text } from '@/i18n'
import { useTexts } from './texts'

const states = choices<FindingItem['status']>({ standing: { zh: '成立', en: 'Stands' }, appealed: { zh: '申诉中', en: 'Appealed' }, withdrawn: { zh: '已撤销', en: 'Withdrawn' }, upheld: { zh: '维持', en: 'Upheld' } })
const yesNo = [{ value: 'true', label: { zh: '是', en: 'Yes' } }, { value: 'false', label: { zh: '否', en: 'No' } }]
const filters: Filter[] = [
  { name: 'severity', label: { zh: '严重程度', en: 'Severity' }, kind: 'choice', options: severityChoices, multiple: true },
  { name: 'status', label: { zh: '状态', en: 'Status' }, kind: 'choice', options: states, multiple: true },
  { name: 'unit', label: { zh: '机构', en: 'Unit' }, kind: 'unit' },
  { name: 'q', label: { zh: '情况说明', en: 'Remark' }, kind: 'text' },
  { name: 'outlet', label: { zh: '网点', en: 'Outlet' }, kind: 'outlet' },
  { name: 'kind', label: { zh: '检查类型', en: 'Kind of check' }, kind: 'choice', options: kindChoices, multiple: true },
  { name: 'repeated', label: { zh: '屡查屡犯', en: 'Repeat offence' }, kind: 'choice', options: yesNo },
  { name: 'stands', label: { zh: '成立', en: 'Stands' }, kind: 'choice', options: yesNo },
  { name: 'taken_over', label: { zh: '启用前导入', en: 'Taken over' }, kind: 'choice', options: yesNo },
  { name: 'published_from', label: { zh: '发布日自', en: 'Published from' }, kind: 'day' },
  { name: 'published_until', label: { zh: '发布日至', en: 'Published until' }, kind: 'day' },
]
function Name({ text }: { text: Text | undefined }) { return <>{useText()(text)}</> }
const Status = ({ of }: { of: FindingItem }) => <StatusTag status={of.status} name={of.status_name} tones={findingTones} />

const columns: Column<FindingItem>[] = [
  { key: 'item', title: { zh: '检查项目', en: 'Item' }, ellipsis: true, width: 340, render: (_, f) => <Link to={`/findings/${f.id}`}><Name text={f.item.title} /></Link> },
  { key: 'severity', title: { zh: '严重程度', en: 'Severity' }, render: (_, f) => <Flex gap={4}><SeverityTag severity={f.severity} name={f.severity_name} />{f.repeat_of.length > 0 && <RepeatTag />}</Flex> },
  { key: 'outlet', title: { zh: '网点', en: 'Outlet' }, render: (_, f) => <Name text={f.outlet.name} /> },
  { key: 'status', title: { zh: '状态', en: 'Status' }, render: (_, f) => <Status of={f} /> },
  { key: 'remark', title: { zh: '情况说明', en: 'Remark' }, ellipsis: true, width: 260, render: (_, f) => f.remark ?? '—' },
  { key: 'kind', title: { zh: '检查类型', en: 'Kind' }, render: (_, f) => <Name text={nameOf(kindChoices, f.kind)} />, extra: true },
  { key: 'module', title: { zh: '模块', en: 'Section' }, render: (_, f) => <Name text={f.item.module_title} />, extra: true },
  { key: 'published', title: { zh: '发布时间', en: 'Published' }, render: (_, f) => <When at={f.published_at} day /> },
  { key: 'id', title: { zh: '编号', en: 'Number' }, dataIndex: 'id', extra: true },
]

export function Component() {
  const t = useTexts()
  const may = useMay()
  return (
    <>
      <PageHeader title={t('title')} tags={<Views label={t('title')} views={[
        { key: 'stands', label: { zh: '成立', en: 'Standing' }, query: { stands: 'true' } },
        { key: 'repeated', label: { zh: '屡查屡犯', en: 'Repeat offences' }, query: { repeated: 'true' } },
        { key: 'appealed', label: { zh: '申诉中', en: 'Appealed' }, query: { status: 'appealed' } },
        { key: 'handled', label: { zh: '已办', en: 'Handled' }, query: { handled: true } },
        ...(may('inspection.submit') ? [{ key: 'filed', label: { zh: '我发起', en: 'Found by me' }, query: { filed: true } }] : []),
        { key: 'all', label: { zh: '全部', en: 'All' }, query: {} },
      ]} />} />
      <CaseList path="/findings" columns={columns} filters={filters} rowKey={(f) => f.id} to={(f) => `/findings/${f.id}`} exports="/findings.xlsx"
        sorts={[{ value: 'latest', label: { zh: '最近提出', en: 'Latest' } }, { value: 'severity', label: { zh: '最严重', en: 'Most severe' } }]}
        card={(f) => (
          <Flex vertical gap={4}>
            <Flex justify="space-between" gap={8} align="start"><strong><Name text={f.item.title} /></strong><Status of={f} /></Flex>
            <Flex gap={6} wrap align="center"><SeverityTag severity={f.severity} name={f.severity_name} />{f.repeat_of.length > 0 && <RepeatTag />}<Typography.Text type="secondary"><Name text={f.outlet.name} />{f.published_at && <> · <When at={f.published_at} day /></>}</Typography.Text></Flex>
            {f.remark && <Typography.Text type="secondary">{f.remark}</Typography.Text>}
          </Flex>
        )} />
    </>
  )
}
