import { Button, Flex, Tag, Typography } from 'antd'
import { useRef, useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { query } from '@/api/client'
import { useCommand } from '@/api/commands'
import type { InspectionItem, InspectionOpen } from '@/api/schema'
import { useMay } from '@/app/session'
import { BulkButton } from '@/components/Bulk'
import { checkStates, checkTones, span } from '@/components/checks'
import { ClockTag } from '@/components/ClockTag'
import { CaseList, type Column } from '@/components/list/CaseList'
import type { Filter } from '@/components/list/filter'
import { Views } from '@/components/list/Views'
import { kindChoices, nameOf } from '@/components/mending'
import { MoveDrawer } from '@/components/MoveDrawer'
import { PageHeader } from '@/components/PageHeader'
import { UserPicker } from '@/components/pickers'
import { PersonName, StatusTag } from '@/components/tags'
import { When } from '@/components/When'
import { WithoutLine } from '@/components/WithoutLine'
import { useCommon, useText, type Text } from '@/i18n'
import { openForm } from './forms'
import { useTexts } from './texts'

const filters: Filter[] = [
  { name: 'status', label: { zh: '状态', en: 'Status' }, kind: 'choice', options: checkStates, multiple: true },
  { name: 'kind', label: { zh: '类型', en: 'Kind' }, kind: 'choice', options: kindChoices, multiple: true },
  { name: 'unit', label: { zh: '机构', en: 'Unit' }, kind: 'unit' },
  { name: 'q', label: { zh: '编号或网点', en: 'Number or outlet' }, kind: 'text' },
  { name: 'outlet', label: { zh: '网点', en: 'Outlet' }, kind: 'outlet' },
  { name: 'inspector', label: { zh: '检查人', en: 'Inspector' }, kind: 'user' },
  { name: 'reviewer', label: { zh: '审核人', en: 'Reviewer' }, kind: 'user', role: 'reviewer' },
  { name: 'round', label: { zh: '轮次', en: 'Round' }, kind: 'text' },
  { name: 'passed', label: { zh: '是否达标', en: 'Passed' }, kind: 'choice', options: [{ value: 'true', label: { zh: '达标', en: 'Passed' } }, { value: 'false', label: { zh: '未达标', en: 'Not passed' } }] },
  { name: 'planned_from', label: { zh: '计划日自', en: 'Planned from' }, kind: 'day' },
  { name: 'planned_until', label: { zh: '计划日至', en: 'Planned until' }, kind: 'day' },
  { name: 'published_from', label: { zh: '发布日自', en: 'Published from' }, kind: 'day' },
  { name: 'published_until', label: { zh: '发布日至', en: 'Published until' }, kind: 'day' },
  { name: 'overdue', label: { zh: '已超期', en: 'Overdue' }, kind: 'flag' },
  { name: 'appeals', label: { zh: '有待裁定申诉', en: 'Appeals pending' }, kind: 'flag' },
]

/** Where a check is opened: one that waits to be filled, where it is filled. */
const addressOf = (list: URLSearchParams) => (i: InspectionItem) => `/inspections/${i.id}${list.get('waiting') === 'true' && ['assigned', 'in_progress', 'returned'].includes(i.status) ? '/fill' : ''}`

function Name({ text }: { text: Text | undefined }) { return <>{useText()(text)}</> }

function Outlet({ of }: { of: InspectionItem }) {
  const [list] = useSearchParams()
  return <Link to={addressOf(list)(of)}><Name text={of.outlet.name} /></Link>
}

/** The score, with whether it is enough. */
export function ScoreTag({ of }: { of: { score?: string; passed?: boolean } }) {
  const t = useTexts()
  if (of.score === undefined) return <>—</>
  return <span className="tabular" title={Number(of.score) > 100 ? t('overHundred') : undefined}>{of.score} {Number(of.score) > 100 && <Tag variant="filled">{t('withBonus')}</Tag>}<Tag color={of.passed ? 'success' : 'error'} variant="filled">{t(of.passed ? 'passes' : 'fails')}</Tag></span>
}
const Status = ({ of }: { of: InspectionItem }) => <StatusTag status={of.status} name={of.status_name} tones={checkTones} />
function Findings({ of }: { of: InspectionItem }) {
  const t = useTexts()
  return <>{of.finding_count || '—'}{of.appeal_count > 0 && <Tag color="warning" variant="filled" style={{ marginInlineStart: 6 }}>{t('appealCount', { count: of.appeal_count })}</Tag>}</>
}

const columns: Column<InspectionItem>[] = [
  { key: 'outlet', title: { zh: '网点', en: 'Outlet' }, render: (_, i) => <Outlet of={i} /> },
  { key: 'status', title: { zh: '状态', en: 'Status' }, render: (_, i) => <Status of={i} /> },
  { key: 'due', title: { zh: '时限', en: 'Due' }, render: (_, i) => <ClockTag clock={i} /> },
  { key: 'kind', title: { zh: '类型', en: 'Kind' }, render: (_, i) => <Name text={nameOf(kindChoices, i.kind)} /> },
  { key: 'planned', title: { zh: '计划日', en: 'Planned' }, render: (_, i) => <span className="tabular">{span(i.from, i.to) || '—'}</span> },
  { key: 'inspector', title: { zh: '检查人', en: 'Inspector' }, render: (_, i) => <PersonName person={i.inspector} /> },
  { key: 'findings', title: { zh: '问题', en: 'Findings' }, render: (_, i) => <Findings of={i} /> },
  { key: 'score', title: { zh: '得分', en: 'Score' }, render: (_, i) => <ScoreTag of={i} /> },
  { key: 'number', title: { zh: '编号', en: 'Number' }, render: (_, i) => i.number ?? '—', extra: true },
  { key: 'checklist', title: { zh: '检查表', en: 'Checklist' }, render: (_, i) => <><Name text={i.checklist.title} /> v{i.checklist.version}</>, extra: true },
  { key: 'reviewer', title: { zh: '审核人', en: 'Reviewer' }, render: (_, i) => <PersonName person={i.reviewer} />, extra: true },
  { key: 'round', title: { zh: '轮次', en: 'Round' }, render: (_, i) => i.round ?? '—', extra: true },
  { key: 'issuer', title: { zh: '检查单位', en: 'Inspecting unit' }, render: (_, i) => <Name text={i.issuer.name} />, extra: true },
  { key: 'published', title: { zh: '发布时间', en: 'Published' }, render: (_, i) => <When at={i.published_at} />, extra: true },
]

export function Component() {
  const t = useTexts()
  const may = useMay()
  const [address, setAddress] = useSearchParams()
  const [ticked, setTicked] = useState<InspectionItem[]>([])
  const waiting = query.useQuery('get', '/inspections/counts', { params: { query: { waiting: true } } })
  const late = query.useQuery('get', '/inspections/counts', { params: { query: { overdue: true } } })
  const opens = may('inspection.open')
  const many = may('inspection.assign') || may('inspection.take_review')
  const close = () => { const next = new URLSearchParams(address); next.delete('new'); setAddress(next, { replace: true }) }
  return (
    <>
      <PageHeader title={t('title')} tags={<Views label={t('title')} views={[
        { key: 'waiting', label: { zh: '待办', en: 'Waiting for me' }, query: { waiting: true }, count: waiting.data?.total },
        { key: 'late', label: { zh: '已超期', en: 'Overdue' }, query: { overdue: true }, count: late.data?.total, late: true },
        { key: 'handled', label: { zh: '已办', en: 'Handled' }, query: { handled: true } },
        ...(opens ? [{ key: 'filed', label: { zh: '我发起', en: 'Filed by me' }, query: { filed: true } }] : []),
        { key: 'copied', label: { zh: '抄送', en: 'Copied to me' }, query: { copied: true } },
        { key: 'all', label: { zh: '全部', en: 'All' }, query: {} },
      ]} />} actions={<>
        {ticked.length > 0 && <Many items={ticked} done={() => setTicked([])} />}
        {opens && <Button onClick={() => setAddress((a) => { a.set('new', 'true'); return a })}>{t('open')}</Button>}
      </>} />
      <CaseList path="/inspections" withoutLine={<WithoutLine />} columns={columns} filters={filters} rowKey={(i) => i.id} to={addressOf(address)}
        sorts={[{ value: 'latest', label: { zh: '最近建立', en: 'Latest' } }, { value: 'due', label: { zh: '时限最近', en: 'Due first' } }, { value: 'planned', label: { zh: '计划日', en: 'Planned day' } }, { value: 'published', label: { zh: '最近发布', en: 'Latest published' } }, { value: 'score', label: { zh: '得分最低', en: 'Lowest score' } }]}
        selection={many ? { keys: ticked.map((i) => i.id), set: (_, items) => setTicked(items), can: (i) => Boolean(i.version) && ['planned', 'assigned', 'returned', 'in_progress', 'submitted', 'under_review'].includes(i.status) } : undefined}
        card={(i) => (
          <Flex vertical gap={4}>
            <Flex justify="space-between" gap={8} align="start"><strong><Name text={i.outlet.name} /></strong><Status of={i} /></Flex>
            <Flex gap={8} wrap align="center"><Typography.Text type="secondary"><Name text={nameOf(kindChoices, i.kind)} /> · <span className="tabular">{span(i.from, i.to)}</span></Typography.Text><ClockTag clock={i} /></Flex>
            {i.score !== undefined && <Flex gap={8} align="center"><ScoreTag of={i} />{i.finding_count > 0 && <Typography.Text type="secondary">{t('findingsTab', { count: i.finding_count })}</Typography.Text>}</Flex>}
          </Flex>
        )} />
      {opens && <Opening open={address.get('new') === 'true'} close={close} />}
    </>
  )
}

/** What can be done with ticked checks: named an inspector, or taken up for review. */
function Many({ items, done }: { items: InspectionItem[]; done: () => void }) {
  const t = useTexts()
  const pick = useText()
  const may = useMay()
  const [inspector, setInspector] = useState<string>()
  const toAssign = items.filter((i) => ['planned', 'assigned', 'returned', 'in_progress'].includes(i.status))
  const toReview = items.filter((i) => ['submitted', 'under_review'].includes(i.status))
  const name = ({ case: id }: { case: string }) => pick(items.find((i) => i.id === id)?.outlet.name)
  const kinds = new Set(toAssign.map((i) => i.kind))
  return (
    <>
      {may('inspection.assign') && toAssign.length > 0 && <>
        <UserPicker value={inspector} onChange={setInspector} role={kinds.size === 1 && kinds.has('mystery') ? 'mystery_shopper' : kinds.has('selfcheck') ? undefined : 'inspector'} placeholder={t('inspector')} />
        <BulkButton path="/inspections/bulk/assign" title={t('assignMany')} items={inspector ? toAssign.map((i) => ({ case: i.id, inspector, if_match: i.version })) : []} nameOf={name} done={done} />
      </>}
      {may('inspection.take_review') && toReview.length > 0 && <BulkButton path="/inspections/bulk/take-review" title={t('takeMany')} items={toReview.map((i) => ({ case: i.id, if_match: i.version }))} nameOf={name} done={done} />}
    </>
  )
}

function Opening({ open, close }: { open: boolean; close: () => void }) {
  const t = useTexts()
  const common = useCommon()
  const navigate = useNavigate()
  const command = useCommand('/inspections')
  const form = openForm(t, common)
  const opened = useRef<string>(undefined)
  return <MoveDrawer open={open} close={() => (opened.current ? void navigate(`/inspections/${opened.current}`) : close())} title={t('open')} place="inspection.open" form={form} target="" give={async (body) => {
    opened.current = (await command.mutateAsync({ body: body as InspectionOpen })).case
  }} />
}
