import { AudioOutlined, CameraOutlined, CloseOutlined, EditOutlined, FileOutlined, PaperClipOutlined, ReloadOutlined, VideoCameraOutlined } from '@ant-design/icons'
import { Button, Flex, Progress as Bar, Typography } from 'antd'
import { useRef, useState } from 'react'
import { query } from '@/api/client'
import { said } from '@/api/fields'
import { problemOf } from '@/api/problem'
import type { ChecklistKey } from '@/api/schema'
import { contentOf } from '@/components/evidence/EvidenceGallery'
import { sentence, useCommon, useText } from '@/i18n'
import { nameOf, type Answer, type Sending, type Sheet, type Snapshot } from '../sheet'
import { useTexts } from '../texts'
import { MarkPhoto } from './MarkPhoto'
import { Recorder } from './Recorder'

interface Piece { key: string; id?: string; name: string; kind: string; src?: string; sending?: Sending }

/** The evidence of one item: taken with camera or microphone, or chosen; on its way with its progress, and there. */
export function Proof({ sheet, snapshot, of, answer, wanted }: { sheet: Sheet; snapshot: Snapshot; of: ChecklistKey; answer?: Answer; wanted: boolean }) {
  const t = useTexts()
  const camera = useRef<HTMLInputElement>(null)
  const film = useRef<HTMLInputElement>(null)
  const files = useRef<HTMLInputElement>(null)
  const [marks, setMarks] = useState<Piece>()
  const mine = snapshot.files.filter((f) => nameOf(f) === nameOf(of))
  const ids = (answer?.evidence ?? []).filter((id) => !mine.some((f) => f.begun === id))
  const list = query.useQuery('get', '/evidence', { params: { query: { case: sheet.inspection } } }, { enabled: ids.length > 0 })
  const pieces: Piece[] = [
    ...ids.map((id) => { const e = list.data?.items.find((x) => x.id === id); return { key: id, id, name: e?.file_name ?? '…', kind: e?.kind ?? '', src: e?.inline && e.kind === 'photo' ? contentOf(id) : undefined } }),
    ...mine.filter((f) => f.stage !== 'verified' || answer?.evidence?.includes(f.begun ?? '')).map((f) => ({ key: f.key, id: f.begun, name: f.file.name, kind: f.file.type.split('/')[0] === 'image' ? 'photo' : (f.file.type.split('/')[0] ?? ''), sending: f })),
  ]
  const take = (list: FileList | null) => { for (const file of list ?? []) sheet.attach(of, file) }
  return (
    <Flex vertical gap={8}>
      <Flex gap={8} wrap>
        <Button icon={<CameraOutlined />} type={wanted && pieces.length === 0 ? 'primary' : 'default'} onClick={() => camera.current?.click()} data-proof="camera">{t('photo')}</Button>
        <Recorder key={nameOf(of)} name={`voice-${of.item}`} take={(f) => sheet.attach(of, f)} />
        <Button icon={<VideoCameraOutlined />} aria-label={t('film')} title={t('film')} onClick={() => film.current?.click()} />
        <Button icon={<PaperClipOutlined />} aria-label={t('file')} title={t('file')} onClick={() => files.current?.click()} />
        <input ref={camera} type="file" accept="image/*" capture="environment" multiple hidden aria-label={t('photo')} onChange={(e) => { take(e.target.files); e.target.value = '' }} />
        <input ref={film} type="file" accept="video/*" capture="environment" hidden aria-label={t('film')} onChange={(e) => { take(e.target.files); e.target.value = '' }} />
        <input ref={files} type="file" multiple hidden aria-label={t('file')} onChange={(e) => { take(e.target.files); e.target.value = '' }} />
      </Flex>
      {wanted && pieces.length === 0 && <Typography.Text type="warning">{t('wantsEvidence')}</Typography.Text>}
      {pieces.length > 0 && <ul className="proofs">{pieces.map((p) => <Shown key={p.key} piece={p} sheet={sheet} of={of} draw={() => setMarks(p)} />)}</ul>}
      {marks && <Marking piece={marks} sheet={sheet} of={of} close={() => setMarks(undefined)} />}
    </Flex>
  )
}

const faces = { audio: <AudioOutlined />, video: <VideoCameraOutlined /> }

// One address per file for as long as the page lives: a check has some dozens of photos, and the same file is shown in several places.
const addresses = new WeakMap<File, string>()
function sourceOf(piece: Piece): string | undefined {
  const file = piece.sending?.file
  if (!file || piece.kind !== 'photo') return piece.src
  const known = addresses.get(file)
  if (known) return known
  const made = URL.createObjectURL(file)
  addresses.set(file, made)
  return made
}

function Shown({ piece: p, sheet, of, draw }: { piece: Piece; sheet: Sheet; of: ChecklistKey; draw: () => void }) {
  const t = useTexts()
  const common = useCommon()
  const pick = useText()
  const src = sourceOf(p)
  const s = p.sending
  // Without the line it waits, and goes up by itself when that is back: nothing is wrong.
  const waits = s?.stage === 'failed' && problemOf(s.error).unreached
  const stuck = !waits && (s?.stage === 'failed' || s?.stage === 'rejected')
  const why = s?.evidence?.reason ? pick(sentence(s.evidence.reason.msg)) : s?.error ? pick(said(problemOf(s.error).body)) : ''
  const remove = () => (s && (s.stage !== 'verified' || !p.id) ? sheet.discard(p.key) : p.id && sheet.detach(of, p.id))
  return (
    <li>
      <div className="proof-face">
        {src ? <img src={src} alt={p.name} /> : (faces[p.kind as keyof typeof faces] ?? <FileOutlined />)}
        {src && <Button size="small" className="proof-draw" icon={<EditOutlined />} aria-label={`${t('markPhoto')} ${p.name}`} title={t('markPhoto')} onClick={draw} />}
        <Button size="small" className="proof-off" icon={<CloseOutlined />} aria-label={`${common('remove')} ${p.name}`} title={common('remove')} onClick={remove} />
      </div>
      {s && s.stage !== 'verified'
        ? <><Bar size="small" showInfo={false} percent={s.file.size ? Math.floor((s.sent / s.file.size) * 100) : 0} status={stuck ? 'exception' : waits ? 'normal' : 'active'} aria-label={p.name} />
            <Typography.Text type={stuck ? 'danger' : 'secondary'} title={why} className="proof-state">{waits ? common('evidence.waits') : common(`evidence.${s.stage}`)}{s.stage === 'failed' && !waits && <Button size="small" type="link" icon={<ReloadOutlined />} onClick={() => sheet.again(p.key)}>{common('retry')}</Button>}</Typography.Text></>
        : <Typography.Text type="success" className="proof-state" title={p.name}>{common('evidence.verified')}</Typography.Text>}
    </li>
  )
}

function Marking({ piece, sheet, of, close }: { piece: Piece; sheet: Sheet; of: ChecklistKey; close: () => void }) {
  const src = sourceOf(piece)
  if (!src) return null
  return <MarkPhoto src={src} name={piece.name} close={close} mark={(region, note) => sheet.mark({ of: piece.sending ? piece.key : (piece.id ?? ''), item: of.item, region, note })} cover={(file) => sheet.attach(of, file, piece.id)} />
}
