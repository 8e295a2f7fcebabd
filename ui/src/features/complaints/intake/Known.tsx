import { Alert, Button } from 'antd'
import { useState } from 'react'
import { api, query } from '@/api/client'
import { said } from '@/api/fields'
import { problemOf } from '@/api/problem'
import type { ComplaintParty } from '@/api/schema'
import { sign, useText } from '@/i18n'
import { useTexts } from '../texts'

const fields = ['name', 'phone', 'id_number', 'account', 'email', 'address'] as const

/** What the bank holds of this customer already, so that nobody asks him again. Taking it over is a look at his data, on the audit chain. */
export function Known({ customer, has, take }: { customer: string; has: ComplaintParty | undefined; take: (found: Partial<ComplaintParty>) => void }) {
  const t = useTexts()
  const pick = useText()
  const [failed, setFailed] = useState<string>()
  const [taken, setTaken] = useState(false)
  const before = query.useQuery('get', '/complaints', { params: { query: { customer, sort: 'received', limit: 5 } } })
  const last = before.data?.items[0]
  const detail = query.useQuery('get', '/complaints/{id}', { params: { path: { id: last?.id ?? '' } } }, { enabled: Boolean(last) })
  if (!last) return null
  const party = detail.data?.party
  const missing = fields.filter((f) => party?.[f] && !has?.[f])

  async function fill() {
    if (!last) return
    try {
      const { data } = await api.POST('/complaints/{id}/reveal', { params: { path: { id: last.id } }, body: { fields: missing.map((f) => `/customer/${f}`), reason: t('reuseReason') } })
      take(Object.fromEntries((data?.items ?? []).map((i) => [i.field.replace('/customer/', ''), i.value])))
      setTaken(true)
    } catch (e) { setFailed(pick(said(problemOf(e).body))) }
  }
  return (
    <Alert type={failed ? 'warning' : 'info'} className="known"
      title={<>{t('known', { count: before.data?.next_cursor ? `${before.data.items.length}+` : before.data?.items.length ?? 1 })} {before.data?.items.slice(0, 3).map((c) => <a key={c.id} href={`/complaints/${c.id}`} target="_blank" rel="noreferrer" className="tabular known-link">{c.number}</a>)}</>}
      description={failed ?? (taken ? t('reused') : party ? t('holds', { what: fields.filter((f) => party[f]).map((f) => `${t(`party.${f}`)} ${party[f] ?? ''}`).join(sign('list')) }) : undefined)}
      action={!taken && missing.length > 0 && <Button size="small" onClick={() => void fill()}>{t('reuse')}</Button>} />
  )
}
