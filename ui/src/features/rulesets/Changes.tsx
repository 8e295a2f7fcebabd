import { Flex, Select } from 'antd'
import { useState } from 'react'
import { versionName } from '@/components/ruleName'
import { Empty } from '@/components/states'
import { compare, replacedBy, type Loaded } from './ruleset'
import { Differences } from './Differences'
import { useText } from '@/i18n'
import { useTexts } from './texts'

/** What differs between this version and another of the same set: the one before it, where nothing else is chosen. */
export function Changes({ of: l, all }: { of: Loaded; all: Loaded[] }) {
  const t = useTexts()
  const pick = useText()
  const others = all.filter((x) => x.key !== l.key)
  const before = replacedBy(l, all) ?? others[0]
  const [key, setKey] = useState(before?.key)
  const other = others.find((x) => x.key === key)
  if (!other) return <Empty text={t('same')} />
  return (
    <>
      <Flex gap={8} align="center" wrap style={{ marginBottom: 12 }}><label htmlFor="with">{t('with')}</label><Select id="with" value={other.key} onChange={setKey} style={{ minWidth: 200 }} options={others.map((x) => ({ value: x.key, label: `${pick(versionName(x.set.version))} · ${x.set.valid_from}` }))} /></Flex>
      <Differences of={compare(other.set, l.set)} />
    </>
  )
}
