import { Tree } from 'antd'
import { query } from '@/api/client'
import { sign, useText, type Text } from '@/i18n'
import { Ready } from './states'
import { covered, shorten } from './muted'

const groups: { [kind: string]: Text } = {
  account: { zh: '账户和密码', en: 'Account and password' }, bulletin: { zh: '通报', en: 'Bulletins' }, complaint: { zh: '投诉', en: 'Complaints' }, flag: { zh: '员工多次被投诉', en: 'Repeated complaints of somebody' },
  incident: { zh: '重大事件直报', en: 'Direct reports' }, inspection: { zh: '检查', en: 'Inspections' }, notice: { zh: '整改通知', en: 'Notices' }, roster: { zh: '坐班排班', en: 'Duty rosters' }, warning: { zh: '警告令', en: 'Warning orders' },
}

/** Which topics leave the house: a tick is "yes", and what cannot be switched off says so. The value is what is switched off, as the API has it. */
export function Topics({ value = [], onChange, disabled, label, fixed }: { value?: string[]; onChange?: (muted: string[]) => void; disabled?: boolean; label: string; fixed: string }) {
  const pick = useText()
  const topics = query.useQuery('get', '/session/notifications/topics', undefined, { staleTime: Infinity })
  return (
    <Ready of={topics} rows={6}>
      {({ items }) => {
        const all = items.map((i) => i.topic)
        const kinds = [...new Set(all.map(kindOf))]
        return (
          <Tree checkable selectable={false} disabled={disabled} aria-label={label} className="topics"
            checkedKeys={[...items.filter((i) => i.mandatory || !covered(value, i.topic)).map((i) => i.topic), ...kinds.filter((kind) => items.every((i) => kindOf(i.topic) !== kind || i.mandatory)).map((kind) => `kind ${kind}`)]}
            onCheck={(keys) => { const on = new Set((keys as React.Key[]).map(String)); onChange?.(shorten(all.filter((t) => !on.has(t)), all)) }}
            treeData={kinds.map((kind) => {
              const of = items.filter((i) => kindOf(i.topic) === kind)
              const title = pick(groups[kind] ?? { zh: kind, en: kind })
              return { key: `kind ${kind}`, title: of.every((i) => i.mandatory) ? `${title}${sign('open')}${fixed}${sign('close')}` : title, disableCheckbox: of.every((i) => i.mandatory), children: of.map((i) => ({ key: i.topic, title: pick(i.title), disableCheckbox: i.mandatory })) }
            })} />
        )
      }}
    </Ready>
  )
}

const kindOf = (topic: string) => topic.split('.')[0] ?? ''
