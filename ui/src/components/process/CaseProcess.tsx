import { lazy, Suspense } from 'react'
import type { ProcessItem } from '@/api/schema'
import { Loading } from '@/components/states'

// The library that draws comes when somebody looks.
const Course = lazy(() => import('./Course'))

/** How a case goes through its process: where it is, how it came there, how long it took, what is late. For the page of any kind of case. */
export function CaseProcess({ kind, id }: { kind: ProcessItem['kind']; id: string }) {
  return <Suspense fallback={<Loading rows={8} />}><Course kind={kind} id={id} /></Suspense>
}
