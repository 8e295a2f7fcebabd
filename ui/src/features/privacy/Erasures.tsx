import { Flex, Typography } from 'antd'
import dayjs from 'dayjs'
import type { ErasureView } from '@/api/schema'
import { CaseList, type Column } from '@/components/list/CaseList'
import { choices, type Filter } from '@/components/list/filter'
import { Views } from '@/components/list/Views'
import { PageHeader } from '@/components/PageHeader'
import { PersonName, StatusTag } from '@/components/tags'
import { When } from '@/components/When'
import { useTexts } from './texts'
import { statuses, tones } from './words'

const filters: Filter[] = [{ kind: 'choice', name: 'status', label: { zh: '状态', en: 'Status' }, options: choices<ErasureView['status']>(statuses) }]

/** The lists of what need no longer be kept. */
export function Component() {
  const t = useTexts()
  const state = (e: ErasureView) => <StatusTag status={e.status} name={statuses[e.status]} tones={tones} />
  const columns: Column<ErasureView>[] = [
    { key: 'made', title: { zh: '列出时间', en: 'Made' }, render: (_, e) => <When at={e.made_at} /> },
    { key: 'cases', title: { zh: '事项', en: 'Cases' }, align: 'right', className: 'tabular', render: (_, e) => e.cases },
    { key: 'status', title: { zh: '状态', en: 'Status' }, render: (_, e) => state(e) },
    { key: 'approved', title: { zh: '批准', en: 'Approved' }, render: (_, e) => e.approved_by ? <><PersonName person={e.approved_by} /> <When at={e.approved_at} /></> : '—' },
    { key: 'runs', title: { zh: '执行', en: 'Carried out' }, render: (_, e) => e.ended_at ? <When at={e.ended_at} /> : e.status === 'approved' && e.runs_at ? t('runs', { time: dayjs(e.runs_at).format('MM-DD HH:mm') }) : '—' },
  ]
  return (
    <>
      <PageHeader title={t('erasures')} />
      <Typography.Paragraph type="secondary">{t('erasuresNote')}</Typography.Paragraph>
      <Views label={t('views')} views={[
        { key: 'open', label: statuses.open, query: { status: 'open' } }, { key: 'approved', label: statuses.approved, query: { status: 'approved' } }, { key: 'all', label: { zh: '全部', en: 'All' }, query: {} },
      ]} />
      <CaseList path="/erasures" columns={columns} filters={filters} rowKey={(e) => e.id} to={(e) => `/erasures/${e.id}`}
        card={(e) => <Flex justify="space-between" gap={8}><span><When at={e.made_at} /> · {t('cases', { count: e.cases })}</span>{state(e)}</Flex>} />
    </>
  )
}
