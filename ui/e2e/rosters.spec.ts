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

test('a month is drawn up, one day changed, published, and somebody put in for another', async ({ page }) => {
  test.setTimeout(90_000)
  // A month that no other journey draws up, in an outlet of its own.
  const ahead = new Date()
  const month = new Date(Date.UTC(ahead.getFullYear(), ahead.getMonth() + 2, 15)).toISOString().slice(0, 7)
  await speak(page, 'zh')
  await signIn(page, 'ding.hui', `/outlets/tianhe-main/rosters/${month}`)
  await page.getByText('未编制').waitFor()
  await page.getByRole('button', { name: '按轮换填满工作日' }).click()
  const fill = page.getByRole('dialog')
  const people = fill.getByRole('group', { name: '轮值领导' }).getByRole('checkbox')
  await people.nth(1).check()
  await people.nth(0).check()
  await expect(fill.getByText('第 2 位')).toBeVisible()
  await picture(page, 'roster-fill')
  await accessible(page)
  await fill.getByRole('button', { name: /^填\s*入$/ }).click()
  await expect(fill).toBeHidden()
  await expect(page.getByText('草稿', { exact: true })).toBeVisible()
  const days = page.locator('.month-day[data-off=false]')
  await expect(days.locator('.month-shift')).toHaveCount(await days.count())
  await picture(page, 'roster-draft')

  // One day goes to nobody: the gap is named, and publishing asks why.
  const free = (await days.nth(3).getAttribute('data-day')) ?? ''
  await page.getByRole('button', { name: `${free} 班次` }).click()
  await page.getByRole('dialog').getByRole('button', { name: /^删\s*除$/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: /^保\s*存$/ }).click()
  await expect(page.locator(`[data-day="${free}"]`)).toContainText('无人坐班')
  await page.getByRole('button', { name: /^发\s*布$/ }).click()
  await page.getByRole('dialog').getByLabel('原因').fill('当日网点停业装修。')
  await picture(page, 'roster-publish')
  await page.getByRole('dialog').getByRole('button', { name: /^确\s*定$/ }).click()
  await expect(page.getByText('当日网点停业装修。').first()).toBeVisible()
  await expect(page.getByText('已发布的排班只能换班或替班')).toBeVisible()

  // Published, it changes by a substitute with a reason.
  const first = (await days.nth(0).getAttribute('data-day')) ?? ''
  const was = await page.locator(`[data-day="${first}"] .month-shift > span`).textContent()
  await page.getByRole('button', { name: `替班 ${first}` }).click()
  await page.getByRole('dialog').getByLabel('坐班领导').click()
  await page.locator('.ant-select-item-option').last().click()
  await page.getByRole('dialog').getByLabel('原因').fill('原定人员住院。')
  await page.getByRole('dialog').getByRole('button', { name: /^替\s*班$/ }).click()
  await expect(page.locator(`[data-day="${first}"] .month-shift > span`)).not.toHaveText(was ?? '')
  await picture(page, 'roster-published')
})
