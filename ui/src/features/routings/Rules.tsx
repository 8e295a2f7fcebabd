import { App, Button, Flex, Table, Typography } from 'antd'
import { useState, type DragEvent } from 'react'
import { api, query } from '@/api/client'
import type { EditionWholeTable, RoutingRow } from '@/api/schema'
import { ifMatch, writable } from '@/components/editions/edition'
import { usePhone } from '@/components/usePhone'
import { useWish } from '@/components/useWish'
import { useCommon, useText } from '@/i18n'
import { byRow, reordered } from './analysis'
import { Notes, Verdict } from './Findings'
import { RowForm } from './RowForm'
import { GradeSays, ThenSays, WhenSays } from './Says'
import { useTexts } from './texts'

/** The decision table, with what the analysis says beside its rows. A draft is put in order by dragging or by keyboard. */
export function Rules({ of: e }: { of: EditionWholeTable }) {
  const t = useTexts()
  const pick = useText()
  const phone = usePhone()
  const common = useCommon()
  const { modal } = App.useApp()
  const { give, busy } = useWish()
  const [dragged, setDragged] = useState<string>()
  const [over, setOver] = useState<string>()
  const [form, setForm] = useState<{ row?: RoutingRow; before?: string }>()
  const [told, setTold] = useState('')
  const analysis = query.useQuery('get', '/routings/{version}/analysis', { params: { path: { version: e.version } } })
  const [overlaps, setOverlaps] = useState(false)
  const notes = byRow(analysis.data)
  const said = (r: RoutingRow) => (notes.get(r.id) ?? []).filter((f) => overlaps || f.kind !== 'overlap')
  const rows = e.content.rows
  const ids = rows.map((r) => r.id)
  const writes = writable(e)
  const at = { path: { version: e.version }, header: ifMatch(e) }

  async function move(row: string, to: number) {
    if (to < 0 || to >= ids.length || ids[to] === row || busy) return
    if (await give(() => api.PUT('/routings/{version}/order', { params: at, body: { rows: reordered(ids, row, to) } }))) {
      setTold(t('moved', { row, at: to + 1 }))
      // The row has gone elsewhere in the page: the keyboard goes with it.
      requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-moves="${row}"] button`)?.focus())
    }
  }
  async function remove(row: string) {
    if (await modal.confirm({ title: t('removeAsk', { row }), okButtonProps: { danger: true } })) await give(() => api.DELETE('/routings/{version}/rows/{row}', { params: { ...at, path: { ...at.path, row } } }))
  }
  const order = (r: RoutingRow, i: number) => (
    <span className="row-order" data-moves={r.id}>
      <b className="tabular">{i + 1}</b>
      {writes && <>
        <Button size="small" type="text" aria-label={`${t('up')} ${r.id}`} aria-disabled={i === 0} onClick={() => void move(r.id, i - 1)}>↑</Button>
        <Button size="small" type="text" aria-label={`${t('down')} ${r.id}`} aria-disabled={i === ids.length - 1} onClick={() => void move(r.id, i + 1)}>↓</Button>
      </>}
    </span>
  )
  const does = (r: RoutingRow) => (
    <Flex gap={4} wrap>
      <Button size="small" onClick={() => setForm({ row: r })} aria-label={`${t('edit')} ${r.id}`}>{t('edit')}</Button>
      <Button size="small" onClick={() => setForm({ before: r.id })} aria-label={`${t('addBefore')} ${r.id}`} title={t('addBefore')}>＋</Button>
      <Button size="small" danger onClick={() => void remove(r.id)} aria-label={`${t('remove')} ${r.id}`}>{t('remove')}</Button>
    </Flex>
  )
  const name = (r: RoutingRow) => <><div>{pick(r.why)}</div><small><code>{r.id}</code></small></>
  return (
    <>
      {analysis.data && <Verdict of={analysis.data} overlaps={overlaps} show={setOverlaps} />}
      {writes && <Flex gap={12} align="center" style={{ marginBottom: 8 }}><Button type="dashed" onClick={() => setForm({})}>{t('add')}</Button>{!phone && <Typography.Text type="secondary">{t('drag')}</Typography.Text>}</Flex>}
      <span role="status" className="routing-told">{told}</span>
      {phone ? (
        <ol className="routing-cards">{rows.map((r, i) => (
          <li key={r.id} data-row={r.id}>
            <Flex gap={8} align="center" wrap>{order(r, i)}<strong><ThenSays of={r.then} /></strong></Flex>
            <WhenSays of={r.when} />
            {name(r)}
            <div><Notes of={said(r)} /></div>
            {writes && does(r)}
          </li>
        ))}</ol>
      ) : (
        <Table<RoutingRow> size="small" rowKey="id" pagination={false} dataSource={rows} loading={busy} className="routing-table" scroll={{ x: 1040 }}
          rowClassName={(r) => [r.id === over && dragged !== over ? 'row-over' : '', notes.get(r.id)?.some((f) => f.kind !== 'overlap') ? 'row-bad' : ''].join(' ')}
          onRow={(r, i) => ({
            'data-row': r.id, draggable: writes,
            onDragStart: (d: DragEvent) => { setDragged(r.id); d.dataTransfer.effectAllowed = 'move'; d.dataTransfer.setData('text/plain', r.id) },
            onDragOver: (d: DragEvent) => { if (dragged) { d.preventDefault(); setOver(r.id) } },
            onDragEnd: () => { setDragged(undefined); setOver(undefined) },
            onDrop: (d: DragEvent) => { d.preventDefault(); if (dragged) void move(dragged, i ?? 0); setDragged(undefined); setOver(undefined) },
          } as object)}
          columns={[
            { title: t('order'), width: writes ? 110 : 56, render: (_, r, i) => order(r, i) },
            { title: t('rule'), render: (_, r) => name(r) },
            { title: t('when'), width: 280, render: (_, r) => <WhenSays of={r.when} /> },
            { title: t('then'), width: 210, render: (_, r) => <ThenSays of={r.then} /> },
            { title: t('grade'), width: 120, render: (_, r) => <GradeSays of={r.then} /> },
            ...(ids.some((id) => notes.get(id)?.some((f) => overlaps || f.kind !== 'overlap')) ? [{ title: t('notes'), width: 90, render: (_: unknown, r: RoutingRow) => <Notes of={said(r)} /> }] : []),
            ...(writes ? [{ title: common('operation'), width: 190, render: (_: unknown, r: RoutingRow) => does(r) }] : []),
          ]} />
      )}
      {form && <RowForm of={e} row={form.row} before={form.before} close={() => setForm(undefined)} />}
    </>
  )
}
