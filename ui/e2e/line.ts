import { createServer, connect, type Socket } from 'node:net'

/** through: as if it were not there; cut: no line; deaf: what is asked arrives, but no answer comes back. */
export type State = 'through' | 'cut' | 'deaf'

/** A line to the house that can be cut: unlike the browser's own offline mode it also breaks what is under way, and loses answers to what was done. */
export async function lineTo(server: string) {
  const { hostname, port } = new URL(server)
  const open = new Set<Socket>()
  let state: State = 'through'
  const proxy = createServer((near) => {
    if (state === 'cut') { near.destroy(); return }
    const far = connect(Number(port), hostname)
    for (const s of [near, far]) {
      open.add(s)
      s.on('error', () => {})
      s.on('close', () => { open.delete(s); near.destroy(); far.destroy() })
    }
    near.pipe(far)
    far.on('data', (answer) => { if (state === 'through') near.write(answer); else near.destroy() })
  })
  await new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready))
  const { port: here } = proxy.address() as { port: number }
  return {
    address: `http://127.0.0.1:${here}`,
    /** A new state breaks what is open, except that a deaf line still carries questions. */
    be(next: State) {
      state = next
      if (next === 'cut') open.forEach((s) => s.destroy())
    },
    async close() { open.forEach((s) => s.destroy()); await new Promise((done) => proxy.close(done)) },
  }
}
