import { newKey } from '@/api/client'
import type { FormView } from '@/api/schema'
import { forgetFile, keepFile, keptFile, recordOf, type FileRecord } from '@/offline/files'
import { here } from '@/offline/device'
import type { Keep, Kept, Piece } from './ports'

// What a sheet owes, in the vault of whoever is signed in. The form alone lies beside it, so
// that a check can be opened without the line before anything is owed.

type Sealed = Omit<Kept, 'pieces'> & { pieces: (Omit<Piece, 'file'> & { file: FileRecord })[] }

/** This window. Of two that have the same sheet open, the later one has it. */
const me = newKey()
/** The files that the last save named, by sheet: those that the next one does not name have arrived. */
const named = new Map<string, string[]>()

const lockOf = (inspection: string) => `duban.sheet.${inspection}`
/** Lets other windows know that this one has the sheet open. */
function show(inspection: string) {
  void navigator.locks?.request(lockOf(inspection), { steal: true }, () => new Promise(() => {})).catch(() => {})
}

export const onDevice: Keep = {
  lasts: () => here() !== undefined,

  async load(inspection) {
    const vault = here()
    if (!vault) return undefined
    show(inspection)
    const sealed = await vault.claim<Sealed>(`sheet/${inspection}`, me)
    if (!sealed) {
      const form = await vault.get<FormView>(`form/${inspection}`)
      return form && { inspection, form, answers: [], subjects: [], pieces: [], marks: [], owes: false }
    }
    const pieces: Piece[] = []
    for (const piece of sealed.pieces) {
      const file = await keptFile(vault, piece.key, piece.file)
      if (file) pieces.push({ ...piece, file })
    }
    named.set(inspection, pieces.map((p) => p.key))
    return { ...sealed, pieces }
  },

  async hold(_, piece) {
    const vault = here()
    if (!vault) throw new Error('nothing can be kept here')
    await keepFile(vault, piece.key, piece.file)
  },

  async save(kept) {
    const vault = here()
    if (!vault) return
    const { inspection, owes, form } = kept
    if (owes) {
      const sealed: Sealed = { ...kept, pieces: kept.pieces.map((p) => ({ ...p, file: recordOf(p.file) })) }
      await vault.put(`sheet/${inspection}`, sealed, me)
    } else {
      if (form) await vault.putNewest(`form/${inspection}`, form)
      await vault.drop(`sheet/${inspection}`, me)
    }
    const now = kept.pieces.map((p) => p.key)
    const before = named.get(inspection) ?? []
    named.set(inspection, now)
    for (const key of before) if (!now.includes(key)) await forgetFile(vault, key)
  },
}

/** The checks for which something is owed and that no other window has open. */
export async function owing(): Promise<string[]> {
  const vault = here()
  if (!vault) return []
  const elsewhere = new Set((await navigator.locks?.query())?.held?.map((l) => l.name))
  return (await vault.names('sheet/')).map((n) => n.slice('sheet/'.length)).filter((id) => !elsewhere.has(lockOf(id)))
}
