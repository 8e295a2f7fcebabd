import { CheckCircleOutlined, DownOutlined, PrinterOutlined, WarningOutlined } from '@ant-design/icons'
import { Alert, Button, Card, Descriptions, Dropdown, Flex, Table, Tabs, Tag, Typography } from 'antd'
import type { ReactNode } from 'react'
import { Link, useParams } from 'react-router'
import { base, query } from '@/api/client'
import type { BulletinView, UnitTotal } from '@/api/schema'
import { useMay } from '@/app/session'
import { CaseRecord } from '@/components/CaseRecord'
import { casePath } from '@/components/cases'
import { ClockTag } from '@/components/ClockTag'
import { Moves } from '@/components/Moves'
import { PageHeader } from '@/components/PageHeader'
import { CaseProcess } from '@/components/process/CaseProcess'
import { useTexts as useProcessTexts } from '@/components/process/texts'
import { Ready } from '@/components/states'
import { Sideways } from '@/components/Sideways'
import { PersonName, StatusTag } from '@/components/tags'
import { When } from '@/components/When'
import { sign, useText } from '@/i18n'
import { formsFor, moveNames } from './forms'
import { Lines } from './Lines'
import { Open } from './Open'
import { Receipts } from './Receipts'
import { useTexts } from './texts'
import { tones } from './words'
import './bulletins.css'

/** One bulletin: text, what stands late, who has signed. */
export function Component() {
  const { id = '' } = useParams()
  const bulletin = query.useQuery('get', '/bulletins/{id}', { params: { path: { id } } }, { retry: false })
  return <Ready of={bulletin} rows={12}>{(b) => <Page key={b.id} of={b} />}</Ready>
}

function Page({ of: b }: { of: BulletinView }) {
  const t = useTexts()
  const processWords = useProcessTexts()
  const pick = useText()
  const may = useMay()
  const paper = (lang: 'zh' | 'en') => `${base}/bulletins/${b.id}/print?lang=${lang}`
  const rank = ['acknowledge', 'release', 'edit', 'close', 'discard']
  const moves = [...b.allowed].sort((x, y) => rank.indexOf(x.action.split('.')[1] ?? '') - rank.indexOf(y.action.split('.')[1] ?? ''))
  const out = b.status === 'released' || b.status === 'closed'
  const names = { drafted: '起草 Drafted', opened: '起草 Opened', edited: '修改 Edited', released: '发布 Released', discarded: '作废 Discarded', acknowledged: '签阅 Signed', closed: '办结 Closed', clock_fired: '时限提醒 Reminder' }
  return (
    <>
      <PageHeader back="/bulletins" title={pick(b.title)} tags={<>
        <StatusTag status={b.status} name={b.status_name} tones={tones} />
        {b.number && <Typography.Text type="secondary">{b.number}</Typography.Text>}
        {b.cadence && <Tag variant="filled">{t(b.cadence)}</Tag>}
        {b.status === 'released' && b.due && <ClockTag clock={b} label={t('signDue')} />}
      </>} actions={<>
        <Dropdown trigger={['click']} menu={{ items: (['zh', 'en'] as const).map((l) => ({ key: l, label: <a href={paper(l)} target="_blank" rel="noreferrer">{t(l)}</a> })) }}><Button icon={<PrinterOutlined />}>{t('print')} <DownOutlined /></Button></Dropdown>
        {out && may('bulletin.open', b.issuer.path) && <Open corrects={b} />}
        <Moves of={b} allowed={moves} forms={formsFor(b)} names={moveNames} fold />
      </>} />
      <Flex vertical gap={8} style={{ marginBottom: 8 }}>
        {b.status === 'draft' && <Alert type="info" showIcon title={t('draftNote')} description={b.editor && t('editor', { name: b.editor.name ?? b.editor.user })} />}
        {b.ended && (b.ended.reason || b.ended.unread.length > 0) && <Alert type="info" showIcon title={<>{t(b.status === 'discarded' ? 'discardedBy' : 'closedBy')} <PersonName person={b.ended.by} /> <When at={b.ended.at} /></>}
          description={<><div className="bulletin-why">{b.ended.reason}</div>{b.ended.unread.length > 0 && <div>{t('endedUnread', { units: b.ended.unread.map((u) => pick(u.name)).join(pick({ zh: '、', en: ', ' })) })}</div>}</>} />}
        {b.correction_of && <Alert type="info" showIcon title={<>{t('correctionOf')} <Link to={`/bulletins/${b.correction_of.case}`}>{b.correction_of.number}</Link></>} />}
        {b.corrected_by.map((c) => <Alert key={c.id} type="warning" showIcon title={<>{t('correctedBy')} <Link to={`/bulletins/${c.id}`}>{c.number ?? pick(c.title)}</Link></>} />)}
      </Flex>
      <Tabs items={[
        { key: 'text', label: t('text'), children: <Paper of={b} /> },
        ...(b.form === 'overdue' ? [{ key: 'lines', label: `${t('lines')}${sign('open')}${b.line_count}${sign('close')}`, children: <Lines of={b} /> }] : []),
        ...(out ? [{ key: 'receipts', label: `${t('receipts')}${sign('open')}${b.recipient_count - b.unread_count}/${b.recipient_count}${sign('close')}`, children: <Receipts of={b} /> }] : []),
        { key: 'process', label: processWords('title'), children: <CaseProcess kind="bulletin" id={b.id} /> },
        { key: 'record', label: t('record'), children: <CaseRecord kind="bulletin" id={b.id} names={Object.fromEntries(Object.entries(names).map(([n, both]) => { const at = both.indexOf(' '); return [`bulletin.${n}`, pick({ zh: both.slice(0, at), en: both.slice(at + 1) })] }))} /> },
      ]} />
    </>
  )
}

function Paper({ of: b }: { of: BulletinView }) {
  const t = useTexts()
  const pick = useText()
  const facts: [string, ReactNode][] = [
    [t('issuer'), pick(b.issuer.name)], [t('period'), b.period], [t('cutoff'), b.cutoff && <When key="c" at={b.cutoff} />],
    [t('released'), b.released_at && <span key="r"><PersonName person={b.released_by} /> <When at={b.released_at} /></span>],
    [t('previous'), b.previous && <Link key="p" to={`/bulletins/${b.previous.case}`}>{b.previous.number}</Link>],
    [t('to'), b.to.length > 0 && b.to.map((u) => pick(u.name)).join(sign('list'))],
    [t('hash'), b.content_hash && <span key="h"><Typography.Text copyable={{ text: b.content_hash }} className="tabular"><code>{b.content_hash.slice(0, 12)}…</code></Typography.Text> {b.content_intact === undefined ? null : b.content_intact ? <Typography.Text type="success"><CheckCircleOutlined /> {t('intact')}</Typography.Text> : <Typography.Text type="danger"><WarningOutlined /> {t('broken')}</Typography.Text>}</span>],
  ]
  return (
    <div className="bulletin-columns">
      <Flex vertical gap={12}>
        <Card size="small" className="bulletin-paper">
          {pick(b.introduction) && <p>{pick(b.introduction)}</p>}
          {b.notes.map((n, i) => <section key={i}><h3>{pick(n.kind_name)}</h3><p>{n.text}</p>{n.cases.length > 0 && <p className="bulletin-refs">{n.cases.map((c) => <Link key={c.case} to={casePath(c.kind, c.case)}>{c.number ?? c.kind}</Link>)}</p>}</section>)}
          {pick(b.demand) && <section><h3>{t('demand')}</h3><p>{pick(b.demand)}</p></section>}
          {!pick(b.introduction) && !pick(b.demand) && b.notes.length === 0 && <Typography.Text type="secondary">{t('empty')}</Typography.Text>}
        </Card>
        {b.totals.length > 0 && (
          <Card size="small" title={t('totals')}>
            <Sideways label={t('totals')}><Table<UnitTotal> size="small" rowKey={(x) => x.unit.path} dataSource={b.totals} pagination={false} columns={[
              { key: 'unit', title: t('unit'), render: (_, x) => <span style={{ paddingInlineStart: Math.max(0, x.unit.path.split('/').length - b.issuer.path.split('/').length) * 14 }}>{pick(x.unit.name)}</span> },
              { key: 'late', title: t('late'), dataIndex: 'late', align: 'right', className: 'tabular' },
              // The first of its row has nothing to be compared with.
              ...(b.previous ? [
                { key: 'before', title: t('before'), dataIndex: 'before', align: 'right' as const, className: 'tabular' },
                { key: 'change', title: t('change'), align: 'right' as const, className: 'tabular', render: (_: unknown, x: UnitTotal) => <Typography.Text type={x.change > 0 ? 'danger' : x.change < 0 ? 'success' : undefined}>{x.change > 0 ? '+' : ''}{x.change}</Typography.Text> },
              ] : []),
              { key: 'longest', title: t('longest'), dataIndex: 'longest_days', align: 'right', className: 'tabular' },
            ]} /></Sideways>
          </Card>
        )}
      </Flex>
      <Card size="small"><Descriptions size="small" column={1} items={facts.filter(([, v]) => v).map(([label, children]) => ({ key: label, label, children }))} /></Card>
    </div>
  )
}
