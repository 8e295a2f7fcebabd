import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Card, Descriptions, Flex, Typography } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { api, query } from '@/api/client'
import type { ErasureCaseView, ErasureView } from '@/api/schema'
import { useMay } from '@/app/session'
import { casePath } from '@/components/cases'
import { CaseList, type Column } from '@/components/list/CaseList'
import { choices, type Filter } from '@/components/list/filter'
import { PageHeader } from '@/components/PageHeader'
import { ReasonDialog } from '@/components/ReasonDialog'
import { Ready } from '@/components/states'
import { ruleName } from '@/components/ruleName'
import { Named, PersonName, StatusTag } from '@/components/tags'
import { When } from '@/components/When'
import { useTexts } from './texts'
import { items, itemTones, statuses, tones } from './words'

/** One list: its cases, who approved it, and until when it can be revoked. */
export function Component() {
  const { id = '' } = useParams()
  const erasure = query.useQuery('get', '/erasures/{id}', { params: { path: { id } } }, { retry: false })
  return <Ready of={erasure} rows={8}>{(e) => <Page of={e} />}</Ready>
}

const filters: Filter[] = [{ kind: 'choice', name: 'status', label: { zh: '状态', en: 'Status' }, options: choices<ErasureCaseView['status']>(items) }]
const columns: Column<ErasureCaseView>[] = [
  { key: 'case', title: { zh: '事项', en: 'Case' }, render: (_, c) => <Link to={casePath(c.kind, c.case)}>{c.number ?? <code>{c.case.slice(0, 8)}</code>}</Link> },
  { key: 'done', title: { zh: '结案', en: 'Done' }, render: (_, c) => <When at={c.done_at} day /> },
  { key: 'due', title: { zh: '保存期届满', en: 'Kept until' }, render: (_, c) => <When at={c.due_at} day /> },
  { key: 'rule', title: { zh: '依据', en: 'Rule' }, render: (_, c) => c.rule && <span title={c.rule}><Named name={ruleName(c.rule)} /></span> },
  { key: 'status', title: { zh: '状态', en: 'Status' }, render: (_, c) => <StatusTag status={c.status} name={items[c.status]} tones={itemTones} /> },
  { key: 'files', title: { zh: '待删附件', en: 'Files waiting' }, align: 'right', className: 'tabular', render: (_, c) => c.files },
]

function Page({ of: e }: { of: ErasureView }) {
  const t = useTexts()
  const may = useMay()
  const { message } = App.useApp()
  const cache = useQueryClient()
  const [asking, setAsking] = useState<'approve' | 'revoke'>()
  const path = { params: { path: { id: e.id } } }
  const decide = useMutation({
    mutationFn: async ({ what, reason }: { what: 'approve' | 'revoke'; reason: string }) => what === 'approve'
      ? api.POST('/erasures/{id}/approve', { ...path, body: { hash: e.hash, reason } }) : api.POST('/erasures/{id}/revoke', { ...path, body: { reason } }),
    onSuccess: (_, { what }) => { void message.success(t(what === 'approve' ? 'approved' : 'revoked')); return cache.invalidateQueries() },
  })
  const decides = may('erasure.approve')
  return (
    <>
      <PageHeader back="/erasures" title={t('list', { time: dayjs(e.made_at).format('YYYY-MM-DD HH:mm') })} tags={<StatusTag status={e.status} name={statuses[e.status]} tones={tones} />} actions={<>
        {decides && e.status === 'open' && <Button type="primary" danger onClick={() => setAsking('approve')}>{t('approve')}</Button>}
        {decides && e.status === 'approved' && <Button onClick={() => setAsking('revoke')}>{t('revoke')}</Button>}
      </>} />
      <Flex vertical gap={12}>
        <Card size="small"><Descriptions size="small" column={{ xs: 1, md: 2 }} items={[
          { key: 'made', label: t('made'), children: <><When at={e.made_at} /> · {t('cases', { count: e.cases })}</> },
          { key: 'hash', label: t('hash'), children: <Typography.Text copyable={{ text: e.hash }} code>{e.hash.slice(0, 16)}…</Typography.Text> },
          ...(e.approved_by ? [{ key: 'by', label: t('by'), children: <><PersonName person={e.approved_by} /> <When at={e.approved_at} /> {e.reason}{e.status === 'approved' && e.runs_at && <> · {t('runs', { time: dayjs(e.runs_at).format('YYYY-MM-DD HH:mm') })}</>}</> }] : []),
          ...(e.revoked_by ? [{ key: 'revoked', label: t('revokedBy'), children: <><PersonName person={e.revoked_by} /> <When at={e.revoked_at} /> {e.revoke_reason}</> }] : []),
          ...(e.ended_at ? [{ key: 'ended', label: t('ended'), children: <When at={e.ended_at} /> }] : []),
        ]} /></Card>
        <CaseList path={`/erasures/${e.id}/cases` as '/erasures/{id}/cases'} columns={columns} filters={filters} rowKey={(c) => c.case}
          card={(c) => <Flex justify="space-between" gap={8}><Link to={casePath(c.kind, c.case)}>{c.number ?? <code>{c.case.slice(0, 8)}</code>}</Link><StatusTag status={c.status} name={items[c.status]} tones={itemTones} /></Flex>} />
      </Flex>
      <ReasonDialog open={asking !== undefined} most={1000} place={`erasure.${asking} ${e.id}`} danger={asking === 'approve'} close={() => setAsking(undefined)} title={asking === 'approve' ? t('approveTitle', { count: e.cases }) : t('revokeTitle')}
        note={asking === 'approve' ? t('approveNote', { hash: e.hash.slice(0, 12) }) : undefined} act={(reason) => decide.mutateAsync({ what: asking ?? 'revoke', reason })} />
    </>
  )
}
