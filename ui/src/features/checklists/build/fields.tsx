import { Form, Input, InputNumber } from 'antd'
import { createContext, use, useId, type ReactNode } from 'react'
import { sign, useText, type Text } from '@/i18n'
import type { Fault } from '../useTrial'
import { useTexts } from '../texts'
import { Limited } from '@/components/writing/Field'

/** What the server finds wrong, for the fields to show. */
export const Faults = createContext<Fault[]>([])

/** A field that shows what the server says of its place. `whole`: of everything below it, too. */
export function Row({ at, label, extra, whole, grow, children }: { at: string; label: ReactNode; extra?: ReactNode; whole?: boolean; grow?: boolean; children: (id: string) => ReactNode }) {
  const id = useId()
  const pick = useText()
  const mine = use(Faults).filter((f) => f.pointer === at || (whole && f.pointer.startsWith(`${at}/`)))
  return (
    <Form.Item htmlFor={id} label={label} extra={extra} validateStatus={mine.length ? 'error' : undefined} help={mine.length ? [...new Set(mine.map((f) => pick(f.text)))].join(sign('next')) : undefined} style={grow ? { flex: '1 1 240px' } : undefined}>
      {children(id)}
    </Form.Item>
  )
}

/** A text in both languages. */
export function Both({ at, label, value, change, long, focus }: { at: string; label: string; value: Text | undefined; change: (text: Text) => void; long?: boolean; focus?: boolean }) {
  const t = useTexts()
  const now = value ?? { zh: '', en: '' }
  return (
    <div className="build-both">
      {(['zh', 'en'] as const).map((lang) => (
        <Row key={lang} at={`${at}/${lang}`} label={`${label}${sign('open')}${t(`build.${lang}`)}${sign('close')}`}>
          {(id) => long ? <Limited most={1000}><Input.TextArea id={id} autoSize={{ minRows: 2, maxRows: 6 }} value={now[lang]} onChange={(e) => change({ ...now, [lang]: e.target.value })} /></Limited>
            : <Limited most={500}><Input id={id} value={now[lang]} autoFocus={focus && lang === 'zh'} onChange={(e) => change({ ...now, [lang]: e.target.value })} /></Limited>}
        </Row>
      ))}
    </div>
  )
}

/** An exact number as the API writes it; empty is not set. */
export function Exact({ at, label, value, change, most, extra }: { at: string; label: string; value: string | undefined; change: (value: string | undefined) => void; most?: number; extra?: ReactNode }) {
  return <Row at={at} label={label} extra={extra}>{(id) => <Amount id={id} value={value} change={change} most={most} />}</Row>
}
export function Amount({ id, value, change, most = 10_000, label }: { id?: string; value: string | undefined; change: (value: string | undefined) => void; most?: number; label?: string }) {
  return <InputNumber id={id} aria-label={label} stringMode min="0" max={String(most)} step="1" inputMode="decimal" style={{ width: '100%' }} value={value ?? null} onChange={(v) => change(v === null || v === '' ? undefined : String(v))} />
}
