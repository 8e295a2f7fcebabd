import type { ChannelTrialView, DeliveryHistory } from '../src/api/schema'
import { accessible, expect, fits, picture, signIn, sizes, speak, test } from './test'

test('a channel is refused at its field, mended, tried, switched off and removed', async ({ page }) => {
  test.setTimeout(240_000)
  const name = `企业微信群 ${Date.now().toString(36)}`
  await speak(page, 'zh')
  await signIn(page, 'xue.kai', '/channels')
  await page.getByRole('button', { name: '新增渠道' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('名称').fill(name)
  // What the server refuses stands at its field: this host is on no list.
  await form.getByLabel('类别').click()
  await page.locator('.ant-select-dropdown:visible').getByText('钉钉', { exact: true }).click()
  await form.getByLabel('地址').fill('https://robots.example.com/send?access_token=x')
  await form.getByLabel('密钥', { exact: true }).fill('SEC0123456789')
  await picture(page, 'channel-new')
  await accessible(page)
  await form.getByRole('button', { name: /保\s*存/ }).click()
  await expect(form.locator('.ant-form-item-explain-error')).toBeVisible()
  await picture(page, 'channel-refused')
  // Mended where it was refused: a host that is allowed, for one kind of message; and nobody outside is called.
  await form.getByLabel('类别').click()
  await page.locator('.ant-select-dropdown:visible').getByText('企业微信', { exact: true }).click()
  await form.getByLabel('地址').fill('https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=none')
  await form.getByLabel('主题').fill('roster.e2e')
  await page.keyboard.press('Enter')
  await form.getByRole('button', { name: /保\s*存/ }).click()
  await expect(page.getByRole('link', { name })).toBeVisible()
  await page.route('**/channels/*/test', (route) => route.fulfill({ json: { ok: false, code: 'no_connection', took_ms: 12 } satisfies ChannelTrialView }))
  await page.getByRole('link', { name }).click()
  const drawer = page.getByRole('dialog')
  await expect(drawer.getByText('qyapi.weixin.qq.com', { exact: true })).toBeVisible()
  await drawer.getByRole('button', { name: '发送测试' }).click()
  await expect(drawer.getByText('测试消息未送达：无法连接')).toBeVisible()
  await picture(page, 'channel-test')
  await accessible(page)
  await drawer.getByRole('button', { name: /修\s*改/ }).click()
  const edit = page.getByRole('dialog').filter({ hasText: '停用期间' })
  await edit.getByRole('switch', { name: '启用' }).click()
  await edit.getByRole('button', { name: /保\s*存/ }).click()
  await expect(page.getByRole('row').filter({ hasText: name }).getByText('已停用')).toBeVisible()
  await page.setViewportSize(sizes.phone)
  await expect(page.locator('.shell-tabs')).toBeVisible()
  await fits(page)
  await accessible(page)
  await picture(page, 'channel-phone')
  await drawer.getByRole('button', { name: /删\s*除/ }).click()
  await page.locator('.ant-modal-confirm').getByRole('button', { name: /删\s*除/ }).click()
  await expect(page.getByRole('link', { name })).toHaveCount(0)
})

test('deliveries are looked through; who only reads channels has nothing to press', async ({ page }) => {
  await speak(page, 'en')
  await signIn(page, 'he.lihua', '/channels')
  await expect(page.getByText('What is said')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add a channel' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Deliveries' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Deliveries' })).toBeVisible()
  await page.getByRole('radiogroup', { name: 'Deliveries' }).getByText('Given up').click()
  await expect(page).toHaveURL(/status=failed/)
  for (const size of ['desktop', 'phone'] as const) {
    await page.setViewportSize(sizes[size])
    await expect(page.locator('.shell-tabs')).toHaveCount(size === 'phone' ? 1 : 0)
    await fits(page)
    await accessible(page)
    await picture(page, `deliveries-${size}`)
  }
})

test('a delivery that was given up is sent again', async ({ page }) => {
  // Giving up takes the house hours: what it would say then is put in its mouth.
  const delivery: DeliveryHistory = { id: 'd-1', channel: 'c-1', status: 'failed', user: 'ding.hui', topic: 'notice.due', unit: '/ho/', direct: false, attempts: 2, at: '2026-11-20T01:00:00Z', code: 'no_connection', done_at: '2026-11-20T03:00:00Z',
    tried: [1, 2].map((n) => ({ number: n, began_at: `2026-11-20T0${n}:00:00Z`, ended_at: `2026-11-20T0${n}:00:09Z`, sent: false, code: 'no_connection' })) }
  await page.route(/\/api\/v1\/deliveries(\?|\/|$)/, (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname.endsWith('/retry')) delivery.status = 'waiting'
    return route.fulfill({ json: pathname.endsWith('/deliveries') ? { items: [delivery] } : delivery })
  })
  await page.setViewportSize(sizes.phone)
  await speak(page, 'zh')
  await signIn(page, 'xue.kai', '/deliveries?status=failed')
  await page.locator('.list-card').click()
  const drawer = page.getByRole('dialog')
  await expect(drawer.getByText('无法连接')).toHaveCount(2)
  await picture(page, 'delivery-failed-phone')
  await accessible(page)
  await fits(page)
  await drawer.getByRole('button', { name: '重新投递' }).click()
  await expect(drawer.getByText('待发')).toBeVisible()
})
