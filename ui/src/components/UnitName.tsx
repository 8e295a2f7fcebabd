import { query } from '@/api/client'
import { useText } from '@/i18n'

/** A unit by its path; the path where the reader may not know the unit. */
export function UnitName({ path }: { path: string }) {
  const pick = useText()
  const code = path.split('/').filter(Boolean).at(-1) ?? ''
  const unit = query.useQuery('get', '/units/{code}', { params: { path: { code } } }, { enabled: /^[\w-]+$/.test(code) && code !== '-', staleTime: Infinity, retry: false })
  return <span title={path}>{unit.data ? pick(unit.data.name) : path}</span>
}
