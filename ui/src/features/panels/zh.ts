export const zh = {
  worklist: '专家评议', views: '我的评议', opinionView: '待我发表意见', rulingView: '待我裁决', doneView: '我参加过的', nothingWaits: '没有等您发表意见的评议', nothingToRule: '没有等您裁决的评议', nothingDone: '您还没有参加过评议',
  room: '专家评议 {{number}}', notConvened: '尚未召集专家团队', canNotConvene: '现在不能召集', question: '请专家判断的问题', facts: '案情', content: '投诉内容', request: '客户诉求', steps: '已采取的措施', handled: '办理经过', evidence: '证据材料',
  customer: '客户', anonymous: '匿名', outlet: '被投诉网点', employee: '被投诉员工', sum: '涉及金额', received: '收到时间', owner: '责任人', toCase: '查看投诉',
  opinions: '专家意见', progress: '已发表 {{given}} 人，法定 {{quorum}} 人', enough: '已达法定人数，待主持人裁决', lacking: '还差 {{count}} 人达到法定人数', chair: '主持人', you: '本人', waiting: '待发表', silent: '未发表', late: '逾期未发表', aside: '已回避或更换', dissent: '不同意见',
  hidden: '已发表，您发表后可见', blind: '您发表意见前看不到其他专家的意见', mine: '我的意见', reasons: '理由', reasonsHint: '依据的事实、制度条款和判断', give: '提交意见', change: '修改意见', given: '意见已提交', changeable: '裁决前可以修改',
  stepAside: '我应当回避', stepTitle: '申请回避', stepNote: '回避后由召集人另请同部门专家；您不再发表意见。', why: '回避理由', declare: '同时登记为利害关系，今后相关投诉不再召集我', declareTo: '与谁有利害关系', stepped: '已回避', declareFailed: '已回避，但利害关系未能登记：{{why}}',
  askedAside: '如与客户、被投诉员工或网点有利害关系，请回避。', replace: '更换', replaceTitle: '更换专家：{{name}}', successor: '接替的专家', replaced: '已更换', replaceDo: '更换专家', noSuccessor: '没有可以接替的专家', wasAside: '已回避，待更换',
  rule: '作出裁决', ruling: '裁决', rulingReasons: '裁决理由', rulingNote: '裁决不可撤回；与裁决不同的意见将作为不同意见保留，处理决定须与裁决一致。', ruled: '已裁决', ruleHint: '采纳了哪些意见、对不同意见的回应', ruledBy: '{{name}} 主持', dissenters: '持不同意见：{{names}}', rulingWaits: '等待主持人 {{name}} 裁决', closed: '评议已结束',
  convene: '召集专家团队', conveneAgain: '再次召集专家团队', conveneNote: '发表意见的期限自召集起计算；系统到期提醒，逾期未发表的席位由同部门其他专家接替。', questionHint: '例如：年费减免是否符合当时公示的规则，客户的诉求是否成立？', experts: '专家', chosen: '已选 {{count}} 人', atLeast: '至少三名专家', quorum: '法定人数', quorumNote: '须过半：{{least}} 至 {{most}} 人', quorumBad: '须过半且不超过专家人数', chairOf: '主持人', makeChair: '请选择主持人', subject: '本案业务', none: '该部门没有可召集的专家', convened: '已召集', barred: '{{count}} 人不能参加',
  bar: { interest: '有利害关系，应当回避', handler: '经办人，不得评议', member: '已在本次专家团队中' },
  earlier: '以往评议（第 {{round}} 次办理）', reminders: '到期提醒', told: '已告知 {{who}}', limit: '发表意见期限', noPanel: '没有评议', seat: '{{department}}部门', convenedAt: '召集时间', since: '{{given}}/{{quorum}} 人已发表', open: '进入评议室', department: '部门', changed: '重新提交将替换原意见',
}
