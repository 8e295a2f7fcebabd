import { query } from '@/api/client'
import { useMay } from '@/app/session'
import { sign } from '@/i18n'
import { PersonName } from './tags'

/** A person of whom the API tells the user name alone. */
export function Person({ user }: { user: string | undefined }) {
  const may = useMay()('org.read')
  const found = query.useQuery('get', '/people', { params: { query: { q: user, limit: 5 } } }, { enabled: may && Boolean(user), staleTime: Infinity })
  return <PersonName person={user ? found.data?.items.find((p) => p.user === user) ?? { user } : undefined} />
}

/** Several of them. */
export function People({ users }: { users: string[] }) {
  return <>{users.map((u, i) => <span key={u}>{i > 0 && sign('list')}<Person user={u} /></span>)}</>
}
