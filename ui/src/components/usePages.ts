import { useInfiniteQuery } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { paths } from '@/api/schema'

type Body<P extends keyof paths> = paths[P] extends { get: { responses: { 200: { content: { 'application/json': infer B } } } } } ? B : never
/** Addresses that answer pages: {items, next_cursor}. */
export type ListPath = { [P in keyof paths]: Body<P> extends { items: unknown[] } ? P : never }[keyof paths]
export type ItemOf<P extends ListPath> = Body<P> extends { items: (infer I)[] } ? I : never
export type QueryOf<P extends ListPath> = paths[P] extends { get: { parameters: { query?: infer Q } } } ? NonNullable<Q> : never

/** A list page after page, following the API's cursor. */
export function usePages<P extends ListPath>(path: P, filter: Omit<QueryOf<P>, 'cursor'>, enabled = true) {
  const pages = useInfiniteQuery({
    queryKey: ['get', path, 'pages', filter],
    queryFn: async ({ pageParam, signal }) => {
      const { data } = await api.GET(path as '/messages', { params: { query: { limit: 50, ...filter, cursor: pageParam } as never }, signal })
      return data as { items: ItemOf<P>[]; next_cursor?: string; total?: number; total_more?: boolean }
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor || undefined,
    enabled,
  })
  const items = pages.data?.pages.flatMap((page) => page.items)
  const { total, total_more: more } = pages.data?.pages[0] ?? {}
  // How many there are on all pages, where the filter asks for that: "312", or "1,000+" where nobody counted on, but at least what has been read.
  const known = total === undefined ? undefined : Math.max(total, items?.length ?? 0)
  return { ...pages, items, total: known === undefined ? undefined : { count: `${known.toLocaleString('en')}${more ? '+' : ''}` } }
}
