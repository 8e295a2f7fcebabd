package inspection

import (
	"duban/domain/checklist"
	"duban/domain/org"
)

// The moves. Their names are also the actions that policy decides on.
const (
	CmdOpen         = "inspection.open"
	CmdAssign       = "inspection.assign"
	CmdDecline      = "inspection.decline"
	CmdStart        = "inspection.start"
	CmdAnswer       = "inspection.answer"
	CmdSubmit       = "inspection.submit"
	CmdTakeReview   = "inspection.take_review"
	CmdReturn       = "inspection.return"
	CmdAccept       = "inspection.accept"
	CmdPublish      = "inspection.publish"
	CmdAppeal       = "inspection.appeal"
	CmdDecideAppeal = "inspection.decide_appeal"
	CmdAcceptResult = "inspection.accept_result"
	CmdCancel       = "inspection.cancel"
	CmdClock        = "inspection.clock" // given by the kernel only
	CmdReplan       = "inspection.replan"
)

// Open plans a check of one outlet. Dates are days in Chinese time, "2026-11-21".
type Open struct {
	Kind      checklist.Kind `json:"kind" enum:"mystery,onsite,video,selfcheck" doc:"暗访、现场、非现场视频、自查 · kind of check"`
	Checklist string         `json:"checklist" doc:"检查表代码 · checklist code"`
	Version   int            `json:"version,omitempty" doc:"检查表版本，空为最新发布版 · checklist version, empty: the latest published"`
	Outlet    string         `json:"outlet" doc:"网点代码 · outlet code"`
	Issuer    org.Path       `json:"issuer,omitempty" doc:"检查单位，空为本人所在单位 · inspecting unit, empty: your own"`
	Inspector string         `json:"inspector,omitempty" doc:"检查人用户名 · user name of the inspector"`
	From      string         `json:"from" format:"date" doc:"计划开始日 · first planned day"`
	To        string         `json:"to" format:"date" doc:"计划完成日 · last planned day"`
	Programme string         `json:"programme,omitempty" doc:"所属检查计划 · programme it belongs to"`
	Round     string         `json:"round,omitempty" doc:"轮次 · round"`
}

// Assign names the inspector.
type Assign struct {
	Inspector string `json:"inspector" doc:"检查人用户名 · user name of the inspector"`
	From      string `json:"from,omitempty" doc:"计划开始日（YYYY-MM-DD） · first planned day"`
	To        string `json:"to,omitempty" doc:"计划完成日（YYYY-MM-DD） · last planned day"`
}

// Decline hands the assignment back, e.g. for a conflict of interest.
type Decline struct {
	Reason string `json:"reason" minLength:"1" doc:"理由 · reason"`
}

// Start begins the check.
type Start struct{}

// ItemAnswer is the answer to one item, with what was written and shown for it.
type ItemAnswer struct {
	checklist.Answer
	Remark   string   `json:"remark,omitempty" doc:"情况说明 · what was seen"`
	Evidence []string `json:"evidence,omitempty" doc:"证据编号 · ids of evidence"`
}

// Answer writes answers; a later answer to the same item replaces the earlier one.
type Answer struct {
	Subjects []checklist.Subject `json:"subjects,omitempty" doc:"被观察的员工 · employees observed"`
	Answers  []ItemAnswer        `json:"answers" minItems:"1" doc:"答案 · answers"`
}

// Submit hands the check in. Answers given here are written first (a check filled without network arrives whole).
type Submit struct {
	Subjects []checklist.Subject `json:"subjects,omitempty" doc:"被观察的员工 · employees observed"`
	Answers  []ItemAnswer        `json:"answers,omitempty" doc:"一并提交的答案 · answers handed in together"`
	Comment  string              `json:"comment,omitempty" doc:"总体说明 · overall remark"`
}

// TakeReview makes the caller the reviewer.
type TakeReview struct{}

// Return sends the check back to the inspector.
type Return struct {
	Reason string       `json:"reason" minLength:"1" doc:"退回理由 · reason"`
	Items  []string     `json:"items,omitempty" doc:"须修改的项目 · items to be looked at again"`
	Notes  []ReturnNote `json:"notes,omitempty" doc:"逐项意见 · what is to be looked at, item by item"`
}

// ReturnNote says what the reviewer wants looked at again in one answer.
type ReturnNote struct {
	checklist.Key
	Note string `json:"note" minLength:"1" maxLength:"1000" doc:"意见 · what is to be looked at"`
}

// Waiver says why a finding may be published without evidence.
type Waiver struct {
	Finding string `json:"finding" doc:"问题编号 · finding"`
	Reason  string `json:"reason" minLength:"1" doc:"理由 · reason"`
}

// Accept ends the review with a yes.
type Accept struct {
	Waivers []Waiver `json:"waivers,omitempty" doc:"无证据发布的理由 · reasons for findings without evidence"`
}

// Publish shows the result to the outlet and opens the appeal window.
type Publish struct{}

// Appeal disputes one finding.
type Appeal struct {
	Finding  string   `json:"finding" doc:"问题编号 · finding"`
	Grounds  string   `json:"grounds" minLength:"1" doc:"申诉理由 · grounds"`
	Evidence []string `json:"evidence,omitempty" doc:"证据编号 · ids of evidence"`
}

// DecideAppeal settles one appeal: upheld removes the finding and the score follows.
type DecideAppeal struct {
	Finding string `json:"finding" doc:"问题编号 · finding"`
	Uphold  bool   `json:"uphold" doc:"是否支持申诉 · whether the outlet is right"`
	Reason  string `json:"reason" minLength:"1" doc:"裁定理由 · reason"`
}

// AcceptResult closes the appeal window early: the outlet has nothing to dispute.
type AcceptResult struct{}

// Cancel ends a check that was not published.
type Cancel struct {
	Reason string `json:"reason" minLength:"1" doc:"理由 · reason"`
}
