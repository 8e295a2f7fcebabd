import { Checkbox, Form, Input, Select } from 'antd'
import { api } from '@/api/client'
import { Problem, problemOf } from '@/api/problem'
import type { EditionWholeCatalogue } from '@/api/schema'
import { ifMatch } from '@/components/editions/edition'
import { useAct } from '@/components/useAct'
import { Field } from '@/components/writing/Field'
import { WrittenDialog } from '@/components/writing/WrittenDialog'
import { useCommon, useText } from '@/i18n'
import { useTexts } from './texts'
import { levels, official, put, wordsOf, type Place, type Word } from './words'

/** One word of a draft. The whole catalogue is kept with it; complaints about this word stand at its fields. */
export function WordForm({ of: e, place, close }: { of: EditionWholeCatalogue; place: Place; close: () => void }) {
  const t = useTexts()
  const common = useCommon()
  const pick = useText()
  const { give } = useAct()
  const words = wordsOf(e.content, place.list)
  const parent = place.below === undefined ? undefined : words[place.below]
  const was: Word | undefined = place.at === undefined ? undefined : parent ? parent.below?.[place.at] : words[place.at]
  const numbers = parent ? levels(place.list) : official(place.list)
  const required = [{ required: true, whitespace: true, message: common('required') }]
  async function keep(v: Word) {
    const { catalogue, pointer } = put(e.content, place, { ...v, code: was?.code ?? v.code, ...(numbers ? { official: v.official ?? '' } : {}) })
    await give(() => api.PUT('/classifications/{version}', { params: { path: { version: e.version }, header: ifMatch(e) }, body: { note: e.note ?? '', valid_from: e.valid_from, catalogue } })
      .catch((thrown: unknown) => { throw within(problemOf(thrown), pointer) }))
  }
  const title = [was ? `${t('edit')} ${was.code}` : parent ? t('addBelow') : t('add'), t(`lists.${place.list}`), parent && pick(parent.name)].filter(Boolean).join(' · ')
  return (
    <WrittenDialog<Word> title={title} place={`classifications.word ${e.version} ${place.list} ${parent?.code ?? ''} ${was?.code ?? ''}`} initialValues={was ?? { active: true }} okText={common('save')} close={close} give={keep}>
        {!was && <Field most={40} name="code" label={t('code')} extra={t('codeHint')} rules={required}><Input spellCheck={false} /></Field>}
        <Field most={60} name={['name', 'zh']} label={t('nameZh')} rules={required}><Input /></Field>
        <Field most={120} name={['name', 'en']} label={t('nameEn')} rules={required}><Input /></Field>
        {numbers && <Field most={40} name="official" label={t('official')}><Input placeholder={t('unofficial')} /></Field>}
        {place.list === 'channels' && !parent && <Form.Item name="line" label={t('line')}><Select allowClear placeholder={t('any')} options={(['outlet', 'customer_help', 'service_hotline', 'service_supervision'] as const).map((l) => ({ value: l, label: t(`linesOf.${l}`) }))} /></Form.Item>}
        {place.list === 'subjects' && <>
          <Form.Item name="causes" label={t('causes')}><Select mode="multiple" allowClear placeholder={t('any')} options={e.content.causes.map((c) => ({ value: c.code, label: pick(c.name) }))} showSearch={{ optionFilterProp: 'label' }} /></Form.Item>
          <Form.Item name="discipline" valuePropName="checked"><Checkbox>{t('discipline')}</Checkbox></Form.Item>
        </>}
        {place.list === 'products' && <Form.Item name="business" label={t('business')} rules={required}><Select options={e.content.businesses.map((b) => ({ value: b.code, label: pick(b.name) }))} showSearch={{ optionFilterProp: 'label' }} /></Form.Item>}
        <Form.Item name="active" valuePropName="checked" extra={t('activeHint')}><Checkbox>{t('active')}</Checkbox></Form.Item>
    </WrittenDialog>
  )
}

// Complaints about the word at the pointer lead into its form.
function within(problem: Problem, pointer: string) {
  return new Problem({ ...problem.body, errors: problem.body.errors?.map((e) => ({ ...e, pointer: e.pointer.startsWith(pointer) ? e.pointer.slice(pointer.length) : e.pointer })) }, problem.retryAfter)
}
