import { App, Button, Flex, Tabs, Tag, Typography } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { api, query } from '@/api/client'
import { said } from '@/api/fields'
import { problemOf } from '@/api/problem'
import type { ChecklistAnswerBody } from '@/api/schema'
import { useMay } from '@/app/session'
import type { Answer } from '@/components/checklist/rules'
import { kindChoices, nameOf } from '@/components/mending'
import { PageHeader } from '@/components/PageHeader'
import { Person } from '@/components/Person'
import { Loading, Ready } from '@/components/states'
import { When } from '@/components/When'
import { useText } from '@/i18n'
import { Content } from './Content'
import { Differences } from './Differences'
import { Standing, Versions } from './List'
import { Publish, useInForce } from './Publish'
import { useTexts } from './texts'
import { Try } from './Try'
import { useTrial } from './useTrial'
import { grouped } from './versions'
import './checklists.css'

/** One version of a checklist: what is in it, how it is filled and scored, what is another than before. */
export function Component() {
  const { code = '', version = '' } = useParams()
  const found = query.useQuery('get', '/checklists/{code}/{version}', { params: { path: { code, version: Number(version) } } })
  return <Ready of={found} rows={12}>{(c) => <Page key={c.hash} of={c} />}</Ready>
}

function Page({ of: c }: { of: ChecklistAnswerBody }) {
  const t = useTexts()
  const pick = useText()
  const may = useMay()
  const navigate = useNavigate()
  const { message, modal } = App.useApp()
  const cache = useQueryClient()
  const [address, setAddress] = useSearchParams()
  const [publish, setPublish] = useState(false)
  const all = query.useQuery('get', '/checklists', { params: { query: { code: c.code, limit: 200 } } })
  const sheet = grouped(all.data?.items ?? [])[0]
  const write = may('checklist.write')
  async function revise() {
    const next = (sheet?.newest?.version ?? c.version) + 1
    if (sheet?.draft) return void navigate(`/checklists/${c.code}/${sheet.draft.version}/edit`)
    try {
      await api.PUT('/checklists/{code}/{version}', { params: { path: { code: c.code, version: next } }, body: { ...c.template, version: next } })
      void navigate(`/checklists/${c.code}/${next}/edit`)
    } catch (error) {
      void message.error(pick(said(problemOf(error).body)))
    }
  }
  async function discard() {
    if (!(await modal.confirm({ title: t('discardAsk', { count: c.version }), content: t('discardNote'), okText: t('discard'), okButtonProps: { danger: true } }))) return
    try {
      await api.DELETE('/checklists/{code}/{version}', { params: { path: { code: c.code, version: c.version }, header: { 'If-Match': `"${c.hash}"` } } })
      void message.success(t('discardDone', { count: c.version }))
      void navigate('/checklists')
      await cache.invalidateQueries()
    } catch (error) {
      void message.error(pick(said(problemOf(error).body)))
    }
  }
  const items = c.template.modules.reduce((n, m) => n + m.items.length, 0)
  return (
    <>
      <PageHeader title={pick(c.title)} back="/checklists" tags={<><Tag variant="filled">{t('versionNo', { count: c.version })}</Tag><Standing of={c} newest={sheet?.newest} /></>}
        actions={<>
          {write && (c.published ? <Button type="primary" onClick={() => void revise()}>{t(sheet?.draft ? 'edit' : 'revise')}</Button> : <Button type={may('checklist.publish') ? 'default' : 'primary'} onClick={() => void navigate('edit')}>{t('edit')}</Button>)}
          {write && <Button onClick={() => void navigate(`/checklists/new?from=${c.code}&version=${c.version}`)}>{t('copy')}</Button>}
          {write && !c.published && <Button danger onClick={() => void discard()}>{t('discard')}</Button>}
          {!c.published && may('checklist.publish') && <Button type="primary" onClick={() => setPublish(true)}>{t('publish')}</Button>}
        </>} />
      <Flex gap={16} wrap className="checklist-facts">
        <Typography.Text type="secondary"><code>{c.code}</code> · {pick(nameOf(kindChoices, c.template.kind))} · {t('items', { count: items })} · {t('passMark', { count: c.template.pass_mark ?? '90' })}</Typography.Text>
        <Typography.Text type="secondary">{c.published ? t('publishedAt') : t('changed')} <When at={c.published_at ?? c.changed_at} /> · <Person user={c.published ? c.published_by : c.changed_by} /></Typography.Text>
        <Typography.Text type="secondary" copyable={{ text: c.hash }}>{t('hash')} <code>{c.hash.slice(0, 12)}…</code></Typography.Text>
      </Flex>
      <Tabs activeKey={address.get('tab') ?? 'content'} onChange={(tab) => setAddress(tab === 'content' ? {} : { tab }, { replace: true })} destroyOnHidden items={[
        { key: 'content', label: t('tab.content'), children: <Content template={c.template} /> },
        ...(write ? [{ key: 'try', label: t('tab.try'), children: <Trying of={c} /> }] : []),
        ...(c.version > 1 || !c.published ? [{ key: 'changes', label: c.published ? t('tab.changesOf', { count: c.version - 1 }) : t('tab.changes'), children: c.published ? <Since of={c} /> : <ToForce of={c} /> }] : []),
        { key: 'versions', label: t('tab.versions'), children: <Versions of={sheet?.all ?? [c]} newest={sheet?.newest} /> },
      ]} />
      {publish && <Publish of={c} close={() => setPublish(false)} done={() => setPublish(false)} />}
    </>
  )
}

function Trying({ of: c }: { of: ChecklistAnswerBody }) {
  const [answers, set] = useState<Answer[]>([])
  const template = useMemo(() => c.template, [c])
  return <Try template={template} answers={answers} set={set} trial={useTrial(template, answers)} />
}

function Since({ of: c }: { of: ChecklistAnswerBody }) {
  const before = query.useQuery('get', '/checklists/{code}/{version}', { params: { path: { code: c.code, version: c.version - 1 } } })
  return <Ready of={before} rows={4}>{(b) => <Differences before={b.template} after={c.template} />}</Ready>
}

function ToForce({ of: c }: { of: ChecklistAnswerBody }) {
  const before = useInForce(c.code)
  return before === undefined ? <Loading rows={4} /> : <Differences before={before?.template} after={c.template} />
}
