import { Button, Flex, Form, Input, Select } from 'antd'
import type { BulletinEdit, BulletinView } from '@/api/schema'
import type { MoveForms } from '@/components/Moves'
import { UnitPicker } from '@/components/pickers'
import { Field } from '@/components/writing/Field'
import { useMe } from '@/app/session'
import { useCommon, useText, type Text } from '@/i18n'
import { useTexts } from './texts'
import { noteKinds } from './words'

export const moveNames: { [verb: string]: Text } = {
  edit: { zh: '修改正文', en: 'Edit text' }, release: { zh: '发布', en: 'Release' }, discard: { zh: '作废', en: 'Discard' }, acknowledge: { zh: '签阅', en: 'Sign as read' }, close: { zh: '办结', en: 'Close' },
}

/** The text of a bulletin as it stands: an edit replaces all of it. */
export const written = (b: BulletinView): BulletinEdit => ({
  title: b.title, introduction: b.introduction, demand: b.demand, to: b.to.map((u) => u.path),
  notes: b.notes.map((n) => ({ kind: n.kind, text: n.text, cases: n.cases.map((c) => c.case) })),
})

/** What was left empty is said as empty: a text of the API has both languages. */
export const complete = <B extends Pick<BulletinEdit, 'title' | 'introduction' | 'demand'>>(body: B): B => ({ ...body, title: both(body.title), introduction: both(body.introduction), demand: both(body.demand) })
const both = (text: Partial<Text> | undefined): Text => ({ zh: text?.zh ?? '', en: text?.en ?? '' })

export const formsFor = (b: BulletinView): MoveForms<'bulletins'> => ({
  edit: { wide: true, initial: () => written(b), body: complete, fields: () => <TextFields overdue={b.form === 'overdue'} /> },
  discard: { fields: () => <Reason /> },
  close: { fields: () => <Reason of={b} /> },
  acknowledge: { initial: () => ({}), fields: () => <SigningUnit /> },
})

function Reason({ of: b }: { of?: BulletinView }) {
  const t = useTexts()
  const common = useCommon()
  return <Field most={500} name="reason" label={common('reason')} extra={b && (b.unread_count > 0 ? t('closeNote', { count: b.unread_count }) : t('closeAll'))} rules={[{ required: true, whitespace: true, message: common('required') }]}><Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} /></Field>
}

/** Who belongs to one unit signs for that; who belongs to more says for which. */
function SigningUnit() {
  const t = useTexts()
  const common = useCommon()
  const { unit, roles } = useMe()
  const units = [...new Set([unit, ...roles.map((r) => r.unit)])]
  return <Form.Item name="unit" label={t('unit')} initialValue={units[0]} rules={[{ required: true, message: common('required') }]}><UnitPicker disabled={units.length === 1} /></Form.Item>
}

/** What a person writes around the numbers. */
export function TextFields({ overdue }: { overdue: boolean }) {
  const t = useTexts()
  const common = useCommon()
  const pick = useText()
  return (
    <>
      <Field most={200} name={['title', 'zh']} label={t('name')} rules={[{ required: true, whitespace: true, message: common('required') }]}><Input /></Field>
      <Field most={200} name={['title', 'en']} label={t('nameEn')}><Input /></Field>
      <Form.Item name="to" label={t('to')} extra={overdue && t('toAll')}><Units /></Form.Item>
      <Field most={4000} name={['introduction', 'zh']} label={t('introduction')}><Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} /></Field>
      <Field most={4000} name={['introduction', 'en']} label={t('introductionEn')}><Input.TextArea autoSize={{ minRows: 1, maxRows: 10 }} /></Field>
      <Form.List name="notes">
        {(fields, { add, remove }) => (
          <Form.Item label={t('notes')} extra={t('noteHint')}>
            {fields.map((f) => (
              <Flex key={f.key} gap={8} align="start" style={{ marginBottom: 8 }}>
                <Form.Item name={[f.name, 'kind']} noStyle rules={[{ required: true, message: common('required') }]}><Select aria-label={t('noteKind')} style={{ width: 130 }} options={noteKinds.map((k) => ({ value: k.value, label: pick(k.label) }))} /></Form.Item>
                <Field most={5000} name={[f.name, 'text']} style={{ flex: 1, margin: 0 }} rules={[{ required: true, whitespace: true, message: common('required') }]}><Input.TextArea aria-label={t('noteText')} autoSize={{ minRows: 1, maxRows: 6 }} /></Field>
                <Form.Item name={[f.name, 'cases']} hidden><Select mode="multiple" /></Form.Item>
                <Button type="text" onClick={() => remove(f.name)}>{common('remove')}</Button>
              </Flex>
            ))}
            <Button onClick={() => add({ kind: 'praise' })}>{t('addNote')}</Button>
          </Form.Item>
        )}
      </Form.List>
      <Field most={4000} name={['demand', 'zh']} label={t('demand')}><Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} /></Field>
      <Field most={4000} name={['demand', 'en']} label={t('demandEn')}><Input.TextArea autoSize={{ minRows: 1, maxRows: 10 }} /></Field>
    </>
  )
}

/** Several units, each chosen from the tree. */
function Units({ value = [], onChange, id }: { value?: string[]; onChange?: (units: string[]) => void; id?: string }) {
  const t = useTexts()
  return (
    <Flex vertical gap={6}>
      {value.map((u, n) => <Flex key={u} gap={8}><UnitPicker id={`${id}_${n}`} aria-label={`${t('unit')} ${n + 1}`} value={u} allowClear onChange={(to) => onChange?.(value.flatMap((x) => (x === u ? to ?? [] : x)))} /></Flex>)}
      <UnitPicker id={id} key={`new ${value.length}`} onChange={(u) => { if (u && !value.includes(u)) onChange?.([...value, u]) }} />
    </Flex>
  )
}
