import { Button, Flex, Form, Switch } from 'antd'
import { useState } from 'react'
import { api } from '@/api/client'
import type { DayShiftIn, RosterView } from '@/api/schema'
import { useAct } from '@/components/useAct'
import { WrittenDialog } from '@/components/writing/WrittenDialog'
import { useCommon } from '@/i18n'
import { Clock } from './Clock'
import { Turns } from './Duty'
import { useTexts } from './texts'

interface Wish { leaders: string[]; from: string; to: string; deputies: boolean }

/** Fills the working days that are empty, the chosen leaders in turn: a month in a few clicks. */
export function Fill({ of: r, code, month }: { of: RosterView; code: string; month: string }) {
  const t = useTexts()
  const common = useCommon()
  const [open, setOpen] = useState(false)
  const { give } = useAct()
  const need = [{ required: true, message: common('required') }]
  const usual = r.days.flatMap((d) => d.shifts)[0]
  function apply({ leaders, from, to, deputies }: Wish) {
    let turn = 0
    const shifts: DayShiftIn[] = r.days.flatMap((d) => {
      if (d.shifts.length > 0) return d.shifts.map((s) => ({ day: d.day, from: s.from, to: s.to, leader: s.leader.user, deputy: s.deputy?.user }))
      if (!d.workday) return []
      const leader = leaders[turn % leaders.length] ?? ''
      const deputy = deputies && leaders.length > 1 ? leaders[(turn + 1) % leaders.length] : undefined
      turn++
      return [{ day: d.day, from, to, leader, deputy }]
    })
    return give(() => api.PUT('/outlets/{code}/rosters/{month}', { params: { path: { code, month }, header: r.version ? { 'If-Match': `"${r.version}"` } : {} }, body: { shifts } }), t('done'))
  }
  return (
    <>
      <Button type={r.status === 'missing' ? 'primary' : 'default'} onClick={() => setOpen(true)}>{t('fill')}</Button>
      <WrittenDialog<Wish> open={open} title={t('fill')} place={`roster.fill ${code} ${month}`} okText={t('apply')} close={() => setOpen(false)} give={apply} initialValues={{ from: usual?.from ?? '08:30', to: usual?.to ?? '17:30', deputies: true }}>
          <Form.Item name="leaders" label={t('leaders')} extra={t('fillHint')} rules={need}><Turns /></Form.Item>
          <Flex gap={16} wrap>
            <Form.Item name="from" label={t('from')} rules={need}><Clock /></Form.Item>
            <Form.Item name="to" label={t('to')} rules={need}><Clock end /></Form.Item>
            <Form.Item name="deputies" label={t('deputiesToo')} valuePropName="checked"><Switch /></Form.Item>
          </Flex>
      </WrittenDialog>
    </>
  )
}
