import { accessible, expect, fits, picture, signIn, sizes, speak, test, type Page, type Size } from './test'

const boards = [
  { tab: 'checks', panel: /得分最低的十个模块/ }, { tab: 'rectifications', panel: /按期整改率走势/ }, { tab: 'complaints', panel: /收到投诉与满意率/ }, { tab: 'bulletins', panel: /通报签阅情况/ },
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
    if (size === 'desktop') await agrees(page, tab === 'bulletins' ? 3 : 5)
  }
})

test('outlets are ranked by score, and whoever only hears the page learns who rose', async ({ page }) => {
  await page.setViewportSize(sizes.laptop)
  await speak(page, 'en')
  await signIn(page, 'he.lihua', '/dashboards?tab=checks')
  const ranking = page.getByRole('region', { name: 'Ranking by score' })
  const first = ranking.getByRole('row').nth(1)
  await expect(first.getByText(/^\d+$/).first()).toHaveText('1')
  // The order is the server's, and the address keeps it.
  await ranking.getByText('Worst', { exact: true }).click()
  await expect(page).toHaveURL(/order=worst/)
  await expect(first.getByText(/^\d+$/).first()).not.toHaveText('1')
  const best = await page.evaluate(async () => (await (await fetch('/api/v1/inspection-numbers?from=2000-01-01&until=2100-01-01&by=round')).json() as { items: { value: string }[] }).items.map((r) => r.value).filter(Boolean))
  const rounds = await Promise.all(best.map(async (round) => {
    const r = await page.evaluate(async (n) => await (await fetch(`/api/v1/inspection-ranking?round=${encodeURIComponent(n)}`)).json() as { before: { round?: string }; items: { rose?: number }[] }, round)
    return { round, rose: r.items.some((i) => i.rose !== undefined) }
  }))
  const compared = rounds.find((r) => r.rose)
  expect(compared, 'the demo has outlets that were ranked twice').toBeDefined()
  await page.goto(`/dashboards?tab=checks&round=${encodeURIComponent(compared?.round ?? '')}`)
  await expect(ranking.getByText(/before: the round/)).toBeVisible()
  await expect(ranking.getByText(/^(up \d+ ranks?|down \d+ ranks?|same rank as before)$/).first()).toBeAttached()
  await agrees(page)
  await accessible(page)
  await picture(page, 'dashboard-ranking-en')
  // The file speaks the language of the screens, whatever the browser's.
  const file = await ranking.getByRole('link', { name: 'Export to Excel' }).getAttribute('href')
  const csv = await page.evaluate(async (a) => await (await fetch(a)).text(), (file ?? '').replace('.xlsx', '.csv'))
  expect(csv.split('\r\n')[0]).toContain('Rank,Outlet,Unit above,Checks,Average score')
  await ranking.getByRole('row').nth(1).getByRole('link').first().click()
  await expect(page).toHaveURL(/\/inspections\?.*round=/)
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

test('a number says what it is made of, and what it cannot be compared with', async ({ page }) => {
  await page.setViewportSize(sizes.laptop)
  await speak(page, 'zh')
  await signIn(page, 'he.lihua', '/dashboards?tab=complaints')
  const tile = (name: string) => page.getByRole('group', { name, exact: true })
  await expect(tile('客户满意率').getByText(/^\d+ 次回访答复中 \d+ 次满意$/)).toBeVisible()
  await expect(tile('收到投诉')).toContainText('上期没有数据可比')
  await expect(tile('收到投诉')).not.toContainText('▲')
  await expect(tile('收到投诉')).toContainText('超法定时限')
  // The month that goes on says up to which day it counts.
  const trend = page.getByRole('region', { name: '收到投诉与满意率（按收到月）' })
  await trend.getByRole('radio').first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(trend.getByRole('row').last()).toContainText(/^\d{4}-\d\d（至 \d\d-\d\d）/)
  await page.getByRole('tab', { name: '检查', exact: true }).click()
  const [here, taken] = [tile('成立的问题').getByRole('link', { name: /本系统检查发现/ }), tile('成立的问题').getByRole('link', { name: /启用前导入/ })]
  await expect(here).toBeVisible()
  expect(await listed(page, await taken.getAttribute('href') ?? '')).toBe(Number(await taken.getAttribute('data-count')))
  const again = Number(await tile('屡查屡犯').locator('[data-count]').first().getAttribute('data-count'))
  expect(again, 'what was taken over is judged, too').toBeGreaterThan(Number(await here.getAttribute('data-count')))
  await page.getByRole('tab', { name: '整改', exact: true }).click()
  await expect(page.getByText(/启用前的检查所发现、导入的问题没有整改记录/)).toBeVisible()
  await page.goto('/')
  await expect(page.getByText('超期的投诉（含本行时限）').first()).toBeVisible()
})

test('a branch head has the numbers of his own outlet and of no other', async ({ page }) => {
  await speak(page, 'zh')
  await signIn(page, 'ding.hui', '/dashboards')
  await expect(page.getByRole('heading', { level: 1, name: /统计看板/ })).toBeVisible()
  await expect(page.getByRole('region', { name: '得分最低的十个模块' })).toBeVisible()
  await expect(page.getByRole('region', { name: '得分排名' })).toHaveCount(0)
  await agrees(page, 2)
  await page.goto('/dashboards?unit=/ho/')
  await expect(page.getByRole('heading', { level: 1, name: '总行看板' })).toHaveCount(0)
})
