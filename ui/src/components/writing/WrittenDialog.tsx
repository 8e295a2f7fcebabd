import { Form, Modal, type FormInstance, type FormProps } from 'antd'
import { useState, type ReactNode } from 'react'
import { useCommon } from '@/i18n'
import { useClosing } from './Leaving'
import { WrittenForm } from './WrittenForm'

interface Props<V> {
  open?: boolean
  title: string
  /** Under this name what is written is kept until it is handed in (WrittenForm). */
  place: string
  initialValues?: FormProps<V>['initialValues']
  okText?: string
  danger?: boolean
  width?: number
  close: () => void
  /** Hands in what was written (WrittenForm); then it closes. */
  give: (values: V) => Promise<unknown>
  children: ReactNode | ((form: FormInstance<V>) => ReactNode)
}

/** A form over the page. Closed unsent, what was written is kept and there again when it is opened the next time. */
export function WrittenDialog<V extends object>({ open = true, ...rest }: Props<V>) {
  // Every opening is a form of its own: nothing of the last one stands in it but what was kept.
  const [seen, see] = useState({ open, times: Number(open) })
  if (seen.open !== open) see({ open, times: seen.times + Number(open) })
  return seen.times > 0 && <Dialog<V> key={seen.times} open={open} {...rest} />
}

function Dialog<V extends object>({ open, title, place: named, initialValues, okText, danger, width, close, give, children }: Props<V>) {
  const t = useCommon()
  const [form] = Form.useForm<V>()
  const [busy, setBusy] = useState(false)
  // As it was when it opened: whoever closes it forgets what it was about before it is gone.
  const [place] = useState(named)
  const leave = useClosing(form, place, close)
  async function submit(values: V) {
    setBusy(true)
    try {
      const done = await give(values)
      if (done !== false) close()
      return done
    } finally { setBusy(false) }
  }
  return (
    <Modal open={open} title={title} width={width} onCancel={() => void leave()} onOk={form.submit} okText={okText} cancelText={t('cancel')} okButtonProps={{ danger, loading: busy }} mask={{ closable: false }} destroyOnHidden>
      <WrittenForm form={form} place={place} initialValues={initialValues} give={submit}>{typeof children === 'function' ? children(form) : children}</WrittenForm>
    </Modal>
  )
}
