import { useEffect, useSyncExternalStore } from 'react'
import { onLineBack } from '@/api/line'
import { fetchMine, onPerson } from '@/offline/device'
import { owing } from './keep'
import { overHTTP } from './line'
import { Sheet } from './sheet'
import type { Snapshot } from './snapshot'

export { blank, concerns, draft, nameOf, progressOf, type Answer } from './answer'
export type { Sending } from './files'
export type { Sheet } from './sheet'
export type { Snapshot } from './snapshot'

const sheets = new Map<string, Sheet>()
// Nothing of one person stays on the screens of the next.
onPerson(() => { sheets.forEach((s) => s.close()); sheets.clear() })
onLineBack(() => sheets.forEach((s) => s.wake()))

/** Opens every sheet that owes something, so that it is sent, and reads what can be filled without the line. */
export async function resume() {
  for (const inspection of await owing()) if (!sheets.has(inspection)) await sheetOf(inspection).open()
  await fetchMine(overHTTP.form)
}
/** The sheets of this window. */
export const openSheets = () => [...sheets.values()]
/** The sheet of an inspection: one for as long as the page lives. */
export function sheetOf(inspection: string): Sheet {
  let sheet = sheets.get(inspection)
  if (!sheet) sheets.set(inspection, (sheet = new Sheet(inspection)))
  return sheet
}
/** The sheet with its present snapshot. It is read again whenever a page opens it. */
export function useSheet(inspection: string): [Sheet, Snapshot] {
  const sheet = sheetOf(inspection)
  useEffect(() => { void sheet.open() }, [sheet])
  return [sheet, useSyncExternalStore(sheet.subscribe, sheet.read)]
}
