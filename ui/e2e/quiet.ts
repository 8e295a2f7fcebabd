import type { Page } from '@playwright/test'

/** Until nothing has been fetched for half a second, or at most for ten. Not "networkidle": the page listens to the server as long as it is open. */
export async function quiet(page: Page) {
  await page.waitForFunction(() => performance.now() - Math.max(0, ...performance.getEntriesByType('resource').slice(-20).map((e) => (e as PerformanceResourceTiming).responseEnd)) > 500, undefined, { timeout: 10_000 }).catch(() => {})
}
