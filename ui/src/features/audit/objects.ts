import type { Text } from '@/i18n'

/** What a row of the log is about, by the kind that stands before the first slash of its object. */
const kinds: { [kind: string]: Text } = {
  inspection: { zh: '检查', en: 'Check' }, notice: { zh: '整改通知书', en: 'Notice' }, programme: { zh: '检查计划', en: 'Programme' }, complaint: { zh: '投诉', en: 'Complaint' },
  incident: { zh: '直通报告', en: 'Direct report' }, bulletin: { zh: '通报', en: 'Bulletin' }, finding: { zh: '问题', en: 'Finding' }, rectification: { zh: '整改', en: 'Rectification' },
  appeal: { zh: '申诉', en: 'Appeal' }, evidence: { zh: '证据', en: 'Evidence' }, user: { zh: '用户', en: 'User' }, session: { zh: '登录会话', en: 'Session' }, token: { zh: '访问令牌', en: 'Token' },
  unit: { zh: '机构', en: 'Unit' }, outlet: { zh: '网点', en: 'Outlet' }, roster: { zh: '坐班排班', en: 'Duty roster' }, flag: { zh: '员工预警', en: 'Flag' }, channel: { zh: '消息通道', en: 'Channel' },
  checklist: { zh: '检查表', en: 'Checklist' }, import: { zh: '导入', en: 'Import' }, settings: { zh: '设置', en: 'Settings' }, setting: { zh: '设置', en: 'Setting' }, policy: { zh: '权限', en: 'Rights' },
  routing: { zh: '分办规则', en: 'Routing table' }, classification: { zh: '投诉分类', en: 'Classification' }, calendar: { zh: '工作日历', en: 'Working days' }, audit: { zh: '审计日志', en: 'Audit log' },
  record: { zh: '记录', en: 'Record' }, note: { zh: '备注', en: 'Note' }, erasure: { zh: '到期销毁', en: 'Erasure' }, hold: { zh: '法律保全', en: 'Legal hold' },
  'inspection-number': { zh: '检查统计', en: 'Numbers of checks' }, 'inspection-ranking': { zh: '得分排名', en: 'Ranking' }, 'complaint-clock': { zh: '投诉时限', en: 'Limits of complaints' }, clock: { zh: '时限', en: 'Limits' },
  'accountability-proposal': { zh: '责任追究建议', en: 'Accountability' }, extension: { zh: '延期', en: 'Extensions' }, warning: { zh: '警告令', en: 'Warning orders' }, 'duty-swap': { zh: '换班', en: 'Duty swaps' },
  dutie: { zh: '坐班', en: 'Duties' }, 'on-duty': { zh: '当班领导', en: 'On duty' }, 'roster-gap': { zh: '无人坐班', en: 'Days without anybody' }, 'password-reset': { zh: '密码重置', en: 'Password resets' }, deliverie: { zh: '投递', en: 'Deliveries' },
}

/** The object of a row: what kind of thing it is, by its name, and which one. Lists are named in the plural. */
export function objectOf(object: string): { name?: Text; which: string } {
  const at = object.indexOf('/')
  const kind = at < 0 ? object : object.slice(0, at)
  const name = kinds[kind] ?? kinds[kind.replace(/s$/, '')]
  return { name, which: name ? (at < 0 ? '' : object.slice(at + 1)) : object }
}
