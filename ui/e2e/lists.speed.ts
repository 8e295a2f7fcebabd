import { quiet } from './quiet'
import { signIn, sizes, test, type Page } from './test'

// A list of many thousand cases: scrolled, filtered and sorted, while the browser tells of every
// task that kept it from answering a hand for more than 50 ms. How many cases there are is the
// house's: DUBAN_SERVER names one with a hundred thousand.

const scrolls = Number(process.env.SPEED_SCROLLS ?? 60)

interface Window { tasks: number[] }
/** What kept the browser busy since it was last asked. */
const tasks = (page: Page) => page.evaluate(() => (window as unknown as Window).tasks.splice(0))

for (const cpu of [1, 4]) test(`the list of complaints at ${cpu}× slower`, async ({ page }) => {
  await page.setViewportSize(sizes.laptop)
  await signIn(page, 'he.lihua')
  await page.addInitScript(() => {
    const w = window as unknown as Window
    w.tasks = []
    performance.setResourceTimingBufferSize(100_000)
    new PerformanceObserver((list) => w.tasks.push(...list.getEntries().map((e) => e.duration))).observe({ type: 'longtask', buffered: true })
  })
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu })
  const rows: string[] = []
  const step = async (name: string, act: () => Promise<void>) => {
    await act()
    const all = await tasks(page)
    const shown = await page.locator('[role=status]', { hasText: /已加载|共/ }).last().textContent({ timeout: 2000 }).catch(() => '')
    rows.push(`| ${name} | ${Math.max(0, ...all).toFixed(0)} ms | ${all.filter((d) => d > 200).length} of ${all.length} | ${shown} |`)
  }
  const settled = async () => {
    await page.locator('.ant-table-row').first().waitFor()
    await quiet(page)
  }
  await step('open', async () => { await page.goto('/complaints?sort=received'); await settled() })
  await step(`scroll ${scrolls} times`, async () => {
    await page.mouse.move(640, 500)
    for (let n = 0; n < scrolls; n++) {
      await page.mouse.wheel(0, 1600)
      await page.waitForTimeout(120) // as fast as a hand turns the wheel
    }
    await quiet(page)
  })
  await step('sort', async () => {
    await page.getByLabel('排序').click()
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click()
    await settled()
  })
  await step('filter', async () => {
    await page.getByLabel('编号').fill(await page.locator('.ant-table-row a').first().textContent() ?? '')
    await page.getByRole('button', { name: '查询' }).click()
    await settled()
  })
  await step('reset', async () => { await page.getByRole('button', { name: '重置' }).click(); await settled() })
  process.stdout.write(`\n${cpu}×\n| step | longest task | over 200 ms | |\n|---|---|---|---|\n${rows.join('\n')}\n`)
})
