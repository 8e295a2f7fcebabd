import { Form, Input, Select } from 'antd'
import type { CasefileUrge, NoticeUrge } from '@/api/schema'
import { Field } from './writing/Field'
import { texts, useText, type Text } from '@/i18n'
import type { MoveForm } from './MoveDrawer'
import { en, zh } from './urgingWords'

const useTexts = texts('urging', zh, en)

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
  return <Field most={1000} name="text" label={t('text')} extra={t('note')}><Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} showCount autoFocus /></Field>
}
