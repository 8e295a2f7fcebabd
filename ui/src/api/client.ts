import createClient, { type Middleware } from 'openapi-fetch'
import createHooks from 'openapi-react-query'
import { language } from '@/i18n'
import { answered, doubt } from './line'
import { Problem, problemFrom, problemOf } from './problem'
import type { paths } from './schema'

export const base = '/api/v1'

// The session's token against forged requests lives in memory alone: a page of another
// site can neither read nor guess it.
let csrf = ''
let ended: () => void = () => {}
let renew: () => Promise<void> = async () => {}

export const setCSRF = (token: string | undefined) => { csrf = token ?? '' }
/** What happens when the server says that the session is over. */
export const onSessionEnd = (act: () => void) => { ended = act }

/** How a token is had where there is none: the screens were opened without the line. */
export const onNoToken = (act: () => Promise<void>) => { renew = act }

/** A new idempotency key. Not crypto.randomUUID: that is missing where a trial runs without TLS. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('')
}

const conventions: Middleware = {
  async onRequest({ request, schemaPath }) {
    request.headers.set('Accept-Language', language())
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      if (!csrf && schemaPath !== '/session') await renew()
      if (csrf) request.headers.set('X-CSRF-Token', csrf)
      // Callers that may try again bring their own key (commands.ts).
      if (!request.headers.has('Idempotency-Key')) request.headers.set('Idempotency-Key', newKey())
    }
    return schemaPath ? request : undefined
  },
  async onResponse({ response, schemaPath }) {
    if (response.ok) { answered(); return }
    const problem = await problemFrom(response)
    if (problem.unreached) doubt()
    else answered()
    if (problem.status === 401 && schemaPath !== '/session') ended()
    throw problem
  },
  onError({ request, error }) {
    if (error instanceof DOMException && error.name === 'AbortError') return error
    doubt()
    return problemOf(error, request.method === 'GET' || request.method === 'HEAD')
  },
}

/** The API with its types: `api.GET('/notices/{id}', …)`. Whatever fails is thrown as a Problem. */
export const api = createClient<paths>({
  baseUrl: window.location.origin + base,
  fetch: (request) => window.fetch(request), // found when it is called: tests put their own in its place
  querySerializer: { array: { style: 'form', explode: false } },
})
api.use(conventions)

/** The same as TanStack queries: `query.useQuery('get', '/notices/{id}', …)`. */
export const query = createHooks(api)

/** Errors of queries are always Problems; the generated types say only what the body is. */
export const asProblem = (error: unknown): Problem | undefined => (error ? problemOf(error) : undefined)
