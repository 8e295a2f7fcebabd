import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons'
import { Alert, Button, Flex, Form, Input } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useCommand } from '@/api/commands'
import type { NoticeOpenAdvice } from '@/api/schema'
import { MoveDrawer } from '@/components/MoveDrawer'
import { OutletPicker } from '@/components/pickers'
import { Field } from '@/components/writing/Field'
import { useCommon } from '@/i18n'
import { useTexts } from './texts'

/** Advice in points to one outlet: no findings, no deadline (R6). */
export function Advise() {
  const t = useTexts()
  const common = useCommon()
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  const command = useCommand('/notices')
  return (
    <>
      <Button onClick={() => setOpen(true)} icon={<PlusOutlined />}>{t('advise')}</Button>
      <MoveDrawer open={open} close={() => setOpen(false)} title={t('advise')} place="notice.open_advice" target="" give={async (body) => {
        const answer = await command.mutateAsync({ body: body as NoticeOpenAdvice })
        void navigate(`/notices/${answer.case}`)
      }} form={{
        initial: () => ({ points: [''] }),
        fields: () => (
          <>
            <Alert type="info" title={t('adviseNote')} style={{ marginBottom: 16 }} />
            <Form.Item name="outlet" label={t('adviseOutlet')} rules={[{ required: true }]}><OutletPicker /></Form.Item>
            <Form.List name="points">
              {(fields, { add, remove }) => (
                <Flex vertical gap={4}>
                  {fields.map((f, i) => (
                    <Flex key={f.key} gap={8} align="start">
                      <Field most={2000} name={f.name} label={t('point', { count: i + 1 })} rules={[{ required: true, whitespace: true, message: common('required') }]} style={{ flex: 1 }}><Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} /></Field>
                      {fields.length > 1 && <Button type="text" icon={<MinusCircleOutlined />} aria-label={`${common('remove')} ${t('point', { count: i + 1 })}`} onClick={() => remove(f.name)} />}
                    </Flex>
                  ))}
                  <Button type="dashed" icon={<PlusOutlined />} onClick={() => add('')}>{t('addPoint')}</Button>
                </Flex>
              )}
            </Form.List>
          </>
        ),
      }} />
    </>
  )
}
