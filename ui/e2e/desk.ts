import { en } from '../src/features/complaints/en'
import { moveNames } from '../src/features/complaints/words'
import { zh } from '../src/features/complaints/zh'
import type { Language } from '../src/i18n'
import { en as commonEn } from '../src/i18n/words/en'
import { zh as commonZh } from '../src/i18n/words/zh'
import { expect, signIn, type Page } from './test'
import { wordsOf } from './words'

/** A classification that leads nowhere special. */
export const cls = { channel: 'service_hotline', business: 'bank_card', cause: 'service', subject: 'attitude' }

/** The last digits of a number that nobody else has. */
export const stamp = () => `${Date.now()}`.slice(-8)

/** Another person sits down at the same machine. */
export async function change(page: Page, user: string, to: string) {
  await page.context().clearCookies()
  await signIn(page, user, to)
}

/** Chooses in a list that opens below a field: what is typed finds it. */
export async function pick(page: Page, label: string, typed: string) {
  await page.getByLabel(label).last().click()
  await page.keyboard.type(typed)
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click()
}

/** One of a row of buttons of which one is chosen. */
export const option = (page: Page, name: string) => page.locator('.ant-radio-button-wrapper').filter({ hasText: new RegExp(`^${name}$`) }).click()

/** The complaint desk as it is in a language: its words, and how a move is found, filled in and given. */
export function deskIn(language: Language) {
  const t = wordsOf(language, zh, en)
  const common = wordsOf(language, commonZh, commonEn)
  const named = (verb: string) => moveNames[verb]?.[language] ?? verb
  /** Opens a move's form, wherever the page has it: what may be done comes and goes while one looks. */
  async function open(page: Page, verb: string) {
    const move = { name: named(verb), exact: true }
    const [here, more] = [page.locator('.page-actions').getByRole('button', move), page.locator('.more-moves').getByRole('button', move)]
    const form = page.locator('.ant-drawer:visible').filter({ has: page.locator('.ant-drawer-footer') }).last()
    const brief = { timeout: 3_000 }
    await expect(async () => {
      if (await here.count()) {
        if (await page.locator('.more-moves').isVisible()) await page.keyboard.press('Escape')
        await here.first().click(brief)
      } else {
        if (!(await more.isVisible())) await page.locator('.page-actions').getByRole('button', { name: t('moreMoves') }).click(brief)
        await more.click(brief)
      }
      await expect(form.locator('.ant-drawer-footer')).toBeVisible(brief)
    }).toPass({ timeout: 30_000 })
    return form
  }
  /** Hands the form in; what is final is asked about once more. */
  async function hand(page: Page, final = false) {
    await page.locator('.ant-drawer:visible').last().locator('.ant-drawer-footer .ant-btn-primary').click()
    if (final) await page.locator('.ant-modal-confirm:visible .ant-btn-dangerous').last().click()
    await expect(page.locator('.ant-drawer-footer:visible')).toHaveCount(0)
  }
  return { language, t, common, named, open, hand }
}
