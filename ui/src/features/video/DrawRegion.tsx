import { useRef, useState, type PointerEvent } from 'react'
import type { EvidenceRegion } from '@/api/schema'
import { placeOf } from '@/components/evidence/MarkedPhoto'

const within = (n: number) => Math.max(0, Math.min(1, n))

/** Lies over the picture while a region is drawn on it. */
export function DrawRegion({ hint, done }: { hint: string; done: (region: EvidenceRegion) => void }) {
  const from = useRef<{ x: number; y: number }>(undefined)
  const [region, setRegion] = useState<EvidenceRegion>()
  const place = (e: PointerEvent<HTMLDivElement>) => {
    const box = e.currentTarget.getBoundingClientRect()
    return { x: within((e.clientX - box.left) / box.width), y: within((e.clientY - box.top) / box.height) }
  }
  const move = (e: PointerEvent<HTMLDivElement>) => {
    if (!from.current) return
    const [a, b] = [from.current, place(e)]
    setRegion({ x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), w: Math.abs(a.x - b.x), h: Math.abs(a.y - b.y) })
  }
  return (
    <div className="video-draw" role="img" aria-label={hint} onPointerDown={(e) => { e.currentTarget.setPointerCapture(e.pointerId); from.current = place(e) }} onPointerMove={move}
      onPointerUp={() => { from.current = undefined; if (region && region.w > 0.01 && region.h > 0.01) done(region) }}>
      {region ? <span className="marked-region" style={placeOf(region)} /> : <span className="video-hint">{hint}</span>}
    </div>
  )
}
