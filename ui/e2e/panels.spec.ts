import { en } from '../src/features/panels/en'
import { positions } from '../src/features/panels/words'
import { zh } from '../src/features/panels/zh'
import { en as commonEn } from '../src/i18n/words/en'
import { zh as commonZh } from '../src/i18n/words/zh'
import { accessible, expect, fits, picture, reach, signIn, sizes, speak, test, type Page } from './test'
import { wordsOf } from './words'
import type { Browser } from '@playwright/test'

const api = '/api/v1'

/** Something that has to be there before the journey begins; the journey itself goes through the screens. */
async function send(page: Page, path: string, body: unknown, version?: number): Promise<{ case: string; version: number }> {
  return page.evaluate(async ({ path, body, version }) => {
    const me = await (await fetch('/api/v1/session')).json() as { csrf_token: string }
    const answer = await fetch(path, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': me.csrf_token, 'Idempotency-Key': crypto.randomUUID(), ...(version ? { 'If-Match': `"${version}"` } : {}) } })
    if (!answer.ok) throw new Error(await answer.text())
    return await answer.json() as { case: string; version: number }
  }, { path: api + path, body, version })
}

const cls = { channel: 'service_hotline', business: 'bank_card', cause: 'service', subject: 'attitude' }

async function difficult(page: Page): Promise<string> {
  const made = await send(page, '/complaints', { line: 'hotline', class: cls, content: '信用卡年费承诺减免却照常扣收，网点答复前后不一致。', request: '退还年费并书面说明。', anonymous: true, outlet: 'tianhe-zhujiang' })
  await send(page, `/complaints/${made.case}/classify`, { class: cls, severity: 'ordinary', tier: 'complex', outlet: 'tianhe-zhujiang', keep: true, reason: '总行自办' }, made.version)
  return made.case
}

async function as(browser: Browser, baseURL: string | undefined, user: string, to: string, language: 'zh' | 'en' = 'zh', size: keyof typeof sizes = 'desktop') {
  const context = await browser.newContext({ baseURL, locale: 'zh-CN', viewport: sizes[size] })
  const page = await context.newPage()
  await speak(page, language)
  await signIn(page, user, to)
  return page
}

for (const language of ['zh', 'en'] as const) test(`a panel from convening to ruling: one steps aside, one differs, ${language}`, async ({ page, browser, baseURL }) => {
  test.setTimeout(120_000)
  const t = wordsOf(language, zh, en)
  const common = wordsOf(language, commonZh, commonEn)
  const name = { justified: positions.justified[language], unjustified: positions.unjustified[language] }
  await speak(page, language)
  await signIn(page, 'he.lihua')
  const id = await difficult(page)
  const room = `/complaints/${id}/panel`

  // Convening: one of each department is proposed, the quorum follows.
  await page.goto(`/complaints/${id}`)
  await page.getByRole('link', { name: t('convene') }).click()
  await expect(page.getByText(t('chosen', { count: 5 }))).toBeVisible()
  await page.getByRole('button', { name: t('convene') }).click()
  await expect(page.getByRole('alert').or(page.locator('.ant-form-item-explain-error')).first()).toContainText(common('required'))
  await page.getByLabel(t('question')).fill('客户要求退还年费是否成立？')
  await picture(page, 'panel-convene')
  await accessible(page)
  await fits(page)
  const boxes = page.locator('.convene-seats label:has(input:checked)')
  await boxes.nth(4).click()
  await boxes.nth(3).click()
  await expect(page.getByText(t('chosen', { count: 3 }))).toBeVisible()
  await expect(page.getByLabel(t('quorum'))).toHaveValue('2')
  await page.getByRole('button', { name: t('convene') }).click()
  await expect(page.getByText(t('lacking', { count: 2 }))).toBeVisible()
  const names = await page.locator('.panel-members > li').evaluateAll((all, chairs) => all.map((li) => ({ user: li.getAttribute('data-member') ?? '', chair: li.textContent?.includes(chairs) === true })), t('chair'))
  expect(names).toHaveLength(3)
  const chair = names.find((n) => n.chair)?.user ?? ''
  const [aside = '', other = ''] = names.filter((n) => !n.chair).map((n) => n.user)

  // One steps aside, on his phone.
  const first = await as(browser, baseURL, aside, room, language, 'phone')
  await expect(first.getByText('客户要求退还年费是否成立？')).toBeVisible()
  await picture(first, 'panel-room-phone')
  await accessible(first)
  await fits(first)
  await first.getByRole('button', { name: t('stepAside') }).click()
  await first.getByLabel(t('why')).fill('配偶在该网点任职。')
  await first.getByRole('dialog').getByRole('button', { name: t('stepTitle') }).click()
  // From that moment the case is closed to him.
  await expect(first).toHaveURL(/\/panels$/)
  await first.goto(room)
  await expect(first.getByText('客户要求退还年费是否成立？')).toHaveCount(0)
  await expect(first.getByText(/未找到该事项|No such case/)).toBeVisible()
  await first.context().close()

  // The convener sees it without asking, and calls another.
  await expect(page.locator(`[data-member="${aside}"]`)).toContainText(t('aside'), { timeout: 15_000 })
  await page.locator(`[data-member="${aside}"]`).getByRole('button', { name: t('replace') }).click()
  await expect(page.getByRole('dialog').getByRole('radio').first()).toBeVisible()
  await picture(page, 'panel-replace')
  await page.getByRole('dialog').getByRole('button', { name: t('replaceDo') }).click()
  await expect(page.locator('.panel-members > li')).toHaveCount(4)
  await expect(page.locator('.panel-members > li[data-aside=false]')).toHaveCount(3)

  // The other gives his opinion by keyboard alone, from his worklist.
  const second = await as(browser, baseURL, other, '/panels', language)
  await second.getByRole('link', { name: /客户要求退还年费是否成立/ }).first().waitFor()
  await picture(second, 'panel-worklist')
  await accessible(second)
  await reach(second, second.locator(`a[href="${room}"]`))
  await second.keyboard.press('Enter')
  await expect(second.getByRole('radio', { name: name.unjustified })).toBeAttached()
  await second.keyboard.press('3')
  await second.keyboard.type('公示规则写明消费满五笔方可减免。')
  await second.keyboard.press('Control+Enter')
  await expect(second.locator(`[data-member="${other}"]`)).toContainText(name.unjustified)

  // The chair reads nobody before he has spoken; then he rules against the other, whose dissent stays.
  const third = await as(browser, baseURL, chair, room, language)
  await expect(third.locator(`[data-member="${other}"]`)).toContainText(t('hidden'))
  await expect(third.getByText('公示规则写明')).toHaveCount(0)
  await third.locator('.panel-positions').getByText(name.justified, { exact: true }).click()
  await third.getByLabel(t('reasons'), { exact: true }).fill('网点口头承诺减免，应予退还。')
  await picture(third, 'panel-opinion')
  await third.getByRole('button', { name: t('give') }).click()
  await expect(third.getByText('公示规则写明')).toBeVisible()
  await expect(third.getByRole('button', { name: t('rule') })).toBeVisible()
  await third.locator('.panel-positions').getByText(name.justified, { exact: true }).click()
  await third.getByLabel(t('rulingReasons')).fill('承诺在先，予以支持；不同意见已考虑。')
  await picture(third, 'panel-rule')
  await accessible(third)
  await third.getByRole('button', { name: t('rule') }).click()
  await third.getByRole('dialog').getByRole('button', { name: t('rule') }).click()
  await expect(third.locator('.panel-ruling')).toContainText(t('dissenters', { names: '' }))
  await expect(third.locator(`[data-member="${other}"]`)).toContainText(t('dissent'))
  await picture(third, 'panel-ruled')
  await accessible(third)
  await expect(page.locator('.panel-ruling')).toContainText(new RegExp(`${t('ruling')}.*${name.justified}`), { timeout: 15_000 })
})

test('the panel room in English', async ({ page }) => {
  await speak(page, 'en')
  await page.setViewportSize(sizes.laptop)
  await page.emulateMedia({ colorScheme: 'dark' })
  await signIn(page, 'he.lihua')
  const id = await difficult(page)
  await page.goto(`/complaints/${id}/panel`)
  await expect(page.getByText('5 chosen')).toBeVisible()
  await picture(page, 'panel-convene-en-dark')
  await accessible(page)
  await fits(page)
})
