import { Button, Form, Modal, Select } from 'antd'
import { useState } from 'react'
import { api, query } from '@/api/client'
import type { DayShiftIn, RosterView } from '@/api/schema'
import { useCommon } from '@/i18n'
import { useTexts } from './texts'
import { useWish } from './useWish'

/** Fills the working days that are empty, the chosen leaders in turn: a month in three clicks. */
export function Fill({ of: r, code, month }: { of: RosterView; code: string; month: string }) {
  const t = useTexts()
  const common = useCommon()
  const [open, setOpen] = useState(false)
  const [form] = Form.useForm<{ leaders: string[] }>()
  const people = query.useQuery('get', '/people', { params: { query: { unit: r.outlet.path, limit: 50 } } }, { enabled: open })
  const { give, busy } = useWish(form, () => setOpen(false))
  function apply({ leaders }: { leaders: string[] }) {
    let turn = 0
    const shifts: DayShiftIn[] = r.days.flatMap((d) => {
      if (d.shifts.length > 0) return d.shifts.map((s) => ({ day: d.day, from: s.from, to: s.to, leader: s.leader.user, deputy: s.deputy?.user }))
      if (!d.workday) return []
      const leader = leaders[turn % leaders.length] ?? ''
      const deputy = leaders.length > 1 ? leaders[(turn + 1) % leaders.length] : undefined
      turn++
      return [{ day: d.day, from: '08:30', to: '17:30', leader, deputy }]
    })
    return give(() => api.PUT('/outlets/{code}/rosters/{month}', { params: { path: { code, month }, header: r.version ? { 'If-Match': `"${r.version}"` } : {} }, body: { shifts } }))
  }
  return (
    <>
      <Button type={r.status === 'missing' ? 'primary' : 'default'} onClick={() => setOpen(true)}>{t('fill')}</Button>
      <Modal open={open} title={t('fill')} onCancel={() => setOpen(false)} onOk={form.submit} okText={t('apply')} cancelText={common('cancel')} okButtonProps={{ loading: busy }} destroyOnHidden>
        <Form form={form} layout="vertical" onFinish={(v) => void apply(v)}>
          <Form.Item name="leaders" label={t('leaders')} extra={t('fillHint')} rules={[{ required: true, message: common('required') }]}>
            <Select mode="multiple" loading={people.isFetching} options={(people.data?.items ?? []).map((p) => ({ value: p.user, label: p.name ?? p.user }))} showSearch={{ optionFilterProp: 'label' }} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  )
}
