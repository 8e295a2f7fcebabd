import type { Vault } from './vault'

// Files are sealed slice by slice: a film of an hour never has to fit into memory at once.
const slice = 4 << 20

export interface FileRecord { name: string; type: string; modified: number; size: number; slices: number }

const place = (key: string, n: number) => `file/${key}/${String(n).padStart(6, '0')}`

/** Keeps a file's bytes under a key. It is whole once this has answered, and only then. */
export async function keepFile(vault: Vault, key: string, file: File): Promise<void> {
  for (let n = 0; n * slice < file.size; n++) await vault.putBytes(place(key, n), await file.slice(n * slice, (n + 1) * slice).arrayBuffer())
}
export const recordOf = (file: File): FileRecord => ({ name: file.name, type: file.type, modified: file.lastModified, size: file.size, slices: Math.ceil(file.size / slice) })

/** The file as it was. The browser moves blobs out of memory by itself when they are many. */
export async function keptFile(vault: Vault, key: string, of: FileRecord): Promise<File | undefined> {
  const parts: Blob[] = []
  for (let n = 0; n < of.slices; n++) {
    const bytes = await vault.getBytes(place(key, n))
    if (!bytes) return undefined
    parts.push(new Blob([bytes]))
  }
  return new File(parts, of.name, { type: of.type, lastModified: of.modified })
}

export const forgetFile = (vault: Vault, key: string) => vault.dropAll(`file/${key}/`)
