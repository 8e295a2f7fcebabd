import { PrinterOutlined } from '@ant-design/icons'
import { Button, DatePicker, Flex, Segmented, Select, Tabs, Typography } from 'antd'
import dayjs from 'dayjs'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { query } from '@/api/client'
import { useMay, useMe } from '@/app/session'
import { PageHeader } from '@/components/PageHeader'
import { UnitPicker } from '@/components/pickers'
import { NoPermission, Ready } from '@/components/states'
import { usePhone } from '@/components/usePhone'
import { usePrinting } from '@/components/usePrinting'
import { useText } from '@/i18n'
import { Bulletins } from './Bulletins'
import { Checks } from './Checks'
import { Complaints } from './Complaints'
import './dashboards.css'
import { before, periods, validDay, yearBefore, type Named, type Period } from './period'
import { Rectifications } from './Rectifications'
import { useTexts } from './texts'

/** What a dashboard is about: a part of the bank in a period. */
export interface Scope {
  unit: string
  outlet: boolean
  /** The whole bank. */
  whole: boolean
  period: Period
  /** What it is compared with. */
  then: Period
}

/** Numbers of one's own part of the bank, or of a unit below it. The address holds all of it, so that it can be sent to somebody. */
export function Component() {
  const t = useTexts()
  const pick = useText()
  const may = useMay()
  const phone = usePhone()
  const printing = usePrinting()
  const { actions, unit: mine, name } = useMe()
  const [address, setAddress] = useSearchParams()
  const top = actions.find((a) => ['inspection.read', 'notice.read', 'number.read'].includes(a.action) && a.scopes.length > 0)?.scopes[0] ?? mine
  const path = address.get('unit') ?? top
  const named = useMemo(() => periods(), [])
  const chosen: Period = { from: validDay(address.get('from')) ?? named.twelve.from, until: validDay(address.get('until')) ?? named.twelve.until }
  const which = (Object.keys(named) as Named[]).find((n) => named[n].from === chosen.from && named[n].until === chosen.until)
  const then = address.get('against') === 'year' ? yearBefore(chosen) : before(chosen)
  const unit = query.useQuery('get', '/units/{code}', { params: { path: { code: path.split('/').filter(Boolean).at(-1) ?? '' } } }, { staleTime: Infinity, retry: false })
  const set = (values: { [name: string]: string | undefined }) => {
    const next = new URLSearchParams(address)
    for (const [name, value] of Object.entries(values)) { if (value) next.set(name, value); else next.delete(name) }
    setAddress(next)
  }
  const tabs = [
    { key: 'checks', needs: 'inspection.read', of: Checks },
    { key: 'rectifications', needs: 'notice.read', of: Rectifications },
    { key: 'complaints', needs: 'number.read', of: Complaints },
    { key: 'bulletins', needs: 'bulletin.read', of: Bulletins },
  ] as const
  const open = tabs.filter((x) => may(x.needs))
  const tab = (open.find((x) => x.key === address.get('tab')) ?? open[0])?.key
  if (!tab) return <NoPermission />
  return (
    <Ready of={unit} rows={10}>
      {(u) => (
        <div className="board">
          <PageHeader title={u.level === 'head_office' ? t('whole') : `${pick(u.name)} · ${t('title')}`} actions={phone ? undefined : <Button icon={<PrinterOutlined />} onClick={() => window.print()}>{t('print')}</Button>} />
          <Flex gap={10} wrap align="center" className="board-bar">
            <div style={{ width: 230, maxWidth: '100%' }}><label htmlFor="board-unit" className="board-label">{t('unit')}</label><UnitPicker id="board-unit" under={top} value={path} onChange={(unit) => set({ unit: unit === top ? undefined : unit })} placeholder={t('unit')} /></div>
            <Segmented<Named | 'other'> value={which ?? 'other'} aria-label={t('period')} onChange={(n) => { if (n !== 'other') set({ from: named[n].from, until: named[n].until }) }} className="views"
              options={[...(Object.keys(named) as Named[]).map((n) => ({ value: n, label: t(`periods.${n}`) })), ...(which ? [] : [{ value: 'other' as const, label: t('periods.other') }])]} />
            <DatePicker.RangePicker allowClear={false} id={{ start: 'board-from', end: 'board-until' }} aria-label={t('period')} value={[dayjs(chosen.from), dayjs(chosen.until)]} onChange={(d) => { if (d?.[0] && d[1]) set({ from: d[0].format('YYYY-MM-DD'), until: d[1].format('YYYY-MM-DD') }) }} />
            <Select value={address.get('against') === 'year' ? 'year' : 'before'} aria-label={t('against.label')} popupMatchSelectWidth={false} onChange={(v) => set({ against: v === 'year' ? v : undefined })} options={[{ value: 'before', label: t('against.before') }, { value: 'year', label: t('against.year') }]} />
          </Flex>
          {printing !== undefined && <dl className="board-paper">
            {([['unit', pick(u.name)], ['period', `${chosen.from} – ${chosen.until}`], ['against.label', `${then.from} – ${then.until}`], ['part', t(`tabs.${tab}`)], ['printed', dayjs(printing).format('YYYY-MM-DD HH:mm')], ['printedBy', name]] as const)
              .map(([k, v]) => <div key={k}><dt>{t(k)}</dt><dd>{v}</dd></div>)}
          </dl>}
          <Typography.Text type="secondary" className="board-said">{chosen.from} – {chosen.until} · {t('against.said', { ...then })} · {t('note')}</Typography.Text>
          <Tabs activeKey={tab} onChange={(tab) => set({ tab })} destroyOnHidden
            items={open.map(({ key, of: Board }) => ({ key, label: t(`tabs.${key}`), children: <Board unit={path} outlet={u.level === 'outlet'} whole={u.level === 'head_office'} period={chosen} then={then} /> }))} />
        </div>
      )}
    </Ready>
  )
}
