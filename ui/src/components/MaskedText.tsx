import { EyeOutlined } from '@ant-design/icons'
import { Button, Typography } from 'antd'
import { useState, type ReactNode } from 'react'
import { api } from '@/api/client'
import { useCommon } from '@/i18n'
import { ReasonDialog } from './ReasonDialog'

/** A customer's datum, masked. Whoever may see it in clear says why first; it is forgotten when the page is left. `name` says what it is, where several stand on a page. */
export function MaskedText({ text, field, name, of, may }: { text: string | undefined; field: string; name: string; of: { kind: 'complaint' | 'incident'; id: string }; may: boolean }) {
  const t = useCommon()
  const [asks, setAsks] = useState(false)
  const [clear, setClear] = useState<string>()
  if (!text) return <>—</>
  async function reveal(reason: string) {
    const { data } = await api.POST(`/${of.kind}s/{id}/reveal` as '/complaints/{id}/reveal', { params: { path: { id: of.id } }, body: { fields: [field], reason } })
    setClear(data?.items[0]?.value)
  }
  const stands = (what: ReactNode) => <span className="masked tabular">{what}</span>
  if (clear !== undefined) return stands(<><Typography.Text mark>{clear}</Typography.Text><Typography.Text copyable={{ text: clear }} aria-label={name} /></>)
  return (
    <>
      {stands(<>{text}{may && <Button type="text" size="small" icon={<EyeOutlined />} aria-label={`${t('mask.reveal')} ${name}`} title={t('mask.reveal')} onClick={() => setAsks(true)} />}</>)}
      <ReasonDialog open={asks} place={`${of.kind}.reveal ${of.id} ${field}`} title={t('mask.why', { name })} note={t('mask.note')} close={() => setAsks(false)} act={reveal} />
    </>
  )
}
