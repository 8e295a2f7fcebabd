import { Button, Descriptions, Drawer, Flex, Typography } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { query } from '@/api/client'
import type { AuditRowView } from '@/api/schema'
import { useMay } from '@/app/session'
import { casePath } from '@/components/cases'
import { CaseList, type Column } from '@/components/list/CaseList'
import { choices, type Filter } from '@/components/list/filter'
import { PageHeader } from '@/components/PageHeader'
import { StatusTag, type Tone } from '@/components/tags'
import { usePhone } from '@/components/usePhone'
import { When } from '@/components/When'
import { sign, useText, type Text } from '@/i18n'
import { objectOf } from './objects'
import { useTexts } from './texts'
import { Verify } from './Verify'

const tones: Record<AuditRowView['outcome'], Tone> = { accepted: 'success', refused: 'warning', failed: 'error', seen: 'default' }
const outcomes = choices<AuditRowView['outcome']>({ accepted: { zh: '已办理', en: 'Accepted' }, refused: { zh: '被拒绝', en: 'Refused' }, failed: { zh: '失败', en: 'Failed' }, seen: { zh: '查看', en: 'Seen' } })
const outcomeName = (o: AuditRowView['outcome']): Text => outcomes.find((x) => x.value === o)?.label ?? { zh: o, en: o }

// What everybody does and no role grants, so that the catalogue of actions does not have it.
const besides: { [action: string]: Text } = {
  'session.open': { zh: '登录', en: 'Sign in' }, 'session.close': { zh: '退出登录', en: 'Sign out' }, 'access.refused': { zh: '越权访问', en: 'Access refused' }, 'session.refused': { zh: '登录被拒绝', en: 'Signing in refused' }, 'password.change': { zh: '修改密码', en: 'Change the password' },
  'evidence.declared': { zh: '登记证据', en: 'Declare evidence' }, 'evidence.received': { zh: '收到证据', en: 'Receive evidence' }, 'evidence.verified': { zh: '证据通过校验', en: 'Evidence verified' }, 'evidence.rejected': { zh: '证据未通过校验', en: 'Evidence rejected' },
  'evidence.lock_extended': { zh: '延长证据锁定', en: 'Extend the lock of evidence' }, 'evidence.viewed': { zh: '查看证据', en: 'View evidence' }, 'evidence.downloaded': { zh: '下载证据', en: 'Download evidence' },
  'evidence.marked': { zh: '标注证据', en: 'Mark evidence' }, 'evidence.mark_removed': { zh: '删除证据标注', en: 'Remove a mark from evidence' }, 'evidence.erased': { zh: '证据随事项销毁', en: 'Erase evidence with its case' }, 'evidence.removed': { zh: '清除证据内容', en: 'Remove the content of evidence' },
}

/** The audit log by who, what, on what and when; each row with all that was kept of it. */
export function Log({ path }: { path: '/audit' | '/audit/admin' }) {
  const t = useTexts()
  const pick = useText()
  const may = useMay()
  const [shown, setShown] = useState<AuditRowView>()
  const catalogue = query.useQuery('get', '/policy/actions', {}, { staleTime: Infinity, enabled: may('policy.read') })
  const names = new Map(catalogue.data?.items.map((a) => [a.name, a.sentence]))
  const action = (r: AuditRowView) => pick(names.get(r.action) ?? besides[r.action]) || r.action
  const filters: Filter[] = [
    { kind: 'user', name: 'user', label: { zh: '操作人', en: 'Who' } },
    { kind: 'choice', name: 'action', label: { zh: '操作', en: 'Action' }, options: [...[...names].map(([value, label]) => ({ value, label })), ...Object.entries(besides).map(([value, label]) => ({ value, label }))] },
    { kind: 'text', name: 'object', label: { zh: '对象', en: 'Object' } },
    { kind: 'moment', name: 'from', label: { zh: '时间自', en: 'From' } },
    { kind: 'moment', name: 'until', label: { zh: '时间至', en: 'Until' } },
  ]
  const show = (r: AuditRowView) => <Button type="link" size="small" style={{ padding: 0 }} aria-label={t('open', { seq: r.seq })} onClick={() => setShown(r)}>#{r.seq}</Button>
  const columns: Column<AuditRowView>[] = [
    { key: 'seq', title: { zh: '行', en: 'Row' }, className: 'tabular', render: (_, r) => show(r) },
    { key: 'at', title: { zh: '时间', en: 'Time' }, render: (_, r) => <When at={r.at} /> },
    { key: 'who', title: { zh: '操作人', en: 'Who' }, render: (_, r) => <span title={r.user}>{r.name || r.user || t('nobody')}</span> },
    { key: 'action', title: { zh: '操作', en: 'Action' }, render: (_, r) => <div style={{ maxWidth: 380, whiteSpace: 'normal' }} title={r.action}>{action(r)}</div> },
    { key: 'object', title: { zh: '对象', en: 'Object' }, render: (_, r) => <div style={{ maxWidth: 260, minWidth: 150, whiteSpace: 'normal', overflowWrap: 'anywhere' }} title={r.object}><Subject of={r} /></div> },
    { key: 'outcome', title: { zh: '结果', en: 'Outcome' }, render: (_, r) => <StatusTag status={r.outcome} name={outcomeName(r.outcome)} tones={tones} /> },
    { key: 'address', title: { zh: '网络地址', en: 'Address' }, className: 'tabular', render: (_, r) => r.address ?? '—' },
    { key: 'request', title: { zh: '请求编号', en: 'Request' }, render: (_, r) => r.request ? <code>{r.request}</code> : '—', extra: true },
  ]
  return (
    <>
      <PageHeader title={t(path === '/audit' ? 'title' : 'admin')} actions={may('audit.verify') && <Verify />} />
      <CaseList path={path} columns={columns} filters={filters} rowKey={(r) => String(r.seq)}
        card={(r) => (
          <Flex vertical gap={4}>
            <Flex justify="space-between" gap={8}><strong>{action(r)}</strong><StatusTag status={r.outcome} name={outcomeName(r.outcome)} tones={tones} /></Flex>
            <Flex gap={8} wrap align="center"><span>{r.name || r.user || t('nobody')}</span><When at={r.at} />{show(r)}</Flex>
          </Flex>
        )} />
      <Row of={shown} action={shown && action(shown)} close={() => setShown(undefined)} />
    </>
  )
}

/** What kind of thing it was, by its name; which one stands beside it as the record has it. */
function Subject({ of: r }: { of: AuditRowView }) {
  const pick = useText()
  const { name, which } = objectOf(r.object)
  return <>{pick(name)}{name && which && ' '}{which && <code>{which}</code>}</>
}

/** All that was kept of one row. */
function Row({ of: r, action, close }: { of: AuditRowView | undefined; action: string | undefined; close: () => void }) {
  const t = useTexts()
  const pick = useText()
  const phone = usePhone()
  const [kind, id] = r?.object.split('/') ?? []
  const isCase = kind && id && ['inspection', 'notice', 'complaint', 'incident', 'bulletin', 'programme'].includes(kind)
  return (
    <Drawer open={r !== undefined} onClose={close} title={r && t('row', { seq: r.seq })} placement={phone ? 'bottom' : 'right'} size={phone ? '85%' : 520} destroyOnHidden>
      {r && <>
        <Descriptions size="small" column={1} bordered items={[
          { key: 'at', label: t('time'), children: <time className="tabular">{new Date(r.at).toLocaleString('zh-CN', { hour12: false })}</time> },
          { key: 'who', label: t('who'), children: `${r.name ?? ''} ${r.user || t('nobody')}` },
          { key: 'roles', label: t('roles'), children: r.roles?.join(sign('list')) || '—' },
          { key: 'action', label: t('action'), children: <>{action}<br /><Typography.Text type="secondary">{r.action}</Typography.Text></> },
          { key: 'object', label: t('object'), children: <span style={{ wordBreak: 'break-all' }}><Subject of={r} />{isCase && <> · <Link to={casePath(kind, id)}>{t('openCase')}</Link></>}</span> },
          { key: 'outcome', label: t('outcome'), children: <StatusTag status={r.outcome} name={outcomeName(r.outcome)} tones={tones} /> },
          { key: 'address', label: t('address'), children: r.address ?? '—' },
          { key: 'request', label: t('request'), children: r.request ? <Typography.Text copyable code>{r.request}</Typography.Text> : '—' },
          { key: 'hash', label: t('hash'), children: <Typography.Text copyable={{ text: r.hash }}><code style={{ wordBreak: 'break-all' }}>{r.hash}</code></Typography.Text> },
        ]} />
        {r.detail !== undefined && <><h3>{t('detail')}</h3><pre tabIndex={0} aria-label={pick({ zh: '内容', en: 'Content' })} style={{ whiteSpace: 'pre-wrap', wordBreak: 'break-all' }}>{JSON.stringify(r.detail, null, 2)}</pre></>}
      </>}
    </Drawer>
  )
}
