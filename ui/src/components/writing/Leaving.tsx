import { App } from 'antd'
import { useEffect, useRef } from 'react'
import { useBlocker } from 'react-router'
import { useCommon } from '@/i18n'
import { lasts } from './useUnsent'

/** Asks before a page with something unsent on it is left, and says what becomes of that. Signing in anew is no leaving. */
export function Leaving({ written, settle, note }: { written: () => boolean; settle?: () => Promise<void>; note?: string }) {
  const t = useCommon()
  const { modal } = App.useApp()
  const ask = useRef(written)
  useEffect(() => { ask.current = written })
  const leaving = useBlocker(({ currentLocation, nextLocation }) => ask.current() && nextLocation.pathname !== '/sign-in' && nextLocation.pathname !== currentLocation.pathname)
  useEffect(() => {
    if (leaving.state !== 'blocked') return
    const asked = modal.confirm({ ...words(t, note), onOk: async () => { await settle?.(); leaving.proceed() }, onCancel: () => leaving.reset() })
    return () => asked.destroy()
  }, [leaving, modal, settle, note, t])
  return null
}

/** The question itself, also for what closes by itself: a drawer, a dialog. */
export const words = (t: ReturnType<typeof useCommon>, note = '') => ({
  title: t('leave.title'), content: lasts() ? `${t('leave.kept')}${note}` : t('leave.lost'), okText: t('leave.go'), cancelText: t('leave.stay'), okButtonProps: { danger: !lasts() },
})
