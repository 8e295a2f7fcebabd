export const zh = {
  title: '流程', intro: '每类事项的办理流程（BPMN 2.0）。图由程序的规则表校验，与系统实际行为一致。', download: '下载 BPMN', zh: '中文名称', en: '英文名称',
  heat: '停留热力图', period: '期间（按停留开始日）', unit: '机构', everywhere: '全部', median: '中位数', average: '平均', longest: '最长', stays: '停留次数', present: '其中在办', element: '环节', cool: '短', hot: '长', noStays: '该期间没有您可查看的停留',
  chosen: '所选元素', choose: '点选图中元素，查看它对应的操作和事件', moves: '操作', events: '事件', stands: '状态', clock: '时限', system: '系统自动', window: '期满即止，不算超期', undrawn: '未画出的操作', all: '全部元素', type: '类型', lane: '泳道',
  week: '近 7 天', month: '近 30 天', quarter: '近 90 天',
}
