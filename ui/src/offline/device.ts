import { api } from '@/api/client'
import { problemOf } from '@/api/problem'
import type { FormView, InspectionView, Me } from '@/api/schema'
import { Vault } from './vault'

// Who has the device, and what of his is kept on it: who he is and what he may, his own checks
// that are still to be filled, and what he owes the server. Nothing of anybody else.

/** How long the screens open without the server after it last vouched for him. */
const trust = 24 * 3600_000

let vault: Vault | undefined
const hearers = new Set<() => void>()

/** The vault of whoever is signed in; undefined where nothing can be kept. */
export const here = () => vault
/** Hears when another person has the device, or nobody. */
export const onPerson = (hear: () => void) => { hearers.add(hear) }

function take(next: Vault | undefined) {
  if (next?.user === vault?.user) return
  vault = next
  hearers.forEach((hear) => hear())
}

/** The server has said who is signed in. */
export async function enter(me: Me) {
  if (!Vault.possible) return
  try {
    const opened = await Vault.of(me.user)
    await opened.put('me', { ...me, csrf_token: undefined }) // the token is the session's, not his
    take(opened)
    await opened.dropOthers('draft/') // half a complaint does not wait for its writer behind the next person
  } catch { take(undefined) } // a browser that keeps nothing: the screens work, with the line
}

/** Who was signed in when the line was last there. He can fill his checks; nothing is sent before the server has vouched for him again. */
export async function standIn(): Promise<Me | undefined> {
  if (!Vault.possible) return undefined
  try {
    const last = await Vault.last(trust)
    const me = await last?.get<Me>('me')
    if (me) take(last)
    return me
  } catch { return undefined }
}

/** The session is over: what is kept stays, sealed, until he is back. */
export function lock() {
  vault?.lock().catch(() => {})
  take(undefined)
}

/** He has signed out: the key goes, and with it everything. */
export async function wipe() {
  const gone = vault
  take(undefined)
  await gone?.wipe()
}

const open = ['assigned', 'in_progress', 'returned'] as const

/** Reads his open checks into the vault, and drops those that are his no longer. What is owed stays. */
export async function fetchMine(form: (inspection: string) => Promise<FormView>): Promise<void> {
  const to = vault
  if (!to) return
  const mine = new Set<string>()
  const fills = (await to.get<Me>('me'))?.actions.some((a) => a.action === 'inspection.answer')
  for (let cursor: string | undefined, first = true; fills && (first || cursor); first = false) {
    const { data } = await api.GET('/inspections', { params: { query: { inspector: to.user, status: [...open], limit: 50, cursor } } })
    for (const { id } of data?.items ?? []) {
      mine.add(id)
      await api.GET('/inspections/{id}', { params: { path: { id } } }) // kept by keptReads
      await to.putNewest(`form/${id}`, await form(id))
    }
    cursor = data?.next_cursor
  }
  for (const name of [...(await to.names('check/')), ...(await to.names('form/'))]) {
    const id = name.slice(name.indexOf('/') + 1)
    if (!mine.has(id) && !(await to.names(`sheet/${id}`)).length) await to.drop(name)
  }
}

/** The checks that can be filled without the line. */
export async function keptChecks(): Promise<InspectionView[]> {
  const from = vault
  if (!from) return []
  const names = await from.names('check/')
  return (await Promise.all(names.map((n) => from.get<InspectionView>(n)))).filter((c) => c !== undefined)
}

/** The form of a kept check, as it was last on the server. */
export const keptForm = async (id: string): Promise<FormView | undefined> => here()?.get<FormView>(`form/${id}`)

const isMine = (check: InspectionView, user: string) => check.inspector?.user === user && open.some((s) => s === check.status)
const checkAddress = /\/inspections\/([0-9a-f-]{36})$/

/** Keeps his own checks as they are read, and gives them when the line does not. */
export const keptReads: Parameters<typeof api.use>[0] = {
  async onResponse({ request, response, schemaPath }) {
    if (!vault || schemaPath !== '/inspections/{id}' || request.method !== 'GET' || !response.ok) return
    const check = (await response.clone().json()) as InspectionView
    if (isMine(check, vault.user)) await vault.put(`check/${check.id}`, check).catch(() => {})
  },
  async onError({ request, error, schemaPath }) {
    if (!vault || schemaPath !== '/inspections/{id}' || request.method !== 'GET' || problemOf(error).status !== 0) return
    const id = checkAddress.exec(new URL(request.url).pathname)?.[1]
    const check = await vault.get<InspectionView>(`check/${id}`)
    return check && Response.json(check)
  },
}
