import type { Text } from '@/i18n'

/** One field of a query form. Its name is the API's query parameter, and the address bar's. */
export type Filter = { name: string; label: Text } & (
  | { kind: 'text' }
  | { kind: 'choice'; options: { value: string; label: Text }[]; multiple?: boolean }
  | { kind: 'unit' } | { kind: 'outlet' } | { kind: 'user'; role?: string } | { kind: 'day' } | { kind: 'moment' } | { kind: 'flag' }
)

/** Choices from a table of words: `choices({ draft: { zh: '草稿', en: 'Draft' }, … })`. The type asks for every value of the API. */
export const choices = <V extends string>(names: { [value in V]: Text }) => (Object.entries(names) as [V, Text][]).map(([value, label]) => ({ value, label }))

export type Values = { [name: string]: string | string[] | boolean }

/** The filter that an address holds. Unknown parameters pass: a count on the home page may ask for more than the form shows. */
export function readAddress(address: URLSearchParams, filters: Filter[]): Values {
  const out: Values = {}
  for (const [name, value] of address) {
    const filter = filters.find((f) => f.name === name)
    if (value === '' || name === 'cursor' || name === 'limit') continue
    if (filter?.kind === 'choice' && filter.multiple) out[name] = value.split(',')
    else if (value === 'true' && filter?.kind !== 'choice') out[name] = true
    else out[name] = value
  }
  return out
}

/** The address that holds a filter: what is empty is left out, lists are joined as the API joins them. */
export function writeAddress(values: { [name: string]: unknown }): URLSearchParams {
  const out = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === null || value === '' || value === false) continue
    if (Array.isArray(value)) { if (value.length > 0) out.set(name, value.join(',')) }
    else out.set(name, String(value))
  }
  return out
}
