import { Form, Select } from 'antd'
import { useText, useCommon, type Text } from '@/i18n'
import { useTexts } from '../texts'
import { useCatalogue } from '../useCatalogue'

interface Term { code: string; name: Text; active: boolean }

/** Business, subject and cause with its second level, found by typing. The subject brings its usual cause along. Without buttons to clear: they would stand between the fields for whoever goes by keyboard. In a list of forms names are relative to the list (`base`), values are not (`under`). */
export function ClassFields({ required, base = ['class'], under = [] }: { required?: boolean; base?: (string | number)[]; under?: string[] }) {
  const t = useTexts()
  const common = useCommon()
  const pick = useText()
  const form = Form.useFormInstance()
  const { of } = useCatalogue()
  const at = [...under, ...base]
  const business = Form.useWatch([...at, 'business'], form) as string | undefined
  const cause = Form.useWatch([...at, 'cause'], form) as string | undefined
  const subject = Form.useWatch([...at, 'subject'], form) as string | undefined
  const options = (terms: Term[]) => terms.filter((x) => x.active).map((x) => ({ value: x.code, label: pick(x.name), words: `${x.name.zh} ${x.name.en} ${x.code}`.toLowerCase() }))
  const search = { filterOption: (typed: string, o?: { words?: string }) => o?.words?.includes(typed.toLowerCase()) ?? false }
  const below = of.causes.find((c) => c.code === cause)?.below?.filter((b) => b.active) ?? []
  const products = of.products?.filter((p) => p.business === business && p.active) ?? []
  const usual = of.subjects.find((s) => s.code === subject)?.causes ?? []
  const causes = options(of.causes).sort((a, b) => Number(usual.includes(b.value)) - Number(usual.includes(a.value)))
  const rules = required ? [{ required: true, message: common('required') }] : []
  return (
    <>
      <Form.Item name={[...base, 'business']} label={t('business')} rules={rules}><Select showSearch={search} options={options(of.businesses)} placeholder={t('typeToFind')} /></Form.Item>
      <Form.Item name={[...base, 'subject']} label={t('subject')} rules={rules}>
        <Select showSearch={search} options={options(of.subjects)} placeholder={t('typeToFind')} onChange={(code: string | undefined) => {
          const first = of.subjects.find((s) => s.code === code)?.causes?.[0]
          if (first) { form.setFieldValue([...at, 'cause'], first); form.setFieldValue([...at, 'second'], undefined) }
        }} />
      </Form.Item>
      <Form.Item name={[...base, 'cause']} label={t('cause')} rules={rules}><Select showSearch={search} options={causes} placeholder={t('typeToFind')} onChange={() => form.setFieldValue([...at, 'second'], undefined)} /></Form.Item>
      {below.length > 0 && <Form.Item name={[...base, 'second']} label={t('second')}><Select showSearch={search} options={options(below)} /></Form.Item>}
      {products.length > 0 && <Form.Item name={[...base, 'product']} label={t('product')}><Select showSearch={search} options={options(products)} /></Form.Item>}
    </>
  )
}
