import { Navigate, useParams } from 'react-router'
import { query } from '@/api/client'
import { Ready } from '@/components/states'

/** A rectification has its place in its notice. */
export function Component() {
  const { id = '' } = useParams()
  const one = query.useQuery('get', '/rectifications/{id}', { params: { path: { id } } })
  return <Ready of={one}>{(r) => <Navigate replace to={`/notices/${r.notice}#${r.id}`} />}</Ready>
}
