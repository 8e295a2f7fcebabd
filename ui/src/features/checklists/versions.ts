import type { ChecklistInfo } from '@/api/schema'

/** A checklist with all of its versions, the newest first. */
export interface Sheet { code: string; all: ChecklistInfo[]; /** The version in force. */ newest?: ChecklistInfo; /** What somebody is at. */ draft?: ChecklistInfo; /** The one that speaks for it in a list. */ shown: ChecklistInfo }

export function grouped(items: ChecklistInfo[]): Sheet[] {
  const byCode = new Map<string, ChecklistInfo[]>()
  for (const i of items) byCode.set(i.code, [...(byCode.get(i.code) ?? []), i])
  return [...byCode].flatMap(([code, list]) => {
    const all = [...list].sort((a, b) => b.version - a.version)
    const newest = all.find((v) => v.published)
    const draft = all.find((v) => !v.published && v.version > (newest?.version ?? 0))
    const shown = newest ?? all[0]
    return shown ? [{ code, all, newest, draft, shown }] : []
  })
}
