import { Alert, Descriptions, Flex, Tag, Typography } from 'antd'
import type { ComplaintView } from '@/api/schema'
import { useMay } from '@/app/session'
import { MaskedText } from '@/components/MaskedText'
import { Moves } from '@/components/Moves'
import { PersonName } from '@/components/tags'
import { When } from '@/components/When'
import { usePhone } from '@/components/usePhone'
import { useText } from '@/i18n'
import { useTexts } from '../texts'
import { useCatalogue } from '../useCatalogue'
import { giveProof, lines, nameIn, tiers } from '../words'
import { proofForm } from './forms'

const fields = ['name', 'phone', 'id_number', 'account', 'email', 'address'] as const

/** What is complained of, by whom, about whom: customers' data masked until somebody says why. */
export function Facts({ of: c }: { of: ComplaintView }) {
  const t = useTexts()
  const pick = useText()
  const phone = usePhone()
  const may = useMay()('complaint.reveal')
  const { name } = useCatalogue()
  const of = { kind: 'complaint' as const, id: c.id }
  const masked = (text: string | undefined, field: string, name: string) => <MaskedText text={text} field={field} name={name} of={of} may={may && c.status !== 'merged'} />
  const classed = [name('businesses', c.class.business), name('subjects', c.class.subject), name('causes', c.class.cause), name('second', c.class.second)].filter(Boolean)
  return (
    <section aria-label={t('facts')} className="facts">
      <div className="facts-words">
        <h2>{t(c.form === 'review' ? 'reviewGrounds' : 'content')}</h2>
        <Typography.Paragraph className="prose">{c.content}</Typography.Paragraph>
        {c.request && <><h2>{t('request')}</h2><Typography.Paragraph className="prose">{c.request}</Typography.Paragraph></>}
        {c.steps && <><h2>{t('steps')}</h2><Typography.Paragraph className="prose">{c.steps}</Typography.Paragraph></>}
      </div>
      {c.unproven && <Alert type="warning" showIcon className="facts-proof" title={t('proofMissing')} action={<Moves of={c} allowed={c.allowed.filter((a) => a.action === 'complaint.contact' && a.ok)} forms={{ contact: proofForm(c) }} names={{ contact: giveProof }} plain />} />}
      <Descriptions size="small" column={phone ? 1 : 2} items={[
        { key: 'who', label: t('customer'), children: c.anonymous ? t('anonymous') : <>{masked(c.party.name, '/customer/name', t('party.name'))} {c.as !== 'self' && <Tag variant="filled">{t(`speaks.${c.as}`)}</Tag>}{c.people > 1 && <Tag variant="filled">{t('peopleCount', { count: c.people, present: c.in_person })}</Tag>}</> },
        ...fields.slice(1).filter((f) => c.party[f]).map((f) => ({ key: f, label: t(`party.${f}`), children: masked(c.party[f], `/customer/${f}`, t(`party.${f}`)) })),
        ...c.agents.flatMap((a, i) => [{ key: `agent-${i}`, label: t(c.as === 'group' ? 'representative' : c.as === 'heir' ? 'heir' : 'proxy'), children: <Flex wrap gap="0 12px">{(['name', 'phone', 'id_number'] as const).filter((f) => a[f]).map((f) => <span key={f} className="nowrap">{masked(a[f], `/agents/${i}/${f}`, t(`party.${f}`))}</span>)}</Flex> }]),
        { key: 'outlet', label: t('outlet'), children: pick(c.outlet?.name) || '—' },
        { key: 'concerns', label: t('employee'), children: c.concerns ? <PersonName person={c.concerns} /> : '—' },
        { key: 'class', label: t('class'), children: classed.length ? classed.join(' / ') : <Typography.Text type="warning">{t('unsorted')}</Typography.Text> },
        { key: 'tier', label: t('tier'), children: pick(nameIn(tiers, c.tier)) },
        { key: 'line', label: t('line'), children: `${pick(nameIn(lines, c.line))}${c.class.channel ? ` · ${name('channels', c.class.channel)}` : ''}` },
        ...(c.sum?.amount ? [{ key: 'sum', label: t('amount'), children: <span className="tabular">{money(c.sum.amount)} {c.sum.currency}</span> }] : []),
        { key: 'received', label: t('receivedAt'), children: <When at={c.received_at} /> },
        ...(c.form === 'review' ? [] : [{ key: 'reply', label: t('firstReply'), children: c.first_reply_at ? <When at={c.first_reply_at} /> : c.anonymous ? '—' : <Typography.Text type="warning">{t('notYet')}</Typography.Text> }]),
        ...(c.reference ? [{ key: 'reference', label: t('reference'), children: c.reference }] : []),
      ]} />
    </section>
  )
}

const money = (amount: string) => { const [whole = '', part] = amount.split('.'); return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (part ? `.${part}` : '') }
