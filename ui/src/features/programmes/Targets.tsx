import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Flex, Table, Typography } from 'antd'
import { Link } from 'react-router'
import { api } from '@/api/client'
import type { ProgrammeView, TargetItem } from '@/api/schema'
import { span } from '@/components/checks'
import { Sideways } from '@/components/Sideways'
import { Empty, Ready } from '@/components/states'
import { PersonName } from '@/components/tags'
import { useCommon, useText, type Text } from '@/i18n'
import { useTexts } from './texts'

// Why an outlet has nobody, as the plan records it; after launching it is the server's own sentence.
const reasons: Record<string, Text> = {
  conflict: { zh: '检查人员均须回避（隶属被检查单位）', en: 'All inspectors must step aside (they belong to the inspected unit)' },
  rest_rounds: { zh: '神秘人近几轮均已到过', en: 'Every shopper has been there within the rest rounds' },
}

/** Who goes where and when; on top, who could not be placed, and why. */
export function Targets({ programme: p }: { programme: ProgrammeView }) {
  const t = useTexts()
  const common = useCommon()
  const pick = useText()
  const pages = useInfiniteQuery({
    queryKey: ['get', '/programmes/{id}/targets', p.id],
    queryFn: async ({ pageParam, signal }) => (await api.GET('/programmes/{id}/targets', { params: { path: { id: p.id }, query: { limit: 200, cursor: pageParam } }, signal })).data,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page?.next_cursor || undefined,
  })
  const items = pages.data?.pages.flatMap((page) => page?.items ?? [])
  return (
    <Ready of={{ ...pages, data: items }}>
      {(all) => all.length === 0 ? <Empty text={t('notDrawn')} /> : (
        <Flex vertical gap={12}>
          <Sideways label={t('targets', { count: p.target_count + p.unplaced_count })}><Table<TargetItem> size="small" rowKey={(x) => x.outlet.code} pagination={false} dataSource={[...all].sort((a, b) => Number(Boolean(b.reason)) - Number(Boolean(a.reason)))}
            rowClassName={(x) => (x.reason ? 'target-unplaced' : '')}
            columns={[
              { key: 'outlet', title: common('outlet'), render: (_, x) => <>{x.inspection ? <Link to={`/inspections/${x.inspection}`}>{pick(x.outlet.name)}</Link> : pick(x.outlet.name)}</> },
              { key: 'inspector', title: t('inspector'), render: (_, x) => x.reason ? <Typography.Text type="danger">{pick(reasons[x.reason]) || x.reason}</Typography.Text> : x.inspector ? <PersonName person={x.inspector} /> : '—' },
              { key: 'days', title: t('days'), render: (_, x) => <span className="tabular">{span(x.from, x.to)}</span> },
            ]} /></Sideways>
          {pages.hasNextPage && <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{common('loadMore')}</Button>}
        </Flex>
      )}
    </Ready>
  )
}
