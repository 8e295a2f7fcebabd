import { Flex, Table, Tag } from 'antd'
import { useState } from 'react'
import { query } from '@/api/client'
import type { EditionView, RoutingDifference, RoutingRow } from '@/api/schema'
import { VersionSelect } from '@/components/editions/Steps'
import { useTexts as useEditionTexts } from '@/components/editions/texts'
import { Empty, Ready } from '@/components/states'
import { usePhone } from '@/components/usePhone'
import { useText } from '@/i18n'
import { GradeSays, ThenSays, WhenSays } from './Says'
import { useTexts } from './texts'

const tone = { added: 'success', removed: 'error', changed: 'processing', moved: 'default' } as const

/** What differs between this version and another: the one it was drafted from, where nothing else is chosen. */
export function Changes({ of: e }: { of: EditionView }) {
  const t = useTexts()
  const words = useEditionTexts()
  const phone = usePhone()
  const [other, setOther] = useState(e.base)
  const found = query.useQuery('get', '/routings/{version}/changes', { params: { path: { version: e.version }, query: { with: other } } })
  return (
    <>
      <Flex gap={8} align="center" wrap style={{ marginBottom: 12 }}><label htmlFor="with">{words('with')}</label><VersionSelect id="with" kind="routings" without={e.version} value={other ?? found.data?.with} onChange={setOther} /></Flex>
      <Ready of={found}>{(c) => c.changes.length === 0 ? <Empty text={words('same')} /> : (
        <Table<RoutingDifference> size="small" rowKey={(d) => `${d.row} ${d.what}`} pagination={false} dataSource={c.changes} scroll={phone ? undefined : { x: 'max-content' }} columns={phone ? [{ title: words('changes'), render: (_, d) => <><Tag color={tone[d.what]} variant="filled">{words(`what.${d.what}`)}</Tag> <code>{d.row}</code><Row of={d.before} /><Row of={d.after} /></> }] : [
          { title: words('changes'), render: (_, d) => <Tag color={tone[d.what]} variant="filled">{words(`what.${d.what}`)}</Tag> },
          { title: t('rule'), render: (_, d) => <code>{d.row}</code> },
          { title: words('before'), width: 380, render: (_, d) => <Row of={d.before} /> },
          { title: words('after'), width: 380, render: (_, d) => <Row of={d.after} /> },
        ]} />
      )}</Ready>
    </>
  )
}

function Row({ of: r }: { of: RoutingRow | undefined }) {
  const pick = useText()
  if (!r) return <>—</>
  return <><div>{pick(r.why)}</div><WhenSays of={r.when} /><div>→ <ThenSays of={r.then} /> <GradeSays of={r.then} /></div></>
}
