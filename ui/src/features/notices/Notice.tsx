import { DownOutlined, FileTextOutlined } from '@ant-design/icons'
import { Alert, Button, Card, Collapse, Descriptions, Dropdown, Flex, Progress, Tag, Typography } from 'antd'
import { useEffect, useState, type ReactNode } from 'react'
import { Link, useLocation, useParams } from 'react-router'
import { base, query } from '@/api/client'
import type { NoticeView } from '@/api/schema'
import { useMe } from '@/app/session'
import { CaseRecord } from '@/components/CaseRecord'
import { CaseProcess } from '@/components/process/CaseProcess'
import { useTexts as useProcessTexts } from '@/components/process/texts'
import { ClockTag } from '@/components/ClockTag'
import { kindChoices, nameOf, noticeTones } from '@/components/mending'
import { Moves } from '@/components/Moves'
import { PageHeader } from '@/components/PageHeader'
import { Ready } from '@/components/states'
import { PersonName, StatusTag } from '@/components/tags'
import { When } from '@/components/When'
import { useText } from '@/i18n'
import { formsOf, moveNames } from './forms'
import './notice.css'
import { Rectification } from './Rectification'
import { useTexts } from './texts'

/** One notice: what is asked, how far it is, what I can do. */
export function Component() {
  const { id = '' } = useParams()
  const notice = query.useQuery('get', '/notices/{id}', { params: { path: { id } } }, { refetchInterval: 60_000 })
  return <Ready of={notice} rows={12}>{(n) => <Page key={n.id} notice={n} />}</Ready>
}

function Page({ notice: n }: { notice: NoticeView }) {
  const processWords = useProcessTexts()
  const t = useTexts()
  const pick = useText()
  const { user } = useMe()
  const forms = formsOf(n, user)
  const name = t(n.form === 'advice' ? 'adviceOf' : 'orderOf', { outlet: pick(n.outlet.name) })
  return (
    <>
      <PageHeader back="/notices" title={name} tags={<Flex gap={8} wrap align="center">
        <Typography.Text type="secondary">{n.number ?? t('unnumbered')}</Typography.Text>
        <StatusTag status={n.status} name={n.status_name} tones={noticeTones} />
        {n.form === 'advice' && <Tag>{t('advice')}</Tag>}
        <ClockTag clock={n} />
      </Flex>} actions={<><Printed notice={n} /><Moves of={n} allowed={n.allowed} forms={forms} names={moveNames(t, false)} plain={n.allowed.every((a) => !a.ok || ['notice.withdraw', 'notice.urge'].includes(a.action))} fold /></>} />
      <div className="notice-grid">
        <Flex vertical gap={12} style={{ minWidth: 0 }}>
          {n.status === 'draft' && <Alert type="info" showIcon title={t('draft')} />}
          {n.status === 'withdrawn' && <Alert type="warning" showIcon title={t('withdrawn')} />}
          {n.form === 'advice' ? <Advice notice={n} title={t('points')} /> : n.points.length > 0 && <Advice notice={n} title={t('asks')} />}
          {n.form === 'order' && <Rectifications notice={n} forms={forms} />}
          <Collapse items={[{ key: 'process', label: processWords('title'), children: <CaseProcess kind="notice" id={n.id} /> }, { key: 'record', label: t('record'), children: <Recorded id={n.id} /> }]} />
        </Flex>
        <aside className="notice-aside"><Clocks notice={n} /><Facts notice={n} />{n.extensions.length > 0 && <Extensions notice={n} />}</aside>
      </div>
    </>
  )
}

/** Cards of what waits for the reader, or what a link has named, are open; with one card, that one. */
function Rectifications({ notice: n, forms }: { notice: NoticeView; forms: ReturnType<typeof formsOf> }) {
  const t = useTexts()
  const { hash } = useLocation()
  const named = decodeURIComponent(hash.slice(1))
  const mine = n.rectifications.filter((r) => r.allowed.some((a) => a.ok)).map((r) => r.id)
  const [open, setOpen] = useState<string[]>(() => {
    const first = named ? [named] : mine.length > 0 ? mine.slice(0, 1) : n.rectifications.slice(0, 1).map((r) => r.id)
    return n.rectifications.length <= 2 ? n.rectifications.map((r) => r.id) : first
  })
  useEffect(() => { if (named) document.getElementById(named)?.scrollIntoView() }, [named])
  const all = open.length >= n.rectifications.length
  const main = n.allowed.some((a) => a.ok && !a.risky) ? undefined : mine.find((id) => open.includes(id))
  return (
    <>
      <Flex gap={12} align="center" wrap>
        <Typography.Title level={2} style={{ fontSize: 16, margin: 0 }}>{t('rectifications')}</Typography.Title>
        <Progress percent={Math.round((n.verified_count / Math.max(1, n.rectifications.length)) * 100)} showInfo={false} style={{ width: 120 }} size="small" aria-label={t('rectifications')} />
        <Typography.Text type="secondary" className="tabular">{t('progress', { done: n.verified_count, all: n.rectifications.length })}</Typography.Text>
        <span style={{ flex: 1 }} />
        {n.rectifications.length > 1 && <Button type="link" onClick={() => setOpen(all ? [] : n.rectifications.map((r) => r.id))}>{t(all ? 'foldAll' : 'expandAll')}</Button>}
      </Flex>
      {n.rectifications.map((r, i) => (
        <Rectification key={r.id} of={r} n={i + 1} notice={n} forms={forms} open={open.includes(r.id)} plain={r.id !== main}
          toggle={() => setOpen(open.includes(r.id) ? open.filter((x) => x !== r.id) : [...open, r.id])} />
      ))}
    </>
  )
}

/** What is advised, or what a notice about a complaint asks for. */
function Advice({ notice: n, title }: { notice: NoticeView; title: string }) {
  return (
    <Card size="small" title={title}>
      <ol style={{ margin: 0, paddingInlineStart: 20 }}>{n.points.map((p, i) => <li key={i} style={{ marginBottom: 6, whiteSpace: 'pre-wrap' }}>{p}</li>)}</ol>
      {n.reply && <Alert type="success" style={{ marginTop: 12 }} title={<><PersonName person={n.reply.by} /> · <When at={n.reply.at} /></>} description={n.reply.text} />}
    </Card>
  )
}

function Clocks({ notice: n }: { notice: NoticeView }) {
  const t = useTexts()
  const pick = useText()
  const of = (id: string): ReactNode => {
    if (id === 'issue') return t('clockIssue')
    const r = n.rectifications.find((x) => x.id === id.replace(/^verify:/, ''))
    const title = r ? pick(r.item.title) : id
    return r ? <a href={`#${r.id}`}>{id.startsWith('verify:') ? `${t('clockVerify')} · ${title}` : title}</a> : title
  }
  return (
    <Card size="small" title={t('clocks')}>
      {n.clocks.length === 0 ? <Typography.Text type="secondary">{t('noClocks')}</Typography.Text>
        : <ul className="notice-clocks">{n.clocks.map((c) => <li key={c.id}><span>{of(c.id)}</span><ClockTag clock={c} /></li>)}</ul>}
    </Card>
  )
}

function Facts({ notice: n }: { notice: NoticeView }) {
  const t = useTexts()
  const pick = useText()
  const kind = nameOf(kindChoices, n.inspection_kind)
  const items: [string, ReactNode][] = [
    [t('issuer'), pick(n.issuer.name)],
    [t('issuedBy'), n.issued_by && <PersonName person={n.issued_by} />],
    [t('issuedAt'), n.issued_at && <When at={n.issued_at} />],
    [t('inspection'), n.inspection && kind && <Link to={`/inspections/${n.inspection}`}>{pick(kind)}</Link>],
    [t('complaint'), n.complaint && <Link to={`/complaints/${n.complaint}`}>{t('complaintBehind')}</Link>],
    [t('inspector'), n.inspector && <PersonName person={n.inspector} />],
    [t('note'), n.note],
    [t('maxExtensions'), n.form === 'order' && n.issued_at && t('times', { count: n.max_extensions })],
    [t('opened'), <When key="at" at={n.opened_at} />],
  ]
  return <Card size="small" title={t('facts')}><Descriptions size="small" column={1} items={items.filter(([, v]) => v).map(([label, children]) => ({ key: label, label, children }))} /></Card>
}

function Extensions({ notice: n }: { notice: NoticeView }) {
  const t = useTexts()
  const pick = useText()
  return (
    <Card size="small" title={t('extensions')}>
      <ul className="plain-list" style={{ margin: 0 }}>{n.extensions.map((e) => (
        <li key={`${e.rectification} ${e.asked_at}`}>
          <Flex gap={6} wrap><strong>{t('asked', { day: e.until_day })}</strong><Tag color={e.status === 'granted' ? 'success' : e.status === 'refused' ? 'error' : e.status === 'pending' ? 'warning' : 'default'}>{pick(e.status_name)}</Tag></Flex>
          <Typography.Text type="secondary">{pick(n.rectifications.find((r) => r.id === e.rectification)?.item.title)}</Typography.Text>
          <div>{e.reason}</div>
          {e.decision && <div>{e.decided_by?.name} · {e.decision}</div>}
        </li>
      ))}</ul>
    </Card>
  )
}

/** The paper: shown in the browser to be printed, or as a file of a word processor. */
function Printed({ notice: n }: { notice: NoticeView }) {
  const t = useTexts()
  const paper = (format: 'pdf' | 'docx', lang: 'zh' | 'en') => `${base}/notices/${n.id}/document?format=${format}&lang=${lang}`
  const line = (key: string, label: string, format: 'pdf' | 'docx', lang: 'zh' | 'en') => ({ key, label: <a href={paper(format, lang)} target={format === 'pdf' ? '_blank' : undefined} rel="noreferrer">{label}</a> })
  return (
    <Dropdown trigger={['click']} menu={{ items: [line('1', t('pdfZh'), 'pdf', 'zh'), line('2', t('pdfEn'), 'pdf', 'en'), line('3', t('docxZh'), 'docx', 'zh'), line('4', t('docxEn'), 'docx', 'en')] }}>
      <Button icon={<FileTextOutlined />}>{t('document')} <DownOutlined /></Button>
    </Dropdown>
  )
}

function Recorded({ id }: { id: string }) {
  const t = useTexts()
  const names: { [event: string]: string } = {
    'notice.drafted': t('events.drafted'), 'notice.issued': t('events.issued'), 'notice.withdrawn': t('events.withdrawn'), 'notice.acknowledged': t('events.acknowledged'), 'notice.rectification_planned': t('events.planned'),
    'notice.rectification_done': t('events.done'), 'notice.rectification_verified': t('events.verified'), 'notice.rectification_returned': t('events.returned'), 'notice.extension_requested': t('events.requested'),
    'notice.extension_granted': t('events.granted'), 'notice.extension_refused': t('events.refused'), 'notice.advice_replied': t('events.replied'), 'notice.closed': t('events.closed'), 'notice.clock_fired': t('events.clock'), 'notice.replanned': t('events.replanned'),
  }
  return <CaseRecord kind="notice" id={id} names={names} />
}

