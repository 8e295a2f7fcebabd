import { GlobalOutlined } from '@ant-design/icons'
import { Alert, Button, Card, Flex, Form, Input, theme, Typography } from 'antd'
import { useEffect, useState, type ReactNode } from 'react'
import { Navigate, useLocation, useNavigate } from 'react-router'
import { draftsLie } from '@/offline/drafts'
import { said } from '@/api/fields'
import { problemOf, type Problem } from '@/api/problem'
import { language, setLanguage, useCommon, useText } from '@/i18n'
import { returnPath } from './Gate'
import { Seal } from './Seal'
import { useSession, useSigning } from './session'

/** Where one comes in: the name of the house, what it is for, and a card. */
export function Entrance({ title, children }: { title: string; children: ReactNode }) {
  const t = useCommon()
  useEffect(() => { document.title = `${title} · ${t('product')}` }, [title, t])
  return (
    <main className="entrance" style={{ background: theme.useToken().token.colorBgLayout }}>
      <Card className="entrance-card">
        <Flex justify="space-between" align="start">
          <Flex align="center" gap={12}>
            <Seal size={44} />
            <div><div className="entrance-name">督办<small>Duban</small></div><Typography.Text type="secondary">{t('motto')}</Typography.Text></div>
          </Flex>
          <LanguageButton />
        </Flex>
        <h1 className="entrance-title">{title}</h1>
        {children}
      </Card>
    </main>
  )
}

export function LanguageButton() {
  const t = useCommon()
  const other = language() === 'zh' ? 'en' : 'zh'
  return <Button type="text" icon={<GlobalOutlined />} lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => setLanguage(other)}>{t('app.language')}</Button>
}

export function SignIn() {
  const t = useCommon()
  const pick = useText()
  const { data: me } = useSession()
  const { signIn } = useSigning()
  const { search, state } = useLocation()
  const navigate = useNavigate()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Problem>()
  const wait = useCountdown(refused)
  const [unsent, setUnsent] = useState(false)
  useEffect(() => { void draftsLie().then(setUnsent) }, [])
  if (me && !busy) return <Navigate to={returnPath(search)} replace />

  async function enter({ user, password }: { user: string; password: string }) {
    setBusy(true)
    setRefused(undefined)
    try {
      const { language: chosen } = await signIn(user, password)
      if (chosen) setLanguage(chosen)
      void navigate(returnPath(search), { replace: true })
    } catch (error) {
      setRefused(problemOf(error))
    } finally {
      setBusy(false)
    }
  }

  const note = (state as { note?: 'ended' | 'signedOut' } | null)?.note ?? (search.includes('return=') ? 'ended' : undefined)
  return (
    <Entrance title={t('signIn.title')}>
      {note && !refused && <Alert role="status" type="info" showIcon title={t(`signIn.${note}`)} style={{ marginBottom: 16 }} />}
      {unsent && <Alert type="warning" showIcon title={t('signIn.unsent')} style={{ marginBottom: 16 }} />}
      {refused && <Alert role="alert" type="error" showIcon title={pick(said(refused.body))} description={wait > 0 ? t('signIn.wait', { count: wait }) : refused.status === 401 ? t('signIn.locked') : undefined} style={{ marginBottom: 16 }} />}
      <Form layout="vertical" onFinish={(v) => void enter(v as { user: string; password: string })} requiredMark={false} size="large">
        <Form.Item name="user" label={t('signIn.user')} rules={[{ required: true, message: t('required') }]}>
          <Input autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus maxLength={64} />
        </Form.Item>
        <Form.Item name="password" label={t('signIn.password')} rules={[{ required: true, message: t('required') }]}>
          <Input.Password autoComplete="current-password" maxLength={200} />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={busy} disabled={wait > 0}>{t('signIn.enter')}</Button>
      </Form>
    </Entrance>
  )
}

/** Seconds until the server will look at another attempt. */
function useCountdown(problem: Problem | undefined) {
  const [left, setLeft] = useState(0)
  useEffect(() => {
    if (problem?.status !== 429) return
    const until = Date.now() + problem.retryAfter * 1000
    const tick = () => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000)))
    tick()
    const timer = setInterval(tick, 500)
    return () => { clearInterval(timer); setLeft(0) }
  }, [problem])
  return left
}
