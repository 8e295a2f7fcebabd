import { App, Button, Card, Checkbox, Flex, Form, Input, InputNumber, Select, Tag, Typography } from 'antd'
import { useState } from 'react'
import { query } from '@/api/client'
import { useCommand } from '@/api/commands'
import type { ComplaintConvenePanel, ComplaintView, ExpertView } from '@/api/schema'
import { Ready } from '@/components/states'
import { useStand } from '@/components/writing/Lasting'
import { WrittenForm } from '@/components/writing/WrittenForm'
import { Field } from '@/components/writing/Field'
import { useCommon, useText } from '@/i18n'
import { useTexts } from './texts'
import { departments, ofLine, order, propose } from './words'

/** Calls experts by department. Whom the case bars is shown, not hidden; one of each department is proposed. */
export function Convene({ of: c }: { of: ComplaintView }) {
  const experts = query.useQuery('get', '/complaints/{id}/experts', { params: { path: { id: c.id } } })
  return <Ready of={experts} rows={8}>{({ items }) => <Table of={c} experts={items} />}</Ready>
}

type Draft = Pick<ComplaintConvenePanel, 'chair' | 'quorum' | 'question'> & { members: string[] }

function Table({ of: c, experts }: { of: ComplaintView; experts: ExpertView[] }) {
  const t = useTexts()
  const common = useCommon()
  const pick = useText()
  const { message } = App.useApp()
  const [form] = Form.useForm<Draft>()
  const command = useCommand('/complaints/{id}/convene-panel')
  const { barred } = useStand()
  const subject = ofLine[c.route?.line ?? '']
  const [first] = useState(() => propose(experts, c.id))
  const chosen = Form.useWatch('members', form) ?? first
  const least = Math.floor(chosen.length / 2) + 1
  const leader = (among: string[]) => experts.find((e) => among.includes(e.user) && e.department === subject)?.user ?? among[0]
  function choose(members: string[]) {
    form.setFieldsValue({ members, quorum: Math.floor(members.length / 2) + 1 })
    if (!members.includes(form.getFieldValue('chair') as string)) form.setFieldValue('chair', leader(members))
  }
  async function go(v: Draft) {
    const body: ComplaintConvenePanel = { ...v, members: v.members.flatMap((user) => { const e = experts.find((x) => x.user === user); return e ? [{ user, department: e.department }] : [] }) }
    await command.mutateAsync({ id: c.id, version: c.version, body })
    void message.success(t('convened'))
  }
  return (
    <Card size="small" title={t('convene')} className="convene">
      <WrittenForm form={form} place={`complaint.convene_panel ${c.id}`} give={go} initialValues={{ members: first, chair: leader(first), quorum: Math.floor(first.length / 2) + 1 }}>
        <Field most={4000} name="question" label={t('question')} rules={[{ required: true, whitespace: true, message: common('required') }]}><Input.TextArea placeholder={t('questionHint')} autoSize={{ minRows: 2, maxRows: 8 }} /></Field>
        <Form.Item name="members" label={<Flex gap={8}>{t('experts')}<Typography.Text type="secondary">{t('chosen', { count: chosen.length })}</Typography.Text></Flex>} rules={[{ validator: (_, v: string[] | undefined) => (v && v.length >= 3 ? Promise.resolve() : Promise.reject(new Error(t('atLeast')))) }]}>
          <Seats experts={experts} subject={subject} choose={choose} />
        </Form.Item>
        <Flex gap={12} wrap>
          <Form.Item name="chair" label={t('chairOf')} rules={[{ required: true, message: t('makeChair') }]} style={{ flex: '1 1 160px' }}><Select options={experts.filter((e) => chosen.includes(e.user)).map((e) => ({ value: e.user, label: `${e.name ?? e.user} · ${pick(e.department_name)}` }))} /></Form.Item>
          <Form.Item name="quorum" label={t('quorum')} extra={t('quorumNote', { least, most: chosen.length })} rules={[{ validator: (_, v: number) => (v >= least && v <= chosen.length ? Promise.resolve() : Promise.reject(new Error(t('quorumBad')))) }]}><InputNumber min={1} max={60} precision={0} /></Form.Item>
        </Flex>
        <Button type="primary" htmlType="submit" disabled={barred} loading={command.isPending}>{t('convene')}</Button>
        <Typography.Paragraph type="secondary" className="panel-small" style={{ margin: '8px 0 0' }}>{t('conveneNote')}</Typography.Paragraph>
      </WrittenForm>
    </Card>
  )
}

function Seats({ experts, subject, choose, value = [], id }: { experts: ExpertView[]; subject: string | undefined; choose: (users: string[]) => void; value?: string[]; id?: string }) {
  const t = useTexts()
  const pick = useText()
  const toggle = (user: string) => choose(value.includes(user) ? value.filter((u) => u !== user) : [...value, user])
  return (
    <div id={id} className="convene-seats">
      {order.map((d) => {
        const all = experts.filter((e) => e.department === d)
        return (
          <fieldset key={d}>
            <legend>{pick(departments[d])}{d === subject && <Tag color="processing" variant="filled">{t('subject')}</Tag>}</legend>
            {all.length === 0 && <Typography.Text type="secondary">{t('none')}</Typography.Text>}
            {all.map((e) => (
              <label key={e.user} data-barred={Boolean(e.bar)} data-expert={e.user}>
                <Checkbox checked={value.includes(e.user)} disabled={Boolean(e.bar)} onChange={() => toggle(e.user)} aria-label={e.name ?? e.user} />
                <span>{e.name ?? e.user}{e.bar && <small>{t(`bar.${e.bar}`)}</small>}</span>
              </label>
            ))}
          </fieldset>
        )
      })}
    </div>
  )
}
