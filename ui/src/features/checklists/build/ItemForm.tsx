import { Checkbox, Input, Segmented, Select, Typography } from 'antd'
import type { ChecklistItem, ChecklistTemplate } from '@/api/schema'
import { posts } from '@/components/checklist/posts'
import { severityChoices } from '@/components/mending'
import { Limited } from '@/components/writing/Field'
import { useText } from '@/i18n'
import { useTexts } from '../texts'
import { Answering } from './Answering'
import { answeredBy } from './edit'
import { Both, Exact, Row } from './fields'
import { Branches, KnockOut } from './SetOff'

const answers = ['yes_no', 'options', 'count', 'points', 'minutes'] as const
const effects = ['score', 'deduction', 'bonus'] as const

/** One item: what is required, how it is answered and scored, what hangs on it. */
export function ItemForm({ item: i, at, template, fixedCode, change }: { item: ChecklistItem; at: string; template: ChecklistTemplate; fixedCode: boolean; change: (part: Partial<ChecklistItem>) => void }) {
  const t = useTexts()
  const pick = useText()
  const head = (text: string) => <Typography.Title level={3} className="build-section">{text}</Typography.Title>
  const person = i.per === 'employee'
  const known = [...new Set([...Object.keys(posts), ...template.modules.flatMap((m) => m.items.flatMap((x) => x.posts ?? []))])]
  return (
    <>
      {head(t('build.sec.requirement'))}
      <Both at={`${at}/title`} label={t('build.itemTitle')} value={i.title} change={(title) => change({ title })} />
      <Both at={`${at}/guidance`} label={t('guidance')} value={i.guidance} change={(guidance) => change({ guidance })} long />
      <Row at={`${at}/code`} label={t('build.itemCode')} extra={t('build.itemCodeHint')}>{(id) => <Limited most={64}><Input id={id} value={i.code} disabled={fixedCode} style={{ maxWidth: 280 }} onChange={(e) => change({ code: e.target.value })} /></Limited>}</Row>
      {head(t('build.sec.scoring'))}
      <Row at={`${at}/answer`} label={t('build.answerKind')}>{() => <Segmented aria-label={t('build.answerKind')} value={i.answer} onChange={(v) => { if (v !== i.answer) change(answeredBy(i, v, { good: { zh: '合格', en: 'Met' }, bad: { zh: '不合格', en: 'Not met' } })) }} options={answers.map((a) => ({ value: a, label: t(`answer.${a}`) }))} />}</Row>
      <div className="build-row">
        <Row at={`${at}/effect`} label={t('build.effect')} grow>{(id) => <Select id={id} value={i.effect ?? 'score'} onChange={(effect) => change({ effect: effect === 'score' ? undefined : effect, ...(effect === 'bonus' ? { evidence: undefined, knock_out: undefined } : {}), ...(person ? { aggregate: undefined } : {}) })} options={effects.map((e) => ({ value: e, label: t(`effect.${e}`) }))} />}</Row>
        <Exact at={`${at}/points`} label={t('build.points')} value={i.points} change={(points) => change({ points })} />
        <Row at={`${at}/severity`} label={t('build.severity')}>{(id) => <Select id={id} value={i.severity} onChange={(severity) => change({ severity })} options={severityChoices.map((s) => ({ value: s.value, label: pick(s.label) }))} />}</Row>
      </div>
      <Answering item={i} at={at} change={change} />
      {head(t('build.sec.asking'))}
      <div className="build-row">
        <Row at={`${at}/mandatory`} label="">{(id) => <Checkbox id={id} checked={Boolean(i.mandatory)} onChange={(e) => change({ mandatory: e.target.checked || undefined })}>{t('mandatory')}</Checkbox>}</Row>
        <Row at={`${at}/na`} label="">{(id) => <Checkbox id={id} checked={Boolean(i.na)} onChange={(e) => change({ na: e.target.checked || undefined })}>{t('na')}</Checkbox>}</Row>
        <Row at={`${at}/evidence`} label="">{(id) => <Checkbox id={id} checked={Boolean(i.evidence)} disabled={i.effect === 'bonus' && !i.evidence} onChange={(e) => change({ evidence: e.target.checked || undefined })}>{t('evidence')}</Checkbox>}</Row>
      </div>
      <div className="build-row">
        <Row at={`${at}/per`} label={t('build.per')}>{(id) => <Select id={id} value={i.per ?? 'outlet'} onChange={(per) => change({ per: per === 'outlet' ? undefined : per, ...(per === 'outlet' ? { posts: undefined, aggregate: undefined } : { branches: undefined }) })} options={[{ value: 'outlet', label: t('perOutlet') }, { value: 'employee', label: t('perEmployee') }]} />}</Row>
        {person && <Row at={`${at}/posts`} label={t('build.posts')} extra={t('build.postsHint')} whole grow>{(id) => <Select id={id} mode="tags" value={i.posts ?? []} onChange={(list: string[]) => change({ posts: list.length ? list : undefined })} options={known.map((p) => ({ value: p, label: pick(posts[p]) || p }))} />}</Row>}
        {person && <Row at={`${at}/aggregate`} label={t('build.aggregate')}>{(id) => <Select id={id} allowClear value={i.aggregate} placeholder={t(i.effect && i.effect !== 'score' ? 'build.agg.sum' : 'build.agg.mean')} onChange={(aggregate) => change({ aggregate })} options={(['mean', 'worst', 'sum'] as const).map((a) => ({ value: a, label: t(`build.agg.${a}`) }))} />}</Row>}
        {(template.exceptions?.length ?? 0) > 0 && <Row at={`${at}/exceptions`} label={t('exceptions')} whole grow>{(id) => <Select id={id} mode="multiple" value={i.exceptions ?? []} onChange={(list: string[]) => change({ exceptions: list.length ? list : undefined })} options={template.exceptions?.map((e) => ({ value: e.code, label: pick(e.title) || e.code }))} />}</Row>}
      </div>
      {i.effect !== 'bonus' && <>{head(t('build.sec.knockOut'))}<KnockOut item={i} at={at} change={change} /></>}
      {!person && <>{head(t('build.sec.branches'))}<Branches item={i} at={at} template={template} change={change} /></>}
    </>
  )
}
