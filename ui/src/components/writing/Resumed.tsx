import { Alert, Button, Form, type FormInstance } from 'antd'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { useCommon } from '@/i18n'
import { When } from '../When'
import { Leaving } from './Leaving'
import { lasts, useHeldForm, useUnsent } from './useUnsent'

/** What was typed and taken back again is nothing. */
const asText = (values: object = {}) => JSON.stringify(values, (_, v: unknown) => (v === '' || v === null || (Array.isArray(v) && v.length === 0) ? undefined : v))

/** Keeps what is written in a form, and brings back what was written in it the last time and not handed in. */
export function Resumed({ form, initial, place, handedInRef, sendingRef }: { form: FormInstance; initial?: object; place?: string; handedInRef: RefObject<(() => void) | undefined>; sendingRef: RefObject<boolean> }) {
  const t = useCommon()
  // As the page has filled it in by itself: that nobody wrote.
  const [start] = useState(() => asText(initial))
  const values = Form.useWatch([], { form, preserve: true }) as object | undefined
  const written = (values: object | undefined) => (values && form.isFieldsTouched() && asText(values) !== start ? values : undefined)
  const now = written(values)
  const { offered, take, since, kept, sent } = useUnsent<object>(place, now, () => written(form.getFieldsValue(true) as object))
  useEffect(() => {
    if (!offered) return
    form.setFieldsValue(offered.value)
    take(offered)
  }, [offered, form, take])
  useEffect(() => { handedInRef.current = sent })
  const unsafe = useRef(false)
  useEffect(() => { unsafe.current = now !== undefined && !kept })
  useHeldForm(() => unsafe.current)
  const giveUp = () => { form.resetFields(); sent() }
  return (
    <>
      {since && <Alert type="info" showIcon className="resumed" title={<>{t('unsent.resumed')} <When at={since} /></>} description={values && 'evidence' in values ? t('unsent.files') : undefined} action={<Button size="small" onClick={giveUp}>{t('unsent.discard')}</Button>} />}
      {now && !(place && lasts()) && <Leaving written={() => !sendingRef.current} />}
    </>
  )
}
