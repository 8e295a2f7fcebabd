import { accessible, expect, fits, picture, signIn, sizes, speak, test, type Size } from './test'

for (const size of Object.keys(sizes) as Size[]) test(`holds, erasures and flags, zh, ${size}`, async ({ page }) => {
  await page.setViewportSize(sizes[size])
  await speak(page, 'zh')
  await signIn(page, 'he.lihua', '/holds')
  for (const [path, title] of [['/holds', '法律保全'], ['/erasures', '到期销毁'], ['/flags', '员工多次被投诉提示']] as const) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(page.locator('tbody tr.ant-table-row, .list-card, .ant-empty').first()).toBeVisible()
    await picture(page, `${path.slice(1)}-zh-${size}`)
    await accessible(page)
    await fits(page)
  }
})

test('a hold is placed on a case, and lifted with a reason', async ({ page }) => {
  await page.setViewportSize(sizes.desktop)
  await speak(page, 'zh')
  await signIn(page, 'he.lihua', '/holds?in_force=true')
  const id = await page.evaluate(async () => ((await (await fetch('/api/v1/complaints?limit=1')).json()) as { items: { id: string }[] }).items[0]?.id ?? '')
  const reason = `（2026）粤01民初${Date.now() % 100000}号`
  await page.getByRole('button', { name: '设置保全' }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('button', { name: /确\s*定/ }).click()
  await expect(form.getByText('必填').first()).toBeVisible()
  await form.getByLabel(/事项编号/).fill(id)
  await form.getByLabel('理由，如案号').fill(reason)
  await accessible(page)
  await form.getByRole('button', { name: /确\s*定/ }).click()
  const row = page.getByRole('row').filter({ hasText: reason })
  await expect(row.getByText('保全中')).toBeVisible()
  await row.getByRole('button', { name: /解\s*除/ }).click()
  await page.getByRole('dialog').getByLabel('原因').fill('已撤诉')
  await page.getByRole('dialog').getByRole('button', { name: /确\s*定/ }).click()
  await expect(row).toHaveCount(0)
  await page.goto('/holds')
  await expect(page.getByRole('row').filter({ hasText: reason }).getByText('已撤诉')).toBeVisible()
})
