import { Card, Flex, Progress, Tag, Typography } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { query } from '@/api/client'
import type { ComplaintItem } from '@/api/schema'
import { useMe } from '@/app/session'
import { ClockTag } from '@/components/ClockTag'
import { Views } from '@/components/list/Views'
import { PageHeader } from '@/components/PageHeader'
import { Empty, Ready } from '@/components/states'
import { usePages } from '@/components/usePages'
import { When } from '@/components/When'
import { sign, useText } from '@/i18n'
import { useTexts } from './texts'
import { departments, given, positions } from './words'
import './panels.css'

/** What waits for an expert: opinions to give, rulings to make; and what he has sat on. */
export function Component() {
  const t = useTexts()
  const [address] = useSearchParams()
  const view = address.has('ruling') ? 'ruling' : address.has('handled') ? 'handled' : 'panel'
  const opinions = query.useQuery('get', '/complaints/counts', { params: { query: { panel: true } } })
  const rulings = query.useQuery('get', '/complaints/counts', { params: { query: { ruling: true } } })
  const pages = usePages('/complaints', { limit: 20, sort: view === 'handled' ? 'latest' : 'due', ...(view === 'panel' ? { panel: true } : view === 'ruling' ? { ruling: true } : { handled: true }) })
  return (
    <>
      <PageHeader title={t('worklist')} />
      <Views label={t('views')} views={[
        { key: 'panel', label: { zh: '待我发表意见', en: 'My opinion' }, query: {}, count: opinions.data?.total },
        { key: 'ruling', label: { zh: '待我裁决', en: 'My ruling' }, query: { ruling: true }, count: rulings.data?.total },
        { key: 'handled', label: { zh: '我参加过的', en: 'I sat on' }, query: { handled: true } },
      ]} />
      <Ready of={{ ...pages, data: pages.items }}>
        {(items) => items.length === 0 ? <Empty text={t(view === 'panel' ? 'nothingWaits' : view === 'ruling' ? 'nothingToRule' : 'nothingDone')} />
          : <ul className="plain-list">{items.map((c) => <li key={c.id}><Waiting of={c} /></li>)}</ul>}
      </Ready>
    </>
  )
}

/** The case is read at once: its question and limit are what an expert chooses by, and it opens without waiting. */
function Waiting({ of: c }: { of: ComplaintItem }) {
  const t = useTexts()
  const pick = useText()
  const { user } = useMe()
  const full = query.useQuery('get', '/complaints/{id}', { params: { path: { id: c.id } } }, { retry: false }).data
  const panel = full?.panels.at(-1)
  const mine = panel?.members.find((m) => m.person.user === user)
  const clock = full?.clocks.find((k) => k.id === 'panel')
  return (
    <Link to={`/complaints/${c.id}/panel`} className="list-card"><Card size="small">
      <Flex gap={8} wrap align="center">
        <strong className="tabular">{c.number}</strong>
        <span>{pick(c.outlet?.name) || pick(c.unit.name)}</span>
        {mine && <Tag variant="filled">{pick(departments[mine.department])}</Tag>}
        {panel?.chair.user === user && <Tag variant="filled" color="processing">{t('chair')}</Tag>}
        {mine?.position && <Tag variant="filled">{pick(positions[mine.position])}</Tag>}
        <span className="panel-space" />
        {clock ? <ClockTag clock={clock} label={t('limit')} /> : panel?.ruling && <Tag color="success">{t('ruling')}{sign('colon')}{pick(positions[panel.ruling])}</Tag>}
      </Flex>
      <p className="panel-line">{panel?.question ?? ' '}</p>
      {panel && <Flex gap={12} align="center"><Progress percent={Math.min(100, Math.round((given(panel) / panel.quorum) * 100))} showInfo={false} size="small" style={{ width: 120 }} aria-label={t('opinions')} /><Typography.Text type="secondary">{t('progress', { given: given(panel), quorum: panel.quorum })} · {t('convenedAt')} <When at={panel.at} /></Typography.Text></Flex>}
    </Card></Link>
  )
}
