import { Flex, Typography } from 'antd'
import { Suspense } from 'react'
import { Link } from 'react-router'
import { features } from '@/app/features'
import { heldWork, pendingWork } from '@/app/pending'
import { useSession } from '@/app/session'
import { useCommon, useText } from '@/i18n'
import { Loading } from './states'

/** What the person can do while the server cannot be reached: each feature says it of itself. */
function useKept() {
  const { data: me } = useSession()
  return features.flatMap((f) => f.offline ?? []).filter((o) => me?.actions.some((a) => o.needs.includes(a.action)))
}

/** The work itself, where a page would have listed it: on the home page, and in the list that it belongs to. */
export function WithoutLine() {
  const t = useCommon()
  const pick = useText()
  const kept = useKept()
  return (
    <section aria-label={t('line.can')} className="without-line">
      <Typography.Title level={2} style={{ fontSize: 17, marginTop: 0 }}>{t('line.can')}</Typography.Title>
      <Typography.Paragraph type="secondary">{t('line.lost')}{kept.length === 0 && t('line.nothing')}</Typography.Paragraph>
      {kept.map((o) => <section key={o.to} aria-label={pick(o.label)}><Suspense fallback={<Loading rows={3} />}><o.work /></Suspense></section>)}
    </section>
  )
}

/** The way to it, from a page that needs the line. */
export function WayWithoutLine() {
  const t = useCommon()
  const pick = useText()
  const kept = useKept()
  const pending = pendingWork() - heldWork()
  if (kept.length === 0) return <Typography.Text type="secondary">{t('line.nothing')}</Typography.Text>
  return <Flex vertical align="center" gap={4}>{kept.map((o) => <span key={o.to}>{t('line.can')}{t('signs.colon')}<Link to={o.to}>{pick(o.label)}</Link>{pending > 0 && ` · ${t('sync.pending', { count: pending })}`}</span>)}</Flex>
}
