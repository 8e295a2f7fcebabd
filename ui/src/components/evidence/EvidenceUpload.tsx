import { InboxOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Flex, Progress as Bar, Typography, Upload } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { newKey } from '@/api/client'
import { said } from '@/api/fields'
import { problemOf } from '@/api/problem'
import { holdPending } from '@/app/pending'
import { sentence, useCommon, useText } from '@/i18n'
import { EvidenceGallery } from './EvidenceGallery'
import { upload, type Progress } from './upload'

interface Sending extends Progress { key: string; file: File }

/** Files on their way to a case. As a form field its value is the ids of what has been verified. */
export function EvidenceUpload({ case: of, value, onChange, accept, id, files = [] }: {
  case: string; value?: string[]; onChange?: (ids: string[]) => void; accept?: string; id?: string
  /** Chosen before there was a case: they go up at once, and no more are asked for. */
  files?: File[]
}) {
  const t = useCommon()
  const cache = useQueryClient()
  const [sending, setSending] = useState<Sending[]>(() => files.map((file) => ({ key: newKey(), file, stage: 'hashing', sent: 0 })))
  const ids = useRef<string[]>(value ?? [])
  const list = useRef(sending)
  useEffect(() => { list.current = sending }, [sending])
  useEffect(() => { ids.current = value ?? [] }, [value])
  useEffect(() => holdPending(() => list.current.filter(isOpen).length), [])

  const begun = useRef(false)
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    for (const s of list.current) void begin(s.file, s.key)
  })

  async function begin(file: File, key: string, again?: string) {
    const tell = (p: Progress) => setSending((all) => all.map((s) => (s.key === key ? { ...s, ...p, evidence: p.evidence ?? s.evidence } : s)))
    try {
      const evidence = await upload(file, of, tell, { key, begun: again })
      if (evidence.status === 'verified') {
        ids.current = [...ids.current, evidence.id]
        onChange?.(ids.current)
        void cache.invalidateQueries({ queryKey: ['get', '/evidence'] })
      }
    } catch (error) {
      setSending((all) => all.map((s) => (s.key === key ? { ...s, stage: 'failed', error } : s)))
    }
  }
  function add(file: File) {
    const key = newKey()
    setSending((all) => [...all, { key, file, stage: 'hashing', sent: 0 }])
    void begin(file, key)
    return false // antd itself sends nothing
  }
  const before = (value ?? []).filter((e) => !sending.some((s) => s.evidence?.id === e))
  return (
    <div id={id} tabIndex={-1}>
      {files.length === 0 && <Upload.Dragger multiple showUploadList={false} accept={accept} beforeUpload={(file) => add(file)} aria-label={t('evidence.add')}>
        <p className="ant-upload-drag-icon"><InboxOutlined /></p>
        <p>{t('evidence.add')}</p>
        <Typography.Text type="secondary">{t('evidence.drop')}</Typography.Text>
      </Upload.Dragger>}
      {before.length > 0 && <Flex gap={8} align="center" wrap style={{ marginTop: 8 }}><EvidenceGallery case={of} ids={before} /><Button size="small" onClick={() => onChange?.((value ?? []).filter((e) => !before.includes(e)))}>{t('evidence.leaveOut')}</Button></Flex>}
      <ul className="plain-list" style={{ marginTop: 8 }}>
        {sending.map((s) => <Line key={s.key} sending={s} again={() => void begin(s.file, s.key, s.evidence?.id)} />)}
      </ul>
    </div>
  )
}

const isOpen = (s: Sending) => s.stage === 'hashing' || s.stage === 'sending' || s.stage === 'verifying'

function Line({ sending: s, again }: { sending: Sending; again: () => void }) {
  const t = useCommon()
  const pick = useText()
  const bad = s.stage === 'failed' || s.stage === 'rejected'
  const why = s.evidence?.reason ? pick(sentence(s.evidence.reason.msg)) : s.error ? pick(said(problemOf(s.error).body)) : undefined
  return (
    <li>
      <Flex justify="space-between" gap={8}><Typography.Text ellipsis>{s.file.name}</Typography.Text><span className="tabular">{bytes(s.file.size)}</span></Flex>
      <Bar size="small" percent={s.file.size ? Math.floor((s.sent / s.file.size) * 100) : 100} status={bad ? 'exception' : s.stage === 'verified' ? 'success' : 'active'} format={() => t(`evidence.${s.stage}`)} aria-label={s.file.name} />
      {bad && <Alert type="error" title={why ?? t('evidence.failed')} action={s.stage === 'failed' && <Button size="small" onClick={again}>{t('evidence.resume')}</Button>} />}
    </li>
  )
}

/** A size as people read it. */
export function bytes(n: number): string {
  const units = ['B', 'KB', 'MB', 'GB']
  const i = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, n)) / 10))
  return `${(n / 1024 ** i).toFixed(i === 0 ? 0 : 1)} ${units[i]}`
}
