import type { Problem as Body } from './schema'

/** A failure as the server tells it (RFC 9457), or as the line does when no answer came. */
export class Problem extends Error {
  constructor(readonly body: Body, readonly retryAfter = 0) {
    super(body.detail_en || body.title)
    this.name = 'Problem'
  }
  get code() { return this.body.code }
  get status() { return this.body.status }

  /** The server did not get to speak: no line, or a proxy that finds nobody behind itself. */
  get unreached() { return this.code === 'line' || (this.code === 'http' && [502, 503, 504].includes(this.status)) }

  /** The server has spoken: the same wish again would get the same answer. False when nobody knows what became of it, or when it only takes signing in again. */
  get final() { return this.status >= 400 && this.status < 500 && ![401, 408, 429].includes(this.status) }
}

const lost: Omit<Body, 'detail'> = {
  type: '/problems/line', code: 'line', status: 0, instance: '', title: 'No answer',
  detail_zh: '网络连接中断，未收到答复。重新提交不会重复办理。', detail_en: 'The connection was lost before an answer came. Trying again does not do it twice.',
}

/** Who only read has nothing to fear from asking again. */
const unread: typeof lost = { ...lost, detail_zh: '现在连接不上服务器，没有收到答复。', detail_en: 'The server cannot be reached: no answer came.' }

/** Whatever was thrown, as a Problem. */
export function problemOf(thrown: unknown, reading = false): Problem {
  if (thrown instanceof Problem) return thrown
  return new Problem({ ...(reading ? unread : lost), detail: String(thrown) })
}

/** Reads a failed answer; proxies in between do not speak RFC 9457. */
export async function problemFrom(response: Response): Promise<Problem> {
  const after = Number(response.headers.get('Retry-After')) || 0
  try {
    const body = (await response.clone().json()) as Body
    if (typeof body.code === 'string') return new Problem(body, after)
  } catch { /* not JSON */ }
  return new Problem({ ...lost, code: 'http', status: response.status, title: response.statusText,
    detail: response.statusText, detail_zh: `服务暂不可用（${response.status}），请稍后再试。`, detail_en: `The server is not available (${response.status}). Try again later.` }, after)
}

/** The name of a form field for a JSON pointer: "/customer/phone" is ['customer', 'phone'], "/items/0" ['items', 0]. */
export function fieldOf(pointer: string): (string | number)[] {
  if (!pointer.startsWith('/')) return []
  return pointer.slice(1).split('/').map((part) => {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~')
    return /^\d+$/.test(name) ? Number(name) : name
  })
}
