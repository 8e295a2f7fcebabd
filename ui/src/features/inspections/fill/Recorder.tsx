import { AudioOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTexts } from '../texts'

// What this browser can write of what the house can play.
const forms = ['audio/mp4', 'audio/webm', 'audio/ogg']
const able = typeof MediaRecorder !== 'undefined' && Boolean(navigator.mediaDevices)

/** A voice note: a tap begins, a tap ends. Leaving the item ends it as well, and keeps it. */
export function Recorder({ take, name }: { take: (file: File) => void; name: string }) {
  const t = useTexts()
  const { message } = App.useApp()
  const recorder = useRef<MediaRecorder>(undefined)
  const [since, setSince] = useState<number>()
  const [now, setNow] = useState(0)

  useEffect(() => () => { if (recorder.current?.state === 'recording') recorder.current.stop() }, [])
  useEffect(() => {
    if (since === undefined) return
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [since])
  if (!able) return null

  async function begin() {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
      const type = forms.find((f) => MediaRecorder.isTypeSupported(f))
      const r = new MediaRecorder(stream, type ? { mimeType: type } : undefined)
      const parts: Blob[] = []
      r.ondataavailable = (e) => { if (e.data.size > 0) parts.push(e.data) }
      r.onstop = () => {
        stream.getTracks().forEach((track) => track.stop())
        setSince(undefined)
        const kind = (r.mimeType || 'audio/webm').split(';')[0] ?? 'audio/webm'
        if (parts.length > 0) take(new File(parts, `${name}.${kind === 'audio/mp4' ? 'm4a' : kind === 'audio/ogg' ? 'ogg' : 'webm'}`, { type: kind, lastModified: Date.now() }))
      }
      r.start(1000)
      recorder.current = r
      setNow(Date.now())
      setSince(Date.now())
    } catch {
      void message.warning(t('noMicrophone'))
    }
  }
  const seconds = since === undefined ? 0 : Math.max(0, Math.floor((now - since) / 1000))
  return since === undefined
    ? <Button icon={<AudioOutlined />} onClick={() => void begin()}>{t('voice')}</Button>
    : <Button danger type="primary" icon={<AudioOutlined />} onClick={() => recorder.current?.stop()} aria-live="off">{t('stopVoice')} {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}</Button>
}
