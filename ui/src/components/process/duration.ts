import type { useTexts } from './texts'

/** A length of time in its two largest units: "3 天 4 小时". */
export function duration(seconds: number, t: ReturnType<typeof useTexts>): string {
  const minutes = Math.floor(seconds / 60)
  const units = [['d', Math.floor(minutes / 1440)], ['h', Math.floor(minutes / 60) % 24], ['m', minutes % 60]] as const
  const first = units.findIndex(([, count]) => count > 0)
  if (first < 0) return t('s')
  return units.slice(first, first + 2).filter(([, count]) => count > 0).map(([unit, count]) => t(unit, { count })).join(' ')
}
