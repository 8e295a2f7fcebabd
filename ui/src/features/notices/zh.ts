export const zh = {
  title: '整改通知书', order: '整改通知书', advice: '管理工作意见', unnumbered: '尚无文号', views: '常用视图',
  issueMany: '批量签发', issueNote: '签发后即产生文号并开始计时，不可撤销签发；期限按制度规定。', advise: '发出管理工作意见',
  adviseOutlet: '送达网点', points: '意见内容', asks: '整改要求', point: '第 {{count}} 条', addPoint: '增加一条', adviseNote: '管理工作意见不设期限，不列入超期通报。',
  progress: '已验收 {{done}} / {{all}}', draft: '尚未签发，被检查方看不到此通知书。', withdrawn: '此通知书已撤回，整改不再计时。', orderOf: '{{outlet}}整改通知书', adviceOf: '致{{outlet}}的管理工作意见',
  facts: '基本情况', clocks: '时限', rectifications: '整改事项', extensions: '延期', record: '操作记录', inspection: '依据的检查', complaint: '来源', complaintBehind: '经核实成立的投诉', inspector: '检查人', issuer: '签发单位', issuedBy: '签发人', issuedAt: '签发时间', note: '签发意见', maxExtensions: '每项最多延期', times: '{{count}} 次',
  clockIssue: '签发', clockVerify: '验收', opened: '建立时间', noClocks: '没有正在计时的时限', expandAll: '全部展开', foldAll: '全部收起', ofMe: '等您办理',
  finding: '检查发现', mending: '整改情况', before: '整改前', after: '整改后', notYet: '网点尚未提交整改结果', noRemark: '没有文字说明', cause: '根本原因（{{kind}}）', correction: '即时纠正', prevention: '预防措施', responsible: '责任人', notPlanned: '尚未制定整改措施',
  returned: '第 {{count}} 次退回', asked: '申请延至 {{day}}', askedBy: '申请人', verification: '验收意见', verifiedBy: '{{name}} 验收通过', extended: '已延期 {{count}} 次', makers: '经办人', repeatOf: '此前的同类问题', repeatMended: '当时的整改', repeatHidden: '您无权查看', doneAt: '提交于',
  compare: '并排放大对比', zoomIn: '放大', zoomOut: '缩小', actual: '还原', piece: '第 {{n}} 份，共 {{all}} 份', noEvidence: '没有证据', hiddenEvidence: '您无权查看检查证据', swipe: '左右滑动对比',
  document: '打印与下载', pdfZh: '中文 PDF（打印）', pdfEn: '英文 PDF（打印）', docxZh: '中文 Word', docxEn: '英文 Word',
  move: { issue: '签发', withdraw: '撤回', acknowledge: '签收', plan: '填写整改措施', planAgain: '修改整改措施', complete: '提交整改结果', verify: '验收通过', return: '退回', ask: '申请延期', decide: '审批延期', reply: '回复', close: '办结' },
  form: {
    days: '整改期限（工作日）', daysNote: '不填则按制度：一般 15 个工作日，屡查屡犯减半', note: '签发意见', notePrint: '印在通知书正文中', reason: '理由', cause: '原因类别', rootCause: '根本原因', rootCauseNote: '为什么会发生，而不是发生了什么', correction: '即时纠正', correctionNote: '已经或马上做什么',
    prevention: '预防措施', preventionNote: '怎样保证不再发生', responsible: '责任人', summary: '整改情况', evidence: '整改证据', evidenceNote: '至少一份；拍摄与整改前同一位置，便于对比', keep: '保留上次提交的 {{count}} 份证据', comment: '验收意见', until: '申请延至（含当日）', now: '现期限：{{day}}',
    left: '还可延期 {{count}} 次', inDays: '延 {{count}} 天', decision: '审批结论', grant: '同意', refuse: '不同意', reply: '回复内容', close: '办结意见', phrases: '常用理由',
    blurred: '证据不清晰，请重新拍摄', wrongPlace: '证据与问题不对应，请在原位置拍摄', notMended: '问题尚未整改到位', noPrevention: '预防措施未落实，请补充',
  },
  events: {
    drafted: '拟稿', issued: '签发', withdrawn: '撤回', acknowledged: '签收', planned: '填写整改措施', done: '提交整改结果', verified: '验收通过', returned: '退回整改', requested: '申请延期', granted: '同意延期', refused: '不同意延期', replied: '回复意见', closed: '办结', clock: '时限到达', replanned: '重新推算期限',
  },
}
