import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** Starts the house once for the whole run: a demo bank in a fresh directory on a free port. DUBAN_SERVER names one that runs already. */
export default async function house(): Promise<() => Promise<void>> {
  if (process.env.DUBAN_SERVER) return async () => {}
  const data = mkdtempSync(join(tmpdir(), 'duban-e2e-'))
  const listen = `127.0.0.1:${await freePort()}`
  const server = spawn(resolve('..', 'bin', 'duban'), ['serve', '--data', data, '--demo', '--listen', listen], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  await new Promise<void>((ready, fail) => {
    const late = setTimeout(() => { server.kill('SIGKILL'); fail(new Error(`not ready after 3 minutes:\n${said}`)) }, 180_000)
    const hear = (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-20_000)
      if (/^ready: /m.test(said)) { clearTimeout(late); ready() }
    }
    server.stdout.on('data', hear)
    server.stderr.on('data', hear)
    server.once('exit', (code) => { clearTimeout(late); fail(new Error(`the house ended with ${code}:\n${said}`)) })
  })
  process.env.DUBAN_SERVER = `http://${listen}`
  return async () => {
    const gone = new Promise((done) => server.once('exit', done))
    server.kill('SIGTERM')
    await gone
    rmSync(data, { recursive: true, force: true })
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => done(port))
    })
  })
}
