import { base } from '@/api/client'
import { writeAddress } from '@/components/list/filter'
import { language } from '@/i18n'

type Values = { [name: string]: unknown }

/** The list of exactly the cases behind a number: the list's own query, as its address holds it. */
export const listOf = (path: string, values: Values) => `${path}?${writeAddress(values)}`

/** Some of the cases of a group of numbers: the server says where the group's are, these narrow it. */
export function casesOf(group: { list: string } | undefined, more: Values = {}): string | undefined {
  if (!group) return undefined
  const added = writeAddress(more).toString()
  return added ? `${group.list}&${added}` : group.list
}

/** The same numbers as a file, in the language of the screens. */
export const fileOf = (path: string, values: Values) => `${base}${path}.xlsx?${writeAddress({ ...values, lang: language() })}`

/** A share with one decimal, as a number for a bar; nothing where there was nothing to share. */
export const share = (part: number, of: number) => (of === 0 ? undefined : Math.round((part / of) * 1000) / 10)

/** A score as people read it. */
export const points = (average: string | undefined) => (average === undefined ? undefined : Math.round(Number(average) * 10) / 10)

/** Numbers of a period, if there was anything to count in it: nothing is no number to compare with. */
export const something = <N>(n: N | undefined, count: (n: N) => number): N | undefined => (n && count(n) > 0 ? n : undefined)
