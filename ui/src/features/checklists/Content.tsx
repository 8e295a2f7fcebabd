import { Card, Descriptions, Flex, Table, Tag, Typography } from 'antd'
import type { ChecklistItem, ChecklistTemplate } from '@/api/schema'
import { posts } from '@/components/checklist/posts'
import { consequences } from '@/components/checklist/rules'
import { useItemWords } from '@/components/checklist/texts'
import { nameOf, severityChoices, SeverityTag } from '@/components/mending'
import { usePhone } from '@/components/usePhone'
import { sign, useText } from '@/i18n'
import { useTexts } from './texts'

/** A version as it is: settings, modules, items with everything that hangs on them. */
export function Content({ template: c }: { template: ChecklistTemplate }) {
  const t = useTexts()
  const pick = useText()
  const set: [string, string | undefined][] = [
    [t('passMarkField'), c.pass_mark ?? '90'], [t('outletTypes'), c.outlet_types?.join(sign('list')) ?? t('allOutlets')], [t('bonusCap'), c.bonus_cap], [t('deductionCap'), c.deduction_cap],
    [t('rounding'), c.rounding?.decimals ? String(c.rounding.decimals) : undefined], [t('exceptionList'), c.exceptions?.map((e) => `${pick(e.title)}${sign('open')}${t(`counts.${e.counts}`)}${sign('close')}`).join(sign('list'))], [t('note'), pick(c.note) || undefined],
  ]
  return (
    <Flex vertical gap={12}>
      <Card size="small"><Descriptions size="small" column={{ xs: 1, md: 3, xl: 5 }} items={set.filter(([, v]) => v).map(([label, v]) => ({ key: label, label, children: v, span: (v?.length ?? 0) > 16 ? 'filled' as const : undefined }))} /></Card>
      {c.modules.map((m, n) => (
        <Card key={m.code} size="small" title={<Flex gap="0 12px" wrap justify="space-between"><Typography.Title level={2} className="checklist-module">{n + 1} {pick(m.title)}</Typography.Title><Sum of={m} /></Flex>}>
          <Items items={m.items} template={c} />
        </Card>
      ))}
    </Flex>
  )
}

function Sum({ of: m }: { of: ChecklistTemplate['modules'][number] }) {
  const t = useTexts()
  const points = m.items.filter((i) => !i.effect || i.effect === 'score').reduce((n, i) => n + Number(i.points ?? 0), 0)
  return <Typography.Text type="secondary" className="tabular">{[t('moduleMax', { count: m.items.length, points }), m.weight && t('weighted', { count: m.weight }), m.cap && t('capped', { count: m.cap })].filter(Boolean).join(' · ')}</Typography.Text>
}

function Items({ items, template }: { items: ChecklistItem[]; template: ChecklistTemplate }) {
  const t = useTexts()
  const pick = useText()
  if (usePhone()) return (
    <ul className="plain-list">
      {items.map((i) => <li key={i.code}><Flex justify="space-between" gap={8} align="start"><strong>{pick(i.title)}</strong><span className="tabular checklist-points">{signed(i)}</span></Flex><Marks of={i} /><More of={i} template={template} /></li>)}
    </ul>
  )
  return (
    <Table<ChecklistItem> size="small" rowKey="code" dataSource={items} pagination={false} className="checklist-items"
      columns={[
        { key: 'title', title: t('col.item'), render: (_, i) => <div className="checklist-title">{pick(i.title)} <Typography.Text type="secondary" className="checklist-code">{i.code}</Typography.Text><More of={i} template={template} /></div> },
        { key: 'answer', title: t('col.answer'), render: (_, i) => t(`answer.${i.answer}`) },
        { key: 'points', title: t('col.points'), align: 'right', render: (_, i) => <span className="tabular">{signed(i)}</span> },
        { key: 'severity', title: t('col.severity'), render: (_, i) => <SeverityTag severity={i.severity} name={nameOf(severityChoices, i.severity) ?? { zh: i.severity, en: i.severity }} /> },
        { key: 'marks', title: t('col.rules'), render: (_, i) => <Marks of={i} /> },
      ]} />
  )
}

const signed = (i: ChecklistItem) => (i.effect === 'deduction' ? `−${i.points ?? '∞'}` : i.effect === 'bonus' ? `+${i.points ?? '0'}` : (i.points ?? '0'))

function Marks({ of: i }: { of: ChecklistItem }) {
  const t = useTexts()
  const words = useItemWords()
  const pick = useText()
  return (
    <Flex gap={4} wrap className="checklist-marks">
      {i.knock_out && <Tag color="error">{words('knockOut')}</Tag>}
      {i.evidence && <Tag variant="filled">{t('evidence')}</Tag>}
      {i.na && <Tag variant="filled">{t('na')}</Tag>}
      {!i.mandatory && <Tag variant="filled">{words('optional')}</Tag>}
      {i.per === 'employee' && <Tag color="processing" variant="filled">{t('perEmployee')}{i.posts?.length ? `${sign('colon')}${i.posts.map((p) => pick(posts[p]) || p).join(sign('list'))}` : ''}</Tag>}
    </Flex>
  )
}

/** Options with their points, prices and thresholds; what an answer sets off; how to judge. */
function More({ of: i, template }: { of: ChecklistItem; template: ChecklistTemplate }) {
  const t = useTexts()
  const words = useItemWords()
  const pick = useText()
  const price = i.options?.map((o) => `${pick(o.title)} ${words('pointsShort', { count: o.points ?? '0' })}`).join(' / ')
    ?? (i.count ? words('each', { count: i.count.each, free: i.count.free ?? 0 }) : i.minutes?.map((m) => `≥ ${words('minutes', { count: m.from })} → ${words('pointsShort', { count: m.points ?? '0' })}`).join(sign('next')))
  const claims = i.exceptions?.map((code) => pick(template.exceptions?.find((e) => e.code === code)?.title) || code).join(sign('list'))
  return (
    <div className="checklist-more">
      {price && <Typography.Text type="secondary">{price}</Typography.Text>}
      {i.guidance && pick(i.guidance) && <Typography.Text type="secondary">{pick(i.guidance)}</Typography.Text>}
      {claims && <Typography.Text type="secondary">{t('exceptions')}{sign('colon')}{claims}</Typography.Text>}
      {consequences(i, template, words, pick).map((r) => <Typography.Text key={r} type={i.knock_out ? 'danger' : 'warning'}>{r}</Typography.Text>)}
    </div>
  )
}
