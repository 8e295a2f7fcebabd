import { existsSync } from 'node:fs'

const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-dev-shm-usage']

/** The browser of the tests: the one named, the machine's own, or the one that comes with npm packages. */
export async function chromium(): Promise<{ executablePath: string; args: string[] }> {
  const own = [process.env.DUBAN_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((p) => p && existsSync(p))
  if (own) return { executablePath: own, args: flags }
  const { default: packed } = await import('@sparticuz/chromium')
  return { executablePath: await packed.executablePath(), args: [...flags, '--headless=new'] }
}
