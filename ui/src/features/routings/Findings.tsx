import { DownOutlined, RightOutlined } from '@ant-design/icons'
import { Alert, Button, Popover, Tag } from 'antd'
import type { RoutingAnalysis } from '@/api/schema'
import { sign } from '@/i18n'
import { useTexts } from './texts'
import { byRow, grave, type Finding } from './analysis'
import { useWords } from './Says'

/** What can be said of the whole table without a single complaint: first what keeps it from coming into force; overlaps, which order settles, are shown when asked for. */
export function Verdict({ of: a, overlaps, show }: { of: RoutingAnalysis; overlaps: boolean; show: (overlaps: boolean) => void }) {
  const t = useTexts()
  const { question } = useWords()
  const bad = grave(a)
  const rows = [...byRow(a)].flatMap(([row, findings]) => findings.filter((f) => f.kind !== 'overlap').map((f) => ({ row, f })))
  return (
    <Alert style={{ marginBottom: 12 }} showIcon type={bad > 0 ? 'error' : 'success'} title={bad > 0 ? t('problems', { count: bad }) : t('sound')} description={<>
      {a.gap && <div>{t('gap')}{sign('stop')}{t('gapExample', { example: question(a.gap) })}</div>}
      {rows.length > 0 && <ul className="overlap-list">{rows.map(({ row, f }) => <li key={`${row} ${f.kind}`}><code>{row}</code> {t(f.kind as 'leak')}{f.others.length > 0 && `${sign('colon')}${t('unreachableBy', { by: f.others.join(sign('list')) })}`}</li>)}</ul>}
      {a.overlaps.length > 0 && <Button type="link" size="small" className="overlap-fold" aria-expanded={overlaps} icon={overlaps ? <DownOutlined /> : <RightOutlined />} onClick={() => show(!overlaps)}>{t('overlaps', { count: a.overlaps.length })}</Button>}
    </>} />
  )
}

const tone = { unreachable: 'error', contradiction: 'error', leak: 'error', undecided: 'warning', overlap: 'default' } as const

/** What is said of one row, beside it. */
export function Notes({ of }: { of: Finding[] }) {
  const t = useTexts()
  const { question } = useWords()
  const why = (f: Finding) => {
    if (f.kind === 'unreachable') return t('unreachableBy', { by: f.others.join(sign('list')) })
    if (f.kind === 'leak') return t('leakExample', { example: f.example ? question(f.example) : '' })
    if (f.kind === 'undecided') return t('undecidedWhy')
    if (f.kind === 'overlap') return <ul className="overlap-list">{f.others.map((o) => <li key={o}>{t('overlapWith', { row: o })}</li>)}</ul>
    return t('contradiction')
  }
  return of.map((f) => (
    <Popover key={f.kind} trigger={['click']} content={<div style={{ maxWidth: 320 }}>{why(f)}</div>}>
      <button type="button" className="row-note"><Tag color={tone[f.kind]} variant="filled">{f.kind === 'overlap' ? t('overlap', { count: f.others.length }) : t(f.kind)}</Tag></button>
    </Popover>
  ))
}
