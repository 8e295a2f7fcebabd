package api

import (
	"context"
	"time"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/org"
	"duban/domain/text"
)

// ComplaintView is one complaint, as the caller may see it. Personal data of customers
// is masked; what stands behind a mask is asked for by itself, with a reason (reveal).
type ComplaintView struct {
	ComplaintItem
	How          text.Text             `json:"how" doc:"首问责任人如何确定 · why the first owner was the owner"`
	As           complaint.Capacity    `json:"as" enum:"self,proxy,heir,group" doc:"投诉人身份 · in which capacity"`
	InPerson     int                   `json:"in_person" doc:"其中当面投诉人数 · how many of the people came in person"`
	Unproven     bool                  `json:"unproven,omitempty" doc:"代理或继承证明待补 · the authorisation or proof is still missing"`
	Party        complaint.Party       `json:"party" doc:"客户（已脱敏） · customer, masked"`
	Agents       []complaint.Party     `json:"agents" doc:"代理人、继承人或代表（已脱敏） · proxy, heir or representatives, masked"`
	Content      string                `json:"content" doc:"投诉内容 · what is complained of"`
	Request      string                `json:"request,omitempty" doc:"客户诉求 · what the customer asks for"`
	Steps        string                `json:"steps,omitempty" doc:"登记时已采取的措施 · steps taken before it was registered"`
	Sum          complaint.Sum         `json:"sum,omitzero" doc:"涉及金额 · sum at stake"`
	Reference    string                `json:"reference,omitempty" doc:"来件文号 · reference of the sender"`
	Route        *complaint.Routed     `json:"route,omitempty" doc:"适用的分办规则及理由 · routing rule that applied, and why"`
	Alike        []complaint.Duplicate `json:"alike" doc:"登记时发现的相似投诉 · what looked alike when it was registered"`
	Links        []LinkView            `json:"links" doc:"关联、并案、拆分、核查的投诉 · complaints it belongs together with"`
	Holds        []OwnershipView       `json:"holds" doc:"历任责任人及其期间 · who owned it, and for how long"`
	Transfers    []TransferView        `json:"transfers" doc:"历次转办 · transfers offered"`
	Contacts     []ContactView         `json:"contacts" doc:"联系和办理经过 · contacts and steps"`
	Extension    *ExtensionState       `json:"extension,omitempty" doc:"正在办理的延期 · extension on its way"`
	Extended     bool                  `json:"extended" doc:"已延期 · the limit has been extended"`
	Panels       []PanelView           `json:"panels" doc:"专家评议 · expert panels"`
	Decisions    []DecisionView        `json:"decisions" doc:"处理决定，最后一项为现行决定 · decisions, the last one counts"`
	Calls        []CallView            `json:"calls" doc:"回访记录 · callbacks"`
	Conclusion   *ConclusionView       `json:"conclusion,omitempty" doc:"纪检办结情况 · how a matter of discipline ended"`
	Consequences []ConsequenceView     `json:"consequences" doc:"提出的整改和问责 · rectifications and accountabilities proposed"`
	Pauses       []PauseView           `json:"pauses" doc:"时限的中止和恢复 · when limits stood still, and why"`
	Paused       []string              `json:"paused" doc:"已中止的时限 · paused clocks"`
	Pausable     []string              `json:"pausable" doc:"规则允许中止的时限 · clocks that may pause"`
	StepsAside   bool                  `json:"you_step_aside,omitempty" doc:"您与本投诉有利害关系，应当回避 · you have an interest and must step aside"`
	Clocks       []ClockView           `json:"clocks" doc:"各项时限：期限、剩余、依据、日历版本 · every limit: due, remaining, rule, calendar version"`
	Firings      []FiringView          `json:"firings" doc:"已到的时限步骤：到期时间、系统发现时间、已告知的人 · steps of limits that came: when due, when noticed, who was told"`
	Allowed      []AllowedView         `json:"allowed" doc:"您可办理的操作，及现在不可办理的原因 · what you could do, and why not otherwise"`
}

// ComplaintParts are what happened to one complaint beside its own fields.
type ComplaintParts struct {
	Holds     []OwnershipView
	Transfers []TransferView
	Links     []LinkView
}

// LinkView is another complaint that this one belongs together with.
type LinkView struct {
	Case   casefile.ID     `json:"case"`
	Number string          `json:"number"`
	Status casefile.Status `json:"status"`
	Kind   string          `json:"kind" doc:"linked 关联、origin 所核查或拆分自、review 核查、part 拆出、into 并入、absorbed 并入本案 · how they belong together"`
	Why    string          `json:"why,omitempty"`
	At     time.Time       `json:"at"`
}

// OwnershipView is the interval for which somebody owned a complaint.
type OwnershipView struct {
	Owner PersonRef `json:"owner"`
	Unit  UnitRef   `json:"unit"`
	From  time.Time `json:"from"`
	Until time.Time `json:"until,omitzero" doc:"空为现任 · empty: the present owner"`
}

// TransferView is one offer and what came of it.
type TransferView struct {
	Hop      int        `json:"hop"`
	To       *PersonRef `json:"to,omitempty"`
	Desk     *DeskRef   `json:"desk,omitempty"`
	By       PersonRef  `json:"by"`
	At       time.Time  `json:"at"`
	Answer   string     `json:"answer,omitempty" enum:"taken,refused,settled" doc:"接收、拒收，或因他故了结；空为待接收 · taken, refused, or settled otherwise; empty: waiting"`
	AnswerBy *PersonRef `json:"answer_by,omitempty"`
	AnswerAt time.Time  `json:"answered_at,omitzero"`
	Reason   string     `json:"reason,omitempty" doc:"转办理由 · why it was offered"`
	Refusal  string     `json:"refusal,omitempty" doc:"拒收理由 · why it was refused"`
}

// ContactView is one contact with the customer, or one step.
type ContactView struct {
	Kind     complaint.ContactKind `json:"kind" enum:"first_reply,contact,step,authority"`
	How      string                `json:"how,omitempty"`
	By       PersonRef             `json:"by"`
	At       time.Time             `json:"at"`
	Text     string                `json:"text"`
	Evidence []string              `json:"evidence"`
}

// ExtensionState is an extension that was asked for and has not begun to count.
type ExtensionState struct {
	By      PersonRef `json:"by"`
	Reason  string    `json:"reason"`
	Granted bool      `json:"granted" doc:"已批准；告知客户后才生效 · granted: it counts once the customer has been told"`
	Due     time.Time `json:"due,omitzero" doc:"延长后的期限 · end of the longer limit"`
}

// PanelView is one sitting of an expert panel.
type PanelView struct {
	Round    int                `json:"round"`
	Chair    PersonRef          `json:"chair"`
	Quorum   int                `json:"quorum"`
	Question string             `json:"question"`
	At       time.Time          `json:"at"`
	Members  []MemberView       `json:"members"`
	Ruling   complaint.Position `json:"ruling,omitempty" enum:"justified,partly,unjustified"`
	Reasons  string             `json:"reasons,omitempty"`
	RuledAt  time.Time          `json:"ruled_at,omitzero"`
	Dissent  []string           `json:"dissent" doc:"持不同意见者 · who dissented"`
}

// MemberView is an expert with his opinion. While the panel sits, an expert reads the
// opinions of others only once he has given his own.
type MemberView struct {
	Person     PersonRef            `json:"person"`
	Department complaint.Department `json:"department" enum:"legal,retail,ebanking_card,operations,channel"`
	Position   complaint.Position   `json:"position,omitempty" enum:"justified,partly,unjustified"`
	Text       string               `json:"text,omitempty"`
	GivenAt    time.Time            `json:"given_at,omitzero"`
	Given      bool                 `json:"given"`
	// Supplements came after the opinion, which stands.
	Supplements []OpinionView `json:"supplements,omitempty" doc:"后来补充的意见；以首次意见为准 · what he added later; the first opinion counts"`
	Aside       bool          `json:"aside,omitempty" doc:"已回避或更换 · stepped aside or replaced"`
	Late        bool          `json:"late,omitempty" doc:"逾期未发表意见 · late"`
}

// OpinionView is a supplement to an expert's opinion.
type OpinionView struct {
	Position complaint.Position `json:"position,omitempty"`
	Text     string             `json:"text,omitempty"`
	At       time.Time          `json:"at"`
}

// DecisionView is a decision as the customer gets it.
type DecisionView struct {
	Serial     string             `json:"serial" doc:"决定书文号 · number of the notice"`
	Outcome    complaint.Outcome  `json:"outcome"`
	Name       text.Text          `json:"outcome_name"`
	By         PersonRef          `json:"by"`
	At         time.Time          `json:"at"`
	Facts      string             `json:"facts"`
	Grounds    string             `json:"grounds"`
	Measures   string             `json:"measures,omitempty"`
	Remedies   []complaint.Remedy `json:"remedies"`
	Unit       UnitRef            `json:"unit" doc:"作出决定的单位 · unit whose decision it is"`
	ReviewDays int                `json:"review_days" doc:"收到之日起多少日内可申请核查 · days from receipt within which a review may be asked for"`
	ReviewUnit *UnitRef           `json:"review_unit,omitempty" doc:"向哪一单位申请 · whom to ask"`
	ToldAt     time.Time          `json:"told_at,omitzero"`
	ToldHow    string             `json:"told_how,omitempty"`
	Process    *bool              `json:"process_sound,omitempty" doc:"核查：原处理过程是否合规 · of a review: whether the handling was sound"`
	Timely     *bool              `json:"timely,omitempty" doc:"核查：原处理是否及时 · of a review: whether it was in time"`
}

// ConclusionView is the end of a matter of discipline, with what the customer was told.
type ConclusionView struct {
	Outcome complaint.Outcome `json:"outcome"`
	By      PersonRef         `json:"by"`
	At      time.Time         `json:"at"`
	Text    string            `json:"text"`
	ToldHow string            `json:"told_how,omitempty"`
	ToldAt  *time.Time        `json:"told_at,omitempty"`
	Said    text.Text         `json:"said,omitzero" doc:"告知客户的内容 · what the customer was told"`
	Untold  string            `json:"untold,omitempty" doc:"无法告知的原因 · why he could not be told"`
}

// CallView is one attempt at a callback.
type CallView struct {
	Attempt int                  `json:"attempt"`
	Result  complaint.CallResult `json:"result" enum:"satisfied,dissatisfied,not_reached,declined"`
	Score   int                  `json:"score,omitempty"`
	By      PersonRef            `json:"by"`
	At      time.Time            `json:"at"`
	Text    string               `json:"text,omitempty"`
	Next    string               `json:"next,omitempty"`
}

// ConsequenceView is what was proposed because a complaint was found justified.
type ConsequenceView struct {
	Kind     complaint.ConsequenceKind `json:"kind" enum:"rectification,accountability"`
	Outlet   *UnitRef                  `json:"outlet,omitempty" doc:"整改网点 · outlet that mends"`
	Employee *PersonRef                `json:"employee,omitempty" doc:"问责对象 · who answers"`
	Severity string                    `json:"severity,omitempty" enum:"minor,normal,serious,critical"`
	Text     string                    `json:"text" doc:"应整改的问题或事由 · what is to be mended, or why"`
	Points   []string                  `json:"points" doc:"写入整改通知书的要求 · what the notice asks for"`
	Notice   casefile.ID               `json:"notice,omitempty" format:"uuid" doc:"由此起草的整改通知书 · the notice drafted for it"`
	By       PersonRef                 `json:"by"`
	At       time.Time                 `json:"at"`
}

// PauseView is the interval for which a limit stood still.
type PauseView struct {
	Clock  string    `json:"clock"`
	Reason string    `json:"reason"`
	By     PersonRef `json:"by"`
	At     time.Time `json:"at"`
	Until  time.Time `json:"until,omitzero" doc:"空为仍中止 · empty: it still stands"`
}

type complaintAnswer struct {
	ETag
	Body ComplaintView
}

func (s *Server) routeComplaintView() {
	operation(s, readsComplaints(Op{ID: "getComplaint", Path: complaints.path + "/{id}", Seen: true,
		Summary: text.T("查看投诉", "Show a complaint"),
		Doc:     text.T("客户信息已脱敏；查看记入审计日志。移送纪检的投诉对其他人不存在。", "The customer's data is masked; looking is put on the audit log. What was referred to the discipline office does not exist for others.")}),
		inScopes[ByCase](), s.getComplaint)
}

func (s *Server) getComplaint(ctx context.Context, in *ByCase) (*complaintAnswer, error) {
	place, err := s.look(ctx, casefile.Complaint, in.ID)
	if err != nil {
		return nil, err
	}
	state, ok := place.State.(*complaint.State)
	if !ok {
		return nil, unknownCase()
	}
	r := s.reader(ctx, casefile.Complaint)
	out := &complaintAnswer{ETag: etag(state.Seq)}
	b := &out.Body
	if b.ComplaintItem, err = s.Record.Complaint(ctx, r, in.ID); err != nil {
		return nil, err
	}
	parts, err := s.Record.ComplaintParts(ctx, r, in.ID)
	if err != nil {
		return nil, err
	}
	b.Holds, b.Transfers, b.Links = some(parts.Holds), some(parts.Transfers), some(parts.Links)
	b.fill(state, r)
	if err := s.complaintProse(ctx, r, state, b); err != nil {
		return nil, err
	}
	veil := s.hides(ctx)
	if b.Alike = complaint.Hides(veil.hidden).Alike(b.Alike); veil.err != nil {
		return nil, veil.err
	}
	b.Clocks, b.Allowed = viewClocks(state.Clocks, state.Done(), r.Now), s.allowed(ctx, place)
	var n naming
	if b.Firings, err = s.firings(ctx, r, state, in.ID, &n); err != nil {
		return nil, err
	}
	if err := s.mask(ctx, Sealed{in.ID, b}); err != nil {
		return nil, err
	}
	b.people(&n)
	return out, n.fill(ctx, s)
}

// fill copies what the state knows.
func (b *ComplaintView) fill(s *complaint.State, r Reader) {
	b.As, b.InPerson, b.Sum, b.Unproven, b.Extended, b.StepsAside = s.As, s.InPerson, s.Sum, s.Unproven, s.Extended, s.MustStepAside(r.User)
	b.Paused, b.Pausable = some(s.Paused), some(s.Pausable)
	b.Agents, b.Alike, b.Contacts = []complaint.Party{}, []complaint.Duplicate{}, []ContactView{}
	b.Panels, b.Decisions, b.Calls = []PanelView{}, []DecisionView{}, []CallView{}
	b.Consequences, b.Pauses = []ConsequenceView{}, []PauseView{}
	if s.Asked != nil {
		b.Extension = &ExtensionState{By: PersonRef{User: s.Asked.By}, Granted: s.Asked.Granted, Due: s.Asked.Due}
	}
}

func (b *ComplaintView) people(n *naming) {
	b.ComplaintItem.names(n)
	for i := range b.Holds {
		n.person(&b.Holds[i].Owner)
		n.unit(&b.Holds[i].Unit)
	}
	for i := range b.Transfers {
		t := &b.Transfers[i]
		n.person(t.To, &t.By, t.AnswerBy)
		if t.Desk != nil {
			t.Desk.names(n)
		}
	}
	for i := range b.Panels {
		n.person(&b.Panels[i].Chair)
		for j := range b.Panels[i].Members {
			n.person(&b.Panels[i].Members[j].Person)
		}
	}
	for i := range b.Decisions {
		n.unit(&b.Decisions[i].Unit)
		if u := b.Decisions[i].ReviewUnit; u != nil {
			n.unit(u)
		}
	}
	for i := range b.Consequences {
		c := &b.Consequences[i]
		n.person(c.Employee)
		if c.Outlet != nil {
			n.unit(c.Outlet)
		}
	}
	if b.Extension != nil {
		n.person(&b.Extension.By)
	}
}

// some is a list that is never null.
func some[T any](list []T) []T { return append([]T{}, list...) }

// unitRef is nil where there is no unit.
func unitRef(p org.Path) *UnitRef {
	if p == "" {
		return nil
	}
	return &UnitRef{Path: p}
}
