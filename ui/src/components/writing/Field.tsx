import { Form, Typography, type FormItemProps, type InputProps } from 'antd'
import { cloneElement, type ReactElement } from 'react'
import { useCommon } from '@/i18n'

// The one place that knows how long a text may be. Nothing is cut: what is pasted stays whole,
// the field says by how much it is too long, and the form waits until it was shortened.

type Control = ReactElement<{ value?: unknown; showCount?: boolean; count?: InputProps['count']; status?: 'error' | '' }>

/** As the server counts. */
export const lengthOf = (text: unknown) => (typeof text === 'string' ? [...text].length : 0)

/** The count itself stands where the field shows one. */
function counted(control: Control, most: number, more: object = {}) {
  return cloneElement(control, { ...more, count: { max: most, strategy: lengthOf, show: control.props.showCount ?? false }, showCount: undefined })
}

/** A field of a form that takes so many characters. */
export function Field({ most, rules = [], children, ...item }: Omit<FormItemProps, 'children'> & { most: number; children: Control }) {
  const t = useCommon()
  const fits = (_: unknown, text: unknown) => (lengthOf(text) <= most ? Promise.resolve() : Promise.reject(new Error(t('tooLong', { count: lengthOf(text) - most, most }))))
  return <Form.Item {...item} rules={[...rules, { validator: fits }]}>{counted(children, most)}</Form.Item>
}

/** The same for what is written outside of forms. */
export function Limited({ most, children }: { most: number; children: Control }) {
  const t = useCommon()
  const over = lengthOf(children.props.value) - most
  return <>{counted(children, most, { status: over > 0 ? 'error' : '' })}{over > 0 && <Typography.Text type="danger" role="alert">{t('tooLong', { count: over, most })}</Typography.Text>}</>
}
