// The order matters: every browser claims to be those below it as well.
const browsers: [RegExp, string][] = [[/MicroMessenger/, 'WeChat'], [/Edg/, 'Edge'], [/QQBrowser/, 'QQ Browser'], [/Firefox\//, 'Firefox'], [/Chrom(e|ium)\//, 'Chrome'], [/Safari\//, 'Safari']]
const systems: [RegExp, string][] = [[/Android/, 'Android'], [/iPhone|iPad/, 'iOS'], [/Windows/, 'Windows'], [/Mac OS X/, 'macOS'], [/Linux/, 'Linux']]

/** Browser and system as people call them; what is neither known (a program), by its own word. */
export function browserOf(agent: string): string {
  const of = (list: [RegExp, string][]) => list.find(([is]) => is.test(agent))?.[1]
  const parts = [of(browsers), of(systems)].filter(Boolean)
  return parts.length > 0 ? parts.join(' · ') : agent.split(' ')[0] || '—'
}
