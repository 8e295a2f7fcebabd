import { seal } from './theme'

/** The mark of the house: 督 as on a seal. */
export function Seal({ size }: { size: number }) {
  return (
    <span className="seal" aria-hidden style={{ width: size, height: size, fontSize: size * 0.58, background: seal }}>督</span>
  )
}
