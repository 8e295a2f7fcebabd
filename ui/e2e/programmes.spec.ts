import { accessible, expect, fits, picture, signIn, sizes, speak, test, type Page } from './test'

async function choose(page: Page, label: string, typed: string, option: RegExp) {
  await page.getByLabel(label, { exact: true }).click()
  if (typed) await page.getByLabel(label, { exact: true }).pressSequentially(typed)
  await page.locator('.ant-select-dropdown:visible').getByText(option).first().click()
}

test('a programme from plan to launch: drawn by a seed, drawn again, inspectors and days shared out', async ({ page }) => {
  await speak(page, 'zh')
  await signIn(page, 'he.lihua', '/programmes/new')
  const name = `抽样检查 ${Date.now().toString(36)}`
  await page.getByRole('button', { name: '下一步：抽取网点' }).click()
  await expect(page.getByText('必填').first()).toBeVisible()
  await page.getByLabel('名称').fill(name)
  await choose(page, '检查表', '', /现场检查表/)
  await choose(page, '检查人员', '张军', /张军/)
  await page.keyboard.press('Escape')
  await picture(page, 'programme-new')
  await accessible(page)
  await page.getByRole('button', { name: '下一步：抽取网点' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()

  // The draw is a preview: it can be repeated until it is launched, and its seed is on the record.
  for (const button of ['抽取网点', '重新抽取']) {
    await page.getByRole('button', { name: button, exact: true }).click()
    const drawer = page.locator('.ant-drawer-open')
    await choose(page, '抽取方式', '', /随机抽样/)
    await page.getByLabel('抽取数量').fill(button === '抽取网点' ? '3' : '2')
    await page.getByLabel('随机种子').fill('e2e')
    await picture(page, 'programme-draw')
    await drawer.getByRole('button', { name: button, exact: true }).click()
    await expect(drawer).toHaveCount(0)
  }
  await expect(page.getByText('2 个网点均已分派检查人，可以下发')).toBeVisible()
  await expect(page.getByText('e2e', { exact: true })).toBeVisible()
  await expect(page.locator('tbody tr.ant-table-row')).toHaveCount(2)
  await picture(page, 'programme-planned')
  await accessible(page)

  await page.getByRole('button', { name: '下发计划' }).click()
  await page.locator('.ant-modal-confirm').getByRole('button', { name: '下发计划' }).click()
  await expect(page.getByText('执行中').first()).toBeVisible({ timeout: 30_000 })
  await expect(page.locator('.programme-states a').first()).toContainText('2')
  await picture(page, 'programme-running')
  await page.setViewportSize(sizes.phone)
  await fits(page)
  await accessible(page)
  await page.locator('.programme-states a').first().click()
  await expect(page.locator('.list-card')).toHaveCount(2)
})

test('one who only reads programmes has nothing to press', async ({ page }) => {
  await speak(page, 'en')
  await signIn(page, 'ye.yonggang', '/programmes')
  await expect(page.locator('tbody tr.row-link').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Plan a programme' })).toHaveCount(0)
})
