package policy

import (
	"slices"
	"strings"

	"duban/domain/text"
)

// Action is one thing that somebody can do, whatever the screen or route by
// which he does it.
type Action struct {
	Name     string    `json:"name"`     // "<resource>.<verb>"
	Resource string    `json:"resource"` // the part of the name before the dot
	Sentence text.Text `json:"sentence"` // what the person does, in the infinitive
	// Writes tells acts from looks: what changes a record or starts something.
	Writes bool `json:"writes"`
	// Risky acts cannot be taken back, or uncover what is hidden on purpose:
	// screens ask again before they are done.
	Risky bool `json:"risky"`
	// Everywhere marks things that belong to the bank as a whole or to the person
	// himself: the role is enough, whatever unit it is held in. All other actions
	// need the role in a unit at or above the thing's own.
	Everywhere bool `json:"everywhere"`
}

// The names of all actions. They are written in routes, in policy rows of a
// bank's database and on the audit log: a name, once released, keeps its meaning.
const (
	ProgrammeRead   = "programme.read"
	ProgrammeOpen   = "programme.open"
	ProgrammePlan   = "programme.plan"
	ProgrammeLaunch = "programme.launch"
	ProgrammeCancel = "programme.cancel"

	InspectionRead            = "inspection.read"
	InspectionReadOwn         = "inspection.read_own"
	InspectionReadUnpublished = "inspection.read_unpublished"
	InspectionRevealInspector = "inspection.reveal_inspector"
	InspectionOpen            = "inspection.open"
	InspectionAssign          = "inspection.assign"
	InspectionDecline         = "inspection.decline"
	InspectionStart           = "inspection.start"
	InspectionAnswer          = "inspection.answer"
	InspectionSubmit          = "inspection.submit"
	InspectionTakeReview      = "inspection.take_review"
	InspectionReturn          = "inspection.return"
	InspectionAccept          = "inspection.accept"
	InspectionPublish         = "inspection.publish"
	InspectionAppeal          = "inspection.appeal"
	InspectionDecideAppeal    = "inspection.decide_appeal"
	InspectionAcceptResult    = "inspection.accept_result"
	InspectionCancel          = "inspection.cancel"
	InspectionUrge            = "inspection.urge"

	NoticeRead                  = "notice.read"
	NoticeOpenAdvice            = "notice.open_advice"
	NoticeIssue                 = "notice.issue"
	NoticeWithdraw              = "notice.withdraw"
	NoticeAcknowledge           = "notice.acknowledge"
	NoticePlanRectification     = "notice.plan_rectification"
	NoticeCompleteRectification = "notice.complete_rectification"
	NoticeVerifyRectification   = "notice.verify_rectification"
	NoticeReturnRectification   = "notice.return_rectification"
	NoticeRequestExtension      = "notice.request_extension"
	NoticeDecideExtension       = "notice.decide_extension"
	NoticeReplyAdvice           = "notice.reply_advice"
	NoticeCloseAdvice           = "notice.close_advice"
	NoticeUrge                  = "notice.urge"

	WarningRead   = "warning.read"
	WarningDecide = "warning.decide"

	ComplaintRead               = "complaint.read"
	ComplaintReadOwn            = "complaint.read_own"
	ComplaintReadDiscipline     = "complaint.read_discipline"
	ComplaintReveal             = "complaint.reveal"
	ComplaintRegister           = "complaint.register"
	ComplaintClassify           = "complaint.classify"
	ComplaintOffer              = "complaint.offer"
	ComplaintTake               = "complaint.take"
	ComplaintRefuseOffer        = "complaint.refuse_offer"
	ComplaintAssignOwner        = "complaint.assign_owner"
	ComplaintContact            = "complaint.contact"
	ComplaintRequestExtension   = "complaint.request_extension"
	ComplaintDecideExtension    = "complaint.decide_extension"
	ComplaintTellExtension      = "complaint.tell_extension"
	ComplaintPause              = "complaint.pause"
	ComplaintResume             = "complaint.resume"
	ComplaintConvenePanel       = "complaint.convene_panel"
	ComplaintGiveOpinion        = "complaint.give_opinion"
	ComplaintStepAside          = "complaint.step_aside"
	ComplaintReplaceExpert      = "complaint.replace_expert"
	ComplaintRulePanel          = "complaint.rule_panel"
	ComplaintDecide             = "complaint.decide"
	ComplaintTellDecision       = "complaint.tell_decision"
	ComplaintCallBack           = "complaint.call_back"
	ComplaintRequestReview      = "complaint.request_review"
	ComplaintWithdraw           = "complaint.withdraw"
	ComplaintLink               = "complaint.link"
	ComplaintMerge              = "complaint.merge"
	ComplaintSplit              = "complaint.split"
	ComplaintReopen             = "complaint.reopen"
	ComplaintReferDiscipline    = "complaint.refer_discipline"
	ComplaintConcludeDiscipline = "complaint.conclude_discipline"
	ComplaintProposeConsequence = "complaint.propose_consequence"
	ComplaintClose              = "complaint.close"
	ComplaintUrge               = "complaint.urge"

	IncidentRead        = "incident.read"
	IncidentReport      = "incident.report"
	IncidentAcknowledge = "incident.acknowledge"
	IncidentUpdate      = "incident.update"
	IncidentHandOver    = "incident.hand_over"
	IncidentGrade       = "incident.grade"
	IncidentReveal      = "incident.reveal"
	IncidentClose       = "incident.close"
	IncidentDismiss     = "incident.dismiss"

	BulletinRead        = "bulletin.read"
	BulletinOpen        = "bulletin.open"
	BulletinEdit        = "bulletin.edit"
	BulletinRelease     = "bulletin.release"
	BulletinDiscard     = "bulletin.discard"
	BulletinAcknowledge = "bulletin.acknowledge"
	BulletinClose       = "bulletin.close"

	RosterRead    = "roster.read"
	RosterWrite   = "roster.write"
	RosterPublish = "roster.publish"
	RosterSwap    = "roster.swap"

	RoutingRead    = "routing.read"
	RoutingWrite   = "routing.write"
	RoutingApprove = "routing.approve"

	InterestRead    = "interest.read"
	InterestDeclare = "interest.declare"

	FlagRead   = "flag.read"
	FlagSettle = "flag.settle"

	NumberRead = "number.read"

	HoldRead  = "hold.read"
	HoldPlace = "hold.place"
	HoldLift  = "hold.lift"

	ErasureRead    = "erasure.read"
	ErasureApprove = "erasure.approve"

	ChannelRead  = "channel.read"
	ChannelWrite = "channel.write"
	ChannelTest  = "channel.test"
	ChannelRetry = "channel.retry"

	EvidenceUpload = "evidence.upload"
	EvidenceRead   = "evidence.read"
	EvidenceMark   = "evidence.mark"

	ChecklistRead    = "checklist.read"
	ChecklistWrite   = "checklist.write"
	ChecklistPublish = "checklist.publish"

	RecordRead  = "record.read"
	MessageRead = "message.read"

	OrgRead    = "org.read"
	OrgWrite   = "org.write"
	UserRead   = "user.read"
	UserWrite  = "user.write"
	UserReset  = "user.approve_reset"
	RoleGrant  = "role.grant"
	TokenWrite = "token.write"
	ImportRun  = "import.run"

	CalendarRead    = "calendar.read"
	CalendarWrite   = "calendar.write"
	CalendarApprove = "calendar.approve"
	SettingRead     = "setting.read"
	SettingWrite    = "setting.write"
	SettingApprove  = "setting.approve"

	AuditRead      = "audit.read"
	AuditReadAdmin = "audit.read_admin"
	AuditVerify    = "audit.verify"
	PolicyRead     = "policy.read"
	SystemRead     = "system.read"

	SelfRead  = "self.read"
	SelfWrite = "self.write"
)

// Actions is the whole catalogue, in the order of the product's own story.
func Actions() []Action { return slices.Clone(catalogue) }

// ActionNamed finds an action of the catalogue.
func ActionNamed(name string) (Action, bool) {
	i, ok := actionIndex[name]
	if !ok {
		return Action{}, false
	}
	return catalogue[i], true
}

var actionIndex = indexActions(catalogue)

func indexActions(list []Action) map[string]int {
	index := make(map[string]int, len(list))
	for i, a := range list {
		index[a.Name] = i
	}
	return index
}

// These keep the catalogue readable as a list of sentences.

func look(name, zh, en string) Action {
	resource, _, _ := strings.Cut(name, ".")
	return Action{Name: name, Resource: resource, Sentence: text.T(zh, en)}
}

func act(name, zh, en string) Action {
	a := look(name, zh, en)
	a.Writes = true
	return a
}

func (a Action) risky() Action      { a.Risky = true; return a }
func (a Action) everywhere() Action { a.Everywhere = true; return a }
