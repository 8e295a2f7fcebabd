import { events, nameIn, tiers } from '../src/features/complaints/words'
import { change, deskIn, pick, stamp } from './desk'
import { accessible, expect, fits, picture, signIn, sizes, speak, test, type Page } from './test'

// Each journey takes in a customer of its own, so that journeys run beside each other.
test.use({ actionTimeout: 10_000 })

async function onDuty(page: Page, outlet: string): Promise<{ user: string; name: string }> {
  const answer = await page.request.get(`/api/v1/outlets/${outlet}/on-duty`)
  return ((await answer.json()) as { person: { user: string; name: string } }).person
}

const registeredId = async (page: Page) => {
  await page.getByRole('button', { name: /查看投诉|Open the complaint/ }).click()
  await expect(page).toHaveURL(/\/complaints\/[0-9a-f-]{36}$/)
  return page.url().split('/').at(-1) ?? ''
}

test('at the counter: taken in by keyboard, owned by the duty leader, who answers at once', async ({ page }) => {
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
  await expect(page.getByRole('region', { name: '责任人' })).toContainText(leader.name)
  await picture(page, 'complaints-case')
  await accessible(page)
  const desk = deskIn('zh')
  await desk.open(page, 'contact')
  await page.getByLabel(desk.t('saidOrDone')).fill('已当面致歉，核看监控。')
  await desk.hand(page)
  await expect(page.getByText('已当面致歉，核看监控。')).toBeVisible()
})

test('on the hotline: offered, refused, taken, extended and told; the agent works in Chinese, the officer in English', async ({ page }) => {
  test.slow()
  const [agent, officer] = [deskIn('zh'), deskIn('en')]
  await page.setViewportSize(sizes.desktop)
  await speak(page, 'zh')
  await signIn(page, 'fan.guodong', '/complaints/new')
  await page.getByLabel(agent.t('party.phone')).fill(`138${stamp()}`)
  await page.getByLabel(agent.t('party.name')).fill('公孙度')
  await pick(page, agent.t('outlet'), 'zhangcha')
  await page.getByLabel(agent.t('content')).fill('理财到期少付收益三千元，多次询问无人解释。')
  await pick(page, agent.t('business'), '自营理财')
  await pick(page, agent.t('subject'), '产品功能和收益')
  await expect(page.getByRole('complementary', { name: agent.t('foresight') })).toContainText('投诉处理岗')
  await page.getByRole('button', { name: new RegExp(`^${agent.t('registerNow')}`) }).click()
  const id = await registeredId(page)
  await expect(page.locator('.ribbon-offer')).toContainText(/→/)

  // The officers of that line are asked; one refuses with a reason, and the agent sees why.
  const asked = ((await (await page.request.get(`/api/v1/complaints/${id}`)).json()) as { route: { user: string } }).route.user
  await speak(page, 'en')
  await change(page, asked, `/complaints/${id}`)
  await officer.open(page, 'refuse-offer')
  await page.getByLabel(officer.t('refusalReason')).fill('属零售条线理财产品部办理。')
  await officer.hand(page)
  await speak(page, 'zh')
  await change(page, 'fan.guodong', `/complaints/${id}`)
  await page.getByText(new RegExp(`${agent.t('refused')}$`)).first().hover()
  await expect(page.getByText('属零售条线理财产品部办理。')).toBeVisible()
  await page.mouse.move(0, 0)
  const offer = await agent.open(page, 'offer')
  await offer.locator('.ant-segmented-item').filter({ hasText: agent.t('aPerson') }).click()
  await pick(page, agent.t('successor'), '周凯')
  await page.getByLabel(agent.t('offerReason')).fill('请牵头核实收益计算。')
  await agent.hand(page)

  await speak(page, 'en')
  await change(page, 'zhou.kai', `/complaints/${id}`)
  const take = page.getByRole('button', { name: officer.named('take'), exact: true })
  await take.click()
  await expect(take).toHaveCount(0)
  await expect(page.getByRole('region', { name: officer.t('ribbon') })).toContainText('周凯')
  const sort = await officer.open(page, 'classify')
  await sort.locator('.ant-segmented-item').filter({ hasText: nameIn(tiers, 'complex').en }).click()
  await page.getByRole('switch').click()
  await page.getByLabel(officer.t('reason'), { exact: true }).fill('由本人继续办理。')
  await picture(page, 'complaints-classify')
  await accessible(page)
  await officer.hand(page)
  await officer.open(page, 'request-extension')
  await page.getByLabel(officer.t('extensionReason')).fill('需总行产品部门复核收益计算。')
  await officer.hand(page)
  await expect(page.getByText(officer.t('extensionAsked', { who: '周凯' }))).toBeVisible()

  // The unit above grants; it counts only when the customer has been told.
  await speak(page, 'zh')
  await change(page, 'he.lihua', `/complaints/${id}`)
  await agent.open(page, 'decide-extension')
  await page.getByText(agent.t('granted'), { exact: true }).click()
  await page.getByLabel(agent.t('reason'), { exact: true }).fill('情况属实。')
  await agent.hand(page)
  await expect(page.getByText('告知客户后才生效')).toBeVisible()
  await speak(page, 'en')
  await change(page, 'zhou.kai', `/complaints/${id}`)
  const waits = page.getByText('counts once the customer is told')
  await expect(waits).toBeVisible()
  await officer.open(page, 'tell-extension')
  await page.getByLabel(officer.t('toldWhat')).fill('因需复核收益计算，处理期限延长，已致歉。')
  await picture(page, 'complaints-tell-extension')
  await officer.hand(page)
  await expect(waits).toHaveCount(0)

  // The record tells it all, and how it stood before.
  await page.getByRole('tab', { name: officer.t('record') }).click()
  await expect(page.getByText(events.extension_told?.en ?? '', { exact: true })).toBeVisible()
  await expect(page.getByRole('tabpanel').getByText('需总行产品部门复核收益计算。').first()).toBeVisible()
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
  const desk = deskIn('en')
  await desk.open(page, 'withdraw')
  await page.getByLabel(desk.t('customerSaid')).fill('I have got it back, thank you.')
  await page.getByLabel(desk.t('callReference')).fill('REC-20261122-7')
  await desk.hand(page, true)
  await expect(page.getByText('Withdrawn', { exact: true }).first()).toBeVisible()
  await fits(page)
  await page.goto('/complaints?mine=true') // his until the customer has confirmed it
  await expect(page.locator(`a[href="/complaints/${id}"]`).first()).toBeVisible()
  await picture(page, 'complaints-list-phone')
  await fits(page)
})

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
  await asked.getByRole('button', { name: '继续填写' }).click()
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

test('in English the list of complaints stands in its room on a laptop', async ({ page }) => {
  await page.setViewportSize(sizes.laptop)
  await speak(page, 'en')
  await signIn(page, 'he.lihua', '/complaints')
  await expect(page.locator('tbody a').first()).toBeVisible()
  await expect.poll(() => page.locator('.ant-table-content, .ant-table-body').first().evaluate((e) => e.scrollWidth - e.clientWidth)).toBeLessThanOrEqual(0)
})
