import type { NoticeView } from '../src/api/schema'
import { en } from '../src/features/notices/en'
import { zh } from '../src/features/notices/zh'
import { en as commonEn } from '../src/i18n/words/en'
import { zh as commonZh } from '../src/i18n/words/zh'
import { Person } from './api'
import { drafted, head } from './drafted'
import { accessible, expect, fits, picture, signIn, sizes, speak, test } from './test'
import { wordsOf } from './words'

test('what somebody has written outlives Esc, Back and a reload, is not cut, and stays in sight when somebody else decides first', async ({ page }) => {

  const t = wordsOf('zh', zh, en)
  const common = wordsOf('zh', commonZh, commonEn)
  const id = await drafted()
  const [office, branch] = await Promise.all([Person.of('he.lihua'), Person.of(head)])
  await office.move(`/notices/${id}`, 'issue', {})
  await branch.move(`/notices/${id}`, 'acknowledge')
  await page.setViewportSize(sizes.laptop)
  await speak(page, 'zh')
  await signIn(page, head, `/rectifications?notice=${id}`)
  await page.getByRole('row').nth(1).getByRole('cell').nth(1).click()
  const form = page.locator('.ant-drawer:visible')
  const back = form.locator('.resumed')
  const cause = form.getByLabel(t('form.rootCause'))
  const card = page.getByRole('article').filter({ has: page.locator('.rectification-body') }).first()
  const plan = card.getByRole('button', { name: t('move.plan'), exact: true })

  // Closed by mistake, left by Back, loaded anew: it is there again each time.
  await plan.click()
  await cause.fill('灯箱线路老化，巡检表没有此项。')
  await page.keyboard.press('Escape')
  await expect(form).toHaveCount(0)
  await plan.click()
  await expect(cause).toHaveValue(/线路老化/)
  await expect(back).toContainText(common('unsent.resumed'))
  await picture(page, 'writing-resumed')
  await accessible(page)
  await cause.fill('灯箱线路老化，无人巡检。')
  await page.goBack()
  await page.goForward()
  await plan.click()
  await expect(cause).toHaveValue(/无人巡检/)
  await page.reload()
  await plan.click()
  await expect(cause).toHaveValue(/无人巡检/)
  await back.getByRole('button', { name: common('unsent.discard') }).click()
  await expect(cause).toHaveValue('')
  await expect(back).toHaveCount(0)

  // A paste that is too long stays whole, says by how much, and waits; shortened, it complains no more.
  await cause.fill('长'.repeat(2003))
  await expect(form.getByText(common('tooLong', { count: 3, most: 2000 }))).toBeVisible()
  await expect(cause).toHaveValue('长'.repeat(2003))
  await picture(page, 'writing-too-long')
  await cause.fill('长'.repeat(2000))
  await expect(form.getByText(/超出/)).toHaveCount(0)

  // Handed in, nothing of it is left.
  await form.locator('.ant-radio-button-wrapper').first().click()
  for (const field of ['form.rootCause', 'form.correction', 'form.prevention'] as const) await form.getByLabel(t(field)).fill('线路已换。')
  await form.locator('.ant-drawer-footer .ant-btn-primary').click()
  await expect(form).toHaveCount(0)
  await card.getByRole('button', { name: t('move.planAgain') }).click()
  await expect(cause).toHaveValue('线路已换。')
  await expect(back).toHaveCount(0)
  await page.keyboard.press('Escape')

  // Somebody else decides first: the form stays, says so, and what was written can be copied.
  await card.getByRole('button', { name: t('move.ask') }).click()
  await form.getByLabel(t('form.reason')).fill('配件须从外地调货，申请延期两周。')
  const { rectifications } = await office.get<NoticeView>(`/notices/${id}`)
  expect(rectifications.length).toBeGreaterThan(0)
  await office.move(`/notices/${id}`, 'withdraw', { reason: '检查对象有误，重新签发。' })
  await expect(form.getByRole('alert')).toContainText(common('moves.gone'))
  await expect(form.getByLabel(t('form.reason'))).toHaveValue(/外地调货/)
  await expect(form.locator('.ant-drawer-footer .ant-btn-primary')).toBeDisabled()
  await picture(page, 'writing-gone')
  await accessible(page)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await form.getByRole('button', { name: common('moves.copy') }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('外地调货')
  await page.setViewportSize(sizes.phone)
  await fits(page)
  await picture(page, 'writing-gone-phone')
  // It is not begun anew: who needs it no more gives it up, after having been told what signing out would clear.
  await expect(form.getByRole('button', { name: common('unsent.discard') })).toHaveCount(0)
  await form.getByRole('button', { name: common('unsent.drop') }).click()
  await expect(form).toHaveCount(0)
})

for (const [user, to, field] of [['qiao.mengyao', '/incidents/new', '发生了什么'], ['he.lihua', '/programmes/new', '名称']] as const) test(`what was written at ${to} is there again after Back`, async ({ page }) => {
  await page.setViewportSize(sizes.laptop)
  await speak(page, 'zh')
  await signIn(page, user, '/')
  await page.goto(to)
  const text = `写到一半 ${user}`
  await page.getByLabel(field).fill(text)
  await page.getByRole('link', { name: '首页' }).first().click()
  await expect(page.getByLabel(field)).toHaveCount(0)
  await page.goBack()
  await expect(page.getByLabel(field)).toHaveValue(text)
  await expect(page.locator('.resumed')).toBeVisible()
  await picture(page, `writing${to.replaceAll('/', '-')}`)
  await page.reload()
  await expect(page.getByLabel(field)).toHaveValue(text)
  await page.getByRole('button', { name: '丢弃，重新填写' }).click()
  await expect(page.getByLabel(field)).toHaveValue('')
})
