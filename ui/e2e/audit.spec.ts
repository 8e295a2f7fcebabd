import { accessible, expect, fits, picture, signIn, sizes, speak, test, type Size } from './test'

for (const size of Object.keys(sizes) as Size[]) test(`the auditor reads the log and verifies the chain, zh, ${size}`, async ({ page }) => {
  await page.setViewportSize(sizes[size])
  await speak(page, 'zh')
  await signIn(page, 'ye.yonggang', '/audit')
  await expect(page.getByRole('heading', { level: 1, name: '审计日志' })).toBeVisible()
  await expect(page.locator('tbody tr.ant-table-row, .list-card').first()).toBeVisible()
  await accessible(page)
  await fits(page)
  await picture(page, `audit-zh-${size}`)
  await page.getByRole('button', { name: /^查看第 \d+ 行$/ }).first().click()
  await expect(page.getByRole('dialog').getByText('链上散列值')).toBeVisible()
  await accessible(page)
  await page.keyboard.press('Escape')
  if (size !== 'desktop') return
  await page.getByRole('button', { name: '校验审计链' }).click()
  await expect(page.getByText('审计链完整')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText(/已逐行校验 [1-9]\d* 行/)).toBeVisible()
  await expect(page.getByText(/^[0-9a-f]{64}$/), 'the hash to be taken down').toBeVisible()
  await picture(page, 'audit-verified-zh')
  await accessible(page)
})

test('who is no auditor has no log; the security administrator has that of administrators', async ({ page }) => {
  await speak(page, 'en')
  await signIn(page, 'zheng.shiyu', '/audit/admin')
  await expect(page.getByRole('heading', { level: 1, name: "Administrators' log" })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Audit log', exact: true })).toHaveCount(0)
  await page.goto('/audit')
  await expect(page.getByText('You may not see this page')).toBeVisible()
})
