package notify

import (
	"maps"
	"strings"

	"duban/domain/casefile"
	"duban/domain/text"
)

// TestTopic is the topic of a message that tries a channel out.
const TestTopic = "channel.test"

var kinds = map[casefile.Kind]text.Text{
	casefile.Programme:  text.T("检查方案", "Programme"),
	casefile.Inspection: text.T("检查", "Inspection"),
	casefile.Notice:     text.T("整改通知", "Notice"),
	casefile.Complaint:  text.T("投诉", "Complaint"),
	casefile.Incident:   text.T("直报事件", "Incident"),
	casefile.Bulletin:   text.T("通报", "Bulletin"),
}

// phrase says what is to be done: in the words of the topic or of one above it, else of
// its last part (the steps of every clock are called alike), else that there is news.
func phrase(topic string) text.Text {
	for t := topic; t != ""; t = t[:max(strings.LastIndex(t, "."), 0)] {
		if words, ok := phrases[t]; ok {
			return words
		}
	}
	if t, ok := steps[topic[strings.LastIndex(topic, ".")+1:]]; ok {
		return t
	}
	return text.T("有新的消息，请登录系统查看", "there is news: see it in the system")
}

var steps = map[string]text.Text{
	"remind":     text.T("即将到期，请及时处理", "is due soon"),
	"due":        text.T("已到时限", "has reached its limit"),
	"escalate_1": text.T("逾期，已上报上级", "is overdue and has reached the unit above"),
	"escalate_2": text.T("逾期，再次上报", "is overdue and has gone further up"),
	"bulletin":   text.T("逾期，列入通报", "is overdue and enters the bulletin"),
}

var phrases = map[string]text.Text{
	TestTopic: text.T("这是一条测试消息，渠道可用", "this is a test: the channel works"),

	"inspection.opened":         text.T("有新的检查任务", "there is a new check"),
	"inspection.assigned":       text.T("有新的检查任务", "there is a new check"),
	"inspection.declined":       text.T("检查人已退回任务，请重新指派", "the inspector has declined: assign another"),
	"inspection.submitted":      text.T("已提交，待审核", "waits for review"),
	"inspection.returned":       text.T("被退回，请修改", "was returned: mend it"),
	"inspection.published":      text.T("结果已发布", "the result is published"),
	"inspection.appealed":       text.T("有申诉待裁定", "an appeal waits for a decision"),
	"inspection.appeal_decided": text.T("申诉已裁定", "an appeal has been decided"),
	"inspection.finalized":      text.T("结果已定稿", "the result is final"),
	"inspection.cancelled":      text.T("已取消", "was cancelled"),

	"inspection.urged": text.T("催办：请尽快办理", "you are urged to act"),

	"notice.drafted":                text.T("待签发", "waits to be issued"),
	"notice.issued":                 text.T("请签收", "acknowledge it"),
	"notice.withdrawn":              text.T("已撤回", "was withdrawn"),
	"notice.acknowledged":           text.T("网点已签收", "the outlet has acknowledged"),
	"notice.rectification_done":     text.T("整改已提交，待验收", "a rectification waits to be verified"),
	"notice.rectification_verified": text.T("一项整改验收通过", "a rectification was verified"),
	"notice.rectification_returned": text.T("一项整改被退回，请重新整改", "a rectification was returned: mend it again"),
	"notice.extension_requested":    text.T("延期申请待审批", "an extension waits for a decision"),
	"notice.extension_granted":      text.T("延期申请已同意", "the extension is granted"),
	"notice.extension_refused":      text.T("延期申请未同意", "the extension is refused"),
	"notice.advice_replied":         text.T("网点已回复管理工作意见", "the outlet has answered the advice"),
	"notice.urged":                  text.T("催办：请尽快办理", "you are urged to act"),
	"notice.closed":                 text.T("已办结", "closed"),

	"complaint.registered":             text.T("有新的投诉，请办理", "a new complaint waits for you"),
	"complaint.review_opened":          text.T("有新的核查申请，请办理", "a review has been asked for"),
	"complaint.part_opened":            text.T("有新的投诉，请办理", "a new complaint waits for you"),
	"complaint.offered":                text.T("有投诉待您接手，请答复", "a complaint is offered to you: answer"),
	"complaint.taken":                  text.T("已由他人接手", "has been taken over"),
	"complaint.offer_refused":          text.T("转办未被接受，仍由您负责", "the transfer was refused: it is still yours"),
	"complaint.owner_assigned":         text.T("已指定责任人", "an owner has been assigned"),
	"complaint.extension_requested":    text.T("延期申请待审批", "an extension waits for a decision"),
	"complaint.extension_granted":      text.T("延期申请已同意，请告知客户", "the extension is granted: tell the customer"),
	"complaint.extension_refused":      text.T("延期申请未同意", "the extension is refused"),
	"complaint.panel_convened":         text.T("请提出专家意见", "your opinion is asked for"),
	"complaint.opinion_given":          text.T("有专家意见已提交", "an opinion has been given"),
	"complaint.stepped_aside":          text.T("有专家回避", "an expert has stepped aside"),
	"complaint.recused":                text.T("有人因利害关系回避，请查看", "somebody has stepped aside for an interest"),
	"complaint.opinion_supplemented":   text.T("专家补充了意见", "an expert has added to his opinion"),
	"complaint.chair_named":            text.T("由您主持专家评议", "you have the chair of a panel"),
	"complaint.decided_with":           text.T("请将处理决定告知客户", "a customer is to be told of a decision"),
	"complaint.released":               text.T("并案已撤销", "a merger was undone"),
	"complaint.expert_replaced":        text.T("请提出专家意见", "your opinion is asked for"),
	"complaint.panel_ruled":            text.T("专家团队已裁定", "the panel has ruled"),
	"complaint.decided":                text.T("已作出处理决定，请告知客户", "has been decided: tell the customer"),
	"complaint.decision_told":          text.T("已告知客户，待回访", "the customer has been told: a callback is due"),
	"complaint.called_back":            text.T("已回访", "the customer was called back"),
	"complaint.review_requested":       text.T("客户申请核查", "the customer asks for a review"),
	"complaint.withdrawn":              text.T("客户已撤诉", "was withdrawn"),
	"complaint.merged":                 text.T("已并案", "was merged"),
	"complaint.reopened":               text.T("已重新办理", "was reopened"),
	"complaint.consequence_proposed":   text.T("有后续处理建议待决定", "a consequence waits for a decision"),
	"complaint.urged":                  text.T("催办：请尽快办理", "you are urged to act"),
	"complaint.closed":                 text.T("已办结", "closed"),
	"complaint.referred_to_discipline": text.T("有事项待您办理", "a matter waits for you"),
	"complaint.discipline_concluded":   text.T("已办结", "closed"),

	"flag.raised": text.T("有员工多次被投诉，请处理", "an employee is complained of again and again: see to it"),

	"complaint.conclude_too": text.T("请告知客户纪检事项已办结", "a customer is to be told that his matter has ended"),
	"complaint.panel.nobody": text.T("没有可替换的专家，请处理", "no expert is left to step in: see to it"),

	"bulletin.drafted":  text.T("已起草，待发布", "is drafted and waits to be released"),
	"bulletin.released": text.T("请阅读并确认", "read and acknowledge it"),

	"account":             text.T("账户有变动，请查看", "your account has changed: see it"),
	"account.reset_asked": text.T("有人申请重置您的密码", "a reset of your password was asked for"),
	"account.reset_waits": text.T("有密码重置待您批准", "a reset of a password waits for your decision"),
	"account.reset":       text.T("您的密码已重置", "your password was reset"),

	"roster":                text.T("值班安排有变动，请查看", "the duty roster has changed: see it"),
	"roster.published":      text.T("值班表已发布", "the duty roster is published"),
	"roster.swap_asked":     text.T("有换班申请待您答复", "a swap of duties waits for your answer"),
	"roster.swap_accepted":  text.T("换班已被接受", "the swap of duties is accepted"),
	"roster.swap_vetoed":    text.T("换班未获同意", "the swap of duties was not allowed"),
	"roster.swap_expired":   text.T("换班申请无人答复，已失效", "a swap of duties lapsed without an answer"),
	"roster.swap_overtaken": text.T("换班已失效", "the swap of duties is void"),

	"incident.reported":             text.T("请立即签收", "acknowledge it at once"),
	"incident.acknowledged":         text.T("总行已签收", "head office has acknowledged"),
	"incident.updated":              text.T("有新的进展", "there is news"),
	"incident.handed_over":          text.T("负责人已变更", "somebody else has it in hand now"),
	"incident.graded":               text.T("严重程度已调整", "its severity has changed"),
	"incident.closed":               text.T("总行已办结", "head office has closed it"),
	"incident.dismissed":            text.T("系误报，已办结", "it was a mistake and is closed"),
	"incident.direct_report":        text.T("总行仍未签收，请立即签收", "head office still has not acknowledged"),
	"incident.direct_report.remind": text.T("时限将到，请立即签收", "the time runs out: acknowledge it"),
	"incident.direct_report.due":    text.T("已到时限，总行仍未签收", "the time is up and head office has not acknowledged"),
	"incident.update.remind":        text.T("请按时续报进展", "a follow-up report is due soon"),
	"incident.update.due":           text.T("逾期未续报进展", "the follow-up report is late"),
}

// Topics are the topics that have words of their own.
func Topics() map[string]text.Text {
	all := maps.Clone(phrases)
	delete(all, TestTopic)
	return all
}
