import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Alert, Button, Flex, Progress as Bar, Statistic, Tag, Typography } from 'antd'
import { useState } from 'react'
import { said } from '@/api/fields'
import type { ChecklistItem, ChecklistKey, ChecklistTemplate, ChecklistTrial } from '@/api/schema'
import { posts } from '@/components/checklist/posts'
import { Requirement } from '@/components/checklist/Requirement'
import type { Answer } from '@/components/checklist/rules'
import type { Result } from '@/components/checklist/Value'
import { sign, useText } from '@/i18n'
import { useTexts } from './texts'
import { imagined, type Trial } from './useTrial'
import './checklists.css'

const nameOf = (k: ChecklistKey) => (k.subject ? `${k.item}@${k.subject}` : k.item)
const says = (a: Answer | undefined) => Boolean(a && (a.option || a.na || a.exception || a.count !== undefined || a.points !== undefined || a.minutes !== undefined))
const itemsOf = (t: ChecklistTemplate) => t.modules.flatMap((m) => m.items)

/** What would be asked if nothing jumped: for a draft that the server cannot read yet. */
function everything(t: ChecklistTemplate): ChecklistKey[] {
  const people = imagined(t)
  return itemsOf(t).flatMap((i) => (i.per === 'employee' ? people.filter((p) => !i.posts?.length || i.posts.includes(p.post ?? '')).map((p) => ({ item: i.code, subject: p.id })) : [{ item: i.code }]))
}

/** The answer that meets an item, or the one that fails it worst: to see at once what a checklist can come to. */
function extreme(item: ChecklistItem, good: boolean): Result {
  const want = item.want ?? 'yes'
  const down = item.effect === 'deduction'
  switch (item.answer) {
    case 'yes_no': return { option: good ? want : want === 'yes' ? 'no' : 'yes' }
    case 'options': return { option: [...(item.options ?? [])].sort((a, b) => (Number(b.points ?? 0) - Number(a.points ?? 0)) * (good === down ? -1 : 1))[0]?.code }
    case 'count': return { count: good === (item.effect === 'bonus') ? 99 : 0 }
    case 'points': return { points: good === down ? '0' : (item.points ?? '0') }
    case 'minutes': return { minutes: good ? '0' : '1440' }
  }
}

/** A checklist as it is filled on the phone, beside what the answers come to. */
export function Try({ template, answers, set, trial: { trial, faults, failed }, at, go }: {
  template: ChecklistTemplate; answers: Answer[]; set: (answers: Answer[]) => void; trial: Trial; at?: string; go?: (item: string) => void
}) {
  const t = useTexts()
  const [own, setOwn] = useState<string>()
  const keys = trial?.asked ?? everything(template)
  const given = new Map(answers.map((a) => [nameOf(a), a]))
  const wanted = keys.find((k) => k.item === at)
  const here = own !== undefined && (!at || own.split('@')[0] === at) ? own : wanted ? nameOf(wanted) : (at ?? own)
  const index = Math.max(0, keys.findIndex((k) => nameOf(k) === here))
  const key = keys[index]
  const step = (to: number) => { const k = keys[to]; if (k) { setOwn(nameOf(k)); go?.(k.item) } }
  const fill = (good: boolean) => set(everything(template).flatMap((k) => { const item = itemsOf(template).find((i) => i.code === k.item); return item ? [{ ...k, ...extreme(item, good) }] : [] }))
  return (
    <div className="try">
      <section className="try-phone" aria-label={t('try.frame')}>
        <Screen template={template} of={key} keys={keys} index={index} given={given} step={step} jumped={at !== undefined && !keys.some((k) => k.item === at) && here === at}
          give={(k, result) => set([...answers.filter((a) => nameOf(a) !== nameOf(k)), { ...k, ...result }])} />
      </section>
      <Flex vertical gap={12} className="try-score">
        <Typography.Text type="secondary">{t('try.hint')}</Typography.Text>
        {imagined(template).length > 0 && <Typography.Text type="secondary">{t('try.employees')}</Typography.Text>}
        <Flex gap={8} wrap><Button onClick={() => fill(true)}>{t('try.best')}</Button><Button onClick={() => fill(false)}>{t('try.worst')}</Button><Button onClick={() => set([])}>{t('try.clear')}</Button></Flex>
        {faults.length > 0 && <Alert type="warning" showIcon title={t('try.unsound', { count: faults.length })} />}
        {failed && faults.length === 0 && <Failure problem={failed} />}
        {trial && <Score template={template} trial={trial} done={trial.asked.filter((k) => says(given.get(nameOf(k)))).length} go={(code) => step(keys.findIndex((k) => template.modules.find((m) => m.code === code)?.items.some((i) => i.code === k.item)))} />}
      </Flex>
    </div>
  )
}

function Failure({ problem }: { problem: NonNullable<Trial['failed']> }) {
  return <Alert type="error" showIcon title={useText()(said(problem.body))} />
}

/** One item at a time, in the size of the phone. */
function Screen({ template, of, keys, index, given, step, give, jumped }: { template: ChecklistTemplate; of?: ChecklistKey; keys: ChecklistKey[]; index: number; given: Map<string, Answer>; step: (to: number) => void; give: (k: ChecklistKey, r: Result) => void; jumped: boolean }) {
  const t = useTexts()
  const pick = useText()
  const item = itemsOf(template).find((i) => i.code === of?.item)
  const module = template.modules.find((m) => m.items.some((i) => i.code === of?.item))
  const subject = imagined(template).find((s) => s.id === of?.subject)
  const done = keys.filter((k) => says(given.get(nameOf(k)))).length
  return (
    <>
      <div className="try-head">
        <strong className="try-title">{pick(template.title)}</strong>
        <Flex align="center" gap={8}><Bar percent={keys.length ? (done / keys.length) * 100 : 0} showInfo={false} size="small" aria-label={t('tab.try')} /><span className="tabular">{done}/{keys.length}</span></Flex>
      </div>
      <div className="try-body" tabIndex={0} role="group" aria-label={item ? pick(item.title) : t('try.frame')}>
        {jumped && <Alert type="info" showIcon title={t('try.jumped')} style={{ marginBottom: 12 }} />}
        {of && item && (
          <Flex vertical gap={12} className="question">
            <Flex justify="space-between"><Typography.Text strong type="secondary">{pick(module?.title)}</Typography.Text><Typography.Text type="secondary" className="tabular">{index + 1} / {keys.length}</Typography.Text></Flex>
            <Requirement key={nameOf(of)} item={item} template={template} subject={subject && `${subject.id}${subject.post ? ` ${pick(posts[subject.post]) || subject.post}` : ''}`} answer={given.get(nameOf(of))} heading give={(r) => give(of, r)} />
          </Flex>
        )}
      </div>
      <div className="try-foot">
        <Button icon={<LeftOutlined />} disabled={index === 0} onClick={() => step(index - 1)}>{t('try.previous')}</Button>
        <Button type="primary" className="try-next" disabled={index >= keys.length - 1} onClick={() => step(index + 1)}>{t('try.next')} <RightOutlined /></Button>
      </div>
    </>
  )
}

/** What the answers come to, as the server computes it. */
function Score({ template, trial: { result, asked, failed }, done, go }: { template: ChecklistTemplate; trial: ChecklistTrial; done: number; go: (module: string) => void }) {
  const t = useTexts()
  const pick = useText()
  const title = (code: string) => pick(itemsOf(template).find((i) => i.code === code)?.title) || code
  return (
    <section aria-label={t('try.score')} className="try-sum">
      <Flex gap={24} wrap align="end">
        <Statistic title={t('try.score')} value={result.percent} suffix={done > 0 && <Tag color={result.passed ? 'success' : 'error'}>{t(result.passed ? 'try.passes' : 'try.fails')}</Tag>} />
        <span className="tabular">{result.total} / {result.max}</span>
      </Flex>
      <Flex gap={6} wrap>
        <Tag variant="filled">{t('try.asked', { done, of: asked.length })}</Tag>
        {failed.length > 0 && <Tag color="error" variant="filled">{t('try.findings', { count: failed.length })}</Tag>}
        {result.skipped?.length ? <Tag variant="filled">{t('try.skipped', { count: result.skipped.length })}</Tag> : null}
        {Number(result.deducted) > 0 && <Tag color="error" variant="filled">{t('try.deducted', { count: result.deducted })}</Tag>}
        {Number(result.bonus) > 0 && <Tag color="success" variant="filled">{t('try.bonus', { count: result.bonus })}</Tag>}
      </Flex>
      {result.knock_outs?.map((k) => <Alert key={`${k.item} ${k.subject ?? ''}`} type="error" showIcon title={`${t('try.knockOut')}${sign('colon')}${title(k.item)}`} />)}
      <ul className="plain-list try-sections" aria-label={t('try.sections')}>
        {result.modules.map((m) => {
          const name = pick(template.modules.find((x) => x.code === m.module)?.title) || m.module
          return (
            <li key={m.module}><button type="button" onClick={() => go(m.module)}>
              <Flex justify="space-between" gap={8}><span>{name} {m.zeroed_by?.length ? <Tag color="error">{t('try.zeroed')}</Tag> : null}</span><span className="tabular">{m.earned} / {m.max}</span></Flex>
              {Number(m.max) > 0 && <Bar percent={Number(m.percent)} size="small" showInfo={false} aria-label={name} status={Number(m.percent) < Number(result.pass_mark) ? 'exception' : 'success'} />}
            </button></li>
          )
        })}
      </ul>
    </section>
  )
}
