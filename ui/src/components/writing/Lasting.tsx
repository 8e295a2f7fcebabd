import { createContext, useContext, useMemo, useRef, useState, type ReactNode } from 'react'
import type { Text } from '@/i18n'
import { Written } from './Written'

type Stage = 'empty' | 'written' | 'sending'
/** The place that a form stands in. */
export const Stands = createContext<{ tell: (stage: Stage) => void; barred: boolean }>({ tell: () => {}, barred: false })

/** How far a form is in its place, told by the form itself; and whether it cannot be handed in there any more. */
export const useStand = () => useContext(Stands)

/** The place of a form in the page itself. Once somebody writes there it stays until that is handed in, even where the page would take it away: then it says why. */
export function Lasting({ when, why, children }: { when: boolean; why: Text; children: ReactNode }) {
  const [stage, tell] = useState<Stage>('empty')
  const fields = useRef<HTMLDivElement>(null)
  const barred = !when && stage === 'written'
  const stand = useMemo(() => ({ tell, barred }), [barred])
  if (!when && stage === 'empty') return null
  return <Stands value={stand}><Written of={fields} barred={barred ? why : undefined}>{children}</Written></Stands>
}
