import type { Text } from '@/i18n'

/** The fields in which events say why, in the order in which they are read. */
const fields = ['reason', 'grounds', 'cause', 'conclusion', 'summary', 'comment', 'text'] as const

export type Why = { field: (typeof fields)[number] | 'route'; words: string | Text } | { field: 'strike'; line: number; words: string }

const words = (of: unknown, name: string): unknown => (typeof of === 'object' && of !== null ? (of as Record<string, unknown>)[name] : undefined)
const isText = (x: unknown): x is Text => typeof words(x, 'zh') === 'string' && typeof words(x, 'en') === 'string'

/** What an event says of why: in the words of whoever did it, or of the routing table. */
export function reasons(body: unknown): Why[] {
  const out: Why[] = []
  for (const field of fields) {
    const said = words(body, field)
    if (typeof said === 'string' && said.trim()) out.push({ field, words: said })
  }
  const routed = words(words(body, 'route'), 'why')
  if (isText(routed) && routed.zh) out.push({ field: 'route', words: routed })
  const struck = words(body, 'strike')
  for (const x of Array.isArray(struck) ? struck : []) {
    const line = words(x, 'line'), reason = words(x, 'reason')
    if (typeof line === 'number' && typeof reason === 'string') out.push({ field: 'strike', line, words: reason })
  }
  return out
}
