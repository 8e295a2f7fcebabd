import { en as urgingEn, urge, zh as urgingZh } from '../src/components/urgingWords'
import { en as inboxEn } from '../src/features/inbox/en'
import { zh as inboxZh } from '../src/features/inbox/zh'
import type { Language } from '../src/i18n'
import { en as commonEn } from '../src/i18n/words/en'
import { zh as commonZh } from '../src/i18n/words/zh'
import { Person } from './api'
import { change } from './desk'
import { drafted, head } from './drafted'
import { accessible, expect, fits, picture, signIn, sizes, speak, test, type Page } from './test'
import { wordsOf } from './words'

// Whoever waits for others urges them: they hear of it, it stands on the record, and nobody is urged
// twice a day or by himself. A complaint is urged in complaint-desk.spec.ts.
test.use({ actionTimeout: 15_000 })

const about: Record<'notices' | 'inspections', Language> = { notices: 'zh', inspections: 'en' }

async function waiting(of: keyof typeof about): Promise<string> {
  const office = await Person.of('he.lihua')
  try {
    if (of === 'notices') {
      const id = await drafted()
      await office.post(`/notices/${id}/issue`, {})
      return id
    }
    const day = (n: number) => new Date(Date.now() + 8 * 3_600_000 + n * 86_400_000).toISOString().slice(0, 10)
    const made = await office.post<{ case: string }>('/inspections', { kind: 'onsite', checklist: 'onsite-outlet', outlet: 'chancheng-zhangcha', issuer: '/ho/', inspector: 'zhang.jun', from: day(0), to: day(5) })
    return made.case
  } finally { await office.leave() }
}

const button = (page: Page, language: Language) => page.getByRole('button', { name: urge[language], exact: true })

/** What cannot be done now waits behind one button, each with its reason. */
async function refused(page: Page, language: Language, why: RegExp) {
  await expect(button(page, language)).toHaveCount(0)
  await page.locator('.moves-off').first().click()
  await expect(page.locator('.ant-popover:visible .reasons div').filter({ has: page.getByText(urge[language], { exact: true }) }).locator('dd')).toHaveText(why)
}

for (const of of ['notices', 'inspections'] as const) test(`${of}: who must act is urged, sees it, and the record says so; not twice a day, not oneself`, async ({ page }) => {
  test.slow()
  const language = about[of]
  const words = wordsOf(language, urgingZh, urgingEn)
  const inbox = wordsOf(language, inboxZh, inboxEn)
  const common = wordsOf(language, commonZh, commonEn)
  const id = await waiting(of)
  const text = language === 'zh' ? '网点已三日未签收，请今日签收。' : 'The round ends on Friday: please begin today.'
  const acts = of === 'notices' ? head : 'zhang.jun'

  await speak(page, language)
  await page.setViewportSize(sizes.desktop)
  await signIn(page, 'he.lihua', `/${of}/${id}`)
  await button(page, language).click()
  await page.getByLabel(words('text')).fill(text)
  if (of === 'notices') await expect(page.getByText(words('whole'))).toBeVisible()
  await picture(page, `urging-${of}`)
  await accessible(page)
  await page.locator('.ant-drawer-footer .ant-btn-primary').click()
  await expect(page.locator('.ant-drawer-footer')).toHaveCount(0)
  await refused(page, language, language === 'zh' ? /您今日已催办过，每个工作日限一次，\d{4}-\d\d-\d\d起可再次催办/ : /^You have urged it already, and may do so once in a working day: again from \d{4}-\d\d-\d\d on$/)
  await picture(page, `urging-${of}-twice`)
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: common('record.title') }).or(page.getByRole('button', { name: common('record.title') })).first().click()
  await expect(page.getByText(text).first()).toBeVisible()
  await picture(page, `urging-${of}-record`)

  // Whoever must act has it in his inbox, on his phone, and may not urge himself.
  await page.setViewportSize(sizes.phone)
  await change(page, acts, '/messages')
  const letter = page.locator('.message', { has: page.locator(`a[href*="${id}"]`), hasText: language === 'zh' ? '催办' : 'urged' })
  await expect(letter).toHaveCount(1)
  await fits(page)
  await picture(page, `urging-${of}-inbox`)
  await letter.getByRole('link', { name: inbox('open') }).click()
  await expect(page).toHaveURL(new RegExp(`/${of}/${id}`))
  if (of === 'notices') {
    await page.goto('/')
    await expect(page.getByRole('link', { name: /待签收的通知书/ })).toBeVisible()
    await picture(page, 'urging-home')
    await page.goto(`/${of}/${id}`)
    await refused(page, language, /目前由您本人办理，无须催办/)
    await fits(page)
  }
})
