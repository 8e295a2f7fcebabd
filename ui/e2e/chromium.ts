import { existsSync } from 'node:fs'

const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-dev-shm-usage']

/**
 * The browser of the tests: the one named, or the one that comes with npm packages, the same for
 * everybody. It has no windows of its own to draw, which saves a quarter of the processor's work; it
 * is made for Linux, so elsewhere it is the machine's own.
 */
export async function chromium(): Promise<{ executablePath: string; args: string[] }> {
  const { DUBAN_CHROMIUM: named } = process.env
  if (named) return { executablePath: named, args: flags }
  if (process.platform === 'linux') return { executablePath: await (await import('@sparticuz/chromium')).default.executablePath(), args: flags }
  const own = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'].find(existsSync)
  if (!own) throw new Error('no Chromium found: name one with DUBAN_CHROMIUM')
  return { executablePath: own, args: flags }
}
