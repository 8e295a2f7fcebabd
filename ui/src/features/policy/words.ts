import type { Action } from '@/api/schema'
import type { Text } from '@/i18n'

/** What the resources of actions are called. One that is new here stands by its code. */
export const resources: { [resource: string]: Text } = {
  programme: { zh: '检查计划', en: 'Programmes' }, inspection: { zh: '检查', en: 'Inspections' }, notice: { zh: '整改通知', en: 'Notices' }, warning: { zh: '警告令', en: 'Warning orders' }, complaint: { zh: '投诉', en: 'Complaints' },
  incident: { zh: '重大事件直报', en: 'Direct reports' }, bulletin: { zh: '通报', en: 'Bulletins' }, roster: { zh: '坐班排班', en: 'Duty rosters' }, routing: { zh: '分派规则', en: 'Routing' }, interest: { zh: '利害关系', en: 'Interests' }, flag: { zh: '多次被投诉', en: 'Repeated complaints' },
  number: { zh: '统计', en: 'Numbers' }, hold: { zh: '法律保全', en: 'Legal holds' }, erasure: { zh: '到期销毁', en: 'Erasure' }, channel: { zh: '通知渠道', en: 'Channels' }, evidence: { zh: '证据', en: 'Evidence' }, checklist: { zh: '检查表', en: 'Checklists' }, record: { zh: '操作记录', en: 'Record' }, message: { zh: '消息', en: 'Messages' },
  org: { zh: '机构', en: 'Units' }, user: { zh: '用户', en: 'Users' }, role: { zh: '角色', en: 'Roles' }, token: { zh: '接口令牌', en: 'API tokens' }, import: { zh: '导入', en: 'Import' }, calendar: { zh: '工作日历', en: 'Calendars' }, setting: { zh: '参数', en: 'Settings' }, audit: { zh: '审计日志', en: 'Audit log' }, policy: { zh: '权限', en: 'Policy' }, system: { zh: '系统', en: 'System' }, self: { zh: '本人', en: 'Oneself' },
}
export const nameOf = (resource: string): Text => resources[resource] ?? { zh: resource, en: resource }

export type Kind = 'looks' | 'acts' | 'risky'

/** The actions that a filter leaves, in the order of the catalogue. */
export function narrowed(actions: Action[], f: { words: string; group?: string; kind?: string }): Action[] {
  const words = f.words.trim().toLowerCase()
  return actions.filter((a) => (!f.group || a.resource === f.group)
    && (!f.kind || (f.kind === 'looks' ? !a.writes : f.kind === 'acts' ? a.writes : a.risky))
    && (!words || `${a.name} ${a.sentence.zh} ${a.sentence.en}`.toLowerCase().includes(words)))
}

/** Actions under their resources, in the order in which those come first. */
export function grouped(actions: Action[]): { resource: string; actions: Action[] }[] {
  const groups = new Map<string, Action[]>()
  for (const a of actions) groups.set(a.resource, [...(groups.get(a.resource) ?? []), a])
  return [...groups].map(([resource, list]) => ({ resource, actions: list }))
}
