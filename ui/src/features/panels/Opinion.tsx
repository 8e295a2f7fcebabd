import { App, Button, Card, Checkbox, Flex, Form, Input, Radio, Select, Typography } from 'antd'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { api } from '@/api/client'
import { useCommand } from '@/api/commands'
import { said } from '@/api/fields'
import { problemOf } from '@/api/problem'
import type { ComplaintGiveOpinion, ComplaintView, MemberView } from '@/api/schema'
import { useTies } from '@/components/interest'
import { useKeys } from '@/components/useKeys'
import { useStand } from '@/components/writing/Lasting'
import { WrittenForm } from '@/components/writing/WrittenForm'
import { Field } from '@/components/writing/Field'
import { WrittenDialog } from '@/components/writing/WrittenDialog'
import { useCommon, useText } from '@/i18n'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { useTexts } from './texts'
import { positionChoices } from './words'

/** An expert's opinion on the page itself: position, reasons, one button. Ctrl Enter submits. */
export function Opinion({ of: c, mine, aside }: { of: ComplaintView; mine?: MemberView; aside: boolean }) {
  const t = useTexts()
  const common = useCommon()
  const { message } = App.useApp()
  const [form] = Form.useForm<ComplaintGiveOpinion>()
  const [steps, setSteps] = useState(false)
  const [opened, setOpened] = useState(!mine?.given)
  const command = useCommand('/complaints/{id}/give-opinion')
  const { barred } = useStand()
  const reasons = useRef<TextAreaRef>(null)
  // Whoever has made up his mind writes next.
  useKeys(Object.fromEntries(positionChoices.map((p, i) => [String(i + 1), () => { form.setFieldValue('position', p.value); reasons.current?.focus() }])), opened)
  async function give(body: ComplaintGiveOpinion) {
    await command.mutateAsync({ id: c.id, version: c.version, body })
    void message.success(t('given'))
    setOpened(false)
  }
  if (!opened) return <Flex gap={8} align="center" wrap><Button onClick={() => setOpened(true)}>{t('change')}</Button><Typography.Text type="secondary">{t('changeable')}</Typography.Text></Flex>
  return (
    <Card size="small" title={t('mine')} extra={aside && <Button size="small" danger type="text" onClick={() => setSteps(true)}>{t('stepAside')}</Button>}>
      <WrittenForm form={form} initialValues={mine?.given ? { position: mine.position, text: mine.text } : undefined} place={`complaint.give_opinion ${c.id}`} give={give}
        onKeyDown={(e) => { if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) form.submit() }}>
        <Form.Item name="position" label={t('mine')} rules={[{ required: true, message: common('required') }]}><Positions label={t('mine')} keys /></Form.Item>
        <Field most={10000} name="text" label={t('reasons')} rules={[{ required: true, whitespace: true, message: common('required') }]}><Input.TextArea ref={reasons} placeholder={t('reasonsHint')} autoSize={{ minRows: 4, maxRows: 16 }} /></Field>
        <Flex gap={8} align="center" wrap>
          <Button type="primary" htmlType="submit" disabled={barred} loading={command.isPending}>{t('give')}<kbd className="key-hint" aria-hidden>Ctrl ↵</kbd></Button>
          {mine?.given && <Button onClick={() => setOpened(false)}>{common('cancel')}</Button>}
          <Typography.Text type="secondary" className="panel-small">{mine?.given ? t('changed') : t('changeable')}</Typography.Text>
        </Flex>
        {aside && <Typography.Paragraph type="secondary" className="panel-small" style={{ margin: '8px 0 0' }}>{t('askedAside')}</Typography.Paragraph>}
      </WrittenForm>
      {steps && <StepAside of={c} close={() => setSteps(false)} />}
    </Card>
  )
}

/** The three positions as one big choice; with the keys that choose them, where the page has such. */
export function Positions({ value, onChange, label, id, keys }: { value?: string; onChange?: (e: unknown) => void; label: string; id?: string; keys?: boolean }) {
  const pick = useText()
  return <Radio.Group id={id} aria-label={label} className="panel-positions" optionType="button" buttonStyle="solid" value={value} onChange={onChange} options={positionChoices.map((p, i) => ({ value: p.value, label: <><span>{pick(p.label)}</span>{keys && <kbd className="key-hint" aria-hidden>{i + 1}</kbd>}</> }))} />
}

interface Aside { reason: string; declare?: boolean; tie?: number }

/** Steps aside, and declares the interest for the future where he wants: whom it can be in, the case knows. */
function StepAside({ of: c, close }: { of: ComplaintView; close: () => void }) {
  const t = useTexts()
  const common = useCommon()
  const pick = useText()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const command = useCommand('/complaints/{id}/step-aside')
  const ties = useTies(c)
  async function go({ reason, declare, tie }: Aside) {
    await command.mutateAsync({ id: c.id, version: c.version, body: { reason } })
    const chosen = declare && tie !== undefined ? ties[tie] : undefined
    if (chosen) {
      try {
        await api.POST('/interests', { body: { ...chosen.body, note: reason.slice(0, 500) } })
      } catch (e) { void message.warning(t('declareFailed', { why: pick(said(problemOf(e).body)) }), 8) }
    }
    void message.success(t('stepped'))
    await navigate('/panels') // the case is closed to him from now on
  }
  return (
    <WrittenDialog<Aside> title={t('stepTitle')} place={`complaint.step_aside ${c.id}`} danger okText={t('stepTitle')} close={close} give={go}>
      {(form) => <>
        <Field most={2000} name="reason" label={t('why')} extra={t('stepNote')} rules={[{ required: true, whitespace: true, message: common('required') }]}><Input.TextArea autoFocus autoSize={{ minRows: 3, maxRows: 8 }} /></Field>
        {ties.length > 0 && <Form.Item name="declare" valuePropName="checked" style={{ marginBottom: 8 }}><Checkbox>{t('declare')}</Checkbox></Form.Item>}
        <Form.Item noStyle dependencies={['declare']}>{() => form.getFieldValue('declare') && <Form.Item name="tie" label={t('declareTo')} rules={[{ required: true, message: common('required') }]}><Select options={ties.map((x, value) => ({ value, label: x.label }))} /></Form.Item>}</Form.Item>
      </>}
    </WrittenDialog>
  )
}
