import { useMemo } from 'react'
import { query } from '@/api/client'
import type { ClassificationCatalogue } from '@/api/schema'
import { useText, type Text } from '@/i18n'

const none: ClassificationCatalogue = { business_lines: [], businesses: [], causes: [], channels: [], subjects: [] }

/** The words in which complaints are sorted, as they are in force today, and what a code is called. */
export function useCatalogue() {
  const pick = useText()
  const { data } = query.useQuery('get', '/classifications/{version}', { params: { path: { version: 'current' } } }, { staleTime: 10 * 60_000 })
  const of = data?.content ?? none
  return useMemo(() => {
    const names = new Map<string, Text>()
    for (const kind of ['businesses', 'causes', 'channels', 'subjects', 'business_lines'] as const) for (const term of of[kind]) {
      names.set(`${kind}:${term.code}`, term.name)
      if ('below' in term) for (const b of term.below ?? []) names.set(`second:${b.code}`, b.name)
    }
    const name = (kind: 'businesses' | 'causes' | 'channels' | 'subjects' | 'business_lines' | 'second', code: string | undefined) => (code ? pick(names.get(`${kind}:${code}`) ?? { zh: code, en: code }) : '')
    return { of, name }
  }, [of, pick])
}
