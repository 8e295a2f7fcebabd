package complaint

import (
	"slices"
	"time"

	"duban/domain/casefile"
	"duban/domain/org"
	"duban/domain/text"
)

// Form tells a complaint from the review of one.
type Form string

const (
	Original Form = "complaint" // 投诉
	Review   Form = "review"    // 核查
)

// Where a complaint stands.
const (
	Registered casefile.Status = "registered"
	Handling   casefile.Status = "handling"
	Decided    casefile.Status = "decided"
	Told       casefile.Status = "told"
	Closed     casefile.Status = "closed"
	Withdrawn  casefile.Status = "withdrawn"
	Merged     casefile.Status = "merged"
	Discipline casefile.Status = "discipline"
	Concluded  casefile.Status = "concluded"
)

// StatusNames are the words on the screen.
var StatusNames = map[casefile.Status]text.Text{
	Registered: text.T("已登记", "Registered"),
	Handling:   text.T("办理中", "In hand"),
	Decided:    text.T("已决定待告知", "Decided, customer to be told"),
	Told:       text.T("已告知待回访", "Told, callback to be made"),
	Closed:     text.T("已办结", "Closed"),
	Withdrawn:  text.T("已撤回", "Withdrawn"),
	Merged:     text.T("已并案", "Merged"),
	Discipline: text.T("纪检办理中", "With the discipline office"),
	Concluded:  text.T("纪检已办结", "Concluded by the discipline office"),
}

// Line is where the bank was reached (C2).
type Line string

const (
	InOutlet    Line = "outlet"      // 网点现场
	CustomerAid Line = "help"        // 一级行部客户求助电话
	Hotline     Line = "hotline"     // 客户服务热线
	Supervision Line = "supervision" // 服务监督电话
	Office      Line = "office"      // 来信、媒体、监管转办、网络等
)

// LineNames are the words on the screen.
var LineNames = map[Line]text.Text{
	InOutlet: text.T("网点现场", "In the outlet"), CustomerAid: text.T("客户求助电话", "Customer-help line"),
	Hotline: text.T("服务热线", "Service hotline"), Supervision: text.T("服务监督电话", "Service supervision line"),
	Office: text.T("来信来件", "Letters and referrals"),
}

// Severity grades a complaint.
type Severity string

const (
	Ordinary Severity = "ordinary"
	Serious  Severity = "serious"
	Major    Severity = "major" // 重大
)

// SeverityNames are the words on the screen.
var SeverityNames = map[Severity]text.Text{
	Ordinary: text.T("一般", "Ordinary"), Serious: text.T("较大", "Serious"), Major: text.T("重大", "Major"),
}

// Tier says which legal limit applies.
type Tier string

const (
	Simple  Tier = "simple"  // 事实清楚、争议简单
	Complex Tier = "complex" // 情况复杂
)

// TierNames are the words on the screen.
var TierNames = map[Tier]text.Text{
	Simple: text.T("事实清楚、争议简单", "Clear and simple"), Complex: text.T("情况复杂", "Complex"),
}

// Capacity in which somebody complains.
type Capacity string

const (
	Self  Capacity = "self"
	Proxy Capacity = "proxy"
	Heir  Capacity = "heir"
	Group Capacity = "group"
)

// CapacityNames are the words on the screen.
var CapacityNames = map[Capacity]text.Text{
	Self: text.T("本人", "In person"), Proxy: text.T("委托代理人", "By proxy"), Heir: text.T("继承人", "As heir"), Group: text.T("共同投诉", "As a group"),
}

// Outcome is what a decision comes to.
type Outcome string

const (
	Justified   Outcome = "justified"
	Partly      Outcome = "partly"
	Unjustified Outcome = "unjustified"
	Settled     Outcome = "settled" // 和解
	// Of a review.
	Upheld   Outcome = "upheld"   // 维持原处理决定
	Changed  Outcome = "changed"  // 变更
	SentBack Outcome = "sentback" // 责令重新处理
)

// OutcomeNames are the words on the screen.
var OutcomeNames = map[Outcome]text.Text{
	Justified: text.T("投诉成立", "Justified"), Partly: text.T("部分成立", "Partly justified"), Unjustified: text.T("投诉不成立", "Not justified"),
	Settled: text.T("双方和解", "Settled"), Upheld: text.T("维持原决定", "Upheld"), Changed: text.T("变更原决定", "Changed"), SentBack: text.T("责令重新处理", "Sent back"),
}

// Classification is where the complaint belongs by section L: codes of the catalogue in force.
type Classification struct {
	Channel  string `json:"channel,omitempty" maxLength:"64" doc:"渠道代码，见投诉分类目录 · code of the channel, from the catalogue: GET /classifications/{version}, duban classifications show"` // dimension A
	Business string `json:"business,omitempty" maxLength:"64" doc:"业务代码，见投诉分类目录 · code of the business, from the catalogue"`                                                           // dimension B
	Cause    string `json:"cause,omitempty" maxLength:"64" doc:"原因代码，见投诉分类目录 · code of the cause, from the catalogue"`                                                                 // dimension C
	Second   string `json:"second,omitempty" maxLength:"64" doc:"本行二级原因代码，见投诉分类目录 · code of the bank's own level below the cause, from the catalogue"`                                 // the bank's own level below the cause
	Subject  string `json:"subject,omitempty" maxLength:"64" doc:"主题代码，见投诉分类目录 · code of the subject, from the catalogue"`                                                             // C4
	Product  string `json:"product,omitempty" maxLength:"64" doc:"产品代码，见投诉分类目录 · code of the product, from the catalogue"`
}

// Holder is a person who owns the case.
type Holder struct {
	User   string    `json:"user"`
	Unit   org.Path  `json:"unit"`
	Branch org.Path  `json:"branch,omitempty"` // that a department acts for, where Unit is one
	Since  time.Time `json:"since"`
}

// Acts is the unit in whose name he acts.
func (h Holder) Acts() org.Path {
	if h.Branch != "" {
		return h.Branch
	}
	return h.Unit
}

// Desk is a place with a role: whoever holds the role there may take what is offered to it.
type Desk struct {
	Role string   `json:"role"`
	Unit org.Path `json:"unit"`
}

// Offer waits for a successor: one person, or whoever mans a desk.
type Offer struct {
	Hop  int       `json:"hop"` // counts from 1 over the whole case
	User string    `json:"user,omitempty"`
	Desk Desk      `json:"desk,omitzero"`
	By   string    `json:"by"`
	At   time.Time `json:"at"`
	// Candidates held the role of the desk when the case was offered to it.
	Candidates []string `json:"candidates,omitempty"`
}

// Extension is a longer limit on its way: asked, granted, told. It counts only
// from the moment at which the customer was told.
type Extension struct {
	By      string    `json:"by"`
	Unit    org.Path  `json:"unit"` // of whoever asks: who decides sits above it
	Granted bool      `json:"granted,omitempty"`
	Due     time.Time `json:"due,omitzero"` // new end of the limit, once granted
}

// Department is one of the five that experts come from (C7).
type Department string

const (
	Legal      Department = "legal"
	Retail     Department = "retail"
	EBanking   Department = "ebanking_card"
	Operations Department = "operations"
	Channels   Department = "channel"
)

// Departments are all five in their order.
var Departments = []Department{Legal, Retail, EBanking, Operations, Channels}

// DepartmentNames are the words on the screen.
var DepartmentNames = map[Department]text.Text{
	Legal: text.T("法律", "Legal"), Retail: text.T("个人金融", "Retail"), EBanking: text.T("电子银行与银行卡", "E-banking and card"),
	Operations: text.T("运营", "Operations"), Channels: text.T("渠道", "Channel"),
}

// Position is where an expert, or the ruling, stands.
type Position string

const (
	ForCustomer Position = "justified"
	Between     Position = "partly"
	ForBank     Position = "unjustified"
)

// Member is one expert of a panel.
type Member struct {
	User       string     `json:"user"`
	Department Department `json:"department"`
	Position   Position   `json:"position,omitempty"` // empty: no opinion yet
	Given      *time.Time `json:"given,omitempty"`
	Aside      bool       `json:"aside,omitempty"`    // stepped aside, or was replaced
	Reminded   bool       `json:"reminded,omitempty"` // late: told once more, and may be replaced
	From       time.Time  `json:"from"`               // when he took the seat
	Left       *time.Time `json:"left,omitempty"`     // when he left it
	Filled     bool       `json:"filled,omitempty"`   // somebody else has the seat that he left
}

// Panel judges a difficult case.
type Panel struct {
	Round   int      `json:"round"`
	By      string   `json:"by,omitempty"` // who convened it
	Chair   string   `json:"chair"`
	Quorum  int      `json:"quorum"`
	Members []Member `json:"members"`
	Ruling  Position `json:"ruling,omitempty"` // empty: it sits
}

// Decision is what was decided last.
type Decision struct {
	Outcome Outcome    `json:"outcome"`
	By      string     `json:"by"`
	Unit    org.Path   `json:"unit"` // whose decision it is: the review goes to the unit above
	At      time.Time  `json:"at"`
	Told    *time.Time `json:"told,omitempty"` // when the customer received it
	Due     *time.Time `json:"due,omitempty"`  // of a case of before that was told: the legal limit, by the rules in force at its receipt
}

// Reviewable reports whether there is a unit above the one that decided.
func (d *Decision) Reviewable() bool { return d.Unit.Parent() != "" }

// Ids of the clocks of a complaint.
const (
	FirstReplyClock = "first_reply"
	HandleClock     = "handle"      // the legal limit: decided and told
	BankClock       = "handle.bank" // the bank's own, stricter one
	OfferClock      = "offer"
	ExtensionClock  = "extension" // of the decision on an extension
	PanelClock      = "panel"     // of opinions and ruling
	CallbackClock   = "callback"
	ReviewWindow    = "review_window" // in which the customer may ask for a review
	RegulatorClock  = "regulator"     // set by a regulator that transferred the case
)

// State is one complaint.
type State struct {
	ID       casefile.ID     `json:"id"`
	Seq      int64           `json:"seq"`
	Status   casefile.Status `json:"status"`
	Form     Form            `json:"form"`
	Number   string          `json:"number"`
	Line     Line            `json:"line"`
	Unit     org.Path        `json:"unit"`            // the unit in whose name it is handled
	Outlet   org.Outlet      `json:"outlet,omitzero"` // complained of
	Class    Classification  `json:"class"`
	Severity Severity        `json:"severity"`
	Tier     Tier            `json:"tier"`
	Customer string          `json:"customer,omitempty"`  // opaque id; empty: anonymous
	Sort     string          `json:"sort,omitempty"`      // person or business
	As       Capacity        `json:"as"`                  // in which capacity
	People   int             `json:"people"`              // how many complain together
	InPerson int             `json:"in_person,omitempty"` // of these, how many came themselves, as far as it was noted
	Unproven bool            `json:"unproven,omitempty"`  // the authorisation of a proxy or heir is still missing
	Concerns string          `json:"concerns,omitempty"`  // employee complained of
	Sum      Sum             `json:"sum,omitzero"`        // money at stake
	Received time.Time       `json:"received"`            // when the limit began
	Origin   casefile.ID     `json:"origin,omitempty"`    // of a review, or of a part that was split off
	Into     casefile.ID     `json:"into,omitempty"`      // merged into
	Reviews  []casefile.ID   `json:"reviews,omitempty"`   // asked for, oldest first
	Reviewed int             `json:"reviewed,omitempty"`  // the last round in which one was asked for
	Links    []casefile.ID   `json:"links,omitempty"`     // said to belong together
	Absorbed []casefile.ID   `json:"absorbed,omitempty"`  // merged into this one
	Left     casefile.ID     `json:"left,omitempty"`      // merged into that one until it was undone, which that one hears of a moment later
	Parts    []casefile.ID   `json:"parts,omitempty"`     // split off from this one
	Owner    Holder          `json:"owner"`
	Offer    *Offer          `json:"offer,omitempty"`
	Hops     int             `json:"hops,omitempty"`
	MaxHops  int             `json:"max_hops"`           // the setting in force at registration
	Handled  []string        `json:"handled,omitempty"`  // all who owned, decided, or sat on a panel
	Excluded []string        `json:"excluded,omitempty"` // who must step aside (C5), as last computed
	Declared []string        `json:"declared,omitempty"` // experts who said themselves that they have an interest: they read nothing more
	Replied  bool            `json:"replied,omitempty"`  // first reply given
	Extended bool            `json:"extended,omitempty"` // the one extension has begun to count
	Asked    *Extension      `json:"asked,omitempty"`
	Pausable []string        `json:"pausable,omitempty"` // clocks that the rule set lets pause
	Paused   []string        `json:"paused,omitempty"`
	// PausedAt says since when each paused clock stands.
	PausedAt   map[string]time.Time `json:"paused_at,omitempty"`
	Panel      *Panel               `json:"panel,omitempty"`
	Decision   *Decision            `json:"decision,omitempty"`
	Round      int                  `json:"round"`           // 1, and one more each time it is taken up again
	Calls      []time.Time          `json:"calls,omitempty"` // attempts of this round's callback that reached nobody
	MaxCalls   int                  `json:"max_calls"`
	Confirming bool                 `json:"confirming,omitempty"` // withdrawn, and the customer is to be asked whether he did it
	MaxReps    int                  `json:"max_reps,omitempty"`   // most representatives of a group
	Sealed     bool                 `json:"sealed,omitempty"`     // a matter of discipline: closed to everybody else
	Spared     []casefile.ID        `json:"spared,omitempty"`     // parts that were not closed with it
	Clocks     casefile.Clocks      `json:"clocks,omitempty"`
	Urged      casefile.Urgings     `json:"urged,omitempty"` // by whom, and until when he does not again
	Rules      []string             `json:"rules,omitempty"` // versions of rule sets that a person let it take, the latest last
}

var _ casefile.State = (*State)(nil)

// CaseKind is the kind of case.
func (s *State) CaseKind() casefile.Kind { return casefile.Complaint }

// Version is the number of the last event.
func (s *State) Version() int64 { return s.Seq }

// Standing is the present status.
func (s *State) Standing() casefile.Status { return s.Status }

// Done reports that the case rests: it may still be reopened, or a review of it asked for.
func (s *State) Done() bool {
	switch s.Status {
	case Closed, Merged, Concluded:
		return true
	case Withdrawn:
		return !s.Confirming
	}
	return false
}

// InHand reports that somebody is at work on it and has not decided yet.
func (s *State) InHand() bool { return slices.Contains(inHand, s.Status) }

// ToCall reports whether somebody is to call the customer.
func (s *State) ToCall() bool { return s.Status == Told || s.Confirming }

// Deadline is the next step of any running clock.
func (s *State) Deadline() (time.Time, bool) {
	if s.Done() {
		return time.Time{}, false
	}
	return s.Clocks.Next()
}

// Place is where the case lies: the outlet complained of, or the unit that has it.
func (s *State) Place() org.Path {
	if s.Outlet.Path != "" {
		return s.Outlet.Path
	}
	return s.Unit
}

// Sitting is the panel that has not ruled yet.
func (s *State) Sitting() (*Panel, bool) { return s.Panel, s.Panel != nil && s.Panel.Ruling == "" }

// Member is the panel's member of that name who has not stepped aside.
func (p *Panel) Member(user string) (*Member, bool) {
	i := slices.IndexFunc(p.Members, func(m Member) bool { return m.User == user && !m.Aside })
	if i < 0 {
		return nil, false
	}
	return &p.Members[i], true
}

// Given counts the opinions on the table.
func (p *Panel) Given() int {
	n := 0
	for _, m := range p.Members {
		if m.Position != "" && !m.Aside {
			n++
		}
	}
	return n
}

// HasHandled reports whether the user had the case in hand, decided it or judged it.
func (s *State) HasHandled(user string) bool { return slices.Contains(s.Handled, user) }

// MustStepAside reports whether the user has an interest in the case (C5).
func (s *State) MustStepAside(user string) bool {
	return user != "" && user == s.Concerns || slices.Contains(s.Excluded, user)
}
