import { Table, Tag, Typography } from 'antd'
import dayjs from 'dayjs'
import { Link } from 'react-router'
import { query } from '@/api/client'
import { PageHeader } from '@/components/PageHeader'
import { versionName } from '@/components/ruleName'
import { Ready } from '@/components/states'
import { usePhone } from '@/components/usePhone'
import { useText } from '@/i18n'
import { addressOf, bindingOf, isOpen, loaded, standing, type Loaded } from './ruleset'
import { useTexts } from './texts'
import './rulesets.css'

/** The rule sets: of each the version in force, with how many others there are. */
export function Component() {
  const t = useTexts()
  const found = query.useQuery('get', '/settings')
  return (
    <>
      <PageHeader title={t('title')} />
      <Typography.Paragraph type="secondary">{t('intro')}</Typography.Paragraph>
      <Ready of={found}>{(page) => <Sets of={loaded(page.items)} />}</Ready>
    </>
  )
}

function Sets({ of }: { of: Loaded[] }) {
  const t = useTexts()
  const pick = useText()
  const phone = usePhone()
  const today = dayjs().format('YYYY-MM-DD')
  const heads = [...new Set(of.map((l) => l.set.id))].flatMap((id) => of.find((l) => l.set.id === id && standing(l, of, today) === 'inForce') ?? of.find((l) => l.set.id === id) ?? [])
  const next = (l: Loaded) => bindingOf(l.set.id, of).find((x) => x.set.valid_from > today)
  const open = (l: Loaded) => of.find((x) => x.set.id === l.set.id && x.key !== l.key && isOpen(x))
  const others = (l: Loaded) => bindingOf(l.set.id, of).length
  const name = (l: Loaded) => <>
    <Link to={addressOf(l.key)} className="rule-name">{pick(l.set.title)}</Link>
    {next(l) && <div><Tag color="warning" variant="filled" style={{ whiteSpace: 'normal' }}>{t('upcoming', { version: pick(versionName(next(l)?.set.version ?? '')), day: next(l)?.set.valid_from ?? '' })}</Tag></div>}
    {open(l) && <div><Link to={addressOf(open(l)?.key ?? '')}><Tag color={open(l)?.status === 'submitted' ? 'warning' : 'processing'} variant="filled" style={{ whiteSpace: 'normal' }}>{pick(versionName(open(l)?.set.version ?? ''))} · {t(`standing.${standing(open(l) ?? l, of, today)}`)}</Tag></Link></div>}
  </>
  const kind = (l: Loaded) => <Tag color={l.set.kind === 'law' ? 'processing' : 'default'} variant="filled">{t(`kind.${l.set.kind}`)}</Tag>
  if (phone) return <div className="list-cards rule-cards">{heads.map((l) => <div key={l.key} className="message">{kind(l)} {name(l)}<div>{pick(versionName(l.set.version))} · {l.set.valid_from}</div><small>{l.set.source}</small></div>)}</div>
  return (
    <Table<Loaded> size="small" rowKey="key" pagination={false} dataSource={heads} scroll={{ x: 'max-content' }} columns={[
      { title: t('set'), render: (_, l) => <span className="cell-words">{name(l)}</span> },
      { title: t('tabs.rows'), render: (_, l) => t('rows', { count: l.set.rows.length }) },
      { title: t('sort'), render: (_, l) => kind(l) },
      { title: t('version'), render: (_, l) => <>{pick(versionName(l.set.version))}{others(l) > 1 && <small> · {t('versions', { count: others(l) })}</small>}</> },
      { title: t('validFrom'), render: (_, l) => <span className="tabular">{l.set.valid_from}</span> },
      { title: t('source'), width: 320, render: (_, l) => l.set.source },
    ]} />
  )
}
