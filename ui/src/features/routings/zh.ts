export const zh = {
  title: '投诉分办规则', intro: '自上而下逐行核对，先符合的一行决定去向。', tabs: { rows: '规则表', try: '试算一件', replay: '用真实投诉试算', changes: '版本差异', versions: '版本记录' }, short: { rows: '规则', try: '试算', replay: '回放', changes: '差异', versions: '版本' },
  order: '次序', rule: '规则', when: '条件', then: '去向', grade: '建议定级', notes: '分析', any: '不限', add: '增加规则', addBefore: '在此行之前增加', edit: '修改', remove: '删除', removeAsk: '删除规则“{{row}}”？', up: '上移', down: '下移', drag: '拖动调整次序，或用上移、下移', moved: '“{{row}}”移到第 {{at}} 行',
  analysis: '规则分析', sound: '没有缺口、轮不到的规则行和违纪外泄', gap: '存在没有规则适用的情形', gapExample: '例如：{{example}}', unreachable: '轮不到', unreachableBy: '已被这些规则行覆盖：{{by}}', contradiction: '条件互相矛盾', leak: '违纪外泄', leakExample: '违纪事项会按此行落到纪检部门以外。例如：{{example}}', overlap: '重叠 {{count}}', overlaps: '{{count}} 对规则行部分重叠，由先后次序决定去向，无须处理', overlapWith: '与“{{row}}”重叠', undecided: '过于复杂', undecidedWhy: '与前面的规则行关系过于复杂，未能判定', problems: '{{count}} 处须改正，否则不能提交',
  id: '规则行代码', idHint: '小写字母开头，由小写字母、数字、_ 组成', whyZh: '一句话说明（中文）', whyEn: '一句话说明（英文）', before: '插在此行之前', last: '末行', conditions: '条件（同时满足；留空则不限）', goes: '办理去向',
  lines: '受理线路', channels: '渠道', businesses: '业务', causes: '原因', subjects: '事由', discipline: '仅限违纪事由', severities: '严重程度', places: '机构及其下级', customers: '客户类型', amountFrom: '金额自（含，元）', amountTo: '金额至（不含，元）', amount: '金额（元）', addPlace: '增加机构',
  place: '被投诉机构', line: '受理线路', channel: '渠道', business: '业务', cause: '原因', subject: '事由', severity: '严重程度', customer: '客户类型',
  where: '办理机构', self: '被投诉机构本身', up_: '向上几级', level: '最近的某级机构', unit: '指定机构', levels: { outlet: '网点', sub_branch: '一级支行', city: '市分行', province: '省分行', head_office: '总行' }, upBy: '上 {{count}} 级机构', nearest: '所属{{level}}', role: '岗位', businessLine: '优先条线', complexity: '复杂程度', dash: '不建议',
  roles: { duty_leader: '坐班领导', branch_head: '网点负责人', complaint_officer: '投诉处理岗', hotline_agent: '客服热线坐席', unit_supervisor: '上级管理人员', service_office: '服务管理部门', discipline_office: '纪检部门' },
  disciplineGoes: '转纪检部门的投诉对其他人员不再可见',
  tryIt: '试算', this: '此版本', inForce: '施行中的版本', sameDesk: '与施行中的版本去向相同', otherDesk: '与施行中的版本去向不同', by: '适用规则', matched: '符合的条件', candidates: '可承办人', nobody: '无人可承办', open: '在办 {{count}} 件', tagged: '本条线', climbed: '越过无人任职的机构', noRow: '没有规则适用',
  latest: '最近收到的件数', run: '开始试算', running: '正在逐件比较，投诉较多时需要一些时间…', asked: '比较了 {{count}} 件投诉', elsewhere: '{{count}} 件去向改变', none: '所有投诉的去向都不变', case: '投诉', received: '收到', from: '现行去向', to: '此版本去向', differs: '去向改变', gradeOnly: '仅建议定级不同', replayNote: '只比较您可以查看的、已分类的投诉；已移送纪检的不参与。',
}
