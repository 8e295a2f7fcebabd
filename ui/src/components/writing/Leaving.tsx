import { App, type FormInstance } from 'antd'
import { useEffect, useRef } from 'react'
import { useBlocker } from 'react-router'
import { useCommon } from '@/i18n'
import { lasts, useHeldForm } from './useUnsent'

/** Asks before a page with something unsent on it is left, and says what becomes of that. Signing in anew is no leaving. */
export function Leaving({ written, settle, note, nowhere }: { written: () => boolean; settle?: () => Promise<void>; note?: string; nowhere?: boolean }) {
  const t = useCommon()
  const { modal } = App.useApp()
  const ask = useRef(written)
  useEffect(() => { ask.current = written })
  const leaving = useBlocker(({ currentLocation, nextLocation }) => ask.current() && nextLocation.pathname !== '/sign-in' && nextLocation.pathname !== currentLocation.pathname)
  useEffect(() => {
    if (leaving.state !== 'blocked') return
    const asked = modal.confirm({ ...words(t, note, nowhere), onOk: async () => { await settle?.(); leaving.proceed() }, onCancel: () => leaving.reset() })
    return () => asked.destroy()
  }, [leaving, modal, settle, note, nowhere, t])
  return null
}

/** The question itself, also for what closes by itself: a drawer, a dialog. `nowhere`: what is written there is not kept on the device. */
export const words = (t: ReturnType<typeof useCommon>, note = '', nowhere = false) => ({
  title: t('leave.title'), content: nowhere ? t('leave.nowhere') : lasts() ? `${t('leave.kept')}${note}` : t('leave.lost'), okText: t('leave.go'), cancelText: t('leave.stay'), okButtonProps: { danger: nowhere || !lasts() },
})

/** How a form beside or over the page is closed: at once where what was written is kept, else it asks. */
export function useClosing(form: Pick<FormInstance, 'isFieldsTouched'>, place: string | undefined, close: () => void) {
  const t = useCommon()
  const { modal } = App.useApp()
  return async () => { if ((place && lasts()) || !form.isFieldsTouched() || await modal.confirm(words(t, '', !place))) close() }
}

/** For a draft that stands in the page alone: asks before it is left, closed or loaded anew. Answers how to give it up. */
export function useHeldDraft(written: boolean, close: () => void) {
  const t = useCommon()
  const { modal } = App.useApp()
  useHeldForm(() => written)
  return {
    leaving: <Leaving written={() => written} nowhere />,
    giveUp: async () => { if (!written || await modal.confirm(words(t, '', true))) close() },
  }
}
