package notice

import "duban/domain/casefile"

// The moves. Their names are also the actions that policy decides on.
const (
	CmdOpen             = "notice.open"               // by the system, when an inspection is final
	CmdOpenForComplaint = "notice.open_for_complaint" // by the system, for a complaint found justified
	CmdOpenAdvice       = "notice.open_advice"
	CmdIssue            = "notice.issue"
	CmdWithdraw         = "notice.withdraw"
	CmdAcknowledge      = "notice.acknowledge"
	CmdPlan             = "notice.plan_rectification"
	CmdComplete         = "notice.complete_rectification"
	CmdVerify           = "notice.verify_rectification"
	CmdReturn           = "notice.return_rectification"
	CmdRequestExtension = "notice.request_extension"
	CmdDecideExtension  = "notice.decide_extension"
	CmdReplyAdvice      = "notice.reply_advice"
	CmdCloseAdvice      = "notice.close_advice"
	CmdClock            = "notice.clock"  // given by the kernel only
	CmdReplan           = "notice.replan" // after an approved calendar change
)

// OpenFor drafts the notice of an inspection that has become final.
type OpenFor struct {
	Inspection casefile.ID `json:"inspection"`
}

// OpenForComplaint drafts the notice of a complaint found justified, with the one
// finding that it comes to.
type OpenForComplaint struct {
	Complaint casefile.ID `json:"complaint"`
	Number    string      `json:"number"` // of the complaint
	Outlet    string      `json:"outlet"`
	Issuer    string      `json:"issuer"`
	Finding   string      `json:"finding"`
	Cause     string      `json:"cause"` // of the complaint, by the catalogue
	Severity  string      `json:"severity"`
	Points    []string    `json:"points"` // what is to be mended
}

// OpenAdvice drafts an advice note.
type OpenAdvice struct {
	Outlet     string      `json:"outlet" doc:"网点代码 · outlet code"`
	Inspection casefile.ID `json:"inspection,omitempty" doc:"依据的检查 · inspection it rests on"`
	Issuer     string      `json:"issuer,omitempty" doc:"签发单位，空为本人所在单位 · issuing unit, empty: your own"`
	Points     []string    `json:"points" minItems:"1" doc:"意见内容 · points of advice"`
}

// Issue signs the notice: it gets its number and its clocks start.
type Issue struct {
	Days int    `json:"days,omitempty" minimum:"0" maximum:"365" doc:"整改期限（工作日），空为制度规定 · limit in working days, empty: the rule's"`
	Note string `json:"note,omitempty" doc:"签发意见 · remark of the issuer"`
}

// Withdraw takes the notice back.
type Withdraw struct {
	Reason string `json:"reason" minLength:"1" doc:"理由 · reason"`
}

// Acknowledge says: received, we will act.
type Acknowledge struct{}

// Plan says how the finding will be mended: cause, correction and prevention are three things (R7).
type Plan struct {
	Rectification string `json:"rectification" doc:"整改编号 · rectification"`
	Cause         Cause  `json:"cause" enum:"people,process,facility,system,rule" doc:"原因类别 · kind of root cause"`
	RootCause     string `json:"root_cause" minLength:"1" doc:"根本原因 · root cause"`
	Correction    string `json:"correction" minLength:"1" doc:"即时纠正 · correction now"`
	Prevention    string `json:"prevention" minLength:"1" doc:"预防措施 · prevention later"`
	Responsible   string `json:"responsible,omitempty" doc:"责任人用户名 · user name of the person responsible"`
}

// Complete hands the mending in.
type Complete struct {
	Rectification string   `json:"rectification" doc:"整改编号 · rectification"`
	Summary       string   `json:"summary" minLength:"1" doc:"整改情况 · what was done"`
	Evidence      []string `json:"evidence" minItems:"1" doc:"证据编号 · ids of evidence"`
}

// Verify accepts the mending.
type Verify struct {
	Rectification string `json:"rectification" doc:"整改编号 · rectification"`
	Comment       string `json:"comment,omitempty" doc:"验收意见 · remark"`
}

// Return sends the mending back.
type Return struct {
	Rectification string `json:"rectification" doc:"整改编号 · rectification"`
	Reason        string `json:"reason" minLength:"1" doc:"退回理由 · reason"`
}

// RequestExtension asks for more time.
type RequestExtension struct {
	Rectification string `json:"rectification" doc:"整改编号 · rectification"`
	Until         string `json:"until" format:"date" doc:"申请延至（含当日） · last day asked for"`
	Reason        string `json:"reason" minLength:"1" doc:"理由 · reason"`
}

// DecideExtension grants or refuses it.
type DecideExtension struct {
	Rectification string `json:"rectification" doc:"整改编号 · rectification"`
	Grant         bool   `json:"grant" doc:"是否同意 · whether it is granted"`
	Reason        string `json:"reason" minLength:"1" doc:"理由 · reason"`
}

// ReplyAdvice is the outlet's answer to an advice note.
type ReplyAdvice struct {
	Reply string `json:"reply" minLength:"1" doc:"回复 · answer"`
}

// CloseAdvice ends an advice note.
type CloseAdvice struct {
	Comment string `json:"comment,omitempty" doc:"意见 · remark"`
}
