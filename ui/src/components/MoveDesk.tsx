import { createContext, useCallback, useContext, useState, type ReactNode } from 'react'
import { query } from '@/api/client'
import { said, why } from '@/api/fields'
import { problemOf } from '@/api/problem'
import type { AllowedView } from '@/api/schema'
import { MoveDrawer, type MoveForm } from './MoveDrawer'
import { gone } from './writing/Written'

// Where the forms of moves are filled in: beside the page, not in it. What is on the page
// changes while somebody writes; his form stays until he closes it.

export interface Case { id: string; version: number }

export interface Begun {
  of: Case
  move: AllowedView
  title: string
  form: MoveForm<unknown>
  give: (version: number, body: unknown) => Promise<unknown>
}

const Desk = createContext<(begun: Begun) => void>(() => { throw new Error('a move is filled in where there is no desk for it') })

/** Opens the form of a move. */
export const useDesk = () => useContext(Desk)

export function MoveDesk({ children }: { children: ReactNode }) {
  const [begun, setBegun] = useState<{ n: number; move: Begun }>()
  const begin = useCallback((move: Begun) => setBegun((b) => ({ n: (b?.n ?? 0) + 1, move })), [])
  return (
    <Desk value={begin}>
      {children}
      {begun && <Begun key={begun.n} of={begun.move} />}
    </Desk>
  )
}

/** Every move of a case as its page has them, those on its parts among them. */
interface Live { version?: number; allowed: AllowedView[]; rectifications?: { allowed: AllowedView[] }[] }
const movesOf = (of: Live) => [...of.allowed, ...(of.rectifications ?? []).flatMap((r) => r.allowed)]

/** The form of a move over the case as it is by now: the page's own reading of it, shared. */
function Begun({ of: { of, move, title, form, give } }: { of: Begun }) {
  const [open, setOpen] = useState(true)
  const path = `/${move.action.split('.')[0]}s/{id}` as '/notices/{id}'
  const now = query.useQuery('get', path, { params: { path: { id: of.id } } }, { enabled: open, retry: false })
  const live = now.data as Live | undefined
  const still = live && movesOf(live).find((m) => m.action === move.action && (m.target ?? '') === (move.target ?? ''))
  const closed = now.error != null && [403, 404].includes(problemOf(now.error).status)
  const barred = closed ? said(problemOf(now.error).body) : live && !still?.ok ? why(still) ?? gone : undefined
  return (
    <MoveDrawer open={open} close={() => setOpen(false)} title={title} risky={move.risky} form={form} target={move.target ?? ''} place={placeOf(move, of.id)} barred={barred} closed={closed}
      give={(body) => give(live?.version ?? of.version, body).catch((refusal: unknown) => { void now.refetch(); throw refusal })} />
  )
}

const placeOf = (move: AllowedView, id: string) => [move.action, id, move.target].filter(Boolean).join(' ')
