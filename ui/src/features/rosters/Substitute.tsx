import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { api } from '@/api/client'
import type { ShiftView } from '@/api/schema'
import { useAct } from '@/components/useAct'
import { Field } from '@/components/writing/Field'
import { WrittenDialog } from '@/components/writing/WrittenDialog'
import { useCommon } from '@/i18n'
import { DutyPicker } from './Duty'
import { useTexts } from './texts'

/** Puts somebody else on a published duty, with a reason. */
export function Substitute({ shift: s, code, month, version }: { shift: ShiftView; code: string; month: string; version: number }) {
  const t = useTexts()
  const common = useCommon()
  const [open, setOpen] = useState(false)
  const { give } = useAct()
  const go = (v: { leader: string; reason: string }) => give(() => api.POST('/outlets/{code}/rosters/{month}/substitute', { params: { path: { code, month }, header: { 'If-Match': `"${version}"` } }, body: { day: s.day, from: s.from, to: s.to, ...v } }), t('done'))
  return (
    <>
      <Button size="small" type="text" onClick={() => setOpen(true)} aria-label={`${t('substitute')} ${s.day}`}>{t('substitute')}</Button>
      <WrittenDialog<{ leader: string; reason: string }> open={open} title={t('substituteTitle', { day: s.day })} place={`roster.substitute ${code} ${s.day} ${s.from}`} okText={t('substitute')} close={() => setOpen(false)} give={go}>
        <Form.Item name="leader" label={t('leader')} rules={[{ required: true, message: common('required') }]}><DutyPicker without={s.leader.user} /></Form.Item>
        <Field most={1000} name="reason" label={common('reason')} rules={[{ required: true, whitespace: true, message: common('required') }]}><Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} /></Field>
      </WrittenDialog>
    </>
  )
}
