import { sign } from '@/i18n'
import type { count } from './days'
import { useTexts } from './texts'

/** What a year comes to in days. */
export function Total({ of }: { of: ReturnType<typeof count> }) {
  const t = useTexts()
  return <>{[t('workdays', { count: of.work }), t('holidays', { count: of.off }), t('makeups', { count: of.makeup })].join(sign('comma'))}</>
}
