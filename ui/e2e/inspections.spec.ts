import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from './chromium'
import { posts } from '../src/components/checklist/posts'
import { en } from '../src/features/inspections/en'
import { zh } from '../src/features/inspections/zh'
import { en as commonEn } from '../src/i18n/words/en'
import { zh as commonZh } from '../src/i18n/words/zh'
import { accessible, expect, fits, picture, reach, signIn, sizes, speak, test, type Page } from './test'
import { wordsOf } from './words'

// One check from its opening to its end, as the people do it. Its outlet's branch head is qiao.mengyao.
const own = await chromium()
test.use({ permissions: ['microphone', 'camera'], launchOptions: { ...own, args: [...own.args, '--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'] } })
/** Chooses from a list that opens below a field. */
async function choose(page: Page, label: string, typed: string, option: RegExp) {
  const field = page.getByLabel(label, { exact: true })
  await field.click()
  if (typed) await field.pressSequentially(typed)
  await page.locator('.ant-select-dropdown:visible').getByText(option).first().click()
}

async function day(page: Page, label: string, from: number) {
  const at = new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10)
  await page.getByLabel(label, { exact: true }).fill(at)
  await page.keyboard.press('Enter')
}

/** A photo made by the browser: a picture of the page itself. */
async function photo(page: Page) {
  const path = join(mkdtempSync(join(tmpdir(), 'duban-photo-')), 'counter.jpg')
  await page.screenshot({ path, type: 'jpeg' })
  return path
}

/** Answers what is open by keyboard, well, which leads on to the next; false once nothing mandatory is missing. */
async function answerOne(page: Page): Promise<boolean> {
  const open = await page.evaluate(() => {
    const line = document.querySelector('.fill-line[data-open=true]')
    const choices = [...(line?.querySelectorAll('.value-choice') ?? [])]
    const key = !/缺|missing/.test(document.querySelector('.fill-side .ant-btn-primary')?.textContent ?? '') ? 'end'
      : line?.querySelector('.value-pair') ? (choices[0]?.getAttribute('data-bad') === 'false' ? 'y' : 'n') : line?.querySelector('.value-list') ? '1'
        : line?.querySelector('.value-steps') ? (choices.at(-1)?.textContent ?? '') : line?.querySelector('.value-step') ? '0' : 'minutes'
    return key
  })
  if (open === 'end') return false
  if (open === 'minutes') {
    await page.locator('.fill-line[data-open=true] .value-number input').fill('5')
    await page.locator('.fill-module').click()
    await page.keyboard.press('u')
  } else await page.keyboard.press(open)
  return true
}

for (const language of ['zh', 'en'] as const) test.describe(`in ${language}`, () => {
  test.describe.configure({ mode: 'serial' })
  const t = wordsOf(language, zh, en)
  const common = wordsOf(language, commonZh, commonEn)
  const answers = language === 'zh' ? { yes: '是', no: '否' } : { yes: 'Yes', no: 'No' }
  const names = language === 'zh' ? { take: '接手审核', accept: '审核通过', appeal: '申诉', decide: '裁定申诉', agree: '认可结果' } : { take: 'Take the review', accept: 'Accept', appeal: 'Appeal', decide: 'Decide', agree: 'Accept the result' }
  const item = language === 'zh' ? { name: '网点名称', screen: /户外屏幕/ } : { name: 'Plates with name', screen: /Outdoor screens/ }
  let check = ''
  let finding = ''

  test('the service office opens a check and names its inspector', async ({ page }) => {
    await speak(page, language)
    await signIn(page, 'he.lihua', '/inspections?new=true')
    await choose(page, t('checklist'), '', /现场检查表|On-site checklist/)
    await choose(page, common('outlet'), '张槎', /张槎|Zhangcha/)
    await choose(page, t('inspector'), '张军', /张军/)
    await day(page, t('from'), 0)
    await day(page, t('to'), 10)
    await picture(page, 'inspection-open')
    await page.getByRole('button', { name: t('open') }).last().click()
    await page.waitForURL(/\/inspections\/[0-9a-f-]{36}/)
    check = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    await expect(page.getByText(/^(已指派|Assigned)$/).first()).toBeVisible()
    await accessible(page)
  })

  test('the inspector fills in on the phone: photo with a mark, voice, and goes on after a reload', async ({ page }) => {
    await page.setViewportSize(sizes.phone)
    await speak(page, language)
    await signIn(page, 'zhang.jun', `/inspections/${check}`)
    await page.getByRole('button', { name: t('toBegin') }).click()
    await page.getByRole('button', { name: t('begin') }).click()
    const state = page.locator('.fill-state')

    // A good answer leads on by itself; a bad one stays, for what was seen and its proof.
    await page.getByRole('radio', { name: answers.yes }).click()
    await expect(page.getByRole('heading', { level: 2 })).toContainText(item.name)
    await page.getByRole('radio', { name: answers.no }).click()
    await expect(page.getByText(t('becomesFinding'))).toBeVisible()
    await page.getByLabel(t('remark')).fill('外币兑换标牌缺英文')
    await page.locator('input[accept="image/*"]').setInputFiles(await photo(page))
    await expect(page.locator('.proofs img')).toBeVisible()
    await page.getByRole('button', { name: new RegExp(`^${t('markPhoto')}`) }).click()
    const box = await page.locator('.mark-frame').boundingBox()
    if (!box) throw new Error('no photo to mark')
    await page.mouse.move(box.x + 40, box.y + 40)
    await page.mouse.down()
    await page.mouse.move(box.x + 140, box.y + 120)
    await page.mouse.up()
    await page.getByLabel(`${t('markNote')} 1`).fill('缺英文')
    await picture(page, 'inspection-mark-phone')
    await page.getByRole('button', { name: /^(保\s*存|Save)$/ }).click()
    await page.getByRole('button', { name: t('voice') }).click()
    await page.waitForTimeout(1300)
    await page.getByRole('button', { name: new RegExp(t('stopVoice')) }).click()
    await expect(page.locator('.proofs > li')).toHaveCount(2)
    await expect(state).toHaveAttribute('data-saving', 'saved', { timeout: 20_000 })
    await picture(page, 'inspection-fill-phone')
    await accessible(page)
    await fits(page)

    // Without a line the answer waits, and says so.
    await page.getByRole('button', { name: new RegExp(t('next')) }).click()
    await page.context().setOffline(true)
    await page.getByRole('radio', { name: answers.yes }).click()
    await expect(state).toHaveAttribute('data-saving', 'waiting')
    await page.context().setOffline(false)
    await expect(state).toHaveAttribute('data-saving', 'saved')

    await page.reload()
    await page.getByRole('button', { name: t('previous') }).click()
    await page.getByRole('button', { name: t('previous') }).click()
    await expect(page.getByLabel(t('remark'))).toHaveValue('外币兑换标牌缺英文')
    await expect(page.getByRole('radio', { name: answers.no })).toHaveAttribute('aria-checked', 'true')
    await expect(page.locator('.proofs > li')).toHaveCount(2)
    await page.getByRole('button', { name: t('sections') }).click()
    await page.getByRole('button', { name: /^(提交检查（缺|Hand in \()/ }).click()
    await expect(page.getByText(new RegExp(`^${t('unanswered')}`))).toBeVisible()
    await expect(page.getByRole('button', { name: /还缺|^\d+ missing/ })).toBeDisabled()
    await picture(page, 'inspection-lacks-phone')
  })

  test('and finishes it at a desk with the keyboard', async ({ page }) => {
    test.slow() // eighty answers, one key each
    await speak(page, language)
    await page.setViewportSize(sizes.laptop)
    await signIn(page, 'zhang.jun', `/inspections/${check}/fill`)
    await page.getByRole('button', { name: new RegExp(t('employees')) }).click()
    for (const [name, post] of [['05321', posts.teller?.[language]], ['05400', posts.lobby_manager?.[language]]]) {
      await page.getByLabel(t('employeeId')).fill(name ?? '')
      await choose(page, t('post'), '', new RegExp(post ?? ''))
      await page.getByRole('button', { name: t('addEmployee') }).last().click()
    }
    await page.locator('.ant-drawer-open .ant-drawer-close').click()
    await expect(page.locator('.ant-drawer-open')).toHaveCount(0)

    // Two more that fail, by keyboard alone: one with a remark and without evidence, one with a photo.
    await reach(page, page.getByRole('button', { name: item.screen }))
    await page.keyboard.press('Enter')
    await page.keyboard.press('n')
    await expect(page.getByText(t('wantsEvidence'))).toBeVisible()
    await page.keyboard.press('r')
    await page.keyboard.type('屏幕黑屏')
    await page.keyboard.press('Control+Enter')
    await expect(page.locator('.fill-line[data-open=true]')).not.toContainText(item.screen)
    await page.keyboard.press('n')
    await expect(page.getByText(t('wantsEvidence'))).toBeVisible()
    const chooser = page.waitForEvent('filechooser')
    await page.keyboard.press('p')
    await (await chooser).setFiles(await photo(page))
    await expect(page.locator('.fill-line[data-open=true] .proofs img')).toBeVisible()
    await page.keyboard.press('u')
    for (let n = 0; n < 120 && await answerOne(page); n++);
    await expect(page.locator('.fill-state')).toHaveAttribute('data-saving', 'saved')
    await picture(page, 'inspection-fill-laptop')
    await accessible(page)
    await page.keyboard.press('s')
    await expect(page.getByText(new RegExp(`^${t('bare').replace(/[(（].*/, '')}`))).toBeVisible()
    await page.getByRole('button', { name: t('handIn'), exact: true }).last().click()
    await expect(page.getByText(t('handedIn'))).toBeVisible()
  })

  test('the reviewer sends it back with a note; the inspector begins at that item', async ({ page, browser }) => {
    await speak(page, language)
    await signIn(page, 'huang.lu', `/inspections/${check}`)
    await page.getByRole('button', { name: names.take }).click()
    await page.waitForURL(/\/review$/)
    await expect(page.locator('.marked-region')).toContainText('缺英文')
    await picture(page, 'inspection-review')
    await accessible(page)
    await page.keyboard.press('j')
    await page.keyboard.press('r')
    await page.getByLabel(t('noteFor')).fill('请补拍屏幕')
    await page.getByRole('button', { name: t('giveBack') }).first().click()
    await page.locator('.ant-drawer-open').getByRole('button', { name: t('giveBack') }).click()
    await expect(page.getByText(/^(退回修改|returned)/i).first()).toBeVisible()

    const other = await browser.newPage({ viewport: sizes.phone, locale: 'zh-CN', baseURL: process.env.DUBAN_SERVER })
    await speak(other, language)
    await signIn(other, 'zhang.jun', `/inspections/${check}/fill`)
    await expect(other.getByText(new RegExp(`${t('reviewerSays')}(：|: )请补拍屏幕`))).toBeVisible()
    await picture(other, 'inspection-amend-phone')
    await other.getByLabel(t('remark')).fill('屏幕已关闭，无法补拍')
    await expect(other.locator('.fill-state')).toHaveAttribute('data-saving', 'saved')
    await other.getByRole('button', { name: t('sections') }).click()
    await other.getByRole('button', { name: t('handIn'), exact: true }).click()
    await other.locator('.ant-drawer-open').getByRole('button', { name: t('handIn'), exact: true }).last().click()
    await expect(other.getByText(t('handedIn'))).toBeVisible()
    await other.close()
  })

  test('the reviewer says why one finding has no evidence, accepts and publishes', async ({ page }) => {
    await speak(page, language)
    await signIn(page, 'huang.lu', `/inspections/${check}`)
    await page.getByRole('button', { name: names.take }).click()
    await page.waitForURL(/\/review$/)
    await page.getByRole('button', { name: names.accept }).click()
    const drawer = page.locator('.ant-drawer-open')
    await drawer.getByRole('button', { name: names.accept }).click()
    await expect(drawer.getByText(common('required'))).toBeVisible()
    await drawer.getByPlaceholder(t('waiveWhy')).fill('检查人当场口头确认，网点无异议')
    await picture(page, 'inspection-waive')
    await drawer.getByRole('button', { name: names.accept }).click()
    await page.getByRole('button', { name: /^(发\s*布|Publish)$/ }).click()
    await page.locator('.ant-modal-confirm').getByRole('button', { name: /^(确\s*定|OK)$/ }).click()
    await page.waitForURL(new RegExp(`/inspections/${check}$`))
    await expect(page.getByText(/已发布|Published \(/).first()).toBeVisible()
  })

  test('the branch head appeals one finding, the service office decides, the result is accepted', async ({ page, browser }) => {
    await speak(page, language)
    await signIn(page, 'qiao.mengyao', `/inspections/${check}`)
    const card = page.locator('.finding', { hasText: item.name })
    finding = await card.getAttribute('id') ?? ''
    await picture(page, 'inspection-outlet')
    await accessible(page)
    await card.getByRole('button', { name: names.appeal, exact: true }).click()
    const grounds = `英文标牌已于上月更换，检查时正在安装（${check.slice(0, 8)}）` // the journey in the other language has its own
    await page.getByLabel(t('grounds')).fill(grounds)
    await page.locator('.ant-drawer-open').getByRole('button', { name: names.appeal, exact: true }).click()
    await expect(card.getByText(/待裁定|Waits for a decision/)).toBeVisible()

    const office = await browser.newPage({ viewport: sizes.desktop, locale: 'zh-CN', baseURL: process.env.DUBAN_SERVER })
    await speak(office, language)
    await signIn(office, 'he.lihua', '/appeals?status=pending')
    await office.getByRole('row').filter({ hasText: grounds }).getByRole('link').first().click()
    await office.locator(`[id="${finding}"]`).getByRole('button', { name: names.decide, exact: true }).click()
    await office.getByText(t('upholds')).click()
    await office.getByLabel(t('decisionWhy')).fill('安装单据属实')
    await picture(office, 'inspection-decide')
    await office.locator('.ant-drawer-open').getByRole('button', { name: names.decide, exact: true }).click()
    await office.locator('.ant-modal-confirm').getByRole('button', { name: /^(确\s*定|OK)$/ }).click()
    await expect(office.locator(`[id="${finding}"]`).getByText('安装单据属实')).toBeVisible()
    await office.close()

    await page.reload()
    await expect(page.locator(`[id="${finding}"]`).getByText(/申诉成立|The outlet was right/).first()).toBeVisible()
    await page.getByRole('button', { name: names.agree }).click()
    await page.locator('.ant-modal-confirm').getByRole('button', { name: /^(确\s*定|OK)$/ }).click()
    await expect(page.getByText(/^(已定稿|Final)$/).first()).toBeVisible()
    await page.getByRole('tab', { name: t('scoreTab') }).click()
    await expect(page.getByText(t('changes'))).toBeVisible()
  })
})
