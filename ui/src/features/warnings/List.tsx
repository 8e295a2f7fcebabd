import { Alert, Flex, Popover, Tag, Typography } from 'antd'
import { Link } from 'react-router'
import { query } from '@/api/client'
import type { WarningItem } from '@/api/schema'
import { CaseList, type Column } from '@/components/list/CaseList'
import type { Filter } from '@/components/list/filter'
import { SeverityTag } from '@/components/mending'
import { PageHeader } from '@/components/PageHeader'
import { Loading } from '@/components/states'
import { Named } from '@/components/tags'
import { When } from '@/components/When'
import { useTexts } from './texts'

const filters: Filter[] = [
  { kind: 'unit', name: 'unit', label: { zh: '机构', en: 'Unit' } },
  { kind: 'outlet', name: 'outlet', label: { zh: '网点', en: 'Outlet' } },
  { kind: 'day', name: 'proposed_from', label: { zh: '提出日自', en: 'Proposed from' } },
  { kind: 'day', name: 'proposed_until', label: { zh: '提出日至', en: 'Proposed until' } },
]
const columns: Column<WarningItem>[] = [
  { key: 'outlet', title: { zh: '网点', en: 'Outlet' }, render: (_, w) => <Named name={w.outlet.name} /> },
  { key: 'item', title: { zh: '屡查屡犯的项目', en: 'Item failed again' }, render: (_, w) => <div style={{ maxWidth: 420, whiteSpace: 'normal' }}><Link to={`/notices/${w.notice}#${w.rectification}`}><Named name={w.item.title} /></Link></div> },
  { key: 'before', title: { zh: '此前', en: 'Before' }, render: (_, w) => <Before of={w.repeat_of} /> },
  { key: 'at', title: { zh: '提出时间', en: 'Proposed' }, render: (_, w) => <When at={w.proposed_at} /> },
  { key: 'issuer', title: { zh: '签发单位', en: 'Issuing unit' }, render: (_, w) => <Named name={w.issuer.name} /> },
  { key: 'module', title: { zh: '模块', en: 'Module' }, render: (_, w) => <Named name={w.item.module_title} />, extra: true },
]

/** Where a warning order is proposed because the same was found again. */
export function Component() {
  const t = useTexts()
  return (
    <>
      <PageHeader title={t('title')} />
      <Alert type="info" title={t('note')} style={{ marginBottom: 12 }} />
      <CaseList path="/warnings" columns={columns} filters={filters} rowKey={(w) => w.rectification} to={(w) => `/notices/${w.notice}#${w.rectification}`}
        card={(w) => (
          <Flex vertical gap={6}>
            <strong><Named name={w.outlet.name} /></strong>
            <Named name={w.item.title} />
            <Flex gap={8} align="center"><Tag color="error">{t('times', { count: w.repeat_of.length })}</Tag><When at={w.proposed_at} /></Flex>
          </Flex>
        )} />
    </>
  )
}

/** How often before; what and when, when asked. */
function Before({ of }: { of: string[] }) {
  const t = useTexts()
  return (
    <Popover trigger={['click', 'hover', 'focus']} content={<ul className="plain-list" style={{ margin: 0, maxWidth: 420 }}>{of.map((id) => <Earlier key={id} id={id} />)}</ul>}>
      <Tag color="error" tabIndex={0}>{t('times', { count: of.length })}</Tag>
    </Popover>
  )
}

function Earlier({ id }: { id: string }) {
  const t = useTexts()
  const finding = query.useQuery('get', '/findings/{id}', { params: { path: { id } } }, { staleTime: Infinity })
  if (finding.isPending) return <li><Loading rows={1} /></li>
  const f = finding.data
  if (!f) return <li><Typography.Text type="secondary">{t('hidden')}</Typography.Text></li>
  return <li><Flex gap={8} wrap><When at={f.published_at} day /><SeverityTag severity={f.severity} name={f.severity_name} /><Link to={`/rectifications/${id.replace(/^F-/, 'R-')}`}>{f.remark || id}</Link></Flex></li>
}
