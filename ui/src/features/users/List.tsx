import { ArrowsAltOutlined } from '@ant-design/icons'
import { Button, Drawer, Flex, Typography } from 'antd'
import { useMemo, useState } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import { query } from '@/api/client'
import type { UserItem } from '@/api/schema'
import { useMay } from '@/app/session'
import { CaseList, type Column } from '@/components/list/CaseList'
import { choices, type Filter } from '@/components/list/filter'
import { PageHeader } from '@/components/PageHeader'
import { Named } from '@/components/tags'
import { usePhone } from '@/components/usePhone'
import { When } from '@/components/When'
import { useText } from '@/i18n'
import { NewUser } from './Write'
import { Sections } from './Sections'
import { Roles, State } from './State'
import { useTexts } from './texts'
import { User } from './User'
import './users.css'

const columns: Column<UserItem>[] = [
  { key: 'name', title: { zh: '姓名', en: 'Name' }, render: (_, u) => <strong>{u.name}</strong> },
  { key: 'user', title: { zh: '用户名', en: 'User name' }, dataIndex: 'user' },
  { key: 'unit', title: { zh: '所在机构', en: 'Unit' }, render: (_, u) => <Named name={u.place.name} /> },
  { key: 'roles', title: { zh: '角色', en: 'Roles' }, render: (_, u) => <div className="users-roles"><Roles of={u} /></div> },
  { key: 'state', title: { zh: '状态', en: 'State' }, render: (_, u) => <State of={u} /> },
  { key: 'seen', title: { zh: '最近登录', en: 'Last sign-in' }, render: (_, u) => <When at={u.last_sign_in} /> },
  { key: 'employee', title: { zh: '员工号', en: 'Employee number' }, dataIndex: 'employee', extra: true },
  { key: 'email', title: { zh: '电子邮箱', en: 'E-mail' }, dataIndex: 'email', extra: true },
]

/** People with their roles; one of them beside the list, so that the next is one click away. */
export function Component() {
  const t = useTexts()
  const pick = useText()
  const may = useMay()
  const phone = usePhone()
  const navigate = useNavigate()
  const { hash, search } = useLocation()
  const [adding, setAdding] = useState(false)
  const roles = query.useQuery('get', '/policy/roles', undefined, { staleTime: Infinity })
  const filters = useMemo<Filter[]>(() => [
    { kind: 'text', name: 'q', label: { zh: '姓名或用户名', en: 'Name or user name' } },
    { kind: 'unit', name: 'unit', label: { zh: '机构', en: 'Unit' } },
    { kind: 'choice', name: 'role', label: { zh: '角色', en: 'Role' }, options: (roles.data?.items ?? []).filter((r) => !r.machine).map((r) => ({ value: r.name, label: r.title })) },
    { kind: 'choice', name: 'disabled', label: { zh: '状态', en: 'State' }, options: choices<'true' | 'false'>({ false: { zh: '启用', en: 'Enabled' }, true: { zh: '已停用', en: 'Disabled' } }) },
  ], [roles.data])
  const chosen = decodeURIComponent(hash.slice(1))
  const close = () => void navigate({ search }, { replace: true })
  const made = (user: string) => void navigate(phone ? `/users/${user}` : { search, hash: user })
  return (
    <>
      <PageHeader title={t('title')} actions={may('user.write') && <Button type="primary" onClick={() => setAdding(true)}>{t('add')}</Button>} />
      <Sections here="/users" />
      <CaseList path="/users" columns={columns} filters={filters} rowKey={(u) => u.user} to={(u) => phone ? `/users/${u.user}` : `/users${search}#${u.user}`}
        card={(u) => (
          <Flex vertical gap={6}>
            <Flex justify="space-between" gap={8}><span><strong>{u.name}</strong> <Typography.Text type="secondary">{u.user}</Typography.Text></span><State of={u} /></Flex>
            <span>{pick(u.place.name)}</span>
            <Roles of={u} />
          </Flex>
        )} />
      <Drawer open={chosen !== '' && !phone} onClose={close} size={720} title={t('title')} destroyOnHidden mask={false} extra={<Link to={`/users/${chosen}`} aria-label={t('open')} title={t('open')}><ArrowsAltOutlined /></Link>}>
        {chosen && <User key={chosen} name={chosen} />}
      </Drawer>
      <NewUser open={adding} close={() => setAdding(false)} made={made} />
    </>
  )
}
