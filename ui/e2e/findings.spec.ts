import { accessible, expect, fits, picture, signIn, sizes, speak, test, type Size } from './test'

const lists = [
  { path: '/inspections', title: 'Inspections', view: /Overdue/, asks: /overdue=true/ },
  { path: '/findings', title: 'Findings', view: /Repeat offences/, asks: /repeated=true/ },
  { path: '/appeals', title: 'Appeals', view: /Filed by me/, asks: /mine=true/ },
  { path: '/programmes', title: 'Programmes', view: /Running/, asks: /status=launched%2Crunning/ },
]

for (const size of Object.keys(sizes) as Size[]) test(`the lists of checks and what they found, en, ${size}`, async ({ page }) => {
  await page.setViewportSize(sizes[size])
  await speak(page, 'en')
  await signIn(page, 'he.lihua', lists[0]?.path)
  for (const { path, title, view, asks } of lists) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(page.locator('tbody tr.row-link, .list-card, .ant-empty').first()).toBeVisible()
    await picture(page, `${title.toLowerCase()}-en-${size}`)
    await accessible(page)
    await fits(page)
    await page.locator('.views').getByText(view).click()
    await expect(page).toHaveURL(asks)
  }
})

test('a finding leads to its check, with the finding in sight', async ({ page }) => {
  await speak(page, 'zh')
  await signIn(page, 'he.lihua', '/findings?stands=true')
  await page.locator('tbody tr.row-link').first().getByRole('link').first().click()
  await expect(page).toHaveURL(/\/findings\/F-/)
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await expect(page.getByRole('heading', { level: 1, name: id })).toBeVisible()
  await picture(page, 'finding-zh')
  await accessible(page)
  await page.getByRole('button', { name: '查看所属检查' }).click()
  await expect(page.locator(`[id="${id}"][data-wanted=true]`)).toBeInViewport()
})

test('whoever may not see a check is told so, and no more', async ({ page }) => {
  await speak(page, 'zh')
  await signIn(page, 'xue.kai', '/inspections/00000000-0000-4000-8000-000000000000')
  await expect(page.getByText(/没有找到|没有权限/).first()).toBeVisible()
})

test('a clock in a list tells its limit when pointed at, and when reached by key', async ({ page }) => {
  await speak(page, 'zh')
  await signIn(page, 'he.lihua', '/complaints?status=handling')
  const clock = page.locator('.clock-tag').first()
  const told = page.locator('.ant-popover:visible', { hasText: '到期时间' })
  await clock.hover()
  await page.mouse.move(0, 0)
  await clock.hover() // the first touch draws what the second meets
  await expect(told).toBeVisible()
  await page.mouse.move(0, 0)
  await expect(told).toBeHidden()
  await clock.focus()
  await expect(told).toBeVisible()
  await clock.blur()
  await expect(told).toBeHidden()
  await clock.click()
  await expect(told).toBeVisible()
})

test('a list reads on when its end comes into sight, and not before', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (r) => { if (r.url().includes('/api/v1/complaints?')) asked.push(r.url()) })
  await speak(page, 'zh')
  await signIn(page, 'he.lihua', '/complaints?sort=received')
  await expect(page.locator('tbody tr.row-link').first()).toBeVisible()
  const state = page.locator('#content [role=status]')
  await expect(state).toContainText('已加载 50 项')
  // How many there are is said above, before anybody has read to the end.
  const total = Number((await page.locator('.list-total').textContent())?.replace(/\D/g, ''))
  expect(total).toBeGreaterThan(50)
  await expect(state).toContainText(`共 ${total} 项`)
  await page.locator('tbody tr.row-link').first().hover()
  expect(asked).toHaveLength(1)
  await state.scrollIntoViewIfNeeded()
  await expect(state).not.toContainText('已加载 50 项')
  expect(asked.length).toBeGreaterThan(1)
})
