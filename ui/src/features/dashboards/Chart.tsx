import { theme } from 'antd'
import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { usePhone } from '@/components/usePhone'
import { useTexts } from './texts'
import { init, type EChartsType } from './echarts'
import type { Figure, Series } from './figure'

/** The picture of a figure. Whoever does not see it, or works by keyboard, has the table of the same rows. */
export default function Chart({ of, label }: { of: Figure; label: string }) {
  const box = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType>(undefined)
  const navigate = useNavigate()
  const phone = usePhone()
  const t = useTexts()
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
    const names = { type: 'category' as const, data: rows.map((r) => (r.until ? `${r.name}\n${t('until', { day: r.until })}` : r.name)), axisTick: { show: false }, axisLine: { lineStyle: { color: token.colorBorder } }, axisLabel: { ...text, ...(flat ? { width: phone ? 96 : 150, overflow: 'truncate' as const } : { hideOverlap: true, showMaxLabel: true }) } }
    const mixed = percent && of.series.some((s) => !s.percent && !s.score)
    // A line may begin above nought: what moves between 96 and 99 is to be seen moving. A bar may not.
    const lowest = Math.min(...rows.flatMap((r) => r.cells.map((c) => c.value ?? 100)))
    const scale = of.series.some((s) => s.score) ? { ...values(), min: of.series.every((s) => s.line) ? Math.max(0, Math.floor((lowest - 5) / 10) * 10) : 0, max: Math.max(100, ...rows.flatMap((r) => r.cells.map((c) => Math.ceil(c.value ?? 0)))), minInterval: undefined } : values(percent && !mixed ? 100 : undefined)
    // What goes on has not fallen: its bar is pale, its point hollow, and no line runs down to it.
    const goesOn = (n: number) => rows[n]?.until !== undefined
    const look = (s: Series) => ({
      name: s.percent ? `${s.name} %` : s.name, yAxisIndex: mixed && s.percent && !flat ? 1 : 0, cursor: 'pointer',
      itemStyle: { color: tones[s.was ? 'quiet' : s.tone ?? 'main'] }, symbolSize: s.was ? 4 : 6, z: s.was ? 1 : 2,
    })
    const points = of.series.flatMap((s, i) => (s.line && rows.some((_, n) => goesOn(n)) ? [{ s, i }] : []))
    const lines = (n: number) => {
      const box = document.createElement('div')
      box.append(rows[n]?.until ? t('soFar', { name: rows[n].name, day: rows[n].until }) : rows[n]?.name ?? '')
      of.series.forEach((s, i) => {
        const [line, dot] = [document.createElement('div'), document.createElement('i')]
        dot.className = 'chart-dot'
        dot.style.background = look(s).itemStyle.color
        line.append(dot, `${look(s).name}  ${rows[n]?.cells[i]?.value ?? '—'}`, rows[n]?.cells[i]?.how ? `  ${rows[n].cells[i].how}` : '')
        box.append(line)
      })
      return box
    }
    chart.current?.setOption({
      animation: false, textStyle: text, aria: { enabled: false },
      grid: { left: 8, right: flat ? 40 : 12, top: of.series.length > 1 ? 34 : 16, bottom: 4, containLabel: true },
      legend: of.series.length > 1 ? { top: 0, left: 0, itemWidth: 12, itemHeight: 10, textStyle: text } : undefined,
      tooltip: { trigger: 'axis', axisPointer: { type: flat ? 'shadow' : 'line' }, confine: true, backgroundColor: token.colorBgElevated, borderColor: token.colorBorder, textStyle: { ...text, color: token.colorText }, formatter: (p: unknown) => lines((p as { dataIndex: number }[])[0]?.dataIndex ?? 0) },
      ...(flat ? { xAxis: scale, yAxis: names } : { xAxis: names, yAxis: mixed ? [values(), values(100, true)] : scale }),
      series: [...of.series.map((s, i) => ({
        ...look(s), type: s.line ? 'line' as const : 'bar' as const, symbol: 'circle', stack: s.stack, barMaxWidth: s.was ? 8 : 22, barGap: '15%',
        lineStyle: { width: 2, type: s.was ? 'dashed' as const : 'solid' as const }, connectNulls: true,
        label: of.series.filter((x) => !x.was).length === 1 && !s.was ? { show: true, position: flat ? 'right' as const : 'top' as const, ...text } : undefined,
        data: rows.map((r, n) => (!goesOn(n) ? r.cells[i]?.value ?? null : s.line ? null : { value: r.cells[i]?.value, itemStyle: { opacity: 0.45 } })),
        markLine: s.target === undefined ? undefined : { silent: true, symbol: 'none', lineStyle: { color: token.colorTextSecondary, type: 'dashed' as const }, label: { ...text, formatter: `${s.target}`, position: 'insideEndTop' as const }, data: [flat ? { xAxis: s.target } : { yAxis: s.target }] },
      })), ...points.map(({ s, i }) => ({
        ...look(s), type: 'line' as const, symbol: 'emptyCircle', symbolSize: 9, label: of.series.filter((x) => !x.was).length === 1 && !s.was ? { show: true, position: 'top' as const, ...text } : undefined,
        data: rows.map((r, n) => (goesOn(n) ? r.cells[i]?.value ?? null : null)),
      }))],
    }, { notMerge: true })
    const open = (p: { dataIndex?: number; seriesIndex?: number }) => {
      const at = p.seriesIndex ?? -1
      const to = rows[p.dataIndex ?? -1]?.cells[at < of.series.length ? at : points[at - of.series.length]?.i ?? -1]?.to
      if (to) void navigate(to)
    }
    chart.current?.on('click', open)
    return () => { chart.current?.off('click', open) }
  }, [of, token, phone, navigate, t])

  const height = of.shape === 'bars' ? Math.max(120, of.rows.length * (of.series.some((s) => s.was) ? 40 : 30) + 60) : 260
  return <div ref={box} className="chart" role="img" aria-label={label} style={{ minHeight: height }} />
}
