import { App, Button, Drawer, Flex, Form, type FormInstance } from 'antd'
import { useMemo, useRef, useState, type ReactNode } from 'react'
import { useCommon, type Text } from '@/i18n'
import { usePhone } from './usePhone'
import { Stands } from './writing/Lasting'
import { useClosing } from './writing/Leaving'
import { Written } from './writing/Written'
import { WrittenForm } from './writing/WrittenForm'

/** How a move is filled in. Field names are those of the body, so that the server's complaints find their fields. */
export interface MoveForm<B> {
  fields: (at: { target: string; form: FormInstance }) => ReactNode
  initial?(target: string): Partial<B>
  /** The body from what was filled in; the values as they are where left out. */
  body?(values: B, target: string): B
  wide?: boolean
}

/** The form of a move beside the page, so that what it is about stays in sight. */
export function MoveDrawer({ open, close, title, risky, form: how, target, give, place, barred, closed }: {
  open: boolean; close: () => void; title: string; risky?: boolean; form: MoveForm<unknown>; target: string; give: (body: unknown) => Promise<unknown>
  /** Under this name what is written is kept until it is handed in (WrittenForm). */
  place?: string
  /** Why it is not possible any more: it cannot be handed in, what was written stays to be read and copied. */
  barred?: Text
  /** He may not even see any more what it is about: only what he wrote himself stays. */
  closed?: boolean
}) {
  const t = useCommon()
  const phone = usePhone()
  const [form] = Form.useForm<object>()
  const { modal } = App.useApp()
  const [busy, setBusy] = useState(false)
  const [gone, setGone] = useState(false)
  const fields = useRef<HTMLDivElement>(null)
  const off = barred && !busy && !gone ? barred : undefined

  async function submit(values: object) {
    setBusy(true)
    try {
      const done = await give(how.body ? how.body(values, target) : values)
      if (done !== false) { setGone(true); close() }
      return done
    } finally {
      setBusy(false)
    }
  }
  const ask = useClosing(form, place, close)
  const leave = () => { if (off) close(); else void ask() }
  // What is given up where it cannot be handed in any more has no use for its form.
  const stand = useMemo(() => ({ tell: (stage: string) => { if (stage === 'empty' && off) close() }, barred: Boolean(off) }), [off, close])
  // Whoever opens it writes next. Not on the phone, whose keyboard would cover what it is about.
  const begin = (opened: boolean) => {
    if (opened) setGone(false)
    if (opened && !phone && !fields.current?.contains(document.activeElement)) fields.current?.querySelector<HTMLElement>('input:not([type=file]), textarea')?.focus()
  }
  return (
    <Drawer open={open} onClose={leave} afterOpenChange={begin} title={title} size={phone ? '92%' : how.wide ? 880 : 520} placement={phone ? 'bottom' : 'right'} destroyOnHidden mask={{ closable: false }}
      footer={<Flex gap={8} justify="end"><Button onClick={leave}>{t(off ? 'close' : 'cancel')}</Button><Button type="primary" danger={risky} loading={busy} disabled={Boolean(off)} onClick={form.submit}>{title}<kbd className="key-hint" aria-hidden>Ctrl ↵</kbd></Button></Flex>}>
      <Written of={fields} barred={off} closed={closed}>
        <Stands value={stand}><WrittenForm form={form} place={place} initialValues={how.initial?.(target) as object | undefined} give={submit}
          sure={async () => !risky || Boolean(await modal.confirm({ title, content: t('moves.risky'), okButtonProps: { danger: true } }))}
          onKeyDown={(e) => { if (e.key === 'Enter' && (e.ctrlKey || e.metaKey) && !busy && !off) { e.preventDefault(); form.submit() } }}>
          {how.fields({ target, form })}
        </WrittenForm></Stands>
      </Written>
    </Drawer>
  )
}
