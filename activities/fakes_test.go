package activities

import (
	"context"
	"slices"
	"time"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/complaint"
	"duban/domain/evidence"
	"duban/domain/fault"
	"duban/domain/incident"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/org"
	"duban/domain/programme"
	"duban/domain/text"
	"duban/domain/worktime"
)

// memory is a record in memory: events per case, commands answered once.
type memory struct {
	Facts
	events   map[casefile.ID][]casefile.Event
	answered map[casefile.CommandID]casefile.Outcome
	states   map[casefile.ID]casefile.State
	done     map[FollowUp]bool
	fails    error
}

func remember() *memory {
	return &memory{events: map[casefile.ID][]casefile.Event{}, answered: map[casefile.CommandID]casefile.Outcome{},
		states: map[casefile.ID]casefile.State{}, done: map[FollowUp]bool{}}
}

func (m *memory) Commit(ctx context.Context, cmd casefile.Command, at time.Time, decide Decide) (casefile.Outcome, error) {
	if m.fails != nil {
		return casefile.Outcome{}, m.fails
	}
	if out, again := m.answered[cmd.ID]; again {
		return out, nil
	}
	state := m.states[cmd.Case]
	if state == nil {
		state = empty(cmd.Kind)
	}
	drafts, err := decide(ctx, m.Facts, state)
	if err != nil {
		return casefile.Outcome{}, err
	}
	for i := range drafts {
		drafts[i].Case, drafts[i].Kind, drafts[i].Seq, drafts[i].At, drafts[i].Actor = cmd.Case, cmd.Kind, state.Version()+1, at, cmd.Actor
		if err := state.Apply(drafts[i]); err != nil {
			return casefile.Outcome{}, err
		}
	}
	m.states[cmd.Case] = state
	m.events[cmd.Case] = append(m.events[cmd.Case], drafts...)
	out := casefile.Outcome{Case: cmd.Case, Version: state.Version(), Events: drafts}
	m.answered[cmd.ID] = out
	return out, nil
}

func empty(kind casefile.Kind) casefile.State {
	switch kind {
	case casefile.Notice:
		return &notice.State{}
	case casefile.Programme:
		return &programme.State{}
	case casefile.Complaint:
		return &complaint.State{}
	case casefile.Incident:
		return &incident.State{}
	}
	return &inspection.State{}
}

func (m *memory) Events(_ context.Context, id casefile.ID, after int64) ([]casefile.Event, error) {
	if m.fails != nil {
		return nil, m.fails
	}
	all := m.events[id]
	return slices.Clone(all[min(int(after), len(all)):]), nil
}

func (m *memory) LoadState(_ context.Context, id casefile.ID) (casefile.State, error) {
	if s := m.states[id]; s != nil {
		return s, nil
	}
	return nil, fault.Missing("事项", "case")
}

func (m *memory) FollowUpDone(_ context.Context, id casefile.ID, seq int64, name string) (bool, error) {
	return m.done[FollowUp{Case: id, Seq: seq, Name: name}], m.fails
}

func (m *memory) MarkFollowUp(_ context.Context, id casefile.ID, seq int64, name string, _ time.Time) error {
	m.done[FollowUp{Case: id, Seq: seq, Name: name}] = true
	return m.fails
}

// staff holds roles: "role /unit/" → users.
type staff map[string][]string

func (s staff) Holding(_ context.Context, role string, unit org.Path) ([]string, error) {
	return s[role+" "+string(unit)], nil
}

func (s staff) HeadsOf(_ context.Context, _ org.Path, outlet string) ([]string, error) {
	return s["head "+outlet], nil
}

func (s staff) May(_ context.Context, user, _ string, _ org.Path) (bool, error) {
	return slices.Contains(s["may"], user), nil
}

// letterbox keeps what was delivered, each key once.
type letterbox struct {
	messages []Message
	fails    error
}

func (l *letterbox) Deliver(_ context.Context, messages []Message) error {
	if l.fails != nil {
		return l.fails
	}
	for _, m := range messages {
		if !slices.ContainsFunc(l.messages, func(have Message) bool { return have.Key == m.Key }) {
			l.messages = append(l.messages, m)
		}
	}
	return nil
}

// facts are what a test says they are.
type facts struct {
	BulletinFacts
	terms    Terms
	outlets  []org.Outlet
	people   []inspection.Person
	answers  checklist.Answers
	shown    map[checklist.Key][]string
	evidence map[string]evidence.Evidence
	earlier  []string
	numbers  map[string]int64 // by series
	checked  *inspection.State
	cases    map[casefile.ID]casefile.Kind
	ComplaintFacts
}

func (f *facts) Checklist(code string, version int) (checklist.Template, error) {
	for _, t := range checklist.Shipped() {
		if t.Code == code && (version == 0 || t.Version == version) {
			return t, nil
		}
	}
	return checklist.Template{}, fault.Missing("检查表", "checklist")
}

func (f *facts) Outlet(code string) (org.Outlet, error) {
	for _, o := range f.outlets {
		if o.Code == code {
			return o, nil
		}
	}
	return org.Outlet{}, fault.Missing("网点", "outlet")
}

func (f *facts) Unit(path org.Path) (org.Unit, error) {
	for _, o := range f.outlets {
		if o.Path == path {
			return org.Unit{Code: o.Code, Path: path, Level: org.OutletUnit, Name: o.Name}, nil
		}
		if path != "" && path.Contains(o.Path) {
			return org.Unit{Code: path.Code(), Path: path, Name: text.T("机构"+path.Code(), "Unit "+path.Code())}, nil
		}
	}
	return org.Unit{}, fault.Missing("机构", "unit")
}

func (f *facts) KindOf(id casefile.ID) (casefile.Kind, error) {
	if k, ok := f.cases[id]; ok {
		return k, nil
	}
	return "", fault.Missing("事项", "case")
}

// Complaint is one that everybody who may read sees.
func (f *facts) Complaint(id casefile.ID) (*complaint.State, error) {
	if f.cases[id] != casefile.Complaint {
		return nil, fault.Missing("事项", "case")
	}
	return &complaint.State{ID: id, Unit: "/ho/"}, nil
}

func (f *facts) Person(user string) (inspection.Person, error) {
	for _, p := range f.people {
		if p.User == user {
			return p, nil
		}
	}
	return inspection.Person{}, fault.Missing("用户", "user")
}

func (f *facts) Answers(casefile.ID) (checklist.Answers, map[checklist.Key][]string, error) {
	if f.shown == nil {
		f.shown = map[checklist.Key][]string{}
	}
	return f.answers, f.shown, nil
}

func (f *facts) Evidence(id string) (evidence.Evidence, error) {
	if e, ok := f.evidence[id]; ok {
		return e, nil
	}
	return evidence.Evidence{}, fault.Missing("证据", "evidence")
}

func (f *facts) EarlierFindings(string, string, time.Time, time.Time) ([]string, error) {
	return f.earlier, nil
}

func (f *facts) NextNumber(series string, _ int) (int64, error) {
	if f.numbers == nil {
		f.numbers = map[string]int64{}
	}
	f.numbers[series]++
	return f.numbers[series], nil
}

func (f *facts) Mark(unit org.Path) (string, error) { return unit.Code(), nil }

func (f *facts) Terms() (Terms, error) { return f.terms, nil }

func (f *facts) Inspection(casefile.ID) (*inspection.State, error) {
	if f.checked == nil {
		return nil, fault.Missing("检查", "inspection")
	}
	return f.checked, nil
}

func (f *facts) Population(below org.Path, _ time.Time) ([]programme.Candidate, error) {
	var all []programme.Candidate
	for _, o := range f.outlets {
		if below.Contains(o.Path) {
			all = append(all, programme.Candidate{Outlet: o, LastScore: -1})
		}
	}
	return all, nil
}

func (f *facts) RoundsAgo(string) (programme.Visited, error) {
	return func(string, string) (int, bool) { return 0, false }, nil
}

const (
	caseID casefile.ID = "11111111-1111-4111-8111-111111111111"
	city   org.Path    = "/ho/gd/gz/"
)

var (
	outlet = org.Outlet{Code: "ty", Path: "/ho/gd/gz/th/ty/", Type: "standard", Name: text.T("体育西网点", "Tiyu West outlet")}
	lin    = casefile.Actor{User: "lin", Unit: "/ho/gd/gz/qa/"}
	su     = casefile.Actor{User: "su", Unit: "/ho/gd/gz/fw/"}
	fang   = casefile.Actor{User: "fang", Unit: outlet.Path}
)

// at is an instant in Chinese time.
func at(s string) time.Time {
	t, err := time.ParseInLocation("2006-01-02 15:04", s, casefile.Zone)
	if err != nil {
		panic(err)
	}
	return t
}

func shippedTerms() Terms {
	t, err := TermsOn(worktime.ShippedRules(), worktime.Shipped(), at("2026-03-02 09:00"))
	if err != nil {
		panic(err)
	}
	return t
}

func ordinary() *facts {
	return &facts{terms: shippedTerms(), outlets: []org.Outlet{outlet}, evidence: map[string]evidence.Evidence{},
		people: []inspection.Person{{User: "lin", Unit: lin.Unit}, {User: "fang", Unit: fang.Unit}}}
}
