import { counted } from '../src/i18n/counted'
import type { Keys, Language, Same, Tree } from '../src/i18n'

/** The words of a feature by their keys, in the language of a journey: written once, it is made in both. */
export function wordsOf<T extends Tree>(language: Language, zh: T, en: Same<T>) {
  return (key: Keys<T>, values: Record<string, string | number> = {}): string => {
    let at: unknown = language === 'zh' ? zh : en
    for (const name of key.split('.')) at = (at as Tree)[name]
    return counted(String(at), values.count).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
  }
}
