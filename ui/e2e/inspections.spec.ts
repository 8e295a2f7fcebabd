import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from './chromium'
import { accessible, expect, fits, picture, signIn, sizes, speak, test, type Page } from './test'

// One check from its opening to its end, as the people do it. Its outlet's branch head is qiao.mengyao.
test.describe.configure({ mode: 'serial' })
const own = await chromium()
test.use({ permissions: ['microphone', 'camera'], launchOptions: { ...own, args: [...own.args, '--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'] } })
let check = ''
let finding = ''

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
    const key = !document.querySelector('.fill-side .ant-btn-primary')?.textContent?.includes('缺') ? 'end'
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

test('the service office opens a check and names its inspector', async ({ page }) => {
  await speak(page, 'zh')
  await signIn(page, 'he.lihua', '/inspections?new=true')
  await choose(page, '检查表', '', /现场检查表/)
  await choose(page, '营业网点', '张槎', /张槎/)
  await choose(page, '检查人', '张军', /张军/)
  await day(page, '计划开始日', 0)
  await day(page, '计划完成日', 10)
  await picture(page, 'inspection-open')
  await page.getByRole('button', { name: '新建检查' }).last().click()
  await page.waitForURL(/\/inspections\/[0-9a-f-]{36}/)
  check = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await expect(page.getByText('已指派').first()).toBeVisible()
  await accessible(page)
})

test('the inspector fills in on the phone: photo with a mark, voice, and goes on after a reload', async ({ page }) => {
  await page.setViewportSize(sizes.phone)
  await speak(page, 'zh')
  await signIn(page, 'zhang.jun', `/inspections/${check}`)
  await page.getByRole('button', { name: '去检查' }).click()
  await page.getByRole('button', { name: '开始检查' }).click()
  const state = page.locator('.fill-state')

  // A good answer leads on by itself; a bad one stays, for what was seen and its proof.
  await page.getByRole('radio', { name: '是' }).click()
  await expect(page.getByRole('heading', { level: 2 })).toContainText('网点名称')
  await page.getByRole('radio', { name: '否' }).click()
  await expect(page.getByText('不合格，提交后形成一个问题')).toBeVisible()
  await page.getByLabel('情况说明').fill('外币兑换标牌缺英文')
  await page.locator('input[accept="image/*"]').setInputFiles(await photo(page))
  await expect(page.locator('.proofs img')).toBeVisible()
  await page.getByRole('button', { name: /^标注照片/ }).click()
  const box = await page.locator('.mark-frame').boundingBox()
  if (!box) throw new Error('no photo to mark')
  await page.mouse.move(box.x + 40, box.y + 40)
  await page.mouse.down()
  await page.mouse.move(box.x + 140, box.y + 120)
  await page.mouse.up()
  await page.getByLabel('这里看到什么 1').fill('缺英文')
  await picture(page, 'inspection-mark-phone')
  await page.getByRole('button', { name: /^保\s*存$/ }).click()
  await page.getByRole('button', { name: '录音' }).click()
  await page.waitForTimeout(1300)
  await page.getByRole('button', { name: /停止/ }).click()
  await expect(page.locator('.proofs > li')).toHaveCount(2)
  await expect(state).toHaveAttribute('data-saving', 'saved', { timeout: 20_000 })
  await picture(page, 'inspection-fill-phone')
  await accessible(page)
  await fits(page)

  // Without a line the answer waits, and says so.
  await page.getByRole('button', { name: /下一项/ }).click()
  await page.context().setOffline(true)
  await page.getByRole('radio', { name: '是' }).click()
  await expect(state).toHaveAttribute('data-saving', 'waiting')
  await page.context().setOffline(false)
  await expect(state).toHaveAttribute('data-saving', 'saved')

  await page.reload()
  await page.getByRole('button', { name: '上一项' }).click()
  await page.getByRole('button', { name: '上一项' }).click()
  await expect(page.getByLabel('情况说明')).toHaveValue('外币兑换标牌缺英文')
  await expect(page.getByRole('radio', { name: '否' })).toHaveAttribute('aria-checked', 'true')
  await expect(page.locator('.proofs > li')).toHaveCount(2)
  await page.getByRole('button', { name: '目录' }).click()
  await page.getByRole('button', { name: /^提交检查（缺/ }).click()
  await expect(page.getByText(/^必答而未答/)).toBeVisible()
  await expect(page.getByRole('button', { name: /还缺/ })).toBeDisabled()
  await picture(page, 'inspection-lacks-phone')
})

test('and finishes it at a desk with the keyboard', async ({ page }) => {
  test.slow() // eighty answers, one key each
  await speak(page, 'zh')
  await page.setViewportSize(sizes.laptop)
  await signIn(page, 'zhang.jun', `/inspections/${check}/fill`)
  await page.getByRole('button', { name: /被查员工/ }).click()
  for (const [name, post] of [['05321', '柜员'], ['05400', '大堂经理']]) {
    await page.getByLabel('工号、工牌或窗口').fill(name ?? '')
    await choose(page, '岗位', '', new RegExp(post ?? ''))
    await page.getByRole('button', { name: '添加员工' }).last().click()
  }
  await page.locator('.ant-drawer-open .ant-drawer-close').click()
  await expect(page.locator('.ant-drawer-open')).toHaveCount(0)

  // One more that fails, without evidence.
  await page.getByRole('button', { name: /户外屏幕/ }).click()
  await page.keyboard.press('n')
  await expect(page.getByText('不合格项须附证据')).toBeVisible()
  await page.keyboard.press('u')
  for (let n = 0; n < 120 && await answerOne(page); n++);
  await expect(page.locator('.fill-state')).toHaveAttribute('data-saving', 'saved')
  await picture(page, 'inspection-fill-laptop')
  await accessible(page)
  await page.keyboard.press('s')
  await expect(page.getByText(/^不合格而没有证据/)).toBeVisible()
  await page.getByRole('button', { name: '提交检查', exact: true }).last().click()
  await expect(page.getByText('已提交，等待审核')).toBeVisible()
})

test('the reviewer sends it back with a note; the inspector begins at that item', async ({ page, browser }) => {
  await speak(page, 'zh')
  await signIn(page, 'huang.lu', `/inspections/${check}`)
  await page.getByRole('button', { name: '接手审核' }).click()
  await page.waitForURL(/\/review$/)
  await expect(page.locator('.marked-region')).toContainText('缺英文')
  await picture(page, 'inspection-review')
  await accessible(page)
  await page.keyboard.press('j')
  await page.keyboard.press('r')
  await page.getByLabel('要检查人改什么').fill('请补拍屏幕')
  await page.getByRole('button', { name: '退回修改' }).first().click()
  await page.locator('.ant-drawer-open').getByRole('button', { name: '退回修改' }).click()
  await expect(page.getByText('退回修改').first()).toBeVisible()

  const other = await browser.newPage({ viewport: sizes.phone, locale: 'zh-CN', baseURL: process.env.DUBAN_SERVER })
  await speak(other, 'zh')
  await signIn(other, 'zhang.jun', `/inspections/${check}/fill`)
  await expect(other.getByText('审核人意见：请补拍屏幕')).toBeVisible()
  await picture(other, 'inspection-amend-phone')
  await other.getByLabel('情况说明').fill('屏幕已关闭，无法补拍')
  await expect(other.locator('.fill-state')).toHaveAttribute('data-saving', 'saved')
  await other.getByRole('button', { name: '目录' }).click()
  await other.getByRole('button', { name: '提交检查', exact: true }).click()
  await other.locator('.ant-drawer-open').getByRole('button', { name: '提交检查', exact: true }).last().click()
  await expect(other.getByText('已提交，等待审核')).toBeVisible()
  await other.close()
})

test('the reviewer says why one finding has no evidence, accepts and publishes', async ({ page }) => {
  await speak(page, 'zh')
  await signIn(page, 'huang.lu', `/inspections/${check}`)
  await page.getByRole('button', { name: '接手审核' }).click()
  await page.waitForURL(/\/review$/)
  await page.getByRole('button', { name: '审核通过' }).click()
  const drawer = page.locator('.ant-drawer-open')
  await drawer.getByRole('button', { name: '审核通过' }).click()
  await expect(drawer.getByText('必填')).toBeVisible()
  await drawer.getByPlaceholder('为何没有证据也可发布').fill('检查人当场口头确认，网点无异议')
  await picture(page, 'inspection-waive')
  await drawer.getByRole('button', { name: '审核通过' }).click()
  await page.getByRole('button', { name: /^发\s*布$/ }).click()
  await page.locator('.ant-modal-confirm').getByRole('button', { name: /确\s*定/ }).click()
  await page.waitForURL(new RegExp(`/inspections/${check}$`))
  await expect(page.getByText(/已发布/).first()).toBeVisible()
})

test('the branch head appeals one finding, the service office decides, the result is accepted', async ({ page, browser }) => {
  await speak(page, 'zh')
  await signIn(page, 'qiao.mengyao', `/inspections/${check}`)
  const card = page.locator('.finding', { hasText: '网点名称' })
  finding = await card.getAttribute('id') ?? ''
  await picture(page, 'inspection-outlet')
  await accessible(page)
  await card.getByRole('button', { name: '申诉' }).click()
  await page.getByLabel('申诉理由').fill('英文标牌已于上月更换，检查时正在安装')
  await page.locator('.ant-drawer-open').getByRole('button', { name: '申诉' }).click()
  await expect(card.getByText('待裁定')).toBeVisible()

  const office = await browser.newPage({ viewport: sizes.desktop, locale: 'zh-CN', baseURL: process.env.DUBAN_SERVER })
  await speak(office, 'zh')
  await signIn(office, 'he.lihua', '/appeals?status=pending')
  await office.getByRole('row', { name: /英文标牌已于上月更换/ }).getByRole('link').first().click()
  await office.locator(`[id="${finding}"]`).getByRole('button', { name: '裁定申诉' }).click()
  await office.getByText('申诉成立，撤销该问题').click()
  await office.getByLabel('裁定理由').fill('安装单据属实')
  await picture(office, 'inspection-decide')
  await office.locator('.ant-drawer-open').getByRole('button', { name: '裁定申诉' }).click()
  await office.locator('.ant-modal-confirm').getByRole('button', { name: /确\s*定/ }).click()
  await expect(office.locator(`[id="${finding}"]`).getByText('安装单据属实')).toBeVisible()
  await office.close()

  await page.reload()
  await expect(page.locator(`[id="${finding}"]`).getByText('申诉成立').first()).toBeVisible()
  await page.getByRole('button', { name: '认可结果' }).click()
  await page.locator('.ant-modal-confirm').getByRole('button', { name: /确\s*定/ }).click()
  await expect(page.getByText('定稿').first()).toBeVisible()
  await page.getByRole('tab', { name: '得分' }).click()
  await expect(page.getByText('申诉引起的变化')).toBeVisible()
})
