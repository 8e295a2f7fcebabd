import { query } from '@/api/client'
import { useText } from '@/i18n'
import { reasons } from './words'

/** A unit by name; by its path where the name may not be read. */
export function UnitName({ path }: { path: string }) {
  const pick = useText()
  const code = path.split('/').filter(Boolean).at(-1) ?? ''
  const unit = query.useQuery('get', '/units/{code}', { params: { path: { code } } }, { staleTime: Infinity, retry: false, enabled: code !== '' })
  return <>{pick(unit.data?.name) || path}</>
}

/** The receiver's code, or what kept a message from arriving in words. */
export function useReason() {
  const pick = useText()
  return (code: string | undefined) => (code ? pick(reasons[code]) || code : '—')
}

/** What topics are about, by their names. */
export function useTopics() {
  const pick = useText()
  const found = query.useQuery('get', '/session/notifications/topics', {}, { staleTime: Infinity })
  const list = found.data?.items ?? []
  const name = (topic: string) => pick(list.find((t) => t.topic === topic)?.title) || topic
  return { list: list.map((t) => ({ value: t.topic, label: `${pick(t.title)} ${t.topic}` })), name }
}
