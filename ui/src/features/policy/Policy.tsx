import { Flex, Input, Segmented, Select, Typography } from 'antd'
import { useState } from 'react'
import { query } from '@/api/client'
import type { Action, Matrix as MatrixOf, Role } from '@/api/schema'
import { PageHeader } from '@/components/PageHeader'
import { Empty, Ready } from '@/components/states'
import { usePhone } from '@/components/usePhone'
import { useText } from '@/i18n'
import { ByAction } from './ByAction'
import { ByRole } from './ByRole'
import { Matrix } from './Matrix'
import { useTexts } from './texts'
import { useView } from './useView'
import { grouped, nameOf, narrowed } from './words'
import './policy.css'

export interface Shown { roles: Role[]; actions: Action[]; may: (role: string, action: string) => boolean }

/** Who may do what: the whole as a matrix, or asked by a role or by an action. */
export function Component() {
  const t = useTexts()
  const roles = query.useQuery('get', '/policy/roles', undefined, { staleTime: Infinity })
  const actions = query.useQuery('get', '/policy/actions', undefined, { staleTime: Infinity })
  const matrix = query.useQuery('get', '/policy/matrix')
  const all = {
    data: roles.data && actions.data && matrix.data ? { roles: roles.data.items, actions: actions.data.items, matrix: matrix.data } : undefined,
    error: roles.error ?? actions.error ?? matrix.error, refetch: () => { void roles.refetch(); void actions.refetch(); void matrix.refetch() },
  }
  return <><PageHeader title={t('title')} tags={matrix.data && <Typography.Text type="secondary">{t('version', { version: '' })}<code>{matrix.data.version}</code></Typography.Text>} /><Ready of={all} rows={12}>{(p) => <Views {...p} />}</Ready></>
}

function Views({ roles, actions, matrix }: { roles: Role[]; actions: Action[]; matrix: MatrixOf }) {
  const t = useTexts()
  const pick = useText()
  const phone = usePhone()
  const view = useView()
  const [words, setWords] = useState(view.value('q') ?? '')
  const asked = view.value('view')
  // Sixteen columns do not fit in a hand: there one asks by role or by action.
  const here = asked === 'role' || asked === 'action' ? asked : phone ? 'role' : 'matrix'
  const left = narrowed(actions, { words, group: view.value('group'), kind: view.value('kind') })
  const granted = new Map(matrix.roles.map((r) => [r.role, new Set(r.actions)]))
  const shown: Shown = { roles, actions: left, may: (role, action) => granted.get(role)?.has(action) === true }
  return (
    <>
      <Flex gap={10} wrap align="center" className="policy-filter">
        <Segmented aria-label={t('views')} value={here} onChange={(v) => view.set({ view: v === 'matrix' ? undefined : v })}
          options={[...(phone ? [] : [{ value: 'matrix', label: t('matrix') }]), { value: 'role', label: t('byRole') }, { value: 'action', label: t('byAction') }]} />
        <Input.Search allowClear value={words} onChange={(e) => setWords(e.target.value)} onBlur={() => view.set({ q: words })} placeholder={t('find')} aria-label={t('find')} />
        <Select allowClear value={view.value('group')} onChange={(group: string | undefined) => view.set({ group })} placeholder={t('allGroups')} aria-label={t('group')} popupMatchSelectWidth={false} options={grouped(actions).map((g) => ({ value: g.resource, label: pick(nameOf(g.resource)) }))} />
        <Select allowClear value={view.value('kind')} onChange={(kind: string | undefined) => view.set({ kind })} placeholder={t('allKinds')} aria-label={t('kind')} popupMatchSelectWidth={false} options={(['looks', 'acts', 'risky'] as const).map((k) => ({ value: k, label: t(k) }))} />
        <Typography.Text type="secondary" role="status">{t('shown', { count: left.length })}</Typography.Text>
      </Flex>
      {left.length === 0 ? <Empty text={t('none')} /> : here === 'matrix' ? <Matrix {...shown} /> : here === 'role' ? <ByRole {...shown} /> : <ByAction {...shown} />}
    </>
  )
}
