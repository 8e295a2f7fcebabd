import { expect, signIn, speak, test } from './test'

/** Somebody with unread messages to whom no other journey brings any. */
const person = 'bai.nan'

test('what is done in one window shows in the other without asking', async ({ page, browser, baseURL }) => {
  await speak(page, 'zh')
  await signIn(page, person)
  await expect(page.getByRole('button', { name: /条未读消息/ })).toBeVisible()
  const asked: string[] = []
  page.on('request', (r) => { if (r.url().includes('/messages/unread')) asked.push(r.url()) })

  const elsewhere = await browser.newContext({ baseURL, locale: 'zh-CN' })
  const other = await elsewhere.newPage()
  await speak(other, 'zh')
  await signIn(other, person, '/messages')
  await other.getByRole('button', { name: '全部标为已读' }).click()
  await expect(other.locator('.message[data-unread=true]')).toHaveCount(0)
  await elsewhere.close()

  await expect(page.getByRole('button', { name: '消息', exact: true })).toBeVisible({ timeout: 15_000 })
  expect(asked).toEqual([])
})
