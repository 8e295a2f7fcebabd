import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { Skeleton, Table, type TableColumnType } from 'antd'
import { createContext, memo, startTransition, useContext, useDeferredValue, useEffect, useMemo, useRef, useState, type ComponentProps, type ReactNode, type RefObject } from 'react'
import { headerHeight } from '@/app/theme'

/** Rows that are ticked, for what is done to many at once. */
export interface Selection<T> { keys: string[]; set: (keys: string[], items: T[]) => void; can?: (item: T) => boolean }

export interface CaseTableProps<T> {
  items: T[]
  columns: (TableColumnType<T> & { key: string })[]
  rowKey: (item: T) => string
  /** The row that the keys stand on, counted from 0; -1: none. */
  here: number
  open?: (item: T) => void
  selection?: Selection<T>
}

/** Up to so many rows are drawn at once; of a longer table those in sight and so many around them. */
const whole = 60
const around = 8
/** A table without a row is about to have some. */
const waiting = { emptyText: <Skeleton active paragraph={{ rows: 8 }} /> }

/** What stands for the rows that are not drawn, in pixels, and who measures those that are. */
interface Space { above: number; below: number; measure: (row: HTMLTableRowElement | null) => void }
const Room = createContext<Space>({ above: 0, below: 0, measure: () => {} })

/**
 * The rows of a list. A long one stays a real table in the page's own scrolling, but only the
 * rows in sight are in it; its columns keep the widths that they had with the first rows.
 */
export function CaseTable<T>({ items, columns, rowKey, here, open, selection }: CaseTableProps<T>) {
  const table = useRef<HTMLDivElement>(null)
  const measured = useMeasures(table, columns.map((c) => c.key).join(), items.length > whole)
  const top = measured?.top ?? 0
  const rows = useWindowVirtualizer({ useFlushSync: false, count: measured ? items.length : 0, estimateSize: () => 56, overscan: around, scrollMargin: top })
  const drawn = useDeferredValue(rows.getVirtualItems())
  const [from, to] = [drawn[0], drawn.at(-1)]
  const first = from?.index ?? 0
  const last = to?.index ?? Math.min(items.length, whole) - 1
  const above = from ? from.start - top : 0
  const below = to ? rows.getTotalSize() - (to.end - top) : 0
  const long = measured !== undefined

  useEffect(() => {
    if (here < 0) return
    if (long) rows.scrollToIndex(here, { align: 'auto' })
    else table.current?.querySelector('.row-here')?.scrollIntoView({ block: 'nearest' })
  }, [here, long, rows])

  const heads = useMemo(() => columns.map((c) => ({
    ...c, ...(measured && { width: measured.columns[c.key] }), onHeaderCell: () => ({ 'data-column': c.key }) as object, ...(c.render && { render: (value: unknown, item: T, n: number) => <Drawn value={value} item={item} n={n} by={c.render as By} /> }),
  })), [columns, measured])
  // Scrolling draws again only when other rows come into sight, and of them only what is new.
  const drawing = useMemo(() => (
    <Table<T> size="middle" dataSource={items.slice(first, last + 1)} rowKey={rowKey} pagination={false} components={parts} locale={waiting}
      columns={heads}
      tableLayout={measured ? 'fixed' : 'auto'} scroll={{ x: measured ? measured.sum : 'max-content' }} sticky={measured && { offsetHeader: headerHeight }}
      rowClassName={(_, n) => n + first === here ? 'row-here' : ''}
      rowSelection={selection && ticked(selection, items, rowKey)}
      onRow={(item, n = 0) => ({
        'data-index': first + n,
        ...(open && { className: 'row-link', onClick: (e) => { if (!(e.target as Element).closest('a,button,input,label,.ant-tag')) open(item) } }),
      })} />
  ), [items, first, last, rowKey, heads, measured, here, selection, open])
  return <Room value={useMemo(() => ({ above, below, measure: rows.measureElement }), [above, below, rows.measureElement])}><div ref={table}>{drawing}</div></Room>
}

/** Boxes to tick. The one for all is for all that have been read, whether drawn or not. */
function ticked<T>({ keys, set, can }: Selection<T>, items: T[], rowKey: (item: T) => string) {
  return {
    selectedRowKeys: keys, preserveSelectedRowKeys: true,
    getCheckboxProps: (item: T) => ({ disabled: can?.(item) === false, 'aria-label': rowKey(item) }),
    onChange: (now: React.Key[], _: T[], { type }: { type: string }) => {
      const chosen = type === 'all' ? items.filter((item) => keys.length === 0 || now.length > keys.length ? can?.(item) !== false : false) : items.filter((item) => now.includes(rowKey(item)))
      set(chosen.map(rowKey), chosen)
    },
  }
}

type By = (value: unknown, item: unknown, n: number) => ReactNode

/** What stands in a cell, drawn again only for another item or another column. What changes by itself, such as the time left, sees to that itself. */
const Drawn = memo(function Drawn({ value, item, n, by }: { value: unknown; item: unknown; n: number; by: By }) { return by(value, item, n) },
  (before, now) => before.item === now.item && before.by === now.by)

const parts = { body: { wrapper: Body, row: Row } }

function Body({ children, ...props }: ComponentProps<'tbody'>) {
  const { above, below } = useContext(Room)
  return <tbody {...props}>{above > 0 && <tr aria-hidden style={{ height: above }} />}{children}{below > 0 && <tr aria-hidden style={{ height: below }} />}</tbody>
}

function Row(props: ComponentProps<'tr'>) {
  const { measure } = useContext(Room)
  return <tr {...props} ref={measure} />
}

interface Measured { shown: string; top: number; sum: number; columns: Record<string, number> }

/** Where on the page the first row begins and how wide the first rows made the columns, in pixels, once that is needed; measured anew when the table gets more or less room or other columns. */
function useMeasures(table: RefObject<HTMLElement | null>, shown: string, needed: boolean) {
  const [measured, setMeasured] = useState<Measured>()
  useEffect(() => {
    const at = table.current
    if (!needed || !at) return
    const watch = new ResizeObserver(() => {
      const heads = [...at.querySelectorAll<HTMLElement>('thead th[data-column]')].map((th) => [th.dataset.column ?? '', th.getBoundingClientRect().width] as const)
      const now = { shown, top: (at.querySelector('tbody')?.getBoundingClientRect().top ?? 0) + scrollY, sum: heads.reduce((sum, [, px]) => sum + px, 0), columns: Object.fromEntries(heads) }
      startTransition(() => setMeasured((old) => old?.shown === shown && old.top === now.top && old.sum === now.sum ? old : now))
    })
    watch.observe(at)
    return () => watch.disconnect()
  }, [table, shown, needed])
  return needed && measured?.shown === shown ? measured : undefined
}
