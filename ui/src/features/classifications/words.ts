import type { ClassificationCatalogue, ClassificationTerm } from '@/api/schema'

export const lists = ['channels', 'businesses', 'causes', 'subjects', 'business_lines', 'products'] as const
export type List = (typeof lists)[number]

/** One word of any list as the screens show it; what its list has not is left out. */
export type Word = Pick<ClassificationTerm, 'code' | 'name' | 'active'> & Partial<Pick<ClassificationTerm, 'official' | 'line' | 'below'>> & { causes?: string[]; discipline?: boolean; business?: string }

/** The dimensions of the standard have its code numbers; ours have a second level. */
export const official = (list: List) => ['channels', 'businesses', 'causes', 'business_lines'].includes(list)
export const levels = (list: List) => ['channels', 'businesses', 'causes'].includes(list)

export const wordsOf = (c: ClassificationCatalogue, list: List): Word[] => c[list] ?? []

/** Where a word stands: in a list, or on the second level below one of its words. `at` is undefined for a new one. */
export interface Place { list: List; below?: number; at?: number }

/** The catalogue with one word put at its place: changed, or added at the end. */
export function put(c: ClassificationCatalogue, place: Place, word: Word): { catalogue: ClassificationCatalogue; pointer: string } {
  const words = [...wordsOf(c, place.list)]
  const parent = place.below === undefined ? undefined : words[place.below]
  if (parent && place.below !== undefined) {
    const below = [...(parent.below ?? [])]
    const at = place.at ?? below.length
    below[at] = { code: word.code, name: word.name, official: word.official ?? '', active: word.active }
    words[place.below] = { ...parent, below }
    return { catalogue: { ...c, [place.list]: words }, pointer: `/catalogue/${place.list}/${place.below}/below/${at}` }
  }
  const at = place.at ?? words.length
  words[at] = { ...words[at], ...word }
  return { catalogue: { ...c, [place.list]: words }, pointer: `/catalogue/${place.list}/${at}` }
}

/** Words that somebody looks for; a word stays where one below it fits. */
export function found(words: Word[], text: string, inactive: boolean): Word[] {
  const q = text.trim().toLowerCase()
  const fits = (w: Pick<Word, 'code' | 'name' | 'official'>) => [w.code, w.name.zh, w.name.en, w.official ?? ''].some((s) => s.toLowerCase().includes(q))
  return words.filter((w) => (inactive || w.active) && (!q || fits(w) || w.below?.some(fits)))
}
