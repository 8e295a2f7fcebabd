import { api, newKey } from '@/api/client'
import type { EvidenceDerivation, EvidenceTicket, EvidenceTransfer, EvidenceView } from '@/api/schema'

export type Stage = 'hashing' | 'sending' | 'verifying' | 'verified' | 'rejected' | 'failed'
export interface Progress { stage: Stage; sent: number; evidence?: EvidenceView; error?: unknown }

export interface Tools {
  hash: (file: Blob, progress?: (bytes: number) => void) => Promise<string>
  put: (ticket: EvidenceTicket, body: Blob, progress: (bytes: number) => void, signal?: AbortSignal) => Promise<void>
  wait: (ms: number) => Promise<void>
}

const tries = 5

/** The store will not have the bytes. */
export class StoreRefused extends Error {
  constructor(readonly status: number) { super(`the store says ${status}`) }
}

/**
 * Sends a file as evidence: declared with its hash, put straight into the store whole or in
 * parts, completed, and awaited until it is verified. Given the id of evidence that was
 * begun, it goes on where that stopped. Parts already there are not sent again.
 */
export async function upload(file: File, of: string, tell: (p: Progress) => void, options: { begun?: string; key?: string; derivation?: EvidenceDerivation; signal?: AbortSignal; tools?: Tools } = {}): Promise<EvidenceView> {
  const tools = options.tools ?? browser
  const { signal } = options
  let transfer = options.begun ? await transferOf(options.begun) : await declare(file, of, options.key ?? newKey(), options.derivation, tools, tell)
  tell({ stage: 'sending', sent: 0, evidence: transfer.evidence })
  for (let attempt = 1; transfer.upload.missing.length > 0 && transfer.evidence.status === 'awaiting'; attempt++) {
    try {
      await send(file, transfer, tools, tell, signal)
      break
    } catch (error) {
      if (attempt === tries || signal?.aborted) throw error
      // A signed request lives for minutes: ask what is missing, and for fresh ones.
      await tools.wait(500 * 2 ** attempt)
      transfer = await transferOf(transfer.evidence.id)
    }
  }
  tell({ stage: 'verifying', sent: file.size, evidence: transfer.evidence })
  let evidence = must(await api.POST('/evidence/{id}/complete', { params: { path: { id: transfer.evidence.id } } }))
  while (evidence.status === 'received' && !signal?.aborted) {
    await tools.wait(1000)
    evidence = must(await api.GET('/evidence/{id}', { params: { path: { id: evidence.id } } }))
  }
  tell({ stage: evidence.status === 'verified' ? 'verified' : 'rejected', sent: file.size, evidence })
  return evidence
}

async function declare(file: File, of: string, key: string, derivation: EvidenceDerivation | undefined, tools: Tools, tell: (p: Progress) => void): Promise<EvidenceTransfer> {
  const sha256 = await tools.hash(file, (sent) => tell({ stage: 'hashing', sent }))
  return must(await api.POST('/evidence', {
    headers: { 'Idempotency-Key': key },
    body: { case: of, kind: kindOf(file.type), file_name: file.name, size: file.size, sha256, content_type: file.type || 'application/octet-stream', captured_at: new Date(file.lastModified).toISOString(), device: navigator.userAgent.slice(0, 200), derivation },
  }))
}

const transferOf = async (id: string) => must(await api.GET('/evidence/{id}/upload', { params: { path: { id } } }))

async function send(file: File, { evidence, upload: { plan, missing, tickets } }: EvidenceTransfer, tools: Tools, tell: (p: Progress) => void, signal?: AbortSignal) {
  let sent = plan.mode === 'single' ? 0 : file.size - missing.reduce((sum, n) => sum + partOf(file, plan.part_size, n).size, 0)
  const put = async (ticket: EvidenceTicket, body: Blob) => {
    await tools.put(ticket, body, (bytes) => tell({ stage: 'sending', sent: sent + bytes, evidence }), signal)
    sent += body.size
  }
  if (plan.mode === 'single') {
    try {
      if (tickets[0]) await put(tickets[0], file)
    } catch (error) {
      // There already: the answer to an earlier try was lost. Whether it is whole is looked at when it is completed.
      if (!(error instanceof StoreRefused && error.status === 412)) throw error
    }
    return
  }
  for (const number of missing) {
    const part = partOf(file, plan.part_size, number)
    const signed = must(await api.POST('/evidence/{id}/parts', { params: { path: { id: evidence.id } }, body: { parts: [{ number, sha256: await tools.hash(part) }] } }))
    if (signed.tickets[0]) await put(signed.tickets[0], part)
  }
}

const partOf = (file: Blob, size: number, number: number) => file.slice((number - 1) * size, number * size)

export function kindOf(type: string): 'photo' | 'audio' | 'video' | 'document' {
  const [major] = type.split('/')
  return major === 'image' ? 'photo' : major === 'audio' ? 'audio' : major === 'video' ? 'video' : 'document'
}

function must<T>({ data }: { data?: T }): T {
  if (data === undefined) throw new Error('the answer is empty')
  return data
}

const browser: Tools = {
  wait: (ms) => new Promise((done) => setTimeout(done, ms)),
  hash: (file, progress) => new Promise((done, fail) => {
    const worker = new Worker(new URL('./hash.worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<{ sha256?: string; progress?: number; error?: string }>) => {
      if (data.progress !== undefined) { progress?.(data.progress); return }
      worker.terminate()
      if (data.sha256) done(data.sha256)
      else fail(new Error(data.error))
    }
    worker.onerror = (e) => { worker.terminate(); fail(new Error(e.message)) }
    worker.postMessage({ file })
  }),
  // XMLHttpRequest, because fetch tells nothing of what has gone out.
  put: (ticket, body, progress, signal) => new Promise((done, fail) => {
    const x = new XMLHttpRequest()
    x.open(ticket.method, ticket.url)
    for (const [name, value] of Object.entries(ticket.headers)) x.setRequestHeader(name, value)
    x.upload.onprogress = (e) => progress(e.loaded)
    x.onload = () => (x.status < 300 ? done() : fail(new StoreRefused(x.status)))
    x.onerror = () => fail(new Error('the connection to the store was lost'))
    x.onabort = () => fail(new DOMException('aborted', 'AbortError'))
    signal?.addEventListener('abort', () => x.abort())
    x.send(body)
  }),
}
