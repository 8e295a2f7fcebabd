import { Flex, Typography } from 'antd'
import { Link } from 'react-router'
import { query } from '@/api/client'
import { SeverityTag } from '@/components/mending'
import { When } from '@/components/When'
import { useTexts } from './texts'

/** The same item at the same outlet before: when it was found, and how it was mended then. */
export function Repeats({ of }: { of: string[] }) {
  const t = useTexts()
  return <section><h3>{t('repeatOf')}</h3><ul className="plain-list" style={{ margin: 0 }}>{of.map((id) => <Earlier key={id} id={id} />)}</ul></section>
}

function Earlier({ id }: { id: string }) {
  const t = useTexts()
  const finding = query.useQuery('get', '/findings/{id}', { params: { path: { id } } }, { staleTime: Infinity })
  const f = finding.data
  // One finding, one rectification: the number says which.
  const mended = `R-${id.replace(/^F-/, '')}`
  return (
    <li><Flex gap={10} wrap align="center">
      {f ? <><When at={f.published_at ?? f.raised_at} day /><SeverityTag severity={f.severity} name={f.severity_name} /><Typography.Text style={{ flex: '1 1 200px' }}>{f.remark || id}</Typography.Text></> : <Typography.Text type="secondary">{id} {finding.error ? t('repeatHidden') : ''}</Typography.Text>}
      {f && <Link to={`/rectifications/${mended}`}>{t('repeatMended')}</Link>}
    </Flex></li>
  )
}
