import { Badge, Button, DatePicker, Drawer, Flex, Form, Input, Select, Switch } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useEffect, useState, type ReactNode } from 'react'
import { useMay } from '@/app/session'
import { useCommon, useText } from '@/i18n'
import { Moment } from '../Moment'
import { OutletPicker, UnitPicker, UserPicker } from '../pickers'
import { usePhone } from '../usePhone'
import type { Filter, Values } from './filter'
import { CheckedForm } from '../writing/CheckedForm'

/** The query form of a list: in line on a desktop, behind a button on the phone. */
export function FilterForm({ filters: all, values, set }: { filters: Filter[]; values: Values; set: (values: Values) => void }) {
  const t = useCommon()
  const phone = usePhone()
  // Whoever may not read the organisation has no places to choose from, and no colleagues.
  const may = useMay()
  const reads = may('org.read')
  const filters = reads ? all : all.filter((f) => f.kind !== 'unit' && f.kind !== 'outlet' && (f.kind !== 'user' || may('user.read')))
  const [open, setOpen] = useState(false)
  const [wide, setWide] = useState(false)
  const active = filters.filter((f) => f.name in values).length
  if (phone) return (
    <>
      <Badge count={active} size="small"><Button onClick={() => setOpen(true)}>{t('list.filters')}</Button></Badge>
      <Drawer open={open} onClose={() => setOpen(false)} placement="bottom" size="85%" title={t('list.filters')} destroyOnHidden>
        <Fields filters={filters} values={values} set={(v) => { setOpen(false); set(v) }} phone />
      </Drawer>
    </>
  )
  const few = 4
  return (
    <Fields filters={wide ? filters : filters.filter((f, i) => i < few || f.name in values)} values={values} set={set}
      more={filters.length > few ? <Button type="link" onClick={() => setWide(!wide)}>{wide ? t('close') : t('more')}</Button> : null} />
  )
}

function Fields({ filters, values, set, phone, more }: { filters: Filter[]; values: Values; set: (values: Values) => void; phone?: boolean; more?: ReactNode }) {
  const t = useCommon()
  const pick = useText()
  const [form] = Form.useForm<Values>()
  useEffect(() => { form.resetFields(); form.setFieldsValue(values) }, [form, values])
  // Parameters without a field (from a link) stay until "reset".
  const others = Object.fromEntries(Object.entries(values).filter(([name]) => !filters.some((f) => f.name === name)))
  // Named, so that its fields are not mistaken for those of a form that opens beside the list.
  return (
    <CheckedForm form={form} name="query" layout={phone ? 'vertical' : 'inline'} onFinish={(v) => set({ ...others, ...v })} className="filters" role="search">
      {filters.map((f) => (
        <Form.Item key={f.name} name={f.name} label={pick(f.label)} valuePropName={f.kind === 'flag' ? 'checked' : 'value'}>{input(f, pick, t('choose'))}</Form.Item>
      ))}
      <Flex gap={8} style={{ marginBottom: 8 }}>
        <Button type="primary" htmlType="submit">{t('search')}</Button>
        <Button onClick={() => set({})}>{t('reset')}</Button>
        {more}
      </Flex>
    </CheckedForm>
  )
}

function input(f: Filter, pick: ReturnType<typeof useText>, choose: string) {
  switch (f.kind) {
    case 'text': return <Input allowClear maxLength={100} style={{ minWidth: 150 }} />
    case 'choice': return <Select allowClear mode={f.multiple ? 'multiple' : undefined} maxTagCount="responsive" placeholder={choose} options={f.options.map((o) => ({ value: o.value, label: pick(o.label) }))} style={{ minWidth: 150 }} />
    case 'unit': return <UnitPicker allowClear />
    case 'outlet': return <OutletPicker allowClear />
    case 'user': return <UserPicker allowClear role={f.role} />
    case 'day': return <Day />
    case 'moment': return <Moment />
    case 'flag': return <Switch />
  }
}

/** A day as the API writes it. */
export function Day({ value, onChange, id }: { value?: string; onChange?: (day: string | undefined) => void; id?: string }) {
  return <DatePicker id={id} value={value ? dayjs(value) : null} onChange={(d: Dayjs | null) => onChange?.(d?.format('YYYY-MM-DD'))} />
}
