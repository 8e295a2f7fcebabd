import { Flex, Tag, Typography } from 'antd'
import type { ReactNode } from 'react'
import type { ChecklistItem, ChecklistTemplate } from '@/api/schema'
import { nameOf, severityChoices, SeverityTag } from '@/components/mending'
import { useText } from '@/i18n'
import { consequences, type Answer } from './rules'
import { useItemWords } from './texts'
import { Value, type Result } from './Value'

/** What is asked, how to judge, what hangs on it, and the ways to answer: the same for who fills in and for who tries a draft. */
export function Requirement({ item, template, subject, answer, give, heading, note }: {
  item: ChecklistItem; template: ChecklistTemplate; subject?: string; answer?: Answer; give: (result: Result, done: boolean) => void; heading?: boolean; note?: ReactNode
}) {
  const t = useItemWords()
  const pick = useText()
  return (
    <>
      {heading && <Typography.Title level={2} className="question-title" id="question">{pick(item.title)}</Typography.Title>}
      <Flex gap={6} wrap>
        {subject && <Tag color="processing" variant="filled">{t('employee')} {subject}</Tag>}
        {item.knock_out && <Tag color="error">{t('knockOut')}</Tag>}
        <Tag variant="filled">{item.effect === 'deduction' ? t('deducts', { count: item.points ?? '' }) : item.effect === 'bonus' ? t('adds', { count: item.points ?? '' }) : t('worth', { count: item.points ?? '0' })}</Tag>
        {item.severity !== 'normal' && <SeverityTag severity={item.severity} name={nameOf(severityChoices, item.severity) ?? { zh: item.severity, en: item.severity }} />}
        {!item.mandatory && <Tag variant="filled">{t('optional')}</Tag>}
        {item.answer === 'count' && item.count && <Tag variant="filled">{t('each', { count: item.count.each, free: item.count.free ?? 0 })}</Tag>}
      </Flex>
      {note}
      {consequences(item, template, t, pick).map((r) => <Typography.Text key={r} type={item.knock_out ? 'danger' : 'warning'} className="question-rule">{r}</Typography.Text>)}
      {item.guidance && <Typography.Paragraph type="secondary" className="question-guide">{pick(item.guidance)}</Typography.Paragraph>}
      <Value item={item} template={template} answer={answer} label={pick(item.title)} give={give} />
    </>
  )
}
