import { Button, Flex, Typography } from 'antd'
import { Link, useNavigate } from 'react-router'
import type { ProgrammeItem } from '@/api/schema'
import { useMay } from '@/app/session'
import { span } from '@/components/checks'
import { CaseList, type Column } from '@/components/list/CaseList'
import type { Filter } from '@/components/list/filter'
import { Views } from '@/components/list/Views'
import { kindChoices, nameOf } from '@/components/mending'
import { PageHeader } from '@/components/PageHeader'
import { PersonName, StatusTag } from '@/components/tags'
import { When } from '@/components/When'
import { useText, type Text } from '@/i18n'
import { useTexts } from './texts'
import { rules, states, tones } from './words'

const filters: Filter[] = [
  { name: 'status', label: { zh: '状态', en: 'Status' }, kind: 'choice', options: states, multiple: true },
  { name: 'kind', label: { zh: '类型', en: 'Kind' }, kind: 'choice', options: kindChoices, multiple: true },
  { name: 'q', label: { zh: '名称', en: 'Title' }, kind: 'text' },
  { name: 'round', label: { zh: '轮次', en: 'Round' }, kind: 'text' },
  { name: 'issuer', label: { zh: '检查单位', en: 'Inspecting unit' }, kind: 'unit' },
]
function Name({ text }: { text: Text | undefined }) { return <>{useText()(text)}</> }
const Status = ({ of }: { of: ProgrammeItem }) => <StatusTag status={of.status} name={of.status_name} tones={tones} />

const columns: Column<ProgrammeItem>[] = [
  { key: 'title', title: { zh: '名称', en: 'Title' }, render: (_, p) => <Link to={`/programmes/${p.id}`}><Name text={p.title} /></Link> },
  { key: 'status', title: { zh: '状态', en: 'Status' }, render: (_, p) => <Status of={p} /> },
  { key: 'kind', title: { zh: '类型', en: 'Kind' }, render: (_, p) => <Name text={nameOf(kindChoices, p.kind)} /> },
  { key: 'round', title: { zh: '轮次', en: 'Round' }, dataIndex: 'round' },
  { key: 'days', title: { zh: '起止日', en: 'Days' }, render: (_, p) => <span className="tabular">{span(p.from, p.to)}</span> },
  { key: 'drawn', title: { zh: '网点', en: 'Outlets' }, align: 'right', render: (_, p) => <span className="tabular">{p.rule ? `${p.target_count} / ${p.population}` : '—'}</span> },
  { key: 'rule', title: { zh: '抽取', en: 'Drawn' }, render: (_, p) => <Name text={nameOf(rules, p.rule)} /> },
  { key: 'issuer', title: { zh: '检查单位', en: 'Inspecting unit' }, render: (_, p) => <Name text={p.issuer.name} />, extra: true },
  { key: 'by', title: { zh: '编制人', en: 'Drafted by' }, render: (_, p) => <PersonName person={p.opened_by} />, extra: true },
  { key: 'changed', title: { zh: '更新时间', en: 'Changed' }, render: (_, p) => <When at={p.changed_at} /> },
]

export function Component() {
  const t = useTexts()
  const may = useMay()
  const navigate = useNavigate()
  return (
    <>
      <PageHeader title={t('title')} tags={<Views label={t('title')} views={[
        { key: 'open', label: { zh: '待下发', en: 'To launch' }, query: { status: 'draft,planned' } },
        { key: 'running', label: { zh: '执行中', en: 'Running' }, query: { status: 'launched,running' } },
        { key: 'all', label: { zh: '全部', en: 'All' }, query: {} },
      ]} />} actions={may('programme.open') && <Button type="primary" onClick={() => void navigate('/programmes/new')}>{t('new')}</Button>} />
      <CaseList path="/programmes" columns={columns} filters={filters} rowKey={(p) => p.id} to={(p) => `/programmes/${p.id}`}
        card={(p) => (
          <Flex vertical gap={4}>
            <Flex justify="space-between" gap={8} align="start"><strong><Name text={p.title} /></strong><Status of={p} /></Flex>
            <Typography.Text type="secondary"><Name text={nameOf(kindChoices, p.kind)} /> · <span className="tabular">{span(p.from, p.to)}</span></Typography.Text>
            {p.rule && <span className="tabular">{t('drawnOf', { count: p.target_count, of: p.population })}</span>}
          </Flex>
        )} />
    </>
  )
}
