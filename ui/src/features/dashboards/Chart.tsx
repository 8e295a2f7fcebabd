import { theme } from 'antd'
import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { usePhone } from '@/components/usePhone'
import { init, type EChartsType } from './echarts'
import type { Figure } from './figure'

/** The picture of a figure. Whoever does not see it, or works by keyboard, has the table of the same rows. */
export default function Chart({ of, label }: { of: Figure; label: string }) {
  const box = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType>(undefined)
  const navigate = useNavigate()
  const phone = usePhone()
  const { token } = theme.useToken()

  useEffect(() => {
    if (!box.current) return
    const made = init(box.current, undefined, { renderer: 'svg' })
    const watch = new ResizeObserver(() => made.resize())
    watch.observe(box.current)
    chart.current = made
    return () => { watch.disconnect(); made.dispose(); chart.current = undefined }
  }, [])

  useEffect(() => {
    const tones = { main: token.colorPrimary, good: token.colorSuccess, warn: token.colorWarning, late: token.colorError, quiet: token.colorTextQuaternary }
    const flat = of.shape === 'bars' // one below the other, for names that are long
    const text = { color: token.colorTextSecondary, fontFamily: token.fontFamily, fontSize: 12 }
    const rows = flat ? [...of.rows].reverse() : of.rows
    const percent = of.series.some((s) => s.percent)
    const values = (max?: number, right?: boolean) => ({
      type: 'value' as const, min: 0, max, minInterval: max ? undefined : 1, position: right ? 'right' as const : undefined,
      axisLabel: { ...text, formatter: max ? '{value}%' : '{value}' }, splitLine: { show: !right, lineStyle: { color: token.colorBorderSecondary } },
    })
    const names = { type: 'category' as const, data: rows.map((r) => r.name), axisTick: { show: false }, axisLine: { lineStyle: { color: token.colorBorder } }, axisLabel: { ...text, ...(flat ? { width: phone ? 96 : 150, overflow: 'truncate' as const } : { hideOverlap: true }) } }
    const mixed = percent && of.series.some((s) => !s.percent && !s.score)
    // A line may begin above nought: what moves between 96 and 99 is to be seen moving. A bar may not.
    const lowest = Math.min(...rows.flatMap((r) => r.cells.map((c) => c.value ?? 100)))
    const scale = of.series.some((s) => s.score) ? { ...values(), min: of.series.every((s) => s.line) ? Math.max(0, Math.floor((lowest - 5) / 10) * 10) : 0, max: Math.max(100, ...rows.flatMap((r) => r.cells.map((c) => Math.ceil(c.value ?? 0)))), minInterval: undefined } : values(percent && !mixed ? 100 : undefined)
    chart.current?.setOption({
      animation: false, textStyle: text, aria: { enabled: false },
      grid: { left: 8, right: flat ? 40 : 12, top: of.series.length > 1 ? 34 : 16, bottom: 4, containLabel: true },
      legend: of.series.length > 1 ? { top: 0, left: 0, itemWidth: 12, itemHeight: 10, textStyle: text } : undefined,
      tooltip: { trigger: 'axis', axisPointer: { type: flat ? 'shadow' : 'line' }, confine: true, backgroundColor: token.colorBgElevated, borderColor: token.colorBorder, textStyle: { ...text, color: token.colorText }, valueFormatter: (v: unknown) => (typeof v === 'number' ? String(v) : '—') },
      ...(flat ? { xAxis: scale, yAxis: names } : { xAxis: names, yAxis: mixed ? [values(), values(100, true)] : scale }),
      series: of.series.map((s, i) => ({
        name: s.percent ? `${s.name} %` : s.name, type: s.line ? 'line' as const : 'bar' as const, stack: s.stack, barMaxWidth: s.was ? 8 : 22, barGap: '15%', yAxisIndex: mixed && s.percent && !flat ? 1 : 0,
        itemStyle: { color: tones[s.was ? 'quiet' : s.tone ?? 'main'] }, lineStyle: { width: 2, type: s.was ? 'dashed' as const : 'solid' as const }, symbolSize: s.was ? 5 : 8, z: s.was ? 1 : 2, connectNulls: true, cursor: 'pointer',
        label: of.series.filter((x) => !x.was).length === 1 && !s.was ? { show: true, position: flat ? 'right' as const : 'top' as const, ...text } : undefined,
        data: rows.map((r) => r.cells[i]?.value ?? null),
        markLine: s.target === undefined ? undefined : { silent: true, symbol: 'none', lineStyle: { color: token.colorTextSecondary, type: 'dashed' as const }, label: { ...text, formatter: `${s.target}`, position: 'insideEndTop' as const }, data: [flat ? { xAxis: s.target } : { yAxis: s.target }] },
      })),
    }, { notMerge: true })
    const open = (p: { dataIndex?: number; seriesIndex?: number }) => {
      const to = rows[p.dataIndex ?? -1]?.cells[p.seriesIndex ?? -1]?.to
      if (to) void navigate(to)
    }
    chart.current?.on('click', open)
    return () => { chart.current?.off('click', open) }
  }, [of, token, phone, navigate])

  const height = of.shape === 'bars' ? Math.max(120, of.rows.length * (of.series.some((s) => s.was) ? 40 : 30) + 60) : 260
  return <div ref={box} className="chart" role="img" aria-label={label} style={{ minHeight: height }} />
}
