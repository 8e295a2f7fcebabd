import { createHash } from 'node:crypto'
import { request, type APIRequestContext } from '@playwright/test'
import type { EditionView, Me, SettingView } from '../src/api/schema'

const password = process.env.DUBAN_DEMO_PASSWORD ?? 'duban-demo-2026'

/** Somebody at the API: to prepare what a journey needs and to ask the server what is true. */
export class Person {
  private constructor(private readonly line: APIRequestContext, private readonly csrf: string) {}

  static async of(user: string, server = process.env.DUBAN_SERVER ?? ''): Promise<Person> {
    const line = await request.newContext({ baseURL: server })
    const answer = await line.post('/api/v1/session', { data: { user, password } })
    const me = (await answer.json()) as Me
    return new Person(line, me.csrf_token ?? '')
  }
  async get<T>(path: string): Promise<T> {
    const answer = await this.line.get(`/api/v1${path}`)
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
    return (await answer.json()) as T
  }
  async post<T>(path: string, data: object = {}, headers: Record<string, string> = {}): Promise<T> {
    const answer = await this.line.post(`/api/v1${path}`, { data, headers: { 'X-CSRF-Token': this.csrf, 'Idempotency-Key': crypto.randomUUID(), ...headers } })
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
    return (await answer.json()) as T
  }
  /** A photo on a case, verified. */
  async photo(of: string, name: string, bytes: Buffer): Promise<string> {
    const { evidence, upload } = await this.post<{ evidence: { id: string }; upload: { tickets: { method: string; url: string; headers: Record<string, string> }[] } }>('/evidence', {
      case: of, kind: 'photo', file_name: name, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), content_type: 'image/png', captured_at: new Date().toISOString(),
    })
    for (const ticket of upload.tickets) {
      const answer = await this.line.fetch(ticket.url, { method: ticket.method, headers: ticket.headers, data: bytes })
      if (!answer.ok()) throw new Error(`${name}: ${answer.status()} ${await answer.text()}`)
    }
    await this.post(`/evidence/${evidence.id}/complete`)
    return evidence.id
  }
  /** A move on a case as it stands now. */
  async move(of: string, verb: string, data?: object): Promise<void> {
    const { version } = await this.get<{ version: number }>(of)
    await this.post(`${of}/${verb}`, data, { 'If-Match': `"${version}"` })
  }
  async leave() { await this.line.dispose() }
}

/** Discards what an attempt of the same journey before this one has left open: of each table, catalogue and rule set one version is open at a time. */
export async function discardOpen(kind: 'routings' | 'classifications' | 'settings', user: string, server: string) {
  const maker = await Person.of(user, server)
  const { items } = await maker.get<{ items: (Pick<EditionView, 'version' | 'revision' | 'status'> | SettingView)[] }>(`/${kind}`)
  for (const e of items) if (e.status === 'draft' || e.status === 'submitted') {
    const [name, seen] = 'key' in e ? [e.key, e.version] : [e.version, e.revision]
    await maker.post(`/${kind}/${name}/discard`, {}, { 'If-Match': `"${seen}"` })
  }
  await maker.leave()
}
