import { Alert, Flex, Progress as Bar, Statistic, Table, Tag, Timeline, Typography } from 'antd'
import { query } from '@/api/client'
import type { ChecklistModuleResult, ScoreView } from '@/api/schema'
import { Ready } from '@/components/states'
import { PersonName } from '@/components/tags'
import { When } from '@/components/When'
import { sign, useText } from '@/i18n'
import { knockDoes } from './score/knock'
import { useTexts } from './texts'

/** The score by section and item, as the server computed it; before and after appeals. */
export function Score({ id }: { id: string }) {
  const score = query.useQuery('get', '/inspections/{id}/score', { params: { path: { id } } })
  return <Ready of={score}>{(s) => <Parts score={s} />}</Ready>
}

function Parts({ score: s }: { score: ScoreView }) {
  const t = useTexts()
  const pick = useText()
  if (!s.present || !s.result) return <Alert type="info" title={t('noScoreYet')} />
  const module = (m: ChecklistModuleResult) => pick(Object.values(s.items).find((i) => i.module === m.module)?.module_title) || m.module
  const title = (code: string) => pick(s.items[code]?.title) || code
  const states: Record<string, string> = { na: t('na'), exempt_full: t('state.exempt_full'), exempt_leave: t('state.exempt_leave'), skipped_leave: t('state.skipped'), skipped_zero: t('state.skipped_zero'), missing: t('state.missing'), waived: t('state.waived') }
  return (
    <Flex vertical gap={16}>
      <Flex gap={32} wrap align="end">
        <Statistic title={t('score')} value={s.present.percent} suffix={<Tag color={s.present.passed ? 'success' : 'error'}>{t(s.present.passed ? 'passes' : 'fails')}</Tag>} />
        <Statistic title={t('passMark')} value={s.pass_mark} />
        <Statistic title={t('earned')} value={`${s.result.total} / ${s.result.max}`} />
        {Number(s.result.deducted) > 0 && <Statistic title={t('deducted')} value={s.result.deducted} />}
        {Number(s.result.bonus) > 0 && <Statistic title={t('bonus')} value={s.result.bonus} />}
      </Flex>
      {Number(s.present.percent) > 100 && <Typography.Text type="secondary">{t('overHundred')}</Typography.Text>}
      {s.result.knock_outs?.map((k) => <Alert key={`${k.item} ${k.subject ?? ''}`} type="error" showIcon title={`${t('knockOut')}${sign('colon')}${title(k.item)}`} description={knockDoes(t, k)} />)}
      <Table<ChecklistModuleResult> size="small" rowKey="module" pagination={false} dataSource={s.result.modules} scroll={{ x: 'max-content' }}
        columns={[
          { key: 'module', title: t('section'), render: (_, m) => <>{module(m)} {m.zeroed_by?.length ? <Tag color="error">{t('zeroed')}</Tag> : null}</> },
          { key: 'earned', title: t('earned'), align: 'right', render: (_, m) => <span className="tabular">{Number(m.max) === 0 ? m.items.map((i) => i.earned).filter((e) => Number(e) !== 0).join(' + ') || '0' : `${m.earned} / ${m.max}`}</span> },
          { key: 'percent', title: '%', width: 180, render: (_, m) => Number(m.max) > 0 && <Bar percent={Number(m.percent)} size="small" format={() => m.percent} aria-label={module(m)} status={Number(m.percent) < Number(s.pass_mark) ? 'exception' : 'success'} /> },
        ]}
        expandable={{ expandedRowRender: (m) => (
          <ul className="plain-list" style={{ margin: 0, gap: 4 }}>
            {m.items.map((i) => <li key={i.item}><Flex justify="space-between" gap={12}><span>{i.failed && <Tag color="error" variant="filled">{t('failed')}</Tag>}{title(i.item)}</span><span className="tabular">{states[i.status] ?? `${i.earned} / ${i.max}`}</span></Flex></li>)}
          </ul>
        ) }} />
      {s.changes.length > 0 && <section aria-label={t('changes')}>
        <Typography.Title level={3} style={{ fontSize: 15 }}>{t('changes')}</Typography.Title>
        <Timeline items={s.changes.map((c) => ({ key: c.finding, color: c.upheld ? 'green' : 'gray', content: <><strong className="tabular">{c.before} → {c.after}</strong> {t(c.upheld ? 'upheldShort' : 'rejectedShort')} <PersonName person={c.by} /> <When at={c.at} /><br /><Typography.Text type="secondary">{c.reason}</Typography.Text></> }))} />
      </section>}
      <Typography.Text type="secondary" style={{ fontSize: 12 }} copyable={{ text: `${s.present.template_hash} ${s.present.answers_hash}` }}>{t('hashes', { engine: s.present.engine, template: s.present.template_hash.slice(0, 12), answers: s.present.answers_hash.slice(0, 12) })}</Typography.Text>
    </Flex>
  )
}
