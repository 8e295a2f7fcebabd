import { App, Form, Input, Radio } from 'antd'
import { useNavigate } from 'react-router'
import { api } from '@/api/client'
import type { ComplaintView, DeclareInterestBody } from '@/api/schema'
import { Field } from './writing/Field'
import { WrittenDialog } from './writing/WrittenDialog'
import { useCommon, useText } from '@/i18n'

export interface Tie { label: string; body: Pick<DeclareInterestBody, 'tie' | 'with'> }

/** Whom an interest can be in, as far as a complaint knows them: its employee, its customer, its outlet. */
export function useTies(c: ComplaintView): Tie[] {
  const t = useCommon()
  const pick = useText()
  const employee = c.concerns && (c.concerns.name ?? c.concerns.user)
  return [
    ...(c.concerns && employee ? [{ label: t('interest.kin', { name: employee }), body: { tie: 'kinship' as const, with: c.concerns.user } }, { label: t('interest.close', { name: employee }), body: { tie: 'close' as const, with: c.concerns.user } }] : []),
    ...(c.customer ? [{ label: t('interest.customer'), body: { tie: 'customer' as const, with: c.customer } }] : []),
    ...(c.outlet ? [{ label: pick(c.outlet.name), body: { tie: 'unit' as const, with: c.outlet.path } }] : []),
  ]
}

/** Declares an interest of one's own from the complaint in which it came up: whoever had that in hand reads it no more. */
export function DeclareInterest({ of, open, close }: { of: ComplaintView; open: boolean; close: () => void }) {
  const navigate = useNavigate()
  const t = useCommon()
  const { message } = App.useApp()
  const ties = useTies(of)
  async function declare({ tie, note }: { tie: number; note?: string }) {
    const chosen = ties[tie]
    if (!chosen) return false
    await api.POST('/interests', { body: { ...chosen.body, note: note?.trim() || undefined } })
    void message.success(t('interest.declared'))
    await navigate('/complaints')
  }
  return (
    <WrittenDialog<{ tie: number; note?: string }> open={open} title={t('interest.title')} place={`interest.declare ${of.id}`} okText={t('interest.declare')} close={close} give={declare}>
        <Form.Item name="tie" label={t('interest.with')} extra={t('interest.note')} rules={[{ required: true, message: t('required') }]}><Radio.Group className="stacked" options={ties.map((x, value) => ({ value, label: x.label }))} /></Form.Item>
        <Field most={1000} name="note" label={t('interest.why')}><Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} /></Field>
    </WrittenDialog>
  )
}
