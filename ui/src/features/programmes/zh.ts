export const zh = {
  title: '检查计划', new: '新建检查计划', name: '名称', nameHint: '如 第四季度现场检查', kind: '检查类型', checklist: '检查表', round: '轮次', roundHint: '同一轮次之内，神秘人不重复到同一网点', from: '开始日', to: '结束日', issuer: '检查单位', issuerHint: '不填为本单位', inspectors: '检查人员', inspectorsHint: '系统按回避规则和工作量分派网点', inspectorsPick: '输入姓名选择', next: '下一步：抽取网点',
  drawnOf: '{{count}} / {{of}}', copy: '复制为新计划', drawFirst: '下一步：抽取网点。系统会当场分派检查人、排定日期，下发之前可以重新抽取。', unplacedAlert: '{{count}} 个网点无人可派，不能下发', unplacedHow: '可以缩小范围重新抽取、放宽神秘人间隔轮次，或复制为新计划并增加检查人员。', unplacedAfter: '下发后请在检查列表中逐项指派。',
  readyToLaunch: '{{count}} 个网点均已分派检查人，可以下发', launching: '正在建立检查：{{count}} / {{of}}', launch: '下发计划', launchSure: '将为 {{count}} 个网点各建立一项检查（{{from}} 至 {{to}}），并通知检查人。下发后不能撤回。',
  progress: '进度', targets: '网点安排（{{count}}）', notDrawn: '还没有抽取网点', inspector: '检查人', days: '日期', rule: '抽取方式', population: '抽取网点', seed: '随机种子', seedHint: '不填由系统生成并记录；填入以前的种子可以重现同一次抽取', by: '编制人', openedAt: '编制时间', units: '机构', within: '限定机构（选填）', count: '抽取数量', types: '限定网点类型（选填）', typesHint: '网点类型代码，回车确认', rest: '神秘人间隔轮次', restHint: '不填按系统设置', drawAgain: '重新抽取将取代现在的安排；每次抽取都留在操作记录中。',
  ruleHint: { all: '检查单位管辖、检查表适用的全部网点', unit: '所选机构之下的全部网点', random: '按随机种子抽取，任何人可用同一种子复算', risk: '优先抽取得分低、屡查屡犯、投诉多的网点；风险相同的按种子' },
  allChecks: '检查', published: '已发布', late: '超期', lateCount: '超期 {{count}}', nothingOpened: '还没有建立检查', toChecks: '查看全部检查',
  event: { opened: '编制', planned: '抽取网点', launched: '下发', all_opened: '检查已全部建立', cancelled: '取消' },
}
