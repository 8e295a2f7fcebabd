import { Button, Flex, Input, Tabs, Tag, Typography } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { api, query } from '@/api/client'
import type { EvidenceView, MarkView } from '@/api/schema'
import { useMe } from '@/app/session'
import { ReasonDialog } from '@/components/ReasonDialog'
import { Empty } from '@/components/states'
import { useText } from '@/i18n'
import { useItems } from './items'
import { useTexts } from './texts'
import { clock } from './time'

/** Beside the film: its marks, and the checklist for which they are made. */
export function Beside({ of, marks, seek, begin, changed }: { of: EvidenceView; marks: MarkView[]; seek: (to: number) => void; begin?: (item: string) => void; changed: () => void }) {
  const t = useTexts()
  const pick = useText()
  const items = useItems(of.case)
  const [typed, setTyped] = useState('')
  // Only an inspector who fills the check goes on from a mark to the item.
  const check = query.useQuery('get', '/inspections/{id}', { params: { path: { id: of.case } } }, { enabled: marks.some((m) => m.item), retry: false })
  const fills = check.data?.allowed.some((a) => a.action === 'inspection.answer' && a.ok) ?? false
  const title = (code: string | undefined) => pick(items.find((i) => i.code === code)?.title)
  const sorted = [...marks].sort((a, b) => a.start_ms - b.start_ms)
  const found = items.filter((i) => `${i.title.zh} ${i.title.en}`.toLowerCase().includes(typed.toLowerCase()))
  const tabs = [
    { key: 'marks', label: t('marks', { count: marks.filter((m) => !m.removed).length }), children: sorted.length === 0 ? <Empty text={t('noMarks')} /> : (
      <ul className="plain-list">{sorted.map((m) => <MarkLine key={m.id} mark={m} title={title(m.item)} case={fills ? of.case : undefined} seek={seek} changed={changed} />)}</ul>
    ) },
    ...(items.length ? [{ key: 'items', label: t('checklist'), children: (
      <>
        <Input.Search allowClear placeholder={t('find')} aria-label={t('find')} value={typed} onChange={(e) => setTyped(e.target.value)} style={{ marginBottom: 8 }} />
        <ul className="plain-list video-items">
          {found.map((i) => {
            const count = marks.filter((m) => m.item === i.code && !m.removed).length
            return (
              <li key={i.code}>
                <span>{pick(i.title)} {count > 0 && <Tag color="warning" variant="filled">{count}</Tag>}</span>
                <Flex gap={4}>{begin && <Button size="small" onClick={() => begin(i.code)}>{t('markItem')}</Button>}</Flex>
              </li>
            )
          })}
        </ul>
      </>
    ) }] : []),
  ]
  return <aside className="video-beside" aria-label={t('marks', { count: marks.length })}><Tabs items={tabs} /></aside>
}

function MarkLine({ mark: m, title, case: of, seek, changed }: { mark: MarkView; title: string; /** Where it can be filled. */ case?: string; seek: (to: number) => void; changed: () => void }) {
  const t = useTexts()
  const me = useMe()
  const [why, setWhy] = useState(false)
  async function remove(reason: string) {
    await api.DELETE('/evidence/{id}/marks/{mark}', { params: { path: { id: m.evidence, mark: m.id }, query: { reason } } })
    changed()
  }
  return (
    <li data-removed={Boolean(m.removed)} className="video-mark">
      <Button type="link" size="small" className="tabular" onClick={() => seek(m.start_ms / 1000)}>{clock(m.start_ms / 1000)}{m.end_ms > m.start_ms ? ` – ${clock(m.end_ms / 1000)}` : ''}</Button>
      <Typography.Text delete={Boolean(m.removed)}>{m.note}</Typography.Text>
      {title && <Typography.Text type="secondary">{title}</Typography.Text>}
      <Flex gap={8} align="center">
        <Typography.Text type="secondary">{m.by_name ?? m.by}</Typography.Text>
        {m.removed ? <Tag>{t('removed')}</Tag> : <>
          {of && m.item && <Link to={`/inspections/${of}/fill?item=${m.item}`}>{t('toItem')}</Link>}
          {m.by === me.user && <Button type="link" size="small" onClick={() => setWhy(true)}>{t('remove')}</Button>}
        </>}
      </Flex>
      <ReasonDialog open={why} place={`mark.remove ${m.id}`} title={t('removeWhy')} close={() => setWhy(false)} act={remove} />
    </li>
  )
}
