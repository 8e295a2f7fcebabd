import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { query } from '@/api/client'
import type { ProgrammeOpen } from '@/api/schema'
import { useTexts } from './texts'

/** People who may be sent: several, by name. */
export function Inspectors({ kind, value, onChange, id }: { kind: ProgrammeOpen['kind'] | undefined; value?: string[]; onChange?: (users: string[]) => void; id?: string }) {
  const t = useTexts()
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed)
  const found = query.useQuery('get', '/users', { params: { query: { q: q || undefined, role: kind === 'mystery' ? 'mystery_shopper' : 'inspector', disabled: 'false', limit: 50 } } }, { enabled: Boolean(kind), staleTime: 60_000 })
  return <Select id={id} mode="multiple" value={value} onChange={onChange} showSearch={{ filterOption: false, onSearch: setTyped }} loading={found.isFetching} placeholder={t('inspectorsPick')}
    options={(found.data?.items ?? []).map((u) => ({ value: u.user, label: `${u.name} ${u.user}` }))} />
}
