import { writeAddress } from '@/components/list/filter'

/** The list of exactly the cases behind a number: the list's own query, as its address holds it. */
export const listOf = (path: string, values: { [name: string]: unknown }) => `${path}?${writeAddress(values)}`

/** A share with one decimal, as a number for a bar; nothing where there was nothing to share. */
export const share = (part: number, of: number) => (of === 0 ? undefined : Math.round((part / of) * 1000) / 10)
