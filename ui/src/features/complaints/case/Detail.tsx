import { Typography } from 'antd'
import type { EventView } from '@/api/schema'
import { useText, type Text } from '@/i18n'
import { calls, contacts, nameIn, outcomes, ways } from '../words'

const word = (body: unknown, name: string): string | undefined => {
  const value = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** What an event of a complaint says beside who, when and why: what sort of contact it was and by which way, how a callback went, what was asked of a panel. */
export function Detail({ of: { name, body } }: { of: EventView }) {
  const pick = useText()
  const of = (list: { value: string; label: Text }[], field: string) => { const value = word(body, field); return value && pick(nameIn(list, value)) }
  const said = name === 'complaint.contacted' ? [of(contacts, 'kind'), of(ways, 'how')]
    : name === 'complaint.called_back' ? [of(calls, 'result')]
      : name === 'complaint.decided' ? [of(outcomes, 'outcome'), word(body, 'facts')]
        : name === 'complaint.decision_told' || name === 'complaint.withdrawn' ? [of(ways, 'how')]
          : name === 'complaint.panel_convened' ? [word(body, 'question')]
            : []
  const words = said.filter(Boolean)
  return words.length > 0 ? <Typography.Text type="secondary">{words.join(' · ')}</Typography.Text> : null
}
