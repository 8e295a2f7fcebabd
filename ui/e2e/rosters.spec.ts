import { accessible, expect, fits, picture, signIn, sizes, speak, test } from './test'

const next = () => { const d = new Date(); return new Date(Date.UTC(d.getFullYear(), d.getMonth() + 1, 15)).toISOString().slice(0, 7) }
const outlet = 'chancheng-zhangcha'

test('a leader asks for a swap, the other one accepts on his phone, and the roster has changed', async ({ page, browser, baseURL }) => {
  test.setTimeout(90_000)
  const month = `/outlets/${outlet}/rosters/${next()}`
  await speak(page, 'zh')
  await signIn(page, 'cui.chunmei', month)
  const mine = page.locator('.month-shift[data-mine=true]')
  await mine.first().waitFor()
  await picture(page, 'roster-month')
  await accessible(page)
  await fits(page)
  // His first duty of which the other is not the deputy already.
  const give = await page.locator('.month-day', { has: mine }).filter({ hasNotText: '副岗 钟晓东' }).first().getAttribute('data-day') ?? ''
  await page.getByRole('button', { name: `申请换班 ${give}` }).click()
  await page.getByLabel('对方').fill('钟晓东')
  await page.locator('.ant-select-item-option', { hasText: '只请代班 · 钟晓东' }).click()
  await page.getByLabel('说明').fill('当日参加培训。')
  await picture(page, 'roster-ask')
  await page.getByRole('button', { name: '发出申请' }).click()
  await expect(page.getByText('已办理')).toBeVisible()

  const other = await (await browser.newContext({ baseURL, locale: 'zh-CN', viewport: sizes.phone })).newPage()
  await speak(other, 'zh')
  await signIn(other, 'zhong.xiaodong', '/duty-swaps')
  const card = other.locator('[data-swap]', { hasText: `让出 ${give.slice(5)}` }).first()
  await expect(card).toContainText('待答复')
  await picture(other, 'roster-swaps-phone')
  await accessible(other)
  await fits(other)
  await card.getByRole('button', { name: /^同\s*意$/ }).click()
  await expect(card).toContainText('已同意')
  await other.goto(month)
  await expect(other.locator(`[data-day="${give}"] .month-shift > span`)).toHaveText('钟晓东')
  await picture(other, 'roster-month-phone')
  await fits(other)
})

test('who is on duty now, and where rosters are missing, in English', async ({ page }) => {
  await speak(page, 'en')
  await page.emulateMedia({ colorScheme: 'dark' })
  await signIn(page, 'he.lihua', '/on-duty')
  await page.locator('.ant-table-row').first().waitFor()
  await picture(page, 'roster-now-en-dark')
  await accessible(page)
  await fits(page)
  await page.getByText('Gaps', { exact: true }).click()
  await page.locator('.ant-table-row').first().waitFor()
  await picture(page, 'roster-gaps-en-dark')
  await accessible(page)
})
