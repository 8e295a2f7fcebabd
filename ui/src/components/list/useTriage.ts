import { useEffect, useState } from 'react'

/** Keys of a list: j and k go down and up, Enter opens, / goes to the query form. Silent while somebody types or a dialogue is open. */
export function useTriage(count: number, open?: (at: number) => void) {
  const [at, setAt] = useState(-1)
  const here = at < count ? at : -1
  useEffect(() => {
    if (!open) return
    const key = (e: KeyboardEvent) => {
      const on = e.target as HTMLElement
      if (e.ctrlKey || e.metaKey || e.altKey || on.closest('input,textarea,select,[contenteditable],[role=dialog],[role=listbox],[role=menu]')) return
      if (e.key === 'j' || e.key === 'k') setAt(Math.max(0, Math.min(count - 1, here + (e.key === 'j' ? 1 : -1))))
      else if (e.key === 'Enter' && here >= 0 && !on.closest('a,button')) open(here)
      else if (e.key === '/') document.querySelector<HTMLElement>('form[role=search] input')?.focus()
      else return
      e.preventDefault()
    }
    window.addEventListener('keydown', key)
    return () => window.removeEventListener('keydown', key)
  }, [count, here, open])
  return here
}
