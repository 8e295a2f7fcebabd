import { Button, Empty as None, Flex, Skeleton, Typography } from 'antd'
import type { ReactNode } from 'react'
import { said } from '@/api/fields'
import { problemOf } from '@/api/problem'
import { useCommon, useText } from '@/i18n'
import { Outcome } from './Outcome'
import { WayWithoutLine } from './WithoutLine'

/** Nothing there: says so, and offers what could be done about it. */
export function Empty({ text, children }: { text?: string; children?: ReactNode }) {
  const t = useCommon()
  return <None image={None.PRESENTED_IMAGE_SIMPLE} description={text ?? t('state.empty')}>{children}</None>
}

/** Something is on its way, in about the size it will have. */
export function Loading({ rows = 6 }: { rows?: number }) {
  const t = useCommon()
  return <div role="status" aria-label={t('state.loading')}><Skeleton active title={false} paragraph={{ rows }} /></div>
}

/** It did not come: why, in the server's words, with its number, and another try. */
export function Failed({ error, retry }: { error: unknown; retry?: () => void }) {
  const t = useCommon()
  const pick = useText()
  const problem = problemOf(error)
  if (problem.status === 403) return <NoPermission detail={pick(said(problem.body))} />
  if (problem.unreached) return <NeedsLine retry={retry} />
  return (
    <Outcome status={problem.status === 404 ? 'info' : 'warning'} title={problem.status === 404 ? t('state.notFound') : t('state.failed')} subTitle={pick(said(problem.body))}
      extra={<Flex vertical align="center" gap={8}>
        {retry && problem.status !== 404 && <Button type="primary" onClick={retry}>{t('retry')}</Button>}
        {problem.body.instance && <Typography.Text type="secondary" copyable={{ text: problem.body.instance }}>{t('state.requestNumber')} <code>{problem.body.instance.slice(-12)}</code></Typography.Text>}
      </Flex>} />
  )
}

/** The server cannot be reached: says so, and what can be done without it. Whoever asked is asked again when it is back. */
export function NeedsLine({ retry }: { retry?: () => void }) {
  const t = useCommon()
  return <Outcome status="warning" title={t('line.needed')} subTitle={t('line.lost')} extra={<Flex vertical align="center" gap={12}><WayWithoutLine />{retry && <Button onClick={retry}>{t('retry')}</Button>}</Flex>} />
}

/** He may not: never blank, and never a hint at what is there. */
export function NoPermission({ detail }: { detail?: string }) {
  const t = useCommon()
  return <Outcome status="info" className="no-permission" title={t('state.noPermission')} subTitle={detail} />
}

/** Loading, failed or there: `<Ready of={query}>{(data) => …}</Ready>`. */
export function Ready<T>({ of, rows, children }: { of: { data: T | undefined; error: unknown; refetch: () => unknown }; rows?: number; children: (data: T) => ReactNode }) {
  // What one may no longer see goes from the screen, also where it was there a moment ago.
  const closed = of.error != null && [403, 404].includes(problemOf(of.error).status)
  if (of.data !== undefined && !closed) return <>{children(of.data)}</>
  if (of.error) return <Failed error={of.error} retry={() => void of.refetch()} />
  return <Loading rows={rows} />
}
