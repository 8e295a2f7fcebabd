import { act, fireEvent, render, screen } from '@testing-library/react'
import { Form, Input } from 'antd'
import { useEffect } from 'react'
import { expect, it } from 'vitest'
import { showAtFields } from './fields'
import { CheckedForm } from '@/components/writing/CheckedForm'
import { Problem } from './problem'

/** Files as a field: it hands out no element of its own. */
function Files({ id }: { id?: string }) { return <div id={id} /> }

function Sheet({ told }: { told: (left: string[], at: (name: string) => string[]) => void }) {
  const [form] = Form.useForm()
  useEffect(() => {
    const complaint = (pointer: string) => ({ pointer, code: 'required', detail: '', detail_zh: `缺 ${pointer}`, detail_en: '' })
    const left = showAtFields(form, new Problem({ type: '', code: 'fields', status: 422, instance: '', title: '', detail: '', detail_zh: '', detail_en: '', errors: ['/text', '/evidence/0', '/elsewhere'].map(complaint) }), (t) => t.zh)
    told(left, (name) => form.getFieldError([name]))
  }, [form, told])
  return <CheckedForm form={form}><Form.Item name="text"><Input aria-label="text" /></Form.Item><Form.Item name="evidence"><Files /></Form.Item></CheckedForm>
}

it('puts each complaint at its field, and gives back what has none', () => {
  const found: string[][] = []
  render(<Sheet told={(left, at) => found.push(at('text'), at('evidence'), left)} />)
  expect(found.slice(0, 3)).toEqual([['缺 /text'], ['缺 /evidence/0'], ['elsewhere 缺 /elsewhere']])
})

it('forgets a complaint once its field is changed, and no other', async () => {
  let at: (name: string) => string[] = () => []
  render(<Sheet told={(_, errors) => { at = errors }} />)
  expect(at('text')).toEqual(['缺 /text'])
  await act(async () => { fireEvent.change(screen.getByLabelText('text'), { target: { value: '有了' } }) })
  expect(at('text')).toEqual([])
  expect(at('evidence')).toEqual(['缺 /evidence/0'])
})
