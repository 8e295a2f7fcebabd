package demo

// What people write while a complaint goes its way, beside the grievance itself.
const (
	FirstReply      Occasion = "first_reply"
	Enquiry         Occasion = "enquiry"
	HandOn          Occasion = "hand_on"
	ForLeader       Occasion = "for_leader"
	NotMine         Occasion = "not_mine"
	MoreTime        Occasion = "more_time"
	MoreTimeGrant   Occasion = "more_time_grant"
	MoreTimeTold    Occasion = "more_time_told"
	PanelQuestion   Occasion = "panel_question"
	OpinionFor      Occasion = "opinion_for"
	OpinionBetween  Occasion = "opinion_between"
	PanelRuling     Occasion = "panel_ruling"
	Withdrawal      Occasion = "withdrawal"
	ReviewGrounds   Occasion = "review_grounds"
	ReviewFacts     Occasion = "review_facts"
	ReviewReason    Occasion = "review_reason"
	ToDiscipline    Occasion = "to_discipline"
	DisciplineEnd   Occasion = "discipline_end"
	MergeReason     Occasion = "merge_reason"
	SplitReason     Occasion = "split_reason"
	Unreachable     Occasion = "unreachable"
	Satisfaction    Occasion = "satisfaction"
	AccountableFor  Occasion = "accountable_for"
	AnonymousClosed Occasion = "anonymous_closed"
	SettledAtOnce   Occasion = "settled_at_once"
)

func init() {
	for o, list := range map[Occasion][]string{
		FirstReply:      {"已电话联系客户，确认诉求并致歉，告知将在规定期限内答复。", "当面向客户了解情况，安抚情绪，留下联系方式和经办人姓名。", "已与客户取得联系，客户补充了当时的细节，同意等待核查结果。", "联系客户说明受理情况和办理时限，客户表示理解。"},
		Enquiry:         {"已调阅当日录像，与客户陈述的时间相符。", "询问当事员工和在场人员，形成谈话记录。", "调取系统日志和业务凭证，核对无误。", "与业务部门会商，确认适用的制度条款。", "再次致电客户核实细节，客户提供了短信截图。"},
		HandOn:          {"事项属贵部门业务，请接收办理。", "客户要求由上级机构答复，请接收。", "涉及产品规则，请条线部门办理。"},
		ForLeader:       {"客户要求由坐班领导当面答复，请接收。", "客户为本网点老客户，一向由您联系，请接收办理。"},
		NotMine:         {"该业务由电子银行条线受理，请改派。", "客户所称网点并非本网点，请核对后重新转办。"},
		MoreTime:        {"涉及第三方机构调取资料，预计还需两周。", "事实争议较大，需要补充鉴定意见，申请延长期限。", "当事员工已离职，取证困难，申请延期。"},
		MoreTimeGrant:   {"理由充分，同意延期，请在原期限届满前告知客户。", "同意延期，请每周向我行报告进展。"},
		MoreTimeTold:    {"已电话告知客户延长办理期限及原因，客户表示同意。", "已书面告知延期，并说明预计答复日期。"},
		PanelQuestion:   {"销售过程是否构成误导，责任如何分担？", "盗刷损失中本行应承担何种责任？", "合同条款的提示义务是否已经履行？"},
		OpinionFor:      {"现有证据足以认定客户主张成立，建议全额承担并整改流程。", "提示义务未履行，过错在本行。", "录音内容清楚，应当支持客户的主要诉求。"},
		OpinionBetween:  {"双方均有过错，建议按比例分担。", "本行程序存在瑕疵，但损失与之没有完全的因果关系。"},
		PanelRuling:     {"综合各位专家意见，客户主张部分成立，本行承担主要责任，少数意见存档。", "多数专家认为提示义务履行不到位，按部分成立处理。"},
		Withdrawal:      {"问题已经解决，客户来电表示撤回投诉。", "客户与网点当面沟通后消除误会，书面撤回。", "客户称系家人代为投诉，本人并无异议，申请撤回。"},
		ReviewGrounds:   {"对处理结果不服：认定的事实与录像不符，请上级机构重新核查。", "处理决定没有回应我的第二项诉求，申请核查。", "赔偿比例没有依据，申请上级机构核查。"},
		ReviewFacts:     {"经调取原案卷、复听录音、询问当事人，原处理过程合规、处理及时，认定的事实清楚。", "复核发现原处理遗漏一段厅堂录音，该录音对认定有影响。"},
		ReviewReason:    {"原决定依据充分，予以维持。", "原决定遗漏重要证据，予以变更，由原处理机构按核查意见重新办理。"},
		ToDiscipline:    {"核查中发现员工涉嫌收受客户财物，移送纪检部门。", "涉及员工违规行为，按规定移送。"},
		DisciplineEnd:   {"经调查，反映问题属实，已给予当事人警告处分并责令退赔。"},
		MergeReason:     {"同一时间、同一网点、同一事件，并案办理。"},
		SplitReason:     {"来信同时反映服务态度、收费和自助设备三件事，分别办理。"},
		Unreachable:     {"无人接听。", "关机。", "接通后挂断。"},
		Satisfaction:    {"客户对处理结果表示满意，并感谢回复及时。", "客户表示可以接受。", "客户表示问题已经解决。", "满意，建议今后加强培训。"},
		AccountableFor:  {"误导销售老年客户，情节较重，建议问责。"},
		SettledAtOnce:   {"事实清楚，可当场解决，由首问责任人办结。", "客户当面接受解释，由本人当日办理。"},
		AnonymousClosed: {"匿名来信无法告知，处理情况已在网点意见簿公示。"},
	} {
		phrases[o] = list
	}
}
