import { Badge, Segmented } from 'antd'
import { useEffect, useRef } from 'react'
import { useSearchParams } from 'react-router'
import { useText, type Text } from '@/i18n'
import { writeAddress } from './filter'

/** The ways in which a list is opened most, each a filter of the API: what waits for me, what is late, all. */
export interface View { key: string; label: Text; query: Record<string, string | boolean>; count?: number; late?: boolean }

/** Above a list: one click for the usual questions, with how many there are. */
export function Views({ views, label }: { views: View[]; label: string }) {
  const pick = useText()
  const [address, setAddress] = useSearchParams()
  const holds = (v: View) => Object.entries(v.query).every(([name, value]) => address.get(name) === String(value))
  // The view that says most about the address; the one that asks for everything fits always.
  const here = views.filter(holds).sort((a, b) => Object.keys(b.query).length - Object.keys(a.query).length)[0]
  // On the phone there is not room for all of them: where one is, is in sight.
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => { row.current?.querySelector('.ant-segmented-item-selected')?.scrollIntoView({ inline: 'nearest', block: 'nearest' }) }, [here?.key])
  // Without a value antd would mark the first: an address that is none of the views marks none.
  return (
    <Segmented ref={row} className="views" aria-label={label} value={here?.key ?? ''} onChange={(key) => setAddress(writeAddress(views.find((v) => v.key === key)?.query ?? {}))}
      options={views.map((v) => ({ value: v.key, label: <>{pick(v.label)}{v.count ? <Badge count={v.count} overflowCount={999} size="small" color={v.late ? 'var(--ant-color-error)' : 'var(--ant-color-primary)'} style={{ marginInlineStart: 6 }} /> : null}</> }))} />
  )
}
