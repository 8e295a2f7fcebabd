import { DownloadOutlined } from '@ant-design/icons'
import { Button, Card, Flex, Segmented, Select, Table, Tag, Typography } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { query } from '@/api/client'
import type { ModuleRef, Ranking as RankingView, Standing } from '@/api/schema'
import { Empty, Ready } from '@/components/states'
import { usePhone } from '@/components/usePhone'
import { usePrinting } from '@/components/usePrinting'
import { sign, useText } from '@/i18n'
import { boardOf } from './board'
import type { Scope } from './Dashboard'
import { casesOf, fileOf, points } from './link'
import { Counted } from './Panel'
import { telling } from './telling'
import { useTexts } from './texts'

type Kind = 'mystery' | 'onsite' | 'video' | 'selfcheck'
const sorts = ['best', 'worst', 'risen', 'fallen'] as const
type Sort = (typeof sorts)[number]
const leasts = [1, 2, 3, 5]

/** So many modules stand beside each other before it becomes a carpet: those that tell places apart. The file has all. */
const mostModules = 8

/** Places by what their checks came to: where they stood before, how their peers did, and which module drags them down. */
export function Ranking({ unit, period, then, kind }: Scope & { kind: Kind[] | undefined }) {
  const t = useTexts()
  const pick = useText()
  const phone = usePhone()
  const printing = usePrinting() !== undefined
  const [address, setAddress] = useSearchParams()
  const set = (name: string, value: string | undefined) => { const next = new URLSearchParams(address); if (value) next.set(name, value); else next.delete(name); setAddress(next, { preventScrollReset: true }) }
  const by = address.get('rank') === 'unit' ? 'unit' : 'outlet'
  const sort = sorts.find((s) => s === address.get('order')) ?? 'best'
  const least = leasts.find((n) => n === Number(address.get('least'))) ?? 1
  const round = address.get('round') ?? undefined
  const module = address.get('module') ?? undefined
  // A round is compared with the round before it, days with the days before.
  const asked = { unit, kind, by, least, module, ...(round ? { round } : { ...period, before_from: then.from, before_until: then.until }) } as const
  const ranking = query.useQuery('get', '/inspection-ranking', { params: { query: { ...asked, sort, limit: 200 } } })
  const rounds = query.useQuery('get', '/inspection-numbers', { params: { query: { unit, kind, from: '2000-01-01', until: period.until, by: 'round' } } })
  const modules = query.useQuery('get', '/inspection-numbers', { params: { query: { unit, kind, ...period, by: 'module' } } })
  const named = (rounds.data?.items ?? []).filter((r) => r.value !== '')

  return (
    <Card size="small" className="panel panel-wide" role="region" aria-label={t('ranking.title')}
      title={<Flex gap={8} align="baseline" wrap><h2 className="panel-title">{t('ranking.title')}</h2>{ranking.data && <Typography.Text type="secondary" className="panel-note">{round ? (ranking.data.before.round ? t('ranking.againstRound', { round: ranking.data.before.round }) : t('ranking.firstRound')) : t('ranking.against', { ...then })}</Typography.Text>}</Flex>}
      extra={<Flex gap={6} className="panel-tools"><Button size="small" icon={<DownloadOutlined />} href={fileOf('/inspection-ranking', asked)} aria-label={t('export')} title={t('export')} /></Flex>}>
      <Flex gap={8} wrap align="center" className="ranking-bar">
        <Segmented<'outlet' | 'unit'> value={by} onChange={(v) => set('rank', v === 'unit' ? v : undefined)} aria-label={t('ranking.what')} options={[{ value: 'outlet', label: t('ranking.outlets') }, { value: 'unit', label: t('ranking.units') }]} />
        <Segmented<Sort> value={sort} onChange={(v) => set('order', v === 'best' ? undefined : v)} aria-label={t('ranking.order')} options={sorts.map((s) => ({ value: s, label: t(`ranking.${s}`) }))} className="views" />
        <Select value={round ?? ''} onChange={(v) => set('round', v || undefined)} aria-label={t('ranking.round')} popupMatchSelectWidth={false} options={[{ value: '', label: t('ranking.byPeriod') }, ...named.map((r) => ({ value: r.value, label: t('ranking.roundOf', { round: r.value }) }))]} />
        <Select value={module ?? ''} onChange={(v) => set('module', v || undefined)} aria-label={t('ranking.module')} popupMatchSelectWidth={false} options={[{ value: '', label: t('ranking.whole') }, ...(modules.data?.items ?? []).map((m) => ({ value: m.value, label: pick(m.name) }))]} />
        <Select value={least} onChange={(v) => set('least', v === 1 ? undefined : String(v))} aria-label={t('ranking.least')} popupMatchSelectWidth={false} options={leasts.map((n) => ({ value: n, label: n === 1 ? t('ranking.any') : t('ranking.from', { count: n }) }))} />
      </Flex>
      <Typography.Paragraph className="board-only-paper">{[t(by === 'unit' ? 'ranking.units' : 'ranking.outlets'), t(`ranking.${sort}`), round ? t('ranking.roundOf', { round }) : t('ranking.byPeriod'), pick(modules.data?.items.find((m) => m.value === module)?.name) || t('ranking.whole'), least === 1 ? t('ranking.any') : t('ranking.from', { count: least })].join(sign('comma'))}</Typography.Paragraph>
      <Ready of={ranking}>
        {(r) => r.items.length === 0 ? <Empty text={t('none')} /> : <>
          <Typography.Paragraph type="secondary" className="ranking-said">
            {t('ranking.said', { places: r.places, ranked: r.ranked })} <Link to={r.list} data-count={r.checks}>{t('ranking.checks', { count: r.checks })}</Link>{r.average !== undefined && t('ranking.mean', { value: points(r.average) ?? '' })}
          </Typography.Paragraph>
          {phone ? <ol className="plain-list ranking-list">{r.items.slice(0, 50).map((p) => <Place key={p.value} of={p} modules={r.modules} />)}</ol>
            : <Table<Standing> size="small" rowKey="value" dataSource={r.items} className="ranking" scroll={printing ? undefined : { x: 'max-content' }} pagination={printing ? false : { pageSize: 15, size: 'small', showSizeChanger: false, hideOnSinglePage: true }} columns={[
              { key: 'rank', title: t('rank'), align: 'right', className: 'tabular', fixed: printing ? undefined : 'left', render: (_, p) => <Rank of={p} /> },
              { key: 'name', title: by === 'unit' ? t('unit') : t('outlet'), className: 'ranking-name', fixed: printing ? undefined : 'left', render: (_, p) => <>{by === 'unit' ? <Link to={boardOf(address, p.value)}>{pick(p.name)}</Link> : pick(p.name)}{by === 'outlet' && <div className="ranking-above">{pick(p.unit.name)}</div>}</> },
              { key: 'average', title: module ? t('ranking.moduleScore') : t('average'), align: 'right', className: 'tabular', render: (_, p) => <span className="ranking-score" style={{ '--score': `${Math.min(100, points(p.average) ?? 0)}%` } as React.CSSProperties}><Counted of={{ value: points(p.average), to: p.list }} label={`${pick(p.name)} ${t('average')}`} mean /></span> },
              { key: 'checks', title: t('checks'), align: 'right', className: 'tabular', render: (_, p) => <span className="ranking-n"><Counted of={{ value: p.checks, to: p.list }} label={`${pick(p.name)} ${t('checks')}`} />{p.few && <Few />}</span> },
              { key: 'before', title: t('ranking.before'), align: 'right', className: 'tabular', render: (_, p) => p.before ? <span className="ranking-n"><Counted of={{ value: points(p.before.average), to: p.before.list }} label={`${pick(p.name)} ${t('ranking.before')}`} mean /><Gained by={points(p.gained)} /></span> : '—' },
              { key: 'peers', title: t('ranking.peers'), align: 'right', className: 'tabular', render: (_, p) => p.peers ? <span className="ranking-n"><Counted of={{ value: points(p.peers.average), to: p.peers.list }} label={`${pick(p.name)} ${t('ranking.peers')}`} mean /><Gained by={points(p.peers.gained)} over="peers" /></span> : '—' },
              ...telling(r.modules, r.items).slice(0, mostModules).map((m) => ({ key: `m-${m.module}`, title: <span className="ranking-module">{pick(m.name)}</span>, align: 'center' as const, onCell: (p: Standing) => ({ className: `tabular heat heat-${heatOf(points(p.modules.find((x) => x.module === m.module)?.average))}` }),
                render: (_: unknown, p: Standing) => { const s = p.modules.find((x) => x.module === m.module); return s ? <Counted of={{ value: points(s.average), to: casesOf(p, { module: m.module }) }} label={`${pick(p.name)} ${pick(m.name)}`} mean /> : <span className="heat-none">—</span> } })),
            ]} />}
          <Flex gap={12} wrap className="ranking-legend"><span><Few /> {t('ranking.fewSays')}</span>{r.ranked_before > 0 && <span>{t('ranking.roseSays', { count: r.ranked_before })}</span>}{!phone && <span className="heat-legend" aria-hidden>{['low', 'weak', 'fair', 'good', 'best'].map((h) => <i key={h} className={`heat-${h}`}>{t(`ranking.heat.${h as 'low'}`)}</i>)}</span>}{over(r) && <span>{t('ranking.over')}</span>}{!phone && r.modules.length > mostModules && <span>{t('ranking.more', { count: r.modules.length - mostModules })}</span>}</Flex>
        </>}
      </Ready>
    </Card>
  )
}

/** Some average is above a hundred: bonus items come on top of full marks. */
const over = (r: RankingView) => r.items.some((p) => [p.average, p.before?.average, ...p.modules.map((m) => m.average)].some((a) => Number(a) > 100))

const heatOf = (score: number | undefined) => (score === undefined ? 'none' : score < 70 ? 'low' : score < 80 ? 'weak' : score < 90 ? 'fair' : score < 97 ? 'good' : 'best')

/** The rank, and by how many it has risen or fallen: an arrow for eyes, words for who hears the page. */
function Rank({ of: p }: { of: Standing }) {
  const t = useTexts()
  if (!p.rank) return <span title={t('ranking.unrankedSays')}>—<span className="board-label">{t('ranking.unrankedSays')}</span></span>
  const rose = p.rose
  return (
    <span className="ranking-rank"><b>{p.rank}</b>
      {rose === undefined ? <span className="ranking-rose"><span aria-hidden>·</span><span className="board-label">{t('ranking.new')}</span></span>
        : <span className={`ranking-rose ${rose > 0 ? 'change-good' : rose < 0 ? 'change-bad' : ''}`}><span aria-hidden>{rose > 0 ? `▲${rose}` : rose < 0 ? `▼${-rose}` : '＝'}</span><span className="board-label">{rose > 0 ? t('ranking.up', { count: rose }) : rose < 0 ? t('ranking.down', { count: -rose }) : t('ranking.same')}</span></span>}
    </span>
  )
}

/** By how many points a place does better or worse than it did before, or than its peers do. */
function Gained({ by, over = 'before' }: { by: number | undefined; over?: 'before' | 'peers' }) {
  const t = useTexts()
  if (by === undefined) return null
  const way = by > 0 ? 'up' : by < 0 ? 'down' : 'same'
  const said = { before: t(`change.${way}`, { value: Math.abs(by) }), peers: t(`ranking.peersBy.${way}`, { value: Math.abs(by) }) }
  return <span className={`ranking-gained ${by > 0 ? 'change-good' : by < 0 ? 'change-bad' : ''}`}><span aria-hidden>{by > 0 ? `+${by}` : by < 0 ? `−${-by}` : '±0'}</span><span className="board-label">{said[over]}</span></span>
}

function Few() {
  const t = useTexts()
  return <Tag variant="filled" className="ranking-few" title={t('ranking.fewSays')}>{t('ranking.few')}</Tag>
}

/** A place on the phone. */
function Place({ of: p, modules }: { of: Standing; modules: ModuleRef[] }) {
  const t = useTexts()
  const pick = useText()
  const weakest = [...p.modules].sort((a, b) => Number(a.average) - Number(b.average))[0]
  return (
    <li className="ranking-place">
      <Rank of={p} />
      <span className="ranking-who"><strong>{pick(p.name)}</strong>
        <span className="ranking-above">{pick(p.unit.name)}{weakest && <> · {t('ranking.weakest')} <Link to={casesOf(p, { module: weakest.module }) ?? ''}>{pick(modules.find((m) => m.module === weakest.module)?.name)} {points(weakest.average)}</Link></>}</span>
        <span className="ranking-above">{p.before ? <><Link to={p.before.list}>{t('before', { value: points(p.before.average) ?? '' })}</Link> <Gained by={points(p.gained)} /></> : t('change.none')}{p.peers && <> · <Link to={p.peers.list}>{t('ranking.peers')} {points(p.peers.average)}</Link></>}</span>
      </span>
      <Link to={p.list} className="ranking-points" data-count={p.checks}><b className="tabular">{points(p.average)}</b><span>{t('ranking.times', { count: p.checks })}</span>{p.few && <Few />}</Link>
    </li>
  )
}
