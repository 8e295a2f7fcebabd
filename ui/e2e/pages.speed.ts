import type { CommandAnswer, InspectionItem, PageComplaintItem } from '../src/api/schema'
import { Person } from './api'
import { quiet } from './quiet'
import { expect, signIn, sizes, test, type Page, type Size } from './test'

// An old office PC or a cheap phone: a quarter of this machine, on 4 Mbps with 40 ms there and
// back. What is looked at: when there is something to read (the h1), first with nothing in the
// browser's cache and then with everything; and how long until something asked for is done.
const slow = { cpu: Number(process.env.SPEED_CPU ?? 4), latency: 40, downloadThroughput: 4_000_000 / 8, uploadThroughput: 4_000_000 / 8, offline: false }

interface Visit {
  name: string
  user?: string
  size?: Size
  /** Where the page is. */
  at: (server: string) => Promise<string>
  /** Something asked for, until it is done. */
  does: (page: Page) => Promise<void>
}

const visits: Visit[] = [
  { name: '登录 sign-in → home', at: async () => '/sign-in', does: async (page) => {
    await page.getByLabel('用户名').fill('zhou.kai')
    await page.getByLabel('密码').fill('duban-demo-2026')
    await page.getByRole('button', { name: '登录' }).click()
    await page.locator('.shell-header').waitFor()
    await page.locator('h1').waitFor()
  } },
  { name: '首页 home → complaints', user: 'zhou.kai', at: async () => '/', does: async (page) => {
    await page.getByRole('link', { name: '投诉', exact: true }).first().click()
    await page.locator('.ant-table-row').first().waitFor()
  } },
  { name: '投诉列表 complaints → sorted', user: 'he.lihua', at: async () => '/complaints', does: async (page) => {
    await page.goto('/complaints?sort=received', { waitUntil: 'commit' })
    await page.locator('.ant-table-row').first().waitFor()
  } },
  { name: '填写检查 fill (phone) → next item', user: 'zhang.jun', size: 'phone', at: check, does: async (page) => {
    const before = await page.locator('#question').textContent()
    await page.locator('.value-choice').first().click()
    await expect(page.locator('#question')).not.toHaveText(before ?? '')
  } },
  { name: '投诉件 complaint → its record', user: 'he.lihua', at: complaint, does: async (page) => {
    await page.getByRole('tab').last().click()
    await expect(page.getByRole('tab').last()).toHaveAttribute('aria-selected', 'true')
    await page.getByRole('tabpanel').last().waitFor()
  } },
]

async function check(server: string): Promise<string> {
  const office = await Person.of('he.lihua', server)
  const day = (plus: number) => new Date(Date.now() + plus * 86_400_000).toISOString().slice(0, 10)
  const { case: id } = await office.post<CommandAnswer>('/inspections', { checklist: 'onsite-outlet', kind: 'onsite', outlet: 'chancheng-zhangcha', inspector: 'zhang.jun', from: day(0), to: day(10) })
  await office.leave()
  const inspector = await Person.of('zhang.jun', server)
  await inspector.post(`/inspections/${id satisfies InspectionItem['id']}/start`)
  await inspector.leave()
  return `/inspections/${id}/fill`
}

async function complaint(server: string): Promise<string> {
  const office = await Person.of('he.lihua', server)
  const { items } = await office.get<PageComplaintItem>('/complaints?status=handling&limit=1')
  await office.leave()
  return `/complaints/${items[0]?.id ?? ''}`
}

/** When the first heading could be read, in milliseconds from asking for the page. */
async function readable(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: 'commit' })
  await page.locator('h1').first().waitFor()
  return page.evaluate(() => (window as unknown as { readable: number }).readable)
}

const rows: string[] = []
test.afterAll(() => { process.stdout.write(`\n| page → what is asked | readable, nothing cached | readable, cached | done |\n|---|---|---|---|\n${rows.join('\n')}\n`) })

for (const visit of visits) test(visit.name, async ({ page, baseURL }) => {
  const server = baseURL ?? ''
  await page.setViewportSize(sizes[visit.size ?? 'laptop'])
  const to = await visit.at(server)
  if (visit.user) await signIn(page, visit.user)
  await page.addInitScript(() => {
    const look = () => {
      if (!document.querySelector('h1')?.textContent) return requestAnimationFrame(look)
      return requestAnimationFrame(() => { (window as unknown as { readable: number }).readable = performance.now() })
    }
    look()
  })
  const cdp = await page.context().newCDPSession(page)
  // What the service worker fetches ahead is measured by nobody: it waits for the page.
  await cdp.send('Network.enable')
  await cdp.send('Network.setBypassServiceWorker', { bypass: true })
  await cdp.send('Network.clearBrowserCache')
  await cdp.send('Network.emulateNetworkConditions', slow)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slow.cpu })
  const cold = await readable(page, to)
  await quiet(page)
  const warm: number[] = []
  for (let n = 0; n < 3; n++) {
    warm.push(await readable(page, to))
    await quiet(page)
  }
  const begun = Date.now()
  await visit.does(page)
  const done = Date.now() - begun
  rows.push(`| ${visit.name} | ${cold.toFixed(0)} ms | ${warm.sort((a, b) => a - b)[1]?.toFixed(0)} ms | ${done} ms |`)
})
