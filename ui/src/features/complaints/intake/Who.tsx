import { DeleteOutlined, PaperClipOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Flex, Form, Input, InputNumber, Segmented, Switch, Upload, type UploadFile } from 'antd'
import { useId, type ReactNode } from 'react'
import { Field } from '@/components/writing/Field'
import { useCommon, useText } from '@/i18n'
import { useTexts } from '../texts'
import { capacities } from '../words'
import type { Draft } from './draft'
import { identifies } from './identifiers'

/** Who complains, for whom, and how he is reached. */
export function Who({ identify, more, proof, prove }: { identify: () => void; more: boolean; proof: UploadFile[]; prove: (files: UploadFile[]) => void }) {
  const t = useTexts()
  const common = useCommon()
  const pick = useText()
  const who = Form.useWatch<Draft['who'] | undefined>('who') ?? 'self'
  const business = (Form.useWatch<string | undefined>(['customer', 'kind']) ?? 'person') === 'business'
  /** One speaks for another: whose name and number each field asks for has to be said. */
  const spokenFor = who === 'proxy' || who === 'heir' ? who : undefined
  const need = [{ required: true, whitespace: true, message: common('required') }]
  return (
    <>
      <Flex gap={12} wrap align="end">
        <Form.Item name="who" label={t('who')}><Segmented options={[...capacities.map((c) => ({ value: c.value, label: pick(c.label) })), { value: 'anonymous', label: t('anonymous') }]} /></Form.Item>
        {who !== 'anonymous' && <Form.Item name={['customer', 'kind']} label={t('kind')}><Segmented options={[{ value: 'person', label: t('person') }, { value: 'business', label: t('firm') }]} /></Form.Item>}
        {who === 'group' && <>
          <Form.Item name="people" label={t('people')} rules={[{ required: true, message: common('required') }]}><InputNumber min={2} max={1000000} /></Form.Item>
          <Form.Item name="in_person" label={t('inPerson')} valuePropName="checked"><Switch /></Form.Item>
        </>}
      </Flex>
      {who !== 'anonymous' && (
        <Whose of={spokenFor && t(`spokenFor.${spokenFor}`)}><div className="intake-grid">
          <Field most={40} name={['customer', 'phone']} label={t('party.phone')} {...identifies('phone', pick)}><Input autoFocus inputMode="tel" autoComplete="off" onBlur={identify} /></Field>
          <Field most={200} name={['customer', 'name']} label={t(business ? 'firmName' : 'party.name')} rules={need}><Input autoComplete="off" /></Field>
          <Field most={40} name={['customer', 'id_number']} label={t('party.id_number')} {...identifies('id_number', pick)}><Input autoComplete="off" onBlur={identify} /></Field>
          <Field most={40} name={['customer', 'account']} label={t('party.account')} {...identifies('account', pick)}><Input inputMode="numeric" autoComplete="off" onBlur={identify} /></Field>
          {more && <>
            <Field most={200} name={['customer', 'email']} label={t('party.email')} {...identifies('email', pick)}><Input autoComplete="off" /></Field>
            <Field most={400} name={['customer', 'address']} label={t('party.address')} className="span-2"><Input autoComplete="off" /></Field>
          </>}
        </div></Whose>
      )}
      {(spokenFor !== undefined || who === 'group') && (
        <Whose of={spokenFor && t(spokenFor)}><Form.List name="agents">
          {(rows, { add, remove }, { errors }) => (
            <div className="intake-agents">
              {rows.map(({ key, name }) => (
                <div key={key} className="intake-grid">
                  <Field most={200} name={[name, 'name']} label={t(spokenFor ? 'party.name' : 'representative')} rules={need}><Input autoComplete="off" /></Field>
                  <Field most={40} name={[name, 'phone']} label={t('party.phone')} {...identifies('phone', pick)}><Input inputMode="tel" autoComplete="off" /></Field>
                  <Field most={40} name={[name, 'id_number']} label={t('party.id_number')} {...identifies('id_number', pick)}><Input autoComplete="off" /></Field>
                  {rows.length > 1 && <Form.Item label=" "><Button icon={<DeleteOutlined />} aria-label={common('remove')} onClick={() => remove(name)} /></Form.Item>}
                  {spokenFor && name === 0 && <Form.Item label={t(`proof.${spokenFor}`)} extra={t('proof.later')}><Upload multiple fileList={proof} beforeUpload={() => false} onChange={({ fileList }) => prove(fileList)}><Button icon={<PaperClipOutlined />}>{t('addFiles')}</Button></Upload></Form.Item>}
                </div>
              ))}
              {who === 'group' && <Button icon={<PlusOutlined />} onClick={() => add({})}>{t('addRepresentative')}</Button>}
              {errors.length > 0 && <div role="alert" className="ant-form-item-explain-error">{errors}</div>}
            </div>
          )}
        </Form.List></Whose>
      )}
    </>
  )
}

function Whose({ of, children }: { of?: string; children: ReactNode }) {
  const id = useId()
  if (!of) return children
  return <div role="group" aria-labelledby={id}><h2 className="intake-whose" id={id}>{of}</h2>{children}</div>
}
