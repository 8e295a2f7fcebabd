import { Flex, Progress as Bar, Tag, Typography } from 'antd'
import type { ChecklistKey, ChecklistModule, ChecklistModuleResult } from '@/api/schema'
import { sign, useText } from '@/i18n'
import { blank, nameOf, type Snapshot } from '../sheet'
import { useTexts } from '../texts'

/** What a section of deductions and bonuses comes to, signed. */
function net(module: ChecklistModule, score: ChecklistModuleResult): string {
  const effect = new Map(module.items.map((i) => [i.code, i.effect]))
  const sum = score.items.reduce((n, i) => n + (effect.get(i.item) === 'deduction' ? -1 : 1) * Number(i.earned), 0)
  return sum > 0 ? `+${sum}` : String(sum)
}

/** The sections of the checklist: how far, how many points, what zeroed one. */
export function Sections({ snapshot: s, at, go, people }: { snapshot: Snapshot; at?: string; go: (key: ChecklistKey | undefined) => void; people: () => void }) {
  const t = useTexts()
  const pick = useText()
  if (!s.form) return null
  const { template, result } = s.form
  const title = (code: string) => pick(template.modules.flatMap((m) => m.items).find((i) => i.code === code)?.title) || code
  return (
    <nav aria-label={t('sections')}>
      {s.expected && <Typography.Paragraph type="secondary" className="sections-expected">{t('scoreExpectedNote')}</Typography.Paragraph>}
      <ul className="sections">
        {template.modules.map((m) => {
          const codes = new Set(m.items.map((i) => i.code))
          const keys = s.asked.filter((k) => codes.has(k.item))
          const done = keys.filter((k) => !blank(s.answers.get(nameOf(k)))).length
          const score = result.modules.find((r) => r.module === m.code)
          const bad = s.form?.failed.filter((f) => codes.has(f.item)).length ?? 0
          const back = s.form?.returned?.notes?.filter((n) => codes.has(n.item)).length ?? 0
          const alone = keys.length === 0 && !m.items.every((i) => result.skipped?.includes(i.code)) // nobody to ask about
          const next = keys.find((k) => blank(s.answers.get(nameOf(k)))) ?? keys[0]
          return (
            <li key={m.code}>
              <button type="button" aria-current={at === m.code ? 'true' : undefined} onClick={() => (alone ? people() : go(next))}>
                <Flex justify="space-between" gap={8}><span>{pick(m.title)}</span><span className="tabular">{score && (Number(score.max) === 0 ? net(m, score) : `${score.earned} / ${score.max}`)}</span></Flex>
                <Flex gap={6} align="center">
                  <Bar percent={keys.length ? (done / keys.length) * 100 : alone ? 0 : 100} showInfo={false} size="small" aria-label={pick(m.title)} status={done === keys.length && !alone ? 'success' : 'normal'} />
                  <Typography.Text type="secondary" className="tabular section-count">{keys.length ? `${done}/${keys.length}` : t(alone ? 'addEmployee' : 'jumped')}</Typography.Text>
                </Flex>
                {(bad > 0 || back > 0 || score?.zeroed_by?.length) && <Flex gap={4} wrap>
                  {score?.zeroed_by?.length ? <Tag color="error" className="section-zero" title={score.zeroed_by.map(title).join(sign('list'))}>{t('zeroedBy', { items: score.zeroed_by.map(title).join(sign('list')) })}</Tag> : null}
                  {bad > 0 && <Tag color="error" variant="filled">{t('badCount', { count: bad })}</Tag>}
                  {back > 0 && <Tag color="warning" variant="filled">{t('backCount', { count: back })}</Tag>}
                </Flex>}
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
