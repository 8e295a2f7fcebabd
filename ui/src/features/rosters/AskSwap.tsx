import { Button, Form, Input, Select } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { api } from '@/api/client'
import type { RosterView, ShiftView } from '@/api/schema'
import { useMe } from '@/app/session'
import { useAct } from '@/components/useAct'
import { Field } from '@/components/writing/Field'
import { WrittenDialog } from '@/components/writing/WrittenDialog'
import { useCommon } from '@/i18n'
import { useTexts } from './texts'

/** Gives a duty of one's own away, for another one of the month or for none: whom to ask follows from what is taken. Nobody would come to be leader and deputy at once. */
export function AskSwap({ roster: r, give: duty, code }: { roster: RosterView; give: ShiftView; code: string }) {
  const t = useTexts()
  const common = useCommon()
  const { user } = useMe()
  const [open, setOpen] = useState(false)
  const { give } = useAct()
  const others = r.days.filter((d) => dayjs(d.day).isAfter(dayjs(), 'day')).flatMap((d) => d.shifts).filter((s) => s.leader.user !== user && s.deputy?.user !== user && s.leader.user !== duty.deputy?.user)
  const people = [...new Map([...r.days.flatMap((d) => d.shifts).flatMap((s) => [s.leader, ...(s.deputy ? [s.deputy] : [])])].filter((p) => p.user !== user && p.user !== duty.deputy?.user).map((p) => [p.user, p])).values()]
  const options = [
    ...(others.length > 0 ? [{ label: t('takeBack'), options: others.map((s) => ({ value: `${s.day} ${s.from} ${s.leader.user}`, label: `${s.day.slice(5)} ${s.from} · ${s.leader.name ?? s.leader.user}` })) }] : []),
    { label: t('justCover'), options: people.map((p) => ({ value: `- - ${p.user}`, label: `${t('justCover')} · ${p.name ?? p.user}` })) },
  ]
  const ask = ({ take, note }: { take: string; note?: string }) => {
    const [day = '', from = '', to = ''] = take.split(' ')
    return give(() => api.POST('/duty-swaps', { body: { outlet: code, give: { day: duty.day, from: duty.from }, to, take: day === '-' ? undefined : { day, from }, note } }), t('done'))
  }
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)} aria-label={`${t('askSwap')} ${duty.day}`}>{t('askSwap')}</Button>
      <WrittenDialog<{ take: string; note?: string }> open={open} title={t('askTitle', { day: `${duty.day} ${duty.from}` })} place={`swap.ask ${code} ${duty.day} ${duty.from}`} okText={t('ask')} close={() => setOpen(false)} give={ask}>
        <Form.Item name="take" label={t('with')} rules={[{ required: true, message: common('required') }]}><Select options={options} showSearch={{ optionFilterProp: 'label' }} /></Form.Item>
        <Field most={500} name="note" label={t('note')}><Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} /></Field>
      </WrittenDialog>
    </>
  )
}
