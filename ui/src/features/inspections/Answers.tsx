import { Flex, Segmented, Tag, Typography } from 'antd'
import { useState } from 'react'
import { query } from '@/api/client'
import type { AnswerItem, InspectionView } from '@/api/schema'
import { answerWords } from '@/components/checklist/rules'
import { useItemWords } from '@/components/checklist/texts'
import { EvidenceGallery } from '@/components/evidence/EvidenceGallery'
import { Empty, Ready } from '@/components/states'
import { sign, useText } from '@/i18n'
import { nameOf } from './sheet'
import { useTexts } from './texts'

/** All answers by section, with what was written and shown for each. */
export function Answers({ check }: { check: InspectionView }) {
  const t = useTexts()
  const pick = useText()
  const words = useItemWords()
  const [only, setOnly] = useState('all')
  const { code, version } = check.checklist
  const answers = query.useQuery('get', '/inspections/{id}/answers', { params: { path: { id: check.id } } })
  const list = query.useQuery('get', '/checklists/{code}/{version}', { params: { path: { code, version } } }, { staleTime: Infinity, retry: false })
  const template = list.data?.template
  const failed = new Set(check.findings.map((f) => nameOf({ item: f.item.code, subject: f.subject })))
  const fits = (a: AnswerItem) => only === 'all' || (only === 'failed' ? failed.has(nameOf(a)) : Boolean(a.evidence?.length || a.remark))
  return (
    <Ready of={answers}>
      {({ answers: all, subjects }) => {
        const shown = all.filter(fits)
        const groups = template ? template.modules.map((m) => ({ title: pick(m.title), answers: shown.filter((a) => m.items.some((i) => i.code === a.item)) })) : [{ title: '', answers: shown }]
        return (
          <Flex vertical gap={14}>
            <Flex gap={12} wrap align="center">
              <Segmented value={only} onChange={setOnly} options={[{ value: 'all', label: t('allAnswers', { count: all.length }) }, { value: 'failed', label: t('failedOnly') }, { value: 'shown', label: t('withEvidence') }]} />
              {subjects.length > 0 && <Typography.Text type="secondary">{t('employees')}{sign('colon')}{subjects.map((s) => s.id).join(sign('list'))}</Typography.Text>}
            </Flex>
            {shown.length === 0 && <Empty />}
            {groups.filter((g) => g.answers.length > 0).map((g) => (
              <section key={g.title} aria-label={g.title}>
                <Typography.Title level={3} style={{ fontSize: 15, margin: '0 0 6px' }}>{g.title}</Typography.Title>
                <ul className="plain-list answers">
                  {g.answers.map((a) => (
                    <li key={nameOf(a)}>
                      <Flex justify="space-between" gap={16}>
                        <span>{pick(a.title)}{a.subject && <Tag variant="filled" style={{ marginInlineStart: 6 }}>{a.subject}</Tag>}</span>
                        <Typography.Text strong type={failed.has(nameOf(a)) ? 'danger' : 'success'} style={{ flex: 'none', maxWidth: '45%', textAlign: 'end' }}>{answerWords(template?.modules.flatMap((m) => m.items).find((i) => i.code === a.item), template, a, words, pick)}</Typography.Text>
                      </Flex>
                      {a.remark && <Typography.Paragraph type="secondary" style={{ margin: '2px 0' }}>{a.remark}</Typography.Paragraph>}
                      {a.evidence?.length ? <EvidenceGallery case={check.id} ids={a.evidence} /> : null}
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </Flex>
        )
      }}
    </Ready>
  )
}
