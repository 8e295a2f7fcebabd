import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Alert, Button, Select, Tag } from 'antd'
import dayjs from 'dayjs'
import { useState, type ReactNode } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { query } from '@/api/client'
import type { YearView } from '@/api/schema'
import { useMay } from '@/app/session'
import { NotFound } from '@/components/NotFound'
import { PageHeader } from '@/components/PageHeader'
import { Person } from '@/components/Person'
import { sourceName } from '@/components/ruleName'
import { Ready } from '@/components/states'
import { When } from '@/components/When'
import { Approve } from './Approve'
import { Arrangement } from './Arrangement'
import { byDate, count, differences, standing } from './days'
import { Draft } from './Draft'
import { useTexts } from './texts'
import { Total } from './Total'
import { Year } from './Year'
import './calendars.css'

export function Component() {
  const year = Number(useParams().year ?? dayjs().year())
  return Number.isInteger(year) && year >= 1990 && year <= 2200 ? <OfYear key={year} year={year} /> : <NotFound />
}

function OfYear({ year }: { year: number }) {
  // That a year is not announced yet is no failure: it is worked out, and can be loaded.
  const known = query.useQuery('get', '/calendars')
  return <Ready of={known} rows={14}>{({ items }) => (items.some((y) => y.year === year) ? <Loaded year={year} /> : <Shown year={year} versions={[]} />)}</Ready>
}

function Loaded({ year }: { year: number }) {
  const found = query.useQuery('get', '/calendars/{year}', { params: { path: { year } } }, { retry: false })
  return <Ready of={found} rows={14}>{(page) => <Shown year={year} versions={page.items} />}</Ready>
}

function Shown({ year, versions }: { year: number; versions: YearView[] }) {
  const t = useTexts()
  const may = useMay()
  const [address, setAddress] = useSearchParams()
  const [drafts, setDrafts] = useState(false)
  const inForce = versions.find((v) => v.in_force)
  const shown = versions.find((v) => String(v.version) === address.get('version')) ?? inForce ?? versions.at(-1)
  const days = byDate(shown?.days)
  const differ = shown && shown !== inForce ? differences(days, byDate(inForce?.days)) : []
  const name = (v: YearView) => `${v.version === 0 ? t('shipped') : t('no', { count: v.version })} · ${t(standing(v))}`
  const to = (by: number) => `/calendars/${year + by}`
  if (drafts) return <Draft year={year} from={shown} close={(kept) => { setDrafts(false); if (kept !== undefined) setAddress({ version: String(kept) }) }} />
  return (
    <div className="year-page">
      <PageHeader title={t('title', { year })} tags={<>
        <Link to={to(-1)} aria-label={t('previous')} title={t('previous')}><Button icon={<LeftOutlined />} tabIndex={-1} aria-hidden /></Link>
        <Link to={to(1)} aria-label={t('next')} title={t('next')}><Button icon={<RightOutlined />} tabIndex={-1} aria-hidden /></Link>
        {shown && <Select aria-label={t('version')} value={shown.version} style={{ minWidth: 170 }} onChange={(v) => setAddress({ version: String(v) })} options={versions.map((v) => ({ value: v.version, label: name(v) }))} />}
        {shown && standing(shown) === 'waiting' && <Tag color="warning">{t('waiting')}</Tag>}
      </>} actions={<>
        {may('calendar.write') && <Button onClick={() => setDrafts(true)}>{t('draft')}</Button>}
        {shown && standing(shown) === 'waiting' && may('calendar.approve') && <Approve of={shown} />}
      </>} />
      {!shown && <Alert type="warning" showIcon title={t('unknown')} style={{ marginBottom: 12 }} />}
      {shown && (
        <dl className="pairs edition-facts">
          <div><dt>{t('source')}</dt><dd>{sourceName(shown.source)} {shown.source_url && <a href={shown.source_url} target="_blank" rel="noreferrer">{t('announcement')}</a>}</dd></div>
          {shown.loaded_by && <div><dt>{t('loaded')}</dt><dd><Person user={shown.loaded_by} /> · <When at={shown.loaded_at} /></dd></div>}
          {shown.approved_by && <div><dt>{t('approved')}</dt><dd><Person user={shown.approved_by} /> · <When at={shown.approved_at} /></dd></div>}
        </dl>
      )}
      <Keys differ={differ.length > 0} total={<Total of={count(year, days)} />} />
      {shown && shown !== inForce && <p><strong>{differ.length > 0 ? t('differences', { count: differ.length }) : t('sameAsForce')}</strong></p>}
      <Year year={year} days={days} differ={new Set(differ)} />
      <Arrangement days={days} was={shown === inForce ? undefined : byDate(inForce?.days)} />
    </div>
  )
}

function Keys({ differ, total }: { differ: boolean; total: ReactNode }) {
  const t = useTexts()
  return (
    <div className="year-keys">
      <span>{total}</span>
      <span className="year-key" data-kind="holiday">{t('holiday')}</span><span className="year-key" data-kind="makeup">{t('makeup')}</span>
      {differ && <span className="year-key" data-differs="true">{t('differs')}</span>}
    </div>
  )
}
