import { DownOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button, Dropdown, Modal } from 'antd'
import { useRef, useState } from 'react'
import { api, base } from '@/api/client'
import { useMay } from '@/app/session'
import { ReasonDialog } from '@/components/ReasonDialog'
import { useCommon, useText, type Text } from '@/i18n'
import { useTexts } from '../texts'

type Tongue = 'zh' | 'en'
const tongues: Record<Tongue, Text> = { zh: { zh: '中文', en: 'Chinese' }, en: { zh: '英文', en: 'English' } }

/** The notice on paper: masked to look at, in full for a reason. What is in full stays on this page, and is gone when it is closed. */
export function NoticePaper({ id }: { id: string }) {
  const t = useTexts()
  const common = useCommon()
  const pick = useText()
  const may = useMay()('complaint.reveal')
  const sheet = useRef<HTMLIFrameElement>(null)
  const [asks, setAsks] = useState<Tongue>()
  const [paper, setPaper] = useState<string>()
  async function print(lang: Tongue, reason: string) {
    const { data } = await api.POST('/complaints/{id}/print-notice', { params: { path: { id } }, body: { lang, reason }, parseAs: 'text' })
    setPaper(data as unknown as string)
  }
  const preview = (lang: Tongue) => ({ key: `preview-${lang}`, label: <a href={`${base}/complaints/${id}/decision-notice?lang=${lang}`} target="_blank" rel="noreferrer">{t('noticePreview')} · {pick(tongues[lang])}</a> })
  const full = (lang: Tongue) => ({ key: `full-${lang}`, label: `${t('noticeInFull')} · ${pick(tongues[lang])}`, onClick: () => setAsks(lang) })
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items: [...(may ? [full('zh'), full('en')] : []), preview('zh'), preview('en')] }}>
        <Button size="small" icon={<PrinterOutlined />}>{t('printNotice')} <DownOutlined /></Button>
      </Dropdown>
      <ReasonDialog open={Boolean(asks)} place={`complaint.print_notice ${id}`} title={t('noticeInFull')} note={t('noticeWhy')} close={() => setAsks(undefined)} act={(reason) => print(asks ?? 'zh', reason)} />
      <Modal open={paper !== undefined} title={t('noticeInFull')} width={860} onCancel={() => setPaper(undefined)} cancelText={common('close')} okText={t('printNow')} onOk={() => sheet.current?.contentWindow?.print()} destroyOnHidden>
        <iframe ref={sheet} title={t('noticeTitle')} srcDoc={paper} sandbox="allow-same-origin allow-modals" className="notice-sheet" />
      </Modal>
    </>
  )
}
