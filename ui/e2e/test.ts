import AxeBuilder from '@axe-core/playwright'
import { expect, test as base, type Page } from '@playwright/test'

export { expect, type Page }

export const sizes = { desktop: { width: 1440, height: 900 }, laptop: { width: 1280, height: 720 }, phone: { width: 390, height: 844 } }
export type Size = keyof typeof sizes

const password = process.env.DUBAN_DEMO_PASSWORD ?? 'duban-demo-2026'

/** What every journey has: a browser that fails the test when the page reports an error or breaks its content policy. */
export const test = base.extend<{ faults: string[] }>({
  baseURL: async ({}, use) => { await use(process.env.DUBAN_SERVER) },
  faults: [async ({ page }, use) => {
    const faults: string[] = []
    page.on('pageerror', (e) => faults.push(`page error: ${e.message}`))
    page.on('console', (m) => {
      // The browser itself reports refused requests; those are answers, not faults.
      if (m.type() === 'error' && !m.text().startsWith('Failed to load resource')) faults.push(`console: ${m.text()}`)
    })
    await use(faults)
    expect(faults).toEqual([])
  }, { auto: true }],
})

/** Chooses the language before the page is opened. */
export async function speak(page: Page, language: 'zh' | 'en') {
  await page.addInitScript((l) => localStorage.setItem('duban.language', l), language)
}

/** Signs a person of the demo bank in by the screens. */
export async function signIn(page: Page, user: string, to = '/') {
  await page.goto(to === '/' ? '/sign-in' : to)
  await page.getByLabel(/^(用户名|User name)$/).fill(user)
  await page.getByLabel(/^(密码|Password)$/).fill(password)
  await page.getByRole('button', { name: /^(登录|Sign in)$/ }).click()
  await expect(page.locator('.shell-header')).toBeVisible()
}

/** No serious or critical finding of axe on the page as it is. */
export async function accessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const grave = violations.filter((v) => v.impact === 'serious' || v.impact === 'critical')
  expect(grave.map((v) => `${v.id}: ${v.help}\n${v.nodes.slice(0, 3).map((n) => `  ${n.html}\n  ${n.failureSummary ?? ''}`).join('\n')}`)).toEqual([])
}

/** A picture for eyes: test-results/shots/<name>.png. */
export async function picture(page: Page, name: string) {
  await page.screenshot({ path: `test-results/shots/${name}.png` })
}

/** Nothing sticks out to the side: a phone's page that scrolls sideways is broken. */
export async function fits(page: Page) {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
}
