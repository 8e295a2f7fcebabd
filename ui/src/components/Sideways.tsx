import type { ReactNode } from 'react'

/** A table wider than the screen, moved sideways by finger, wheel or arrow keys: without links in it nothing else could be focused. */
export function Sideways({ label, children }: { label: string; children: ReactNode }) {
  return <div className="sideways" role="region" aria-label={label} tabIndex={0}>{children}</div>
}
