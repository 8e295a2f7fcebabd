import { Badge, Tree, Typography } from 'antd'
import { useState } from 'react'
import type { ChecklistTemplate } from '@/api/schema'
import { useText } from '@/i18n'
import type { Fault } from '../useTrial'
import { useTexts } from '../texts'
import { keyOf, move, nudge, placeOf, pointerOf, type Place } from './edit'

/** The draft at a glance: modules and items, to be opened, dragged and moved by keys; where something is to be mended, it says so. */
export function Outline({ template, at, open, faults, act }: { template: ChecklistTemplate; at: Place; open: (p: Place) => void; faults: Fault[]; act: (change: (t: ChecklistTemplate) => [ChecklistTemplate, Place]) => void }) {
  const t = useTexts()
  const pick = useText()
  const [closed, setClosed] = useState<string[]>([])
  const keys = ['head', ...template.modules.map((_, m) => keyOf({ module: m }))]
  const wrong = (p: Place) => {
    const here = pointerOf(p)
    if (here === '') return faults.filter((f) => !/^\/modules\/\d/.test(f.pointer)).length
    return faults.filter((f) => f.pointer === here || f.pointer.startsWith(`${here}/`)).length
  }
  const node = (p: Place, text: string, points?: string) => {
    const n = wrong(p)
    return <span className="build-node" data-wrong={n > 0}><span title={text}>{text}</span>{n > 0 ? <Badge count={n} size="small" /> : points && <Typography.Text type="secondary" className="tabular">{points}</Typography.Text>}</span>
  }
  return (
    <nav aria-label={t('build.outline')} className="build-side"
      onKeyDown={(e) => {
        if (!e.altKey || (e.key !== 'ArrowUp' && e.key !== 'ArrowDown')) return
        e.preventDefault()
        act((x) => nudge(x, at, e.key === 'ArrowUp' ? -1 : 1))
      }}>
      <Typography.Text type="secondary">{t('build.keys')}</Typography.Text>
      <Tree blockNode draggable={{ icon: false, nodeDraggable: (n) => n.key !== 'head' }} selectedKeys={[keyOf(at)]} expandedKeys={keys.filter((k) => !closed.includes(k))} motion={false}
        onExpand={(now) => setClosed(keys.filter((k) => !now.includes(k)))} onSelect={(_, { node }) => open(placeOf(String(node.key)))}
        allowDrop={({ dragNode, dropNode, dropPosition }) => {
          const [from, to] = [placeOf(String(dragNode.key)), placeOf(String(dropNode.key))]
          if (from.item === undefined) return to.module !== undefined && to.item === undefined && dropPosition !== 0
          return to.item !== undefined ? dropPosition !== 0 : to.module !== undefined && dropPosition === 0
        }}
        onDrop={({ dragNode, node, dropToGap, dropPosition }) => {
          const from = placeOf(String(dragNode.key))
          const to = placeOf(String(node.key))
          const behind = dropPosition > Number(String(node.pos).split('-').at(-1))
          if (from.item === undefined) return act((x) => move(x, from, { module: (to.module ?? 0) + (behind ? 1 : 0) }))
          act((x) => move(x, from, dropToGap && to.item !== undefined ? { module: to.module, item: to.item + (behind ? 1 : 0) } : { module: to.module, item: 0 }))
        }}
        treeData={[
          { key: 'head', title: node({}, t('build.settings')) },
          ...template.modules.map((m, mi) => ({
            key: keyOf({ module: mi }), title: node({ module: mi }, `${mi + 1} ${pick(m.title) || m.code}`, String(m.items.length)),
            children: m.items.map((i, ii) => ({ key: keyOf({ module: mi, item: ii }), isLeaf: true, title: node({ module: mi, item: ii }, pick(i.title) || i.code, `${i.effect === 'deduction' ? '−' : i.effect === 'bonus' ? '+' : ''}${i.points ?? '0'}`) })),
          })),
        ]} />
    </nav>
  )
}
