import { Form, type FormInstance, type FormProps } from 'antd'
import type { ReactNode } from 'react'
import { forgetErrors } from '@/api/fields'

/** A form whose complaints are of what stands in it now: one at a field goes when the field is changed, whoever made it. */
export function CheckedForm<V extends object>({ form, onValuesChange, ...rest }: Omit<FormProps<V>, 'children'> & { form: FormInstance<V>; children: ReactNode }) {
  return <Form {...rest} form={form} onValuesChange={(changed: object, all) => { forgetErrors(form, changed); onValuesChange?.(changed as Partial<V>, all) }} />
}
