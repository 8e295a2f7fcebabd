import { Alert, Button, Select, Table, Tabs, Tag } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { query } from '@/api/client'
import { useMay } from '@/app/session'
import { useTexts as useEditionTexts } from '@/components/editions/texts'
import { NotFound } from '@/components/NotFound'
import { PageHeader } from '@/components/PageHeader'
import { People, Person } from '@/components/Person'
import { versionName } from '@/components/ruleName'
import { Ready } from '@/components/states'
import { When } from '@/components/When'
import { usePhone } from '@/components/usePhone'
import { sign, useText } from '@/i18n'
import { Changes } from './Changes'
import { Draft } from './Draft'
import { EffectTab } from './EffectTab'
import { ProposalSteps } from './ProposalSteps'
import { addressOf, isOpen, loaded, replacedBy, standing, type Loaded, type Rule } from './ruleset'
import { Sentence } from './Sentence'
import { useTexts } from './texts'
import './rulesets.css'

const tones = { inForce: 'success', future: 'warning', past: 'default', submitted: 'warning', draft: 'processing' } as const

export function Component() {
  const { key } = useParams()
  const found = query.useQuery('get', '/settings')
  return <Ready of={found} rows={14}>{(page) => {
    const all = loaded(page.items)
    const one = all.find((l) => l.key === key)
    return one ? <Shown key={`${one.key} ${one.status}`} of={one} all={all.filter((l) => l.set.id === one.set.id)} /> : <NotFound />
  }}</Ready>
}

function Shown({ of: l, all }: { of: Loaded; all: Loaded[] }) {
  const t = useTexts()
  const words = useEditionTexts()
  const pick = useText()
  const may = useMay()
  const navigate = useNavigate()
  const [drafts, setDrafts] = useState(false)
  const { set } = l
  const today = dayjs().format('YYYY-MM-DD')
  const at = (x: Loaded) => standing(x, all, today)
  const open = all.find(isOpen)
  const proposed = isOpen(l)
  if (drafts) return <Draft from={proposed ? (replacedBy(l, all) ?? l).set : set} again={proposed ? l : undefined} close={() => setDrafts(false)} kept={(key) => { setDrafts(false); void navigate(addressOf(key)) }} />
  return (
    <>
      <PageHeader title={pick(set.title)} back="/settings" tags={<>
        <Select aria-label={t('version')} value={l.key} style={{ minWidth: 200 }} popupMatchSelectWidth={false} onChange={(k) => void navigate(addressOf(k))} options={all.map((x) => ({ value: x.key, label: `${pick(versionName(x.set.version))} · ${t(`standing.${at(x)}`)}` }))} />
        <Tag color={set.kind === 'law' ? 'processing' : 'default'} variant="filled">{t(`kind.${set.kind}`)}</Tag>
        <Tag color={tones[at(l)]} variant="filled">{t(`standing.${at(l)}`)}</Tag>
      </>} actions={<>
        {proposed && <ProposalSteps of={l} change={() => setDrafts(true)} />}
        {may('setting.write') && !open && <Button onClick={() => setDrafts(true)}>{t('draft')}</Button>}
      </>} />
      {set.example && <Alert type="warning" showIcon title={t('example')} style={{ marginBottom: 12 }} />}
      {open && !proposed && <Alert type="info" showIcon style={{ marginBottom: 12 }} title={`${words('pending')}${sign('colon')}${pick(versionName(open.set.version))} · ${open.reason ?? ''}`} action={<Link to={addressOf(open.key)}>{words('open')}</Link>} />}
      {proposed && <Alert type={l.sent_back ? 'warning' : 'info'} showIcon style={{ marginBottom: 12 }} title={l.sent_back ? `${words('sentBack')}${sign('colon')}${l.sent_back}` : t(l.status === 'draft' ? 'withdrawn' : 'bindsNothing')} />}
      <dl className="pairs edition-facts">
        <div><dt>{t('source')}</dt><dd>{set.source}</dd></div>
        <div><dt>{t('validFrom')}</dt><dd className="tabular">{set.valid_from}</dd></div>
        {l.changed_by ? <div><dt>{words('makers')}</dt><dd><People users={l.makers ?? [l.changed_by]} /> · <When at={l.changed_at} /></dd></div> : <div><dt>{t('sort')}</dt><dd>{t('shipped')}</dd></div>}
        {l.decided_by && <div><dt>{words('decided')}</dt><dd><Person user={l.decided_by} /> · <When at={l.decided_at} /></dd></div>}
        {l.reason && <div><dt>{t('reason')}</dt><dd>{l.reason}</dd></div>}
        {set.note && <div><dt>{t('note')}</dt><dd>{pick(set.note)}</dd></div>}
      </dl>
      <Tabs destroyOnHidden defaultActiveKey={proposed ? 'changes' : 'rows'} items={[
        { key: 'rows', label: t('tabs.rows'), children: <Rows of={set.rows} /> },
        { key: 'changes', label: t('tabs.changes'), children: <Changes of={l} all={all} /> },
        ...(may('setting.approve') || may('setting.write') ? [{ key: 'effect', label: t('tabs.effect'), children: <EffectTab of={set} stage={proposed ? 'proposed' : 'binding'} /> }] : []),
      ]} />
    </>
  )
}

function Rows({ of }: { of: Rule[] }) {
  const t = useTexts()
  const phone = usePhone()
  const tone = { confirmed: 'success', from_memory: 'warning', setting: 'default' } as const
  const quality = (r: Rule) => <Tag color={tone[r.quality]} variant="filled">{t(`quality.${r.quality}`)}</Tag>
  if (phone) return <div className="list-cards rule-cards">{of.map((r) => <div key={r.id} className="message"><Sentence of={r} /><small>{t('source')}{sign('colon')}{r.source}</small> {quality(r)}</div>)}</div>
  return (
    <Table<Rule> size="small" rowKey="id" pagination={false} dataSource={of} columns={[
      { title: t('rule'), render: (_, r) => <Sentence of={r} /> },
      { title: t('source'), width: 260, render: (_, r) => <>{r.source} <div>{quality(r)}</div></> },
    ]} />
  )
}
