import { Button, Table } from 'antd'
import type { DwellItem } from '@/api/schema'
import { duration } from '@/components/process/duration'
import { useTexts as useCourseTexts } from '@/components/process/texts'
import { useText } from '@/i18n'
import { useTexts } from './texts'

/** The numbers behind the colours. */
export function Dwelling({ items, choose }: { items: DwellItem[]; choose: (element: string) => void }) {
  const t = useTexts()
  const words = useCourseTexts()
  const pick = useText()
  const time = (key: 'median_seconds' | 'average_seconds' | 'longest_seconds', title: string) => ({
    title, dataIndex: key, align: 'right' as const, sorter: (a: DwellItem, b: DwellItem) => a[key] - b[key], render: (s: number) => <span className="tabular">{duration(s, words)}</span>,
  })
  const count = (key: 'stays' | 'present', title: string) => ({ title, dataIndex: key, align: 'right' as const, sorter: (a: DwellItem, b: DwellItem) => a[key] - b[key], render: (n: number) => <span className="tabular">{n}</span> })
  return (
    <Table<DwellItem> size="small" pagination={false} rowKey="element" dataSource={items} scroll={{ x: 'max-content' }} columns={[
      { title: t('element'), dataIndex: 'name', render: (_, i) => <Button type="link" size="small" style={{ padding: 0 }} onClick={() => choose(i.element)}>{pick(i.name)}</Button> },
      { ...time('median_seconds', t('median')), defaultSortOrder: 'descend' }, time('average_seconds', t('average')), time('longest_seconds', t('longest')), count('stays', t('stays')), count('present', t('present')),
    ]} />
  )
}
