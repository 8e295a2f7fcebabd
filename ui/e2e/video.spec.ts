import type { CommandAnswer, EvidenceView, MarkView } from '../src/api/schema'
import { Person } from './api'
import { accessible, expect, fits, picture, signIn, sizes, speak, test, type Page } from './test'

const server = () => process.env.DUBAN_SERVER ?? ''
const day = (plus: number) => new Date(Date.now() + plus * 86_400_000).toISOString().slice(0, 10)

/** Four seconds of film that the browser itself makes: a clock that counts frames. */
async function film(page: Page): Promise<Buffer> {
  const bytes = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 180 })
    const pen = canvas.getContext('2d')
    if (!pen) throw new Error('no canvas')
    const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm;codecs=vp8' })
    const parts: Blob[] = []
    recorder.ondataavailable = (e) => { parts.push(e.data) }
    recorder.start(500)
    const from = performance.now()
    for (let n = 0; performance.now() - from < 4000; n++) {
      pen.fillStyle = `hsl(${n * 3} 40% 40%)`
      pen.fillRect(0, 0, 320, 180)
      pen.fillStyle = '#fff'
      pen.font = '60px sans-serif'
      pen.fillText(String(n), 100, 110)
      await new Promise((done) => setTimeout(done, 40))
    }
    const stopped = new Promise((done) => { recorder.onstop = done })
    recorder.stop()
    await stopped
    return [...new Uint8Array(await new Blob(parts).arrayBuffer())]
  })
  return Buffer.from(bytes)
}

test('an inspector marks seconds of a film by keyboard and answers the item with them', async ({ page }) => {
  test.setTimeout(90_000)
  await speak(page, 'zh')
  const office = await Person.of('he.lihua', server())
  const { case: check } = await office.post<CommandAnswer>('/inspections', { checklist: 'onsite-outlet', kind: 'onsite', outlet: 'chancheng-zhangcha', inspector: 'zhang.jun', from: day(0), to: day(10) })
  await office.leave()
  await signIn(page, 'zhang.jun', `/inspections/${check}/fill`)
  await page.getByRole('button', { name: '开始检查' }).click()
  await page.locator('.fill-line[data-open=true] .value-choice').last().click()
  await page.locator('input[accept="video/*"]').setInputFiles({ name: 'lobby.webm', mimeType: 'video/webm', buffer: await film(page) })
  await expect(page.locator('.fill-state')).toHaveAttribute('data-saving', 'saved', { timeout: 30_000 })
  const inspector = await Person.of('zhang.jun', server())
  const { items } = await inspector.get<{ items: EvidenceView[] }>(`/evidence?case=${check}`)
  const id = items[0]?.id ?? ''

  const ranges: number[] = []
  page.on('response', (r) => { if (r.url().includes(`/evidence/${id}/content`)) ranges.push(r.status()) })
  await page.goto(`/evidence/${id}`)
  const now = () => page.locator('video').evaluate((v: HTMLVideoElement) => v.currentTime)
  await expect.poll(() => page.locator('video').evaluate((v: HTMLVideoElement) => v.readyState)).toBeGreaterThan(1)
  await expect(page.getByRole('timer')).not.toContainText('–')
  await expect.poll(now).toBeLessThan(0.1)
  expect(ranges.length).toBeGreaterThan(0)
  expect(ranges.filter((s) => s !== 206), 'films come in ranges').toEqual([])

  // The keys: play, pause, frames, marks.
  await page.keyboard.press('k')
  await expect.poll(now).toBeGreaterThan(0.8)
  await page.keyboard.press('k')
  await expect(page.getByRole('button', { name: '播放', exact: true })).toBeVisible()
  const paused = await now()
  for (let n = 0; n < 5; n++) await page.keyboard.press('.')
  await expect.poll(now).toBeGreaterThan(paused + 0.1)
  const later = await now()
  expect(later - paused).toBeLessThan(0.5)
  await page.keyboard.press(',')
  await expect.poll(now).toBeLessThan(later)
  await page.keyboard.press('l')
  await page.keyboard.press('l')
  await expect.poll(() => page.locator('video').evaluate((v: HTMLVideoElement) => v.playbackRate)).toBe(1.5)
  await page.keyboard.press('k')
  await page.locator('.ant-slider-handle').focus()
  await page.keyboard.press('Home')
  await page.locator('.video-keys').click()
  await page.keyboard.press('.')
  const at = await now()

  await page.keyboard.press('r')
  const frame = await page.locator('.video-draw').boundingBox()
  if (!frame) throw new Error('nothing to draw on')
  await page.mouse.move(frame.x + frame.width * 0.25, frame.y + frame.height * 0.25)
  await page.mouse.down()
  await page.mouse.move(frame.x + frame.width * 0.75, frame.y + frame.height * 0.75, { steps: 4 })
  await page.mouse.up()
  await page.getByRole('tab', { name: '检查表' }).click()
  await page.getByLabel('查找检查项目').fill('营业时间')
  await page.getByRole('button', { name: '以此刻为证' }).first().click()
  await page.getByLabel('看到什么').fill('大堂无人值守')
  await picture(page, 'video-mark')
  await page.getByRole('button', { name: '保存标记' }).click()
  await page.getByRole('tab', { name: /标记（1）/ }).click()
  await expect(page.locator('.video-mark')).toContainText('大堂无人值守')
  const { items: [mark] } = await inspector.get<{ items: MarkView[] }>(`/evidence/${id}/marks`)
  expect(Math.abs((mark?.start_ms ?? -1) - at * 1000)).toBeLessThan(100)
  expect(mark?.region?.x).toBeCloseTo(0.25, 1)
  expect(mark?.region?.w).toBeCloseTo(0.5, 1)
  expect(mark?.item).toBeTruthy()
  await inspector.leave()

  for (const size of [sizes.desktop, sizes.laptop, sizes.phone]) {
    await page.setViewportSize(size)
    await accessible(page)
    await fits(page)
    await picture(page, `video-${size.width}`)
  }
  await page.setViewportSize(sizes.laptop)
  await page.getByRole('link', { name: '据此填写该项' }).click()
  await expect(page.locator('.fill-line[data-open=true]')).toBeVisible()
  expect(page.url()).toContain(`item=${mark?.item}`)
})
