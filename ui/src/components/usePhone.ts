import { useSyncExternalStore } from 'react'

const narrow = window.matchMedia('(max-width: 767px)')
const hear = (f: () => void) => { narrow.addEventListener('change', f); return () => narrow.removeEventListener('change', f) }

/** Whether the screen is a phone's: cards instead of tables, big targets, tabs below. */
export const usePhone = () => useSyncExternalStore(hear, () => narrow.matches)
