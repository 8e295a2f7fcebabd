import { Alert, Form, Input, InputNumber, Select } from 'antd'
import type { ProgrammeCancel, ProgrammePlan, ProgrammeView } from '@/api/schema'
import type { MoveForm } from '@/components/MoveDrawer'
import { UnitPicker } from '@/components/pickers'
import { Field } from '@/components/writing/Field'
import { useText, type useCommon } from '@/i18n'
import type { useTexts } from './texts'
import { rules } from './words'

type T = ReturnType<typeof useTexts>
type Common = ReturnType<typeof useCommon>

function Rules({ value, onChange, id }: { value?: string; onChange?: (v: string) => void; id?: string }) {
  const pick = useText()
  return <Select id={id} value={value} onChange={onChange} options={rules.map((r) => ({ value: r.value, label: pick(r.label) }))} />
}

/** Several units; the tree's own value is one path, so each is chosen by itself. */
function Units({ value = [], onChange, id }: { value?: string[]; onChange?: (paths: string[]) => void; id?: string }) {
  return <>{[...value, ''].map((path, i) => <div key={path || 'next'} style={{ marginBottom: 8 }}>
    <UnitPicker id={i === 0 ? id : undefined} allowClear value={path || undefined} onChange={(v) => onChange?.([...value.slice(0, i), ...(v ? [v] : []), ...value.slice(i + 1)])} />
  </div>)}</>
}

/** Drawing outlets. It may be done again until the programme is launched; every draw stays on the record, so that nobody draws until it suits him unseen. */
export const planForm = (p: ProgrammeView, t: T, common: Common): MoveForm<ProgrammePlan> => ({
  initial: () => ({ selection: { rule: p.rule ?? 'all' } }),
  fields: ({ form }) => <>
    <Form.Item name={['selection', 'rule']} label={t('rule')} rules={[{ required: true, message: common('required') }]}><Rules /></Form.Item>
    <Form.Item noStyle dependencies={[['selection', 'rule']]}>{() => {
      const rule = form.getFieldValue(['selection', 'rule']) as string
      return <>
        <Alert type="info" style={{ marginBottom: 16 }} title={t(`ruleHint.${rule as 'all'}`)} />
        {rule === 'unit' && <Form.Item name={['selection', 'units']} label={t('units')} rules={[{ required: true, message: common('required') }]}><Units /></Form.Item>}
        {(rule === 'random' || rule === 'risk') && <Form.Item name={['selection', 'count']} label={t('count')} rules={[{ required: true, message: common('required') }]}><InputNumber min={1} max={p.population || undefined} precision={0} style={{ width: 160 }} suffix={p.population ? `/ ${p.population}` : undefined} /></Form.Item>}
        {(rule === 'random' || rule === 'risk') && <Form.Item name={['selection', 'units']} label={t('within')}><Units /></Form.Item>}
        {rule !== 'all' && rule !== 'unit' && <Field most={64} name={['selection', 'seed']} label={t('seed')} extra={t('seedHint')}><Input allowClear /></Field>}
      </>
    }}</Form.Item>
    <Form.Item name={['selection', 'types']} label={t('types')} extra={t('typesHint')}><Select mode="tags" tokenSeparators={[',', ' ', '，']} open={false} suffixIcon={null} /></Form.Item>
    {p.kind === 'mystery' && <Form.Item name="rest_rounds" label={t('rest')} extra={t('restHint')}><InputNumber min={1} max={20} precision={0} style={{ width: 160 }} /></Form.Item>}
    {p.rule && <Alert type="warning" showIcon title={t('drawAgain')} />}
  </>,
})

export const cancelForm = (common: Common): MoveForm<ProgrammeCancel> => ({
  fields: () => <Field most={500} name="reason" label={common('reason')} rules={[{ required: true, whitespace: true, message: common('required') }]}><Input.TextArea rows={4} showCount autoFocus /></Field>,
})
