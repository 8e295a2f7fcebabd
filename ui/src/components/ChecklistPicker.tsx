import { Select } from 'antd'
import { query } from '@/api/client'
import type { InspectionOpen } from '@/api/schema'
import { useCommon, useText } from '@/i18n'

/** A published checklist of one kind by its code; the latest version is meant. */
export function ChecklistPicker({ kind, value, onChange, id }: { kind: InspectionOpen['kind'] | undefined; value?: string; onChange?: (code: string) => void; id?: string }) {
  const t = useCommon()
  const pick = useText()
  const found = query.useQuery('get', '/checklists', { params: { query: { kind, status: 'published', limit: 200 } } }, { enabled: Boolean(kind), staleTime: 60_000 })
  const latest = new Map([...(found.data?.items ?? [])].sort((a, b) => a.version - b.version).map((c) => [c.code, c]))
  return <Select id={id} value={value} onChange={onChange} disabled={!kind} loading={found.isFetching} placeholder={t('choose')} options={[...latest.values()].map((c) => ({ value: c.code, label: `${pick(c.title)} v${c.version}` }))} />
}
