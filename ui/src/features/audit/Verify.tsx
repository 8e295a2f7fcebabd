import { SafetyCertificateOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button, Descriptions, Modal, Result, Typography } from 'antd'
import { api } from '@/api/client'
import { Failed, Loading } from '@/components/states'
import { useText } from '@/i18n'
import { useTexts } from './texts'

/** Walks the whole chain and says what came of it, and what a break would mean. */
export function Verify() {
  const t = useTexts()
  const pick = useText()
  const walk = useMutation({ mutationFn: async () => (await api.POST('/audit/verify')).data })
  const v = walk.data
  return (
    <>
      <Button type="primary" icon={<SafetyCertificateOutlined />} loading={walk.isPending} onClick={() => walk.mutate()}>{t('verify')}</Button>
      <Modal open={!walk.isIdle} title={t('verify')} onCancel={() => walk.reset()} footer={null} width={640}>
        {walk.isPending && <><Typography.Paragraph>{t('verifying')}</Typography.Paragraph><Loading rows={4} /></>}
        {walk.error && <Failed error={walk.error} retry={() => walk.mutate()} />}
        {v && <>
          <Result status={v.ok ? 'success' : 'error'} title={v.ok ? t('intact') : t('broken', { seq: v.broken ?? 0 })} subTitle={v.ok ? t('intactNote', { rows: v.rows }) : pick(v.why)} />
          {!v.ok && <Typography.Paragraph strong>{t('brokenNote')}</Typography.Paragraph>}
          <Descriptions size="small" column={1} bordered items={[
            { key: 'rows', label: t('walked'), children: <span className="tabular">{v.rows}</span> },
            { key: 'head', label: t('head'), children: <Typography.Text copyable={{ text: v.head }}><code style={{ wordBreak: 'break-all' }}>{v.head}</code></Typography.Text> },
          ]} />
          <Typography.Paragraph type="secondary" style={{ marginTop: 12 }}>{t('keep')} {t('canNot')}</Typography.Paragraph>
        </>}
      </Modal>
    </>
  )
}
