import { Flex, Table, Tag } from 'antd'
import { useState } from 'react'
import { query } from '@/api/client'
import type { ClassificationDifference, EditionWholeCatalogue } from '@/api/schema'
import { VersionSelect } from '@/components/editions/Steps'
import { useTexts as useEditionTexts } from '@/components/editions/texts'
import { Empty, Ready } from '@/components/states'
import { usePhone } from '@/components/usePhone'
import { useText } from '@/i18n'
import { useTexts } from './texts'
import { wordsOf, type List } from './words'

const tone = { added: 'success', removed: 'error', changed: 'processing' } as const

/** What differs between this version and another: the one it was drafted from, where nothing else is chosen. */
export function Changes({ of: e }: { of: EditionWholeCatalogue }) {
  const t = useTexts()
  const words = useEditionTexts()
  const pick = useText()
  const phone = usePhone()
  const [other, setOther] = useState(e.base)
  const found = query.useQuery('get', '/classifications/{version}/changes', { params: { path: { version: e.version }, query: { with: other } } })
  // "bank_card/lost" is a word of the second level.
  const name = (d: ClassificationDifference) => {
    const [code, below] = d.code.split('/')
    const word = wordsOf(e.content, d.list as List).find((w) => w.code === code)
    return [word, below ? word?.below?.find((b) => b.code === below) : undefined].filter((w) => w !== undefined).map((w) => pick(w.name)).join(' / ')
  }
  return (
    <>
      <Flex gap={8} align="center" wrap style={{ marginBottom: 12 }}><label htmlFor="with">{words('with')}</label><VersionSelect id="with" kind="classifications" without={e.version} value={other ?? found.data?.with} onChange={setOther} /></Flex>
      <Ready of={found}>{(c) => c.changes.length === 0 ? <Empty text={words('same')} /> : (
        <Table<ClassificationDifference> size="small" rowKey={(d) => `${d.list} ${d.code} ${d.what}`} pagination={c.changes.length > 100 ? { pageSize: 100 } : false} dataSource={c.changes} scroll={phone ? undefined : { x: 'max-content' }} columns={[
          { title: t('change'), render: (_, d) => <Tag color={tone[d.what]} variant="filled">{words(`what.${d.what}`)}</Tag> },
          { title: t('list'), render: (_, d) => t(`lists.${d.list as List}`) },
          { title: t('word'), render: (_, d) => name(d) },
          { title: t('code'), hidden: phone, render: (_, d) => <code>{d.code}</code> },
        ]} />
      )}</Ready>
    </>
  )
}
