import { AlertFilled } from '@ant-design/icons'
import { App, Button, Tag, Typography } from 'antd'
import { useEffect } from 'react'
import { Link } from 'react-router'
import { useCommand } from '@/api/commands'
import { said } from '@/api/fields'
import { problemOf } from '@/api/problem'
import type { IncidentItem } from '@/api/schema'
import { useMay, useMe } from '@/app/session'
import { ClockTag } from '@/components/ClockTag'
import { usePages } from '@/components/usePages'
import { sign, useCommon, useLanguage, useText } from '@/i18n'
import { useTexts } from './texts'
import { severityTones, span, useSince } from './words'

/** What nobody of head office has acknowledged: as large as it is urgent, above everything else, with one button. */
export function Alarms() {
  const t = useTexts()
  const common = useCommon()
  const { items } = usePages('/incidents', { status: ['reported'], sort: 'due', limit: 50 })
  const count = items?.length ?? 0
  useEffect(() => { document.title = `${count ? `${sign('open')}${count}${sign('close')}` : ''}${t('title')} · ${common('product')}` }, [count, t, common])
  if (!items || count === 0) return null
  return (
    <section className="alarms" aria-label={t('alarm')}>
      <h2 role="alert"><AlertFilled /> {t('alarmCount', { count })}</h2>
      <ul>{items.map((i) => <Alarm key={i.id} of={i} />)}</ul>
    </section>
  )
}

function Alarm({ of: i }: { of: IncidentItem }) {
  const t = useTexts()
  const pick = useText()
  const english = useLanguage() === 'en'
  const { name } = useMe()
  const may = useMay()
  const { message } = App.useApp()
  const acknowledge = useCommand('/incidents/{id}/acknowledge')
  const since = useSince(i.reported_at)
  async function sign() {
    try {
      await acknowledge.mutateAsync({ id: i.id, version: i.version })
      void message.success(t('acknowledged'))
    } catch (e) { void message.error(pick(said(problemOf(e).body))) }
  }
  return (
    <li className="alarm">
      <Link to={`/incidents/${i.id}`} className="alarm-what">
        <strong>{pick(i.kind.name)}</strong><span>{pick(i.place.name)}</span>
        <Tag color={severityTones[i.severity]}>{pick(i.severity_name)}</Tag>
        {i.affected > 0 && <span>{t('people', { count: i.affected })}</span>}
      </Link>
      <Typography.Text type="secondary" className="tabular">{i.number} · {t('by', { name: i.reporter?.name ?? i.reporter?.user ?? '—' })} · {t('since', { time: span(since, english) })}</Typography.Text>
      <span className="alarm-end">{i.due && <ClockTag clock={i} />}
        {may('incident.acknowledge') && <Button type="primary" danger size="large" loading={acknowledge.isPending} onClick={() => void sign()}>{t('acknowledgeAs', { name })}</Button>}</span>
    </li>
  )
}
