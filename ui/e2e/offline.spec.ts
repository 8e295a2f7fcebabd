import { chromium as engine, type BrowserContext } from '@playwright/test'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AnswerItem, CommandAnswer, EvidenceView, FormView } from '../src/api/schema'
import { Person } from './api'
import { chromium } from './chromium'
import { lineTo } from './line'
import { accessible, expect, fits, picture, signInByHand, sizes, test, type Page } from './test'

// A browser with a profile of its own, whose line is cut and that is killed, again and again,
// while somebody fills a check in. What the person was told is kept must be on the server in
// the end: all of it, once. `npm run offline:soak` does it a hundred times.
const cycles = Number(process.env.OFFLINE_CYCLES ?? 5)
/** How much longer than usual things may take where many share the machine. */
const patience = Number(process.env.OFFLINE_PATIENCE ?? 1)
const items = ['env.sign', 'env.hours', 'env.screen', 'env.frontage', 'env.parking']

const seed = Number(process.env.OFFLINE_SEED ?? 20261122)
let state = seed
/** Chance that can be had again. */
const chance = () => { state = (state * 1103515245 + 12345) % 2147483648; return state / 2147483648 }
const one = <T>(of: T[]): T => of[Math.floor(chance() * of.length)] as T

const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const today = (plus = 0) => new Date(Date.now() + plus * 86_400_000).toISOString().slice(0, 10)
const server = () => process.env.DUBAN_SERVER ?? ''

async function openCheck(): Promise<string> {
  const office = await Person.of('he.lihua', server())
  const { case: id } = await office.post<CommandAnswer>('/inspections', { checklist: 'onsite-outlet', kind: 'onsite', outlet: 'chancheng-zhangcha', inspector: 'zhang.jun', from: today(), to: today(10) })
  await office.leave()
  return id
}

/** A device of the inspector's own with a line that can be cut, which knows him, the app and a check that is to be filled. */
interface Stage {
  check: string
  line: Awaited<ReturnType<typeof lineTo>>
  /** Starts the browser, or the one after that. */
  open(): Promise<Page>
  shut(): Promise<void>
  /** As the machine does it when the memory is short, or the battery empty: nothing is told, nothing is finished. */
  kill(): Promise<void>
}

async function stage(play: (on: Stage) => Promise<void>) {
  const profile = mkdtempSync(join(tmpdir(), 'duban-profile-'))
  const line = await lineTo(server())
  let context: BrowserContext | undefined
  const on: Stage = {
    check: await openCheck(), line,
    async open() {
      context = await engine.launchPersistentContext(profile, { ...(await chromium()), serviceWorkers: 'allow', viewport: sizes.laptop, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
      return context.pages()[0] ?? (await context.newPage())
    },
    async shut() { await context?.close() },
    async kill() {
      const cdp = await context?.browser()?.newBrowserCDPSession()
      const pid = (await cdp?.send('SystemInfo.getProcessInfo'))?.processInfo.find((p) => p.type === 'browser')?.id
      if (!pid) throw new Error('the browser does not tell its process')
      const gone = new Promise((done) => context?.once('close', done))
      process.kill(pid, 'SIGKILL')
      await gone
    },
  }
  try {
    const page = await on.open()
    await signInByHand(page, 'zhang.jun', `${line.address}/device`)
    await expect(page.locator(`a[href="/inspections/${on.check}/fill"]`)).toBeVisible({ timeout: 30_000 * patience })
    await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated')
    await on.shut()
    await play(on)
  } finally {
    await on.shut()
    await line.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function toFill(page: Page, address: string, check: string, item: string) {
  const to = `${address}/inspections/${check}/fill?item=${item}`
  await page.goto(to, { waitUntil: 'commit' })
  const question = page.locator('.question-remark')
  const begin = page.getByRole('button', { name: '开始检查' })
  const entrance = page.getByLabel('用户名')
  await expect(question.or(begin).or(entrance).first()).toBeVisible({ timeout: 30_000 * patience })
  if (await entrance.isVisible()) await signInByHand(page, 'zhang.jun', to)
  await expect(question.or(begin).first()).toBeVisible({ timeout: 30_000 * patience })
  if (await begin.isVisible()) await begin.click()
  await expect(question).toBeVisible()
}

const sync = (page: Page) => page.locator('.sync')
async function allKept(page: Page, within = 10_000) {
  await page.waitForTimeout(600) // the header counts twice a second
  await expect(sync(page)).toHaveAttribute('data-unsafe', '0', { timeout: within * patience })
}
const drained = (page: Page) => expect(sync(page)).toHaveAttribute('data-pending', '0', { timeout: 90_000 * patience })

test(`nothing is lost and nothing doubled in ${cycles} cycles of a cut line and a killed browser`, async () => {
  test.setTimeout((60_000 + cycles * 20_000) * patience)
  await stage(async ({ check, line, open, shut, kill }) => {
    /** What was promised to be kept, by item; and what was given without a promise, which may have arrived or not. */
    const remarks = new Map<string, { promised?: string; open: string[] }>(items.map((i) => [i, { open: [] }]))
    const files = new Map<string, boolean>()
    const names = new Map<string, string>()
    let page: Page

    for (let n = 1; n <= cycles; n++) {
      line.be(n === 1 ? 'cut' : one(['cut', 'cut', 'through', 'deaf'])) // the first: begun, filled and photographed without ever a line
      page = await open()
      const item = one(items)
      if (n > 1 && chance() < 0.3) line.be('through')
      else if (n > 1) line.be('cut')
      await toFill(page, line.address, check, item)
      const own = remarks.get(item)
      if (!own) throw new Error(item)
      const remark = `第 ${n} 次：${randomBytes(4).toString('hex')}`
      const here = page.locator('.fill-line[data-open=true]')
      await here.locator('.value-choice').last().click() // bad answers stay open
      own.open.push(remark)
      await here.locator('.question-remark').fill(remark)
      const long = n % 4 === 2 // in parts
      const bytes = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(long ? (17 << 20) : 20_000)])
      files.set(sha(bytes), false)
      names.set(sha(bytes), `file ${n}, for ${item}`)
      const path = { name: `c${n}.jpg`, mimeType: 'image/jpeg', buffer: bytes }
      await here.locator('input[accept="image/*"]').setInputFiles(path)
      if (chance() < 0.8) {
        await allKept(page, 20_000)
        own.promised = remark
        own.open = []
        files.set(sha(bytes), true)
      }
      // The line comes and goes while things are on their way; then the browser dies.
      for (let turn = 0; turn < 3; turn++) {
        line.be(one(['through', 'through', 'deaf', 'cut']))
        await page.waitForTimeout(chance() * 700)
      }
      if (chance() < 0.7) await kill()
      else { await page.reload({ waitUntil: 'commit' }).catch(() => {}); await shut() }
    }

    line.be('through')
    page = await open()
    await toFill(page, line.address, check, 'env.sign')
    await drained(page)
    await expect(page.locator('.fill-state')).toHaveAttribute('data-saving', 'saved')

    const inspector = await Person.of('zhang.jun', server())
    const { answers } = await inspector.get<FormView>(`/inspections/${check}/form`)
    const { items: evidence } = await inspector.get<{ items: EvidenceView[] }>(`/evidence?case=${check}`)
    const given = new Map<string, AnswerItem>(answers.map((a) => [a.item, a]))
    for (const [item, { promised, open }] of remarks) {
      if (promised === undefined && open.length === 0) continue
      expect([promised, ...open], item).toContain(given.get(item)?.remark)
      expect(given.get(item)?.option, item).toBe('no')
    }
    expect(answers.map((a) => a.item).length, 'one answer per item').toBe(new Set(answers.map((a) => a.item)).size)
    for (const [hash, promised] of files) {
      const there = evidence.filter((e) => e.sha256 === hash)
      expect(there.length, `doubled: ${hash}`).toBeLessThanOrEqual(1)
      if (promised) expect(there.map((e) => e.status), `lost: ${hash}`).toEqual(['verified'])
      const shown = answers.flatMap((a) => a.evidence ?? []).filter((id) => id === there[0]?.id)
      if (promised) expect(shown, `with its answer, once: ${names.get(hash) ?? ''}, ${there[0]?.id ?? ''}`).toHaveLength(1)
    }
    expect(evidence.filter((e) => !files.has(e.sha256)), 'nothing that nobody gave').toEqual([])
    await inspector.leave()
  })
})

test('what waits is seen, stops signing out, is sealed on the disk, and goes when he signs out', async () => {
  test.setTimeout(90_000)
  await stage(async ({ check, line, open }) => {
    const page = await open()
    line.be('cut')
    await toFill(page, line.address, check, 'env.sign')
    await page.locator('.fill-line[data-open=true] .value-choice').last().click()
    await page.locator('.question-remark').fill('机密：柜台后有人走动')
    await allKept(page)
    await expect(sync(page)).toContainText('项待上传')
    await expect(page.locator('[data-expected=true]')).toContainText('预计')
    await picture(page, 'offline-fill')
    await accessible(page)
    // On a phone the head says the same, and nothing of it runs off the screen.
    await page.setViewportSize(sizes.phone)
    for (const language of ['en', 'zh']) {
      await page.evaluate((l) => localStorage.setItem('duban.language', l), language)
      await page.reload({ waitUntil: 'commit' })
      await expect(page.locator('.fill-state[data-saving=waiting]')).toBeVisible({ timeout: 30_000 * patience })
      expect(await page.locator('.fill-head *').evaluateAll((all) => all.filter((e) => e.getBoundingClientRect().right > innerWidth).map((e) => e.textContent))).toEqual([])
      await picture(page, `offline-fill-phone-${language}`)
    }
    await page.setViewportSize(sizes.laptop)
    await page.reload({ waitUntil: 'commit' })
    await expect(page.locator('.fill-desk')).toBeVisible({ timeout: 30_000 * patience })
    await page.getByRole('button', { name: /^本人/ }).click()
    await page.getByText('退出登录', { exact: true }).click()
    const warning = page.getByRole('dialog', { name: '还有内容未上传' })
    await warning.getByRole('button', { name: '查看本机数据' }).click()
    await expect(page).toHaveURL(/\/device$/)
    await expect(page.locator('.kept-check').getByText(/项待上传/)).toBeVisible()

    const disk = await page.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((done) => { const r = indexedDB.open('duban'); r.onsuccess = () => done(r.result) })
      const all = (store: string) => new Promise<unknown[]>((done) => { const r = db.transaction(store).objectStore(store).getAll(); r.onsuccess = () => done(r.result) })
      const boxes = (await all('boxes')).filter((b): b is { sealed: ArrayBuffer } => typeof b === 'object')
      const people = (await all('people')).filter((p): p is { key: CryptoKey } => typeof p === 'object')
      db.close()
      return { boxes: boxes.length, text: boxes.map((b) => new TextDecoder().decode(b.sealed)).join(''), keys: people.map((p) => p.key.extractable) }
    })
    expect(disk.boxes).toBeGreaterThan(2)
    expect(disk.text).not.toContain('机密')
    expect(disk.text).not.toContain('zhang.jun')
    expect(disk.keys).toEqual([false])
    const cached = await page.evaluate(async () => (await Promise.all((await caches.keys()).map(async (k) => (await (await caches.open(k)).keys()).map((r) => new URL(r.url).pathname)))).flat())
    expect(cached.length).toBeGreaterThan(10)
    expect(cached.filter((p) => p.startsWith('/api') || p.startsWith('/objects'))).toEqual([])

    for (const size of [sizes.desktop, sizes.laptop, sizes.phone]) {
      await page.setViewportSize(size)
      await page.goto(`${line.address}/device`)
      await expect(page.getByRole('heading', { name: '本机数据' })).toBeVisible()
      await expect(page.getByText(/项待上传/).first()).toBeVisible()
      await accessible(page)
      await fits(page)
      await picture(page, `offline-device-${size.width}`)
    }
    await page.setViewportSize(sizes.laptop)
    line.be('through')
    await page.getByRole('button', { name: '立即同步' }).click()
    await drained(page)
    // What is still being read when he signs out comes too late to be kept.
    let letThrough = () => {}
    const signedOut = new Promise<void>((done) => { letThrough = done })
    const late = page.waitForResponse(/\/form$/)
    await page.route(/\/form$/, async (route) => { const answer = await route.fetch(); await signedOut; await route.fulfill({ response: answer }) })
    await page.reload()
    await page.getByRole('button', { name: /^本人/ }).click()
    await page.getByText('退出登录', { exact: true }).click()
    await expect(page.getByText('您已退出登录')).toBeVisible()
    letThrough()
    await (await late).finished()
    await page.waitForTimeout(300)
    const left = await page.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((done) => { const r = indexedDB.open('duban'); r.onsuccess = () => done(r.result) })
      const count = (store: string) => new Promise<number>((done) => { const r = db.transaction(store).objectStore(store).count(); r.onsuccess = () => done(r.result) })
      return [await count('boxes'), await count('people')]
    })
    expect(left).toEqual([0, 0])
  })
})

test('what the server refuses on coming back is shown, with what was written', async () => {
  test.setTimeout(90_000)
  await stage(async ({ check, line, open }) => {
    const page = await open()
    await page.goto(`${line.address}/device`)
    line.be('cut')
    await page.locator(`a[href="/inspections/${check}/fill"]`).click()
    await page.getByRole('button', { name: '开始检查' }).click()
    await page.locator('.fill-line[data-open=true] .value-choice').last().click()
    await page.locator('.question-remark').fill('断网时写下的话')
    await allKept(page)
    const office = await Person.of('he.lihua', server())
    await office.post(`/inspections/${check}/cancel`, { reason: '计划调整，本次检查取消。' })
    await office.leave()
    line.be('through')
    await page.goto(`${line.address}/device`)
    const card = page.locator('.ant-card', { has: page.locator(`a[href="/inspections/${check}/fill"]`) })
    await expect(card.getByRole('alert')).toBeVisible({ timeout: 30_000 * patience })
    await expect(card.getByText('断网时写下的话')).toBeVisible()
    await picture(page, 'offline-refused')
    await accessible(page)
    await card.getByRole('button', { name: '放弃未上传内容' }).click()
    await page.locator('.ant-modal').getByRole('button', { name: '放弃未上传内容' }).click()
    await drained(page)
  })
})

test('without the line every page says what can be done, and comes back by itself with it', async () => {
  test.setTimeout(120_000)
  await stage(async ({ check, line, open }) => {
    const page = await open()
    const kept = page.locator('.kept-check', { has: page.locator(`a[href="/inspections/${check}/fill"]`) })
    line.be('cut')
    // Opened without the line: the work itself, where it would have been listed.
    for (const path of ['/', '/inspections?waiting=true']) {
      for (const size of [sizes.laptop, sizes.phone]) {
        await page.setViewportSize(size)
        await page.goto(line.address + path, { waitUntil: 'commit' })
        await expect(page.getByRole('heading', { name: '没有网络时可办理' })).toBeVisible()
        await expect(kept.locator('.tabular').filter({ hasText: /^\d+\/\d+$/ })).toBeVisible()
        await expect(page.getByText('加载失败')).toHaveCount(0)
        await accessible(page)
        await fits(page)
        await picture(page, `offline-${path === '/' ? 'home' : 'list'}-${size.width}`)
      }
    }
    await page.setViewportSize(sizes.laptop)
    // Any other page: that it needs the line, what is possible all the same, and nothing of submitting.
    await page.goto(`${line.address}/findings`, { waitUntil: 'commit' })
    await expect(page.getByRole('heading', { name: '此页需要联网' })).toBeVisible()
    await expect(page.getByText('重新提交')).toHaveCount(0)
    await picture(page, 'offline-other')
    await expect(page.locator('.sync')).toHaveAttribute('data-online', 'false')

    // Back: what could not be read is read without a hand, soon.
    line.be('through')
    await expect(page.getByRole('heading', { name: '此页需要联网' })).toHaveCount(0, { timeout: 3_000 * patience })
    await expect(page.locator('.sync')).toHaveAttribute('data-online', 'true')
    await page.locator('.shell-brand').click()
    await expect(page.getByRole('heading', { name: '待我办理' })).toBeVisible()

    // Gone under an open page: it says that what it shows may be old, and that the work is here.
    let asked = 0
    page.on('request', () => { asked++ })
    line.be('cut')
    await expect(page.getByRole('heading', { name: '没有网络时可办理' })).toBeVisible()
    await expect(page.getByText('以下为断网前的内容')).toBeVisible()
    await picture(page, 'offline-home-stale')
    asked = 0
    await page.waitForTimeout(5_000)
    expect(asked, 'small questions, one after the other').toBeLessThan(12)
    line.be('through')
    await expect(page.getByRole('heading', { name: '没有网络时可办理' })).toHaveCount(0, { timeout: 3_000 * patience })

    // In the other language, and from any page to the work.
    await page.evaluate(() => localStorage.setItem('duban.language', 'en'))
    line.be('cut')
    await page.goto(`${line.address}/findings`, { waitUntil: 'commit' })
    await expect(page.getByRole('heading', { name: 'This page needs the network' })).toBeVisible()
    await picture(page, 'offline-other-en')
    await page.getByRole('link', { name: 'On this device' }).click()
    await expect(kept).toBeVisible()
  })
})
