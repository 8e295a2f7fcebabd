import { Flex, Progress as Bar, Tag, Typography } from 'antd'
import type { ChecklistKey } from '@/api/schema'
import { useText } from '@/i18n'
import { blank, nameOf, type Snapshot } from '../answers'
import { useTexts } from '../texts'

/** The sections of the checklist: how far, how many points as the server computes them, what zeroed one. */
export function Sections({ snapshot: s, at, go }: { snapshot: Snapshot; at?: string; go: (key: ChecklistKey | undefined, module: string) => void }) {
  const t = useTexts()
  const pick = useText()
  if (!s.form) return null
  const { template, result } = s.form
  return (
    <nav aria-label={t('sections')}>
      <ul className="sections">
        {template.modules.map((m) => {
          const codes = new Set(m.items.map((i) => i.code))
          const keys = s.asked.filter((k) => codes.has(k.item))
          const done = keys.filter((k) => !blank(s.answers.get(nameOf(k)))).length
          const score = result.modules.find((r) => r.module === m.code)
          const bad = s.form?.failed.filter((f) => codes.has(f.item)).length ?? 0
          const back = s.form?.returned?.notes?.filter((n) => codes.has(n.item)).length ?? 0
          const next = keys.find((k) => blank(s.answers.get(nameOf(k)))) ?? keys[0]
          return (
            <li key={m.code}>
              <button type="button" aria-current={at === m.code ? 'true' : undefined} onClick={() => go(next, m.code)}>
                <Flex justify="space-between" gap={8}><span>{pick(m.title)}</span><span className="tabular">{score ? `${score.earned} / ${score.max}` : ''}</span></Flex>
                <Flex gap={6} align="center">
                  <Bar percent={keys.length ? (done / keys.length) * 100 : 100} showInfo={false} size="small" aria-label={pick(m.title)} status={done === keys.length ? 'success' : 'normal'} />
                  <Typography.Text type="secondary" className="tabular section-count">{keys.length ? `${done}/${keys.length}` : t('jumped')}</Typography.Text>
                </Flex>
                {(bad > 0 || back > 0 || score?.zeroed_by?.length) && <Flex gap={4} wrap>
                  {score?.zeroed_by?.length ? <Tag color="error">{t('zeroed')}</Tag> : null}
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
