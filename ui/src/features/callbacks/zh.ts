export const zh = {
  title: '回访', queue: '待回访', empty: '没有待回访的投诉', tried: '已拨 {{count}} 次', tryAgain: '{{time}} 后可再次拨打', other: '请换时段', choose: '从左侧选择一件投诉', open: '查看投诉', phone: '电话', customer: '客户', heir: '继承人', proxy: '代理人', onBehalf: '所代表的客户', decision: '处理决定', script: '话术', attempts: '此前回访',
  save: '保存并转下一件', saved: '已记录', none: '无', outcome: '处理结果', told: '告知时间', lateHours: '不同时段：与此前各次间隔至少两个钟点', handlers: '经办人不得回访；您未经办本件', back: '返回名单',
  say: {
    hello: '您好，我是本行服务监督人员 {{me}}，工号可在本行核实。请问您是{{name}}吗？', purpose: '您于 {{day}} 反映的问题（编号 {{number}}）已有处理结果，想占用您一分钟了解您的意见。', short: '处理结果是“{{outcome}}”。您是否已收到并清楚告知的内容？',
    ask: '您对处理过程和结果是否满意？', unhappy: '若不满意：“请问主要是哪方面？”——记录客户原话。', rights: '您仍可申请核查，或通过调解、仲裁、诉讼解决。', thanks: '感谢您的意见，再见。',
  },
}
