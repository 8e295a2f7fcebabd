import { Flex, Tag, Typography } from 'antd'
import type { ChecklistBranch, ChecklistCountRule, ChecklistException, ChecklistItem, ChecklistKnockOut, ChecklistOption, ChecklistRounding, ChecklistTemplate, ChecklistThreshold } from '@/api/schema'
import { posts } from '@/components/checklist/posts'
import { consequences } from '@/components/checklist/rules'
import { useItemWords } from '@/components/checklist/texts'
import { kindChoices, nameOf, severityChoices } from '@/components/mending'
import type { Tone } from '@/components/tags'
import { sign, useCommon, useText, type Text } from '@/i18n'
import { compare, count, empty, type Change, type Kind, type Turn } from './compare'
import { useTexts } from './texts'

const tones: Record<Kind, Tone> = { added: 'success', removed: 'error', changed: 'processing', moved: 'default' }

/** What is another in `after`, in words; `before` is missing for a first version. */
export function Differences({ before, after }: { before?: ChecklistTemplate; after: ChecklistTemplate }) {
  const t = useTexts()
  const say = useSay(before ?? after, after)
  if (!before) return <Typography.Text>{t('diff.first', { count: after.modules.reduce((n, m) => n + m.items.length, 0) })}</Typography.Text>
  const d = compare(before, after)
  if (empty(d)) return <Typography.Text>{t('diff.same')}</Typography.Text>
  return (
    <Flex vertical gap={12} className="differences">
      <Typography.Text strong role="status">{t('diff.summary', { added: count(d, 'added'), removed: count(d, 'removed'), changed: count(d, 'changed') })}</Typography.Text>
      {d.head.length > 0 && <section aria-label={t('diff.head')}><Typography.Text strong>{t('diff.head')}</Typography.Text><Turns of={d.head} say={say} /></section>}
      {[...d.modules.map((m) => ({ ...m, whole: true })), ...d.items.map((i) => ({ ...i, whole: false }))].map((c) => <One key={`${c.whole} ${c.code}`} of={c} whole={c.whole} say={say} />)}
    </Flex>
  )
}

type Say = ReturnType<typeof useSay>

function One({ of: c, whole, say }: { of: Change; whole: boolean; say: Say }) {
  const t = useTexts()
  const pick = useText()
  return (
    <section className="difference" data-kind={c.kind}>
      <Tag color={tones[c.kind]} variant="filled">{t(`diff.${c.kind}`)}</Tag>
      <strong>{whole ? `${t('module')}${sign('colon')}` : ''}{pick(c.title)}</strong> <Typography.Text type="secondary">{whole ? c.code : `${pick(c.module)} · ${c.code}`}</Typography.Text>
      <Turns of={c.turns} say={say} />
    </section>
  )
}

function Turns({ of, say }: { of: Turn[]; say: Say }) {
  if (of.length === 0) return null
  return (
    <dl className="turns">
      {of.map((x) => <div key={x.field}><dt>{say.field(x.field)}</dt><dd><del>{say.value(x.field, x.before, 'before')}</del> → <ins>{say.value(x.field, x.after, 'after')}</ins></dd></div>)}
    </dl>
  )
}

/** Settings of a checklist in words: their names and what they are set to. */
function useSay(before: ChecklistTemplate, after: ChecklistTemplate) {
  const t = useTexts()
  const common = useCommon()
  const words = useItemWords()
  const pick = useText()
  const fields: Record<string, string> = {
    title: t('name'), guidance: t('guidance'), note: t('note'), points: t('build.points'), effect: t('build.effect'), severity: t('build.severity'), answer: t('build.answerKind'), want: t('build.want'), options: t('build.options'),
    count: t('answer.count'), step: t('build.step'), fail_below: t('build.failBelow'), minutes: t('build.thresholds'), per: t('build.per'), posts: t('build.posts'), aggregate: t('build.aggregate'), mandatory: t('mandatory'), na: t('na'),
    evidence: t('evidence'), exceptions: t('exceptionList'), knock_out: words('knockOut'), branches: t('build.sec.branches'), module: t('module'), weight: t('weight'), cap: t('cap'), kind: t('kind'), outlet_types: t('outletTypes'),
    full_marks: t('fullMarksField'), pass_mark: t('passMarkField'), bonus_cap: t('bonusCap'), deduction_cap: t('deductionCap'), rounding: t('rounding'),
  }
  const rules = (c: ChecklistTemplate, item: Partial<ChecklistItem>) => consequences({ code: '', title: { zh: '', en: '' }, severity: 'normal', answer: 'yes_no', ...item }, c, words, pick).join(sign('next'))
  const list = <T,>(v: unknown, of: (x: T) => string) => (v as T[]).map(of).join(sign('list'))
  function value(field: string, v: unknown, when: 'before' | 'after'): string {
    const sheet = when === 'before' ? before : after
    if (v === undefined || v === null || v === '' || (Array.isArray(v) && v.length === 0)) return t('diff.exempt')
    if (typeof v === 'boolean') return common(v ? 'yes' : 'no')
    switch (field) {
      case 'effect': return t(`effect.${v as 'score'}`)
      case 'severity': return pick(nameOf(severityChoices, v as 'minor'))
      case 'kind': return pick(nameOf(kindChoices, v as 'onsite'))
      case 'answer': return t(`answer.${v as 'yes_no'}`)
      case 'want': return t(`build.${v as 'yes'}`)
      case 'per': return t(v === 'employee' ? 'perEmployee' : 'perOutlet')
      case 'aggregate': return t(`build.agg.${v as 'mean'}`)
      case 'options': return list<ChecklistOption>(v, (o) => `${pick(o.title)} ${words('pointsShort', { count: o.points ?? '0' })}${o.verdict ? `${sign('open')}${t(`build.verdicts.${o.verdict}`)}${sign('close')}` : ''}`)
      case 'count': { const c = v as ChecklistCountRule; return words('each', { count: c.each, free: c.free ?? 0 }) }
      case 'minutes': return list<ChecklistThreshold>(v, (m) => `≥ ${words('minutes', { count: m.from })} ${words('pointsShort', { count: m.points ?? '0' })}`)
      case 'posts': return list<string>(v, (p) => pick(posts[p]) || p)
      case 'exceptions': return list<string | ChecklistException>(v, (e) => (typeof e === 'string' ? pick(sheet.exceptions?.find((x) => x.code === e)?.title) || e : `${pick(e.title)}${sign('open')}${t(`counts.${e.counts}`)}${sign('close')}`))
      case 'knock_out': return rules(sheet, { knock_out: v as ChecklistKnockOut })
      case 'branches': return rules(sheet, { branches: v as ChecklistBranch[] })
      case 'rounding': { const r = v as ChecklistRounding; return `${r.decimals} · ${t(`stage.${r.stage ?? 'total'}`)}` }
    }
    if (Array.isArray(v)) return v.join(sign('list'))
    // Both languages: a changed translation is a change, too.
    if (typeof v === 'object') return [(v as Text).zh, (v as Text).en].filter(Boolean).join(' / ') || t('diff.exempt')
    return String(v)
  }
  return { field: (name: string) => fields[name] ?? name, value }
}
