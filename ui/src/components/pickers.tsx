import { Select, TreeSelect } from 'antd'
import { useDeferredValue, useState } from 'react'
import { api, query } from '@/api/client'
import type { UnitView, UserItem } from '@/api/schema'
import { useMe, useMay } from '@/app/session'
import { useCommon, useText } from '@/i18n'

interface Picker<V> { value?: V; onChange?: (value: V | undefined) => void; id?: string; disabled?: boolean; placeholder?: string; allowClear?: boolean; 'aria-label'?: string }

/** A unit of the bank by its path, from a tree that is read as it is opened. */
export function UnitPicker({ under, outlets = true, ...props }: Picker<string> & { under?: string; outlets?: boolean }) {
  const t = useCommon()
  const pick = useText()
  const { unit, actions } = useMe()
  const [nodes, setNodes] = useState<UnitView[]>([])
  // The tree begins where the person's sight does: whoever sees one branch cannot read its head office.
  const reads = actions.some((a) => a.action === 'org.read')
  const top = under ?? actions.find((a) => a.action === 'org.read')?.scopes[0] ?? firstOf(unit)
  const root = query.useQuery('get', '/units/{code}', { params: { path: { code: codeOf(top) } } }, { enabled: reads, staleTime: Infinity })
  // What is chosen has a name before the tree was opened as far.
  const chosen = query.useQuery('get', '/units/{code}', { params: { path: { code: codeOf(props.value ?? '') } } }, { enabled: reads && Boolean(props.value), staleTime: Infinity })

  async function open(path: string) {
    const { data } = await api.GET('/units', { params: { query: { parent: path, limit: 200 } } })
    const found = (data?.items ?? []).filter((u) => outlets || u.level !== 'outlet')
    setNodes((known) => [...known.filter((k) => !found.some((f) => f.path === k.path)), ...found])
  }
  const known = new Map([...(chosen.data ? [chosen.data] : []), ...nodes, ...(root.data ? [root.data] : [])].map((u) => [u.path, u]))
  return (
    <TreeSelect {...props} treeDataSimpleMode showSearch={{ treeNodeFilterProp: 'title' }} style={{ width: '100%', minWidth: 180 }} placeholder={props.placeholder ?? t('unit')}
      popupRender={(tree) => <div id={`${props.id}_list`}>{tree}</div>} // what antd's aria-controls names, and forgets to make
      loadData={({ value }) => open(String(value))} popupMatchSelectWidth={320}
      treeData={[...known.values()].map((u) => ({ id: u.path, pId: u.path === top ? 0 : known.has(u.parent ?? '') ? u.parent : 0, value: u.path, title: pick(u.name), isLeaf: u.level === 'outlet' || u.level === 'department' }))} />
  )
}

/** An outlet by its code, found by typing. */
export function OutletPicker({ under, by = 'code', ...props }: Picker<string> & { under?: string; by?: 'code' | 'path' }) {
  const t = useCommon()
  const pick = useText()
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed)
  const found = query.useQuery('get', '/outlets', { params: { query: { q: q || undefined, under, limit: 30 } } }, { staleTime: 60_000 })
  const code = by === 'code' ? props.value : codeOf(props.value ?? '')
  const chosen = query.useQuery('get', '/outlets/{code}', { params: { path: { code: code ?? '' } } }, { enabled: Boolean(code), staleTime: Infinity })
  const list = [...(chosen.data && !found.data?.items.some((o) => o.code === code) ? [chosen.data] : []), ...(found.data?.items ?? [])]
  return (
    <Select {...props} showSearch={{ filterOption: false, onSearch: setTyped }} loading={found.isFetching} placeholder={props.placeholder ?? t('outlet')} style={{ width: '100%', minWidth: 180 }}
      options={list.map((o) => ({ value: o[by], label: `${pick(o.name)} ${o.code}` }))} />
  )
}

/** A person by user name, found by typing; perhaps only holders of a role, or whom `only` lets through. Who may not read accounts finds colleagues by name and unit. */
export function UserPicker({ only, ...props }: Picker<string> & { role?: string; unit?: string; only?: (account: UserItem) => boolean }) {
  return useMay()('user.read') ? <AccountPicker only={only} {...props} /> : <ColleaguePicker {...props} />
}

/** A colleague, by name, with his unit. */
export function ColleaguePicker({ unit, ...props }: Picker<string> & { unit?: string }) {
  const t = useCommon()
  const pick = useText()
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed)
  const may = useMay()('org.read')
  const found = query.useQuery('get', '/people', { params: { query: { q: q || undefined, unit, limit: 30 } } }, { enabled: may, staleTime: 60_000 })
  const chosen = query.useQuery('get', '/people', { params: { query: { q: props.value, limit: 5 } } }, { enabled: may && Boolean(props.value), staleTime: Infinity })
  const known = [...(chosen.data?.items.filter((p) => p.user === props.value) ?? []), ...(found.data?.items ?? [])]
  return (
    <Select {...props} showSearch={{ filterOption: false, onSearch: setTyped }} loading={found.isFetching} placeholder={props.placeholder ?? t('person')} style={{ width: '100%', minWidth: 160 }}
      options={known.filter((p, i) => known.findIndex((k) => k.user === p.user) === i).map((p) => ({ value: p.user, label: `${p.name ?? p.user} · ${pick(p.unit.name)}` }))} />
  )
}

function AccountPicker({ role, unit, only, ...props }: Picker<string> & { role?: string; unit?: string; only?: (account: UserItem) => boolean }) {
  const t = useCommon()
  const pick = useText()
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed)
  const found = query.useQuery('get', '/users', { params: { query: { q: q || undefined, role, unit, disabled: 'false', limit: only ? 200 : 30 } } }, { staleTime: 60_000 })
  const chosen = query.useQuery('get', '/users/{user}', { params: { path: { user: props.value ?? '' } } }, { enabled: Boolean(props.value), staleTime: Infinity })
  const list = [...(chosen.data && !found.data?.items.some((u) => u.user === props.value) ? [chosen.data] : []), ...(found.data?.items.filter((u) => !only || only(u)) ?? [])]
  return (
    <Select {...props} showSearch={{ filterOption: false, onSearch: setTyped }} loading={found.isFetching} placeholder={props.placeholder ?? t('person')} style={{ width: '100%', minWidth: 160 }} popupMatchSelectWidth={false}
      options={list.map((u) => ({ value: u.user, label: `${u.name} ${u.user} · ${pick(u.place.name)}` }))} />
  )
}

const codeOf = (path: string) => path.split('/').filter(Boolean).at(-1) ?? ''
const firstOf = (path: string) => `/${path.split('/').filter(Boolean)[0] ?? ''}/`
