import dayjs from 'dayjs'
import i18next from 'i18next'
import { useCallback } from 'react'
import { initReactI18next, useTranslation } from 'react-i18next'
import 'dayjs/locale/zh-cn'
import { counted } from './counted'
import { en } from './words/en'
import { zh } from './words/zh'

export type Language = 'zh' | 'en'
/** A word in both languages, as the API writes it. */
export interface Text { zh: string; en: string }

const kept = 'duban.language'

function first(): Language {
  const chosen = localStorage.getItem(kept)
  if (chosen === 'zh' || chosen === 'en') return chosen
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

void i18next.use(initReactI18next).init({
  lng: first(), resources: {}, initAsync: false, interpolation: { escapeValue: false }, returnNull: false,
})
apply(language())

export function language(): Language { return i18next.language === 'en' ? 'en' : 'zh' }

export function setLanguage(to: Language) {
  localStorage.setItem(kept, to)
  apply(to)
  void i18next.changeLanguage(to)
}

function apply(to: Language) {
  document.documentElement.lang = to === 'zh' ? 'zh-CN' : 'en'
  dayjs.locale(to === 'zh' ? 'zh-cn' : 'en')
}

export type Tree = { [key: string]: string | Tree }
/** English must have the keys that Chinese has, no more and no fewer. */
export type Same<T> = { [K in keyof T]: T[K] extends string ? string : Same<T[K]> }
export type Keys<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Keys<T[K]>}` }[keyof T & string]

/** The words of one feature: `export const useTexts = texts('notices', zh, en)`, then `const t = useTexts()`, `t('title')`. */
export function texts<T extends Tree>(name: string, zh: T, en: Same<T>) {
  i18next.addResourceBundle('zh', name, zh)
  i18next.addResourceBundle('en', name, en)
  return function useTexts() {
    const { t } = useTranslation(name)
    return useCallback((key: Keys<T>, values?: Record<string, string | number>) => counted(t(key, values), values?.count), [t])
  }
}

export const useCommon = texts('common', zh, en)

/** A sign between words or around them: Chinese and English write them differently. */
export const sign = (name: keyof typeof zh.signs): string => (language() === 'en' ? en : zh).signs[name]

/** Picks the word in the present language; Chinese where English is missing. */
export function useText() {
  const { i18n } = useTranslation()
  const english = i18n.language === 'en'
  return useCallback((text: Text | undefined) => (text ? (english && text.en) || text.zh : ''), [english])
}

/** What the server says begins like a sentence, wherever it stands alone. */
export const sentence = (text: Text): Text => ({ zh: text.zh, en: text.en.charAt(0).toUpperCase() + text.en.slice(1) })

export function useLanguage(): Language {
  const { i18n } = useTranslation()
  return i18n.language === 'en' ? 'en' : 'zh'
}
