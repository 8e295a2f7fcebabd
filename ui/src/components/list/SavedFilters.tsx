import { DeleteOutlined, StarOutlined } from '@ant-design/icons'
import { Button, Flex, Input, Popover } from 'antd'
import { useState } from 'react'
import { useCommon } from '@/i18n'
import { useKept } from './kept'
import { Limited } from '../writing/Field'

/** Filters under a name of one's own. */
export function SavedFilters({ list, address, go }: { list: string; address: string; go: (address: string) => void }) {
  const t = useCommon()
  const [saved, setSaved] = useKept<{ name: string; address: string }[]>(`filters.${list}`, [])
  const [name, setName] = useState('')
  const save = () => {
    if (!name.trim()) return
    setSaved([...saved.filter((s) => s.name !== name.trim()), { name: name.trim(), address }])
    setName('')
  }
  return (
    <Popover trigger="click" placement="bottomRight" content={
      <Flex vertical gap={8} style={{ width: 260 }}>
        {saved.map((s) => (
          <Flex key={s.name} justify="space-between">
            <Button type="link" onClick={() => go(s.address)}>{s.name}</Button>
            <Button type="text" icon={<DeleteOutlined />} aria-label={`${t('remove')} ${s.name}`} onClick={() => setSaved(saved.filter((x) => x !== s))} />
          </Flex>
        ))}
        <Flex gap={8}><Limited most={40}><Input value={name} placeholder={t('list.nameOf')} aria-label={t('list.nameOf')} onChange={(e) => setName(e.target.value)} onPressEnter={save} /></Limited><Button onClick={save}>{t('save')}</Button></Flex>
      </Flex>
    }><Button icon={<StarOutlined />} aria-label={t('list.saved')} title={t('list.saved')} /></Popover>
  )
}
