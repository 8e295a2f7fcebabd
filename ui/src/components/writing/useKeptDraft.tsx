import { App } from 'antd'
import { useEffect } from 'react'
import { useCommon } from '@/i18n'
import { Leaving } from './Leaving'
import { GoesOn } from './Resumed'
import { lasts, useHeldForm, useUnsent } from './useUnsent'

/**
 * For a draft that is more than one form: kept sealed on this device as a whole, gone on with when
 * it is opened again, dropped when it is handed in or given up. `now` is the draft as it stands,
 * undefined where nothing of it is anybody's own; `resume` puts back what was kept, or, given
 * nothing, what the draft began with.
 */
export function useKeptDraft<T>(place: string, now: T | undefined, resume: (kept: T | undefined) => void, close: () => void) {
  const t = useCommon()
  const { modal } = App.useApp()
  const { offered, take, since, kept, sent } = useUnsent<T>(place, now)
  useEffect(() => {
    if (!offered) return
    resume(offered.value)
    take(offered)
  }, [offered, resume, take])
  useHeldForm(() => now !== undefined && !kept)
  const written = now !== undefined
  return {
    /** Stands above the draft: that it is gone on with, and the question before it is lost. */
    resumed: <>
      {since && <GoesOn since={since} giveUp={() => { resume(undefined); sent() }} />}
      {written && !lasts() && <Leaving written={() => written} />}
    </>,
    giveUp: async () => {
      if (written && !(await modal.confirm({ title: t('leave.title'), content: t(lasts() ? 'leave.drop' : 'leave.lost'), okText: t('unsent.drop'), cancelText: t('leave.stay'), okButtonProps: { danger: true } }))) return
      sent()
      close()
    },
    sent,
  }
}
