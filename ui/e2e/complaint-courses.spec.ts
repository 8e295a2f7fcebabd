import { Person } from './api'
import { accessible, expect, fits, picture, signIn, sizes, speak, test, type Page } from './test'

// How a complaint goes on beside its straight course: linked, split, with a limit that stands still,
// with what the bank mends because of it, and looked at again by the unit above.
test.use({ actionTimeout: 15_000 })

const cls = { channel: 'service_hotline', business: 'bank_card', cause: 'service', subject: 'attitude' }
const stamp = () => `${Date.now()}`.slice(-8)

async function move(page: Page, name: string) {
  await page.locator('.page-actions .ant-btn').first().waitFor()
  const button = page.getByRole('button', { name, exact: true })
  if (!(await button.first().isVisible())) await page.locator('.page-actions').getByRole('button', { name: '更多操作' }).click()
  await button.first().click()
  return page.locator('.ant-drawer:visible').last()
}
async function give(page: Page) {
  await page.locator('.ant-drawer:visible').last().locator('.ant-drawer-footer .ant-btn-primary').click()
  await expect(page.locator('.ant-drawer-footer:visible')).toHaveCount(0)
}

test('linked, split and paused with its reason; what is mended because of it is one step away', async ({ page, baseURL }) => {
  test.slow()
  const office = await Person.of('he.lihua', baseURL ?? '')
  const make = (content: string, at: string) => office.post<{ case: string }>('/complaints', { line: 'hotline', class: cls, content, customer: { kind: 'person', name: '司马光', phone: `${at}${stamp()}` }, outlet: 'tianhe-zhujiang' })
  const one = await make('柜员态度生硬；另有年费重复扣收。', '132')
  const other = await make('同一网点排队两小时。', '133')
  const { number } = await office.get<{ number: string }>(`/complaints/${other.case}`)
  await speak(page, 'zh')
  await signIn(page, 'he.lihua', `/complaints/${one.case}`)
  const related = page.getByRole('region', { name: '相关' })

  const link = await move(page, '关联')
  await link.getByLabel('另一件投诉').fill(number)
  await page.locator('.ant-select-item-option').filter({ hasText: number }).click()
  await give(page)
  await expect(related.getByRole('link', { name: number })).toBeVisible()

  // A part begins as the whole, sorted like it: what differs is changed.
  const split = await move(page, '拆分')
  await split.getByLabel('投诉内容').fill('年费重复扣收。')
  await expect(split.locator('.ant-select').filter({ hasText: '银行卡' })).toBeVisible()
  await split.getByLabel('理由').fill('两件互不相干的事。')
  await picture(page, 'courses-split')
  await accessible(page)
  await give(page)
  await expect(related.getByText('拆出')).toBeVisible({ timeout: 30_000 })

  const pause = await move(page, '中止计时')
  await pause.getByLabel('理由').fill('等待客户补充材料。')
  await give(page)
  await expect(page.getByText('本行期限 已中止')).toBeVisible()
  await expect(page.getByText('等待客户补充材料。')).toBeVisible()
  await picture(page, 'courses-paused')
  await move(page, '恢复计时')
  await give(page)
  await expect(page.getByText('本行期限 已中止')).toHaveCount(0)
  await expect(page.getByText('等待客户补充材料。')).toBeVisible()

  await office.move(`/complaints/${one.case}`, 'decide', { outcome: 'justified', facts: '经查看监控属实。', grounds: '服务规范。', measures: '致歉。', remedies: ['review', 'mediation', 'arbitration', 'litigation'] })
  await page.reload()
  const consequence = await move(page, '整改或问责')
  await consequence.getByLabel('写入整改通知书的要求').fill('公示年费规则')
  await page.keyboard.press('Enter')
  await consequence.getByLabel('应整改的问题或事由').fill('未解释年费规则。')
  await give(page)
  await expect(page.getByText('未解释年费规则。')).toBeVisible()
  // The notice drafts itself.
  const notice = page.locator(`.decision a[href^="/notices/"]`)
  await expect(async () => { await page.reload(); await expect(notice).toBeVisible({ timeout: 3_000 }) }).toPass({ timeout: 40_000 })
  await picture(page, 'courses-consequence')
  await accessible(page)
  await page.setViewportSize(sizes.phone)
  await fits(page)
  await picture(page, 'courses-consequence-phone')
  await notice.click()
  await expect(page.getByText('公示年费规则').first()).toBeVisible()
  await page.getByRole('link', { name: '经核实成立的投诉' }).click()
  await expect(page.getByText('未解释年费规则。')).toBeVisible()
  await office.leave()
})

test('a customer who asks for a review has a case with the unit above, tied to the first', async ({ page, baseURL }) => {
  test.slow()
  const officer = await Person.of('zhou.kai', baseURL ?? '')
  const { case: id } = await officer.post<{ case: string }>('/complaints', { line: 'office', class: cls, content: '年费承诺减免却照常扣收。', customer: { kind: 'person', name: '苏洵', phone: `134${stamp()}` }, outlet: 'chancheng-zhangcha' })
  const of = `/complaints/${id}`
  await officer.move(of, 'decide', { outcome: 'unjustified', facts: '公示规则已写明。', grounds: '合同约定。', remedies: ['review', 'mediation', 'arbitration', 'litigation'] })
  await officer.move(of, 'tell-decision', { how: 'phone' })
  await speak(page, 'zh')
  await page.setViewportSize(sizes.phone)
  await signIn(page, 'zhou.kai', of)
  const ask = await move(page, '登记核查申请')
  await ask.getByLabel('客户申请核查的理由').fill('网点口头承诺过减免，未核实录音。')
  await accessible(page)
  await give(page)
  const review = async () => (await officer.get<{ links: { case: string; number: string; kind: string }[] }>(of)).links.find((l) => l.kind === 'review')
  await expect.poll(review, { timeout: 40_000 }).toBeTruthy()
  const { case: to = '', number = '' } = (await review()) ?? {}
  await page.reload()
  await expect(page.getByRole('region', { name: '相关' }).getByRole('link', { name: number })).toBeVisible()
  await fits(page)

  // Whoever heads the unit above has it, with the customer's grounds and the way to what is reviewed, once.
  const auditor = await Person.of('ye.yonggang', baseURL ?? '')
  const { owner, unit } = await auditor.get<{ owner: { user: string }; unit: { path: string } }>(`/complaints/${to}`)
  const { number: first } = await officer.get<{ number: string }>(of)
  expect(unit.path).toBe('/ho/gd/')
  await page.setViewportSize(sizes.desktop)
  await page.context().clearCookies()
  await signIn(page, owner.user, `/complaints/${to}`)
  await expect(page.getByRole('heading', { name: '客户申请核查的理由' })).toBeVisible()
  await expect(page.getByText('未核实录音')).toBeVisible()
  await expect(page.getByRole('region', { name: '相关' }).getByRole('link', { name: first })).toHaveCount(1)
  await picture(page, 'courses-review')
  await accessible(page)
  await page.getByRole('region', { name: '相关' }).getByRole('link', { name: first }).click()
  await expect(page.getByText('年费承诺减免却照常扣收。')).toBeVisible()
  await officer.leave()
  await auditor.leave()
})
