import { accessible, expect, fits, picture, signIn, sizes, speak, test, type Size } from './test'

const words = {
  zh: { signIn: '登录', user: '用户名', password: '密码', refused: '用户名或密码不正确', waiting: '待我办理', inbox: '消息' },
  en: { signIn: 'Sign in', user: 'User name', password: 'Password', refused: 'User name or password is wrong', waiting: 'Waiting for me', inbox: 'Inbox' },
}

for (const language of ['zh', 'en'] as const) for (const size of Object.keys(sizes) as Size[]) {
  test(`from signing in to the inbox, ${language}, ${size}`, async ({ page }) => {
    const w = words[language]
    await page.setViewportSize(sizes[size])
    await speak(page, language)

    await page.goto('/messages?unread=true')
    await expect(page).toHaveURL(/\/sign-in\?return=/)
    await expect(page.locator('html')).toHaveAttribute('lang', language === 'zh' ? 'zh-CN' : 'en')
    await picture(page, `sign-in-${language}-${size}`)
    await accessible(page)
    await fits(page)

    // A wrong password is told, and what was typed stays.
    await page.getByLabel(w.user, { exact: true }).fill('nobody.at.all')
    await page.getByLabel(w.password, { exact: true }).fill('wrong')
    await page.getByRole('button', { name: w.signIn, exact: true }).click()
    await expect(page.getByRole('alert')).toContainText(w.refused)
    await expect(page.getByLabel(w.user, { exact: true })).toHaveValue('nobody.at.all')

    // The right one leads where one wanted to go.
    await signIn(page, 'he.lihua', '/messages?unread=true')
    await expect(page).toHaveURL(/\/messages\?unread=true$/)
    await expect(page.getByRole('heading', { level: 1, name: w.inbox })).toBeVisible()

    await page.locator('.shell-brand').click()
    await expect(page.getByRole('heading', { level: 2, name: w.waiting })).toBeVisible()
    await expect(page.locator('.home-grid a').first()).toBeVisible()
    await picture(page, `home-${language}-${size}`)
    await accessible(page)
    await fits(page)

    await page.goto('/messages')
    await expect(page.locator('.message, .ant-empty').first()).toBeVisible()
    await picture(page, `inbox-${language}-${size}`)
    await accessible(page)
    await fits(page)
  })
}

test('the server chooses what each role sees', async ({ page }) => {
  await speak(page, 'zh')
  await signIn(page, 'xue.kai')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('薛凯')
})

test('dark mode is readable', async ({ page }) => {
  await speak(page, 'zh')
  await page.emulateMedia({ colorScheme: 'dark' })
  await signIn(page, 'ding.hui')
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
  await picture(page, 'home-dark')
  await accessible(page)
})

test('the palette opens pages by keyboard alone', async ({ page }) => {
  await speak(page, 'zh')
  await signIn(page, 'he.lihua')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('未读')
  await expect(page.getByRole('option').first()).toContainText('未读')
  await picture(page, 'palette')
  await accessible(page)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/messages\?unread=true$/)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('岭消保诉')
  await expect(page.getByRole('option').first()).toContainText('在投诉中查找')
  await page.keyboard.press('Enter')
  await expect(page.locator('tbody tr.row-link').first()).toContainText('岭消保诉')
})

test('signing out ends the session, and nothing of it stays on the screen', async ({ page }) => {
  await speak(page, 'zh')
  await signIn(page, 'he.lihua')
  await page.getByRole('button', { name: /^本人/ }).click()
  await page.getByRole('menuitem', { name: '退出登录' }).click()
  await expect(page.getByText('您已退出登录')).toBeVisible()
  await page.goto('/messages')
  await expect(page).toHaveURL(/\/sign-in/)
})
