import { Alert, Button, Drawer, Flex, Input, Progress as Bar, Statistic, Tag, Typography } from 'antd'
import { useState } from 'react'
import { said } from '@/api/fields'
import type { ChecklistKey } from '@/api/schema'
import { usePhone } from '@/components/usePhone'
import { Limited, lengthOf } from '@/components/writing/Field'
import { GoesOn } from '@/components/writing/Resumed'
import { useUnsent } from '@/components/writing/useUnsent'
import { sign, useText } from '@/i18n'
import { blank, concerns, nameOf, type Sheet, type Snapshot } from '../sheet'
import { knockWords } from '../score/knock'
import { useTexts } from '../texts'

/** What still stands between a check and handing it in: unanswered, without result, refused; and failed without evidence, which may go. */
export function lacking(s: Snapshot) {
  const items = new Map(s.form?.template.modules.flatMap((m) => m.items).map((i) => [i.code, i]))
  const skipped = new Set(s.form?.result.skipped ?? [])
  return {
    unanswered: s.asked.filter((k) => items.get(k.item)?.mandatory && blank(s.answers.get(nameOf(k))) && !half(s, k)),
    half: s.asked.filter((k) => half(s, k)),
    people: [...items.values()].filter((i) => i.per === 'employee' && i.mandatory && !skipped.has(i.code) && !s.subjects.some((x) => concerns(i, x))),
    refused: s.asked.filter((k) => s.refused.has(nameOf(k))),
    bare: (s.form?.failed ?? []).filter((f) => items.get(f.item)?.evidence && !f.evidence && !s.answers.get(nameOf(f))?.evidence?.length && !s.files.some((x) => nameOf(x) === nameOf(f) && x.stage !== 'rejected')),
  }
}
const half = (s: Snapshot, k: ChecklistKey) => { const a = s.answers.get(nameOf(k)); return Boolean(a && blank(a)) }

/** The button that hands in, with what still stands before it: counted as the progress is, and apart what cannot be asked before somebody is named. */
export const lacksWords = (t: ReturnType<typeof useTexts>, { unanswered, half, people }: ReturnType<typeof lacking>) => {
  const open = unanswered.length + half.length
  return open > 0 ? t('handInLacks', { count: open }) : people.length > 0 ? t('handInPeople', { count: people.length }) : t('handIn')
}

/** Handing in: the score as it will be, what is missing as links, and the remark on the whole. */
export function HandIn({ sheet, snapshot: s, open, close, go, people }: { sheet: Sheet; snapshot: Snapshot; open: boolean; close: () => void; go: (key: ChecklistKey) => void; people: () => void }) {
  const t = useTexts()
  const pick = useText()
  const phone = usePhone()
  const [typed, setTyped] = useState(s.remark)
  // While it is being handed in the sheet itself keeps the remark.
  const { offered, take, discard, since = offered?.at, sent } = useUnsent<string>(`inspection.submit ${sheet.inspection}`, s.handingIn ? undefined : typed || undefined)
  const comment = typed ?? offered?.value ?? ''
  const write = (text: string) => { if (offered) take(offered); setTyped(text) }
  const giveUp = () => { if (offered) discard(offered); setTyped(''); sent() }
  if (!s.form) return null
  const { result, template } = s.form
  const lack = lacking(s)
  const blocked = lack.unanswered.length + lack.half.length + lack.people.length + lack.refused.length
  const title = (code: string) => pick(template.modules.flatMap((m) => m.items).find((i) => i.code === code)?.title)
  const lines = (keys: ChecklistKey[]) => keys.map((k) => (
    <li key={nameOf(k)}><Button type="link" className="lack-line" onClick={() => { close(); go(k) }}>{title(k.item)}{k.subject ? `${sign('open')}${k.subject}${sign('close')}` : ''}</Button></li>
  ))
  const group = (label: string, keys: ChecklistKey[], type: 'error' | 'warning') => keys.length > 0 && (
    <Alert type={type} title={`${label}${sign('open')}${keys.length}${sign('close')}`} description={<ul className="lack">{lines(keys)}</ul>} />
  )
  const busy = s.handingIn
  return (
    <Drawer open={open} onClose={close} title={t('handIn')} placement={phone ? 'bottom' : 'right'} size={phone ? '92%' : 520}
      footer={<Flex gap={8} justify="end">
        {busy && <Button onClick={() => sheet.recall()}>{t('recall')}</Button>}
        <Button type="primary" size="large" block={phone} disabled={blocked > 0 || lengthOf(comment) > 2000} loading={busy} onClick={() => { write(comment); sheet.submit(comment.trim()) }}>{busy ? t('handingIn') : blocked > 0 ? t('lacks', { count: blocked }) : t('handIn')}</Button>
      </Flex>}>
      <Flex vertical gap={14}>
        <Flex gap={24} align="center" wrap>
          <Statistic title={t(s.expected ? 'scoreExpected' : 'scoreSoFar')} value={result.percent} suffix={<small>&nbsp;/ {t('passMark')} {result.pass_mark}</small>} />
          <Tag color={result.passed ? 'success' : 'error'}>{t(result.passed ? 'passes' : 'fails')}</Tag>
          <Statistic title={t('findingsSoFar')} value={s.form.failed.length} />
        </Flex>
        {result.knock_outs?.map((k) => <Alert key={nameOf(k)} type="error" showIcon title={knockWords(t, k, title(k.item))} />)}
        {s.expected && <Typography.Text type="secondary">{t('scoreExpectedNote')}</Typography.Text>}
        {s.stopped && <Alert type="error" showIcon title={pick(said(s.stopped.body))} description={s.stopped.body.errors?.map((e) => pick(said(e))).join(sign('next'))} />}
        {s.saving === 'waiting' && <Alert type="info" showIcon title={t('waitsForLine', { count: s.owed })} />}
        {busy && s.files.some((f) => f.stage !== 'verified') && <Bar percent={Math.floor((s.files.reduce((n, f) => n + f.sent, 0) / Math.max(1, s.files.reduce((n, f) => n + f.file.size, 0))) * 100)} aria-label={t('handingIn')} />}
        {group(t('unanswered'), lack.unanswered, 'error')}
        {lack.people.length > 0 && <Alert type="error" title={`${t('needsPeople')}${sign('open')}${lack.people.length}${sign('close')}`} action={<Button size="small" onClick={() => { close(); people() }}>{t('addEmployee')}</Button>} />}
        {group(t('half'), lack.half, 'error')}
        {group(t('refusedAnswers'), lack.refused, 'error')}
        {group(t('bare'), lack.bare, 'warning')}
        {blocked === 0 && lack.bare.length === 0 && <Alert type="success" showIcon title={t('complete')} />}
        {since && !busy && <GoesOn since={since} giveUp={giveUp} />}
        <Limited most={2000}><Input.TextArea value={comment} onChange={(e) => write(e.target.value)} autoSize={{ minRows: 2, maxRows: 6 }} placeholder={t('comment')} aria-label={t('comment')} /></Limited>
      </Flex>
    </Drawer>
  )
}
