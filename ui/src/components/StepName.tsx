import { useCommon } from '@/i18n'
import { stepKey } from './clock'

/** The step of the ladder that a limit has reached. */
export function StepName({ of }: { of: string | undefined }) {
  const t = useCommon()
  return of ? <>{t(`step.${stepKey(of)}`)}</> : null
}
