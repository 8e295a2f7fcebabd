import { Flex, Segmented, Table, Tag, Typography, type TableColumnType } from 'antd'
import { useMemo, useState, type ReactNode } from 'react'
import { query } from '@/api/client'
import type { CourseView, LimitView, VisitView } from '@/api/schema'
import { Empty, Ready } from '@/components/states'
import { usePhone } from '@/components/usePhone'
import { When } from '@/components/When'
import { sign, useText } from '@/i18n'
import { Diagram, type Badge, type Kind, type Mark } from './Diagram'
import { duration } from './duration'
import { useTexts } from './texts'

export default function Course({ kind, id }: { kind: Kind; id: string }) {
  const course = query.useQuery('get', `/${kind}s/{id}/process` as '/notices/{id}/process', { params: { path: { id } } })
  const process = query.useQuery('get', '/processes/{kind}', { params: { path: { kind } } }, { staleTime: Infinity })
  return <Ready of={course} rows={8}>{(c) => <Ready of={process} rows={8}>{(p) => <Shown course={c} name={p.name} lines={p.elements.filter((e) => e.type === 'sequenceFlow').map((e) => e.id)} />}</Ready>}</Ready>
}

function Shown({ course, name, lines }: { course: CourseView; name: { zh: string; en: string }; lines: string[] }) {
  const t = useTexts()
  const pick = useText()
  const phone = usePhone()
  const [as, setAs] = useState<'picture' | 'list'>(phone ? 'list' : 'picture')
  const { marks, badges, here } = useMemo(() => painted(course, new Set(lines), (s) => duration(s, t)), [course, lines, t])
  const present = course.visits.filter((v) => v.present)
  const late = course.limits.filter((l) => l.late && l.running)
  if (course.steps.length === 0) return <Empty text={t('none')} />
  return (
    <section aria-label={t('title')}>
      <Flex gap={12} wrap align="center" style={{ marginBottom: 10 }}>
        <Segmented value={as} onChange={setAs} options={[{ value: 'picture', label: t('picture') }, { value: 'list', label: t('list') }]} aria-label={t('title')} />
        {present.length > 0 && <span>{t('legendHere')}{sign('colon')}{[...new Set(present.map((v) => pick(v.name)))].map((n) => <strong key={n} style={{ marginInlineEnd: 8 }}>{n}</strong>)}</span>}
        {present.length === 0 && course.visits.length > 0 && <span>{t('legendEnd')}{sign('colon')}<strong>{pick(course.visits.at(-1)?.name)}</strong></span>}
        {late.map((l) => <Tag key={l.clock} color="error">{pick(l.name)} · {t('late')} {duration((Date.parse(course.now) - Date.parse(l.due ?? course.now)) / 1000, t)}</Tag>)}
      </Flex>
      {as === 'picture' ? (
        <>
          <Diagram kind={course.kind} label={pick(name)} marks={marks} badges={badges} focus={here} height={phone ? 380 : 500} />
          <Flex gap={18} wrap className="dp-legend" style={{ marginTop: 8 }}>
            <span><i className="dp-key" />{t('legendWay')}</span>
            <span><i className="dp-key here" />{t('legendHere')}</span>
            <span><i className="dp-key spent" />{t('legendSpent')}</span>
            <span><i className="dp-key late" />{t('legendLate')}</span>
          </Flex>
        </>
      ) : <Listed course={course} />}
    </section>
  )
}

/** The same in words: for screen readers, for phones, and for whoever wants the numbers. */
function Listed({ course }: { course: CourseView }) {
  const t = useTexts()
  const pick = useText()
  const phone = usePhone()
  const ended = (v: VisitView) => v.present ? <Tag color="processing">{t('present')}</Tag> : v.until ? <When at={v.until} /> : <Typography.Text type="secondary">{t('unknown')}</Typography.Text>
  const state = (l: LimitView) => l.late ? <Tag color="error">{t('late')}</Tag> : <Tag>{l.running ? t(l.due && l.due < course.now ? 'over' : 'running') : t('kept')}</Tag>
  const below = (text: ReactNode) => phone && <div><Typography.Text type="secondary">{text}</Typography.Text></div>
  const desk = <T,>(columns: TableColumnType<T>[]) => phone ? [] : columns // in the hand the times stand below the name
  const parts = course.visits.some((v) => v.part) && (course.kind === 'notice' || course.kind === 'inspection')
  return (
    <Flex vertical gap={16}>
      <Table<VisitView> size="small" pagination={false} rowKey={(v) => `${v.element} ${v.part ?? ''} ${v.since}`} dataSource={course.visits} scroll={{ x: 'max-content' }} rowClassName={(v) => (v.present ? 'dp-row-here' : '')}
        columns={[
          { title: t('element'), dataIndex: 'name', render: (_, v) => <>{pick(v.name)}{v.acts ? <Typography.Text type="secondary"> · {t('acts', { count: v.acts })}</Typography.Text> : null}{parts && below(v.part)}{below(<When at={v.since} />)}</> },
          ...desk<VisitView>([
            ...(parts ? [{ title: t('part'), dataIndex: 'part', render: (p?: string) => <Typography.Text type="secondary">{p}</Typography.Text> }] : []),
            { title: t('since'), dataIndex: 'since', render: (at: string) => <When at={at} /> },
            { title: t('until'), dataIndex: 'until', render: (_, v) => ended(v) },
          ]),
          { title: t('spent'), dataIndex: 'seconds', align: 'right', render: (s: number, v) => <>{(v.present || v.until !== v.since) && <span className="tabular">{duration(s, t)}</span>}{phone && v.present && <div>{ended(v)}</div>}</> },
        ]} />
      {course.limits.length > 0 && (
        <Table<LimitView> size="small" pagination={false} rowKey={(l) => `${l.clock} ${l.since}`} dataSource={course.limits} scroll={{ x: 'max-content' }} title={() => <strong>{t('limits')}</strong>}
          columns={[
            { title: t('element'), dataIndex: 'name', render: (_, l) => <>{pick(l.name)}{below(<>{t('due')} <When at={l.due} /></>)}</> },
            ...desk<LimitView>([
              { title: t('since'), dataIndex: 'since', render: (at: string) => <When at={at} /> },
              { title: t('due'), dataIndex: 'due', render: (at?: string) => <When at={at} /> },
              { title: t('ended'), dataIndex: 'ended', render: (at?: string) => <When at={at} /> },
            ]),
            { title: t('state'), key: 'state', align: 'right', render: (_, l) => state(l) },
          ]} />
      )}
    </Flex>
  )
}

/** What the course of a case makes of the picture. */
export function painted(course: CourseView, lines: Set<string>, words: (seconds: number) => string): { marks: Mark[]; badges: Badge[]; here: string | undefined } {
  const marks: Mark[] = [...new Set(course.steps.flatMap((s) => s.elements))].map((element) => ({ element, as: 'dp-way' }))
  const spent = new Map<string, { seconds: number; times: number; present: boolean; parts: Set<string> }>()
  for (const v of course.visits) {
    const one = spent.get(v.element) ?? { seconds: 0, times: 0, present: false, parts: new Set<string>() }
    one.seconds = v.part ? Math.max(one.seconds, v.seconds) : one.seconds + v.seconds // parts stand beside each other
    one.times += 1
    one.present ||= v.present
    if (v.part) one.parts.add(v.part)
    spent.set(v.element, one)
  }
  const badges: Badge[] = []
  for (const [element, s] of spent) {
    marks.push({ element, as: s.present ? 'dp-here' : 'dp-past' })
    const many = s.parts.size > 1 ? ` ×${s.parts.size}` : s.times > 1 && s.parts.size === 0 ? ` ×${s.times}` : ''
    if (s.seconds > 0) badges.push({ element, text: words(s.seconds) + many, as: s.present ? '' : 'quiet' })
    else if (many) badges.push({ element, text: many.trim(), as: 'quiet' })
  }
  const overdue = new Map<string, number>()
  for (const l of course.limits) if (l.late) overdue.set(l.element, Math.max(overdue.get(l.element) ?? 0, Date.parse(l.ended ?? course.now) - Date.parse(l.due ?? course.now)))
  for (const [element, ms] of overdue) {
    marks.push({ element, as: 'dp-late' })
    badges.push({ element, text: `+${words(ms / 1000)}`, as: 'late' })
  }
  const now = course.visits.filter((v) => v.present)
  // The innermost place says most: what goes on within the handling rather than the handling.
  return { marks: marks.filter((m) => !lines.has(m.element) || m.as === 'dp-way'), badges, here: (now.at(-1) ?? course.visits.at(-1))?.element }
}
