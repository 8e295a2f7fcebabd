import { Button, Flex, Form, Modal } from 'antd'
import { api } from '@/api/client'
import type { DraftRosterDayBody, RosterDay } from '@/api/schema'
import { useCommon } from '@/i18n'
import { Clock } from './Clock'
import { DutyPicker } from './Duty'
import { useTexts } from './texts'
import { useWish } from './useWish'

/** The shifts of one day of a draft. */
export function DayEditor({ of: d, code, month, version, close }: { of: RosterDay; code: string; month: string; version: number; close: () => void }) {
  const t = useTexts()
  const common = useCommon()
  const [form] = Form.useForm<DraftRosterDayBody>()
  const { give, busy } = useWish(form, close)
  const save = (body: DraftRosterDayBody) => give(() => api.PUT('/outlets/{code}/rosters/{month}/days/{day}', { params: { path: { code, month, day: d.day }, header: version ? { 'If-Match': `"${version}"` } : {} }, body: { shifts: body.shifts ?? [] } }))
  const initial = d.shifts.map((s) => ({ from: s.from, to: s.to, leader: s.leader.user, deputy: s.deputy?.user }))
  return (
    <Modal open title={t('day', { day: d.day })} onCancel={close} onOk={form.submit} okText={t('save')} cancelText={common('cancel')} okButtonProps={{ loading: busy }}>
      <Form form={form} layout="vertical" onFinish={(v) => void save(v)} initialValues={{ shifts: initial.length > 0 ? initial : [{ from: '08:30', to: '17:30' }] }}>
        <Form.List name="shifts">{(fields, { add, remove }) => (
          <>
            {fields.map((f) => (
              <Flex key={f.key} gap={8} wrap align="end">
                <Form.Item name={[f.name, 'from']} label={t('from')}><Clock /></Form.Item>
                <Form.Item name={[f.name, 'to']} label={t('to')}><Clock end /></Form.Item>
                <Form.Item name={[f.name, 'leader']} label={t('leader')} rules={[{ required: true, message: common('required') }]} style={{ flex: '1 1 150px' }}><DutyPicker /></Form.Item>
                <Form.Item name={[f.name, 'deputy']} label={t('deputy')} style={{ flex: '1 1 150px' }}><DutyPicker allowClear /></Form.Item>
                <Form.Item><Button type="text" onClick={() => remove(f.name)}>{t('removeShift')}</Button></Form.Item>
              </Flex>
            ))}
            <Button onClick={() => add({ from: '08:30', to: '17:30' })}>{t('addShift')}</Button>
          </>
        )}</Form.List>
      </Form>
    </Modal>
  )
}
