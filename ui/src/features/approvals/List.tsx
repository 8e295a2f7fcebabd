import { Table, Typography } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { query } from '@/api/client'
import type { ApprovalView } from '@/api/schema'
import { PageHeader } from '@/components/PageHeader'
import { People } from '@/components/Person'
import { Empty, Ready } from '@/components/states'
import { usePhone } from '@/components/usePhone'
import { When } from '@/components/When'
import { sign, useText } from '@/i18n'
import { useTexts } from './texts'

/** What waits for me because I had no part in it; or what I had a part in and was sent back. */
export function Component() {
  const t = useTexts()
  const returned = useSearchParams()[0].get('returned') === 'true'
  const found = query.useQuery('get', '/approvals', { params: { query: returned ? { returned } : {} } })
  return (
    <>
      <PageHeader title={t(returned ? 'returned' : 'title')} back="/" />
      <Typography.Paragraph type="secondary">{t(returned ? 'returnedIntro' : 'intro')}</Typography.Paragraph>
      <Ready of={found}>{(page) => (page.items.length ? <Versions of={page.items} returned={returned} /> : <Empty text={t(returned ? 'nothingBack' : 'nothing')} />)}</Ready>
    </>
  )
}

function Versions({ of, returned }: { of: ApprovalView[]; returned: boolean }) {
  const t = useTexts()
  const pick = useText()
  const phone = usePhone()
  const name = (a: ApprovalView) => <Link to={a.link}>{pick(a.title)} · {a.version}</Link>
  const from = (a: ApprovalView) => (a.kind === 'calendar' ? '' : a.valid_from ?? t('onApproval'))
  const why = (a: ApprovalView) => <>{a.note}{a.sent_back && <div>{t('why')}{sign('colon')}{a.sent_back}</div>}</>
  const who = (a: ApprovalView) => <><People users={a.makers} /> · <When at={a.at} /></>
  if (phone) return <div className="list-cards">{of.map((a) => <div key={a.link} className="message">{name(a)}<div>{why(a)}</div>{from(a) && <div>{t('from')}{sign('colon')}{from(a)}</div>}<small>{who(a)}</small></div>)}</div>
  return (
    <Table<ApprovalView> size="small" rowKey="link" pagination={false} dataSource={of} columns={[
      { title: t('what'), render: (_, a) => name(a) },
      { title: t('kind'), width: 140, render: (_, a) => t(`kinds.${a.kind}`) },
      { title: t('from'), width: 150, render: (_, a) => <span className="tabular">{from(a)}</span> },
      { title: t('note'), width: '28%', render: (_, a) => why(a) },
      { title: `${t('makers')} · ${t(returned ? 'sentBack' : 'submitted')}`, width: 220, render: (_, a) => who(a) },
    ]} />
  )
}
