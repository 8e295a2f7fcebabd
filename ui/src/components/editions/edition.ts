import { query } from '@/api/client'
import type { AllowedView, EditionView } from '@/api/schema'
import type { Tone } from '../tags'
import { useTexts } from './texts'

/** Tables that the bank keeps in versions have the same addresses. */
export type Kind = 'routings' | 'classifications'
export type Whole = EditionView & { allowed: AllowedView[] }
export type Step = 'put' | 'submit' | 'withdraw' | 'approve' | 'reject' | 'discard'

export const tones: Record<EditionView['status'], Tone> = { draft: 'processing', submitted: 'warning', approved: 'success', discarded: 'default', shipped: 'default' }

/** The step that one line of `allowed` is about: "submitRouting" is submit. */
export const stepOf = (a: AllowedView) => a.operation.replace(/[A-Z].*$/, '') as Step

/** May the content of this version be changed by this person now? */
export const writable = (e: Whole) => e.allowed.some((a) => stepOf(a) === 'put' && a.ok)

export const ifMatch = (e: EditionView) => ({ 'If-Match': `"${e.revision}"` })

/** All versions of one kind of table, the newest first. */
export const useVersions = (kind: Kind) => query.useQuery('get', `/${kind}` as '/routings', { params: { query: { limit: 200 } } })

/** What a version is called. */
export function useVersionName() {
  const t = useTexts()
  return (version: string) => (version.startsWith('shipped-') ? `${t('shipped')} ${version.slice(8)}` : t('no', { name: version }))
}
