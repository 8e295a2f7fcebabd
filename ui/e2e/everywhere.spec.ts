import { test as base, type BrowserContext } from '@playwright/test'
import type { HomeView, Me } from '../src/api/schema'
import type { Feature } from '../src/app/feature'
import { features } from '../src/app/features'
import { accessible, expect, faultsOf, fits, named, picture, sizes, speak, tappable, type Page } from './test'

// Every route of every feature, as somebody who may, at a desk and on a phone, every other one in
// English and every third one in the dark: what it shows and the first thing that opens over it are
// accessible and fit. Features are taken from the list that the start page has, so that none can be
// forgotten. Nothing is changed: only reading gets through to the house.
const test = base.extend<object, { browserOf: (user: string) => Promise<Known> }>({
  // Signing in costs the house some work, and a browser that has seen nothing yet loads all of the
  // screens: one per person and worker.
  browserOf: [async ({ browser }, use) => {
    const known = new Map<string, Promise<Known>>()
    await use((user) => {
      const there = known.get(user) ?? enter(browser.newContext({ baseURL: process.env.DUBAN_SERVER, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' }), user)
      known.set(user, there)
      return there
    })
    for (const each of known.values()) await (await each).context.close()
  }, { scope: 'worker' }],
})
test.use({ actionTimeout: 10_000 })

/** Who looks, in the order in which they are asked: the first one who may and finds something there. */
const people = ['he.lihua', 'fan.guodong', 'huang.lu', 'zhang.jun', 'qiao.mengyao', 'zheng.shiyu', 'xue.kai', 'ye.yonggang', 'cai.wenbo', 'zhou.siyuan']

/** Answers that say no, and what the page reports against itself: what somebody merely looks at asks for nothing that he may not have. */
function refusals(page: Page): string[] {
  const said: string[] = []
  page.on('response', (r) => { if (r.status() >= 400) said.push(`${r.status()} ${r.request().method()} ${decodeURIComponent(r.url().replace(/^https?:\/\/[^/]+/, ''))}`) })
  return said
}

interface Item { [name: string]: unknown; id?: string; code?: string; status?: string; evidence?: string[] }
/** Where an address is not simply the list with the first of its items behind it. */
const special: Record<string, { who?: string[]; list?: string; of?: (items: Item[]) => Item | undefined; fill?: (item: Item) => string; /** Nothing is there, and the page says so. */ none?: true }> = {
  '/complaints/:id/panel': { who: ['cai.wenbo', 'he.lihua'] },
  '/inspections/:id/fill': { who: ['zhang.jun', 'shi.wei', 'dong.wenbo'], list: '/inspections?waiting=true&limit=50', of: (all) => all.find((i) => ['assigned', 'in_progress', 'returned'].includes(i.status ?? '')) },
  '/inspections/:id/review': { who: ['huang.lu'], list: '/inspections?status=submitted&limit=50' },
  '/evidence/:id': { who: ['huang.lu'], list: '/findings?limit=20', of: (all) => all.find((f) => f.evidence?.length), fill: (f) => `/evidence/${f.evidence?.[0] ?? ''}` },
  '/outlets/:code/rosters/:month': { who: ['qiao.mengyao'], list: '/outlets?limit=1', fill: (o) => `/outlets/${o.code ?? ''}/rosters/${new Date().toISOString().slice(0, 7)}` },
  // The demo bank sends nothing out and has erased nothing.
  '/channels/:id': { fill: () => '/channels/none', none: true },
  '/deliveries/:id': { fill: () => '/deliveries/none', none: true },
  '/settings/:key': { list: '/settings', of: (all) => all.find((s) => String(s.key).startsWith('rules:')), fill: (s) => `/settings/${encodeURIComponent(String(s.key))}` },
  '/calendars/:year': { fill: () => '/calendars/2026' },
  '/erasures/:id': { fill: () => '/erasures/none', none: true },
  '/processes/:kind': { fill: () => '/processes/complaint' },
  '/duty-swaps/:id': { fill: () => '/duty-swaps/none', none: true },
}

interface Known { context: BrowserContext; me: Me }
async function enter(made: Promise<BrowserContext>, user: string): Promise<Known> {
  const context = await made
  const answer = await context.request.post('/api/v1/session', { data: { user, password: process.env.DUBAN_DEMO_PASSWORD ?? 'duban-demo-2026' } })
  expect(answer.ok(), user).toBe(true)
  await context.route('**/api/v1/**', (route) => (route.request().method() === 'GET' || route.request().url().endsWith('/search') ? route.continue()
    : route.fulfill({ status: 403, contentType: 'application/problem+json', json: { title: '只看不改', status: 403, code: 'reads', detail: '只看不改', detail_zh: '只看不改', detail_en: 'only reading' } })))
  return { context, me: await answer.json() as Me }
}

/** The address with the name of something that is there, as the person sees it. */
async function address({ context }: Known, path: string): Promise<string | undefined> {
  const how = special[path]
  if (!path.includes(':') || (how?.fill && !how.list)) return how?.fill?.({}) ?? path
  const answer = await context.request.get(`/api/v1${how?.list ?? `${path.slice(0, path.indexOf('/:'))}?limit=20`}`)
  if (!answer.ok()) return undefined
  const { items = [] } = await answer.json() as { items?: Item[] }
  const item = how?.of ? how.of(items) : items[0]
  if (!item) return undefined
  return how?.fill?.(item) ?? path.replace(/:([a-z]+)/g, (_, name: string) => encodeURIComponent(String(item[name] ?? item.code ?? '')))
}

/** Opens it as the first person who may and finds something there. */
async function visit(browserOf: (user: string) => Promise<Known>, feature: Feature, path: string, look: (page: Page) => Promise<void>): Promise<Page> {
  const line = feature.menu?.find((m) => m.path === path) ?? feature.menu?.[0]
  for (const user of special[path]?.who ?? people) {
    const known = await browserOf(user)
    const may = !line?.needs.length || line.needs.some((n) => known.me.actions.some((a) => a.action === n)) || special[path]?.who
    const to = may ? await address(known, path) : undefined
    if (!to) continue
    const page = await known.context.newPage()
    await look(page)
    await page.goto(to)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    await settled(page)
    if (!(await page.locator('.no-permission').count())) return page
    await page.close()
  }
  throw new Error(`nobody of ${people.join(', ')} finds anything at ${path}: say in e2e/everywhere.spec.ts who does`)
}

async function settled(page: Page) {
  await expect(page.locator('.ant-skeleton-active, .ant-spin-spinning')).toHaveCount(0, { timeout: 30_000 })
}

/** Opens the first drawer or dialog that a button of the page leads to. What writes is refused on the way. */
async function open(page: Page): Promise<boolean> {
  const over = page.locator('.ant-drawer-open .ant-drawer-section, .ant-modal').filter({ visible: true })
  const at = page.url()
  for (const where of ['.page-actions button', '#content .ant-table-row button', '#content button']) {
    const buttons = page.locator(`${where}:visible:not([aria-disabled=true]):not([disabled]):not(.ant-btn-icon-only)`)
    for (let i = 0; i < Math.min(3, await buttons.count()); i++) {
      await buttons.nth(i).click({ timeout: 2_000 }).catch(() => {})
      await over.first().waitFor({ timeout: 600 }).catch(() => {})
      if (await over.count()) { await settled(page); return true }
      if (page.url() !== at) { await page.goto(at); await settled(page) }
      await page.keyboard.press('Escape')
    }
  }
  return false
}

test('every count of the home page leads to a page that is there', async ({ browserOf }) => {
  const pages = features.flatMap((f) => f.routes.map((r) => r.path ?? ''))
  for (const user of [...people, 'ding.hui', 'shi.wei', 'zhou.kai', 'cui.chunmei']) {
    const answer = await (await browserOf(user)).context.request.get('/api/v1/home')
    const { waiting, late, soon } = await answer.json() as HomeView
    for (const { link } of [...waiting, ...late, ...soon]) expect(pages, `${user}: ${link}`).toContain(link.split('?')[0])
  }
})

for (const user of [...people, 'shi.wei', 'zhou.kai', 'cui.chunmei']) {
  test(`every page of the menu of ${user} asks for nothing that is refused`, async ({ browserOf }) => {
    test.slow()
    const { context } = await browserOf(user)
    const page = await context.newPage()
    const faults = faultsOf(page)
    const refused = refusals(page)
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    await settled(page)
    const links = await page.locator('.shell-sider a').all()
    expect(links.length).toBeGreaterThan(1)
    const registers = await page.locator('a[href="/complaints/new"]').count()
    for (const link of links) {
      await link.click()
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
      await settled(page)
      await test.step(await link.innerText(), () => { expect.soft([...faults.splice(0), ...refused.splice(0)], page.url()).toEqual([]) })
    }
    if (registers) {
      await page.goto('/complaints/new')
      await settled(page)
      expect([...faults, ...refused], page.url()).toEqual([])
    }
    await page.close()
  })
}

const routes = features.flatMap((feature) => feature.routes.map(({ path = '' }) => ({ feature, path })))
for (const [n, { feature, path }] of routes.entries()) {
  const language = n % 2 ? 'en' : 'zh'
  const colorScheme = n % 3 ? 'light' : 'dark'
  test(`everywhere: ${path}, ${language}, ${colorScheme}`, async ({ browserOf }) => {
    test.slow()
    let faults: string[] = []
    let refused: string[] = []
    const page = await visit(browserOf, feature, path, async (page) => {
      faults = faultsOf(page)
      refused = refusals(page)
      await page.setViewportSize(sizes.desktop)
      await speak(page, language)
      await page.emulateMedia({ colorScheme })
    })
    const name = `everywhere${path.replaceAll(/[/:]/g, '-')}`
    await accessible(page)
    await named(page)
    await fits(page)
    await picture(page, `${name}-desktop`)
    await page.setViewportSize(sizes.phone)
    await expect(page.locator('.shell-tabs')).toBeVisible()
    await settled(page)
    await fits(page)
    await tappable(page)
    await accessible(page)
    expect(refused.filter((r) => !(special[path]?.none && /^40[04] /.test(r)))).toEqual([])
    if (await open(page)) {
      await fits(page)
      await tappable(page)
      await accessible(page)
      await named(page)
      await picture(page, name)
    }
    expect(faults).toEqual([])
    await page.close()
  })
}
