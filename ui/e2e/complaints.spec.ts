import { accessible, expect, fits, picture, signIn, sizes, speak, test, type Page } from './test'

// Each journey takes in a customer of its own, so that journeys run beside each other.
test.use({ actionTimeout: 10_000 })

const stamp = () => `${Date.now()}`.slice(-8)

/** Another person sits down at the same machine. */
async function change(page: Page, user: string, to: string) {
  await page.context().clearCookies()
  await signIn(page, user, to)
}

/** Chooses in a select by typing, as people do. */
async function pick(page: Page, label: string | RegExp, typed: string) {
  const field = page.getByLabel(label).last()
  await field.click()
  await page.keyboard.type(typed)
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: typed }).first().click()
}

/** One of a row of buttons of which one is chosen. */
const option = (page: Page, name: string) => page.locator('.ant-radio-button-wrapper').filter({ hasText: new RegExp(`^${name}$`) }).click()

/** Fills the form of a move and hands it in; a final one asks once more. */
async function give(page: Page, move: string, fill?: () => Promise<void>) {
  await page.locator('.page-actions .ant-btn').first().waitFor()
  const button = page.getByRole('button', { name: move, exact: true })
  if (!(await button.first().isVisible())) await page.locator('.page-actions').getByRole('button', { name: /更多操作|More/ }).click()
  await button.first().click()
  const form = page.locator('.ant-drawer:visible').last()
  await expect(form.locator('.ant-drawer-footer')).toBeVisible()
  if (fill) await fill()
  await form.locator('.ant-drawer-footer .ant-btn-primary').click()
  const sure = page.locator('.ant-modal-confirm:visible .ant-btn-primary, .ant-modal-confirm:visible .ant-btn-dangerous').last()
  await Promise.race([sure.waitFor({ timeout: 2500 }).then(() => sure.click(), () => {}), page.locator('.ant-message-success').first().waitFor()])
  await expect(page.locator('.ant-message-success').first()).toBeVisible()
  await expect(page.locator('.ant-drawer-footer:visible')).toHaveCount(0)
}

async function onDuty(page: Page, outlet: string): Promise<{ user: string; name: string }> {
  const answer = await page.request.get(`/api/v1/outlets/${outlet}/on-duty`)
  return ((await answer.json()) as { person: { user: string; name: string } }).person
}

const registeredId = async (page: Page) => {
  await page.getByRole('button', { name: /查看投诉|Open the complaint/ }).click()
  await expect(page).toHaveURL(/\/complaints\/[0-9a-f-]{36}$/)
  return page.url().split('/').at(-1) ?? ''
}

test('at the counter: taken in by keyboard, owned by the duty leader, decided the same day, the customer is content', async ({ page }) => {
  test.slow()
  await page.setViewportSize(sizes.laptop)
  await speak(page, 'zh')
  await signIn(page, 'cui.chunmei', '/complaints')
  const leader = await onDuty(page, 'chancheng-zhangcha')

  // N opens the intake with channel, line and outlet as they must be; the cursor waits for the phone.
  await page.getByRole('heading', { level: 1, name: '投诉' }).waitFor()
  await page.keyboard.press('n')
  await expect(page.getByLabel('电话')).toBeFocused()
  await page.keyboard.type(`139${stamp()}`)
  await page.keyboard.press('Tab')
  await page.keyboard.type('钟离春')
  await page.getByLabel('投诉内容').focus()
  await page.keyboard.type('上午十点办理存单挂失，柜员态度生硬，让客户重复排队两次。')
  await page.keyboard.press('Tab')
  await page.keyboard.type('道歉并优先办理。')
  await page.keyboard.press('Tab')
  for (const word of ['人民币储蓄', '服务态度']) {
    await page.keyboard.type(word)
    await page.keyboard.press('Enter')
    await expect(page.locator('.ant-select-open')).toHaveCount(0)
    await page.keyboard.press('Tab')
  }
  const foresight = page.getByRole('complementary', { name: '登记后的去向' })
  await expect(foresight).toContainText(leader.name)
  await expect(foresight).toContainText('首次回复')
  await expect(foresight).toContainText('在网点现场提出的日常服务事项由当日坐班领导办理')
  await picture(page, 'complaints-intake')
  await accessible(page)
  await fits(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.registered, .ant-alert-success')).toBeVisible()
  const number = page.locator('.registered-number')
  await expect(number.or(page.getByText('由首问责任人办理'))).toBeVisible()
  await picture(page, 'complaints-registered')

  // The leader finds it on top of what waits for him, replies, decides and tells.
  await change(page, leader.user, '/complaints?mine=true&sort=latest')
  await page.locator('.ant-table-row a').first().click()
  await expect(page.getByText('柜员态度生硬')).toBeVisible()
  const id = page.url().split('/').at(-1) ?? ''
  await expect(page.getByRole('region', { name: '责任人' })).toContainText(leader.name)
  await picture(page, 'complaints-case')
  await accessible(page)
  await give(page, '记录联系或经过', async () => { await page.getByLabel('内容').fill('已当面致歉，核看监控。') })
  await page.getByRole('button', { name: '作出处理决定', exact: true }).click()
  const check = page.getByRole('complementary', { name: '必备内容' })
  await expect(check.getByLabel('缺少')).toHaveCount(3)
  await option(page, '投诉成立')
  await page.getByLabel('核实的情况').fill('经查看监控，客户两次取号，柜员未主动引导。')
  await page.getByLabel('依据和理由').fill('服务规范要求首问负责、一次告知。')
  await page.getByLabel('处理措施').fill('致歉；柜员接受辅导。')
  await page.getByRole('checkbox', { name: '向调解组织申请调解' }).uncheck()
  await expect(check).toContainText('缺少：向调解组织申请调解')
  await picture(page, 'complaints-letter')
  await page.getByRole('checkbox', { name: '向调解组织申请调解' }).check()
  await expect(check).toContainText('必备内容齐全')
  await page.getByRole('button', { name: '预览告知书' }).click()
  await expect(page.locator('.paper')).toContainText('柜员未主动引导')
  await page.locator('.ant-modal-close').click()
  await page.locator('.ant-drawer-footer .ant-btn-primary').click()
  await page.locator('.ant-modal-confirm .ant-btn-dangerous, .ant-modal-confirm .ant-btn-primary').last().click()
  await expect(page.getByText('已决定待告知').first()).toBeVisible()
  await page.getByRole('button', { name: /打印告知书/ }).click()
  await expect(page.getByRole('link', { name: /预览（已脱敏）/ }).first()).toHaveAttribute('href', new RegExp(`/complaints/${id}/decision-notice`))
  await page.keyboard.press('Escape')
  await give(page, '记录已告知客户')
  await expect(page.getByText('已告知待回访').first()).toBeVisible()

  // Somebody else calls the customer back, from the worklist.
  await change(page, 'fan.guodong', `/callbacks?case=${id}`)
  await expect(page.getByRole('region', { name: '话术' })).toContainText('范国栋')
  await option(page, '满意')
  await page.getByLabel('客户意见').fill('处理及时，谢谢。')
  await picture(page, 'callbacks')
  await accessible(page)
  await page.getByRole('button', { name: '保存并转下一件' }).click()
  await expect(page.locator('.ant-message-success')).toBeVisible()
  // Who called has nothing more to do with it; its owner sees what came of it.
  await change(page, leader.user, `/complaints/${id}`)
  await expect(page.getByText('已办结').first()).toBeVisible()
  await expect(page.getByText('处理及时，谢谢。')).toBeVisible()
})

test('on the hotline: offered, refused, taken, extended and told, decided', async ({ page }) => {
  test.slow()
  await page.setViewportSize(sizes.desktop)
  await speak(page, 'zh')
  await signIn(page, 'fan.guodong', '/complaints/new')
  await page.getByLabel('电话').fill(`138${stamp()}`)
  await page.getByLabel('姓名').fill('公孙度')
  await pick(page, '被投诉网点', '张槎')
  await page.getByLabel('投诉内容').fill('理财到期少付收益三千元，多次询问无人解释。')
  await pick(page, '业务', '自营理财')
  await pick(page, '主题', '产品功能和收益')
  await expect(page.getByRole('complementary', { name: '登记后的去向' })).toContainText('投诉处理岗')
  await page.getByRole('button', { name: /^登记/ }).click()
  const id = await registeredId(page)
  const offered = page.locator('.ribbon-offer')
  await expect(offered).toContainText(/→/)

  // The officers of that line are asked; one refuses with a reason, and the agent sees why.
  const desk = ((await (await page.request.get(`/api/v1/complaints/${id}`)).json()) as { route: { user: string } }).route.user
  await change(page, desk, `/complaints/${id}`)
  await give(page, '拒收', async () => { await page.getByLabel('拒收理由').fill('属零售条线理财产品部办理。') })
  await change(page, 'fan.guodong', `/complaints/${id}`)
  await page.getByText(/拒收$/).first().hover()
  await expect(page.getByText('属零售条线理财产品部办理。')).toBeVisible()
  await page.mouse.move(0, 0)
  await give(page, '转办', async () => {
    await page.locator('.ant-drawer .ant-segmented-item').filter({ hasText: '个人' }).click()
    await pick(page, '继任者', '周凯')
    await page.getByLabel('转办理由').fill('请牵头核实收益计算。')
  })
  await change(page, 'zhou.kai', `/complaints/${id}`)
  await give0(page, '接收')
  await expect(page.getByRole('region', { name: '责任人' })).toContainText('周凯')
  await give(page, '分类定级', async () => {
    await page.locator('.ant-drawer .ant-segmented-item').filter({ hasText: '情况复杂' }).click()
    await page.getByRole('switch').click()
    await page.getByLabel('理由').fill('由本人继续办理。')
  })
  await give(page, '申请延期', async () => { await page.getByLabel('延期理由').fill('需总行产品部门复核收益计算。') })
  await expect(page.getByText('申请延期，待审批')).toBeVisible()

  // The unit above grants; it counts only when the customer has been told.
  await change(page, 'he.lihua', `/complaints/${id}`)
  await give(page, '审批延期', async () => { await page.getByLabel('理由').fill('情况属实。') })
  await expect(page.getByText('告知客户后才生效')).toBeVisible()
  await change(page, 'zhou.kai', `/complaints/${id}`)
  await give(page, '记录已告知延期', async () => { await page.getByLabel('告知内容').fill('因需复核收益计算，处理期限延长，已致歉。') })
  await expect(page.getByText('告知客户后才生效')).toHaveCount(0)
  await give(page, '作出处理决定', async () => {
    await option(page, '部分成立')
    await page.getByLabel('核实的情况').fill('收益计算无误，但到期前未按约定提示浮动区间。')
    await page.getByLabel('依据和理由').fill('理财合同第八条。')
    await page.getByLabel('处理措施').fill('向客户说明浮动区间的计算并致歉。')
  })
  await expect(page.getByText('已决定待告知').first()).toBeVisible()

  // The record tells it all, and how it stood before.
  await page.getByRole('tab', { name: '操作记录' }).click()
  await expect(page.getByText('已告知延期', { exact: true })).toBeVisible()
  await expect(page.getByRole('tabpanel').getByText('理财合同第八条。')).toBeVisible()
  await picture(page, 'complaints-record')
  await accessible(page)
})

test('a withdrawal ends it, and the phone has everything', async ({ page }) => {
  await page.setViewportSize(sizes.phone)
  await speak(page, 'en')
  await signIn(page, 'fan.guodong', '/complaints/new')
  await page.getByLabel('Telephone').fill(`137${stamp()}`)
  await page.getByLabel('Name').fill('Zhuge Liang')
  await page.getByLabel('What happened').fill('The card was swallowed by the machine.')
  await picture(page, 'complaints-intake-phone')
  await fits(page)
  await accessible(page)
  await page.getByRole('button', { name: /^Take in/ }).click()
  const id = await registeredId(page)
  await give(page, 'Withdrawal', async () => {
    await page.getByLabel('What the customer said').fill('I have got it back, thank you.')
    await page.getByLabel('Reference of the call').fill('REC-20261122-7')
  })
  await expect(page.getByText(/withdrawn/i).first()).toBeVisible()
  await fits(page)
  await page.goto('/complaints?mine=true') // his until the customer has confirmed it
  await expect(page.locator(`a[href="/complaints/${id}"]`).first()).toBeVisible()
  await picture(page, 'complaints-list-phone')
  await fits(page)
})

/** A move that says nothing beyond itself. */
async function give0(page: Page, move: string) {
  await page.getByRole('button', { name: move, exact: true }).click()
  await expect(page.locator('.ant-message-success').first()).toBeVisible()
}

test('a half-written registration survives the page, is asked about at leaving, and is gone once sent', async ({ page }) => {
  test.slow()
  const name = `令狐${stamp()}`
  await page.setViewportSize(sizes.laptop)
  await speak(page, 'zh')
  await signIn(page, 'fan.guodong', '/complaints/new')
  await page.getByLabel('电话').fill(`136${stamp()}`)
  await page.getByLabel('姓名').fill(name)
  await page.getByLabel('投诉内容').fill('取款机吞卡，客服电话无人接听。')

  // Leaving asks; who stays has lost nothing.
  const asked = page.locator('.ant-modal-confirm:visible')
  await page.getByRole('link', { name: '投诉', exact: true }).first().click()
  await expect(asked).toContainText('加密保存在本机')
  await asked.getByRole('button', { name: '继续登记' }).click()
  await expect(page.getByLabel('投诉内容')).toHaveValue(/吞卡/)

  // The page dies: asked by the browser, and what was written is offered again.
  await expect(page.getByText('已加密暂存本机')).toBeVisible()
  page.on('dialog', (d) => void d.accept())
  await page.reload()
  const offer = page.locator('.intake-offer')
  await expect(offer).toContainText(name)
  await picture(page, 'complaints-unsent')
  await accessible(page)
  await page.setViewportSize(sizes.phone)
  await fits(page)
  await picture(page, 'complaints-unsent-phone')
  await page.setViewportSize(sizes.laptop)

  // Signing out would destroy it, and says so.
  await page.getByRole('button', { name: /^本人/ }).click()
  await page.getByText('退出登录', { exact: true }).click()
  await expect(asked).toContainText('未提交')
  await asked.getByRole('button', { name: '取消' }).click()

  await offer.getByRole('button', { name: '继续上次未提交的登记' }).click()
  await expect(page.getByLabel('姓名')).toHaveValue(name)
  await page.getByRole('button', { name: /^登记/ }).click()
  await expect(page.locator('.registered, .ant-alert-success').first()).toBeVisible()
  await page.goto('/complaints/new')
  await expect(page.getByLabel('投诉内容')).toBeVisible()
  await expect(offer).toHaveCount(0)

  // The next person at the machine finds nothing of it, and neither does the disk.
  await page.getByLabel('投诉内容').fill('另一件尚未写完')
  await expect(page.getByText('已加密暂存本机')).toBeVisible()
  await page.context().clearCookies()
  await page.goto('/complaints/new')
  await signIn(page, 'cui.chunmei', '/complaints/new')
  await expect(page.getByLabel('投诉内容')).toBeVisible()
  await expect(offer).toHaveCount(0)
  const drafts = await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done) => { const r = indexedDB.open('duban'); r.onsuccess = () => done(r.result) })
    return new Promise<number>((done) => { const r = db.transaction('boxes').objectStore('boxes').getAllKeys(); r.onsuccess = () => done(r.result.filter((k) => Array.isArray(k) && String(k[1]).startsWith('draft/')).length) })
  })
  expect(drafts).toBe(0)
})
