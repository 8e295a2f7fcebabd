import { UserOutlined } from '@ant-design/icons'
import { App, Button, Dropdown, type MenuProps } from 'antd'
import { useNavigate } from 'react-router'
import { api, query } from '@/api/client'
import { usePhone } from '@/components/usePhone'
import { formFilled, pendingWork } from './pending'
import { countDrafts } from '@/offline/drafts'
import { setLanguage, useCommon, useLanguage, useText, type Language } from '@/i18n'
import { useMay, useMe, useSigning } from './session'
import { setLook, useLook, type Look } from './theme'

/** Who one is, how the screens look and speak, and the way out. */
export function UserMenu() {
  const t = useCommon()
  const pick = useText()
  const me = useMe()
  const look = useLook()
  const language = useLanguage()
  const phone = usePhone()
  const navigate = useNavigate()
  const { signOut } = useSigning()
  const { modal } = App.useApp()
  const unit = useUnitName(me.unit)
  const roles = [...new Map(me.roles.map((r) => [r.role, pick(r.title)])).values()].join(' · ')

  async function leave() {
    // What is not yet on the server would be lost with the session.
    if (pendingWork()) { if (await modal.confirm({ title: t('app.pendingTitle'), content: t('app.pending'), okText: t('app.toDevice') })) void navigate('/device'); return }
    const unsent = Math.max(await countDrafts(), Number(formFilled()))
    if (unsent > 0 && !(await modal.confirm({ title: t('app.draftsGo', { count: unsent }), content: t('app.draftsGoMore'), okText: t('app.signOut'), okButtonProps: { danger: true } }))) return
    await signOut()
    void navigate('/sign-in', { state: { note: 'signedOut' } })
  }
  function speak(to: Language) {
    setLanguage(to)
    void api.PUT('/session/language', { body: { language: to } })
  }
  const items: MenuProps['items'] = [
    { key: 'who', type: 'group', label: <><strong>{me.name}</strong> {me.user}<br />{unit}<br />{roles}</> },
    { type: 'divider' },
    { key: 'language', label: <span lang={language === 'zh' ? 'en' : 'zh-CN'}>{t('app.language')}</span>, onClick: () => speak(language === 'zh' ? 'en' : 'zh') },
    { key: 'look', label: t('app.theme'), children: (['system', 'light', 'dark'] as Look[]).map((l) => ({ key: l, label: `${look === l ? '✓ ' : ''}${t(`app.${l}`)}`, onClick: () => setLook(l) })) },
    { key: 'profile', label: t('app.profile'), onClick: () => void navigate('/profile') },
    { key: 'password', label: t('app.password'), onClick: () => void navigate('/password') },
    { type: 'divider' },
    { key: 'out', label: t('app.signOut'), onClick: () => void leave() },
  ]
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button type="text" icon={<UserOutlined />} aria-label={`${t('app.user')} ${me.name}`} style={{ height: 44 }}>
        {!phone && <span className="shell-who shell-wide" title={[unit, roles].filter(Boolean).join(' · ')}><span>{me.name}</span><span>{[unit, roles].filter(Boolean).join(' · ')}</span></span>}
      </Button>
    </Dropdown>
  )
}

function useUnitName(path: string) {
  const pick = useText()
  const code = path.split('/').filter(Boolean).at(-1) ?? ''
  const may = useMay()('org.read')
  const { data } = query.useQuery('get', '/units/{code}', { params: { path: { code } } }, { enabled: may && code !== '', staleTime: Infinity, retry: false })
  return pick(data?.name)
}
