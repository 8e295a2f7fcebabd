import { BarChartOutlined, DownloadOutlined, TableOutlined } from '@ant-design/icons'
import { Button, Card, Flex, Segmented, Table, Typography } from 'antd'
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react'
import { Link } from 'react-router'
import { Empty, Loading } from '@/components/states'
import { sign } from '@/i18n'
import { compared, type Cell, type Figure, type Row } from './figure'
import { useTexts } from './texts'

const Chart = lazy(() => import('./Chart'))

/** One figure: as a chart to look at, as a table to open every number of. */
export function Panel({ title, note, of: whole, file, extra, wide }: { title: string; note?: string; of: Figure; file?: string; extra?: ReactNode; wide?: boolean }) {
  const t = useTexts()
  const [as, setAs] = useState<'chart' | 'table'>('chart')
  const of = useMemo(() => compared(whole), [whole])
  const said = of.rows.slice(0, 12).map((r) => `${called(t, r)} ${r.cells.map((c, i) => `${of.series.length > 1 ? `${of.series[i]?.name} ` : ''}${c.value ?? '—'}`).join(sign('comma'))}`).join(sign('next'))
  return (
    <Card size="small" className={wide ? 'panel panel-wide' : 'panel'} role="region" aria-label={title}
      title={<Flex gap={8} align="baseline" wrap><h2 className="panel-title">{title}</h2>{note && <Typography.Text type="secondary" className="panel-note">{note}</Typography.Text>}</Flex>}
      extra={<Flex gap={6} className="panel-tools">
        {extra}
        {file && <Button size="small" icon={<DownloadOutlined />} href={file} aria-label={t('export')} title={t('export')} />}
        <Segmented size="small" value={as} onChange={setAs} aria-label={`${title}${sign('colon')}${t('shown')}`}
          options={[{ value: 'chart', icon: <BarChartOutlined />, title: t('chart') }, { value: 'table', icon: <TableOutlined />, title: t('table') }]} />
      </Flex>}>
      {of.rows.length === 0 ? <Empty text={t('none')} />
        : as === 'chart' ? <Suspense fallback={<Loading rows={5} />}><Chart of={of} label={t('chartOf', { title, rows: said })} /></Suspense>
          : <Figures of={of} />}
    </Card>
  )
}

/** What a row is called: a month that goes on says up to which day it counts. */
const called = (t: ReturnType<typeof useTexts>, r: Row) => (r.until ? t('soFar', { name: r.name, day: r.until }) : r.name)

/** A table that is no picture's: with its title and its file. */
export function Sheet({ title, note, file, extra, children }: { title: string; note?: string; file: string; extra?: ReactNode; children: ReactNode }) {
  const t = useTexts()
  return (
    <Card size="small" className="panel panel-wide" role="region" aria-label={title}
      title={<Flex gap={8} align="baseline" wrap><h2 className="panel-title">{title}</h2>{note && <Typography.Text type="secondary" className="panel-note">{note}</Typography.Text>}</Flex>}
      extra={<Flex gap={6} className="panel-tools">{extra}<Button size="small" icon={<DownloadOutlined />} href={file} aria-label={t('export')} title={t('export')} /></Flex>}>
      {children}
    </Card>
  )
}

/** The same rows in figures, each a link to its cases. */
export function Figures({ of, head, size = 12 }: { of: Figure; head?: string; size?: number }) {
  const t = useTexts()
  return (
    <Table<Row> size="small" rowKey="key" dataSource={of.rows} scroll={{ x: 'max-content' }} pagination={of.rows.length > size ? { pageSize: size, size: 'small', showSizeChanger: false } : false} columns={[
      { key: 'name', title: head ?? t('group'), render: (_, r) => (r.to ? <Link to={r.to}>{called(t, r)}</Link> : called(t, r)), className: 'panel-name' },
      ...of.series.map((s, i) => ({
        key: s.key, title: s.percent ? `${s.name} %` : s.name, align: 'right' as const, className: 'tabular', sorter: (a: Row, b: Row) => (a.cells[i]?.value ?? -1) - (b.cells[i]?.value ?? -1),
        render: (_: unknown, r: Row) => <Counted of={r.cells[i]} label={`${r.name} ${s.name}`} mean={s.score || s.percent || s.mean} />,
      })),
    ]} />
  )
}

/** A number that opens what it counts, or what it is the mean of. */
export function Counted({ of, label, mean }: { of: Cell | undefined; label: string; mean?: boolean }) {
  if (of?.value === undefined) return <>—</>
  return of.to ? <Link to={of.to} title={of.how} aria-label={`${label} ${of.value}`} data-count={mean || of.several ? undefined : of.value}>{of.value}</Link> : <>{of.value}</>
}
