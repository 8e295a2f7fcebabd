import { ClockCircleOutlined } from '@ant-design/icons'
import { Popover, Tag } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useCommon, useText } from '@/i18n'
import { limitWords, stepKey, timeLeft } from './clock'
import { calendarName, ruleName } from './ruleName'
import { useNow } from './useNow'

/** What a clock of the API has in common, in lists and on cases. */
export interface Clock {
  due?: string; due_day?: string; overdue: boolean; limit?: string; rule?: string; calendar?: string
  next_step?: string; next_at?: string; last_step?: string; provisional?: boolean
}

/**
 * Time left, coloured by state; due, rule and next step when pointed at, tapped or reached by key.
 * A list has hundreds of these: what is told besides is drawn for the one that somebody asks.
 */
export function ClockTag({ clock, label }: { clock: Clock; label?: string }) {
  const t = useCommon()
  const pick = useText()
  const now = useNow()
  const [told, setTold] = useState<boolean>()
  if (!clock.due) return null
  const left = timeLeft(clock.due, clock.overdue, now)
  const step = (name: string) => t(`step.${stepKey(name)}`)
  const lines: [string, string | undefined, string?][] = [
    [t('due'), dayjs(clock.due_day ?? clock.due).format(clock.due_day ? 'YYYY-MM-DD' : 'YYYY-MM-DD HH:mm')],
    [t('limit'), clock.limit && limitWords(clock.limit, t)],
    [t('rule'), clock.rule && pick(ruleName(clock.rule)), clock.rule], [t('calendar'), clock.calendar && pick(calendarName(clock.calendar)), clock.calendar],
    [t('lastStep'), clock.last_step && step(clock.last_step)],
    [t('nextStep'), clock.next_step && `${step(clock.next_step)} ${dayjs(clock.next_at).format('MM-DD HH:mm')}`],
  ]
  return (
    <Tag icon={<ClockCircleOutlined />} color={left.tone} tabIndex={0} className="tabular clock-tag"
      onPointerEnter={() => setTold((before) => before ?? true)} onFocus={() => setTold(true)} onBlur={() => setTold(false)}>
      {label ? `${label} ` : ''}{t(left.words, { count: left.count })}{clock.provisional && <> · {t('tentative')}</>}
      {told !== undefined && (
        <Popover title={label} trigger="hover" open={told} onOpenChange={setTold} content={
          <dl className="pairs">
            {lines.filter(([, value]) => value).map(([name, value, code]) => <div key={name}><dt>{name}</dt><dd title={code}>{value}</dd></div>)}
            {clock.provisional && <div><dd>{t('provisional')}</dd></div>}
          </dl>
        }><span className="clock-tag-cover" /></Popover>
      )}
    </Tag>
  )
}
