import { Input, Tag, Tree, Flex, Checkbox, type TreeDataNode } from 'antd'
import { useDeferredValue, useState } from 'react'
import type { UnitView } from '@/api/schema'
import { Empty, Ready } from '@/components/states'
import { usePages } from '@/components/usePages'
import { useText } from '@/i18n'
import { useTexts } from './texts'
import { useTree } from './useTree'
import { above, leaf, levels } from './words'

/** The bank's tree, opened as far as what is chosen; what is searched for is a list. */
export function TreeOfUnits({ chosen, choose }: { chosen: UnitView | undefined; choose: (u: UnitView) => void }) {
  const t = useTexts()
  const [typed, setTyped] = useState('')
  const [closed, setClosed] = useState(false)
  const q = useDeferredValue(typed.trim())
  return (
    <>
      <Input.Search allowClear value={typed} onChange={(e) => setTyped(e.target.value)} placeholder={t('find')} aria-label={t('find')} maxLength={100} />
      <Checkbox checked={closed} onChange={(e) => setClosed(e.target.checked)} className="units-closed">{t('closedToo')}</Checkbox>
      {q ? <Found q={q} closed={closed} chosen={chosen} choose={choose} /> : <Branches closed={closed} chosen={chosen} choose={choose} />}
    </>
  )
}

interface Choosing { closed: boolean; chosen: UnitView | undefined; choose: (u: UnitView) => void }

function Branches({ closed, chosen, choose }: Choosing) {
  const t = useTexts()
  const pick = useText()
  // What is chosen is in sight; what somebody opens or shuts by hand goes before that.
  const [hand, setHand] = useState<Record<string, boolean>>({})
  const first = chosen ? [...above(chosen.path), ...(leaf(chosen.level) ? [] : [chosen.path])] : []
  const { roots } = useTree([], closed)
  const wanted = [...new Set([...(roots.data ?? []).map((r) => r.path), ...first, ...Object.keys(hand)])].filter((p) => hand[p] ?? true)
  const { children } = useTree(wanted, closed)

  const known = new Map<string, UnitView>()
  function node(u: UnitView): TreeDataNode {
    known.set(u.path, u)
    const page = children.get(u.path)
    return {
      key: u.path, isLeaf: leaf(u.level), title: <Name of={u} />,
      children: page && [...page.items.map(node), ...(page.next_cursor ? [{ key: `more ${u.path}`, isLeaf: true, disabled: true, title: t('more') }] : [])],
    }
  }
  return (
    <Ready of={roots} rows={8}>
      {(tops) => {
        const data = tops.map(node)
        return (
          <Tree blockNode treeData={data} selectedKeys={chosen ? [chosen.path] : []} expandedKeys={wanted} aria-label={t('tree')}
            onExpand={(_, { node: n, expanded }) => setHand((was) => ({ ...was, [String(n.key)]: expanded }))}
            onSelect={(_, { node: n }) => { const u = known.get(String(n.key)); if (u) choose(u) }} titleRender={(n) => <span title={pick(known.get(String(n.key))?.name)}>{n.title as React.ReactNode}</span>} />
        )
      }}
    </Ready>
  )
}

function Found({ q, closed, chosen, choose }: Choosing & { q: string }) {
  const t = useTexts()
  const pick = useText()
  const pages = usePages('/units', { q, closed, limit: 50 })
  return (
    <Ready of={{ ...pages, data: pages.items }} rows={6}>
      {(items) => items.length === 0 ? <Empty text={t('noMatch')} /> : (
        <ul className="units-found">
          {items.map((u) => <li key={u.path}><button type="button" aria-current={u.path === chosen?.path} onClick={() => choose(u)}><Name of={u} /><small>{u.code} · {pick(levels[u.level])}</small></button></li>)}
          {pages.hasNextPage && <li><button type="button" onClick={() => void pages.fetchNextPage()}>…</button></li>}
        </ul>
      )}
    </Ready>
  )
}

function Name({ of: u }: { of: UnitView }) {
  const t = useTexts()
  const pick = useText()
  return <Flex component="span" gap={6} align="center"><span>{pick(u.name)}</span>{u.closed && <Tag variant="filled">{t('closed')}</Tag>}</Flex>
}
