import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, Select } from 'antd'
import type { ChecklistBranch, ChecklistItem, ChecklistTemplate } from '@/api/schema'
import { useText } from '@/i18n'
import { useTexts } from '../texts'
import { Exact, Row } from './fields'

interface Part { item: ChecklistItem; at: string; change: (part: Partial<ChecklistItem>) => void }

/** The answers that an item can get, as conditions name them. */
function useAnswers(i: ChecklistItem, na: boolean) {
  const t = useTexts()
  const pick = useText()
  return [
    ...(i.effect === 'bonus' ? [] : [{ value: 'failed', label: t('build.answerFailed') }]),
    ...(i.answer === 'yes_no' ? (['yes', 'no'] as const).map((v) => ({ value: v as string, label: t(`build.${v}`) })) : []),
    ...(i.answer === 'options' ? (i.options ?? []).map((o) => ({ value: o.code, label: pick(o.title) || o.code })) : []),
    ...(na && i.na ? [{ value: 'na', label: t('build.answerNA') }] : []),
  ]
}

/** What a bad answer does beyond losing the item's own points. */
export function KnockOut({ item: i, at, change }: Part) {
  const t = useTexts()
  const k = i.knock_out
  const answers = useAnswers(i, false)
  return (
    <>
      <Row at={`${at}/knock_out`} label="">{(id) => <Checkbox id={id} checked={Boolean(k)} onChange={(e) => change({ knock_out: e.target.checked ? { scope: 'module' } : undefined })}>{t('build.knockOut')}</Checkbox>}</Row>
      {k && (
        <div className="build-row">
          <Row at={`${at}/knock_out/scope`} label={t('build.scope')} grow>{(id) => <Select id={id} value={k.scope} onChange={(scope) => change({ knock_out: { ...k, scope, cap: scope === 'cap' ? (k.cap ?? '60') : undefined } })} options={(['module', 'inspection', 'cap'] as const).map((s) => ({ value: s, label: t(`build.scopes.${s}`) }))} />}</Row>
          {k.scope === 'cap' && <Exact at={`${at}/knock_out/cap`} label={t('build.capAt')} value={k.cap} most={100} change={(cap) => change({ knock_out: { ...k, cap } })} />}
          <Row at={`${at}/knock_out/when`} label={t('build.when')} extra={t('build.whenHint')} whole grow>{(id) => <Select id={id} mode="multiple" value={k.when ?? []} options={answers} onChange={(when: string[]) => change({ knock_out: { ...k, when: when.length ? when : undefined } })} />}</Row>
        </div>
      )}
    </>
  )
}

/** Jumps to a later item, and modules that earn nothing. */
export function Branches({ item: i, at, template, change }: Part & { template: ChecklistTemplate }) {
  const t = useTexts()
  const pick = useText()
  const answers = useAnswers(i, true)
  const list = i.branches ?? []
  const one = (n: number, part: Partial<ChecklistBranch>) => change({ branches: list.map((b, x) => (x === n ? { ...b, ...part } : b)) })
  const all = template.modules.flatMap((m) => m.items)
  const later = all.slice(all.findIndex((x) => x.code === i.code) + 1).map((x) => ({ value: x.code, label: pick(x.title) || x.code }))
  return (
    <>
      {list.map((b, n) => {
        const p = `${at}/branches/${n}`
        return (
          <div key={n} className="build-jump">
            <Row at={p} label="">{() => <Button size="small" type="text" icon={<DeleteOutlined />} onClick={() => { const left = list.filter((_, x) => x !== n); change({ branches: left.length ? left : undefined }) }}>{t('build.remove')}</Button>}</Row>
            <div className="build-row">
              <Row at={`${p}/when`} label={t('build.when')} whole grow>{(id) => <Select id={id} mode="multiple" value={b.when} options={answers} onChange={(when: string[]) => one(n, { when })} />}</Row>
              <Row at={`${p}/go_to`} label={t('build.goTo')} grow>{(id) => <Select id={id} value={b.go_to ?? ''} showSearch={{ optionFilterProp: 'label' }} onChange={(v) => one(n, { go_to: v || undefined, ...(v ? {} : { skipped: undefined }) })} options={[{ value: '', label: t('build.goNowhere') }, { value: '$end', label: t('build.goEnd') }, ...later]} />}</Row>
              {b.go_to && <Row at={`${p}/skipped`} label={t('build.skippedCounts')}>{(id) => <Select id={id} value={b.skipped ?? 'leave'} onChange={(v) => one(n, { skipped: v === 'leave' ? undefined : v })} options={[{ value: 'leave', label: t('build.skippedLeave') }, { value: 'zero', label: t('build.skippedZero') }]} />}</Row>}
              <Row at={`${p}/zero`} label={t('build.zero')} whole grow>{(id) => <Select id={id} mode="multiple" value={b.zero ?? []} onChange={(zero: string[]) => one(n, { zero: zero.length ? zero : undefined })} options={template.modules.map((m) => ({ value: m.code, label: pick(m.title) || m.code }))} />}</Row>
            </div>
          </div>
        )
      })}
      <Button icon={<PlusOutlined />} onClick={() => change({ branches: [...list, { when: [i.effect === 'bonus' ? (answers[0]?.value ?? 'yes') : 'failed'], go_to: '$end' }] })}>{t('build.addBranch')}</Button>
    </>
  )
}
