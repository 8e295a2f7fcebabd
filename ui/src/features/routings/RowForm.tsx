import { Alert, Button, Checkbox, Drawer, Flex, Form, Input, InputNumber, Radio, Select, Tag } from 'antd'
import { api } from '@/api/client'
import type { EditionWholeTable, RoutingRow } from '@/api/schema'
import { ifMatch } from '@/components/editions/edition'
import { UnitPicker } from '@/components/pickers'
import { UnitName } from '@/components/UnitName'
import { useCatalogue } from '@/components/useCatalogue'
import { usePhone } from '@/components/usePhone'
import { useWish } from '@/components/useWish'
import { Field } from '@/components/writing/Field'
import { useClosing } from '@/components/writing/Leaving'
import { WrittenForm } from '@/components/writing/WrittenForm'
import { useCommon, useText, type Text } from '@/i18n'
import { fill, rowOf, type Filled } from './row'
import { useTexts } from './texts'
import { complexities, customers, levels, lines, roles, severities } from './words'

/** A row of a draft: what it asks, where it sends, and why in one sentence. */
export function RowForm({ of: e, row, before, close }: { of: EditionWholeTable; row?: RoutingRow; before?: string; close: () => void }) {
  const t = useTexts()
  const common = useCommon()
  const pick = useText()
  const phone = usePhone()
  const { of: cat } = useCatalogue()
  const [form] = Form.useForm<Filled>()
  const { give, busy } = useWish(form)
  const place = `routing.row ${e.version} ${row?.id ?? ''}`
  const leave = useClosing(form, place, close)
  const role = Form.useWatch(['row', 'then', 'role'], form)
  const way = Form.useWatch(['row', 'then', 'way'], form)
  const title = row ? `${t('edit')} ${row.id}` : t('add')
  const required = [{ required: true, message: common('required') }]
  const named = (list: { value: string; label: Text }[]) => list.map((o) => ({ value: o.value, label: pick(o.label) }))
  const terms = (list: { code: string; name: Text; active: boolean }[]) => list.filter((c) => c.active).map((c) => ({ value: c.code, label: pick(c.name) }))

  async function keep(v: Filled) {
    const params = { path: { version: e.version }, header: ifMatch(e) }
    const done = row
      ? await give(() => api.PUT('/routings/{version}/rows/{row}', { params: { ...params, path: { ...params.path, row: row.id } }, body: rowOf(v) }), '/row')
      : await give(() => api.POST('/routings/{version}/rows', { params, body: { row: rowOf(v), before: v.before } }))
    if (done) close()
    return done
  }
  const many = (name: 'lines' | 'channels' | 'businesses' | 'causes' | 'subjects' | 'severities' | 'customers', options: { value: string; label: string }[]) => (
    <Form.Item name={['row', 'when', name]} label={t(name)} className="row-half"><Select mode="multiple" allowClear options={options} showSearch={{ optionFilterProp: 'label' }} placeholder={t('any')} /></Form.Item>
  )
  return (
    <Drawer open onClose={() => void leave()} title={title} size={phone ? '94%' : 760} placement={phone ? 'bottom' : 'right'} mask={{ closable: false }}
      footer={<Flex gap={8} justify="end"><Button onClick={() => void leave()}>{common('cancel')}</Button><Button type="primary" loading={busy} onClick={form.submit}>{common('save')}</Button></Flex>}>
      {/* Fields that show in one way alone keep what was chosen; the row takes the chosen way (row.ts). */}
      <WrittenForm form={form} place={place} initialValues={fill(row, before)} give={(v) => keep({ ...v, row: { ...v.row, id: row?.id ?? v.row.id } })}>
        {!row && <Flex gap={12} wrap>
          <Field most={40} name={['row', 'id']} label={t('id')} extra={t('idHint')} rules={required} className="row-half"><Input spellCheck={false} /></Field>
          <Form.Item name="before" label={t('before')} className="row-half"><Select allowClear placeholder={t('last')} showSearch={{ optionFilterProp: 'label' }} options={e.content.rows.map((r, i) => ({ value: r.id, label: `${i + 1} ${r.id}` }))} /></Form.Item>
        </Flex>}
        <Field most={200} name={['row', 'why', 'zh']} label={t('whyZh')} rules={required}><Input /></Field>
        <Field most={300} name={['row', 'why', 'en']} label={t('whyEn')} rules={required}><Input /></Field>
        <h2 className="row-part">{t('conditions')}</h2>
        <div className="row-grid">
          {many('lines', named(lines))}{many('channels', terms(cat.channels))}{many('businesses', terms(cat.businesses))}{many('causes', terms(cat.causes))}
          {many('subjects', terms(cat.subjects))}{many('severities', named(severities))}{many('customers', named(customers))}
          <Form.Item name={['row', 'when', 'places']} label={t('places')} className="row-half"><Places /></Form.Item>
          <Form.Item name={['row', 'when', 'from_yuan']} label={t('amountFrom')} className="row-half"><InputNumber min={0} precision={2} style={{ width: '100%' }} /></Form.Item>
          <Form.Item name={['row', 'when', 'to_yuan']} label={t('amountTo')} className="row-half"><InputNumber min={0} precision={2} style={{ width: '100%' }} /></Form.Item>
        </div>
        <Form.Item name={['row', 'when', 'discipline']} valuePropName="checked"><Checkbox>{t('discipline')}</Checkbox></Form.Item>
        <h2 className="row-part">{t('goes')}</h2>
        <Form.Item name={['row', 'then', 'way']} label={t('where')}>
          <Radio.Group options={[{ value: 'self', label: t('self') }, { value: 'level', label: t('level') }, { value: 'up', label: t('up_') }, { value: 'unit', label: t('unit') }]} />
        </Form.Item>
        {way === 'up' && <Form.Item name={['row', 'then', 'where', 'up']} label={t('up_')} rules={required}><InputNumber min={1} max={9} /></Form.Item>}
        {way === 'level' && <Form.Item name={['row', 'then', 'where', 'level']} label={t('level')} rules={required}><Select options={levels.map((l) => ({ value: l, label: t(`levels.${l}`) }))} /></Form.Item>}
        {way === 'unit' && <Form.Item name={['row', 'then', 'where', 'unit']} label={t('unit')} rules={required}><UnitPicker /></Form.Item>}
        <div className="row-grid">
          <Form.Item name={['row', 'then', 'role']} label={t('role')} rules={required} className="row-half"><Select options={roles.map((r) => ({ value: r, label: t(`roles.${r}`) }))} /></Form.Item>
          <Form.Item name={['row', 'then', 'business_line']} label={t('businessLine')} className="row-half"><Select allowClear placeholder={t('any')} options={terms(cat.business_lines)} /></Form.Item>
          <Form.Item name={['row', 'then', 'severity']} label={t('severity')} className="row-half"><Select allowClear placeholder={t('dash')} options={named(severities)} /></Form.Item>
          <Form.Item name={['row', 'then', 'complexity']} label={t('complexity')} className="row-half"><Select allowClear placeholder={t('dash')} options={named(complexities)} /></Form.Item>
        </div>
        {role === 'discipline_office' && <Alert type="info" showIcon title={t('disciplineGoes')} />}
      </WrittenForm>
    </Drawer>
  )
}

/** Several units: each is chosen from the tree and stands as a tag. */
function Places({ value = [], onChange, id }: { value?: string[]; onChange?: (v: string[] | undefined) => void; id?: string }) {
  const t = useTexts()
  const give = (list: string[]) => onChange?.(list.length > 0 ? list : undefined)
  return (
    <>
      <UnitPicker id={id} placeholder={t('addPlace')} value={undefined} onChange={(p) => { if (p && !value.includes(p)) give([...value, p]) }} />
      {value.map((p) => <Tag key={p} closable onClose={() => give(value.filter((x) => x !== p))}><UnitName path={p} /></Tag>)}
    </>
  )
}
