import { Alert, Button, Form, type FormInstance } from 'antd'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { useCommon } from '@/i18n'
import { When } from '../When'
import { Leaving } from './Leaving'
import { lasts, useHeldForm, useUnsent } from './useUnsent'

/** What was typed and taken back again is nothing. */
const asText = (values: object = {}) => JSON.stringify(values, (_, v: unknown) => (v === '' || v === null || (Array.isArray(v) && v.length === 0) ? undefined : v))

/** Keeps what is written in a form, and brings back what was written in it the last time and not handed in. */
export function Resumed({ form, initial, place, handedInRef, sendingRef, barred, resumed, dropped }: {
  form: FormInstance; initial?: object; place?: string; handedInRef: RefObject<(() => void) | undefined>; sendingRef: RefObject<boolean>
  /** It cannot be handed in any more: there is nothing to begin anew, only to give up. */
  barred?: boolean; resumed?: (values: object) => void; dropped: () => void
}) {
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
    resumed?.(offered.value)
    take(offered)
  }, [offered, form, resumed, take])
  useEffect(() => { handedInRef.current = sent })
  const unsafe = useRef(false)
  useEffect(() => { unsafe.current = now !== undefined && !kept })
  useHeldForm(() => unsafe.current)
  const giveUp = () => { form.resetFields(); sent(); dropped() }
  return (
    <>
      {barred ? now && kept && <Alert role="status" type="info" showIcon className="resumed" title={t('unsent.stays')} action={<Button size="small" onClick={giveUp}>{t('unsent.drop')}</Button>} />
        : since && <GoesOn since={since} files={values && 'evidence' in values} giveUp={giveUp} />}
      {now && !(place && lasts()) && <Leaving written={() => !sendingRef.current} nowhere={!place} />}
    </>
  )
}

/** Says that one goes on with what was half written, of when, and gives it up. */
export function GoesOn({ since, files, giveUp }: { since: string; files?: boolean; giveUp: () => void }) {
  const t = useCommon()
  return <Alert type="info" showIcon className="resumed" title={<>{t('unsent.resumed')} <When at={since} /></>} description={files ? t('unsent.files') : undefined} action={<Button size="small" onClick={giveUp}>{t('unsent.discard')}</Button>} />
}
