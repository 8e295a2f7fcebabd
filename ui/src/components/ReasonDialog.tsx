import { Input } from 'antd'
import { Field } from './writing/Field'
import { WrittenDialog } from './writing/WrittenDialog'
import { useCommon } from '@/i18n'

/** Asks why before something is done or shown. Stays open, with what was written, when it fails. */
export function ReasonDialog({ open, title, place, note, danger, most = 500, close, act }: {
  open: boolean; title: string
  /** What it is asked for and of what: under this name the reason is kept until it is given. */
  place: string
  note?: string; danger?: boolean; most?: number; close: () => void; act: (reason: string) => Promise<unknown>
}) {
  const t = useCommon()
  return (
    <WrittenDialog<{ reason: string }> open={open} title={title} place={place} danger={danger} close={close} give={({ reason }) => act(reason.trim())}>
      <Field most={most} name="reason" label={t('reason')} extra={note} rules={[{ required: true, whitespace: true, message: t('required') }, { min: 2, message: t('reasonLeast', { count: 2 }) }]}>
        <Input.TextArea autoFocus rows={3} showCount />
      </Field>
    </WrittenDialog>
  )
}
