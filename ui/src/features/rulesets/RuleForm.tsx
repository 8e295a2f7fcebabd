import { Button, Flex, Form, Input, InputNumber, Select, Space } from 'antd'
import { Field } from '@/components/writing/Field'
import { WrittenDialog } from '@/components/writing/WrittenDialog'
import { sign, useCommon, useText } from '@/i18n'
import { span, type Rule } from './ruleset'
import { useTexts } from './texts'

const units = ['wd', 'd', 'h', 'm'] as const
const steps = ['remind', 'remind_last', 'due', 'escalate_1', 'escalate_2', 'bulletin'] as const
const reach = ['owner', 'unit_above', 'issuing_unit', 'head_office', 'bulletin'] as const

/** One rule of a draft: its limit or number, and its steps. What it is about and from when it counts stays. */
export function RuleForm({ of: r, keep, close }: { of: Rule; keep: (next: Rule) => void; close: () => void }) {
  const t = useTexts()
  const common = useCommon()
  const pick = useText()
  const required = [{ required: true, message: common('required') }]
  async function take(v: Partial<Rule>) {
    keep({
      ...r, source: v.source ?? r.source, number: v.number ?? r.number,
      limit: r.limit && v.limit ? { ...r.limit, ...v.limit } : r.limit,
      ladder: r.ladder && v.ladder ? { ...r.ladder, ...v.ladder, rungs: v.ladder.rungs.map((g) => ({ name: g.name, ...(g.name === 'due' ? {} : { offset: g.offset, before: g.before || undefined }), to: g.to })) } : r.ladder,
    })
  }
  return (
    <WrittenDialog<Rule> width={840} title={pick(r.name)} place={`ruleset.rule ${r.id}`} close={close} give={take} initialValues={{ limit: r.limit, number: r.number, source: r.source, ladder: r.ladder && { ...r.ladder, rungs: r.ladder.rungs.map((g) => ({ ...g, before: Boolean(g.before) })) } }}>
      {(form) => <>
        {r.limit && <Flex gap={16} wrap>
          <Form.Item name={['limit', 'span']} label={t('limit')} rules={required}><SpanInput /></Form.Item>
          <Form.Item name={['limit', 'roll']} label={t('roll')}><Select style={{ width: 220 }} options={[{ value: 'none', label: common('no') }, { value: 'next_workday', label: t('rolls') }]} /></Form.Item>
        </Flex>}
        {r.number !== undefined && <Form.Item name="number" label={`${t('number')}${r.of && !['switch', 'yes_no'].includes(r.of) ? `${sign('open')}${t(`of.${r.of as 'times'}`)}${sign('close')}` : ''}`} rules={required}><InputNumber min={0} precision={0} /></Form.Item>}
        <Field most={300} name="source" label={t('source')} rules={required}><Input /></Field>
        {r.ladder && <Form.List name={['ladder', 'rungs']}>{(fields, { add, remove }) => <>
          <strong>{t('ladder')}</strong>
          {fields.map((f) => (
            <Form.Item key={f.key} noStyle shouldUpdate>{() => {
              const due = form.getFieldValue(['ladder', 'rungs', f.name, 'name']) === 'due'
              return (
                <div className="rung">
                  <Form.Item name={[f.name, 'name']} label={t('step')} rules={required}><Select disabled={due} options={steps.map((s) => ({ value: s, label: t(`steps.${s}`), disabled: s === 'due' }))} /></Form.Item>
                  {due ? <span /> : <Form.Item name={[f.name, 'before']} label={t('when')}><Select options={[{ value: true, label: t('early') }, { value: false, label: t('late') }]} /></Form.Item>}
                  {due ? <><span /><span /></> : <Form.Item name={[f.name, 'offset']} label={t('offset')} rules={required} style={{ gridColumn: 'span 2' }}><SpanInput /></Form.Item>}
                  <Form.Item name={[f.name, 'to']} label={t('target')}><Select allowClear options={reach.map((s) => ({ value: s, label: t(`to.${s}`) }))} /></Form.Item>
                  {due ? <span /> : <Form.Item><Button type="text" onClick={() => remove(f.name)}>{common('remove')}</Button></Form.Item>}
                </div>
              )
            }}</Form.Item>
          ))}
          <Button onClick={() => add({ before: false })}>{t('addStep')}</Button>
        </>}</Form.List>}
      </>}
    </WrittenDialog>
  )
}

/** A length of time: a number and what it counts. */
function SpanInput({ value, onChange, id }: { value?: string; onChange?: (v: string | undefined) => void; id?: string }) {
  const t = useTexts()
  const now = span(value) ?? { count: undefined, unit: 'd' as const }
  const give = (count: number | null | undefined, unit: string) => onChange?.(count ? `${count}${unit}` : undefined)
  return (
    <Space.Compact>
      <InputNumber id={id} min={1} max={9999} precision={0} value={now.count} style={{ width: 80 }} onChange={(n) => give(n, now.unit)} />
      <Select aria-label={t('offset')} value={now.unit} style={{ width: 140 }} onChange={(u) => give(now.count, u)} options={units.map((u) => ({ value: u, label: t(`units.${u}`) }))} />
    </Space.Compact>
  )
}
