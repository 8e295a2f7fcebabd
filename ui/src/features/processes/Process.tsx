import { DownloadOutlined, DownOutlined } from '@ant-design/icons'
import { Button, Card, DatePicker, Dropdown, Flex, Space, Switch, Typography } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useMemo, useState } from 'react'
import { useParams } from 'react-router'
import { base, query } from '@/api/client'
import type { DwellItem, ProcessView } from '@/api/schema'
import { useMay } from '@/app/session'
import { NotFound } from '@/components/NotFound'
import { PageHeader } from '@/components/PageHeader'
import { UnitPicker } from '@/components/pickers'
import { Diagram, type Kind } from '@/components/process/Diagram'
import { duration } from '@/components/process/duration'
import { useTexts as useCourseTexts } from '@/components/process/texts'
import { Empty, Ready } from '@/components/states'
import { usePhone } from '@/components/usePhone'
import { useLanguage, useText } from '@/i18n'
import { Chosen } from './Chosen'
import { Dwelling } from './Dwelling'
import { useTexts } from './texts'
import './processes.css'

const kinds: readonly Kind[] = ['programme', 'inspection', 'notice', 'complaint', 'incident', 'bulletin']

export function Component() {
  const asked = useParams().kind
  const kind = kinds.find((k) => k === asked)
  return kind ? <Opened key={kind} kind={kind} /> : <NotFound />
}

function Opened({ kind }: { kind: Kind }) {
  const process = query.useQuery('get', '/processes/{kind}', { params: { path: { kind } } }, { staleTime: Infinity })
  return <Ready of={process} rows={12}>{(p) => <Shown process={p} />}</Ready>
}

function Shown({ process: p }: { process: ProcessView }) {
  const t = useTexts()
  const pick = useText()
  const language = useLanguage()
  const phone = usePhone()
  const counts = useMay()('number.read')
  const [heat, setHeat] = useState(counts)
  const [period, setPeriod] = useState<[Dayjs, Dayjs]>([dayjs().subtract(29, 'day'), dayjs()])
  const [unit, setUnit] = useState<string>()
  const [chosen, setChosen] = useState<string>()
  const [from, until] = period.map((d) => d.format('YYYY-MM-DD')) as [string, string]
  const dwell = query.useQuery('get', '/processes/{kind}/dwell', { params: { path: { kind: p.kind }, query: { from, until, unit } } }, { enabled: counts && heat })
  const painted = usePainted(heat ? dwell.data?.items : undefined, chosen)
  const file = (lang: 'zh' | 'en') => `${base}/processes/${p.kind}/bpmn?lang=${lang}`
  return (
    <>
      <PageHeader title={pick(p.name)} back="/processes" actions={
        <Space.Compact>
          <Button href={file(language)} download icon={<DownloadOutlined />}>{t('download')}</Button>
          <Dropdown trigger={['click']} menu={{ items: (['zh', 'en'] as const).map((l) => ({ key: l, label: <a href={file(l)} download>{t(l)}</a> })) }}><Button icon={<DownOutlined />} aria-label={`${t('zh')} / ${t('en')}`} /></Dropdown>
        </Space.Compact>
      } />
      {counts && (
        <Flex gap={12} wrap align="center" style={{ marginBottom: 12 }}>
          <span><Switch checked={heat} onChange={setHeat} aria-label={t('heat')} /> {t('heat')}</span>
          {heat && <>
            <DatePicker.RangePicker value={period} allowClear={false} aria-label={t('period')} disabledDate={(d) => d.isAfter(dayjs(), 'day')} onChange={(v) => { if (v?.[0] && v[1]) setPeriod([v[0], v[1]]) }}
              presets={([['week', 6], ['month', 29], ['quarter', 89]] as const).map(([name, days]) => ({ label: t(name), value: [dayjs().subtract(days, 'day'), dayjs()] }))} />
            <Flex gap={8} align="center"><label htmlFor="unit">{t('unit')}</label><div style={{ width: 220 }}><UnitPicker id="unit" value={unit} onChange={setUnit} allowClear placeholder={t('everywhere')} /></div></Flex>
            <Flex gap={6} align="center" className="dp-legend"><Typography.Text type="secondary">{t('cool')}</Typography.Text><i className="dp-key heat" /><Typography.Text type="secondary">{t('hot')}</Typography.Text></Flex>
          </>}
        </Flex>
      )}
      <div className="process-page">
        <Diagram kind={p.kind} label={pick(p.name)} height={phone ? 480 : 760} marks={painted.marks} badges={painted.badges} chosen={chosen} onSelect={setChosen} />
        <Card size="small" title={t('chosen')} className="process-aside"><Chosen process={p} id={chosen} choose={setChosen} /></Card>
      </div>
      {counts && heat && (
        <div style={{ marginTop: 16 }}>
          <Ready of={dwell} rows={4}>{(d) => d.items.length === 0 ? <Empty text={t('noStays')} /> : <Dwelling items={d.items} choose={setChosen} />}</Ready>
        </div>
      )}
    </>
  )
}

/** The median of each step as a colour, in four grades up to the longest of them. */
function usePainted(items: DwellItem[] | undefined, chosen: string | undefined) {
  const t = useCourseTexts()
  return useMemo(() => {
    const longest = Math.max(1, ...(items ?? []).map((i) => i.median_seconds))
    const marks = (items ?? []).map((i) => ({ element: i.element, as: `dp-heat-${Math.min(4, Math.max(1, Math.ceil((4 * i.median_seconds) / longest)))}` }))
    if (chosen) marks.push({ element: chosen, as: 'dp-chosen' })
    return { marks, badges: (items ?? []).map((i) => ({ element: i.element, text: duration(i.median_seconds, t), as: 'quiet' })) }
  }, [items, chosen, t])
}
