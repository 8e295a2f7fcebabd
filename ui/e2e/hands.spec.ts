import type { Language } from '../src/i18n'
import { Person } from './api'
import { change, cls, stamp } from './desk'
import { accessible, expect, fits, picture, signIn, sizes, speak, test, type Page } from './test'

// Where one case is found by each who has to do with it: what waits for him, what he has done, what
// he began, and what he was only told of. The case moves; the lists follow.
test.use({ actionTimeout: 15_000 })

const views = {
  waiting: { zh: '待办', en: 'Waiting for me' }, handled: { zh: '已办', en: 'Handled' }, filed: { zh: '我发起', en: 'Filed by me' }, copied: { zh: '抄送', en: 'Copied to me' },
}
type View = keyof typeof views

/** In which of the views the case stands for somebody: the server says it of all, the screen shows it in those. */
async function found(page: Page, who: Person, number: string, language: Language): Promise<View[]> {
  const here: View[] = []
  for (const [view, name] of Object.entries(views) as [View, (typeof views)[View]][]) {
    const { items } = await who.get<{ items: unknown[] }>(`/complaints?${view}=true&q=${encodeURIComponent(number)}`)
    if (items.length === 0) continue
    here.push(view)
    await page.locator('.views .ant-segmented-item').filter({ hasText: new RegExp(`^${name[language]}`) }).click()
    await expect(page.locator('.views .ant-segmented-item-selected')).toContainText(name[language])
    // What waits comes by its limit, the rest with the newest first: of what waits there may be a page before it.
    if (view === 'waiting') await page.goto(`${page.url()}&q=${encodeURIComponent(number)}`)
    await expect(page.locator('a[href^="/complaints/"]').filter({ hasText: number }).first()).toBeVisible()
  }
  return here
}

test('one complaint is found by its hands: to do, done, begun, copied; in both languages and sizes', async ({ page }) => {
  test.slow()
  const agent = await Person.of('fan.guodong')
  // A major one is told to head office, which has nothing to do about it.
  const { case: id } = await agent.post<{ case: string }>('/complaints', { line: 'hotline', class: cls, severity: 'major', outlet: 'chancheng-zhangcha', content: '当众争执，客户摔倒。', customer: { kind: 'person', name: '淳于髡', phone: `130${stamp()}` } })
  const of = `/complaints/${id}`
  const { number, route } = await agent.get<{ number: string; route: { user: string } }>(of)
  const [officer, office] = await Promise.all([Person.of(route.user), Person.of('he.lihua')])

  await speak(page, 'zh')
  await page.setViewportSize(sizes.desktop)
  await signIn(page, route.user, '/complaints')
  expect(await found(page, officer, number, 'zh')).toEqual(['waiting'])
  await picture(page, 'hands-offered')
  await officer.move(of, 'take')
  await change(page, 'fan.guodong', '/complaints')
  expect(await found(page, agent, number, 'zh')).toEqual(['handled', 'filed'])
  await picture(page, 'hands-filed')
  // Whoever is only told hears of it a moment after it is there.
  await expect.poll(async () => (await office.get<{ items: unknown[] }>(`/complaints?copied=true&q=${encodeURIComponent(number)}`)).items.length).toBe(1)
  await change(page, 'he.lihua', '/complaints')
  expect(await found(page, office, number, 'zh')).toEqual(['copied'])
  await picture(page, 'hands-copied')
  await accessible(page)

  // On the phone, in English: decided, told, and called back by whoever had nothing to do with it.
  await officer.move(of, 'decide', { outcome: 'justified', facts: '经查看监控属实。', grounds: '服务规范。', measures: '致歉。', remedies: ['review', 'mediation', 'arbitration', 'litigation'] })
  await officer.move(of, 'tell-decision', { how: 'phone' })
  await speak(page, 'en')
  await page.setViewportSize(sizes.phone)
  await change(page, route.user, '/complaints')
  expect(await found(page, officer, number, 'en'), 'told, it waits for its callback and is still his').toEqual([])
  await office.move(of, 'call-back', { result: 'satisfied', score: 5 })
  await page.goto('/complaints')
  expect(await found(page, officer, number, 'en'), 'closed').toEqual(['handled'])
  await fits(page)
  await picture(page, 'hands-phone')
  for (const person of [agent, officer, office]) await person.leave()
})
