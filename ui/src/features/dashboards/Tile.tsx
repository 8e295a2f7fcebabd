import { Card, Flex, Typography } from 'antd'
import { Link } from 'react-router'
import { Change, type Compared } from './Change'

/** One line below a key figure: how many cases of one sort, as a link to their list. */
export interface Part { name: string; count: number; to: string | undefined; late?: boolean }

/** A key figure with how it comes about, what it was before, its target and the counts that it is made of. */
export function Tile({ title, value, to, late, note, noteLate, how, was, parts = [] }: { title: string; value: string | number | undefined; to?: string; late?: boolean; note?: string; noteLate?: boolean; how?: string; was?: Compared; parts?: Part[] }) {
  const shown = <span className={late ? 'tile-value tile-late' : 'tile-value'}>{value ?? '—'}</span>
  return (
    <Card size="small" className="tile" role="group" aria-label={title}>
      <div className="tile-title">{title}</div>
      {to && value !== undefined ? <Link to={to} className="tile-link" aria-label={`${title} ${value}`} data-count={typeof value === 'number' ? value : undefined}>{shown}</Link> : shown}
      {how && <Typography.Text className="tile-note">{how}</Typography.Text>}
      {was && <Change of={was} />}
      {note && <Typography.Text type={noteLate ? 'danger' : 'secondary'} className="tile-note">{note}</Typography.Text>}
      {parts.length > 0 && <Flex gap={10} wrap className="tile-parts">{parts.map((p) => <PartLink key={p.name} of={p} />)}</Flex>}
    </Card>
  )
}

function PartLink({ of: { name, count, to, late } }: { of: Part }) {
  const said = <>{name} <b className="tabular">{count}</b></>
  return to ? <Link to={to} className={late && count > 0 ? 'tile-late' : undefined} data-count={count}>{said}</Link> : <span>{said}</span>
}
