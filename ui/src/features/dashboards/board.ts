/** The same dashboard, of a unit below. What was chosen of the ranking above stays above. */
export function boardOf(address: URLSearchParams, unit: string): string {
  const next = new URLSearchParams(address)
  next.set('unit', unit)
  next.delete('rank')
  return `/dashboards?${next}`
}
