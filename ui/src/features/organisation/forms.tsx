import { Form, Input, Radio, Select, Typography } from 'antd'
import type { CreateOutletBody, CreateUnitBody, OutletFile, OutletView, UnitView } from '@/api/schema'
import type { MoveForm } from '@/components/MoveDrawer'
import { Moment } from '@/components/Moment'
import { Field } from '@/components/writing/Field'
import { useCommon, useText } from '@/i18n'
import { useTexts } from './texts'
import { below, newLevels } from './words'

// The API wants both languages, be one of them empty.
const blank = { zh: '', en: '' }

/** What can be written of a unit; of a new one its code as well. Fields are named like the body. */
export const newUnit = (parent: UnitView): MoveForm<CreateUnitBody> => ({
  fields: () => <><Below of={parent} /><Code /><LevelChoice /><Names /></>,
  initial: () => ({ level: below[parent.level], name: blank }),
  body: (v) => ({ ...v, parent: parent.path }),
})

export interface UnitBody { name: UnitView['name']; mark?: string; closed?: boolean }
export const editUnit = (u: UnitView): MoveForm<UnitBody> => ({ fields: () => <><Names /><Closed /></>, initial: () => ({ name: u.name, mark: u.mark, closed: u.closed }) })

export const newOutlet = (parent: UnitView): MoveForm<CreateOutletBody> => ({
  fields: () => <><Below of={parent} /><Code /><Names /><File /></>,
  initial: () => ({ type: 'standard', name: blank, address: blank, hours: blank }),
  body: (v) => ({ ...v, parent: parent.path }),
})

export const editOutlet = (o: OutletView): MoveForm<OutletFile> => ({ fields: () => <><Names /><File /><Closed /></>, initial: () => ({ ...o }) })

function Below({ of: u }: { of: UnitView }) {
  const t = useTexts()
  const pick = useText()
  return <Form.Item label={t('parent')}><Typography.Text strong>{pick(u.name)}</Typography.Text></Form.Item>
}

function Code() {
  const t = useTexts()
  const common = useCommon()
  return <Field most={32} name="code" label={t('code')} extra={t('codeNote')} rules={[{ required: true, message: common('required') }, { pattern: /^[A-Za-z0-9_-]+$/, message: t('codeBad') }]}><Input autoComplete="off" /></Field>
}

function LevelChoice() {
  const t = useTexts()
  const common = useCommon()
  const pick = useText()
  return <Form.Item name="level" label={t('level')} rules={[{ required: true, message: common('required') }]}><Radio.Group options={newLevels.map((l) => ({ value: l.value, label: pick(l.label) }))} /></Form.Item>
}

function Names() {
  const t = useTexts()
  const common = useCommon()
  return (
    <>
      <Field most={200} name={['name', 'zh']} label={t('nameZh')} rules={[{ required: true, whitespace: true, message: common('required') }]}><Input /></Field>
      <Field most={200} name={['name', 'en']} label={t('nameEn')}><Input lang="en" /></Field>
      <Field most={10} name="mark" label={t('mark')} extra={t('markNote')} getValueFromEvent={(e: { target: { value: string } }) => e.target.value || undefined}><Input lang="zh" /></Field>
    </>
  )
}

function File() {
  const t = useTexts()
  const common = useCommon()
  const two = (name: 'address' | 'hours') => (['zh', 'en'] as const).map((l) => (
    <Field most={300} key={l} name={[name, l]} label={t(`${name}${l === 'zh' ? 'Zh' : 'En'}`)}><Input lang={l} placeholder={name === 'hours' ? (l === 'zh' ? '周一至周五 9:00–17:00' : 'Monday to Friday 9:00–17:00') : undefined} /></Field>
  ))
  return (
    <>
      <Form.Item name="type" label={t('type')} extra={t('typeNote')} rules={[{ required: true, message: common('required') }]}>
        <Select options={(['flagship', 'standard', 'light'] as const).map((x) => ({ value: x, label: t(`types.${x}`) }))} />
      </Form.Item>
      {two('hours')}
      {two('address')}
      <Field most={40} name="phone" label={t('phone')}><Input inputMode="tel" /></Field>
      <Form.Item name="opened" label={t('opened')}><Moment day /></Form.Item>
    </>
  )
}

function Closed() {
  const t = useTexts()
  return <Form.Item name="closed" label={t('stateField')} extra={t('closeAsk')}><Radio.Group options={[{ value: false, label: t('open') }, { value: true, label: t('closed') }]} /></Form.Item>
}
