import { App, Button, Flex, Segmented, Table, Tag, Typography } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { base } from '@/api/client'
import { useCommand } from '@/api/commands'
import { said } from '@/api/fields'
import { problemOf } from '@/api/problem'
import type { BulletinLineItem, BulletinView } from '@/api/schema'
import { casePath } from '@/components/cases'
import { ReasonDialog } from '@/components/ReasonDialog'
import { Empty, Ready } from '@/components/states'
import { usePages } from '@/components/usePages'
import { sign, useCommon, useText } from '@/i18n'
import { written } from './forms'
import { useTexts } from './texts'

// A line's number moves up when one above it goes: it is known by what it speaks of.
const keyOf = (l: BulletinLineItem) => `${l.case} ${l.clock}`

/** What stands late. In a draft lines are struck, one or many, each with a reason, and put back. */
export function Lines({ of: b }: { of: BulletinView }) {
  const t = useTexts()
  const common = useCommon()
  const pick = useText()
  const { message } = App.useApp()
  const [which, setWhich] = useState<'all' | 'false' | 'true'>('all')
  const [chosen, setChosen] = useState<BulletinLineItem[]>([])
  const [striking, setStriking] = useState<BulletinLineItem[]>()
  const edit = useCommand('/bulletins/{id}/edit')
  const edits = b.allowed.some((a) => a.action === 'bulletin.edit' && a.ok)
  // The path of the address stands in the query for the pages of one bulletin.
  const pages = usePages(`/bulletins/${b.id}/lines` as '/bulletins/{id}/lines', which === 'all' ? {} : { struck: which })
  const strike = (reason: string) => edit.mutateAsync({ id: b.id, version: b.version, body: { ...written(b), strike: (striking ?? []).map((l) => ({ case: l.case, clock: l.clock, reason })) } }).then(() => setChosen([]))
  async function restore({ case: of, clock }: BulletinLineItem) {
    try { await edit.mutateAsync({ id: b.id, version: b.version, body: { ...written(b), restore: [{ case: of, clock }] } }) } catch (e) { void message.error(pick(said(problemOf(e).body))) }
  }
  return (
    <>
      <Flex gap={12} wrap align="center" style={{ marginBottom: 8 }}>
        {(b.struck_count ?? 0) > 0 && <Segmented value={which} onChange={setWhich} aria-label={t('linesOnly')} options={[{ value: 'all', label: t('all') }, { value: 'false', label: t('kept') }, { value: 'true', label: t('gone') }]} />}
        <Typography.Text type="secondary">{t('shown', { count: b.line_count })}{b.struck_count ? ` · ${t('struckCount', { count: b.struck_count })}` : ''}{b.omitted_count ? ` · ${t('omitted', { count: b.omitted_count })}` : ''}</Typography.Text>
        <span style={{ flex: 1 }} />
        {edits && chosen.length > 0 && <Button danger onClick={() => setStriking(chosen)}>{t('strikeMany', { count: chosen.length })}</Button>}
        <Button href={`${base}/bulletins/${b.id}/lines.xlsx`}>{t('excel')}</Button>
      </Flex>
      <Ready of={{ ...pages, data: pages.items }}>
        {(items) => items.length === 0 ? <Empty text={t('noLines')} /> : (
          <Table<BulletinLineItem> size="small" rowKey={keyOf} dataSource={items} pagination={false} scroll={{ x: 'max-content' }} rowClassName={(l) => (l.struck ? 'line-struck' : '')}
            rowSelection={edits ? { selectedRowKeys: chosen.map(keyOf), onChange: (_, rows) => setChosen(rows), getCheckboxProps: (l) => ({ disabled: l.struck, 'aria-label': `${t('strike')} ${l.line}` }) } : undefined}
            columns={[
              { key: 'n', title: '#', dataIndex: 'line', className: 'tabular' },
              { key: 'unit', title: t('unit'), render: (_, l) => pick(l.unit.name) },
              { key: 'matter', title: t('matter'), render: (_, l) => <Link to={casePath(l.kind, l.case)}>{pick(l.kind_name)} {l.number}</Link> },
              { key: 'limit', title: t('limit'), render: (_, l) => pick(l.limit_name) },
              { key: 'due', title: t('due'), dataIndex: 'due_day', className: 'tabular' },
              { key: 'days', title: t('days'), dataIndex: 'days_late', align: 'right', className: 'tabular' },
              { key: 'work', title: t('workdays'), dataIndex: 'workdays_late', align: 'right', className: 'tabular' },
              ...(edits || b.struck_count ? [{ key: 'do', title: common('operation'), render: (_: unknown, l: BulletinLineItem) => l.struck
                ? <Flex gap={8} align="center" wrap><Tag>{t('struck')}</Tag><span className="line-why">{l.reason ?? t('bySystem')}{l.struck_by && `${sign('open')}${l.struck_by.name ?? l.struck_by.user}${sign('close')}`}</span>{edits && l.reason && <Button size="small" onClick={() => void restore(l)}>{t('restore')}</Button>}</Flex>
                : edits && <Button size="small" danger type="text" aria-label={`${t('strike')} ${l.line}`} onClick={() => setStriking([l])}>{t('strike')}</Button> }] : []),
            ]} />
        )}
      </Ready>
      {pages.hasNextPage && <Button block loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{common('loadMore')}</Button>}
      <ReasonDialog open={Boolean(striking)} place={`bulletin.strike ${b.id} ${(striking ?? []).map(keyOf).join(' ')}`} danger title={t('strikeTitle', { line: (striking ?? []).map((l) => l.line).join(sign('list')) })} note={t('strikeNote')} close={() => setStriking(undefined)} act={strike} />
    </>
  )
}
