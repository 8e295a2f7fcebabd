import { Tabs } from 'antd'
import { useParams } from 'react-router'
import { api, query } from '@/api/client'
import type { EditionWholeCatalogue } from '@/api/schema'
import { ifMatch } from '@/components/editions/edition'
import { EditionHead } from '@/components/editions/EditionHead'
import { VersionList } from '@/components/editions/VersionList'
import { Ready } from '@/components/states'
import { sign } from '@/i18n'
import { Changes } from './Changes'
import { Words } from './Words'
import { useTexts } from './texts'

export function Component() {
  const version = useParams().version ?? 'current'
  const found = query.useQuery('get', '/classifications/{version}', { params: { path: { version } } })
  return <Ready of={found} rows={14}>{(cat) => <Shown key={cat.version} of={cat} />}</Ready>
}

function Shown({ of: e }: { of: EditionWholeCatalogue }) {
  const t = useTexts()
  const facts = (said: { note: string; valid_from?: string }) => api.PUT('/classifications/{version}', { params: { path: { version: e.version }, header: ifMatch(e) }, body: { note: said.note, valid_from: said.valid_from, catalogue: e.content } })
  return (
    <>
      <EditionHead kind="classifications" of={e} title={t('title')} write="setting.write" facts={facts} />
      {e.content.source && <p>{t('source')}{sign('colon')}{e.content.source}</p>}
      <Tabs destroyOnHidden items={[
        { key: 'words', label: t('tabs.words'), children: <Words of={e} /> },
        { key: 'changes', label: t('tabs.changes'), children: <Changes of={e} /> },
        { key: 'versions', label: t('tabs.versions'), children: <VersionList kind="classifications" /> },
      ]} />
    </>
  )
}
