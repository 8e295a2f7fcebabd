import { request, type APIRequestContext } from '@playwright/test'
import type { Me } from '../src/api/schema'

const password = process.env.DUBAN_DEMO_PASSWORD ?? 'duban-demo-2026'

/** Somebody at the API: to prepare what a journey needs and to ask the server what is true. */
export class Person {
  private constructor(private readonly line: APIRequestContext, private readonly csrf: string) {}

  static async of(user: string, server: string): Promise<Person> {
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
  async post<T>(path: string, data: object = {}): Promise<T> {
    const answer = await this.line.post(`/api/v1${path}`, { data, headers: { 'X-CSRF-Token': this.csrf, 'Idempotency-Key': crypto.randomUUID() } })
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
    return (await answer.json()) as T
  }
  async leave() { await this.line.dispose() }
}
