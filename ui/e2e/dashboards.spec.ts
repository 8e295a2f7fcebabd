import { accessible, expect, fits, picture, signIn, sizes, speak, test, type Page, type Size } from './test'

const boards = [
  { tab: 'checks', panel: /得分最低的十个模块/ }, { tab: 'rectifications', panel: /按期整改率走势/ }, { tab: 'complaints', panel: /收到投诉与满意率/ },
]

/** How many the list behind an address has. */
async function listed(page: Page, address: string): Promise<number> {
  return page.evaluate(async (a) => {
    const at = new URL(a, location.origin)
    let count = 0
    for (let cursor = ''; ;) {
      at.searchParams.set('limit', '200')
      if (cursor) at.searchParams.set('cursor', cursor)
      const answer = await fetch(`/api/v1${at.pathname}${at.search}`)
      if (!answer.ok) throw new Error(`${at}: ${answer.status}`)
      const list = await answer.json() as { items: unknown[]; next_cursor?: string }
      count += list.items.length
      if (!list.next_cursor) return count
      cursor = list.next_cursor
    }
  }, address)
}

/** Every count on the page is the count of the list that it opens. */
async function agrees(page: Page, least = 5) {
  const links = await page.locator('[data-count]').evaluateAll((all) => all.map((a) => ({ to: a.getAttribute('href') ?? '', count: Number(a.getAttribute('data-count')) })))
  const distinct = [...new Map(links.map((l) => [`${l.to} ${l.count}`, l])).values()]
  expect(distinct.length).toBeGreaterThanOrEqual(least)
  for (const l of distinct) expect(await listed(page, l.to), l.to).toBe(l.count)
}

for (const size of Object.keys(sizes) as Size[]) test(`the numbers of head office, zh, ${size}`, async ({ page }) => {
  await page.setViewportSize(sizes[size])
  await speak(page, 'zh')
  await signIn(page, 'he.lihua', '/dashboards')
  await expect(page.getByRole('heading', { level: 1, name: '总行看板' })).toBeVisible()
  for (const { tab, panel } of boards) {
    await page.goto(`/dashboards?tab=${tab}`)
    await expect(page.getByRole('region', { name: panel }).locator('.chart svg')).toBeVisible()
    await picture(page, `dashboard-${tab}-zh-${size}`)
    await accessible(page)
    await fits(page)
    if (size === 'desktop') await agrees(page)
  }
})

test('a bar opens its cases, and the table has the same by keyboard', async ({ page }) => {
  await page.setViewportSize(sizes.desktop)
  await page.emulateMedia({ colorScheme: 'dark' })
  await speak(page, 'en')
  await signIn(page, 'he.lihua', '/dashboards?tab=rectifications')
  const panel = page.getByRole('region', { name: 'Rectifications of the units below' })
  await expect(panel.locator('.chart svg')).toBeVisible()
  await panel.getByRole('radio').first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(panel.getByRole('table')).toBeVisible()
  await agrees(page)
  await accessible(page)
  await picture(page, 'dashboard-table-en-dark')
  await panel.locator('tbody [data-count]').first().click()
  await expect(page).toHaveURL(/\/rectifications\?.*issued_from=/)
})

test('a branch head has the numbers of his own outlet and of no other', async ({ page }) => {
  await speak(page, 'zh')
  await signIn(page, 'ding.hui', '/dashboards')
  await expect(page.getByRole('heading', { level: 1, name: /统计看板/ })).toBeVisible()
  await expect(page.getByRole('region', { name: '得分最低的十个模块' })).toBeVisible()
  await expect(page.getByRole('region', { name: '网点得分排名' })).toHaveCount(0)
  await agrees(page, 2)
  await page.goto('/dashboards?unit=/ho/')
  await expect(page.getByRole('heading', { level: 1, name: '总行看板' })).toHaveCount(0)
})
