package notify

import (
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

// phrase says what is to be done: in the words of the topic, else of its last part
// (the steps of every clock are called alike), else that there is news.
func phrase(topic string) text.Text {
	if t, ok := phrases[topic]; ok {
		return t
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
	"notice.closed":                 text.T("已办结", "closed"),
}
