import { Flex } from 'antd'
import { Link } from 'react-router'
import type { ClockItem } from '@/api/schema'
import { ClockTag } from '@/components/ClockTag'
import { CaseList, type Column } from '@/components/list/CaseList'
import { Views } from '@/components/list/Views'
import { choices, type Filter } from '@/components/list/filter'
import { PageHeader } from '@/components/PageHeader'
import { StepName } from '@/components/StepName'
import { ruleName } from '@/components/ruleName'
import { Named } from '@/components/tags'
import { useText } from '@/i18n'
import { useTexts } from './texts'
import { clockNames } from './words'

const filters: Filter[] = [
  { name: 'unit', label: { zh: '机构', en: 'Unit' }, kind: 'unit' },
  { name: 'due', label: { zh: '到期', en: 'Due' }, kind: 'choice', options: choices<'today' | 'this_week' | 'next_week' | 'next_7_days'>({ today: { zh: '今天', en: 'Today' }, this_week: { zh: '本周', en: 'This week' }, next_week: { zh: '下周', en: 'Next week' }, next_7_days: { zh: '七天内', en: 'Within 7 days' } }) },
  { name: 'overdue', label: { zh: '已超期', en: 'Overdue' }, kind: 'flag' },
]

/** Every limit of every complaint that is running, the first due first. */
export function Component() {
  const t = useTexts()
  const columns: Column<ClockItem>[] = [
    { key: 'left', title: { zh: '剩余', en: 'Left' }, render: (_, c) => <ClockTag clock={c} /> },
    { key: 'clock', title: { zh: '时限', en: 'Limit' }, render: (_, c) => <Name clock={c} /> },
    { key: 'number', title: { zh: '投诉', en: 'Complaint' }, render: (_, c) => <Link to={`/complaints/${c.case}`} className="tabular">{c.number ?? <code>{c.case.slice(0, 8)}</code>}</Link> },
    { key: 'outlet', title: { zh: '网点', en: 'Outlet' }, render: (_, c) => <Place clock={c} /> },
    { key: 'step', title: { zh: '已到', en: 'Reached' }, render: (_, c) => <StepName of={c.last_step} /> },
    { key: 'rule', title: { zh: '依据', en: 'Rule' }, render: (_, c) => c.rule && <span title={c.rule}><Named name={ruleName(c.rule)} /></span>, extra: true },
    { key: 'calendar', title: { zh: '工作日历', en: 'Calendar' }, render: (_, c) => c.calendar, extra: true },
  ]
  return (
    <>
      <PageHeader title={t('clocks')} />
      <Flex style={{ marginBottom: 12 }}><Views label={t('clocks')} views={[
        { key: 'overdue', label: { zh: '已超期', en: 'Overdue' }, query: { overdue: true } }, { key: 'today', label: { zh: '今天到期', en: 'Today' }, query: { due: 'today' } },
        { key: 'week', label: { zh: '七天内', en: 'Within 7 days' }, query: { due: 'next_7_days' } }, { key: 'all', label: { zh: '全部', en: 'All' }, query: {} },
      ]} /></Flex>
      <CaseList path="/complaint-clocks" columns={columns} filters={filters} rowKey={(c) => `${c.case} ${c.clock}`} to={(c) => `/complaints/${c.case}`}
        card={(c) => <Flex vertical gap={6}><Flex justify="space-between"><strong>{c.number}</strong><ClockTag clock={c} /></Flex><Flex justify="space-between"><Name clock={c} /><Place clock={c} /></Flex></Flex>} />
    </>
  )
}

function Name({ clock: c }: { clock: ClockItem }) { return <>{useText()(clockNames[c.clock] ?? { zh: c.clock, en: c.clock })}</> }
function Place({ clock: c }: { clock: ClockItem }) {
  const pick = useText()
  return <>{pick(c.outlet.name) || pick(c.issuer.name)}</>
}
