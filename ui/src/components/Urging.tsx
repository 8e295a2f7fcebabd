import { Form, Input, Select } from 'antd'
import type { CasefileUrge, NoticeUrge } from '@/api/schema'
import { texts, useText, type Text } from '@/i18n'
import type { MoveForm } from './Moves'

const useTexts = texts('urging', {
  text: '催办内容（可不填）', note: '轮到办理的人会收到消息；催办记入操作记录，每人每个工作日限一次。', about: '针对', whole: '整份通知书',
}, {
  text: 'What to say to them (optional)', note: 'Whoever must act gets a message. It goes on the record; once per person and working day.', about: 'About', whole: 'The notice as a whole',
})

/** What the move is called on a button, and on the record. */
export const urge: Text = { zh: '催办', en: 'Urge' }

export const urgeForm: MoveForm<CasefileUrge> = { fields: () => <Words /> }

/** About a notice one may name the rectification that is meant. */
export const urgeAbout = (parts: { id: string; title: Text }[]): MoveForm<NoticeUrge> => ({ fields: () => <>{parts.length > 1 && <Which parts={parts} />}<Words /></> })

function Which({ parts }: { parts: { id: string; title: Text }[] }) {
  const t = useTexts()
  const pick = useText()
  return <Form.Item name="rectification" label={t('about')}><Select allowClear placeholder={t('whole')} options={parts.map((p) => ({ value: p.id, label: pick(p.title) }))} /></Form.Item>
}

function Words() {
  const t = useTexts()
  return <Form.Item name="text" label={t('text')} extra={t('note')}><Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={1000} showCount autoFocus /></Form.Item>
}
