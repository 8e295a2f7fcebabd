import { PlusOutlined } from '@ant-design/icons'
import { Button, Flex, Tag, Typography } from 'antd'
import { useEffect } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { query } from '@/api/client'
import type { ComplaintItem } from '@/api/schema'
import { useMay } from '@/app/session'
import { ClockTag } from '@/components/ClockTag'
import { CaseList, type Column } from '@/components/list/CaseList'
import { Views } from '@/components/list/Views'
import type { Filter } from '@/components/list/filter'
import { PageHeader } from '@/components/PageHeader'
import { PersonName, StatusTag } from '@/components/tags'
import { When } from '@/components/When'
import { useText } from '@/i18n'
import { useTexts } from './texts'
import { useCatalogue } from './useCatalogue'
import { counted, forms, lines, outcomes, severities, severityTones, statuses, tiers, tones } from './words'
import './complaints.css'

/** Complaints: what waits for me first, then everything that I may know of. */
export function Component() {
  const t = useTexts()
  const may = useMay()
  const navigate = useNavigate()
  const { of } = useCatalogue()
  const [address] = useSearchParams()
  const counts = query.useQuery('get', '/home')
  const line = (key: string) => [...(counts.data?.waiting ?? []), ...(counts.data?.late ?? [])].find((l) => l.key === key)
  const registers = may('complaint.register')

  useEffect(() => {
    const key = (e: KeyboardEvent) => {
      if (e.key !== 'n' || e.ctrlKey || e.metaKey || e.altKey || !registers) return
      if ((e.target as HTMLElement).closest('input,textarea,select,[role=dialog],[role=listbox]')) return
      e.preventDefault()
      void navigate('/complaints/new')
    }
    window.addEventListener('keydown', key)
    return () => window.removeEventListener('keydown', key)
  }, [navigate, registers])

  const terms = (list: { code: string; name: { zh: string; en: string } }[]) => list.map((x) => ({ value: x.code, label: x.name }))
  const filters: Filter[] = [
    { name: 'q', label: { zh: '编号', en: 'Number' }, kind: 'text' },
    { name: 'status', label: { zh: '状态', en: 'Status' }, kind: 'choice', options: statuses, multiple: true },
    { name: 'outlet', label: { zh: '网点', en: 'Outlet' }, kind: 'outlet' },
    { name: 'owner', label: { zh: '责任人', en: 'Owner' }, kind: 'user' },
    { name: 'unit', label: { zh: '机构', en: 'Unit' }, kind: 'unit' },
    { name: 'concerns', label: { zh: '被投诉员工', en: 'Employee' }, kind: 'user' },
    { name: 'severity', label: { zh: '程度', en: 'Severity' }, kind: 'choice', options: severities, multiple: true },
    { name: 'tier', label: { zh: '繁简', en: 'Tier' }, kind: 'choice', options: tiers },
    { name: 'line', label: { zh: '受理线路', en: 'Line' }, kind: 'choice', options: lines, multiple: true },
    { name: 'business', label: { zh: '业务', en: 'Business' }, kind: 'choice', options: terms(of.businesses) },
    { name: 'cause', label: { zh: '原因', en: 'Cause' }, kind: 'choice', options: terms(of.causes) },
    { name: 'subject', label: { zh: '主题', en: 'Subject' }, kind: 'choice', options: terms(of.subjects) },
    { name: 'form', label: { zh: '类型', en: 'Form' }, kind: 'choice', options: forms },
    { name: 'outcome', label: { zh: '处理结果', en: 'Outcome' }, kind: 'choice', options: outcomes },
    { name: 'counted', label: { zh: '指标', en: 'Counted as' }, kind: 'choice', options: counted },
    { name: 'received_from', label: { zh: '收到日自', en: 'Received from' }, kind: 'day' },
    { name: 'received_until', label: { zh: '收到日至', en: 'Received until' }, kind: 'day' },
  ]
  const columns: Column<ComplaintItem>[] = [
    { key: 'number', title: { zh: '编号', en: 'Number' }, render: (_, c) => <Number item={c} /> },
    { key: 'status', title: { zh: '状态', en: 'Status' }, render: (_, c) => <span className="cell-narrow" style={{ maxWidth: 100 }}><StatusTag status={c.status} name={c.status_name} tones={tones} /></span> },
    { key: 'due', title: { zh: '法定期限', en: 'By law' }, render: (_, c) => c.told_at ? <Told item={c} /> : running(c) && <ClockTag clock={c} /> },
    { key: 'next', title: { zh: '最近到期', en: 'Next limit' }, render: (_, c) => <Due at={c.next_due} /> },
    { key: 'bank', title: { zh: '本行期限', en: "Bank's own" }, render: (_, c) => c.told_at ? null : running(c) && <Due at={c.bank_due} />, extra: true },
    { key: 'reply', title: { zh: '首次回复', en: 'First reply' }, render: (_, c) => c.first_reply_at ? <When at={c.first_reply_at} /> : running(c) && <Due at={c.reply_due} />, extra: true },
    { key: 'subject', title: { zh: '分类', en: 'Class' }, render: (_, c) => <span className="cell-narrow" style={{ maxWidth: 140 }}><Class item={c} /></span> },
    { key: 'outlet', title: { zh: '网点', en: 'Outlet' }, render: (_, c) => <span className="cell-narrow" style={{ maxWidth: 130 }}><Outlet item={c} /></span> },
    { key: 'owner', title: { zh: '责任人', en: 'Owner' }, render: (_, c) => <span className="cell-narrow" style={{ maxWidth: 110 }}><Owner item={c} /></span> },
    { key: 'received', title: { zh: '收到', en: 'Received' }, render: (_, c) => <When at={c.received_at} /> },
    { key: 'unit', title: { zh: '办理单位', en: 'Unit' }, render: (_, c) => <Said text={c.unit.name} />, extra: true },
    { key: 'outcome', title: { zh: '处理结果', en: 'Outcome' }, render: (_, c) => c.outcome_name && <Said text={c.outcome_name} />, extra: true },
    { key: 'hops', title: { zh: '转办次数', en: 'Offers' }, render: (_, c) => c.hops || null, align: 'right', extra: true },
    { key: 'round', title: { zh: '第几次办理', en: 'Round' }, render: (_, c) => c.round, align: 'right', extra: true },
    { key: 'people', title: { zh: '人数', en: 'People' }, render: (_, c) => c.people, align: 'right', extra: true },
    { key: 'line', title: { zh: '受理线路', en: 'Line' }, render: (_, c) => <Said text={lines.find((l) => l.value === c.line)?.label} />, extra: true },
  ]
  return (
    <>
      <PageHeader title={t('title')} actions={<>
        {may('complaint.call_back') && address.get('callback') === 'true' && <Link to="/callbacks"><Button>{t('toCallbacks')}</Button></Link>}
        {registers && <Link to="/complaints/new"><Button type="primary" icon={<PlusOutlined />}>{t('register')}<kbd className="key-hint" aria-hidden>N</kbd></Button></Link>}
      </>} />
      <Flex style={{ marginBottom: 12 }}>
        <Views label={t('title')} views={[
          { key: 'waiting', label: { zh: '待办', en: 'Waiting for me' }, query: { waiting: true, sort: 'due' } },
          { key: 'offered', label: { zh: '待接收', en: 'Offered to me' }, query: { offered: true, sort: 'due' }, count: line('complaints.offered')?.count, late: Boolean(line('complaints.offered')?.overdue) },
          { key: 'mine', label: { zh: '由我负责', en: 'I own' }, query: { mine: true, sort: 'due' }, count: line('complaints.mine')?.count, late: Boolean(line('complaints.mine')?.overdue) },
          { key: 'handled', label: { zh: '已办', en: 'Handled' }, query: { handled: true } },
          ...(registers ? [{ key: 'filed', label: { zh: '我发起', en: 'Filed by me' }, query: { filed: true } }] : []),
          { key: 'copied', label: { zh: '抄送', en: 'Copied to me' }, query: { copied: true } },
          { key: 'overdue', label: { zh: '已超期', en: 'Overdue' }, query: { overdue: true, sort: 'due' }, count: line('complaints.overdue')?.count, late: true },
          { key: 'all', label: { zh: '全部', en: 'All' }, query: {} },
        ]} />
      </Flex>
      <CaseList path="/complaints" columns={columns} filters={filters} rowKey={(c) => c.id} to={addressOf(address)} exports="/complaints.xlsx"
        sorts={[{ value: 'latest', label: { zh: '最近登记', en: 'Latest' } }, { value: 'due', label: { zh: '最先到期', en: 'Due first' } }, { value: 'received', label: { zh: '最近收到', en: 'Received last' } }]}
        card={(c) => (
          <Flex vertical gap={6}>
            <Flex justify="space-between" gap={8}><strong>{c.number}</strong><StatusTag status={c.status} name={c.status_name} tones={tones} /></Flex>
            <Class item={c} />
            <Outlet item={c} />
            <Flex justify="space-between" gap={8} wrap>{c.told_at ? <Told item={c} /> : running(c) ? <Due at={c.next_due} /> : <span />}<Owner item={c} /></Flex>
          </Flex>
        )} />
      <Typography.Text type="secondary" className="keys-hint">{t('keys')}</Typography.Text>
    </>
  )
}

/** Where a complaint is opened: what is asked of a panel, in its room. */
const addressOf = (list: URLSearchParams) => (c: ComplaintItem) => `/complaints/${c.id}${list.has('panel') || list.has('ruling') ? '/panel' : ''}`

const running = (c: ComplaintItem) => !c.told_at && !['closed', 'withdrawn', 'merged', 'concluded'].includes(c.status)

function Said({ text }: { text: { zh: string; en: string } | undefined }) { return <>{useText()(text)}</> }

/** A limit of which the list knows only when. */
function Due({ at }: { at: string | undefined }) { return at ? <ClockTag clock={{ due: at, overdue: false }} /> : null }

function Number({ item: c }: { item: ComplaintItem }) {
  const pick = useText()
  const [list] = useSearchParams()
  return (
    <Flex vertical gap={2}>
      <Link to={addressOf(list)(c)} className="tabular nowrap">{c.number}</Link>
      {(c.severity !== 'ordinary' || c.form === 'review' || c.sealed || c.panel_sits || c.round > 1) && (
        <Flex gap={4}>
          {c.severity !== 'ordinary' && <Tag color={severityTones[c.severity]} variant="filled">{pick(c.severity_name)}</Tag>}
          {c.form === 'review' && <Tag variant="filled">{pick({ zh: '核查', en: 'Review' })}</Tag>}
          {c.panel_sits && <Tag variant="filled" color="processing">{pick({ zh: '专家评议中', en: 'Panel sits' })}</Tag>}
          {c.round > 1 && <Tag variant="filled" color="warning">{pick({ zh: `第 ${c.round} 次办理`, en: `Round ${c.round}` })}</Tag>}
        </Flex>
      )}
    </Flex>
  )
}

function Class({ item: c }: { item: ComplaintItem }) {
  const { name } = useCatalogue()
  const t = useTexts()
  const business = name('businesses', c.class.business)
  return <span>{c.class.subject ? name('subjects', c.class.subject) : <Typography.Text type="warning">{t('unsorted')}</Typography.Text>}{business && <Typography.Text type="secondary"> · {business}</Typography.Text>}</span>
}

function Outlet({ item: c }: { item: ComplaintItem }) { return <span>{useText()(c.outlet?.name) || '—'}</span> }

function Owner({ item: c }: { item: ComplaintItem }) {
  const pick = useText()
  const asked = c.offered_to?.name ?? (c.offered_desk && pick(c.offered_desk.role_name))
  return <span><PersonName person={c.owner} />{asked && <Typography.Text type="secondary"> → {asked}</Typography.Text>}</span>
}

function Told({ item: c }: { item: ComplaintItem }) {
  const pick = useText()
  return <Typography.Text type={c.in_time === false ? 'danger' : 'secondary'}>{c.in_time === false ? pick({ zh: '逾期告知', en: 'Told late' }) : pick({ zh: '按期告知', en: 'Told in time' })}</Typography.Text>
}
