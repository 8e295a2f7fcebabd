import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-dev-shm-usage']
const own = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe']

/**
 * The browser of the tests: the one named, or the one that comes with npm packages, the same for
 * everybody. It has no windows of its own to draw, which saves a quarter of the processor's work; it
 * is made for Linux and needs libnss3, so elsewhere it is the machine's own.
 */
export async function chromium(): Promise<{ executablePath: string; args: string[] }> {
  const executablePath = process.env.DUBAN_CHROMIUM ?? (await packed()) ?? own.find(existsSync)
  if (!executablePath) throw new Error('The browser that comes with the packages does not start here (on Debian: apt-get install libnss3), and there is no other one: name one with DUBAN_CHROMIUM.')
  return { executablePath, args: flags }
}

async function packed(): Promise<string | undefined> {
  if (process.platform !== 'linux') return undefined
  const path = await (await import('@sparticuz/chromium')).default.executablePath()
  return spawnSync(path, ['--version']).status === 0 ? path : undefined
}
