import { Button, Card, Flex, Segmented, Table, Tag, Typography } from 'antd'
import { Link, useNavigate, useSearchParams } from 'react-router'
import type { ChecklistInfo, ChecklistTemplate } from '@/api/schema'
import { useMay } from '@/app/session'
import { readAddress, writeAddress, type Filter } from '@/components/list/filter'
import { FilterForm } from '@/components/list/FilterForm'
import { kindChoices, nameOf } from '@/components/mending'
import { PageHeader } from '@/components/PageHeader'
import { Person } from '@/components/Person'
import { Empty, Ready } from '@/components/states'
import { usePages } from '@/components/usePages'
import { usePhone } from '@/components/usePhone'
import { When } from '@/components/When'
import { useCommon, useText } from '@/i18n'
import { useTexts } from './texts'
import { grouped, type Sheet } from './versions'

const filters: Filter[] = [
  { name: 'kind', label: { zh: '检查方式', en: 'Kind' }, kind: 'choice', options: kindChoices },
  { name: 'q', label: { zh: '名称、编码', en: 'Title, code' }, kind: 'text' },
]

/** Every checklist with the version in force and the draft, if somebody is at one. */
export function Component() {
  const t = useTexts()
  const common = useCommon()
  const may = useMay()
  const navigate = useNavigate()
  const phone = usePhone()
  const [address, setAddress] = useSearchParams()
  const { drafts, ...values } = readAddress(address, filters)
  const pages = usePages('/checklists', { ...values, limit: 200 })
  const more = pages.hasNextPage && <Flex justify="center"><Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{common('loadMore')}</Button></Flex>
  return (
    <>
      <PageHeader title={t('title')} tags={<Segmented className="views" aria-label={t('title')} value={drafts ? 'draft' : 'all'} onChange={(v) => setAddress(writeAddress({ ...values, drafts: v === 'draft' }))} options={[{ value: 'all', label: t('view.all') }, { value: 'draft', label: t('view.draft') }]} />}
        actions={may('checklist.write') && <Button type="primary" onClick={() => void navigate('/checklists/new')}>{t('new')}</Button>} />
      <Flex vertical gap={12}>
        <FilterForm filters={filters} values={values} set={(v) => setAddress(writeAddress({ ...v, drafts }))} />
        <Ready of={{ ...pages, data: pages.items }} rows={6}>
          {(items) => {
            const sheets = grouped(items).filter((s) => !drafts || s.draft)
            return sheets.length === 0 ? <Empty /> : phone ? <Cards sheets={sheets} /> : <Lines sheets={sheets} />
          }}
        </Ready>
        {more}
        {may('checklist.write') && <Typography.Text type="secondary">{t('fromFile')}</Typography.Text>}
      </Flex>
    </>
  )
}

export const to = (c: { code: string; version: number }) => `/checklists/${c.code}/${c.version}`
const kindName = (kind: string) => nameOf(kindChoices, kind as ChecklistTemplate['kind']) ?? { zh: kind, en: kind }

export function Standing({ of: c, newest }: { of: ChecklistInfo; newest?: ChecklistInfo }) {
  const t = useTexts()
  if (!c.published) return <Tag color="warning" variant="filled">{t('draft')}</Tag>
  return newest?.version === c.version ? <Tag color="success" variant="filled">{t('current')}</Tag> : <Tag variant="filled">{t('superseded')}</Tag>
}

/** All versions of one checklist, the newest first. */
export function Versions({ of, newest }: { of: ChecklistInfo[]; newest?: ChecklistInfo }) {
  const t = useTexts()
  return (
    <ul className="plain-list checklist-versions">
      {of.map((v) => (
        <li key={v.version}><Flex gap={12} wrap align="center">
          <Link to={to(v)}>{t('versionNo', { count: v.version })}</Link><Standing of={v} newest={newest} />
          <Typography.Text type="secondary">{v.published ? t('publishedAt') : t('changed')} <When at={v.published_at ?? v.changed_at} /> · <Person user={v.published ? v.published_by : v.changed_by} /></Typography.Text>
        </Flex></li>
      ))}
    </ul>
  )
}

function Lines({ sheets }: { sheets: Sheet[] }) {
  const t = useTexts()
  const pick = useText()
  const navigate = useNavigate()
  return (
    <Table<Sheet> size="middle" rowKey="code" dataSource={sheets} pagination={false} scroll={{ x: 'max-content' }}
      onRow={(s) => ({ className: 'row-link', onClick: (e) => { if (!(e.target as Element).closest('a,button')) void navigate(to(s.newest ?? s.shown)) } })}
      expandable={{ expandedRowRender: (s) => <Versions of={s.all} newest={s.newest} /> }}
      columns={[
        { key: 'title', title: t('name'), render: (_, s) => <Link to={to(s.newest ?? s.shown)}>{pick(s.shown.title)}</Link> },
        { key: 'code', title: t('code'), dataIndex: 'code', render: (code: string) => <code>{code}</code> },
        { key: 'kind', title: t('kind'), render: (_, s) => pick(kindName(s.shown.kind)) },
        { key: 'force', title: t('inForce'), render: (_, s) => s.newest ? t('versionNo', { count: s.newest.version }) : <Typography.Text type="secondary">{t('none')}</Typography.Text> },
        { key: 'since', title: t('publishedAt'), render: (_, s) => s.newest?.published_at ? <When at={s.newest.published_at} /> : '—' },
        { key: 'draft', title: t('draft'), render: (_, s) => s.draft ? <Link to={to(s.draft)}><Tag color="warning" variant="filled">{t('versionNo', { count: s.draft.version })}</Tag></Link> : '—' },
        { key: 'count', title: t('versions'), align: 'right', render: (_, s) => s.all.length },
      ]} />
  )
}

function Cards({ sheets }: { sheets: Sheet[] }) {
  const t = useTexts()
  const pick = useText()
  return (
    <ul className="plain-list">
      {sheets.map((s) => (
        <li key={s.code}><Link to={to(s.newest ?? s.shown)} className="list-card"><Card size="small"><Flex vertical gap={4}>
          <Flex justify="space-between" gap={8} align="start"><strong>{pick(s.shown.title)}</strong>{s.draft && <Tag color="warning" variant="filled">{t('draft')}</Tag>}</Flex>
          <Typography.Text type="secondary">{pick(kindName(s.shown.kind))} · {s.newest ? t('versionNo', { count: s.newest.version }) : t('none')}</Typography.Text>
        </Flex></Card></Link></li>
      ))}
    </ul>
  )
}
