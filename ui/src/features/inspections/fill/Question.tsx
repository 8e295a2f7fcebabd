import { Alert, Flex, Input, Tag, Typography } from 'antd'
import { said } from '@/api/fields'
import type { ChecklistItem, ChecklistKey } from '@/api/schema'
import { nameOf as named, severityChoices, SeverityTag } from '@/components/mending'
import { useText } from '@/i18n'
import { nameOf, type Sheet, type Snapshot } from '../answers'
import { useTexts } from '../texts'
import { Proof } from './Proof'
import { consequences, looksBad } from './rules'
import { Value } from './Value'

/** One item, whole: what is asked, how to judge, what hangs on it; result, remark and evidence. */
export function Question({ sheet, snapshot, of, item, answered, heading }: { sheet: Sheet; snapshot: Snapshot; of: ChecklistKey; item: ChecklistItem; answered?: (bad: boolean) => void; heading?: boolean }) {
  const t = useTexts()
  const pick = useText()
  const template = snapshot.form?.template
  if (!template) return null
  const name = nameOf(of)
  const answer = snapshot.answers.get(name)
  const failed = snapshot.form?.failed.find((f) => nameOf(f) === name)
  const refused = snapshot.refused.get(name)
  const note = snapshot.form?.returned?.notes?.find((n) => nameOf(n) === name)
  const bad = looksBad(item, answer) || Boolean(failed)
  const rules = consequences(item, template, t, pick)
  return (
    <Flex vertical gap={12} className="question">
      {heading && <Typography.Title level={2} className="question-title" id="question">{pick(item.title)}</Typography.Title>}
      <Flex gap={6} wrap>
        {of.subject && <Tag color="processing" variant="filled">{t('employee')} {of.subject}</Tag>}
        {item.knock_out && <Tag color="error">{t('knockOut')}</Tag>}
        <Tag variant="filled">{item.effect === 'deduction' ? t('deducts', { count: item.points ?? '' }) : item.effect === 'bonus' ? t('adds', { count: item.points ?? '' }) : t('worth', { count: item.points ?? '0' })}</Tag>
        {item.severity !== 'normal' && <SeverityTag severity={item.severity} name={named(severityChoices, item.severity) ?? { zh: item.severity, en: item.severity }} />}
        {!item.mandatory && <Tag variant="filled">{t('optional')}</Tag>}
        {item.answer === 'count' && item.count && <Tag variant="filled">{t('each', { count: item.count.each, free: item.count.free ?? 0 })}</Tag>}
      </Flex>
      {note && <Alert type="warning" showIcon title={`${t('reviewerSays')}：${note.note}`} />}
      {rules.map((r) => <Typography.Text key={r} type={item.knock_out ? 'danger' : 'warning'} className="question-rule">{r}</Typography.Text>)}
      {item.guidance && <Typography.Paragraph type="secondary" className="question-guide">{pick(item.guidance)}</Typography.Paragraph>}
      <Value item={item} template={template} answer={answer} label={pick(item.title)}
        give={(result, done) => { sheet.change(of, result); if (done) answered?.(looksBad(item, { item: item.code, ...result })) }} />
      {refused && <Alert type="error" showIcon title={pick(said(refused.body))} description={refused.body.errors?.map((e) => pick(said(e))).join('；')} />}
      {failed && <Typography.Text type="danger">{t('becomesFinding')}</Typography.Text>}
      <Input.TextArea key={name} className="question-remark" autoSize={{ minRows: bad ? 2 : 1, maxRows: 6 }} maxLength={2000} placeholder={t(bad ? 'remarkBad' : 'remark')} aria-label={t('remark')} value={answer?.remark ?? ''} onChange={(e) => sheet.change(of, { remark: e.target.value || undefined })} />
      <Proof sheet={sheet} snapshot={snapshot} of={of} answer={answer} wanted={bad && Boolean(item.evidence)} />
    </Flex>
  )
}
