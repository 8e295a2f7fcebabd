const covers = (prefix: string, topic: string) => topic === prefix || topic.startsWith(`${prefix}.`)

/** Whether a topic is switched off by one of the prefixes. */
export const covered = (muted: string[], topic: string) => muted.some((m) => covers(m, topic))

/** Topics as few prefixes: where all of a kind are off, the kind is, so that its later topics are as well. */
export function shorten(off: string[], all: string[]): string[] {
  const kinds = new Set(all.map((t) => t.split('.')[0] ?? ''))
  const whole = [...kinds].filter((k) => all.filter((t) => covers(k, t)).every((t) => off.includes(t)))
  const rest = off.filter((t) => !covered(whole, t))
  return [...whole, ...rest.filter((t) => !rest.some((o) => o !== t && covers(o, t)))].sort()
}
