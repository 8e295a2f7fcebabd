import { createHash } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'
import { request as newRequest, type APIRequestContext } from '@playwright/test'
import type { ChecklistAnswerBody, InspectionView, NoticeView } from '../src/api/schema'
import { accessible, expect, fits, picture, signIn, sizes, speak, test, type Page } from './test'

const outlet = 'chancheng-zhangcha'
const head = 'qiao.mengyao'

/** Somebody who works past the screens: makes what a journey begins with. */
class Person {
  private constructor(private readonly http: APIRequestContext, private readonly token: string) {}
  private static readonly known = new Map<string, Promise<Person>>()
  static of(user: string): Promise<Person> {
    const there = Person.known.get(user) ?? Person.enter(user)
    Person.known.set(user, there)
    return there
  }
  private static async enter(user: string): Promise<Person> {
    const http = await newRequest.newContext({ baseURL: process.env.DUBAN_SERVER, extraHTTPHeaders: { Origin: process.env.DUBAN_SERVER ?? '' } })
    const answer = await http.post('/api/v1/session', { data: { user, password: process.env.DUBAN_DEMO_PASSWORD ?? 'duban-demo-2026' } })
    return new Person(http, ((await answer.json()) as { csrf_token: string }).csrf_token)
  }
  async get<T>(path: string): Promise<T> {
    const answer = await this.http.get(`/api/v1${path}`)
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
    return (await answer.json()) as T
  }
  async give<T>(path: string, data?: unknown): Promise<T> {
    const answer = await this.http.post(`/api/v1${path}`, { data, headers: { 'X-CSRF-Token': this.token, 'Idempotency-Key': `${Date.now()}-${Math.random()}` } })
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
    return (await answer.json()) as T
  }
  /** A photo on a case, verified. */
  async photo(of: string, name: string, bytes: Buffer): Promise<string> {
    const { evidence, upload } = await this.give<{ evidence: { id: string }; upload: { tickets: { method: string; url: string; headers: Record<string, string> }[] } }>('/evidence', {
      case: of, kind: 'photo', file_name: name, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), content_type: 'image/png', captured_at: new Date().toISOString(),
    })
    for (const ticket of upload.tickets) expect((await this.http.fetch(ticket.url, { method: ticket.method, headers: ticket.headers, data: bytes })).ok()).toBe(true)
    await this.give(`/evidence/${evidence.id}/complete`)
    return evidence.id
  }
}

/** A picture of its own: a floor with a stain where something is wrong. */
function png(stain: boolean): Buffer {
  const [w, h] = [240, 180]
  const shade = Math.floor(Math.random() * 60)
  const rows = Buffer.alloc(h * (1 + w * 3))
  for (let y = 0; y < h; y++) for (let x = 0; x < w; x++) {
    const bad = stain && Math.hypot(x - 150, y - 90) < 30
    rows.set(bad ? [168, 40, 30] : y > 110 ? [150 + shade, 140, 120] : [205, 215, 190 + shade], y * (1 + w * 3) + 1 + x * 3)
  }
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
    const ends = Buffer.alloc(8)
    ends.writeUInt32BE(data.length, 0)
    ends.writeUInt32BE(crc32(body), 4)
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(w, 0)
  head.writeUInt32BE(h, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}

/** The draft of a notice: an on-site check of which two items failed, published and accepted by the outlet. */
async function drafted(): Promise<string> {
  const [office, inspector, reviewer, branch] = await Promise.all(['he.lihua', 'zhang.jun', 'huang.lu', head].map((user) => Person.of(user)))
  if (!office || !inspector || !reviewer || !branch) throw new Error('nobody came')
  const day = (n: number) => new Date(Date.now() + 8 * 3_600_000 + n * 86_400_000).toISOString().slice(0, 10)
  const { case: id } = await office.give<{ case: string }>('/inspections', { kind: 'onsite', checklist: 'onsite-outlet', outlet, issuer: '/ho/', inspector: 'zhang.jun', from: day(0), to: day(5) })
  await inspector.give(`/inspections/${id}/start`)
  const shown = { 'env.sign': [await inspector.photo(id, '门楣.png', png(true))], 'env.hours': [await inspector.photo(id, '时间牌.png', png(true))] } as Record<string, string[]>
  const { template } = await office.get<ChecklistAnswerBody>('/checklists/onsite-outlet/1')
  const subjects = [{ id: '01', post: 'teller' }, { id: '02', post: 'lobby_manager' }]
  const answers = template.modules.flatMap((m) => m.items).flatMap((item) => {
    const failed = item.code in shown
    const points = (o: { points?: string }) => Number(o.points ?? 0) * (item.effect === 'deduction' ? -1 : 1)
    const best = [...(item.options ?? [])].sort((a, b) => points(b) - points(a))[0]
    const says = { yes_no: { option: failed ? 'no' : 'yes' }, count: { count: 0 }, minutes: { minutes: '1' }, points: { points: item.points }, options: { option: best?.code } }[item.answer]
    const whom = item.per === 'employee' ? subjects.filter((s) => !item.posts?.length || item.posts.includes(s.post)).map((s) => ({ subject: s.id })) : [{}]
    return whom.map((s) => ({ item: item.code, ...s, ...says, ...(failed ? { remark: '灯箱一字不亮，时间牌仍为旧时间', evidence: shown[item.code] } : {}) }))
  })
  await inspector.give(`/inspections/${id}/submit`, { subjects, answers })
  await reviewer.give(`/inspections/${id}/take-review`)
  const { findings } = await reviewer.get<InspectionView>(`/inspections/${id}`)
  await reviewer.give(`/inspections/${id}/accept`, { waivers: findings.filter((f) => f.evidence.length === 0).map((f) => ({ finding: f.id, reason: '已当面核实' })) })
  await reviewer.give(`/inspections/${id}/publish`)
  await branch.give(`/inspections/${id}/accept-result`)
  let notice: string | undefined
  await expect.poll(async () => { notice = (await office.get<{ items: { id: string }[] }>(`/notices?inspection=${id}`)).items[0]?.id; return notice }).toBeTruthy()
  return notice ?? ''
}

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

test('a notice from issue to close: acknowledged, mended with a photo, returned once, verified, printed', async ({ page }) => {
  test.slow() // five people after each other, on a machine that others use
  await page.setViewportSize(sizes.laptop)
  await speak(page, 'zh')
  const id = await drafted()
  const office = await Person.of('he.lihua')

  // The office issues it: the form says what is printed, a last question says that it is final.
  await signIn(page, 'he.lihua', `/notices/${id}`)
  await expect(page.getByText('尚未签发，被检查方看不到此通知书。')).toBeVisible()
  await page.getByRole('button', { name: '签发', exact: true }).click()
  await page.getByLabel('签发意见').fill('请行长亲自督办。')
  await hand(page, '签发')
  await page.getByRole('dialog').getByRole('button', { name: /确\s?定/ }).click()
  await done(page)
  const { number = '' } = await office.get<NoticeView>(`/notices/${id}`)

  // The branch head finds it among what waits for him, and takes it.
  await change(page, head, '/notices?waiting=true')
  await page.getByRole('cell', { name: number }).click()
  await page.getByRole('button', { name: '签收', exact: true }).click()
  await expect(page.getByText('已签收').first()).toBeVisible()

  // Root cause, correction and prevention by keyboard alone.
  const sign = card(page, /门楣招牌/)
  await expect(sign.getByRole('button', { name: /门楣招牌/ })).toBeVisible()
  if ((await sign.getByRole('button', { name: /门楣招牌/ }).getAttribute('aria-expanded')) === 'false') await sign.getByRole('button', { name: /门楣招牌/ }).press('Enter')
  await sign.getByRole('button', { name: '填写整改措施' }).press('Enter')
  await page.getByRole('radio', { name: '设施' }).press('Space')
  await page.getByLabel('根本原因').press('Tab')
  await page.getByLabel('根本原因').pressSequentially('灯箱线路老化，巡检表没有此项。')
  await page.getByLabel('即时纠正').pressSequentially('当日更换灯管。')
  await page.getByLabel('预防措施').pressSequentially('灯箱列入每日开门前检查。')
  await page.locator('.ant-drawer-footer').getByRole('button', { name: '填写整改措施' }).press('Enter')
  await done(page)
  await expect(sign.getByText('灯箱列入每日开门前检查。')).toBeVisible()

  // Handing in without evidence is refused at the field; with a photo it goes through.
  await sign.getByRole('button', { name: '提交整改结果' }).click()
  await page.getByLabel('整改情况').fill('灯管已更换，亮灯正常。')
  await hand(page, '提交整改结果')
  await expect(page.locator('.ant-form-item-explain-error').first()).toBeVisible()
  await page.locator('.ant-drawer input[type=file]').setInputFiles({ name: '整改后.png', mimeType: 'image/png', buffer: png(true) })
  await expect(page.getByText('已校验并锁定').first()).toBeVisible()
  await hand(page, '提交整改结果')
  await done(page)
  await expect(sign.getByText('待验收').first()).toBeVisible()
  await accessible(page)

  // The verifier looks at both photos enlarged together, and returns it with a usual reason.
  await change(page, 'zhang.jun', '/rectifications?waiting=true')
  await page.getByRole('row', { name: new RegExp(`门楣招牌.*${number.replace(/[〔〕]/g, '.')}`) }).getByText(/门楣招牌/).click()
  await expect(sign.getByText('灯管已更换，亮灯正常。')).toBeVisible()
  await sign.getByRole('button', { name: '并排放大对比' }).click()
  const pair = page.getByRole('group', { name: '并排放大对比' })
  await pair.press('+')
  const looks = await pair.locator('img').evaluateAll((images) => images.map((i) => (i as HTMLElement).style.transform))
  expect(looks).toHaveLength(2)
  expect(looks[0]).toContain('scale(1.25)')
  expect(looks[1], 'both move as one').toBe(looks[0])
  await page.keyboard.press('Escape')
  await sign.getByRole('button', { name: '退回', exact: true }).click()
  await page.getByRole('button', { name: '问题尚未整改到位' }).click()
  await picture(page, 'notices-return')
  await hand(page, '退回')
  await done(page)
  await expect(sign.getByText('问题尚未整改到位').first()).toBeVisible()

  // Done again; what else the notice asks for is done as well.
  const branch = await Person.of(head)
  const { rectifications } = await branch.get<NoticeView>(`/notices/${id}`)
  for (const r of rectifications.filter((x) => x.status === 'open')) {
    await branch.give(`/notices/${id}/plan-rectification`, { rectification: r.id, cause: 'people', root_cause: '疏忽', correction: '已更换', prevention: '每日核对' })
    await branch.give(`/notices/${id}/complete-rectification`, { rectification: r.id, summary: '已更换', evidence: [await branch.photo(id, '后.png', png(false))] })
  }
  await change(page, head, `/rectifications?notice=${id}&status=returned`)
  await page.getByRole('cell', { name: /门楣招牌/ }).click()
  await sign.getByRole('button', { name: '提交整改结果' }).click()
  await expect(page.locator('.ant-drawer').getByText('问题尚未整改到位')).toBeVisible()
  await page.getByLabel('整改情况').fill('线路已更换，连续三日亮灯正常。')
  await page.locator('.ant-drawer input[type=file]').setInputFiles({ name: '再次整改后.png', mimeType: 'image/png', buffer: png(false) })
  await expect(page.getByText('已校验并锁定').first()).toBeVisible()
  await hand(page, '提交整改结果')
  await done(page)

  // One is verified on its card, the rest at once from the list; with the last one the notice closes.
  await change(page, 'zhang.jun', `/notices/${id}`)
  await sign.getByRole('button', { name: /门楣招牌/ }).focus()
  if ((await sign.getByRole('button', { name: /门楣招牌/ }).getAttribute('aria-expanded')) === 'false') await page.keyboard.press('Enter')
  await sign.getByRole('button', { name: '验收通过' }).click()
  await page.getByLabel('验收意见').fill('已到位')
  await hand(page, '验收通过')
  await done(page)
  await expect(sign.getByText('张军 验收通过')).toBeVisible()
  await page.goto(`/rectifications?waiting=true&notice=${id}`)
  await page.getByRole('checkbox', { name: 'Select all' }).or(page.locator('thead input[type=checkbox]')).first().check()
  await page.getByRole('button', { name: /批量验收/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: /确\s?定/ }).click()
  await expect(page.getByText('没有符合条件的内容')).toBeVisible()
  await page.goto(`/notices/${id}`)
  await expect(page.getByText('已办结').first()).toBeVisible()

  // The record tells it all; the paper is there in both forms.
  await page.getByRole('button', { name: '操作记录' }).click()
  await expect(page.getByText('退回整改').first()).toBeVisible()
  await page.getByRole('button', { name: /打印与下载/ }).click()
  for (const [name, kind, begins] of [['中文 PDF（打印）', 'application/pdf', '%PDF-'], ['英文 Word', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK']] as const) {
    const answer = await page.request.get((await page.getByRole('link', { name }).getAttribute('href')) ?? '')
    expect(answer.headers()['content-type']).toBe(kind)
    expect((await answer.body()).subarray(0, begins.length).toString('latin1')).toBe(begins)
  }
})

test('more time: asked for on the phone, granted at head office', async ({ page }) => {
  const office = await Person.of('he.lihua')
  const branch = await Person.of(head)
  const id = await drafted()
  await office.give(`/notices/${id}/issue`, {})
  await branch.give(`/notices/${id}/acknowledge`)
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
  await expect(hours.getByText('Extended 1 time(s)')).toBeVisible()
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
