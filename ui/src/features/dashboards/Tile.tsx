import { Card, Flex, Typography } from 'antd'
import { Link } from 'react-router'

/** One line below a key figure: how many cases of one sort, as a link to their list. */
export interface Part { name: string; count: number; to: string; late?: boolean }

/** A key figure with its target and the counts that it is made of. */
export function Tile({ title, value, to, late, note, noteLate, parts = [] }: { title: string; value: string | number | undefined; to?: string; late?: boolean; note?: string; noteLate?: boolean; parts?: Part[] }) {
  const shown = <span className={late ? 'tile-value tile-late' : 'tile-value'}>{value ?? '—'}</span>
  return (
    <Card size="small" className="tile" role="group" aria-label={title}>
      <div className="tile-title">{title}</div>
      {to && value !== undefined ? <Link to={to} className="tile-link" aria-label={`${title} ${value}`} data-count={typeof value === 'number' ? value : undefined}>{shown}</Link> : shown}
      {note && <Typography.Text type={noteLate ? 'danger' : 'secondary'} className="tile-note">{note}</Typography.Text>}
      {parts.length > 0 && <Flex gap={10} wrap className="tile-parts">{parts.map((p) => <Link key={p.name} to={p.to} className={p.late && p.count > 0 ? 'tile-late' : undefined} data-count={p.count}>{p.name} <b className="tabular">{p.count}</b></Link>)}</Flex>}
    </Card>
  )
}
