package demo

// Occasion is a moment at which somebody has to write a sentence that is not
// about one finding alone.
type Occasion string

const (
	GoodRemark      Occasion = "good_remark"      // inspector, about an item that was met
	Summary         Occasion = "summary"          // inspector, at the end of an inspection
	ReviewAccept    Occasion = "review_accept"    // reviewer
	ReviewReturn    Occasion = "review_return"    // reviewer, sends back to the inspector
	NoEvidence      Occasion = "no_evidence"      // reviewer, publishes a finding without evidence
	Appeal          Occasion = "appeal"           // outlet, against a finding
	AppealUpheld    Occasion = "appeal_upheld"    // service office
	AppealDismissed Occasion = "appeal_dismissed" // service office
	RectifyReturn   Occasion = "rectify_return"   // verifier
	RectifyAccept   Occasion = "rectify_accept"   // verifier
	Extension       Occasion = "extension"        // outlet asks for time
	ExtensionGrant  Occasion = "extension_grant"
	ExtensionRefuse Occasion = "extension_refuse"
	Advice          Occasion = "advice" // point of an advice note
	AdviceReply     Occasion = "advice_reply"
)

// Say picks the n-th sentence for an occasion; numbers beyond the last begin anew.
func Say(o Occasion, n int) string {
	list := phrases[o]
	return list[((n%len(list))+len(list))%len(list)]
}

var phrases = map[Occasion][]string{
	GoodRemark: {"符合要求。", "执行到位，客户反馈良好。", "现场询问两名客户，均表示满意。", "较上次检查有明显改进。", "员工应答熟练，动作规范。"},
	Summary: {
		"网点整体环境整洁，员工服务较规范；高峰时段窗口开放不足，厅堂补位机制需完善。",
		"服务流程执行较好，主要问题集中在仪容仪表和公示信息更新，建议加强班前检查。",
		"大堂经理主动服务意识强，分流有序；柜面一次性告知落实不够，存在客户往返情况。",
		"本次检查发现的问题多为日常管理不细所致，网点负责人态度端正，表示立即整改。",
	},
	ReviewAccept:    {"事实清楚，证据齐全，同意发布。", "经核对录像与照片，评分准确，同意发布。"},
	ReviewReturn:    {"第三项问题仅有文字描述，请补充照片或录像时间点后重新提交。", "等候时间的起止时刻与录像不一致，请核实。", "“服务态度一般”表述过于笼统，请写明具体言行。"},
	NoEvidence:      {"神秘人现场不便取证，录音中有完整对话，事实可以认定。", "现场设备断电无法拍照，网点负责人已当场签字确认。"},
	Appeal:          {"当日叫号系统故障，已按应急预案增开窗口并报备，申请扣分予以撤销。", "该员工处于孕期，已按规定报备免着工装，附审批记录。", "检查时段正值双人清机，暂停服务告示已张贴，附照片。", "该项目属物业公共区域改造，已书面函告物业，请予以考虑。"},
	AppealUpheld:    {"经调阅报备记录，情况属实，申诉成立，该问题予以撤销。", "审批手续齐全，属规定的例外情形，申诉成立。"},
	AppealDismissed: {"录像显示告示在检查人员离开后才张贴，申诉不成立，维持原认定。", "报备时间晚于检查时间，不符合例外条件，维持原认定。"},
	RectifyReturn:   {"仅提供整改后照片，无法看出拍摄时间和位置，请补充带水印的前后对比照片。", "预防措施没有明确责任人和检查频次，请补充后重新提交。", "附件为上月记录，不能证明本次整改情况。"},
	RectifyAccept:   {"经核查整改到位，同意销号。", "现场复查，措施已落实，同意关闭。", "录像抽查三日均符合要求，验收通过。"},
	Extension:       {"导视标识由支行统一招标制作，供货期约十个工作日，申请延期。", "呼叫系统需总部厂家上门更换主板，配件在途，申请延期至到货安装完毕。", "门前坡道改造须报街道审批，已提交材料，申请延期。"},
	ExtensionGrant:  {"理由充分，材料属实，同意延期，其间请做好临时措施。", "同意延期一次，请按周报送进度。"},
	ExtensionRefuse: {"该问题可先行采取临时措施，不同意延期。", "延期理由不充分，且已临近期限，请按期完成。"},
	Advice:          {"建议结合客流规律优化午间排班，减少客户等候。", "建议为老年客户制作大字版智能机具操作指引。", "建议将晨会点评与录像抽查结合，提高培训针对性。", "建议定期与周边社区开展金融知识宣传。"},
	AdviceReply:     {"已研究采纳，下月起按新排班执行。", "感谢指导，大字版指引已印制并摆放。", "已纳入网点季度服务提升计划。"},
}
