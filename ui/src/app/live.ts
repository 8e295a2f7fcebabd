import { useQueryClient, type Query } from '@tanstack/react-query'
import { useEffect } from 'react'
import { base } from '@/api/client'
import { doubt, lineThere, onLineBack } from '@/api/line'

/** How long lists and counts wait for more changes before they are read again. */
const gather = 10_000

/** Whether a query shows that case: its page, its record, its evidence. */
export const isAbout = (id: string) => ({ queryKey }: Pick<Query, 'queryKey'>) => JSON.stringify(queryKey).includes(id)

/** Whether a query shows many cases: the home page, lists, counts. */
export const isList = ({ queryKey: [, path, pages] }: Pick<Query, 'queryKey'>) =>
  path === '/home' || pages === 'pages' || (typeof path === 'string' && /\/(counts|groups)$/.test(path))

/**
 * Keeps what is on the screen true without asking again and again: the server says which
 * cases have changed. A case that is open is read at once; lists after a while, once for
 * all changes of it. Only the window that is looked at listens: a browser has six lines.
 */
export function useLive() {
  const cache = useQueryClient()
  useEffect(() => {
    let source: EventSource | undefined
    let last = ''
    let lists: ReturnType<typeof setTimeout> | undefined
    let again: ReturnType<typeof setTimeout> | undefined

    const readLists = () => { lists = undefined; void cache.invalidateQueries({ predicate: isList }) }
    function listen() {
      source = new EventSource(`${base}/changes${last ? `?after=${last}` : ''}`)
      source.addEventListener('case', (e: MessageEvent<string>) => {
        last = e.lastEventId
        const { case: id } = JSON.parse(e.data) as { case: string }
        void cache.invalidateQueries({ predicate: isAbout(id) })
        lists ??= setTimeout(readLists, gather)
      })
      source.addEventListener('inbox', (e: MessageEvent<string>) => {
        cache.setQueryData(['get', '/messages/unread'], JSON.parse(e.data))
        void cache.invalidateQueries({ queryKey: ['get', '/messages'] })
      })
      source.addEventListener('again', (e: MessageEvent<string>) => { last = e.lastEventId; void cache.invalidateQueries() })
      // A browser comes back by itself from a broken line, but late, and not from a refusal.
      source.onerror = () => {
        doubt()
        if (source?.readyState !== EventSource.CLOSED) return
        stop()
        again = setTimeout(look, 60_000)
      }
    }
    function stop() { source?.close(); source = undefined; clearTimeout(again) }
    function look() {
      if (document.visibilityState === 'hidden') stop()
      else if (!source && lineThere()) listen()
    }
    look()
    document.addEventListener('visibilitychange', look)
    const over = onLineBack(() => { stop(); look() })
    return () => { document.removeEventListener('visibilitychange', look); over(); stop(); clearTimeout(lists) }
  }, [cache])
}
