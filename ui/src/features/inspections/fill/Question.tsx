import { Alert, Flex, Input, Typography } from 'antd'
import { said } from '@/api/fields'
import type { ChecklistItem, ChecklistKey } from '@/api/schema'
import { Requirement } from '@/components/checklist/Requirement'
import { looksBad } from '@/components/checklist/rules'
import { Limited } from '@/components/writing/Field'
import { sign, useText } from '@/i18n'
import { draft, nameOf, type Sheet, type Snapshot } from '../sheet'
import { useTexts } from '../texts'
import { Proof } from './Proof'

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
  return (
    <Flex vertical gap={12} className="question">
      <Requirement item={item} template={template} subject={of.subject} answer={answer} heading={heading}
        note={note && <Alert type="warning" showIcon title={`${t('reviewerSays')}${sign('colon')}${note.note}`} />}
        give={(result, done) => { sheet.change(of, result); if (done) answered?.(looksBad(item, { item: item.code, ...result })) }} />
      {refused && <Alert type="error" showIcon title={pick(said(refused.body))} description={refused.body.errors?.map((e) => pick(said(e))).join(sign('next'))} />}
      {failed && <Typography.Text type="danger">{t('becomesFinding')}</Typography.Text>}
      <Limited key={name} most={2000}><Input.TextArea className="question-remark" autoSize={{ minRows: bad ? 2 : 1, maxRows: 6 }} placeholder={t(bad ? 'remarkBad' : 'remark')} aria-label={t('remark')} value={answer?.remark ?? ''} onChange={(e) => sheet.change(of, { remark: e.target.value || undefined })}
        onKeyDown={(e) => { if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) { e.preventDefault(); e.currentTarget.blur(); answered?.(false) } }} /></Limited>
      {answer && draft(answer) && <Typography.Text type="warning" role="status" data-held>{t('heldHere')}</Typography.Text>}
      <Proof sheet={sheet} snapshot={snapshot} of={of} answer={answer} wanted={bad && Boolean(item.evidence)} />
    </Flex>
  )
}
