import type { CDPSession } from '@playwright/test'
import { quiet } from './quiet'
import { signIn, sizes, test } from './test'

// A list of many thousand cases: scrolled, filtered and sorted, while the browser tells how much
// processor each task took that kept it from answering a hand: time of the thread, which others on
// the machine hardly lengthen. How many cases there are is the house's: DUBAN_SERVER names one with
// a hundred thousand.

const scrolls = Number(process.env.SPEED_SCROLLS ?? 60)

interface Traced { name: string; pid: number; tid: number; tdur?: number; args: { name?: string } }
/** The tasks of the page's main thread while something is done, longest first, in ms of processor. */
async function tasksOf(cdp: CDPSession, act: () => Promise<void>): Promise<number[]> {
  const events: Traced[] = []
  const hear = ({ value }: { value: unknown[] }) => { events.push(...(value as Traced[])) }
  cdp.on('Tracing.dataCollected', hear)
  await cdp.send('Tracing.start', { transferMode: 'ReportEvents', categories: 'toplevel,__metadata' })
  await act()
  const told = new Promise((done) => cdp.once('Tracing.tracingComplete', done))
  await cdp.send('Tracing.end')
  await told
  cdp.off('Tracing.dataCollected', hear)
  const of = (e: Traced) => `${e.pid} ${e.tid}`
  const main = new Set(events.filter((e) => e.name === 'thread_name' && e.args.name === 'CrRendererMain').map(of))
  return events.filter((e) => main.has(of(e)) && e.name.endsWith('RunTask')).map((e) => (e.tdur ?? 0) / 1000).sort((x, y) => y - x)
}

for (const cpu of [1, 4]) test(`the list of complaints at ${cpu}× slower`, async ({ page }) => {
  await page.setViewportSize(sizes.laptop)
  await signIn(page, 'he.lihua')
  const cdp = await page.context().newCDPSession(page)
  await page.addInitScript(() => { performance.setResourceTimingBufferSize(100_000) })
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu })
  const rows: string[] = []
  const step = async (name: string, act: () => Promise<void>) => {
    const all = (await tasksOf(cdp, act)).filter((ms) => ms > 50)
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
