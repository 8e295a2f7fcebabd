/** 1:02:03.4 */
export function clock(seconds: number): string {
  if (!Number.isFinite(seconds)) return '–:––'
  const tenths = Math.round(seconds * 10)
  const [h, m, s] = [Math.floor(tenths / 36000), Math.floor(tenths / 600) % 60, (tenths % 600) / 10]
  const two = (n: number) => String(n).padStart(2, '0')
  return `${h ? `${h}:${two(m)}` : m}:${s.toFixed(1).padStart(4, '0')}`
}

/** The speeds of L and J, one after the other. */
export const speeds = [0.25, 0.5, 1, 1.5, 2, 4, 8]
