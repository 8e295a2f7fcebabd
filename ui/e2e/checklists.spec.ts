import { Person } from './api'
import { accessible, expect, fits, picture, signIn, sizes, speak, test } from './test'
import type { ChecklistTemplate } from '../src/api/schema'

const own = () => `e2e-${Date.now().toString(36)}${Math.floor(Math.random() * 1000)}`

test('a checklist is built from a blank sheet, tried on the phone, and published', async ({ page, baseURL }) => {
  test.setTimeout(240_000)
  const code = own()
  await speak(page, 'zh')
  await signIn(page, 'he.lihua', '/checklists/new')
  await page.getByLabel('名称（中文）').fill('厅堂试点检查表')
  await page.getByLabel('名称（英文）').fill('Lobby pilot')
  await page.getByLabel('编码', { exact: true }).fill(code)
  await accessible(page)
  await page.getByRole('button', { name: '建立草稿' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('厅堂试点检查表')
  await expect(page.getByText(/内容可用 · 1 个检查项目 · 满分 2/)).toBeVisible()

  // What the server finds wrong stands at its field and in the outline, while one writes.
  await page.getByLabel('检查项目（英文）').fill('')
  await expect(page.getByText('中英文均须填写')).toBeVisible()
  await expect(page.getByRole('button', { name: '1 处须修正' })).toBeVisible()
  await picture(page, 'checklist-build-fault')
  await page.getByLabel('检查项目（英文）').fill('The lobby manager stands at the door')
  await page.getByLabel('检查项目（中文）').fill('大堂经理在岗迎宾')
  await page.getByLabel('编码', { exact: true }).fill(`${code}-lobby`)
  await page.getByLabel('不合格时一票否决').check()

  await page.getByRole('button', { name: '新增检查项目' }).click()
  await page.getByLabel('检查项目（中文）').fill('等候时间')
  await page.getByLabel('作答方式').getByText('选项', { exact: true }).click()
  await page.getByRole('button', { name: '新增选项' }).click()
  await expect(page.getByRole('button', { name: '2 处须修正' })).toBeVisible()
  const options = page.getByRole('region', { name: '选项' })
  await options.getByLabel('中文').nth(2).fill('十五分钟以上')
  await options.getByLabel('英文').nth(2).fill('15 minutes and more')
  await expect(page.getByText(/内容可用 · 2 个检查项目 · 满分 4/)).toBeVisible()

  // By keyboard: up, and back by undo.
  const tree = page.getByRole('navigation', { name: '目录' })
  const first = tree.getByRole('treeitem').nth(2)
  await expect(first).toContainText('大堂经理在岗迎宾')
  await tree.getByText('等候时间').click()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(first).toContainText('等候时间')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(first).toContainText('大堂经理在岗迎宾')
  await accessible(page)
  for (const size of ['laptop', 'desktop'] as const) {
    await page.setViewportSize(sizes[size])
    await fits(page)
    await picture(page, `checklist-build-${size}`)
  }
  // Nothing is lost with the page: what is not saved is on this device.
  await page.reload()
  await expect(page.getByText('已恢复您在本机未保存的修改')).toBeVisible()

  // As the inspector sees it, with the score of the server.
  await page.getByText('试填', { exact: true }).click()
  const phone = page.getByRole('region', { name: '手机预览' })
  await phone.getByRole('radio', { name: /否/ }).click()
  await expect(page.getByRole('region', { name: '得分', exact: true }).getByText('0 / 4').first()).toBeVisible()
  await expect(page.getByText('一票否决：大堂经理在岗迎宾')).toBeVisible()
  await phone.getByRole('radio', { name: /是/ }).click()
  await phone.getByRole('button', { name: '下一项' }).click()
  await phone.getByRole('radio', { name: /^合格/ }).click()
  await expect(page.getByRole('region', { name: '得分', exact: true }).getByText('4 / 4').first()).toBeVisible()
  await picture(page, 'checklist-try')
  await accessible(page)

  await page.getByRole('button', { name: '保存草稿' }).click()
  await expect(page.getByText('已保存')).toBeVisible()
  await page.getByRole('button', { name: '发布', exact: true }).click()
  const ask = page.getByRole('dialog')
  await expect(ask.getByText('首个版本：全部 2 个检查项目均为新增')).toBeVisible()
  await ask.getByRole('button', { name: '发布', exact: true }).click()
  await expect(page.getByText('施行中')).toBeVisible()
  const svc = await Person.of('he.lihua', baseURL ?? '')
  expect((await svc.get<{ template: ChecklistTemplate }>(`/checklists/${code}/0`)).template.modules[0]?.items.map((i) => i.answer)).toEqual(['yes_no', 'options'])
  await svc.leave()

  // The next version says what is another in it.
  await page.getByRole('button', { name: '起草新版本' }).click()
  await page.getByLabel('分值').first().fill('5')
  await expect(page.getByText(/满分 7/)).toBeVisible()
  await page.getByRole('button', { name: '发布', exact: true }).click()
  await expect(ask.getByText('新增 0 项，删除 0 项，修改 1 项')).toBeVisible()
  await expect(ask.getByText('分值')).toBeVisible()
  await picture(page, 'checklist-publish')
  await accessible(page)

  // A draft that is not wanted after all is taken away; what is in force stays.
  await page.goto(`/checklists/${code}/2`)
  await page.getByRole('button', { name: '作废草稿' }).click()
  await page.locator('.ant-modal-confirm').getByRole('button', { name: '作废草稿' }).click()
  await expect(page.getByText('第 2 版草稿已作废')).toBeVisible()
  await page.goto(`/checklists/${code}/1`)
  await expect(page.getByRole('button', { name: '起草新版本' })).toBeVisible()
  await expect(page.getByRole('button', { name: '作废草稿' })).toHaveCount(0)
})

test('checklists are read and tried on every screen', async ({ page }) => {
  test.setTimeout(240_000)
  await speak(page, 'en')
  await signIn(page, 'he.lihua', '/checklists')
  await expect(page.locator('tbody tr.row-link').first()).toBeVisible()
  for (const size of ['desktop', 'laptop', 'phone'] as const) {
    await page.setViewportSize(sizes[size])
    await expect(page.locator('.shell-tabs')).toHaveCount(size === 'phone' ? 1 : 0)
    await expect(page.locator(size === 'phone' ? '.list-card' : 'tbody tr.row-link').first()).toBeVisible()
    await fits(page)
    await accessible(page)
    await picture(page, `checklists-${size}`)
  }
  await page.goto('/checklists/onsite-outlet/1')
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
  for (const size of ['desktop', 'phone'] as const) {
    await page.setViewportSize(sizes[size])
    await expect(page.locator('.shell-tabs')).toHaveCount(size === 'phone' ? 1 : 0)
    await expect(page.locator('.checklist-items')).toHaveCount(size === 'phone' ? 0 : 12)
    await fits(page)
    await accessible(page)
    await picture(page, `checklist-${size}`)
  }
  await page.goto('/checklists/onsite-outlet/1?tab=try')
  await page.getByRole('button', { name: 'Fail everything' }).click()
  await expect(page.getByText(/^\d+ findings$/)).toBeVisible()
  await picture(page, 'checklist-try-all')
  await page.setViewportSize(sizes.phone)
  await expect(page.locator('.shell-tabs')).toBeVisible()
  await fits(page)
  await accessible(page)
  await picture(page, 'checklist-try-phone')
})
