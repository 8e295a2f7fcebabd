import { useEffect, useRef } from 'react'

/** Keys of a page, while nobody types and nothing lies over it. The name is `KeyboardEvent.key` in lower case. */
export function useKeys(keys: { [key: string]: () => void }, on = true) {
  const present = useRef(keys)
  useEffect(() => { present.current = keys })
  useEffect(() => {
    if (!on) return
    const hear = (e: KeyboardEvent) => {
      if (e.ctrlKey || e.metaKey || e.altKey || e.isComposing) return
      const at = e.target as Element | null
      if (at?.closest('input:not([type=checkbox]),textarea,select,[contenteditable=true],[role=combobox]') || document.querySelector('.ant-modal-wrap:not([style*="display: none"]),.ant-drawer-open')) return
      const act = present.current[e.key.toLowerCase()]
      if (act) { e.preventDefault(); act() }
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [on])
}
