import { Button, Flex, Tag } from 'antd'
import { Link } from 'react-router'
import { query } from '@/api/client'
import type { IncidentItem } from '@/api/schema'
import { useMay } from '@/app/session'
import { ClockTag } from '@/components/ClockTag'
import { CaseList, type Column } from '@/components/list/CaseList'
import type { Filter } from '@/components/list/filter'
import { Views } from '@/components/list/Views'
import { PageHeader } from '@/components/PageHeader'
import { Named, PersonName, StatusTag } from '@/components/tags'
import { When } from '@/components/When'
import { Alarms } from './Alarms'
import { useTexts } from './texts'
import { severityChoices, severityTones, statuses, tones } from './words'
import './incidents.css'

const columns: Column<IncidentItem>[] = [
  { key: 'number', title: { zh: '编号', en: 'Number' }, render: (_, i) => <span className="tabular">{i.number}</span> },
  { key: 'kind', title: { zh: '事件类别', en: 'Kind' }, render: (_, i) => <Named name={i.kind.name} /> },
  { key: 'place', title: { zh: '发生地', en: 'Where' }, render: (_, i) => <Named name={i.place.name} /> },
  { key: 'severity', title: { zh: '严重程度', en: 'Severity' }, render: (_, i) => <StatusTag status={i.severity} name={i.severity_name} tones={severityTones} /> },
  { key: 'status', title: { zh: '状态', en: 'Status' }, render: (_, i) => <><StatusTag status={i.status} name={i.status_name} tones={tones} />{i.late && <Late />}</> },
  { key: 'due', title: { zh: '时限', en: 'Due' }, render: (_, i) => i.due ? <ClockTag clock={i} /> : '—' },
  { key: 'affected', title: { zh: '涉及人数', en: 'Affected' }, align: 'right', className: 'tabular', render: (_, i) => i.affected || '—' },
  { key: 'responsible', title: { zh: '总行负责人', en: 'In charge' }, render: (_, i) => <PersonName person={i.responsible} /> },
  { key: 'reported', title: { zh: '报告时间', en: 'Reported' }, render: (_, i) => <When at={i.reported_at} /> },
  { key: 'reporter', title: { zh: '报告人', en: 'Reported by' }, render: (_, i) => <PersonName person={i.reporter} />, extra: true },
  { key: 'updates', title: { zh: '续报', en: 'Follow-ups' }, align: 'right', render: (_, i) => i.update_count, extra: true },
]

function Late() { return <Tag color="error" variant="filled">{useTexts()('lateAck')}</Tag> }

/** Direct reports: first what nobody has acknowledged, then all of them. */
export function Component() {
  const t = useTexts()
  const may = useMay()
  const open = query.useQuery('get', '/incidents/counts', { params: { query: { status: ['reported', 'acknowledged'] } } })
  const hand = query.useQuery('get', '/incidents/counts', { params: { query: { in_hand: true, status: ['acknowledged'] } } }, { enabled: may('incident.acknowledge') })
  const kinds = query.useQuery('get', '/incidents/kinds', {}, { staleTime: Infinity })
  const filters: Filter[] = [
    { kind: 'text', name: 'q', label: { zh: '编号或发生地', en: 'Number or place' } },
    { kind: 'choice', name: 'status', label: { zh: '状态', en: 'Status' }, options: statuses, multiple: true },
    { kind: 'choice', name: 'severity', label: { zh: '严重程度', en: 'Severity' }, options: severityChoices, multiple: true },
    { kind: 'choice', name: 'kind', label: { zh: '事件类别', en: 'Kind' }, options: (kinds.data?.items ?? []).map((k) => ({ value: k.code, label: k.name })), multiple: true },
    { kind: 'unit', name: 'unit', label: { zh: '机构', en: 'Unit' } },
    { kind: 'day', name: 'reported_from', label: { zh: '报告日自', en: 'Reported from' } },
    { kind: 'day', name: 'reported_until', label: { zh: '报告日至', en: 'Reported until' } },
  ]
  return (
    <>
      <PageHeader title={t('title')} actions={may('incident.report') && <Link to="/incidents/new"><Button type="primary" danger>{t('reportTitle')}</Button></Link>} />
      {may('incident.acknowledge') && <Alarms />}
      <Views label={t('views')} views={[
        { key: 'open', label: { zh: '未办结', en: 'Open' }, query: { status: 'reported,acknowledged' }, count: open.data?.total },
        ...(may('incident.acknowledge') ? [{ key: 'hand', label: { zh: '由我负责', en: 'In my hands' }, query: { in_hand: true, status: 'acknowledged' }, count: hand.data?.total }] : []),
        { key: 'late', label: { zh: '超时签收', en: 'Acknowledged late' }, query: { late: true } },
        { key: 'mine', label: { zh: '我报告的', en: 'Reported by me' }, query: { mine: true } },
        { key: 'all', label: { zh: '全部', en: 'All' }, query: {} },
      ]} />
      <CaseList path="/incidents" columns={columns} filters={filters} rowKey={(i) => i.id} to={(i) => `/incidents/${i.id}`}
        sorts={[{ value: 'latest', label: { zh: '最近报告在前', en: 'Latest first' } }, { value: 'due', label: { zh: '时限近的在前', en: 'First due first' } }]}
        card={(i) => (
          <Flex vertical gap={6}>
            <Flex justify="space-between" gap={8}><strong><Named name={i.kind.name} /> · <Named name={i.place.name} /></strong><StatusTag status={i.status} name={i.status_name} tones={tones} /></Flex>
            <Flex gap={8} wrap align="center"><StatusTag status={i.severity} name={i.severity_name} tones={severityTones} /><When at={i.reported_at} />{i.due && <ClockTag clock={i} />}</Flex>
          </Flex>
        )} />
    </>
  )
}
