import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Flex, Tag, Typography } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { api, query } from '@/api/client'
import type { FlagItem } from '@/api/schema'
import { useMay } from '@/app/session'
import { CaseList, type Column } from '@/components/list/CaseList'
import { choices, type Filter } from '@/components/list/filter'
import { Views } from '@/components/list/Views'
import { PageHeader } from '@/components/PageHeader'
import { ReasonDialog } from '@/components/ReasonDialog'
import { Named, PersonName } from '@/components/tags'
import { When } from '@/components/When'
import { useTexts } from './texts'

const yesNo = choices<'true' | 'false'>({ true: { zh: '是', en: 'Yes' }, false: { zh: '否', en: 'No' } })
const filters: Filter[] = [
  { kind: 'user', name: 'employee', label: { zh: '员工', en: 'Employee' } },
  { kind: 'unit', name: 'unit', label: { zh: '机构', en: 'Unit' } },
  { kind: 'choice', name: 'settled', label: { zh: '已了结', en: 'Settled' }, options: yesNo },
  { kind: 'choice', name: 'stands', label: { zh: '现仍达到起点', en: 'Still at the number' }, options: yesNo },
  { kind: 'day', name: 'raised_from', label: { zh: '提示日自', en: 'Raised from' } },
  { kind: 'day', name: 'raised_until', label: { zh: '提示日至', en: 'Raised until' } },
]

/** Employees who were complained of again and again: the unit looks into it and says what came of it. */
export function Component() {
  const t = useTexts()
  const may = useMay()
  const { message } = App.useApp()
  const cache = useQueryClient()
  const [asked, setAsked] = useState<FlagItem>()
  const open = query.useQuery('get', '/flags/counts', { params: { query: { settled: 'false' } } })
  const settle = useMutation({
    mutationFn: async ({ id, remark }: { id: string; remark: string }) => api.POST('/flags/{id}/settle', { params: { path: { id } }, body: { remark } }),
    onSuccess: () => { void message.success(t('done')); return cache.invalidateQueries() },
  })
  const standing = (f: FlagItem) => <Flex gap={4} wrap><Tag color={f.settled ? 'success' : 'warning'} variant="filled">{t(f.settled ? 'settled' : 'open')}</Tag><Tag variant="outlined">{t(f.stands ? 'stands' : 'fell')}</Tag></Flex>
  const act = (f: FlagItem) => !f.settled && may('flag.settle', f.unit.path) ? <Button size="small" onClick={() => setAsked(f)}>{t('settle')}</Button> : null
  // Behind the number stand those complaints that were counted, as far as one may see them.
  const behind = (f: FlagItem) => may('complaint.read') ? <Link to={`/complaints?flag=${f.id}`} style={{ textDecoration: 'underline' }}>{t('complaints', { count: f.complaints })}</Link> : t('complaints', { count: f.complaints })
  const columns: Column<FlagItem>[] = [
    { key: 'employee', title: { zh: '员工', en: 'Employee' }, render: (_, f) => <PersonName person={f.employee} /> },
    { key: 'unit', title: { zh: '机构', en: 'Unit' }, render: (_, f) => <Named name={f.unit.name} /> },
    { key: 'complaints', title: { zh: '投诉', en: 'Complaints' }, render: (_, f) => behind(f) },
    { key: 'rule', title: { zh: '依据', en: 'Rule' }, render: (_, f) => t('rule', { months: f.months, count: f.complaints, least: f.least }) },
    { key: 'raised', title: { zh: '提示时间', en: 'Raised' }, render: (_, f) => <When at={f.raised_at} /> },
    { key: 'state', title: { zh: '状态', en: 'State' }, render: (_, f) => standing(f) },
    { key: 'remark', title: { zh: '处理情况', en: 'What was done' }, render: (_, f) => f.settled ? <div style={{ maxWidth: 320, whiteSpace: 'normal' }}>{f.remark} <Typography.Text type="secondary"><PersonName person={f.settled_by} /> <When at={f.settled_at} /></Typography.Text></div> : act(f) ?? '—' },
  ]
  return (
    <>
      <PageHeader title={t('title')} />
      <Views label={t('views')} views={[
        { key: 'open', label: { zh: '待了结', en: 'To be settled' }, query: { settled: 'false' }, count: open.data?.total },
        { key: 'all', label: { zh: '全部', en: 'All' }, query: {} },
      ]} />
      <CaseList path="/flags" columns={columns} filters={filters} rowKey={(f) => f.id}
        card={(f) => (
          <Flex vertical gap={6}>
            <Flex justify="space-between" gap={8}><strong><PersonName person={f.employee} /></strong>{standing(f)}</Flex>
            <span><Named name={f.unit.name} /> · {behind(f)}</span>
            {f.remark && <span>{f.remark}</span>}
            {act(f)}
          </Flex>
        )} />
      <ReasonDialog open={asked !== undefined} place={`flag.settle ${asked?.id}`} title={t('settleOf', { name: asked?.employee.name ?? asked?.employee.user ?? '' })} note={t('note')} most={2000} close={() => setAsked(undefined)}
        act={(remark) => settle.mutateAsync({ id: asked?.id ?? '', remark })} />
    </>
  )
}
