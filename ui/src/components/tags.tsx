import { Tag } from 'antd'
import type { PersonRef } from '@/api/schema'
import { useText, type Text } from '@/i18n'

export type Tone = 'default' | 'processing' | 'success' | 'warning' | 'error'

/** Where a case stands: the server's word, in the colour that the feature gives the status. */
export function StatusTag<S extends string>({ status, name, tones }: { status: S; name: Text; tones: Record<S, Tone> }) {
  return <Tag color={tones[status]} variant="filled">{useText()(name)}</Tag>
}

/** A person by name; the user name when pointed at. */
export function PersonName({ person }: { person: PersonRef | undefined }) {
  if (!person) return <>—</>
  return <span title={person.user}>{person.name || person.user}</span>
}

/** A name of the API in the present language. */
export function Named({ name }: { name: Text | undefined }) {
  return <>{useText()(name)}</>
}
