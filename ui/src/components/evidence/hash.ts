import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

// Not crypto.subtle: it wants the whole file in memory, and is missing where a trial runs
// without TLS. Films are read slice by slice.
const slice = 4 << 20

/** SHA-256 of a file or part of one, hex. */
export async function sha256Of(file: Blob, progress?: (bytes: number) => void): Promise<string> {
  const hash = sha256.create()
  for (let at = 0; at < file.size; at += slice) {
    hash.update(new Uint8Array(await file.slice(at, at + slice).arrayBuffer()))
    progress?.(Math.min(at + slice, file.size))
  }
  return bytesToHex(hash.digest())
}
