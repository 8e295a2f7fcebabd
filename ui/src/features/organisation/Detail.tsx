import { Button, Card, Descriptions, Flex, Tag, Typography } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { api, query } from '@/api/client'
import { pointed } from '@/api/fields'
import type { CreateOutletBody, CreateUnitBody, OutletFile, OutletView, UnitView } from '@/api/schema'
import { useMay } from '@/app/session'
import { MoveDrawer, type MoveForm } from '@/components/MoveDrawer'
import { Ready } from '@/components/states'
import { useAct } from '@/components/useAct'
import { usePhone } from '@/components/usePhone'
import { When } from '@/components/When'
import { useText } from '@/i18n'
import { editOutlet, editUnit, newOutlet, newUnit, type UnitBody } from './forms'
import { Heads, People } from './People'
import { Switches } from './Switches'
import { useTexts } from './texts'
import { codeOf, hasOutlets, levels } from './words'

/** One unit; an outlet with its file. */
export function Detail({ of: u }: { of: UnitView }) {
  const outlet = query.useQuery('get', '/outlets/{code}', { params: { path: { code: u.code } } }, { enabled: u.level === 'outlet' })
  if (u.level === 'outlet') return <Ready of={outlet}>{(o) => <Sheet of={u} outlet={o} />}</Ready>
  return <Sheet of={u} />
}

type Wish = 'edit' | 'unit' | 'outlet'

function Sheet({ of: u, outlet: o }: { of: UnitView; outlet?: OutletView }) {
  const t = useTexts()
  const pick = useText()
  const may = useMay()
  const phone = usePhone()
  const writes = may('org.write', u.path)
  const [wish, setWish] = useState<Wish>()
  const parent = query.useQuery('get', '/units/{code}', { params: { path: { code: codeOf(u.parent ?? '') } } }, { enabled: Boolean(u.parent) && may('org.read', u.parent), staleTime: Infinity })
  return (
    <div className="units-detail">
      <Card title={<Flex gap={8} align="center" wrap>{!phone && <Typography.Title level={2} className="units-name">{pick(u.name)}</Typography.Title>}<Tag variant="filled" color="processing">{pick(levels[u.level])}</Tag>{u.closed && <Tag>{t('closed')}</Tag>}</Flex>}
        extra={writes && !phone && <Buttons of={u} set={setWish} />}>
        {writes && phone && <div style={{ marginBottom: 12 }}><Buttons of={u} set={setWish} /></div>}
        <Descriptions size="small" column={phone ? 1 : 2} items={[
          { key: 'code', label: t('code'), children: <code>{u.code}</code> },
          { key: 'parent', label: t('parent'), children: parent.data ? <Link to={`/units/${parent.data.code}`}>{pick(parent.data.name)}</Link> : '—' },
          { key: 'zh', label: t('nameZh'), children: u.name.zh },
          { key: 'en', label: t('nameEn'), children: <span lang="en">{u.name.en || '—'}</span> },
          { key: 'mark', label: t('mark'), children: u.mark ? <>{u.mark} <Typography.Text type="secondary">{t('markLike', { mark: u.mark, year: dayjs().year() })}</Typography.Text></> : '—' },
          ...(may('user.read', u.path) && u.level !== 'department' ? [{ key: 'head', label: t('head'), children: <Heads of={u} /> }] : []),
          ...(o ? [
            { key: 'type', label: t('type'), children: typeName(o.type, t) },
            { key: 'hours', label: t('hours'), children: pick(o.hours) || '—' },
            { key: 'phone', label: t('phone'), children: o.phone || '—' },
            { key: 'address', label: t('address'), children: pick(o.address) || '—' },
            { key: 'opened', label: t('opened'), children: o.opened ? <When at={o.opened} day /> : '—' },
            ...(may('roster.read', u.path) ? [{ key: 'roster', label: t('roster'), children: <Link to={`/outlets/${u.code}/rosters/${dayjs().format('YYYY-MM')}`}>{dayjs().format('YYYY-MM')}</Link> }] : []),
          ] : []),
        ]} />
      </Card>
      <People of={u} />
      {may('channel.read', u.path) && <Switches of={u} />}
      {wish && <Write of={u} outlet={o} wish={wish} close={() => setWish(undefined)} />}
    </div>
  )
}

function typeName(type: string, t: ReturnType<typeof useTexts>) {
  return type === 'flagship' || type === 'standard' || type === 'light' ? t(`types.${type}`) : type
}

function Buttons({ of: u, set }: { of: UnitView; set: (w: Wish) => void }) {
  const t = useTexts()
  return (
    <Flex gap={8} wrap>
      <Button onClick={() => set('edit')}>{t('edit')}</Button>
      {!u.closed && hasOutlets(u.level) && <><Button onClick={() => set('unit')}>{t('addUnit')}</Button><Button onClick={() => set('outlet')}>{t('addOutlet')}</Button></>}
    </Flex>
  )
}

/** Writes a unit or an outlet, new or as it is; what the server says against it stands at its field. */
function Write({ of: u, outlet: o, wish, close }: { of: UnitView; outlet?: OutletView; wish: Wish; close: () => void }) {
  const t = useTexts()
  const navigate = useNavigate()
  const { give } = useAct()
  const path = { code: u.code }
  const form = { unit: newUnit(u), outlet: newOutlet(u), edit: o ? editOutlet(o) : editUnit(u) }[wish] as MoveForm<unknown>
  async function save(body: unknown) {
    try {
      if (wish === 'edit') {
        await give<unknown>(() => o
          ? api.PUT('/outlets/{code}', { params: { path, header: { 'If-Match': `"${o.version}"` } }, body: body as OutletFile })
          : api.PUT('/units/{code}', { params: { path, header: { 'If-Match': `"${u.version}"` } }, body: body as UnitBody }), t('saved'))
        return
      }
      if (wish === 'unit') await give(() => api.POST('/units', { body: body as CreateUnitBody }), t('created'))
      else await give(() => api.POST('/outlets', { body: body as CreateOutletBody }), t('created'))
      void navigate(`/units/${(body as CreateUnitBody).code}`)
    } catch (e) { throw pointed(e, { 'unit.code': '/code', 'outlet.path': '/code' }) }
  }
  return <MoveDrawer open close={close} title={t(wish === 'edit' ? 'edit' : wish === 'unit' ? 'addUnit' : 'addOutlet')} place={`unit.${wish} ${u.code}`} target="" form={form} give={save} />
}
