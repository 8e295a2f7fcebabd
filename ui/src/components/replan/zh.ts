export const zh = {
  last: '末次提醒', touched: '{{count}} 件在办事项的期限将变动', none: '没有在办事项受影响', hidden: '您无权知道其编号的事项', case: '事项', outlet: '网点', steps: '变动', appears: '新增', falls: '取消', settled: '{{count}} 个期限时点不变，不再是暂定', working: '正在逐件计算在办事项…', moving: '正在调整期限，期间请勿关闭页面…', pending: '还有 {{count}} 件正在调整，系统将自动继续', later: '推迟 {{by}}', earlier: '提前 {{by}}', again: '清单已变化，已重新计算，请核对后再批准', chosen: '已选 {{count}} 件', calendar: '日历版本', only: '只看到期时间变动的',
  bound: { hops: '转办次数上限', callback_attempts: '回访次数上限', representatives: '代表人数上限', pausable: '可暂停的时限' },
  kind: { programme: '检查计划', inspection: '检查', notice: '整改通知', complaint: '投诉', incident: '直通报告', bulletin: '通报' },
}
