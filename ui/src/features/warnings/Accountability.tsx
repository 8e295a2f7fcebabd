import { Alert, Flex, Typography } from 'antd'
import { Link } from 'react-router'
import type { AccountabilityItem } from '@/api/schema'
import { CaseList, type Column } from '@/components/list/CaseList'
import type { Filter } from '@/components/list/filter'
import { PageHeader } from '@/components/PageHeader'
import { Named, PersonName } from '@/components/tags'
import { When } from '@/components/When'
import { useTexts } from './texts'

const filters: Filter[] = [
  { kind: 'unit', name: 'unit', label: { zh: '机构', en: 'Unit' } },
  { kind: 'user', name: 'employee', label: { zh: '员工', en: 'Employee' } },
]
const to = (a: AccountabilityItem) => `/complaints/${a.complaint}`
const columns: Column<AccountabilityItem>[] = [
  { key: 'employee', title: { zh: '问责对象', en: 'Who is to answer' }, render: (_, a) => <PersonName person={a.employee} /> },
  { key: 'number', title: { zh: '投诉编号', en: 'Complaint' }, render: (_, a) => <Link to={to(a)} className="tabular nowrap">{a.number}</Link> },
  { key: 'unit', title: { zh: '投诉所在机构', en: 'Where it lies' }, render: (_, a) => <Named name={a.unit.name} /> },
  { key: 'by', title: { zh: '建议人', en: 'Proposed by' }, render: (_, a) => <PersonName person={a.by} /> },
  { key: 'at', title: { zh: '提出时间', en: 'Proposed' }, render: (_, a) => <When at={a.proposed_at} /> },
]

/** Who is proposed to answer for a complaint found justified. */
export function Component() {
  const t = useTexts()
  return (
    <>
      <PageHeader title={t('answering')} />
      <Alert type="info" title={t('answeringNote')} style={{ marginBottom: 12 }} />
      <CaseList path="/accountability-proposals" columns={columns} filters={filters} rowKey={(a) => a.id} to={to}
        card={(a) => (
          <Flex vertical gap={6}>
            <Flex justify="space-between" gap={8}><strong><PersonName person={a.employee} /></strong><When at={a.proposed_at} /></Flex>
            <span className="tabular">{a.number}</span>
            <Typography.Text type="secondary"><Named name={a.unit.name} /> · <PersonName person={a.by} /></Typography.Text>
          </Flex>
        )} />
    </>
  )
}
