import { render } from '@testing-library/react'
import { Form, Input } from 'antd'
import { useEffect } from 'react'
import { expect, it } from 'vitest'
import { showAtFields } from './fields'
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
  return <Form form={form}><Form.Item name="text"><Input /></Form.Item><Form.Item name="evidence"><Files /></Form.Item></Form>
}

it('puts each complaint at its field, and gives back what has none', () => {
  const found: string[][] = []
  render(<Sheet told={(left, at) => found.push(at('text'), at('evidence'), left)} />)
  expect(found.slice(0, 3)).toEqual([['缺 /text'], ['缺 /evidence/0'], ['elsewhere 缺 /elsewhere']])
})
