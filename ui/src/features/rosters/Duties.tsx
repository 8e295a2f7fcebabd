import { Flex } from 'antd'
import { Link } from 'react-router'
import type { BookingView } from '@/api/schema'
import { CaseList, type Column } from '@/components/list/CaseList'
import type { Filter } from '@/components/list/filter'
import { PageHeader } from '@/components/PageHeader'
import { PersonName } from '@/components/tags'
import { useText } from '@/i18n'

const filters: Filter[] = [
  { name: 'from', label: { zh: '自', en: 'From' }, kind: 'day' },
  { name: 'until', label: { zh: '至', en: 'Until' }, kind: 'day' },
]

/** When and where one is on duty oneself. */
export function Component() {
  const pick = useText()
  const columns: Column<BookingView>[] = [
    { key: 'day', title: { zh: '日期', en: 'Day' }, render: (_, d) => <span className="tabular">{d.day}</span> },
    { key: 'time', title: { zh: '时间', en: 'Time' }, render: (_, d) => <Time of={d} /> },
    { key: 'outlet', title: { zh: '网点', en: 'Outlet' }, render: (_, d) => <Link to={month(d)}>{pick(d.outlet.name)}</Link> },
    { key: 'leader', title: { zh: '坐班领导', en: 'Leader on duty' }, render: (_, d) => <PersonName person={d.leader} /> },
    { key: 'deputy', title: { zh: '副岗', en: 'Deputy' }, render: (_, d) => d.deputy && <PersonName person={d.deputy} /> },
  ]
  return (
    <>
      <PageHeader title={pick({ zh: '我的坐班', en: 'My duties' })} />
      <CaseList path="/duties" columns={columns} filters={filters} rowKey={(d) => `${d.day} ${d.from} ${d.outlet.code}`} to={month}
        card={(d) => <Flex vertical gap={6}><Flex justify="space-between"><strong className="tabular">{d.day}</strong><Time of={d} /></Flex><span>{pick(d.outlet.name)}</span></Flex>} />
    </>
  )
}

const month = (d: BookingView) => `/outlets/${d.outlet.code}/rosters/${d.day.slice(0, 7)}`
function Time({ of: d }: { of: BookingView }) { return <span className="tabular">{d.from}–{d.to}</span> }
