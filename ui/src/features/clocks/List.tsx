import { Flex } from 'antd'
import { Link } from 'react-router'
import type { ClockItem } from '@/api/schema'
import { ClockTag } from '@/components/ClockTag'
import { CaseList, type Column } from '@/components/list/CaseList'
import { choices, type Filter } from '@/components/list/filter'
import { PageHeader } from '@/components/PageHeader'
import { ruleName } from '@/components/ruleName'
import { StepName } from '@/components/StepName'
import { Named } from '@/components/tags'
import { useText } from '@/i18n'

const kinds = choices<'inspection' | 'notice' | 'incident' | 'bulletin'>({ inspection: { zh: '检查', en: 'Check' }, notice: { zh: '整改通知书', en: 'Notice' }, incident: { zh: '直通报告', en: 'Direct report' }, bulletin: { zh: '通报', en: 'Bulletin' } })
const filters: Filter[] = [
  { name: 'kind', label: { zh: '事项', en: 'Kind' }, kind: 'choice', options: kinds },
  { name: 'unit', label: { zh: '机构', en: 'Unit' }, kind: 'unit' },
  { name: 'last_step', label: { zh: '已到', en: 'Reached' }, kind: 'choice', options: choices<'remind' | 'due' | 'escalate' | 'bulletin'>({ remind: { zh: '提醒', en: 'Reminder' }, due: { zh: '到期', en: 'Due' }, escalate: { zh: '升级', en: 'Escalation' }, bulletin: { zh: '通报', en: 'Bulletin' } }) },
  { name: 'overdue', label: { zh: '已超期', en: 'Overdue' }, kind: 'flag' },
]

/** Limits that are running, of every kind of case but complaints, whose limits have a list of their own. */
export function Component() {
  const pick = useText()
  const columns: Column<ClockItem>[] = [
    { key: 'left', title: { zh: '剩余', en: 'Left' }, render: (_, c) => <ClockTag clock={c} /> },
    { key: 'case', title: { zh: '事项', en: 'Case' }, render: (_, c) => <Case of={c} /> },
    { key: 'outlet', title: { zh: '网点', en: 'Outlet' }, render: (_, c) => pick(c.outlet.name) || pick(c.issuer.name) },
    { key: 'step', title: { zh: '已到', en: 'Reached' }, render: (_, c) => <StepName of={c.last_step} /> },
    { key: 'rule', title: { zh: '依据', en: 'Rule' }, render: (_, c) => c.rule && <span title={c.rule}><Named name={ruleName(c.rule)} /></span>, extra: true },
    { key: 'calendar', title: { zh: '工作日历', en: 'Calendar' }, render: (_, c) => c.calendar, extra: true },
  ]
  return (
    <>
      <PageHeader title={pick({ zh: '时限', en: 'Limits' })} />
      <CaseList path="/clocks" columns={columns} filters={filters} rowKey={(c) => `${c.case} ${c.clock}`} to={place}
        card={(c) => <Flex vertical gap={6}><Flex justify="space-between"><strong><Name of={c} /></strong><ClockTag clock={c} /></Flex><span>{pick(c.outlet.name) || pick(c.issuer.name)}</span></Flex>} />
    </>
  )
}

const place = (c: ClockItem) => `/${c.kind}s/${c.case}`

function Name({ of: c }: { of: ClockItem }) {
  const kind = kinds.find((k) => k.value === c.kind)?.label
  return <>{useText()(kind)}{c.number && <> <span className="tabular">{c.number}</span></>}</>
}
function Case({ of: c }: { of: ClockItem }) { return <Link to={place(c)}><Name of={c} /></Link> }
