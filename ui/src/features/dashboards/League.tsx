import { Card, Table, Typography } from 'antd'
import { query } from '@/api/client'
import { Empty, Ready } from '@/components/states'
import { useText } from '@/i18n'
import { Counted } from './Panel'
import { before, type Period } from './period'
import { useTexts } from './texts'

type Asked = Period & { unit: string; kind?: ('mystery' | 'onsite' | 'video' | 'selfcheck')[] }
interface Place { code: string; name: string; rank: number; average: number; checks: number; passed: number; standing: number; previous?: number; change?: number }
const points = (average: string | undefined) => (average === undefined ? undefined : Math.round(Number(average) * 10) / 10)

/** Outlets by score, with where they stood in the period before. Equal scores share a rank. */
export function League({ scores, to }: { scores: Asked; to: (outlet: string, more?: { [name: string]: unknown }) => string }) {
  const t = useTexts()
  const pick = useText()
  const then = before(scores)
  const now = query.useQuery('get', '/inspection-numbers', { params: { query: { ...scores, by: 'outlet' } } })
  const past = query.useQuery('get', '/inspection-numbers', { params: { query: { ...scores, ...then, by: 'outlet' } } })
  return (
    <Card size="small" className="panel panel-wide" role="region" aria-label={t('league')} title={<><h2 className="panel-title">{t('league')}</h2><Typography.Text type="secondary" className="panel-note">{t('leagueNote')} {then.from} – {then.until}</Typography.Text></>}>
      <Ready of={now}>
        {({ items }) => {
          const sorted = items.map((n) => ({ n, average: points(n.average) ?? 0 })).sort((a, b) => b.average - a.average)
          const rows: Place[] = sorted.map(({ n, average }) => {
            const previous = points(past.data?.items.find((p) => p.value === n.value)?.average)
            return { code: n.value, name: pick(n.name), rank: sorted.findIndex((s) => s.average === average) + 1, average, checks: n.published, passed: n.passed, standing: n.standing, previous, change: previous === undefined ? undefined : Math.round((average - previous) * 10) / 10 }
          })
          if (rows.length === 0) return <Empty text={t('none')} />
          const right = { align: 'right' as const, className: 'tabular' }
          return <Table<Place> size="small" rowKey="code" dataSource={rows} scroll={{ x: 'max-content' }} pagination={{ pageSize: 10, size: 'small', showSizeChanger: false, hideOnSinglePage: true }} columns={[
            { key: 'rank', title: t('rank'), dataIndex: 'rank', ...right, sorter: (a, b) => a.rank - b.rank },
            { key: 'name', title: t('outlet'), dataIndex: 'name' },
            { key: 'average', title: t('average'), ...right, sorter: (a, b) => a.average - b.average, render: (_, p) => <Counted of={{ value: p.average, to: to(p.code) }} label={`${p.name} ${t('average')}`} mean /> },
            { key: 'previous', title: t('previous'), ...right, render: (_, p) => <Counted of={{ value: p.previous, to: to(p.code, { published_from: then.from, published_until: then.until }) }} label={`${p.name} ${t('previous')}`} mean /> },
            { key: 'change', title: t('change'), ...right, sorter: (a, b) => (a.change ?? 0) - (b.change ?? 0), render: (_, p) => p.change === undefined ? '—' : <Typography.Text type={p.change < 0 ? 'danger' : p.change > 0 ? 'success' : undefined}>{p.change > 0 ? '▲ +' : p.change < 0 ? '▼ ' : ''}{p.change}</Typography.Text> },
            { key: 'checks', title: t('checks'), ...right, sorter: (a, b) => a.checks - b.checks, render: (_, p) => <Counted of={{ value: p.checks, to: to(p.code) }} label={`${p.name} ${t('checks')}`} /> },
            { key: 'passed', title: t('passed'), ...right, render: (_, p) => <Counted of={{ value: p.passed, to: to(p.code, { passed: 'true' }) }} label={`${p.name} ${t('passed')}`} /> },
          ]} />
        }}
      </Ready>
    </Card>
  )
}
