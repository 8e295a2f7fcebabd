import { accessible, expect, fits, picture, signIn, sizes, speak, test, type Page } from './test'

/** A complaint of the demo bank that is in hand and past its limit. */
async function lateComplaint(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const list = await (await fetch('/api/v1/complaints?overdue=true&status=handling&limit=50')).json() as { items: { id: string; due?: string }[] }
    // Late by law: the bank's own limit is over before that.
    return list.items.find((c) => c.due && Date.parse(c.due) < Date.now())?.id ?? 'none is late'
  })
}

test('how late a complaint is, and where it stands, shows in its picture', async ({ page }) => {
  await page.setViewportSize(sizes.desktop)
  await speak(page, 'zh')
  await signIn(page, 'he.lihua')
  await page.goto(`/complaints/${await lateComplaint(page)}`)
  await page.getByRole('tab', { name: '流程' }).click()

  const drawn = page.getByRole('group', { name: /投诉与核查/ })
  await expect(drawn.locator('[data-element-id=Task_handle].dp-here')).toBeVisible()
  await expect(drawn.locator('[data-element-id=Clock_handle].dp-late')).toBeVisible()
  await expect(drawn.locator('.dp-badge.late').first()).toHaveText(/^\+\d+ 天/)
  await expect(drawn.locator('[data-element-id=Flow_Join_handle_Task_handle]')).toHaveClass(/dp-way/)
  await expect(drawn.locator('[data-element-id=Task_callback].dp-past')).toHaveCount(0)
  await expect(drawn.locator('.bjs-powered-by')).toBeVisible()
  await picture(page, 'process-case-zh')
  await accessible(page)

  // the same for whoever sees no picture, by keyboard
  await page.getByRole('radio', { name: '图' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('row', { name: /调查处理.*现在/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /法定办理期限.*超期/ })).toBeVisible()
  await accessible(page)

  await page.setViewportSize(sizes.phone)
  await expect(page.locator('.shell-tabs')).toBeVisible()
  await fits(page)
})

test('a process is opened from the gallery, read by keyboard and taken away as a file', async ({ page }) => {
  await page.setViewportSize(sizes.laptop)
  await speak(page, 'en')
  await signIn(page, 'he.lihua', '/processes')
  await expect(page.locator('.process-gallery .process-link')).toHaveCount(6)
  await expect(page.locator('.process-gallery svg [data-element-id=Task_rectify]')).toBeVisible()
  await picture(page, 'process-gallery-en')
  await accessible(page)

  await page.getByRole('link', { name: 'Complaint and review' }).click()
  await expect(page.locator('[data-element-id=Task_handle][class*=dp-heat]')).toBeVisible()
  await expect(page.getByRole('row', { name: /Investigate and settle/ })).toBeVisible()
  await page.getByRole('combobox', { name: 'All elements' }).fill('Call the')
  await page.keyboard.press('Enter')
  await expect(page.getByText('complaint.called_back')).toBeVisible()
  await expect(page.locator('[data-element-id=Task_callback].dp-chosen')).toBeVisible()
  const file = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download BPMN' }).click()
  expect((await file).suggestedFilename()).toBe('duban-complaint.bpmn')
  await picture(page, 'process-heat-en')
  await accessible(page)
  await page.setViewportSize(sizes.phone)
  await expect(page.locator('.shell-tabs')).toBeVisible()
  await fits(page)
})

test('who may count nothing sees the picture alone', async ({ page }) => {
  await speak(page, 'zh')
  await signIn(page, 'zhang.jun', '/processes/inspection')
  await expect(page.locator('[data-element-id=Task_fill]')).toBeVisible()
  await expect(page.getByRole('switch')).toHaveCount(0)
})
