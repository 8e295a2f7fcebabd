import { PlusOutlined } from '@ant-design/icons'
import { Button, Drawer, Flex, Form, Input, Select, Typography } from 'antd'
import { posts } from '@/components/checklist/posts'
import { usePhone } from '@/components/usePhone'
import { CheckedForm } from '@/components/writing/CheckedForm'
import { useCommon, useText } from '@/i18n'
import type { Sheet, Snapshot } from '../sheet'
import { useTexts } from '../texts'

/** Who was observed: some items are asked about each of them. */
export function Employees({ sheet, snapshot: s, open, close }: { sheet: Sheet; snapshot: Snapshot; open: boolean; close: () => void }) {
  const t = useTexts()
  const common = useCommon()
  const pick = useText()
  const phone = usePhone()
  const [form] = Form.useForm<{ id: string; post: string }>()
  const items = s.form?.template.modules.flatMap((m) => m.items).filter((i) => i.per === 'employee') ?? []
  const known = [...new Set(items.flatMap((i) => i.posts ?? []))]
  return (
    <Drawer open={open} onClose={close} title={t('employees')} placement={phone ? 'bottom' : 'right'} size={phone ? '80%' : 420}>
      <Flex vertical gap={12}>
        <Typography.Text type="secondary">{t('employeesHint')}</Typography.Text>
        <ul className="plain-list">{s.subjects.map((x) => <li key={x.id}><strong>{x.id}</strong> {pick(posts[x.post ?? '']) || x.post}</li>)}</ul>
        <CheckedForm form={form} layout="vertical" requiredMark={false} onFinish={(v) => { sheet.observe({ id: v.id.trim(), post: v.post }); form.resetFields(['id']); form.getFieldInstance('id')?.focus?.() }} initialValues={{ post: known[0] }}>
          <Form.Item name="id" label={t('employeeId')} rules={[{ required: true, whitespace: true, message: common('required') }, { max: 64 }, { pattern: /^[^@]*$/, message: t('noAt') }]}><Input autoComplete="off" /></Form.Item>
          <Form.Item name="post" label={t('post')} rules={[{ required: true, message: common('required') }]}><Select options={known.map((p) => ({ value: p, label: pick(posts[p]) || p }))} /></Form.Item>
          <Button type="primary" htmlType="submit" icon={<PlusOutlined />} block>{t('addEmployee')}</Button>
        </CheckedForm>
      </Flex>
    </Drawer>
  )
}
