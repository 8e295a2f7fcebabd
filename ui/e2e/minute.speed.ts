import type { CommandAnswer, ComplaintConvenePanel, InspectionItem, NoticeView } from '../src/api/schema'
import { Person } from './api'
import { drafted, head, png } from './drafted'
import { expect, signIn, sizes, speak, test, type Page, type Size } from './test'
import type { Locator } from '@playwright/test'

// A minute of a practised person: what is done most, from the home page until it is done. The page
// itself counts what arrives: pointers put down, keys pressed, characters written. The seconds are
// those of the keystroke-level model (Card, Moran and Newell, Communications of the ACM 23, 1980): so
// long for a key, for pointing, for moving the hand between mouse and keyboard, for making up one's
// mind; to which comes what the person waited for the machine, measured.
const seconds = { key: 0.2, point: 1.1, home: 0.4, mind: 1.35 }
/** Keys of pinyin for one character, choosing among the words offered included. */
const pinyin = 3

class Hand {
  points = 0; keys = 0; written = 0; moves = 0; minds = 0; waited = 0
  private at = ''
  private constructor(private readonly page: Page, private readonly phone: boolean) {}
  static async of(page: Page, size: Size): Promise<Hand> {
    const hand = new Hand(page, size === 'phone')
    await page.exposeFunction('counted', (what: 'point' | 'key' | 'written') => hand.count(what))
    page.on('filechooser', () => {}) // from now on, not only once it is waited for
    await page.addInitScript(() => {
      const { counted } = window as unknown as { counted: (what: string) => void }
      window.addEventListener('pointerdown', () => counted('point'), true)
      window.addEventListener('keydown', (e) => { if (!['Control', 'Shift'].includes(e.key)) counted('key') }, true)
      window.addEventListener('input', (e) => { if (/\p{Script=Han}|[，。；]/u.test((e as InputEvent).data ?? '')) counted('written') }, true)
    })
    return hand
  }
  private count(what: 'point' | 'key' | 'written') {
    if (what === 'point') this.points++
    else if (what === 'key') this.keys++
    else this.written++
    const at = what === 'point' ? 'mouse' : 'keyboard'
    if (!this.phone && this.at && this.at !== at) this.moves++
    this.at = at
  }
  /** Makes up the mind, and points as soon as the machine lets him. */
  async point(what: Locator) {
    this.minds++
    await this.until(() => what.click())
  }
  /** Until something is there: time that the machine takes. */
  async until(there: () => Promise<unknown>) {
    const from = Date.now()
    await there()
    this.waited += Date.now() - from
  }
  async write(words: string) { this.minds++; await this.page.keyboard.type(words) }
  async press(...keys: string[]) { for (const key of keys) await this.page.keyboard.press(key) }
  /** A photo where the system asks for a file: the shutter and "use it", or a file and "open". */
  async photo(ask: () => Promise<unknown>) {
    const chooser = this.page.waitForEvent('filechooser')
    await ask()
    await (await chooser).setFiles({ name: '照片.png', mimeType: 'image/png', buffer: png(true) })
    this.minds++
    this.points += 2
  }
  get human() { return this.points * seconds.point + (this.keys + this.written * pinyin) * seconds.key + this.moves * seconds.home + this.minds * seconds.mind }
}

test.use({ actionTimeout: 20_000 })

const rows: string[] = []
test.afterAll(() => { process.stdout.write(`\n| task | pointing | keys | characters | hand moved | decisions | person | machine | together |\n|---|---|---|---|---|---|---|---|---|\n${rows.join('\n')}\n`) })

function task(name: string, user: () => string, size: Size, prepare: () => Promise<string>, does: (hand: Hand, page: Page, id: string) => Promise<void>) {
  test(name, async ({ page }) => {
    const id = await prepare()
    await page.setViewportSize(sizes[size])
    await speak(page, 'zh')
    const hand = await Hand.of(page, size)
    await signIn(page, user())
    await page.goto('/')
    await page.locator('.number-link').first().waitFor()
    hand.points = hand.keys = hand.written = hand.moves = hand.minds = 0
    await does(hand, page, id)
    const machine = hand.waited / 1000
    rows.push(`| ${name} | ${hand.points} | ${hand.keys} | ${hand.written} | ${hand.moves} | ${hand.minds} | ${hand.human.toFixed(1)} s | ${machine.toFixed(1)} s | ${(hand.human + machine).toFixed(1)} s |`)
  })
}
const tile = (page: Page, link: string) => page.locator(`.number-link[href*="${link}"]`)

async function begun(): Promise<string> {
  const office = await Person.of('he.lihua')
  const day = (plus: number) => new Date(Date.now() + plus * 86_400_000).toISOString().slice(0, 10)
  const { case: id } = await office.post<CommandAnswer>('/inspections', { checklist: 'onsite-outlet', kind: 'onsite', outlet: 'chancheng-zhangcha', inspector: 'zhang.jun', from: day(0), to: day(10) })
  const inspector = await Person.of('zhang.jun')
  await inspector.post(`/inspections/${id satisfies InspectionItem['id']}/start`)
  await Promise.all([office.leave(), inspector.leave()])
  return id
}

/** Until the photo is there and the house has everything. */
const kept = (page: Page) => async () => {
  await page.locator('.proofs img').waitFor()
  await expect(page.locator('.fill-state')).toHaveAttribute('data-saving', 'saved')
}

task('a finding with a photo, on the phone', () => 'zhang.jun', 'phone', begun, async (hand, page, id) => {
  await hand.point(tile(page, '/inspections?status=assigned'))
  await hand.point(page.locator(`#content a[href="/inspections/${id}/fill"]`))
  await hand.point(page.getByRole('radio', { name: '否' }))
  await hand.photo(() => hand.point(page.getByRole('button', { name: '拍照' })))
  await hand.point(page.getByLabel('情况说明'))
  await hand.write('灯箱不亮')
  await hand.until(kept(page))
})

task('a finding with a photo, at the desk', () => 'zhang.jun', 'laptop', begun, async (hand, page, id) => {
  await hand.point(tile(page, '/inspections?status=assigned'))
  await hand.point(page.locator(`#content a[href="/inspections/${id}/fill"]`))
  await hand.until(() => page.locator('.fill-line[data-open=true]').waitFor())
  hand.minds++
  await hand.press('n')
  await hand.until(() => page.getByText('不合格，提交后形成一个问题').waitFor())
  await hand.photo(() => hand.press('p'))
  await hand.press('r')
  await hand.write('灯箱不亮')
  await hand.until(kept(page))
})

async function issued(): Promise<string> {
  const id = await drafted()
  const [office, branch] = [await Person.of('he.lihua'), await Person.of(head)]
  await office.post(`/notices/${id}/issue`)
  await branch.post(`/notices/${id}/acknowledge`)
  return id
}

task('a rectification handed in', () => head, 'laptop', issued, async (hand, page, id) => {
  const office = await Person.of('he.lihua')
  const one = (await office.get<NoticeView>(`/notices/${id}`)).rectifications.find((r) => r.item.code === 'env.sign')?.id ?? ''
  const card = page.locator(`[id="${one}"]`)
  const drawer = page.locator('.ant-drawer-open')
  await hand.point(tile(page, '/rectifications?running=true'))
  await hand.point(page.locator(`#content a[href="/notices/${id}#${one}"]`))
  await hand.point(card.getByRole('button', { name: '填写整改措施' }))
  await hand.until(() => expect(drawer.getByRole('radio').first()).toBeFocused())
  hand.minds++
  await hand.press('ArrowRight', 'ArrowRight', 'Tab')
  await hand.write('线路老化')
  await hand.press('Tab')
  await hand.write('更换灯管')
  await hand.press('Tab')
  await hand.write('每日巡检')
  await hand.press('Control+Enter')
  await hand.until(() => expect(card.getByRole('button', { name: '修改整改措施' })).toBeFocused())
  hand.minds++
  await hand.press('Shift+Tab', 'Enter')
  await hand.until(() => expect(page.getByLabel('整改情况')).toBeFocused())
  await hand.write('已经更换')
  await hand.press('Tab')
  await hand.photo(() => hand.press('Enter'))
  await hand.until(() => drawer.getByText('已校验并锁定').waitFor())
  await hand.press('Control+Enter')
  await hand.until(() => card.getByText('待验收').first().waitFor())
})

task('a complaint registered', () => 'fan.guodong', 'laptop', async () => '', async (hand, page) => {
  hand.minds++
  await hand.press('n')
  await hand.until(() => expect(page.getByLabel('电话')).toBeFocused())
  await hand.write(`139${`${Date.now()}`.slice(-8)}`)
  await hand.press('Tab')
  await hand.write('钟离春')
  await hand.press('Tab', 'Tab', 'Tab')
  await hand.write('柜员态度生硬')
  await hand.press('Tab')
  await hand.write('要求道歉')
  await hand.press('Tab')
  for (const word of ['储蓄', '态度']) {
    await hand.write(word)
    await hand.press('Enter')
    await hand.until(() => expect(page.locator('.ant-select-open')).toHaveCount(0))
    await hand.press('Tab')
  }
  await hand.press('Control+Enter')
  await hand.until(() => page.locator('.registered, .ant-alert-success').first().waitFor())
})

async function convened(): Promise<string> {
  const office = await Person.of('he.lihua')
  const cls = { channel: 'service_hotline', business: 'bank_card', cause: 'service', subject: 'attitude' }
  const { case: id } = await office.post<CommandAnswer>('/complaints', { line: 'hotline', class: cls, content: '信用卡年费承诺减免却照常扣收。', request: '退还年费。', anonymous: true, outlet: 'tianhe-zhujiang' })
  await office.post(`/complaints/${id}/classify`, { class: cls, severity: 'ordinary', tier: 'complex', outlet: 'tianhe-zhujiang', keep: true, reason: '总行自办' })
  const { items } = await office.get<{ items: { user: string; department: ComplaintConvenePanel['members'][number]['department']; barred?: unknown }[] }>(`/complaints/${id}/experts`)
  const own = items.filter((e) => e.user === 'cai.wenbo')
  const others = items.filter((e) => !e.barred && e.department !== own[0]?.department).slice(0, 2)
  const members = [...own, ...others].map(({ user, department }) => ({ user, department }))
  await office.post(`/complaints/${id}/convene-panel`, { question: '客户要求退还年费是否成立？', members, chair: others[0]?.user ?? '', quorum: 2 } satisfies ComplaintConvenePanel)
  return id
}

task('an opinion given', () => 'cai.wenbo', 'laptop', convened, async (hand, page, id) => {
  await hand.point(tile(page, '/complaints?panel=true'))
  await hand.point(page.locator(`#content a[href="/complaints/${id}/panel"]`))
  await hand.until(() => page.locator('.panel-positions').waitFor())
  hand.minds++
  await hand.press('1')
  await hand.write('承诺在先应当退还')
  await hand.press('Control+Enter')
  await hand.until(() => page.locator('[data-member="cai.wenbo"]', { hasText: '投诉成立' }).waitFor())
})
