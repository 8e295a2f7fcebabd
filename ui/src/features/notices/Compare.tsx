import { AudioOutlined, ColumnWidthOutlined, FileOutlined, PlayCircleOutlined } from '@ant-design/icons'
import { Button, Flex, Image, Typography } from 'antd'
import { useState } from 'react'
import { query } from '@/api/client'
import type { EvidenceView, RectificationView } from '@/api/schema'
import { contentOf } from '@/components/evidence/EvidenceGallery'
import { Loading } from '@/components/states'
import { usePhone } from '@/components/usePhone'
import { When } from '@/components/When'
import { useCommon } from '@/i18n'
import { useTexts } from './texts'
import { Zoom } from './Zoom'

/** What was found, and what became of it: evidence of the check on the left, of the mending on the right; to be swiped on the phone. */
export function Compare({ of: r }: { of: RectificationView }) {
  const t = useTexts()
  const phone = usePhone()
  const found = usePieces(r.inspection, r.finding_evidence)
  const mended = usePieces(r.notice, r.evidence)
  const [left, setLeft] = useState(0)
  const [right, setRight] = useState(0)
  const [zoom, setZoom] = useState(false)
  const pair = [found.pieces?.[left], mended.pieces?.[right]].filter((e) => e !== undefined && isPhoto(e)) as EvidenceView[]
  return (
    <section aria-label={`${t('before')} / ${t('after')}`}>
      <div className="sides" tabIndex={phone ? 0 : undefined}>
        <Side title={t('before')} words={r.finding_remark || t('noRemark')} quiet={!r.finding_remark} of={found} at={left} set={setLeft} />
        <Side title={t('after')} words={r.summary || t('notYet')} quiet={!r.summary} when={r.done_at} of={mended} at={right} set={setRight} />
      </div>
      <Flex gap={8} justify="space-between" style={{ marginTop: 6 }}>
        {phone ? <Typography.Text type="secondary">{t('swipe')}</Typography.Text> : <span />}
        {pair.length === 2 && <Button icon={<ColumnWidthOutlined />} onClick={() => setZoom(true)}>{t('compare')}</Button>}
      </Flex>
      {pair[0] && pair[1] && <Zoom open={zoom} close={() => setZoom(false)} before={pair[0]} after={pair[1]} />}
    </section>
  )
}

interface Pieces { pieces?: EvidenceView[]; hidden: boolean; loading: boolean }

// Evidence that the reader may not see is said to be there: its number stands in the notice.
function usePieces(of: string | undefined, ids: string[]): Pieces {
  const wanted = Boolean(of) && ids.length > 0
  const all = query.useQuery('get', '/evidence', { params: { query: { case: of ?? '' } } }, { enabled: wanted })
  if (!wanted) return { pieces: [], hidden: false, loading: false }
  const pieces = all.data && ids.flatMap((id) => all.data.items.find((e) => e.id === id) ?? [])
  return { pieces, hidden: Boolean(all.error) || (pieces !== undefined && pieces.length === 0), loading: all.isPending }
}

const isPhoto = (e: EvidenceView) => e.status === 'verified' && e.inline && e.kind === 'photo'

function Side({ title, words, quiet, when, of, at, set }: { title: string; words: string; quiet: boolean; when?: string; of: Pieces; at: number; set: (n: number) => void }) {
  const t = useTexts()
  const pieces = of.pieces ?? []
  const one = pieces[at]
  return (
    <figure className="side" data-empty={quiet && pieces.length === 0} style={{ margin: 0 }}>
      <h3>{title}{when && <Typography.Text type="secondary" style={{ fontWeight: 400 }}>{t('doneAt')} <When at={when} /></Typography.Text>}</h3>
      <p className={quiet ? 'quiet' : undefined}>{words}</p>
      {of.loading ? <Loading rows={4} /> : one ? <Face of={one} all={pieces} /> : of.hidden ? <Typography.Text type="secondary">{t('hiddenEvidence')}</Typography.Text> : null}
      {pieces.length > 1 && (
        <div className="thumbs">
          {pieces.map((e, i) => (
            <button key={e.id} type="button" aria-pressed={i === at} aria-label={`${title} ${t('piece', { n: i + 1, all: pieces.length })}`} onClick={() => set(i)}>
              {isPhoto(e) ? <img src={contentOf(e.id)} alt="" loading="lazy" /> : e.kind === 'video' ? <PlayCircleOutlined /> : e.kind === 'audio' ? <AudioOutlined /> : <FileOutlined />}
            </button>
          ))}
        </div>
      )}
    </figure>
  )
}

function Face({ of: e, all }: { of: EvidenceView; all: EvidenceView[] }) {
  const common = useCommon()
  const photos = all.filter(isPhoto)
  return (
    <>
      <div className="side-face">
        {isPhoto(e) ? <Image.PreviewGroup items={photos.map((p) => contentOf(p.id))}><Image src={contentOf(e.id)} alt={e.file_name} /></Image.PreviewGroup>
          : e.status === 'verified' && e.inline && e.kind === 'video' ? <video key={e.id} controls preload="metadata" src={contentOf(e.id)} aria-label={e.file_name} />
            : e.status === 'verified' && e.inline && e.kind === 'audio' ? <audio key={e.id} controls preload="metadata" src={contentOf(e.id)} aria-label={e.file_name} />
              : <FileOutlined style={{ fontSize: 32 }} />}
      </div>
      <figcaption><Flex gap={8} wrap justify="space-between">
        <Typography.Text ellipsis style={{ maxWidth: 220 }} title={e.file_name}>{e.file_name}</Typography.Text>
        <Typography.Text type="secondary"><When at={e.captured_at} />{e.status !== 'verified' && ` ${common(`evidence.${e.status}`)}`}</Typography.Text>
        {e.status === 'verified' && <a href={contentOf(e.id, true)}>{common('evidence.download')}</a>}
      </Flex></figcaption>
    </>
  )
}
