export const zh = {
  title: '员工多次被投诉提示', views: '提示', settle: '了结', settleOf: '了结对{{name}}的提示', done: '已了结', note: '请写明了解到的情况和采取的措施。', rule: '{{months}} 个月内 {{count}} 件（达 {{least}} 件即提示）',
  complaints: '被投诉 {{count}} 件', settled: '已了结', open: '待了结', stands: '现仍达到起点', fell: '此后曾低于起点', remark: '处理情况',
}
