import { query } from '@/api/client'

/** The items of the checklist of the check that the film belongs to; none where it belongs to something else. */
export function useItems(of: string) {
  const check = query.useQuery('get', '/inspections/{id}', { params: { path: { id: of } } }, { retry: false })
  const { code = '', version = 0 } = check.data?.checklist ?? {}
  const list = query.useQuery('get', '/checklists/{code}/{version}', { params: { path: { code, version } } }, { enabled: code !== '', staleTime: Infinity, retry: false })
  return list.data?.template.modules.flatMap((m) => m.items) ?? []
}
