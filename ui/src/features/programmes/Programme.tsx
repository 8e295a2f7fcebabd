import { Alert, App, Button, Card, Descriptions, Flex, Progress as Bar, Statistic, Tabs, Tag, Typography } from 'antd'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import { query } from '@/api/client'
import { useCommand } from '@/api/commands'
import { said } from '@/api/fields'
import { problemOf } from '@/api/problem'
import type { ProgrammeView } from '@/api/schema'
import { useMay } from '@/app/session'
import { CaseRecord } from '@/components/CaseRecord'
import { CaseProcess } from '@/components/process/CaseProcess'
import { useTexts as useProcessTexts } from '@/components/process/texts'
import { span } from '@/components/checks'
import { kindChoices, nameOf } from '@/components/mending'
import { Moves, type MoveForms } from '@/components/Moves'
import { PageHeader } from '@/components/PageHeader'
import { Empty, Ready } from '@/components/states'
import { PersonName, StatusTag } from '@/components/tags'
import { When } from '@/components/When'
import { useCommon, useText } from '@/i18n'
import { cancelForm, planForm } from './forms'
import { Targets } from './Targets'
import { useTexts } from './texts'
import { rules, tones } from './words'
import './programme.css'

/** One programme: how its outlets were drawn, who goes where and when, who could not be placed, and how far it is. */
export function Component() {
  const { id = '' } = useParams()
  const programme = query.useQuery('get', '/programmes/{id}', { params: { path: { id } } }, { refetchInterval: (q) => (q.state.data?.status === 'launched' ? 3000 : false) })
  return <Ready of={programme}>{(p) => <Page programme={p} />}</Ready>
}

function Page({ programme: p }: { programme: ProgrammeView }) {
  const processWords = useProcessTexts()
  const t = useTexts()
  const common = useCommon()
  const pick = useText()
  const navigate = useNavigate()
  const may = useMay()
  const [address, setAddress] = useSearchParams()
  const forms: MoveForms<'programmes'> & { launch: null } = { plan: planForm(p, t, common), cancel: cancelForm(common), launch: null }
  const running = p.status === 'running' || p.status === 'launched'
  const launch = p.allowed.find((a) => a.action === 'programme.launch')
  const plan = p.allowed.find((a) => a.action === 'programme.plan')
  const tab = address.get('tab') ?? (running ? 'progress' : 'targets')
  const main = launch?.ok
  return (
    <>
      <PageHeader title={pick(p.title)} back="/programmes" tags={<><StatusTag status={p.status} name={p.status_name} tones={tones} /><Tag>{pick(nameOf(kindChoices, p.kind))}</Tag></>} actions={<>
        {main && <Launch programme={p} />}
        <Moves of={{ id: p.id, version: p.version }} allowed={p.allowed.filter((a) => a.ok || a.action !== 'programme.launch')} forms={forms} plain={main} fold
          names={{ plan: p.status === 'draft' ? { zh: '抽取网点', en: 'Draw outlets' } : { zh: '重新抽取', en: 'Draw again' }, cancel: { zh: '取消计划', en: 'Cancel' } }} />
        {may('programme.open') && <Button onClick={() => void navigate(`/programmes/new?copy=${p.id}`)}>{t('copy')}</Button>}
      </>} />
      {p.status === 'draft' && <Alert type="info" showIcon style={{ marginBottom: 12 }} title={t('drawFirst')} />}
      {p.unplaced_count > 0 && <Alert type="error" showIcon style={{ marginBottom: 12 }} title={t('unplacedAlert', { count: p.unplaced_count })} description={t(plan?.ok ? 'unplacedHow' : 'unplacedAfter')} />}
      {p.status === 'planned' && p.unplaced_count === 0 && <Alert type="success" showIcon style={{ marginBottom: 12 }} title={t('readyToLaunch', { count: p.target_count })} />}
      {p.status === 'launched' && <Alert type="info" showIcon style={{ marginBottom: 12 }} title={t('launching', { count: p.progress.reduce((n, c) => n + c.count, 0), of: p.target_count })} />}
      <div className="programme-page">
        <Card size="small">
          <Tabs activeKey={tab} destroyOnHidden onChange={(key) => setAddress({ tab: key }, { replace: true })} items={[
            ...(running ? [{ key: 'progress', label: t('progress'), children: <Progress programme={p} /> }] : []),
            { key: 'targets', label: t('targets', { count: p.target_count + p.unplaced_count }), children: p.rule ? <Targets programme={p} /> : <Empty text={t('notDrawn')} /> },
            { key: 'process', label: processWords('title'), children: <CaseProcess kind="programme" id={p.id} /> },
            { key: 'record', label: common('record.title'), children: <CaseRecord kind="programme" id={p.id} names={{ 'programme.opened': t('event.opened'), 'programme.planned': t('event.planned'), 'programme.launched': t('event.launched'), 'programme.all_opened': t('event.all_opened'), 'programme.cancelled': t('event.cancelled') }} then={(v) => pick(v.status_name)} /> },
          ]} />
        </Card>
        <Card size="small"><Facts programme={p} /></Card>
      </div>
    </>
  )
}

/** Launching cannot be taken back: says once more what it will do. */
function Launch({ programme: p }: { programme: ProgrammeView }) {
  const t = useTexts()
  const pick = useText()
  const { modal, message } = App.useApp()
  const command = useCommand('/programmes/{id}/launch')
  async function go() {
    const sure = await modal.confirm({ title: t('launch'), content: t('launchSure', { count: p.target_count, from: p.from.slice(0, 10), to: p.to.slice(0, 10) }), okText: t('launch') })
    if (!sure) return
    try { await command.mutateAsync({ id: p.id, version: p.version }) } catch (error) { void message.error(pick(said(problemOf(error).body))) }
  }
  return <Button type="primary" loading={command.isPending} onClick={() => void go()}>{t('launch')}</Button>
}

function Facts({ programme: p }: { programme: ProgrammeView }) {
  const t = useTexts()
  const pick = useText()
  const lines: [string, React.ReactNode][] = [
    [t('issuer'), pick(p.issuer.name)], [t('checklist'), `${pick(p.checklist.title)} v${p.checklist.version}`], [t('round'), p.round], [t('days'), <span key="d" className="tabular">{span(p.from, p.to)}</span>],
    [t('rule'), p.rule && pick(nameOf(rules, p.rule))], [t('population'), p.rule && t('drawnOf', { count: p.target_count + p.unplaced_count, of: p.population })],
    [t('seed'), p.seed && <Typography.Text key="s" copyable className="tabular">{p.seed}</Typography.Text>], [t('by'), <PersonName key="b" person={p.opened_by} />], [t('openedAt'), <When key="w" at={p.opened_at} />],
  ]
  return <Descriptions column={1} size="small" items={lines.filter(([, v]) => v).map(([label, children]) => ({ key: label, label, children }))} />
}

function Progress({ programme: p }: { programme: ProgrammeView }) {
  const t = useTexts()
  const pick = useText()
  const all = p.progress.reduce((n, c) => n + c.count, 0)
  const late = p.progress.reduce((n, c) => n + c.overdue, 0)
  const over = p.progress.filter((c) => ['published', 'final'].includes(c.status)).reduce((n, c) => n + c.count, 0)
  if (all === 0) return <Empty text={t('nothingOpened')} />
  return (
    <Flex vertical gap={16}>
      <Flex gap={32} wrap>
        <Statistic title={t('allChecks')} value={all} />
        <Statistic title={t('published')} value={over} suffix={<small>/ {all}</small>} />
        <Link to={`/inspections?programme=${p.id}&overdue=true`} className="number-link"><Statistic title={t('late')} value={late} styles={{ content: late > 0 ? { color: 'var(--ant-color-error)' } : {} }} /></Link>
      </Flex>
      <Bar percent={Math.round((over / all) * 100)} aria-label={t('published')} />
      <ul className="plain-list programme-states">
        {p.progress.map((c) => (
          <li key={c.status}><Link to={`/inspections?programme=${p.id}&status=${c.status}`}><span>{pick(c.status_name)}</span><span className="programme-bar" style={{ inlineSize: `${(c.count / all) * 100}%` }} /><strong className="tabular">{c.count}</strong>{c.overdue > 0 && <Tag color="error">{t('lateCount', { count: c.overdue })}</Tag>}</Link></li>
        ))}
      </ul>
      <Link to={`/inspections?programme=${p.id}`}>{t('toChecks')}</Link>
    </Flex>
  )
}
