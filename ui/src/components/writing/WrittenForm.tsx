import { App, type FormInstance, type FormProps } from 'antd'
import { useRef, type ReactNode } from 'react'
import { said, showAtFields } from '@/api/fields'
import { problemOf, type Problem } from '@/api/problem'
import { useText } from '@/i18n'
import { CheckedForm } from './CheckedForm'
import { useStand } from './Lasting'
import { Resumed } from './Resumed'

type Props<V> = Omit<FormProps<V>, 'form' | 'onFinish' | 'children'> & {
  form: FormInstance<V>
  /** Under this name what is written is kept on this device until it is handed in. Without it nothing is kept. */
  place?: string
  /** Asked before it is handed in. */
  sure?: () => Promise<boolean>
  /** Hands in what was written; what it throws is said at the fields. False: it has said itself why it was refused. */
  give: (values: V) => Promise<unknown>
  /** Hears of a refusal before it is said: fields that are folded away open. */
  refused?: (problem: Problem) => void
  /** Hears what was brought back, and, with nothing, that it was given up: for what belongs to the text and stands outside of the form. */
  resumed?: (values: V | undefined) => void
  children: ReactNode
}

/** A form in which somebody writes: nothing of it is lost before it is handed in, and a complaint at a field goes when the field is changed. */
export function WrittenForm<V extends object>({ form, place, sure, give, refused, resumed, children, onValuesChange, ...rest }: Props<V>) {
  const pick = useText()
  const { message, modal } = App.useApp()
  const { tell, barred } = useStand()
  const handedInRef = useRef<() => void>(undefined)
  const sendingRef = useRef(false)
  async function submit(values: V) {
    if (barred || (sure && !(await sure()))) return
    tell('sending')
    sendingRef.current = true
    try {
      if ((await give(values)) === false) { tell('written'); return }
      handedInRef.current?.()
      tell('empty')
    } catch (thrown) {
      tell('written')
      const problem = problemOf(thrown)
      refused?.(problem)
      const left = showAtFields(form, problem, pick)
      if (left.length > 1) modal.error({ title: pick(said(problem.body)), content: <ul className="wish-left">{left.map((l) => <li key={l}>{l}</li>)}</ul> })
      else if (left.length || !problem.body.errors?.length) void message.error(left[0] ?? pick(said(problem.body)), 6)
    } finally { sendingRef.current = false }
  }
  return (
    <CheckedForm form={form} layout="vertical" scrollToFirstError={{ block: 'center', focus: true }} {...rest} onFinish={(v) => void submit(v)}
      onValuesChange={(changed, all) => { tell('written'); onValuesChange?.(changed, all) }}>
      <Resumed form={form} initial={rest.initialValues as object | undefined} place={place} handedInRef={handedInRef} sendingRef={sendingRef} barred={barred} resumed={(v) => resumed?.(v as V)} dropped={() => { tell('empty'); resumed?.(undefined) }} />
      {children}
    </CheckedForm>
  )
}
