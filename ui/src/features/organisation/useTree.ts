import { useQueries } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { UnitView } from '@/api/schema'
import { useMe } from '@/app/session'
import { codeOf } from './words'

const most = 200

/** The tree as far as it is opened: the units where one's sight begins, and the children of every open one. */
export function useTree(open: string[], closed: boolean) {
  const { actions, unit } = useMe()
  const scopes = actions.find((a) => a.action === 'org.read')?.scopes ?? [unit]
  const tops = scopes.filter((s) => !scopes.some((o) => o !== s && s.startsWith(o)))
  const roots = useQueries({
    queries: tops.map((path) => ({ queryKey: ['get', '/units/{code}', { params: { path: { code: codeOf(path) } } }], queryFn: async () => (await api.GET('/units/{code}', { params: { path: { code: codeOf(path) } } })).data as UnitView })),
    combine: (all) => ({ data: all.every((q) => q.data) ? all.flatMap((q) => q.data ?? []) : undefined, error: all.find((q) => q.error)?.error ?? null, refetch: () => { all.forEach((q) => void q.refetch()) } }),
  })
  const children = useQueries({
    queries: open.map((parent) => ({ queryKey: ['get', '/units', 'tree', parent, closed], queryFn: async () => (await api.GET('/units', { params: { query: { parent, closed, limit: most } } })).data ?? { items: [] } })),
    combine: (all) => new Map(open.map((parent, i) => [parent, all[i]?.data])),
  })
  return { roots, children }
}
