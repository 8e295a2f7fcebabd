import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input, InputNumber, Select, Typography } from 'antd'
import type { ChecklistException, ChecklistTemplate } from '@/api/schema'
import { kindChoices } from '@/components/mending'
import { Limited } from '@/components/writing/Field'
import { useText } from '@/i18n'
import { useTexts } from '../texts'
import { freeCode } from './edit'
import { Both, Exact, Row } from './fields'

/** What counts for the checklist as a whole. */
export function HeadForm({ template: c, fixedKind, change }: { template: ChecklistTemplate; fixedKind: boolean; change: (part: Partial<ChecklistTemplate>) => void }) {
  const t = useTexts()
  const pick = useText()
  return (
    <>
      <Both at="/title" label={t('name')} value={c.title} change={(title) => change({ title })} />
      <Both at="/note" label={t('note')} value={c.note} change={(note) => change({ note })} long />
      <div className="build-row">
        <Row at="/kind" label={t('kind')}>{(id) => <Select id={id} value={c.kind} disabled={fixedKind} onChange={(kind) => change({ kind })} options={kindChoices.map((k) => ({ value: k.value, label: pick(k.label) }))} />}</Row>
        <Row at="/outlet_types" label={t('outletTypes')} extra={t('outletTypesHint')} whole grow>{(id) => <Select id={id} mode="tags" open={false} suffixIcon={null} value={c.outlet_types ?? []} onChange={(list: string[]) => change({ outlet_types: list.length ? list : undefined })} />}</Row>
      </div>
      <div className="build-row">
        <Exact at="/pass_mark" label={t('passMarkField')} value={c.pass_mark} most={100} change={(pass_mark) => change({ pass_mark })} />
        <Exact at="/full_marks" label={t('fullMarksField')} value={c.full_marks} change={(full_marks) => change({ full_marks })} />
        <Exact at="/bonus_cap" label={t('bonusCap')} value={c.bonus_cap} change={(bonus_cap) => change({ bonus_cap })} />
        <Exact at="/deduction_cap" label={t('deductionCap')} value={c.deduction_cap} change={(deduction_cap) => change({ deduction_cap })} />
        <Row at="/rounding/decimals" label={t('rounding')}>{(id) => <InputNumber id={id} min={0} max={3} precision={0} style={{ width: '100%' }} value={c.rounding?.decimals ?? 0} onChange={(n) => change({ rounding: { ...c.rounding, decimals: n ?? 0 } })} />}</Row>
        <Row at="/rounding/stage" label={t('roundingStage')}>{(id) => <Select id={id} value={c.rounding?.stage ?? 'total'} onChange={(stage) => change({ rounding: { decimals: c.rounding?.decimals ?? 0, stage } })} options={(['item', 'module', 'total'] as const).map((s) => ({ value: s, label: t(`stage.${s}`) }))} />}</Row>
      </div>
      <Exceptions list={c.exceptions ?? []} set={(list) => change({ exceptions: list.length ? list : undefined })} />
    </>
  )
}

function Exceptions({ list, set }: { list: ChecklistException[]; set: (list: ChecklistException[]) => void }) {
  const t = useTexts()
  const one = (n: number, part: Partial<ChecklistException>) => set(list.map((e, i) => (i === n ? { ...e, ...part } : e)))
  return (
    <section aria-label={t('exceptionList')}>
      <Typography.Title level={3} className="build-section">{t('exceptionList')}</Typography.Title>
      <Typography.Paragraph type="secondary">{t('exceptionHint')}</Typography.Paragraph>
      {list.map((e, n) => (
        <div key={n} className="build-line">
          <Row at={`/exceptions/${n}/code`} label={t('code')}>{(id) => <Limited most={64}><Input id={id} value={e.code} onChange={(x) => one(n, { code: x.target.value })} /></Limited>}</Row>
          {(['zh', 'en'] as const).map((lang) => <Row key={lang} at={`/exceptions/${n}/title/${lang}`} label={t(`build.${lang}`)}>{(id) => <Input id={id} value={e.title[lang]} onChange={(x) => one(n, { title: { ...e.title, [lang]: x.target.value } })} />}</Row>)}
          <span />
          <Row at={`/exceptions/${n}/counts`} label={t('build.exceptionCounts')}>{(id) => <Select id={id} value={e.counts} onChange={(counts) => one(n, { counts })} options={(['full', 'leave'] as const).map((v) => ({ value: v, label: t(`counts.${v}`) }))} />}</Row>
          <Button type="text" icon={<DeleteOutlined />} aria-label={`${t('build.remove')} ${e.code}`} onClick={() => set(list.filter((_, i) => i !== n))} />
        </div>
      ))}
      <Button icon={<PlusOutlined />} onClick={() => set([...list, { code: freeCode('exception-1', list.map((e) => e.code)), title: { zh: '', en: '' }, counts: 'leave' }])}>{t('build.addException')}</Button>
    </section>
  )
}
