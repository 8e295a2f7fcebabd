import { Checkbox, Select, Typography } from 'antd'
import { useParams } from 'react-router'
import { query } from '@/api/client'
import { Ready } from '@/components/states'
import { useText } from '@/i18n'
import { useTexts } from './texts'

// Who may be on duty is asked of the server: others are refused when the roster is saved.
function usePeople() {
  const { code = '', month = '' } = useParams()
  return query.useQuery('get', '/outlets/{code}/rosters/{month}/people', { params: { path: { code, month } } }, { staleTime: 60_000 })
}

interface One { value?: string; onChange?: (user: string | undefined) => void; id?: string; allowClear?: boolean; without?: string }

/** One of those who may be on duty in this outlet. */
export function DutyPicker({ without, ...props }: One) {
  const pick = useText()
  const people = usePeople()
  const list = (people.data?.items ?? []).filter((p) => p.user !== without)
  return <Select {...props} loading={people.isFetching} style={{ width: '100%' }} showSearch={{ optionFilterProp: 'label' }} options={list.map((p) => ({ value: p.user, label: `${p.name ?? p.user} · ${pick(p.role_name)}` }))} />
}

/** Several of them, in the order in which they are ticked. A list that stays open: a closed one would lie over the button that saves. */
export function Turns({ value = [], onChange, id }: { value?: string[]; onChange?: (users: string[]) => void; id?: string }) {
  const t = useTexts()
  const pick = useText()
  const people = usePeople()
  const toggle = (user: string) => onChange?.(value.includes(user) ? value.filter((u) => u !== user) : [...value, user])
  return (
    <div id={id} role="group" aria-label={t('leaders')} className="turns">
      <Ready of={people} rows={3}>
        {({ items }) => items.length === 0 ? <Typography.Text type="secondary">{t('nobodySuited')}</Typography.Text> : items.map((p) => (
          <Checkbox key={p.user} checked={value.includes(p.user)} onChange={() => toggle(p.user)}>
            {p.name ?? p.user} <Typography.Text type="secondary">{pick(p.role_name)}</Typography.Text>
            {value.includes(p.user) && <b className="turn tabular">{t('turn', { count: value.indexOf(p.user) + 1 })}</b>}
          </Checkbox>
        ))}
      </Ready>
    </div>
  )
}
