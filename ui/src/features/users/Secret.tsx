import { Alert, Modal, Typography } from 'antd'
import { useTexts } from './texts'

/** A password that is shown once. */
export interface Handed { user: string; name: string; password: string }

/** Shows it until somebody says that he has it: a click beside it must not lose it. */
export function Secret({ of: h, close }: { of: Handed; close: () => void }) {
  const t = useTexts()
  return (
    <Modal open title={t('secretReset', { name: h.name })} closable={false} keyboard={false} mask={{ closable: false }} okText={t('secretKept')} onOk={close} cancelButtonProps={{ style: { display: 'none' } }}>
      <Alert type="warning" showIcon title={t('secretNote')} style={{ marginBottom: 12 }} />
      <Typography.Text code copyable={{ tooltips: [t('copy'), t('copy')] }} className="users-secret">{h.password}</Typography.Text>
    </Modal>
  )
}
