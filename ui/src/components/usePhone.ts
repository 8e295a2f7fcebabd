import { useSyncExternalStore } from 'react'

const narrow = window.matchMedia('screen and (max-width: 767px)') // paper is narrow, and no phone
const hear = (f: () => void) => { narrow.addEventListener('change', f); return () => narrow.removeEventListener('change', f) }

/** Whether the screen is a phone's: cards instead of tables, big targets, tabs below. */
export const usePhone = () => useSyncExternalStore(hear, () => narrow.matches)
