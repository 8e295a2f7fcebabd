import { en as callBackEn, zh as callBackZh } from '../src/components/callBackWords'
import { en as urgingEn, zh as urgingZh } from '../src/components/urgingWords'
import { en as callsEn } from '../src/features/callbacks/en'
import { zh as callsZh } from '../src/features/callbacks/zh'
import { nameIn, outcomes, remedies } from '../src/features/complaints/words'
import { en as inboxEn } from '../src/features/inbox/en'
import { zh as inboxZh } from '../src/features/inbox/zh'
import { en } from '../src/features/panels/en'
import { positions } from '../src/features/panels/words'
import { zh } from '../src/features/panels/zh'
import type { Language } from '../src/i18n'
import { Person } from './api'
import { change, cls, deskIn, option, pick, stamp } from './desk'
import { accessible, expect, fits, picture, reach, signIn, sizes, speak, test } from './test'
import { wordsOf } from './words'
import type { Browser } from '@playwright/test'

// One difficult complaint from the first word to the last call, as the desk has it: taken in beside
// one that looks alike, judged by a panel of which one steps aside and one keeps silent, decided as
// the panel ruled, told, and asked about by somebody else.
test.use({ actionTimeout: 15_000 })

async function as(browser: Browser, user: string, to: string, language: Language, size: keyof typeof sizes = 'desktop') {
  const context = await browser.newContext({ baseURL: process.env.DUBAN_SERVER, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: sizes[size], reducedMotion: 'reduce' })
  const page = await context.newPage()
  await speak(page, language)
  await signIn(page, user, to)
  return page
}

for (const language of ['zh', 'en'] as const) test(`a complaint from the first word to the last call, with a panel between, ${language}`, async ({ page, browser }) => {
  test.setTimeout(240_000) // eight people after each other, on a machine that others use
  const desk = deskIn(language)
  const t = wordsOf(language, zh, en)
  const calls = wordsOf(language, callsZh, callsEn)
  const called = wordsOf(language, callBackZh, callBackEn)
  const urging = wordsOf(language, urgingZh, urgingEn)
  const inbox = wordsOf(language, inboxZh, inboxEn)
  const outcome = nameIn(outcomes, 'justified')[language]
  const customer = { kind: 'person', name: '申屠嘉', phone: `131${stamp()}` }
  const office = await Person.of('he.lihua')
  const before = await office.post<{ case: string }>('/complaints', { line: 'office', class: cls, outlet: 'tianhe-zhujiang', content: '信用卡年费重复扣收。', customer })
  const { number: alike } = await office.get<{ number: string }>(`/complaints/${before.case}`)

  // Taken in: the house knows the customer, and shows what looks alike before it is there twice.
  await speak(page, language)
  await page.emulateMedia({ colorScheme: language === 'en' ? 'dark' : 'light' })
  await signIn(page, 'he.lihua', '/complaints/new')
  await page.getByLabel(desk.t('party.phone')).fill(customer.phone)
  await page.getByLabel(desk.t('party.name')).fill(customer.name)
  await pick(page, desk.t('channel'), language === 'zh' ? '来信' : 'Letter')
  await pick(page, desk.t('outlet'), 'tianhe-zhujiang')
  await page.getByLabel(desk.t('content')).fill('信用卡年费承诺减免却照常扣收，网点答复前后不一致。')
  await page.getByLabel(desk.t('request'), { exact: true }).fill('退还年费并书面说明。')
  await pick(page, desk.t('business'), 'bank_card')
  await pick(page, desk.t('subject'), 'attitude')
  const twice = page.getByRole('region', { name: desk.t('alike') }).locator('.alike', { hasText: alike })
  await expect(twice).toBeVisible()
  await expect(page.locator('.known')).toContainText(alike)
  await twice.getByRole('button', { name: desk.t('linkIt') }).click()
  await expect(twice.getByRole('button', { name: desk.t('linkedNow') })).toBeVisible()
  await picture(page, `desk-intake-${language}`)
  await accessible(page)
  await fits(page)
  await page.getByRole('button', { name: new RegExp(`^${desk.t('registerNow')}`) }).click()
  await page.getByRole('button', { name: desk.t('openIt') }).click()
  await expect(page).toHaveURL(/\/complaints\/[0-9a-f-]{36}$/)
  const id = page.url().split('/').at(-1) ?? ''
  const of = `/complaints/${id}`
  const room = `${of}/panel`
  const { number } = await office.get<{ number: string }>(of)
  await expect(page.getByRole('region', { name: desk.t('related') }).getByRole('link', { name: alike })).toBeVisible()

  // Its owner replies, sorts it and keeps it; what was done stands in the letter later.
  await desk.open(page, 'contact')
  await page.getByLabel(desk.t('saidOrDone')).fill('已电话告知正在核实。')
  await desk.hand(page)
  await desk.open(page, 'classify')
  await page.locator('.ant-drawer .ant-segmented-item').filter({ hasText: language === 'zh' ? '情况复杂' : 'Complex' }).click()
  await page.getByRole('switch').click()
  await page.getByLabel(desk.t('reason'), { exact: true }).fill('总行自办。')
  await desk.hand(page)
  await picture(page, `desk-case-${language}`)
  await accessible(page)

  // Convening: one of each department is proposed, the quorum follows.
  await page.getByRole('link', { name: desk.t('toPanel') }).click()
  await expect(page.getByText(t('chosen', { count: 5 }))).toBeVisible()
  await page.getByRole('button', { name: t('convene') }).click()
  await expect(page.locator('.ant-form-item-explain-error').first()).toContainText(desk.common('required'))
  await page.getByLabel(t('question')).fill('客户要求退还年费是否成立？')
  await picture(page, `desk-convene-${language}`)
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

  // One steps aside, on his phone; from that moment the case is closed to him.
  const first = await as(browser, aside, room, language, 'phone')
  await expect(first.getByText('客户要求退还年费是否成立？')).toBeVisible()
  await picture(first, `desk-room-phone-${language}`)
  await accessible(first)
  await fits(first)
  await first.getByRole('button', { name: t('stepAside') }).click()
  await first.getByLabel(t('why')).fill('配偶在该网点任职。')
  await first.getByRole('dialog').getByRole('button', { name: t('stepTitle') }).click()
  await expect(first).toHaveURL(/\/panels$/)
  await first.goto(room)
  await expect(first.getByText(/未找到该事项|No such case/)).toBeVisible()
  await expect(first.getByText('客户要求退还年费是否成立？')).toHaveCount(0)
  await first.context().close()

  // The convener sees it without asking, and calls another.
  const seated = page.locator('.panel-members > li[data-aside=false]')
  const replace = async (user: string) => {
    await page.locator(`[data-member="${user}"]`).getByRole('button', { name: t('replace') }).click()
    await expect(page.getByRole('dialog').getByRole('radio').first()).toBeVisible()
    await picture(page, `desk-replace-${language}`)
    await page.getByRole('dialog').getByRole('button', { name: t('replaceDo') }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await expect(page.locator(`[data-member="${aside}"]`)).toContainText(t('aside'))
  await replace(aside)
  await expect(page.locator('.panel-members > li')).toHaveCount(4)
  await expect(seated).toHaveCount(3)
  const users = await seated.evaluateAll((all) => all.map((li) => li.getAttribute('data-member') ?? ''))
  const silent = users.find((u) => ![chair, other].includes(u)) ?? ''

  // The newcomer keeps silent: he is urged, once a day, sees it in his inbox, and loses the seat all the same.
  await page.goto(of)
  await desk.open(page, 'urge')
  await page.getByLabel(urging('text')).fill('请于今日发表意见。')
  await picture(page, `desk-urge-${language}`)
  await desk.hand(page)
  await page.locator('.page-actions').getByRole('button', { name: desk.t('moreMoves') }).click()
  await expect(page.locator('.reasons div').filter({ hasText: desk.named('urge') })).toContainText(language === 'zh' ? '每个工作日限一次' : 'once in a working day')
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: desk.t('record') }).click()
  await expect(page.getByText('请于今日发表意见。').first()).toBeVisible()
  await picture(page, `desk-urged-${language}`)
  const told = await as(browser, silent, '/messages', language, language === 'zh' ? 'phone' : 'desktop')
  const letter = told.locator('.message', { hasText: number }).filter({ hasText: language === 'zh' ? '催办' : 'urged' })
  await expect(letter).toBeVisible()
  await picture(told, `desk-inbox-${language}`)
  await letter.getByRole('link', { name: inbox('open') }).click()
  await expect(told).toHaveURL(new RegExp(id))
  await told.context().close()
  await page.goto(room)
  await replace(silent)
  await expect(page.locator('.panel-members > li')).toHaveCount(5)
  await expect(seated).toHaveCount(3)

  // The other gives his opinion by keyboard alone, from his worklist.
  const second = await as(browser, other, '/panels', language)
  await second.getByRole('link', { name: new RegExp(number) }).first().waitFor()
  await picture(second, `desk-worklist-${language}`)
  await accessible(second)
  await reach(second, second.locator(`a[href="${room}"]`))
  await second.keyboard.press('Enter')
  await expect(second.getByRole('radio', { name: positions.unjustified[language] })).toBeAttached()
  await second.keyboard.press('3')
  await second.keyboard.type('公示规则写明消费满五笔方可减免。')
  await second.keyboard.press('Control+Enter')
  await expect(second.locator(`[data-member="${other}"]`)).toContainText(positions.unjustified[language])
  await second.context().close()

  // The chair reads nobody before he has spoken; then he rules against the other, whose dissent stays.
  const third = await as(browser, chair, room, language)
  await expect(third.locator(`[data-member="${other}"]`)).toContainText(t('hidden'))
  await expect(third.getByText('公示规则写明')).toHaveCount(0)
  await third.locator('.panel-positions').getByText(positions.justified[language], { exact: true }).click()
  await third.getByLabel(t('reasons'), { exact: true }).fill('网点口头承诺减免，应予退还。')
  await third.getByRole('button', { name: t('give') }).click()
  await expect(third.getByText('公示规则写明')).toBeVisible()
  await expect(third.getByRole('button', { name: t('rule') })).toBeVisible()
  await third.locator('.panel-positions').last().getByText(positions.justified[language], { exact: true }).click()
  await third.getByLabel(t('rulingReasons')).fill('承诺在先，予以支持；不同意见已考虑。')
  await picture(third, `desk-rule-${language}`)
  await accessible(third)
  await third.getByRole('button', { name: t('rule') }).click()
  await third.getByRole('dialog').getByRole('button', { name: t('rule') }).click()
  await expect(third.locator('.panel-ruling')).toContainText(t('dissenters', { names: '' }).trim())
  await expect(third.locator(`[data-member="${other}"]`)).toContainText(t('dissent'))
  await picture(third, `desk-ruled-${language}`)
  await third.context().close()
  await expect(page.locator('.panel-ruling')).toContainText(new RegExp(`${t('ruling')}.*${positions.justified[language]}`))

  // The letter follows the ruling, and is not issued while anything that the law wants is missing.
  await page.goto(of)
  const writing = await desk.open(page, 'decide')
  await expect(writing).toContainText(desk.t('panelRuled', { what: outcome }))
  await expect(writing.locator('.ant-radio-button-wrapper').filter({ hasText: nameIn(outcomes, 'unjustified')[language] })).toHaveCount(0)
  const check = page.getByRole('complementary', { name: desk.t('mustHave') })
  await expect(check.getByLabel(desk.t('lacking'))).toHaveCount(3)
  await option(page, outcome)
  await writing.getByRole('button', { name: desk.t('takeSteps', { count: 1 }) }).or(page.getByLabel(desk.t('verified'))).first().waitFor()
  await page.getByLabel(desk.t('verified')).fill('经核实，网点曾口头承诺减免年费。')
  await page.getByLabel(desk.t('grounds')).fill('承诺在先，应予兑现。')
  await page.getByLabel(desk.t('measures')).fill('退还年费，书面致歉。')
  const mediation = nameIn(remedies, 'mediation')[language]
  await page.getByRole('checkbox', { name: mediation }).uncheck()
  await expect(check).toContainText(desk.t('lacks', { what: mediation }))
  await picture(page, `desk-letter-${language}`)
  await accessible(page)
  await page.getByRole('checkbox', { name: mediation }).check()
  await expect(check).toContainText(desk.t('complete'))
  await page.getByRole('button', { name: desk.t('preview') }).click()
  await expect(page.locator('.paper')).toContainText('网点曾口头承诺')
  await picture(page, `desk-paper-${language}`)
  await page.locator('.ant-modal-close').click()
  await desk.hand(page, true)
  await page.getByRole('button', { name: new RegExp(desk.t('printNotice')) }).click()
  await expect(page.getByRole('link', { name: desk.t('noticePreview') }).first()).toHaveAttribute('href', new RegExp(`/complaints/${id}/decision-notice`))
  await page.keyboard.press('Escape')
  await desk.open(page, 'tell-decision')
  await desk.hand(page)
  await picture(page, `desk-told-${language}`)

  // Somebody else calls the customer back, from the worklist, with the words before him.
  await change(page, 'fan.guodong', `/callbacks?case=${id}`)
  const script = page.getByRole('region', { name: calls('script') })
  await expect(script).toContainText(calls('say.short', { outcome }))
  await expect(script).toContainText('范国栋')
  await option(page, called('satisfied'))
  await page.getByLabel(called('said')).fill('处理及时，谢谢。')
  await picture(page, `desk-callback-${language}`)
  await accessible(page)
  await page.setViewportSize(sizes.phone)
  await fits(page)
  await picture(page, `desk-callback-phone-${language}`)
  await page.setViewportSize(sizes.desktop)
  await page.getByRole('button', { name: calls('save') }).click()
  await expect(page.locator('.ant-message-success')).toBeVisible()

  // Who called has nothing more to do with it; its owner sees what came of it.
  await change(page, 'he.lihua', of)
  await expect(page.getByText(language === 'zh' ? '已办结' : 'Closed', { exact: true }).first()).toBeVisible()
  await expect(page.getByText('处理及时，谢谢。')).toBeVisible()
  await picture(page, `desk-closed-${language}`)
  await office.leave()
})
