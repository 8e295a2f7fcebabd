import { Alert, Form, Input, Radio, Rate } from 'antd'
import type { ComplaintCallBack } from '@/api/schema'
import { texts } from '@/i18n'
import type { MoveForm } from './Moves'

const useTexts = texts('callBack', {
  result: '结果', satisfied: '满意', dissatisfied: '不满意', not_reached: '未接通', declined: '不愿评价', score: '评分', said: '客户意见', why: '不满意的原因（客户原话）', next: '如何处理', reopen: '由原责任人重新办理', escalate: '上报上级单位办理',
  again: '系统将安排在另一时段再次拨打，与此前各次间隔至少两个钟点。', tell: '请说明原因', choose: '请选择',
}, {
  result: 'Result', satisfied: 'Satisfied', dissatisfied: 'Not satisfied', not_reached: 'Not reached', declined: 'Declined to say', score: 'Score', said: 'What the customer said', why: 'Why not, in the customer’s words', next: 'What now', reopen: 'Handled again by the same owner', escalate: 'To the unit above',
  again: 'Another attempt follows at another time of the day, at least two hours apart from those before.', tell: 'Say why', choose: 'Choose',
})

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
        <Form.Item name="text" label={t(result === 'dissatisfied' ? 'why' : 'said')} rules={result === 'dissatisfied' ? [{ required: true, whitespace: true, message: t('tell') }] : []}><Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} /></Form.Item>
      )}
      {result === 'dissatisfied' && <Form.Item name="next" label={t('next')} rules={[{ required: true, message: t('choose') }]}><Radio.Group options={[{ value: 'reopen', label: t('reopen') }, { value: 'escalate', label: t('escalate') }]} /></Form.Item>}
    </>
  )
}
