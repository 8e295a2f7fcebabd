import type { NoticeView } from '../src/api/schema'
import { Person } from './api'
import { drafted, head, png } from './drafted'
import { en } from '../src/features/notices/en'
import { zh } from '../src/features/notices/zh'
import { en as listEn } from '../src/features/rectifications/en'
import { zh as listZh } from '../src/features/rectifications/zh'
import { en as commonEn } from '../src/i18n/words/en'
import { zh as commonZh } from '../src/i18n/words/zh'
import { accessible, expect, fits, picture, reach, signIn, sizes, speak, test, type Page } from './test'
import { wordsOf } from './words'

/** Another person sits down at the same machine. */
async function change(page: Page, user: string, to: string) {
  await page.context().clearCookies()
  await signIn(page, user, to)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

const hand = (page: Page, move: string | RegExp) => page.locator('.ant-drawer-footer').getByRole('button', { name: move }).click()
const done = async (page: Page) => {
  await expect(page.locator('.ant-drawer-footer')).toHaveCount(0)
}
const card = (page: Page, title: RegExp) => page.getByRole('article', { name: title })

for (const language of ['zh', 'en'] as const) test(`a notice from issue to close: acknowledged, mended by keyboard with a photo, returned once, verified, printed, ${language}`, async ({ page }) => {
  test.slow() // five people after each other, on a machine that others use
  await page.setViewportSize(sizes.laptop)
  await speak(page, language)
  const t = wordsOf(language, zh, en)
  const lists = wordsOf(language, listZh, listEn)
  const common = wordsOf(language, commonZh, commonEn)
  const title = language === 'zh' ? /门楣招牌/ : /Fascia/
  const status = { acknowledged: /^(已签收|Acknowledged)$/, done: /^(待验收|Done, to be verified)$/, closed: /^(已办结|Closed)$/ }
  const sure = { name: /^(确\s?定|OK)$/ }
  const id = await drafted()
  const office = await Person.of('he.lihua')

  // The office issues it: the form says what is printed, a last question says that it is final.
  await signIn(page, 'he.lihua', `/notices/${id}`)
  await expect(page.getByText(t('draft'))).toBeVisible()
  await page.getByRole('button', { name: t('move.issue'), exact: true }).click()
  await page.getByLabel(t('form.note')).fill('请行长亲自督办。')
  await hand(page, t('move.issue'))
  await page.getByRole('dialog').getByRole('button', sure).click()
  await done(page)
  const { number = '' } = await office.get<NoticeView>(`/notices/${id}`)

  // The branch head finds it among what waits for him, and takes it.
  await change(page, head, '/notices?waiting=true')
  await page.getByRole('cell', { name: number }).click()
  await page.getByRole('button', { name: t('move.acknowledge'), exact: true }).click()
  await expect(page.getByText(status.acknowledged).first()).toBeVisible()

  // Root cause, correction, prevention, and what was done with its photo, by keyboard alone. Each form begins where one writes.
  const sign = card(page, title)
  const toggle = sign.getByRole('button', { name: title })
  await reach(page, toggle)
  if ((await toggle.getAttribute('aria-expanded')) === 'false') await page.keyboard.press('Enter')
  await reach(page, sign.getByRole('button', { name: t('move.plan') }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('radio').first()).toBeFocused()
  for (const key of ['ArrowRight', 'ArrowRight', 'Tab']) await page.keyboard.press(key)
  await page.keyboard.type('灯箱线路老化，巡检表没有此项。')
  await page.keyboard.press('Tab')
  await page.keyboard.type('当日更换灯管。')
  await page.keyboard.press('Tab')
  await page.keyboard.type('灯箱列入每日开门前检查。')
  await page.keyboard.press('Control+Enter')
  await done(page)
  await expect(sign.getByText('灯箱列入每日开门前检查。')).toBeVisible()
  await expect(sign.getByRole('button', { name: t('move.planAgain') })).toBeFocused()

  // Handing in without evidence is refused at the field; with a photo it goes through.
  await page.keyboard.press('Shift+Tab')
  await expect(sign.getByRole('button', { name: t('move.complete') })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel(t('form.summary'))).toBeFocused()
  await page.keyboard.type('灯管已更换，亮灯正常。')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.ant-form-item-explain-error').first()).toBeVisible()
  await reach(page, page.locator('.ant-drawer .ant-upload-drag [role=button]'))
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('Enter')
  await (await chooser).setFiles({ name: '整改后.png', mimeType: 'image/png', buffer: png(true) })
  await expect(page.getByText(common('evidence.verified')).first()).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await done(page)
  await expect(sign.getByText(status.done).first()).toBeVisible()
  await accessible(page)

  // The verifier looks at both photos enlarged together, and returns it with a usual reason.
  await change(page, 'zhang.jun', '/rectifications?waiting=true')
  await page.getByRole('row', { name: new RegExp(`${title.source}.*${number.replace(/[〔〕]/g, '.')}`) }).getByText(title).click()
  await expect(sign.getByText('灯管已更换，亮灯正常。')).toBeVisible()
  await sign.getByRole('button', { name: t('compare') }).click()
  const pair = page.getByRole('group', { name: t('compare') })
  await pair.press('+')
  const looks = await pair.locator('img').evaluateAll((images) => images.map((i) => (i as HTMLElement).style.transform))
  expect(looks).toHaveLength(2)
  expect(looks[0]).toContain('scale(1.25)')
  expect(looks[1], 'both move as one').toBe(looks[0])
  await page.keyboard.press('Escape')
  await sign.getByRole('button', { name: t('move.return'), exact: true }).click()
  await page.getByRole('button', { name: t('form.notMended') }).click()
  await picture(page, 'notices-return')
  await hand(page, t('move.return'))
  await done(page)
  await expect(sign.getByText(t('form.notMended')).first()).toBeVisible()

  // Done again; what else the notice asks for is done as well.
  const branch = await Person.of(head)
  const { rectifications } = await branch.get<NoticeView>(`/notices/${id}`)
  for (const r of rectifications.filter((x) => x.status === 'open')) {
    await branch.post(`/notices/${id}/plan-rectification`, { rectification: r.id, cause: 'people', root_cause: '疏忽', correction: '已更换', prevention: '每日核对' })
    await branch.post(`/notices/${id}/complete-rectification`, { rectification: r.id, summary: '已更换', evidence: [await branch.photo(id, '后.png', png(false))] })
  }
  await change(page, head, `/rectifications?notice=${id}&status=returned`)
  await page.getByRole('cell', { name: title }).click()
  await sign.getByRole('button', { name: t('move.complete') }).click()
  await expect(page.locator('.ant-drawer').getByText(t('form.notMended'))).toBeVisible()
  await page.getByLabel(t('form.summary')).fill('线路已更换，连续三日亮灯正常。')
  await page.locator('.ant-drawer input[type=file]').setInputFiles({ name: '再次整改后.png', mimeType: 'image/png', buffer: png(false) })
  await expect(page.getByText(common('evidence.verified')).first()).toBeVisible()
  await hand(page, t('move.complete'))
  await done(page)

  // One is verified on its card, the rest at once from the list; with the last one the notice closes.
  await change(page, 'zhang.jun', `/notices/${id}`)
  await sign.getByRole('button', { name: title }).focus()
  if ((await sign.getByRole('button', { name: title }).getAttribute('aria-expanded')) === 'false') await page.keyboard.press('Enter')
  await sign.getByRole('button', { name: t('move.verify'), exact: true }).click()
  await page.getByLabel(t('form.comment')).fill('已到位')
  await hand(page, t('move.verify'))
  await done(page)
  await expect(sign.getByText(t('verifiedBy', { name: '张军' }))).toBeVisible()
  await page.goto(`/rectifications?waiting=true&notice=${id}`)
  await page.getByRole('checkbox', { name: 'Select all' }).or(page.locator('thead input[type=checkbox]')).first().check()
  await page.getByRole('button', { name: new RegExp(lists('verifyMany')) }).click()
  await page.getByRole('dialog').getByRole('button', sure).click()
  await expect(page.getByText(common('state.empty'))).toBeVisible()
  await page.goto(`/notices/${id}`)
  await expect(page.getByText(status.closed).first()).toBeVisible()

  // The record tells it all; the paper is there in both forms.
  await page.getByRole('button', { name: t('record') }).click()
  await expect(page.getByText(t('events.returned')).first()).toBeVisible()
  await page.getByRole('button', { name: new RegExp(t('document')) }).click()
  for (const [name, kind, begins] of [[t('pdfZh'), 'application/pdf', '%PDF-'], [t('docxEn'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK']] as const) {
    const answer = await page.request.get((await page.getByRole('link', { name }).getAttribute('href')) ?? '')
    expect(answer.headers()['content-type']).toBe(kind)
    expect((await answer.body()).subarray(0, begins.length).toString('latin1')).toBe(begins)
  }
})

test('more time: asked for on the phone, granted at head office', async ({ page }) => {
  const office = await Person.of('he.lihua')
  const branch = await Person.of(head)
  const id = await drafted()
  await office.post(`/notices/${id}/issue`, {})
  await branch.post(`/notices/${id}/acknowledge`)
  await page.setViewportSize(sizes.phone)
  await speak(page, 'en')
  await signIn(page, head, `/notices/${id}`)
  const hours = card(page, /opening hours/)
  const toggle = hours.getByRole('button', { name: /opening hours/ })
  await expect(toggle).toBeVisible()
  if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click()
  await fits(page)
  await hours.getByRole('button', { name: 'Ask for more time' }).click()
  await page.getByRole('button', { name: '+14 days' }).click()
  await page.getByLabel('Reason').fill('The plate is made to order.')
  await hand(page, 'Ask for more time')
  await done(page)
  await expect(hours.getByText('The plate is made to order.')).toBeVisible()
  await accessible(page)

  await page.setViewportSize(sizes.desktop)
  await change(page, 'he.lihua', '/extensions?status=pending')
  await page.getByRole('cell', { name: 'The plate is made to order.' }).first().click()
  await hours.getByRole('button', { name: 'Decide extension' }).click()
  await page.locator('.ant-drawer').getByText('Granted', { exact: true }).click()
  await page.getByLabel('Reason').fill('Granted once.')
  await hand(page, 'Decide extension')
  await done(page)
  await expect(hours.getByText('Extended 1 time')).toBeVisible()
})

for (const language of ['zh', 'en'] as const) {
  test(`the rectification side stands at every size, in ${language}`, async ({ page }) => {
    test.slow()
    await speak(page, language)
    await signIn(page, 'he.lihua')
    const { items } = (await (await page.request.get('/api/v1/warnings?limit=1')).json()) as { items: { notice: string }[] }
    for (const path of ['/notices', '/rectifications', '/extensions', '/warnings', `/notices/${items[0]?.notice}`]) {
      await page.goto(path)
      for (const [size, area] of Object.entries(sizes)) {
        await page.setViewportSize(area)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await expect(page.locator('.ant-skeleton')).toHaveCount(0)
        await expect(() => fits(page)).toPass({ timeout: 5000 }) // a page that has just been made narrower is drawn anew
        await picture(page, `notices${path.replace(/\/[0-9a-f-]{36}$/, '-one').replaceAll('/', '-')}-${language}-${size}`)
        if (size === (language === 'zh' ? 'phone' : 'laptop')) await accessible(page)
      }
    }
  })
}
