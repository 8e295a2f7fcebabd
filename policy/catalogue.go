package policy

// catalogue lists every action with its sentence. A new action fails
// TestMatrix until every role has been decided for it in testdata/matrix.golden.
var catalogue = []Action{
	look(ProgrammeRead, "查看检查计划及其抽样和分派", "See inspection programmes with their samples and assignments"),
	act(ProgrammeOpen, "新建检查计划", "Open an inspection programme"),
	act(ProgrammePlan, "为检查计划抽取网点、分派检查人员、排定日期", "Draw outlets, assign inspectors and spread dates for a programme"),
	act(ProgrammeLaunch, "启动检查计划，生成各项检查", "Launch a programme, which opens its inspections").risky(),
	act(ProgrammeCancel, "取消检查计划", "Cancel a programme").risky(),

	look(InspectionRead, "查看本辖内已发布的检查", "See the published inspections of one's units"),
	look(InspectionReadOwn, "查看分派给本人的检查", "See the inspections assigned to oneself"),
	look(InspectionReadUnpublished, "查看尚未发布的检查（检查方）", "See inspections before they are published (inspecting side)"),
	look(InspectionRevealInspector, "查看神秘人的真实身份", "See who the mystery shopper was").risky(),
	act(InspectionOpen, "新建检查", "Open an inspection"),
	act(InspectionAssign, "分派或改派检查人员", "Assign an inspection to an inspector, or to another one"),
	act(InspectionDecline, "说明理由，退回分派给本人的检查", "Decline an assigned inspection, with a reason"),
	act(InspectionStart, "开始检查", "Start an inspection"),
	act(InspectionAnswer, "填写检查项目", "Answer the items of an inspection"),
	act(InspectionSubmit, "提交检查结果", "Hand in an inspection"),
	act(InspectionTakeReview, "领取检查进行审核", "Take an inspection up for review"),
	act(InspectionReturn, "说明理由，将检查退回检查人员", "Return an inspection to its inspector, with a reason"),
	act(InspectionAccept, "审核通过检查", "Accept an inspection after review"),
	act(InspectionPublish, "向被检查网点发布检查结果", "Publish an inspection to the inspected outlet").risky(),
	act(InspectionAppeal, "对检查发现提出申诉", "Appeal against a finding"),
	act(InspectionDecideAppeal, "裁定申诉", "Decide an appeal").risky(),
	act(InspectionAcceptResult, "认可检查结果，放弃申诉", "Accept the result and give up the appeal").risky(),
	act(InspectionCancel, "取消检查", "Cancel an inspection").risky(),

	look(NoticeRead, "查看整改通知书和管理工作意见", "See rectification notices and advice notes"),
	act(NoticeOpenAdvice, "发出管理工作意见", "Send an advice note"),
	act(NoticeIssue, "签发整改通知书", "Issue a rectification notice").risky(),
	act(NoticeWithdraw, "撤回整改通知书", "Withdraw a rectification notice").risky(),
	act(NoticeAcknowledge, "签收整改通知书", "Acknowledge a rectification notice"),
	act(NoticePlanRectification, "制定整改措施（原因、纠正、预防）", "Plan a rectification (cause, correction, prevention)"),
	act(NoticeCompleteRectification, "报告整改完成并附证据", "Report a rectification as done, with evidence"),
	act(NoticeVerifyRectification, "验收整改", "Verify a rectification"),
	act(NoticeReturnRectification, "说明理由，退回整改", "Return a rectification, with a reason"),
	act(NoticeRequestExtension, "申请整改延期", "Ask for an extension"),
	act(NoticeDecideExtension, "审批整改延期", "Decide on an extension"),
	act(NoticeReplyAdvice, "回复管理工作意见", "Reply to an advice note"),
	act(NoticeCloseAdvice, "办结管理工作意见", "Close an advice note"),

	look(WarningRead, "查看警告令及其建议", "See warning orders and proposals for them"),
	act(WarningDecide, "决定是否发出警告令", "Decide whether a warning order is given").risky(),

	act(EvidenceUpload, "为可办理的事项上传证据", "Upload evidence to a case one works on"),
	look(EvidenceRead, "查看和播放有权查看的事项的证据", "View and play the evidence of cases one may see"),
	act(EvidenceMark, "在视频证据上标注时间段和画面区域", "Mark seconds and regions on video evidence"),

	look(ChecklistRead, "查看检查表", "Read checklists").everywhere(),
	act(ChecklistWrite, "起草和修订检查表", "Draft and revise checklists"),
	act(ChecklistPublish, "发布检查表版本", "Publish a version of a checklist").risky(),

	look(RecordRead, "查看有权查看的事项的全部记录", "Read the event log of cases one may see"),
	look(MessageRead, "查看发给本人的消息", "Read the messages addressed to oneself").everywhere(),

	look(OrgRead, "查看机构和网点档案", "See units and outlet files"),
	act(OrgWrite, "维护机构和网点档案", "Maintain units and outlet files").risky(),
	look(UserRead, "查看用户", "See users"),
	act(UserWrite, "新增、停用和维护用户", "Add, disable and maintain users").risky(),
	act(RoleGrant, "授予和收回角色", "Grant and take back roles").risky(),
	act(TokenWrite, "签发和吊销接口令牌", "Issue and revoke API tokens").risky(),
	act(ImportRun, "批量导入数据", "Import data in bulk").risky(),

	look(CalendarRead, "查看工作日历", "See the working-day calendar").everywhere(),
	act(CalendarWrite, "录入年度工作日历", "Load a year's working-day calendar"),
	act(CalendarApprove, "批准日历变更引起的期限调整", "Approve the moves of deadlines that a calendar change causes").risky(),
	look(SettingRead, "查看参数设置", "See settings").everywhere(),
	act(SettingWrite, "修改参数设置", "Change settings").risky(),

	look(AuditRead, "查看全部审计日志", "Read the whole audit log"),
	look(AuditReadAdmin, "查看管理员操作的审计日志", "Read the audit log of administrators' acts"),
	look(AuditVerify, "校验审计链是否完整", "Verify that the audit chain is whole"),
	look(PolicyRead, "查看角色与权限", "See roles and what they may do").everywhere(),
	look(SystemRead, "查看系统运行状态", "See the state of the system").everywhere(),

	look(SelfRead, "查看本人资料和权限", "See one's own profile and permissions").everywhere(),
	act(SelfWrite, "维护本人资料、密码和会话", "Maintain one's own profile, password and sessions").everywhere(),
}
