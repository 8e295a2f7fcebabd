import type { ComplaintParty, ComplaintRegister } from '@/api/schema'

export type Who = 'self' | 'proxy' | 'heir' | 'group' | 'anonymous'

/** What is written on the intake's screen; names are those of the body, so that complaints of the server find their fields. */
export interface Draft extends Omit<ComplaintRegister, 'as' | 'anonymous' | 'tier'> {
  who: Who
  /** Empty: as the routing table says. */
  tier?: ComplaintRegister['tier'] | ''
}

const lineOf = { outlet: 'outlet', customer_help: 'help', service_hotline: 'hotline', service_supervision: 'supervision' } as const

/** The line that takes a channel in as a rule; what comes written to the supervision line is a paper. */
export function lineFor(channel: { code: string; line?: keyof typeof lineOf } | undefined): ComplaintRegister['line'] {
  if (!channel?.line) return 'office'
  const line = lineOf[channel.line]
  return line === 'supervision' && channel.code !== 'supervision_line' ? 'office' : line
}

const blank = (v: unknown): boolean => v === undefined || v === null || v === '' || v === false || (Array.isArray(v) && v.length === 0) || (typeof v === 'object' && !Array.isArray(v) && Object.values(v as object).every(blank))

function trim<T extends object>(of: T): T { return Object.fromEntries(Object.entries(of).filter(([, v]) => !blank(v))) as T }

/** The body of a registration: only what was said. */
export function bodyOf({ who, tier, customer, agents, people, in_person, ...rest }: Draft): ComplaintRegister {
  const party = trim<ComplaintParty>({ kind: 'person', ...customer })
  const named = who !== 'anonymous'
  const speaks = who === 'proxy' || who === 'heir' || who === 'group'
  return {
    ...trim(rest), ...(tier ? { tier } : {}), line: rest.line, content: rest.content, class: trim(rest.class),
    ...(named ? { customer: party, as: who } : { anonymous: true }),
    ...(speaks ? { agents: (agents ?? []).map((a) => trim(a)) } : {}),
    ...(who === 'group' ? { people, in_person } : {}),
  }
}

/** What is asked before it is registered: nothing personal but the customer's opaque reference. */
export function questionOf(d: Partial<Draft>, customer?: string) {
  const c = d.class
  return trim({
    line: d.line, unit: d.unit, outlet: d.outlet, concerns: d.concerns, customer: d.who === 'anonymous' ? undefined : customer, anonymous: d.who === 'anonymous' || undefined, kind: d.customer?.kind, as: d.who === 'anonymous' ? undefined : d.who,
    people: d.people ?? undefined, in_person: d.in_person, channel: c?.channel, business: c?.business, cause: c?.cause, second: c?.second, subject: c?.subject, severity: d.severity, tier: d.tier || undefined,
    amount: /^\d{1,15}(\.\d{1,4})?$/.test(d.amount ?? '') ? d.amount : undefined, received_at: d.received_at,
  })
}

/** Whether so much was written that it would have to be asked or told again; what the page fills in by itself is nothing. */
export function worthKeeping({ customer, agents, content, request, amount, steps, reference, concerns, class: c }: Partial<Draft>): boolean {
  return !blank([customer && { ...customer, kind: undefined }, agents?.some((a) => !blank(a)), content, request, amount, steps, reference, concerns, c && { ...c, channel: undefined }].filter((v) => !blank(v)))
}
