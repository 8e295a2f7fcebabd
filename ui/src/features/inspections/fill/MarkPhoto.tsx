import { Button, Flex, Input, Modal, Segmented, Typography } from 'antd'
import { useRef, useState, type PointerEvent } from 'react'
import type { EvidenceRegion } from '@/api/schema'
import { placeOf } from '@/components/evidence/MarkedPhoto'
import { Limited } from '@/components/writing/Field'
import { useHeldDraft } from '@/components/writing/Leaving'
import { useCommon } from '@/i18n'
import { useTexts } from '../texts'

interface Box { region: EvidenceRegion; note: string; hide: boolean }

/** Draws on a photo: marks say what is to be seen where, the photo staying as it was; covering makes a second photo in which it cannot be seen. */
export function MarkPhoto({ src, name, close, mark, cover }: {
  src: string; name: string; close: () => void; mark: (region: EvidenceRegion, note: string) => void; cover: (file: File) => void
}) {
  const t = useTexts()
  const common = useCommon()
  const frame = useRef<HTMLSpanElement>(null)
  const picture = useRef<HTMLImageElement>(null)
  const [boxes, setBoxes] = useState<Box[]>([])
  const [draft, setDraft] = useState<{ x: number; y: number; region: EvidenceRegion }>()
  const [hide, setHide] = useState(false)

  const at = (e: PointerEvent) => {
    const r = frame.current?.getBoundingClientRect()
    const inside = (v: number) => Math.min(1, Math.max(0, v))
    return r ? { x: inside((e.clientX - r.left) / r.width), y: inside((e.clientY - r.top) / r.height) } : { x: 0, y: 0 }
  }
  function move(e: PointerEvent) {
    if (!draft) return
    const p = at(e)
    setDraft({ ...draft, region: { x: Math.min(p.x, draft.x), y: Math.min(p.y, draft.y), w: Math.abs(p.x - draft.x), h: Math.abs(p.y - draft.y) } })
  }
  function end() {
    if (draft && draft.region.w > 0.02 && draft.region.h > 0.02) setBoxes([...boxes, { region: draft.region, note: '', hide }])
    setDraft(undefined)
  }
  const set = (i: number, part: Partial<Box>) => setBoxes(boxes.map((b, n) => (n === i ? { ...b, ...part } : b)))
  const { giveUp } = useHeldDraft(boxes.length > 0, close)
  const ready = boxes.length > 0 && boxes.every((b) => b.hide || b.note.trim() !== '')

  async function keep() {
    for (const b of boxes) if (!b.hide) mark(b.region, b.note.trim())
    const hidden = boxes.filter((b) => b.hide)
    if (hidden.length > 0 && picture.current) cover(await covered(picture.current, hidden.map((b) => b.region), name))
    close()
  }
  return (
    <Modal open onCancel={() => void giveUp()} mask={{ closable: false }} onOk={() => void keep()} okText={common('save')} okButtonProps={{ disabled: !ready }} title={t('markPhoto')} width={860} className="mark-photo">
      <Flex vertical gap={10}>
        <Flex gap={8} align="center" wrap>
          <Segmented value={hide ? 'hide' : 'mark'} onChange={(v) => setHide(v === 'hide')} options={[{ value: 'mark', label: t('drawMark') }, { value: 'hide', label: t('drawCover') }]} />
          <Typography.Text type="secondary">{t(hide ? 'coverHint' : 'markHint')}</Typography.Text>
        </Flex>
        <span ref={frame} className="marked-photo mark-frame" onPointerDown={(e) => { e.preventDefault(); e.currentTarget.setPointerCapture(e.pointerId); const p = at(e); setDraft({ ...p, region: { ...p, w: 0, h: 0 } }) }} onPointerMove={move} onPointerUp={end} onPointerCancel={() => setDraft(undefined)}>
          <img ref={picture} src={src} alt={name} draggable={false} />
          {boxes.map((b, i) => <span key={i} className={b.hide ? 'covered-region' : 'marked-region'} style={placeOf(b.region)}>{!b.hide && <b>{i + 1}</b>}</span>)}
          {draft && <span className={hide ? 'covered-region' : 'marked-region'} style={placeOf(draft.region)} />}
        </span>
        {boxes.map((b, i) => (
          <Flex key={i} gap={8} align="center">
            <strong className="tabular">{i + 1}</strong>
            {b.hide ? <span style={{ flex: 1 }}>{t('drawCover')}</span> : <Limited most={200}><Input autoFocus value={b.note} placeholder={t('markNote')} aria-label={`${t('markNote')} ${i + 1}`} onChange={(e) => set(i, { note: e.target.value })} /></Limited>}
            <Button type="text" onClick={() => setBoxes(boxes.filter((_, n) => n !== i))}>{common('remove')}</Button>
          </Flex>
        ))}
      </Flex>
    </Modal>
  )
}

/** The picture at its full size with regions filled in, as a file of its own. */
async function covered(img: HTMLImageElement, regions: EvidenceRegion[], name: string): Promise<File> {
  const canvas = document.createElement('canvas')
  canvas.width = img.naturalWidth
  canvas.height = img.naturalHeight
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('this browser cannot draw')
  pen.drawImage(img, 0, 0)
  pen.fillStyle = '#222'
  for (const r of regions) pen.fillRect(r.x * canvas.width, r.y * canvas.height, r.w * canvas.width, r.h * canvas.height)
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.92))
  if (!blob) throw new Error('this browser cannot draw')
  return new File([blob], `${name.replace(/\.\w+$/, '')}-covered.jpg`, { type: 'image/jpeg', lastModified: Date.now() })
}
