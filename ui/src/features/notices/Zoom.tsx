import { MinusOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Flex, Modal } from 'antd'
import { useState, type KeyboardEvent, type PointerEvent, type WheelEvent } from 'react'
import type { EvidenceView } from '@/api/schema'
import { contentOf } from '@/components/evidence/EvidenceGallery'
import { useTexts } from './texts'

interface Look { scale: number; x: number; y: number }
const whole: Look = { scale: 1, x: 0, y: 0 }

/** Two photos beside each other, enlarged and moved as one, so that the same spot is seen in both. */
export function Zoom({ open, close, before, after }: { open: boolean; close: () => void; before: EvidenceView; after: EvidenceView }) {
  const t = useTexts()
  const [look, setLook] = useState(whole)
  const [grip, setGrip] = useState<{ x: number; y: number }>()
  // About a point of the pane: what is under the pointer stays there.
  const zoom = (by: number, x = 0, y = 0) => setLook((l) => {
    const scale = Math.min(8, Math.max(1, l.scale * by))
    return scale === 1 ? whole : { scale, x: x - (x - l.x) * (scale / l.scale), y: y - (y - l.y) * (scale / l.scale) }
  })
  function wheel(e: WheelEvent<HTMLElement>) {
    const box = e.currentTarget.getBoundingClientRect()
    zoom(e.deltaY < 0 ? 1.2 : 1 / 1.2, e.clientX - box.left, e.clientY - box.top)
  }
  function drag(e: PointerEvent) {
    if (!grip) return
    setLook((l) => ({ ...l, x: l.x + e.clientX - grip.x, y: l.y + e.clientY - grip.y }))
    setGrip({ x: e.clientX, y: e.clientY })
  }
  function key(e: KeyboardEvent<HTMLElement>) {
    const { width, height } = e.currentTarget.getBoundingClientRect()
    const step = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[e.key]
    if (e.key === '+' || e.key === '=') zoom(1.25, width / 4, height / 2)
    else if (e.key === '-') zoom(0.8, width / 4, height / 2)
    else if (e.key === '0') setLook(whole)
    else if (step) { e.preventDefault(); setLook((l) => ({ ...l, x: l.x + (step[0] ?? 0), y: l.y + (step[1] ?? 0) })) }
  }
  const pane = (e: EvidenceView, title: string) => (
    <figure className="zoom-pane" style={{ margin: 0 }} onWheel={wheel} onPointerMove={drag} onPointerUp={() => setGrip(undefined)}
      onPointerDown={(p) => { p.currentTarget.setPointerCapture(p.pointerId); setGrip({ x: p.clientX, y: p.clientY }) }}>
      <img src={contentOf(e.id)} alt={`${title} ${e.file_name}`} draggable={false} style={{ transform: `translate(${look.x}px, ${look.y}px) scale(${look.scale})` }} />
      <figcaption>{title}</figcaption>
    </figure>
  )
  return (
    <Modal open={open} onCancel={close} footer={null} width="96vw" style={{ top: 16 }} destroyOnHidden afterClose={() => setLook(whole)} title={
      <Flex gap={8} align="center" wrap>{t('compare')}
        <Button size="small" icon={<PlusOutlined />} aria-label={t('zoomIn')} onClick={() => zoom(1.25, window.innerWidth / 5, window.innerHeight / 3)} />
        <Button size="small" icon={<MinusOutlined />} aria-label={t('zoomOut')} onClick={() => zoom(0.8, window.innerWidth / 5, window.innerHeight / 3)} />
        <Button size="small" onClick={() => setLook(whole)}>{t('actual')}</Button>
      </Flex>
    }>
      <div className="zoom" role="group" aria-label={t('compare')} tabIndex={0} onKeyDown={key}>{pane(before, t('before'))}{pane(after, t('after'))}</div>
    </Modal>
  )
}
