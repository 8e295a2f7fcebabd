import { Alert, Form, Input, Radio, Select, Typography } from 'antd'
import type { FindingItem, InspectionOpen, InspectionView } from '@/api/schema'
import { ChecklistPicker } from '@/components/ChecklistPicker'
import { EvidenceUpload } from '@/components/evidence/EvidenceUpload'
import { Day } from '@/components/list/FilterForm'
import { kindChoices } from '@/components/mending'
import type { MoveForm } from '@/components/MoveDrawer'
import type { MoveForms } from '@/components/Moves'
import { OutletPicker, UserPicker } from '@/components/pickers'
import { urgeForm } from '@/components/Urging'
import { urge } from '@/components/urgingWords'
import { Field } from '@/components/writing/Field'
import { useText, type Text, type useCommon } from '@/i18n'
import type { useTexts } from './texts'

type T = ReturnType<typeof useTexts>
type Common = ReturnType<typeof useCommon>

// What the catalogue says in a sentence, as a button says it.
export const names = {
  assign: { zh: '指派检查人', en: 'Assign' }, decline: { zh: '退回任务', en: 'Decline' }, cancel: { zh: '取消检查', en: 'Cancel' }, 'take-review': { zh: '接手审核', en: 'Take the review' }, accept: { zh: '审核通过', en: 'Accept' },
  publish: { zh: '发布', en: 'Publish' }, 'accept-result': { zh: '认可结果', en: 'Accept the result' }, appeal: { zh: '申诉', en: 'Appeal' }, 'decide-appeal': { zh: '裁定申诉', en: 'Decide' }, urge,
}

export const roleFor = (kind: InspectionOpen['kind'] | undefined) => (kind === 'mystery' ? 'mystery_shopper' : kind === 'selfcheck' ? 'branch_head' : 'inspector')

function Reason({ label, note, name = 'reason', required, rows = 4 }: { label: string; note?: string; name?: string; required: string; rows?: number }) {
  return <Field most={2000} name={name} label={label} extra={note} rules={[{ required: true, whitespace: true, message: required }]}><Input.TextArea rows={rows} showCount autoFocus /></Field>
}

function Kinds({ value, onChange, id }: { value?: string; onChange?: (v: string) => void; id?: string }) {
  const pick = useText()
  return <Select id={id} value={value} onChange={onChange} options={kindChoices.map((k) => ({ value: k.value, label: pick(k.label) }))} />
}

/** Opening one check outside a programme. */
export const openForm = (t: T, common: Common): MoveForm<unknown> => ({
  initial: () => ({ kind: 'onsite' }),
  fields: ({ form }) => <>
    <Form.Item name="kind" label={t('kind')} rules={[{ required: true, message: common('required') }]}><Kinds /></Form.Item>
    <Form.Item noStyle dependencies={['kind']}>{() => {
      const kind = form.getFieldValue('kind') as InspectionOpen['kind'] | undefined
      return <>
        <Form.Item name="checklist" label={t('checklist')} rules={[{ required: true, message: common('required') }]}><ChecklistPicker key={kind} kind={kind} /></Form.Item>
        <Form.Item name="outlet" label={common('outlet')} rules={[{ required: true, message: common('required') }]}><OutletPicker /></Form.Item>
        <Form.Item name="inspector" label={t('inspector')} extra={t('inspectorLater')}><UserPicker role={roleFor(kind)} allowClear /></Form.Item>
      </>
    }}</Form.Item>
    <Form.Item name="from" label={t('from')} rules={[{ required: true, message: common('required') }]}><Day /></Form.Item>
    <Form.Item name="to" label={t('to')} rules={[{ required: true, message: common('required') }]}><Day /></Form.Item>
  </>,
})

const findingOf = (check: InspectionView, id: string) => check.findings.find((f) => f.id === id)
/** Findings that want evidence and have none: a reviewer says why they may be published. */
export const bare = (check: InspectionView): FindingItem[] => check.findings.filter((f) => f.evidence.length === 0)

function About({ finding, pick }: { finding: FindingItem | undefined; pick: (t: Text | undefined) => string }) {
  if (!finding) return null
  return <Alert type="info" style={{ marginBottom: 16 }} title={pick(finding.item.title)} description={finding.remark} />
}

/** The forms of all moves on a check. What is done on pages of its own (filling in, reviewing) has none here. */
export function formsOf(check: InspectionView, t: T, common: Common, pick: (t: Text | undefined) => string): MoveForms<'inspections'> & { start: null } {
  const need = common('required')
  return {
    start: null, answer: null, submit: null, return: null,
    assign: { initial: () => ({ from: check.from?.slice(0, 10), to: check.to?.slice(0, 10) }), fields: () => <>
      <Form.Item name="inspector" label={t('inspector')} extra={t('noConflict')} rules={[{ required: true, message: need }]}><UserPicker role={roleFor(check.kind)} /></Form.Item>
      <Form.Item name="from" label={t('from')}><Day /></Form.Item>
      <Form.Item name="to" label={t('to')}><Day /></Form.Item>
    </> },
    decline: { fields: () => <Reason label={t('declineWhy')} required={need} /> },
    urge: urgeForm,
    cancel: { fields: () => <Reason label={common('reason')} required={need} /> },
    accept: {
      initial: () => ({ waivers: bare(check).map((f) => ({ finding: f.id, reason: '' })) }),
      fields: () => {
        const without = bare(check)
        if (without.length === 0) return <Typography.Paragraph>{t('acceptAll', { count: check.findings.length })}</Typography.Paragraph>
        return <>
          <Alert type="warning" showIcon style={{ marginBottom: 16 }} title={t('waive', { count: without.length })} />
          {without.map((f, i) => <div key={f.id}>
            <Form.Item name={['waivers', i, 'finding']} hidden><Input /></Form.Item>
            <Field most={500} name={['waivers', i, 'reason']} label={pick(f.item.title)} extra={f.remark} rules={[{ required: true, whitespace: true, message: need }]}><Input.TextArea rows={2} placeholder={t('waiveWhy')} /></Field>
          </div>)}
        </>
      },
    },
    appeal: {
      body: (v, finding) => ({ ...v, finding }),
      fields: ({ target }) => <>
        <About finding={findingOf(check, target)} pick={pick} />
        <Reason name="grounds" label={t('grounds')} note={t('appealOnce')} required={need} rows={5} />
        <Form.Item name="evidence" label={t('evidence')}><EvidenceUpload case={check.id} /></Form.Item>
      </>,
    },
    'decide-appeal': {
      body: (v, finding) => ({ ...v, finding }),
      fields: ({ target }) => {
        const appeal = check.appeals.find((a) => a.finding === target)
        return <>
          <About finding={findingOf(check, target)} pick={pick} />
          {appeal && <Alert type="warning" style={{ marginBottom: 16 }} title={t('grounds')} description={appeal.grounds} />}
          <Form.Item name="uphold" label={t('decision')} rules={[{ required: true, message: need }]}>
            <Radio.Group options={[{ value: true, label: t('upholds') }, { value: false, label: t('rejects') }]} vertical />
          </Form.Item>
          <Reason label={t('decisionWhy')} note={t('decisionFinal')} required={need} />
        </>
      },
    },
  }
}
