import { Table, Tag } from 'antd'
import { Empty } from '@/components/states'
import { usePhone } from '@/components/usePhone'
import type { Difference } from './ruleset'
import { Sentence } from './Sentence'
import { useTexts } from './texts'

const tone = { added: 'success', removed: 'error', changed: 'processing' } as const

/** Rules that differ, side by side. */
export function Differences({ of }: { of: Difference[] }) {
  const t = useTexts()
  const phone = usePhone()
  if (of.length === 0) return <Empty text={t('same')} />
  return (
    <Table<Difference> size="small" rowKey="id" pagination={false} dataSource={of} columns={phone ? [{ title: t('change'), render: (_, d) => <><Tag color={tone[d.what]} variant="filled">{t(`what.${d.what}`)}</Tag>{d.before && <Sentence of={d.before} />}{d.before && d.after && '↓'}{d.after && <Sentence of={d.after} />}</> }] : [
      { title: t('change'), width: 90, render: (_, d) => <Tag color={tone[d.what]} variant="filled">{t(`what.${d.what}`)}</Tag> },
      { title: t('was'), width: '45%', render: (_, d) => (d.before ? <Sentence of={d.before} /> : '—') },
      { title: t('is'), width: '45%', render: (_, d) => (d.after ? <Sentence of={d.after} /> : '—') },
    ]} />
  )
}
