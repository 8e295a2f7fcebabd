import { AimOutlined, BorderOutlined, DownloadOutlined, PauseCircleFilled, PlayCircleFilled, StepBackwardOutlined, StepForwardOutlined } from '@ant-design/icons'
import { Alert, App, Button, Flex, Form, Input, Select, Slider, Typography } from 'antd'
import { useEffect, useRef, useState, type CSSProperties } from 'react'
import { useParams } from 'react-router'
import { api, newKey, query } from '@/api/client'
import { problemOf } from '@/api/problem'
import type { EvidenceRegion, EvidenceView, MarkView } from '@/api/schema'
import { useMay } from '@/app/session'
import { contentOf, EvidenceGallery } from '@/components/evidence/EvidenceGallery'
import { placeOf } from '@/components/evidence/MarkedPhoto'
import { PageHeader } from '@/components/PageHeader'
import { Empty, Ready } from '@/components/states'
import { useKeys } from '@/components/useKeys'
import { Field } from '@/components/writing/Field'
import { WrittenForm } from '@/components/writing/WrittenForm'
import { useCommon, useText } from '@/i18n'
import { Beside } from './Beside'
import { DrawRegion } from './DrawRegion'
import { useItems } from './items'
import { useTexts } from './texts'
import { clock, speeds } from './time'
import { usePlayer, type Player } from './usePlayer'
import './video.css'

/** A film that is evidence: looked at frame by frame, with marks on its seconds, beside the checklist. */
export function Component() {
  const { id = '' } = useParams()
  const t = useTexts()
  const evidence = query.useQuery('get', '/evidence/{id}', { params: { path: { id } } })
  return <Ready of={evidence}>{(e) => (e.kind === 'video' && e.inline && e.status === 'verified' ? <Audit key={e.id} of={e} /> : <><PageHeader title={e.file_name} />{e.kind === 'video' && <Empty text={t('notVideo')} />}<EvidenceGallery case={e.case} ids={[e.id]} /></>)}</Ready>
}

interface Draft { start: number; end?: number; region?: EvidenceRegion; item?: string }

function Audit({ of }: { of: EvidenceView }) {
  const t = useTexts()
  const [attach, player] = usePlayer()
  const { film } = player
  const may = useMay()('evidence.mark')
  const read = query.useQuery('get', '/evidence/{id}/marks', { params: { path: { id: of.id } } })
  const [draft, setDraft] = useState<Draft>()
  const [drawing, setDrawing] = useState(false)
  const marks = (read.data?.items ?? []).filter((m) => !m.removed)
  const begin = (item?: string) => { if (may) { player.film?.pause(); setDraft((d) => ({ ...d, start: film?.now ?? 0, ...(item ? { item } : {}) })) } }
  const frame = () => { if (may) { player.film?.pause(); setDrawing(true); setDraft((d) => d ?? { start: film?.now ?? 0 }) } }
  const shown = marks.filter((m) => m.region && player.now * 1000 >= m.start_ms - 50 && player.now * 1000 <= Math.max(m.end_ms, m.start_ms + 500))

  useKeys({ j: () => film?.slower(), k: () => film?.toggle(), l: () => film?.faster(), ' ': () => film?.toggle(), arrowleft: () => film?.by(-5), arrowright: () => film?.by(5), ',': () => film?.step(-1), '.': () => film?.step(1), m: () => begin(), r: frame,
    home: () => film?.seek(0), end: () => film?.seek(player.length), escape: () => { setDrawing(false); setDraft(undefined) } })

  return (
    <>
      <PageHeader title={t('title')} tags={<Typography.Text type="secondary" ellipsis style={{ maxWidth: 260 }}>{of.file_name}</Typography.Text>} back={`/inspections/${of.case}`}
        actions={<Button icon={<DownloadOutlined />} href={contentOf(of.id, true)}>{t('download')}</Button>} />
      <div className="video">
        <section aria-label={t('title')}>
          {player.failed && <Alert type="error" showIcon title={t('cannotPlay')} style={{ marginBottom: 8 }} />}
          <div className="video-frame" style={{ '--ratio': player.ratio } as CSSProperties}>
            <video ref={attach} src={contentOf(of.id)} preload="metadata" playsInline onClick={() => player.film?.toggle()} aria-label={of.file_name} />
            {shown.map((m) => m.region && <span key={m.id} className="marked-region" style={placeOf(m.region)}><b>{m.note}</b></span>)}
            {draft?.region && !drawing && <span className="marked-region" style={placeOf(draft.region)} />}
            {drawing && <DrawRegion hint={t('regionHint')} done={(region) => { setDrawing(false); setDraft((d) => d && { ...d, region }) }} />}
          </div>
          <Timeline player={player} marks={marks} draft={draft} />
          <Controls player={player} busy={Boolean(draft)} mark={may ? () => begin() : undefined} region={may ? frame : undefined} />
          <Typography.Text type="secondary" className="video-keys">{t('keys')}</Typography.Text>
          {draft && <MarkForm of={of} draft={draft} set={setDraft} now={player.now} frame={frame} done={() => { setDraft(undefined); setDrawing(false); void read.refetch() }} />}
        </section>
        <Beside of={of} marks={read.data?.items ?? []} seek={(to) => film?.seek(to)} begin={may ? begin : undefined} changed={() => void read.refetch()} />
      </div>
    </>
  )
}

function Timeline({ player, marks, draft }: { player: Player; marks: MarkView[]; draft?: Draft }) {
  const t = useTexts()
  const length = Number.isFinite(player.length) ? player.length : 0
  const at = (seconds: number) => `${length ? Math.min(100, (seconds / length) * 100) : 0}%`
  return (
    <div className="video-line">
      <Slider min={0} max={length || 1} step={0.001} value={player.now} disabled={!length} onChange={(to) => player.film?.seek(to)} tooltip={{ formatter: (v) => clock(v ?? 0) }} ariaLabelForHandle={t('position')} ariaValueTextFormatterForHandle={clock} />
      <div className="video-marks">
        {marks.map((m) => <button key={m.id} type="button" style={{ left: at(m.start_ms / 1000), width: `max(8px, ${at((m.end_ms - m.start_ms) / 1000)})` }} title={`${clock(m.start_ms / 1000)} ${m.note ?? ''}`} aria-label={`${clock(m.start_ms / 1000)} ${m.note ?? ''}`} onClick={() => player.film?.seek(m.start_ms / 1000)} />)}
        {draft && <i style={{ left: at(draft.start) }} />}
      </div>
    </div>
  )
}

function Controls({ player, busy, mark, region }: { player: Player; busy: boolean; mark?: () => void; region?: () => void }) {
  const t = useTexts()
  return (
    <Flex gap={8} wrap align="center">
      <Button icon={<StepBackwardOutlined />} aria-label={t('backFrame')} title={t('backFrame')} onClick={() => player.film?.step(-1)} />
      <Button icon={player.playing ? <PauseCircleFilled /> : <PlayCircleFilled />} aria-label={t(player.playing ? 'pause' : 'play')} onClick={() => player.film?.toggle()} />
      <Button icon={<StepForwardOutlined />} aria-label={t('nextFrame')} title={t('nextFrame')} onClick={() => player.film?.step(1)} />
      <span className="tabular" role="timer">{clock(player.now)} / {clock(player.length)}</span>
      <Select aria-label={t('speed')} value={player.speed} onChange={(to) => player.film?.rate(to)} options={speeds.map((s) => ({ value: s, label: `${s}×` }))} style={{ width: 88 }} />
      <span style={{ flex: 1 }} />
      {region && <Button icon={<BorderOutlined />} onClick={region}>{t('region')}</Button>}
      {mark && <Button type={busy ? 'default' : 'primary'} icon={<AimOutlined />} onClick={mark}>{t('mark')}</Button>}
    </Flex>
  )
}

interface Written { note?: string; at?: Draft }

export function MarkForm({ of, draft, set, now, frame, done }: { of: EvidenceView; draft: Draft; set: (d: Draft | undefined) => void; now: number; frame: () => void; done: () => void }) {
  const t = useTexts()
  const common = useCommon()
  const { message } = App.useApp()
  const [form] = Form.useForm<Written>()
  const [busy, setBusy] = useState(false)
  const key = useRef(newKey())
  // What is marked is kept with what is said of it.
  const [begun] = useState(draft)
  useEffect(() => { form.setFieldValue('at', draft) }, [form, draft])
  async function save({ note }: Written) {
    setBusy(true)
    const start = Math.round(draft.start * 1000)
    try {
      await api.POST('/evidence/{id}/marks', { params: { path: { id: of.id } }, headers: { 'Idempotency-Key': key.current },
        body: { start_ms: start, end_ms: Math.max(start, Math.round((draft.end ?? draft.start) * 1000)), region: draft.region, note, item: draft.item } })
      void message.success(t('saved'))
      done()
    } catch (error) {
      if (problemOf(error).final) key.current = newKey()
      throw error
    } finally { setBusy(false) }
  }
  return (
    <WrittenForm<Written> form={form} className="video-form" place={`evidence.mark ${of.id}`} initialValues={{ at: draft }} give={save} resumed={(was) => set(was ? was.at ?? draft : begun)}>
      <Flex gap={8} align="center" wrap>
        <strong className="tabular">{clock(draft.start)}{draft.end ? ` – ${clock(draft.end)}` : ''}</strong>
        <Button size="small" disabled={now <= draft.start} onClick={() => set({ ...draft, end: now })}>{t('until')}</Button>
        <Button size="small" onClick={() => (draft.region ? set({ ...draft, region: undefined }) : frame())}>{t(draft.region ? 'cancelRegion' : 'region')}</Button>
      </Flex>
      <Field most={2000} name="note" label={t('note')} rules={[{ required: true }]}><Input autoFocus onKeyDown={(e) => { if (e.key === 'Escape') set(undefined) }} /></Field>
      <Flex gap={8}><Button type="primary" htmlType="submit" loading={busy}>{t('save')}</Button><Button onClick={() => set(undefined)}>{common('cancel')}</Button><Items of={of} value={draft.item} change={(item) => set({ ...draft, item })} /></Flex>
    </WrittenForm>
  )
}

function Items({ of, value, change }: { of: EvidenceView; value?: string; change: (item: string | undefined) => void }) {
  const t = useTexts()
  const pick = useText()
  const list = useItems(of.case)
  if (list.length === 0) return null
  return <Select showSearch={{ optionFilterProp: 'label' }} allowClear style={{ flex: 1 }} aria-label={t('item')} placeholder={t('noItem')} value={value} onChange={change} options={list.map((i) => ({ value: i.code, label: pick(i.title) }))} />
}
