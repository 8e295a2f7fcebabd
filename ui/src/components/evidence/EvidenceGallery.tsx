import { AudioOutlined, FileOutlined, LockOutlined, PlayCircleOutlined } from '@ant-design/icons'
import { Flex, Image, Modal, Tag, Tooltip, Typography } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { base, query } from '@/api/client'
import type { EvidenceView } from '@/api/schema'
import { useCommon } from '@/i18n'
import { Empty, Ready } from '../states'
import { When } from '../When'
import { bytes } from './EvidenceUpload'

/** The address of the bytes; the browser's session is what opens it. */
export const contentOf = (id: string, download = false) => `${base}/evidence/${id}/content${download ? '?download=true' : ''}`

/** The evidence of a case, or those pieces of it that are named, in the order given. */
export function EvidenceGallery({ case: of, ids }: { case: string; ids?: string[] }) {
  const t = useCommon()
  const all = query.useQuery('get', '/evidence', { params: { query: { case: of } } })
  return (
    <Ready of={all} rows={2}>
      {({ items }) => {
        const shown = ids ? ids.flatMap((id) => items.find((e) => e.id === id) ?? []) : items
        if (shown.length === 0) return <Empty text={t('evidence.none')} />
        return <Image.PreviewGroup><div className="gallery">{shown.map((e) => <Piece key={e.id} evidence={e} />)}</div></Image.PreviewGroup>
      }}
    </Ready>
  )
}

function Piece({ evidence: e }: { evidence: EvidenceView }) {
  const t = useCommon()
  const [plays, setPlays] = useState(false)
  const there = e.status === 'verified'
  return (
    <figure className="piece">
      {there && e.inline && e.kind === 'photo' ? <Image src={contentOf(e.id)} alt={e.file_name} height={96} width={128} loading="lazy" style={{ objectFit: 'cover' }} />
        : there && e.inline && (e.kind === 'video' || e.kind === 'audio')
          ? <button type="button" className="piece-face" aria-label={`${t('evidence.open')} ${e.file_name}`} onClick={() => setPlays(true)}>{e.kind === 'video' ? <PlayCircleOutlined /> : <AudioOutlined />}</button>
          : <div className="piece-face"><FileOutlined /></div>}
      <figcaption>
        <Tooltip title={<>{e.file_name}<br />{bytes(e.size)} · {e.uploader_name ?? e.uploader}<br />SHA-256 {e.sha256.slice(0, 16)}…</>}>
          <Typography.Text ellipsis tabIndex={0}>{e.locked && <LockOutlined aria-label={t('evidence.verified')} />} {e.file_name}</Typography.Text>
        </Tooltip>
        <Flex gap={8} wrap><When at={e.captured_at} />{there ? <>{e.kind === 'video' && e.inline && <Link to={`/evidence/${e.id}`}>{t('evidence.frames')}</Link>}<a href={contentOf(e.id, true)}>{t('evidence.download')}</a></> : <Tag color={e.status === 'rejected' ? 'error' : 'processing'}>{t(`evidence.${e.status}`)}</Tag>}</Flex>
      </figcaption>
      <Modal open={plays} onCancel={() => setPlays(false)} footer={null} title={e.file_name} width={880} destroyOnHidden>
        {e.kind === 'video' ? <video controls autoPlay src={contentOf(e.id)} style={{ width: '100%' }} /> : <audio controls autoPlay src={contentOf(e.id)} style={{ width: '100%' }} />}
      </Modal>
    </figure>
  )
}
