import { Button, Flex, Form } from 'antd'
import { api } from '@/api/client'
import type { DraftRosterDayBody, RosterDay } from '@/api/schema'
import { useAct } from '@/components/useAct'
import { WrittenDialog } from '@/components/writing/WrittenDialog'
import { useCommon } from '@/i18n'
import { Clock } from './Clock'
import { DutyPicker } from './Duty'
import { useTexts } from './texts'

/** The shifts of one day of a draft. */
export function DayEditor({ of: d, code, month, version, close }: { of: RosterDay; code: string; month: string; version: number; close: () => void }) {
  const t = useTexts()
  const common = useCommon()
  const { give } = useAct()
  const save = (body: DraftRosterDayBody) => give(() => api.PUT('/outlets/{code}/rosters/{month}/days/{day}', { params: { path: { code, month, day: d.day }, header: version ? { 'If-Match': `"${version}"` } : {} }, body: { shifts: body.shifts ?? [] } }), t('done'))
  const initial = d.shifts.map((s) => ({ from: s.from, to: s.to, leader: s.leader.user, deputy: s.deputy?.user }))
  return (
    <WrittenDialog<DraftRosterDayBody> title={t('day', { day: d.day })} place={`roster.day ${code} ${d.day}`} okText={t('save')} close={close} give={save} initialValues={{ shifts: initial.length > 0 ? initial : [{ from: '08:30', to: '17:30' }] }}>
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
    </WrittenDialog>
  )
}
