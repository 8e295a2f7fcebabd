import { MenuFoldOutlined, MenuOutlined, MenuUnfoldOutlined, SearchOutlined } from '@ant-design/icons'
import { Button, Drawer, Layout, Menu, theme } from 'antd'
import { Suspense, useEffect, useMemo, useState, type CSSProperties } from 'react'
import { Link, Outlet, useLocation } from 'react-router'
import { ErrorBoundary } from '@/components/ErrorBoundary'
import { MoveDesk } from '@/components/MoveDesk'
import { Loading } from '@/components/states'
import { usePhone } from '@/components/usePhone'
import { useCommon, useText } from '@/i18n'
import { Bell } from './Bell'
import { useIdle } from './idle'
import { useLive } from './live'
import { lineOf, sections, useMenu } from './menu'
import { Palette } from './Palette'
import { Seal } from './Seal'
import { SyncState } from './SyncState'
import { headerHeight } from './theme'
import { UserMenu } from './UserMenu'

const folded = 'duban.menu.folded'

/** The frame of every page: header, menu, and on the phone a bar at the bottom. */
export function Shell() {
  const t = useCommon()
  const phone = usePhone()
  const { token } = theme.useToken()
  const { pathname } = useLocation()
  useLive()
  useIdle()
  const [small, setSmall] = useState(localStorage.getItem(folded) === 'true')
  const [palette, setPalette] = useState(false)

  useEffect(() => {
    const key = (e: KeyboardEvent) => {
      if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === 'k') { e.preventDefault(); setPalette(true) }
    }
    window.addEventListener('keydown', key)
    return () => window.removeEventListener('keydown', key)
  }, [])
  useEffect(() => { window.scrollTo(0, 0) }, [pathname])

  const colours = {
    '--duban-line': token.colorBorderSecondary, '--duban-bar': token.colorBgContainer, '--duban-primary': token.colorPrimary,
    '--duban-focus': token.colorPrimary, '--duban-selected': token.controlItemBgActive, '--duban-header': `${headerHeight}px`,
  } as CSSProperties
  const fold = () => { localStorage.setItem(folded, String(!small)); setSmall(!small) }

  return (
    <Layout className="shell" style={{ ...colours, color: token.colorText }}>
      <a className="skip" href="#content">{t('app.skip')}</a>
      <Layout.Header className="shell-header">
        {!phone && <Button type="text" className="shell-wide" icon={small ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />} aria-label={t(small ? 'app.expand' : 'app.collapse')} onClick={fold} />}
        <Link to="/" className="shell-brand"><Seal size={28} />{t('product')}</Link>
        <span className="shell-space" />
        <Button type={phone ? 'text' : 'default'} icon={<SearchOutlined />} aria-label={t('app.search')} onClick={() => setPalette(true)}>{phone ? null : <span className="shell-wide">{`${t('app.search')}  Ctrl K`}</span>}</Button>
        <SyncState />
        <Bell />
        <UserMenu />
      </Layout.Header>
      <Layout>
        {!phone && <Layout.Sider className="shell-sider shell-wide" width={208} collapsedWidth={56} collapsed={small} trigger={null} role="navigation" aria-label={t('app.navigation')}><Lines folded={small} /></Layout.Sider>}
        <Layout.Content id="content" role="main" className="shell-content" tabIndex={-1}>
          <MoveDesk key={pathname}><ErrorBoundary><Suspense fallback={<Loading />}><Outlet /></Suspense></ErrorBoundary></MoveDesk>
        </Layout.Content>
      </Layout>
      {phone && <Tabs />}
      <Palette open={palette} close={() => setPalette(false)} />
    </Layout>
  )
}

function Lines({ folded, done }: { folded?: boolean; done?: () => void }) {
  const pick = useText()
  const menu = useMenu()
  const { pathname } = useLocation()
  const items = useMemo(() => {
    const line = (m: (typeof menu)[number]) => ({ key: m.path, icon: <m.icon />, label: <Link to={m.path} onClick={done}>{pick(m.label)}</Link>, title: pick(m.label) })
    const groups = Object.entries(sections).map(([section, label]) => ({ label, lines: menu.filter((m) => m.section === section) })).filter((g) => g.lines.length > 0)
    return folded ? menu.map(line) : groups.map((g, i) => ({ type: 'group' as const, key: `section-${i}`, label: pick(g.label), children: g.lines.map(line) }))
  }, [menu, pick, folded, done])
  const here = lineOf(menu, pathname)
  return <Menu mode="inline" items={items} selectedKeys={here ? [here.path] : []} style={{ borderInlineEnd: 0 }} />
}

/** The phone's bar: what is used most, and everything else behind "more". */
function Tabs() {
  const t = useCommon()
  const pick = useText()
  const menu = useMenu()
  const { pathname } = useLocation()
  const [open, setOpen] = useState(false)
  const near = useMemo(() => [...menu].sort((a, b) => (a.rank ?? 50) - (b.rank ?? 50)).slice(0, 4), [menu])
  const here = lineOf(menu, pathname)
  const close = useMemo(() => () => setOpen(false), [])
  return (
    <>
      <nav className="shell-tabs" aria-label={t('app.navigation')}>
        {near.map((m) => <Link key={m.path} to={m.path} aria-current={here === m ? 'page' : undefined}><m.icon /><span>{pick(m.label)}</span></Link>)}
        <button type="button" onClick={() => setOpen(true)} aria-haspopup="dialog"><MenuOutlined /><span>{t('app.more')}</span></button>
      </nav>
      <Drawer open={open} onClose={close} placement="bottom" size="large" title={t('app.menu')} styles={{ body: { padding: 8 } }}><Lines done={close} /></Drawer>
    </>
  )
}
