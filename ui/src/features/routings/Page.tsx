import { Tabs, Typography } from 'antd'
import { useParams } from 'react-router'
import { api, query } from '@/api/client'
import type { EditionWholeTable } from '@/api/schema'
import { ifMatch } from '@/components/editions/edition'
import { EditionHead } from '@/components/editions/EditionHead'
import { VersionList } from '@/components/editions/VersionList'
import { Ready } from '@/components/states'
import { usePhone } from '@/components/usePhone'
import { Changes } from './Changes'
import { Replay } from './Replay'
import { Rules } from './Rules'
import { useTexts } from './texts'
import { Try } from './Try'
import './routings.css'

export function Component() {
  const version = useParams().version ?? 'current'
  const found = query.useQuery('get', '/routings/{version}', { params: { path: { version } } })
  return <Ready of={found} rows={14}>{(table) => <Shown key={table.version} of={table} />}</Ready>
}

function Shown({ of: e }: { of: EditionWholeTable }) {
  const t = useTexts()
  // Short names on a phone: a menu of tabs that do not fit is nothing for a screen reader.
  const names = usePhone() ? 'short' : 'tabs'
  const facts = (said: { note: string; valid_from?: string }) => api.PUT('/routings/{version}', { params: { path: { version: e.version }, header: ifMatch(e) }, body: { note: said.note, valid_from: said.valid_from } })
  return (
    <>
      <EditionHead kind="routings" of={e} title={t('title')} write="routing.write" facts={facts} />
      <Typography.Paragraph type="secondary">{t('intro')}</Typography.Paragraph>
      <Tabs destroyOnHidden tabBarGutter={names === 'short' ? 20 : undefined} items={[
        { key: 'rows', label: t(`${names}.rows`), children: <Rules of={e} /> },
        { key: 'try', label: t(`${names}.try`), children: <Try version={e.version} /> },
        { key: 'replay', label: t(`${names}.replay`), children: <Replay version={e.version} /> },
        { key: 'changes', label: t(`${names}.changes`), children: <Changes of={e} /> },
        { key: 'versions', label: t(`${names}.versions`), children: <VersionList kind="routings" /> },
      ]} />
    </>
  )
}
