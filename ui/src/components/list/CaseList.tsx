import { DownloadOutlined, ReloadOutlined, SettingOutlined } from '@ant-design/icons'
import { Button, Card, Checkbox, Flex, Popover, Select, Typography, type TableColumnType } from 'antd'
import { useDeferredValue, useEffect, useMemo, useRef, type ReactNode } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { base } from '@/api/client'
import { useLine } from '@/api/line'
import { language, useCommon, useText, type Text } from '@/i18n'
import { Empty, Ready } from '../states'
import { usePages, type ItemOf, type ListPath, type QueryOf } from '../usePages'
import { usePhone } from '../usePhone'
import { CaseTable, type Selection } from './CaseTable'
import { readAddress, writeAddress, type Filter, type Values } from './filter'
import { FilterForm } from './FilterForm'
import { useKept } from './kept'
import { SavedFilters } from './SavedFilters'
import { useTriage } from './useTriage'

export interface Column<T> extends Omit<TableColumnType<T>, 'title' | 'key'> {
  key: string
  title: Text
  /** Off until somebody asks for it. */
  extra?: boolean
}

export interface CaseListProps<P extends ListPath> {
  /** The API's list. Its parameters stand in the address bar under the same names. */
  path: P
  columns: Column<ItemOf<P>>[]
  filters: Filter[]
  rowKey: (item: ItemOf<P>) => string
  /** Where an item leads. */
  to?: (item: ItemOf<P>) => string
  /** The item on the phone. */
  card: (item: ItemOf<P>) => ReactNode
  sorts?: { value: string; label: Text }[]
  /** The API's export with the same filters, such as "/findings.xlsx". */
  exports?: string
  /** Fixed parts of the query that the form does not show. */
  fixed?: Partial<QueryOf<P>>
  selection?: Selection<ItemOf<P>>
  /** What can be done meanwhile, where the server cannot be reached. */
  withoutLine?: ReactNode
}

const nothing: never[] = []
/** With the first page the server says how many there are. */
const counted: Values = { count: true }

/** A list page: query form, table or cards, saved filters, columns, export. The address holds all of its state, so that it can be sent to somebody. */
export function CaseList<P extends ListPath>({ path, columns, filters, rowKey, to, card, sorts, exports, fixed, selection, withoutLine }: CaseListProps<P>) {
  const t = useCommon()
  const pick = useText()
  const phone = usePhone()
  const line = useLine()
  const navigate = useNavigate()
  const [address, setAddress] = useSearchParams()
  const { sort, ...values } = useMemo(() => readAddress(address, filters), [address, filters])
  const form = useMemo(() => readAddress(new URLSearchParams([...address].filter(([name]) => name !== 'sort')), filters), [address, filters])
  const pages = usePages(path, { ...values, ...(sort ? { sort } : {}), ...fixed, ...counted } as Omit<QueryOf<P>, 'cursor'>)
  const [hidden, setHidden] = useKept<string[]>(`columns.${path}`, columns.filter((c) => c.extra).map((c) => c.key))
  const go = (next: { [name: string]: unknown }) => setAddress(writeAddress({ ...next, sort }))

  const shown = useMemo(() => columns.filter((c) => !hidden.includes(c.key)).map((c) => ({ ...c, title: pick(c.title) })), [columns, hidden, pick])
  const items = pages.items ?? nothing as ItemOf<P>[]
  const drawn = useDeferredValue(items, nothing as ItemOf<P>[]) // rows are drawn between two answers to a hand, not in one go
  const open = to && !phone ? (item: ItemOf<P>) => void navigate(to(item)) : undefined
  const here = useTriage(items.length, open && ((n) => { const item = items[n]; if (item) open(item) }))
  const file = exports && `${base}${exports}?${writeAddress({ ...values, sort, ...fixed, lang: language() })}`
  // Before its rows are drawn the end of the list is in sight without having been reached.
  const more = drawn === items && pages.hasNextPage && !pages.isFetchingNextPage ? () => void pages.fetchNextPage() : undefined

  if (withoutLine && !line && !pages.items) return <>{withoutLine}</>
  return (
    <Flex vertical gap={12}>
      {withoutLine && !line && <>{withoutLine}<Typography.Text type="secondary">{t('line.stale')}</Typography.Text></>}
      <Flex gap={8} justify="space-between" align="start" wrap>
        <FilterForm filters={filters} values={form} set={go} />
        <Flex gap={8} align="center">
          {pages.total && <Typography.Text type="secondary" className="list-total">{t('list.total', pages.total)}</Typography.Text>}
          {sorts && <Select value={sort ?? sorts[0]?.value} options={sorts.map((s) => ({ value: s.value, label: pick(s.label) }))} aria-label={t('list.sort')} popupMatchSelectWidth={false}
            onChange={(s) => setAddress(writeAddress({ ...values, sort: s }))} />}
          <SavedFilters list={path} address={address.toString()} go={(a) => setAddress(new URLSearchParams(a))} />
          {!phone && <Popover trigger="click" placement="bottomRight" content={
            <Checkbox.Group className="column-choice" value={columns.filter((c) => !hidden.includes(c.key)).map((c) => c.key)} options={columns.map((c) => ({ value: c.key, label: pick(c.title) }))}
              onChange={(keys) => setHidden(columns.map((c) => c.key).filter((key) => !keys.includes(key)))} />
          }><Button icon={<SettingOutlined />} aria-label={t('list.columns')} title={t('list.columns')} /></Popover>}
          {file && <Button icon={<DownloadOutlined />} href={file} aria-label={t('export')} title={t('export')} />}
          <Button icon={<ReloadOutlined />} loading={pages.isRefetching} aria-label={t('refresh')} title={t('refresh')} onClick={() => void pages.refetch()} />
        </Flex>
      </Flex>
      <Ready of={{ ...pages, data: pages.items }} rows={10}>
        {(items) => items.length === 0 ? <Empty /> : phone
          ? <ul className="plain-list">{items.map((item) => <li key={rowKey(item)}>{to ? <Link to={to(item)} className="list-card"><Card size="small">{card(item)}</Card></Link> : <Card size="small" className="list-card">{card(item)}</Card>}</li>)}</ul>
          : <CaseTable<ItemOf<P>> items={drawn} columns={shown} rowKey={rowKey} here={here} open={open} selection={selection} />}
      </Ready>
      {pages.items && pages.items.length > 0 && <Foot count={pages.items.length} total={pages.total} end={!pages.hasNextPage} loading={pages.isFetchingNextPage} more={more} />}
    </Flex>
  )
}

/** So many come by scrolling. Who wants more asks for them, or better for fewer. */
const byScrolling = 2000

/** Reads on when it comes into sight; a button for those who do not scroll. */
function Foot({ count, total, end, loading, more }: { count: number; total: { count: string } | undefined; end: boolean; loading: boolean; more?: () => void }) {
  const t = useCommon()
  const here = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!more || count >= byScrolling || !here.current || !('IntersectionObserver' in window)) return
    const watch = new IntersectionObserver(([e]) => { if (e?.isIntersecting) more() }, { rootMargin: '400px' })
    watch.observe(here.current)
    return () => watch.disconnect()
  }, [more, count])
  return (
    <Flex ref={here} justify="center" align="center" gap={12}>
      <Typography.Text type="secondary" role="status">{end ? t('list.total', { count }) : total ? t('list.shownOf', { count, total: total.count }) : t('list.shown', { count })}</Typography.Text>
      {!end && <Button loading={loading} onClick={more}>{t('loadMore')}</Button>}
    </Flex>
  )
}
