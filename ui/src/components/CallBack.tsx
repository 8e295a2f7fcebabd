import { Alert, Form, Input, Radio, Rate } from 'antd'
import type { ComplaintCallBack } from '@/api/schema'
import { Field } from './writing/Field'
import { texts } from '@/i18n'
import { en, zh } from './callBackWords'
import type { MoveForm } from './MoveDrawer'

const useTexts = texts('callBack', zh, en)

/** The form of a callback: what came of it, and what follows where the customer is not content. */
export const callBackForm: MoveForm<ComplaintCallBack> = { fields: () => <CallBackFields />, body: (values) => ({ ...values, score: values.score || undefined, next: values.result === 'dissatisfied' ? values.next : undefined }) }

export function CallBackFields() {
  const t = useTexts()
  const result = Form.useWatch<ComplaintCallBack['result'] | undefined>('result')
  return (
    <>
      <Form.Item name="result" label={t('result')} rules={[{ required: true, message: t('choose') }]}>
        <Radio.Group optionType="button" buttonStyle="solid" options={(['satisfied', 'dissatisfied', 'not_reached', 'declined'] as const).map((value) => ({ value, label: t(value) }))} />
      </Form.Item>
      {result === 'not_reached' && <Alert type="info" title={t('again')} style={{ marginBottom: 16 }} />}
      {(result === 'satisfied' || result === 'dissatisfied') && <Form.Item name="score" label={t('score')}><Rate /></Form.Item>}
      {result && result !== 'not_reached' && (
        <Field most={4000} name="text" label={t(result === 'dissatisfied' ? 'why' : 'said')} rules={result === 'dissatisfied' ? [{ required: true, whitespace: true, message: t('tell') }] : []}><Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} /></Field>
      )}
      {result === 'dissatisfied' && <Form.Item name="next" label={t('next')} rules={[{ required: true, message: t('choose') }]}><Radio.Group options={[{ value: 'reopen', label: t('reopen') }, { value: 'escalate', label: t('escalate') }]} /></Form.Item>}
    </>
  )
}
