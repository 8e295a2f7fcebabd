import { App, Button, Card, Flex, Form, Input, Typography } from 'antd'
import { useCommand } from '@/api/commands'
import type { ComplaintRulePanel, ComplaintView, PanelView } from '@/api/schema'
import { useStand } from '@/components/writing/Lasting'
import { WrittenForm } from '@/components/writing/WrittenForm'
import { Field } from '@/components/writing/Field'
import { sign, useCommon, useText } from '@/i18n'
import { Positions } from './Opinion'
import { useTexts } from './texts'
import { positions, seated, type Position } from './words'

/** The chair's ruling, once there is a quorum. What it is made from stands beside it, counted. */
export function Ruling({ of: c, panel: p, secondary }: { of: ComplaintView; panel: PanelView; secondary: boolean }) {
  const t = useTexts()
  const common = useCommon()
  const pick = useText()
  const { message, modal } = App.useApp()
  const [form] = Form.useForm<ComplaintRulePanel>()
  const command = useCommand('/complaints/{id}/rule-panel')
  const { barred } = useStand()
  const votes = (position: Position) => seated(p).filter((m) => m.position === position).length
  async function rule(body: ComplaintRulePanel) {
    await command.mutateAsync({ id: c.id, version: c.version, body })
    void message.success(t('ruled'))
  }
  const sure = async () => Boolean(await modal.confirm({ title: `${t('rule')}${sign('colon')}${pick(positions[form.getFieldValue('position') as Position])}`, content: t('rulingNote'), okText: t('rule'), cancelText: common('cancel') }))
  return (
    <Card size="small" title={t('rule')} extra={<Typography.Text type="secondary">{(['justified', 'partly', 'unjustified'] as const).filter((x) => votes(x) > 0).map((x) => `${pick(positions[x])} ${votes(x)}`).join(' · ')}</Typography.Text>}>
      <WrittenForm form={form} place={`complaint.rule_panel ${c.id}`} sure={sure} give={rule}>
        <Form.Item name="position" label={t('ruling')} rules={[{ required: true, message: common('required') }]}><Positions label={t('ruling')} /></Form.Item>
        <Field most={10000} name="text" label={t('rulingReasons')} rules={[{ required: true, whitespace: true, message: common('required') }]}><Input.TextArea placeholder={t('ruleHint')} autoSize={{ minRows: 3, maxRows: 14 }} /></Field>
        <Flex gap={8} align="center" wrap><Button type={secondary ? 'default' : 'primary'} htmlType="submit" disabled={barred} loading={command.isPending}>{t('rule')}</Button></Flex>
        <Typography.Paragraph type="secondary" className="panel-small" style={{ margin: '8px 0 0' }}>{t('rulingNote')}</Typography.Paragraph>
      </WrittenForm>
    </Card>
  )
}
