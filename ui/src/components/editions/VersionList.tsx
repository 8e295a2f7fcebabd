import { Table, Tag } from 'antd'
import { Link } from 'react-router'
import type { EditionView } from '@/api/schema'
import { sign } from '@/i18n'
import { Person } from '../Person'
import { Ready } from '../states'
import { usePhone } from '../usePhone'
import { When } from '../When'
import { tones, useVersionName, useVersions, type Kind } from './edition'
import { useTexts } from './texts'

/** Every version there has been, with who drafted it and who decided. */
export function VersionList({ kind }: { kind: Kind }) {
  const t = useTexts()
  const name = useVersionName()
  const versions = useVersions(kind)
  const phone = usePhone()
  return (
    <Ready of={versions}>{(page) => (
      phone ? <div className="list-cards">{page.items.map((e) => <div key={e.version} className="message"><Link to={`/${kind}/${e.version}`}>{name(e.version)}</Link> <Tag color={tones[e.status]} variant="filled">{t(`status.${e.status}`)}</Tag>{e.in_force && <Tag color="success" variant="filled">{t('current')}</Tag>}<div>{e.note}</div><small>{e.valid_from ?? t('onApproval')}</small></div>)}</div> : <Table<EditionView> size="small" rowKey="version" pagination={false} scroll={{ x: 'max-content' }} dataSource={page.items} columns={[
        { title: t('version'), render: (_, e) => <Link to={`/${kind}/${e.version}`}>{name(e.version)}</Link> },
        { title: t('current'), render: (_, e) => <><Tag color={tones[e.status]} variant="filled">{t(`status.${e.status}`)}</Tag>{e.in_force && <Tag color="success" variant="filled">{t('current')}</Tag>}</> },
        { title: t('from'), dataIndex: 'valid_from', render: (d?: string) => <span className="tabular">{d ?? t('onApproval')}</span> },
        { title: t('note'), dataIndex: 'note', width: 320, render: (n?: string, e?: EditionView) => <>{n}{e?.reason && <div>{t('sentBack')}{sign('colon')}{e.reason}</div>}</> },
        { title: t('made'), render: (_, e) => e.made_by && <><Person user={e.made_by} /> <When at={e.made_at} /></> },
        { title: t('decided'), render: (_, e) => e.decided_by && <><Person user={e.decided_by} /> <When at={e.decided_at} /></> },
      ]} />
    )}</Ready>
  )
}
