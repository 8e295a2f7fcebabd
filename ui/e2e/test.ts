import AxeBuilder from '@axe-core/playwright'
import { expect, test as base, type Locator, type Page } from '@playwright/test'

export { expect, type Page }

export const sizes = { desktop: { width: 1440, height: 900 }, laptop: { width: 1280, height: 720 }, phone: { width: 390, height: 844 } }
export type Size = keyof typeof sizes

const password = process.env.DUBAN_DEMO_PASSWORD ?? 'duban-demo-2026'

/** What every journey has: a browser that fails the test when the page reports an error or breaks its content policy. */
export const test = base.extend<{ faults: string[] }>({
  baseURL: async ({}, use) => { await use(process.env.DUBAN_SERVER) },
  faults: [async ({ page }, use) => {
    const faults = faultsOf(page)
    await use(faults)
    expect(faults).toEqual([])
  }, { auto: true }],
})

/** What the page reports against itself, from now on. */
export function faultsOf(page: Page): string[] {
  const faults: string[] = []
  page.on('pageerror', (e) => faults.push(`page error: ${e.message}`))
  page.on('console', (m) => {
    // The browser itself reports refused requests; those are answers, not faults.
    if (m.type() === 'error' && !m.text().startsWith('Failed to load resource')) faults.push(`console: ${m.text()}`)
  })
  return faults
}

/** Chooses the language before the page is opened. */
export async function speak(page: Page, language: 'zh' | 'en') {
  await page.addInitScript((l) => localStorage.setItem('duban.language', l), language)
}

/** Signs a person of the demo bank in and opens a page. The sign-in page itself has journeys of its own (entrance.spec.ts). */
export async function signIn(page: Page, user: string, to = '/') {
  // From now on: who asks for choosers only at the key that opens one may ask too late.
  page.on('filechooser', () => {})
  const at = new URL(to, process.env.DUBAN_SERVER)
  const answer = await page.request.post(`${at.origin}/api/v1/session`, { data: { user, password } })
  expect(answer.ok(), `${user} signs in`).toBe(true)
  await page.goto(at.href)
  await expect(page.locator('.shell-header')).toBeVisible()
}

/** The same by hand. */
export async function signInByHand(page: Page, user: string, to = '/sign-in') {
  await page.goto(to)
  await page.getByLabel(/^(用户名|User name)$/).fill(user)
  await page.getByLabel(/^(密码|Password)$/).fill(password)
  await page.getByRole('button', { name: /^(登录|Sign in)$/ }).click()
  await expect(page.locator('.shell-header')).toBeVisible()
}

/** No serious or critical finding of axe on the page as it is. */
export async function accessible(page: Page) {
  // In the page itself, not in a second one, and without telling what is in order: no frame of ours comes from elsewhere, and it takes a third of the time.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] }).analyze()
  const grave = violations.filter((v) => v.impact === 'serious' || v.impact === 'critical')
  expect(grave.map((v) => `${v.id}: ${v.help}\n${v.nodes.slice(0, 3).map((n) => `  ${n.html}\n  ${n.failureSummary ?? ''}`).join('\n')}`)).toEqual([])
}

/** Gets there as who has no mouse: by Tab, until it has the focus. */
export async function reach(page: Page, what: Locator) {
  await expect(what).toBeVisible()
  for (let n = 0; n < 80; n++) {
    if (await what.evaluate((e) => e === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${String(what)} is not reached by Tab`)
}

/**
 * Nothing on the page is called by a code of ours: no snake_case, no run of hexadecimal digits, no
 * place left empty in a text. What a person compares or types
 * letter by letter stands in <code>, <pre> or <kbd> and may be one: ids beside a name in the audit
 * log, a request's number, codes of the bank's own catalogues.
 */
export async function named(page: Page) {
  const codes = await page.evaluate(() => {
    const odd = new RegExp(['\\b[a-z][a-z0-9]*(?:_[a-z0-9]+)+\\b', '\\b(?=[a-f]*\\d)(?=\\d*[a-f])[0-9a-f]{8,}\\b', '\\{\\{'].join('|'), 'g')
    const found = new Set<string>()
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let at = texts.nextNode(); at; at = texts.nextNode()) {
      const in_ = at.parentElement
      if (!in_ || in_.closest('code, pre, kbd, script, style, svg, noscript') || !in_.checkVisibility({ visibilityProperty: true })) continue
      for (const code of (at.textContent ?? '').match(odd) ?? []) found.add(`${code} in “${(at.textContent ?? '').trim().slice(0, 80)}”`)
    }
    return [...found]
  })
  expect.soft(codes, 'codes shown to people').toEqual([])
}

/** A picture for eyes: test-results/shots/<name>.png. */
export async function picture(page: Page, name: string) {
  await page.screenshot({ path: `test-results/shots/${name}.png` })
}

/** What a finger has to hit on a phone is 40 pixels high, or what is around it and reacts is. */
export async function tappable(page: Page) {
  expect(await page.evaluate(() => {
    const what = 'button, a.ant-btn, .ant-segmented-item, .ant-checkbox-wrapper, .ant-radio-wrapper, .ant-tabs-tab, .shell-tabs a, summary'
    return [...document.querySelectorAll(what)].filter((e) => {
      const { width, height } = e.getBoundingClientRect()
      return width > 1 && height > 0 && height < 39.5 && e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !e.matches('[role=switch], [role=tab], .ant-typography-copy, .ant-image *, [class*=clear-icon]') && !e.closest('[inert]')
    }).map((e) => `${String(e.getBoundingClientRect().height)} px: ${(e.textContent || e.getAttribute('aria-label') || e.className).trim().slice(0, 40)}`)
  })).toEqual([])
}

/** Nothing sticks out to the side: a phone's page that scrolls sideways is broken. */
export async function fits(page: Page) {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
}
