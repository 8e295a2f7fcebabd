import { Alert, Button, Flex, InputNumber, Spin, Table, Tag, Typography } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { query } from '@/api/client'
import type { ReplayTurn } from '@/api/schema'
import { casePath } from '@/components/cases'
import { Failed } from '@/components/states'
import { usePhone } from '@/components/usePhone'
import { When } from '@/components/When'
import { AnswerSays } from './Says'
import { useTexts } from './texts'

/** What this version would have said of the latest real complaints: which of them would go elsewhere. */
export function Replay({ version }: { version: string }) {
  const t = useTexts()
  const phone = usePhone()
  const [latest, setLatest] = useState(200)
  const [asked, setAsked] = useState<number>()
  const found = query.useQuery('get', '/routings/{version}/replay', { params: { path: { version }, query: { latest: asked } } }, { enabled: asked !== undefined, staleTime: 0, retry: false })
  const r = found.data
  return (
    <>
      <Flex gap={12} align="center" wrap style={{ marginBottom: 8 }}>
        <label htmlFor="latest">{t('latest')}</label><InputNumber id="latest" min={1} max={500} value={latest} onChange={(n) => setLatest(n ?? 200)} />
        <Button type="primary" loading={found.isFetching} onClick={() => { if (asked === latest) void found.refetch(); else setAsked(latest) }}>{t('run')}</Button>
      </Flex>
      <Typography.Paragraph type="secondary">{t('replayNote')}</Typography.Paragraph>
      {found.error ? <Failed error={found.error} retry={() => void found.refetch()} /> : asked !== undefined && (
        <Spin spinning={found.isFetching} description={t('running')}>
          <div style={{ minHeight: 120 }}>
            {r && <Alert showIcon type={r.elsewhere > 0 ? 'warning' : 'success'} style={{ marginBottom: 12 }} title={<span role="status">{`${t('asked', { count: r.asked })} · ${r.elsewhere > 0 ? t('elsewhere', { count: r.elsewhere }) : t('none')}`}</span>} />}
            {r && r.turns.length > 0 && (
              <Table<ReplayTurn> size="small" rowKey="case" dataSource={r.turns} pagination={r.turns.length > 50 ? { pageSize: 50, showSizeChanger: false } : false} scroll={phone ? undefined : { x: 'max-content' }} columns={[
                { title: t('case'), render: (_, x) => <><Link to={casePath('complaint', x.case)}>{x.number}</Link><div><Tag color={x.elsewhere ? 'warning' : 'default'} variant="filled">{t(x.elsewhere ? 'differs' : 'gradeOnly')}</Tag></div></> },
                { title: t('received'), hidden: phone, render: (_, x) => <When at={x.received_at} /> },
                { title: t('from'), render: (_, x) => <AnswerSays of={x.before} /> },
                { title: t('to'), render: (_, x) => <AnswerSays of={x.after} /> },
              ]} />
            )}
          </div>
        </Spin>
      )}
    </>
  )
}
