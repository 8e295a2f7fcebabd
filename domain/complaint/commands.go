package complaint

import (
	"time"

	"duban/domain/casefile"
	"duban/domain/text"
)

// The moves. Their names are also the actions that policy decides on.
const (
	CmdRegister           = "complaint.register"
	CmdClassify           = "complaint.classify"
	CmdOffer              = "complaint.offer"
	CmdTake               = "complaint.take"
	CmdRefuseOffer        = "complaint.refuse_offer"
	CmdAssignOwner        = "complaint.assign_owner"
	CmdContact            = "complaint.contact"
	CmdRequestExtension   = "complaint.request_extension"
	CmdDecideExtension    = "complaint.decide_extension"
	CmdTellExtension      = "complaint.tell_extension"
	CmdPause              = "complaint.pause"
	CmdResume             = "complaint.resume"
	CmdConvenePanel       = "complaint.convene_panel"
	CmdGiveOpinion        = "complaint.give_opinion"
	CmdStepAside          = "complaint.step_aside"
	CmdReplaceExpert      = "complaint.replace_expert"
	CmdRulePanel          = "complaint.rule_panel"
	CmdDecide             = "complaint.decide"
	CmdTellDecision       = "complaint.tell_decision"
	CmdCallBack           = "complaint.call_back"
	CmdRequestReview      = "complaint.request_review"
	CmdWithdraw           = "complaint.withdraw"
	CmdLink               = "complaint.link"
	CmdMerge              = "complaint.merge"
	CmdSplit              = "complaint.split"
	CmdReopen             = "complaint.reopen"
	CmdReferDiscipline    = "complaint.refer_discipline"
	CmdConclude           = "complaint.conclude_discipline"
	CmdProposeConsequence = "complaint.propose_consequence"
	CmdClose              = "complaint.close"

	// Given by the system only.
	CmdOpenReview = "complaint.open_review" // the linked case of a review
	CmdOpenPart   = "complaint.open_part"   // a part that was split off
	CmdAbsorb     = "complaint.absorb"      // on the case into which another was merged
	CmdImport     = "complaint.import"      // a case of before, with its dates
	CmdSealWith   = "complaint.seal_with"   // a case in which the story of a matter of discipline stands too
	CmdRecuse     = "complaint.recuse"      // of somebody who has declared an interest since
	CmdClock      = "complaint.clock"
	CmdReplan     = "complaint.replan"
)

// Party is a customer, his proxy or a representative. Everything but the opaque
// reference is sealed before it leaves the house.
type Party struct {
	Customer string `json:"customer,omitempty" private:"customer" maxLength:"64" doc:"客户编号，由系统按证件或电话识别 · opaque reference, found by the system" readOnly:"true"`
	Kind     string `json:"kind,omitempty" enum:"person,business" doc:"个人或单位 · person or business"`
	Name     string `json:"name,omitempty" private:"name" maxLength:"200" doc:"姓名或单位名称 · name"`
	Phone    string `json:"phone,omitempty" private:"phone" maxLength:"40" pattern:"^([+]?[0-9][0-9 ()转-]{4,38})?$" doc:"联系电话 · telephone"`
	IDNumber string `json:"id_number,omitempty" private:"id_number" maxLength:"40" pattern:"^([0-9A-Za-z()（）-]{5,40})?$" doc:"证件号码 · number of the identity paper"`
	Account  string `json:"account,omitempty" private:"account" maxLength:"40" pattern:"^([0-9A-Za-z][0-9A-Za-z -]{4,39})?$" doc:"账号或卡号 · account or card"`
	Email    string `json:"email,omitempty" private:"email" maxLength:"200" pattern:"^([^@\\s]+@[^@\\s]+[.][^@\\s.]+)?$" doc:"电子邮箱 · e-mail"`
	Address  string `json:"address,omitempty" private:"address" maxLength:"400" doc:"通信地址 · address"`
}

// Register takes a complaint in, over any channel, in one call (C1).
type Register struct {
	Line       Line           `json:"line" enum:"outlet,help,hotline,supervision,office" doc:"受理线路 · where the bank was reached"`
	Class      Classification `json:"class" doc:"分类；渠道必填 · classification; the channel is required"`
	Unit       string         `json:"unit,omitempty" maxLength:"500" doc:"受理单位，空为本人所在单位 · unit that takes it in, empty: your own"`
	Outlet     string         `json:"outlet,omitempty" maxLength:"64" doc:"被投诉网点代码 · outlet complained of"`
	Concerns   string         `json:"concerns,omitempty" maxLength:"64" doc:"被投诉员工用户名 · employee complained of"`
	ReceivedAt string         `json:"received_at,omitempty" format:"date-time" doc:"收到时间，空为现在 · when it was received, empty: now"`
	Anonymous  bool           `json:"anonymous,omitempty" doc:"匿名 · anonymous"`
	As         Capacity       `json:"as,omitempty" enum:"self,proxy,heir,group" doc:"投诉人身份，空为本人 · in which capacity, empty: in person"`
	Customer   Party          `json:"customer,omitzero" doc:"客户 · customer"`
	Agents     []Party        `json:"agents,omitempty" maxItems:"100" doc:"代理人、继承人或代表 · proxy, heir or representatives"`
	People     int            `json:"people,omitempty" minimum:"0" maximum:"1000000" doc:"共同投诉人数 · how many complain together"`
	InPerson   bool           `json:"in_person,omitempty" doc:"共同当面投诉 · the group has come in person"`
	Content    string         `json:"content" private:"text" minLength:"1" maxLength:"20000" doc:"投诉内容 · what is complained of"`
	Request    string         `json:"request,omitempty" private:"text" maxLength:"4000" doc:"客户诉求 · what the customer asks for"`
	Steps      string         `json:"steps,omitempty" private:"text" maxLength:"4000" doc:"已采取的措施 · steps taken so far"`
	Severity   Severity       `json:"severity,omitempty" enum:"ordinary,serious,major" doc:"程度，空为一般 · grade, empty: ordinary"`
	Tier       Tier           `json:"tier,omitempty" enum:"simple,complex" doc:"繁简，空为简单 · simple or complex, empty: simple"`
	Sum
	Reference string        `json:"reference,omitempty" maxLength:"100" pattern:"^([\\p{L}\\p{N}][\\p{L}\\p{N} 〔〕()（）[\\]【】/.,、:：#_-]*)?$" doc:"来件文号，如监管转办编号 · reference of the sender, e.g. the regulator"`
	AnswerBy  string        `json:"answer_by,omitempty" format:"date" doc:"来件要求的答复日 · day by which the sender wants an answer"`
	Links     []casefile.ID `json:"links,omitempty" maxItems:"50" doc:"关联的投诉 · complaints that belong together"`
}

// Present is how many of those who complain have come themselves: as was stated of
// many, and whoever complains for himself face to face in the outlet.
func (b Register) Present() int {
	alone := b.As == "" || b.As == Self
	if b.InPerson || alone && b.Class.Channel == "outlet" {
		return max(b.People, 1)
	}
	return 0
}

// MakeOffer asks a successor: a person, or whoever mans a desk.
type MakeOffer struct {
	To     string `json:"to,omitempty" maxLength:"64" doc:"继任者用户名 · user name of the successor"`
	Role   string `json:"role,omitempty" maxLength:"64" doc:"或某岗位 · or a role"`
	Unit   string `json:"unit,omitempty" maxLength:"500" doc:"该岗位所在单位 · at a unit"`
	Reason string `json:"reason" private:"text" minLength:"1" maxLength:"2000" doc:"转办理由 · reason"`
}

// Take accepts what was offered: from now on the case is mine.
type Take struct{}

// RefuseOffer sends the offer back.
type RefuseOffer struct {
	Reason string `json:"reason" private:"text" minLength:"1" maxLength:"2000" doc:"拒收理由 · reason"`
}

// AssignOwner puts the case into somebody's hands where its owner cannot act.
type AssignOwner struct {
	To     string `json:"to" minLength:"1" maxLength:"64" doc:"责任人用户名 · user name"`
	Reason string `json:"reason" private:"text" minLength:"1" maxLength:"2000" doc:"理由 · reason"`
}

// ContactKind says what a contact was.
type ContactKind string

const (
	FirstReply ContactKind = "first_reply" // 首次回复客户
	Talk       ContactKind = "contact"     // 与客户联系
	Step       ContactKind = "step"        // 办理经过
	Authority  ContactKind = "authority"   // 代理、继承的证明材料
)

// Contact records one contact with the customer, or one step taken.
type Contact struct {
	Kind     ContactKind `json:"kind" enum:"first_reply,contact,step,authority" doc:"首次回复、联系、办理经过、代理或继承证明 · first reply, contact, step, authorisation"`
	How      string      `json:"how,omitempty" enum:"in_person,phone,letter,email,sms,other" doc:"方式 · how"`
	Text     string      `json:"text" private:"text" minLength:"1" maxLength:"20000" doc:"内容 · what was said or done"`
	Evidence []string    `json:"evidence,omitempty" maxItems:"50" doc:"附件编号 · ids of attachments"`
	Held     bool        `json:"held,omitempty" doc:"证明材料本行已掌握，不再要求客户提供 · the bank holds the proof already and asks for nothing"`
}

// RequestExtension asks for the longer limit of a specially complex case.
type RequestExtension struct {
	Reason string `json:"reason" private:"text" minLength:"1" maxLength:"4000" doc:"理由 · reason"`
}

// DecideExtension grants or refuses it; by a unit above.
type DecideExtension struct {
	Grant  bool   `json:"grant" doc:"是否同意 · whether it is granted"`
	Reason string `json:"reason" private:"text" minLength:"1" maxLength:"4000" doc:"理由 · reason"`
}

// TellExtension records that the customer was told of it, and why: only now it counts.
type TellExtension struct {
	How  string `json:"how" enum:"in_person,phone,letter,email,sms,other" doc:"告知方式 · how"`
	Text string `json:"text" private:"text" minLength:"1" maxLength:"4000" doc:"告知内容 · what the customer was told"`
}

// Pause stops a clock where the rule set in force for the case lets it.
type Pause struct {
	Clock  string `json:"clock" minLength:"1" maxLength:"64" doc:"时限 · clock"`
	Reason string `json:"reason" private:"text" minLength:"1" maxLength:"2000" doc:"理由 · reason"`
}

// Resume lets a paused clock run on; the time it stood is added to its end.
type Resume struct {
	Clock string `json:"clock" minLength:"1" maxLength:"64" doc:"时限 · clock"`
}

// Seat is an expert with the department he is called from.
type Seat struct {
	User       string     `json:"user" minLength:"1" maxLength:"64" doc:"专家用户名 · user name"`
	Department Department `json:"department" enum:"legal,retail,ebanking_card,operations,channel" doc:"部门 · department"`
}

// ConvenePanel calls experts by subject from the five departments (C7).
type ConvenePanel struct {
	Members  []Seat `json:"members" minItems:"1" maxItems:"60" doc:"专家 · experts"`
	Chair    string `json:"chair" minLength:"1" maxLength:"64" doc:"主持人，须为成员之一 · chair, one of the members"`
	Quorum   int    `json:"quorum" minimum:"1" maximum:"60" doc:"作出裁决所需意见数 · opinions needed for a ruling"`
	Question string `json:"question" private:"text" minLength:"1" maxLength:"4000" doc:"请专家判断的问题 · question put to the panel"`
}

// GiveOpinion is an expert's opinion, which stands and counts from then on: having read
// the others' he does not rewrite it. Given again before the ruling it is a supplement,
// kept and shown beside the first with its own date.
type GiveOpinion struct {
	Position Position `json:"position" enum:"justified,partly,unjustified" doc:"意见 · position"`
	Text     string   `json:"text" private:"text" minLength:"1" maxLength:"10000" doc:"理由 · reasons"`
}

// StepAside takes an expert off the panel for an interest.
type StepAside struct {
	Reason string `json:"reason" private:"text" minLength:"1" maxLength:"2000" doc:"回避理由 · reason"`
}

// ReplaceExpert puts somebody else on the seat of a member who stepped aside or is late.
type ReplaceExpert struct {
	Out    string `json:"out" minLength:"1" maxLength:"64" doc:"被更换的专家 · who leaves"`
	In     Seat   `json:"in" doc:"接替的专家 · who comes"`
	Reason string `json:"reason,omitempty" private:"text" maxLength:"2000" doc:"理由 · reason"`
}

// RulePanel is the chair's ruling; opinions that differ are kept as dissent.
type RulePanel struct {
	Position Position `json:"position" enum:"justified,partly,unjustified" doc:"裁决 · ruling"`
	Text     string   `json:"text" private:"text" minLength:"1" maxLength:"10000" doc:"裁决理由 · reasons"`
}

// Remedy is a way that remains to the customer (C9).
type Remedy string

// Remedies are all four that the law names: a decision tells every one of them.
var Remedies = []Remedy{"review", "mediation", "arbitration", "litigation"}

// Decide is the decision on the complaint. It cannot be made while a paragraph is missing.
type Decide struct {
	Outcome  Outcome  `json:"outcome" enum:"justified,partly,unjustified,settled,upheld,changed,sentback" doc:"处理结果；核查用后三项 · outcome; the last three are of a review"`
	Facts    string   `json:"facts" private:"text" maxLength:"20000" doc:"核实的情况 · what was verified"`
	Grounds  string   `json:"grounds" private:"text" maxLength:"20000" doc:"依据和理由 · grounds and reasons"`
	Measures string   `json:"measures,omitempty" private:"text" maxLength:"20000" doc:"处理措施，成立或部分成立时必填 · what the bank does; required where it is justified, wholly or in part"`
	Remedies []Remedy `json:"remedies,omitempty" maxItems:"4" doc:"救济途径：review 核查、mediation 调解、arbitration 仲裁、litigation 诉讼 · remedies that remain"`
	// Process and Timely are what a review looks at besides the outcome.
	Process *bool `json:"process_sound,omitempty" doc:"核查：处理过程是否合规 · review: was the process sound"`
	Timely  *bool `json:"timely,omitempty" doc:"核查：处理是否及时 · review: was it in time"`
}

// TellDecision records that the customer received the decision.
type TellDecision struct {
	How        string   `json:"how" enum:"in_person,phone,letter,email,sms,other" doc:"告知方式 · how"`
	ReceivedAt string   `json:"received_at,omitempty" format:"date-time" doc:"客户收到时间，空为现在 · when the customer received it, empty: now"`
	Text       string   `json:"text,omitempty" private:"text" maxLength:"4000" doc:"备注 · remark"`
	Evidence   []string `json:"evidence,omitempty" maxItems:"20" doc:"送达凭证 · proof of delivery"`
}

// CallResult is how a callback went.
type CallResult string

const (
	Satisfied    CallResult = "satisfied"
	Dissatisfied CallResult = "dissatisfied"
	NotReached   CallResult = "not_reached"
	Declined     CallResult = "declined" // the customer wants no callback
)

// CallBack records one attempt to ask the customer afterwards (C10).
type CallBack struct {
	Result CallResult `json:"result" enum:"satisfied,dissatisfied,not_reached,declined" doc:"结果 · result"`
	Score  int        `json:"score,omitempty" minimum:"0" maximum:"5" doc:"满意度 1–5 · satisfaction 1–5"`
	Next   string     `json:"next,omitempty" enum:"reopen,escalate" doc:"不满意时：重新办理或上报上级 · when not satisfied: handled again, or to the unit above"`
	Text   string     `json:"text,omitempty" private:"text" maxLength:"4000" doc:"客户意见；不满意时必填 · what the customer said; required when not satisfied"`
}

// RequestReview takes in the customer's written application to the unit above.
type RequestReview struct {
	ReceivedAt string   `json:"received_at,omitempty" format:"date-time" doc:"收到申请时间，空为现在 · when it was received, empty: now"`
	InWriting  bool     `json:"in_writing" doc:"书面申请 · in writing"`
	Text       string   `json:"text" private:"text" minLength:"1" maxLength:"20000" doc:"申请理由 · grounds"`
	Evidence   []string `json:"evidence,omitempty" maxItems:"20" doc:"申请书等附件 · attachments"`
}

// Withdraw ends the procedure on the customer's word, the same day. His statement is
// shown: what he signed or sent as an attachment, or the call in which he said it.
type Withdraw struct {
	ReceivedAt string   `json:"received_at" format:"date-time" doc:"收到撤回申请时间 · when it was received"`
	How        string   `json:"how" enum:"in_person,phone,letter,email,sms,other" doc:"方式 · how"`
	Text       string   `json:"text" private:"text" minLength:"1" maxLength:"4000" doc:"客户原话或说明 · what the customer said"`
	Call       string   `json:"call,omitempty" maxLength:"100" doc:"电话撤回的通话流水号或录音编号 · reference or recording of the call, where he withdrew by telephone"`
	Evidence   []string `json:"evidence,omitempty" maxItems:"20" doc:"撤回声明等附件；非电话撤回必填 · the statement, required unless he called"`
}

// Link says that two complaints belong together.
type Link struct {
	To  casefile.ID `json:"to" format:"uuid" doc:"另一投诉 · the other complaint"`
	Why string      `json:"why,omitempty" enum:"same_facts,same_customer,mass_incident,other" doc:"关联原因 · why"`
}

// Merge makes this case part of another one, which was received no later.
type Merge struct {
	Into   casefile.ID `json:"into" format:"uuid" doc:"并入的投诉 · the case it becomes part of"`
	Reason string      `json:"reason" private:"text" minLength:"1" maxLength:"2000" doc:"理由 · reason"`
}

// Part is one of the complaints into which a case is split.
type Part struct {
	Class    Classification `json:"class" doc:"分类 · classification"`
	Outlet   string         `json:"outlet,omitempty" maxLength:"64" doc:"被投诉网点代码 · outlet complained of"`
	Concerns string         `json:"concerns,omitempty" maxLength:"64" doc:"被投诉员工用户名 · employee complained of"`
	Content  string         `json:"content" private:"text" minLength:"1" maxLength:"20000" doc:"投诉内容 · what is complained of"`
	Request  string         `json:"request,omitempty" private:"text" maxLength:"4000" doc:"客户诉求 · what the customer asks for"`
	Sum
}

// Split takes parts out into complaints of their own, with the same day of receipt.
type Split struct {
	Parts  []Part `json:"parts" minItems:"1" maxItems:"10" doc:"拆出的投诉 · parts"`
	Reason string `json:"reason" private:"text" minLength:"1" maxLength:"2000" doc:"理由 · reason"`
}

// Reopen takes a closed case up again.
type Reopen struct {
	Reason string `json:"reason" private:"text" minLength:"1" maxLength:"4000" doc:"理由 · reason"`
}

// ReferDiscipline hands the case to the discipline office and closes it to all others (C4).
type ReferDiscipline struct {
	Reason string        `json:"reason" private:"text" minLength:"1" maxLength:"4000" doc:"理由 · reason"`
	Spare  []casefile.ID `json:"spare,omitempty" maxItems:"50" doc:"与违纪无关、不随本案移送的拆分件；其余拆分件、核查、并案一并移送 · parts that tell another story and stay where they are; other parts, reviews and merged cases go with it"`
}

// Conclude ends a matter of discipline, of which the customer has been told that it has
// ended (Ended), and nothing of what was in it; or it is said why nobody could be told.
type Conclude struct {
	Outcome  Outcome  `json:"outcome" enum:"justified,partly,unjustified" doc:"认定 · finding"`
	Text     string   `json:"text" private:"text" minLength:"1" maxLength:"20000" doc:"结论，不告知客户 · conclusion, which the customer is not told"`
	How      string   `json:"how,omitempty" enum:"in_person,phone,letter,email,sms,other" doc:"如何告知客户已办结；匿名投诉不填 · how the customer was told that it has ended; empty where he is anonymous"`
	ToldAt   string   `json:"told_at,omitempty" format:"date-time" doc:"告知时间，空为现在 · when he was told, empty: now"`
	Evidence []string `json:"evidence,omitempty" maxItems:"20" doc:"告知凭证 · proof that he was told"`
	Untold   string   `json:"untold,omitempty" private:"text" maxLength:"2000" doc:"无法告知客户的原因 · why he could not be told"`
}

// Ended is all that a customer is told of a matter of discipline.
var Ended = text.T("您反映的事项已由有权部门依规办理完毕；按规定，办理内容不对外公开。",
	"What you reported has been dealt with by the office in charge and has come to its end; by the rules, what was in it is not disclosed.")

// ConsequenceKind says what should follow from a justified complaint (C12).
type ConsequenceKind string

const (
	Mending        ConsequenceKind = "rectification"  // 整改
	Accountability ConsequenceKind = "accountability" // 问责
)

// ProposeConsequence asks for a rectification, or for somebody to answer for it.
type ProposeConsequence struct {
	Kind     ConsequenceKind `json:"kind" enum:"rectification,accountability" doc:"整改或问责 · rectification or accountability"`
	Outlet   string          `json:"outlet,omitempty" maxLength:"64" doc:"整改网点，空为被投诉网点 · outlet that mends, empty: the one complained of"`
	Employee string          `json:"employee,omitempty" maxLength:"64" doc:"问责对象，空为被投诉员工 · who answers, empty: the employee complained of"`
	Severity string          `json:"severity,omitempty" enum:"minor,normal,serious,critical" doc:"严重程度 · severity"`
	Text     string          `json:"text" private:"text" minLength:"1" maxLength:"4000" doc:"应整改的问题或事由 · what is to be mended, or why"`
	Points   []string        `json:"points,omitempty" maxItems:"20" doc:"写入整改通知书的要求，不得含客户信息；空则只写有投诉成立 · what the notice asks for, without customers' data; empty: that a complaint was found justified"`
}

// Close ends a decided case whose customer cannot be told or asked.
type Close struct {
	Reason string `json:"reason" private:"text" minLength:"1" maxLength:"2000" doc:"理由 · reason"`
}

// OpenReview opens the linked case of a review. By the system.
// What the customer wrote is sealed anew for this case.
type OpenReview struct {
	Origin   casefile.ID `json:"origin"`
	Seq      int64       `json:"seq"`      // of the event that asked for it
	Received time.Time   `json:"received"` // when the application was
	Content  string      `json:"content" private:"text"`
	Customer Party       `json:"customer,omitzero"`
}

// OpenPart opens a part that was split off. By the system. Content and request are
// the origin's words, sealed anew for this case.
type OpenPart struct {
	Origin   casefile.ID `json:"origin"`
	Seq      int64       `json:"seq"`
	Part     int         `json:"part"`
	Again    bool        `json:"again,omitempty"` // not a part: the customer denies that he withdrew it, or complains again
	Content  string      `json:"content" private:"text"`
	Request  string      `json:"request,omitempty" private:"text"`
	Customer Party       `json:"customer,omitzero"`

	Class    Classification `json:"class"`
	Outlet   string         `json:"outlet,omitempty"`
	Concerns string         `json:"concerns,omitempty"`
	Sum
}

// Absorb tells a case that another has become part of it. By the system.
type Absorb struct {
	From     casefile.ID `json:"from"`
	People   int         `json:"people"`
	InPerson int         `json:"in_person,omitempty"` // of these, how many came themselves
	Decided  bool        `json:"decided,omitempty"`   // the case had been decided meanwhile
}

// SealWith closes a case together with a matter of discipline. By the system.
type SealWith struct {
	With casefile.ID `json:"with"`
}

// Recuse has somebody step aside by a declaration made after the case was last looked at.
// By the system.
type Recuse struct {
	User     string `json:"user"`
	Interest string `json:"interest"` // the declaration, which may be the other side's
}

// Import brings in a complaint of before, closed or open, with its dates.
type Import struct {
	Register
	Number     string  `json:"number,omitempty" maxLength:"64" doc:"原编号 · its number of then"`
	DecidedAt  string  `json:"decided_at,omitempty" format:"date-time" doc:"作出决定时间 · when it was decided"`
	ToldAt     string  `json:"told_at,omitempty" format:"date-time" doc:"告知客户时间 · when the customer was told"`
	ClosedAt   string  `json:"closed_at,omitempty" format:"date-time" doc:"办结时间 · when it was closed"`
	Outcome    Outcome `json:"outcome,omitempty" enum:"justified,partly,unjustified,settled" doc:"处理结果 · outcome"`
	Satisfied  *bool   `json:"satisfied,omitempty" doc:"回访是否满意 · was the customer satisfied"`
	Conclusion string  `json:"conclusion,omitempty" private:"text" maxLength:"20000" doc:"处理情况 · how it was handled"`
}
