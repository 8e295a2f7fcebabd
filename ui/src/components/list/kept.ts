import { useState } from 'react'
import { useMe } from '@/app/session'

/** Something that this person keeps in this browser: column settings, saved filters. */
export function useKept<T>(name: string, first: T): [T, (value: T) => void] {
  const { user } = useMe()
  const key = `duban.${user}.${name}`
  const [value, setValue] = useState<T>(() => {
    try { return JSON.parse(localStorage.getItem(key) ?? '') as T } catch { return first }
  })
  return [value, (next) => { setValue(next); localStorage.setItem(key, JSON.stringify(next)) }]
}
