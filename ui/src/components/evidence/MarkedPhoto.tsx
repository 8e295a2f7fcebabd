import { query } from '@/api/client'
import type { EvidenceRegion, MarkView } from '@/api/schema'
import { contentOf } from './EvidenceGallery'

const share = (n: number) => `${n * 100}%`
export const placeOf = (r: EvidenceRegion) => ({ left: share(r.x), top: share(r.y), width: share(r.w), height: share(r.h) })

/** A photo as large as its place, with the regions that were marked on it. */
export function MarkedPhoto({ id, name, height }: { id: string; name: string; height?: number | string }) {
  const marks = query.useQuery('get', '/evidence/{id}/marks', { params: { path: { id } } })
  return (
    <span className="marked-photo">
      <img src={contentOf(id)} alt={name} loading="lazy" style={{ maxHeight: height }} />
      {(marks.data?.items ?? []).filter((m) => m.region && !m.removed).map((m, i) => <Region key={m.id} mark={m} n={i + 1} />)}
    </span>
  )
}

function Region({ mark, n }: { mark: MarkView; n: number }) {
  if (!mark.region) return null
  return <span className="marked-region" style={placeOf(mark.region)} title={mark.note} role="note" aria-label={mark.note || String(n)}><b>{n}{mark.note ? ` ${mark.note}` : ''}</b></span>
}
