package workflows

import (
	"context"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"go.temporal.io/sdk/testsuite"

	"duban/activities"
	"duban/domain/bulletin"
	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/evidence"
	"duban/domain/fault"
	"duban/domain/inspection"
	"duban/domain/org"
	"duban/domain/programme"
	"duban/domain/text"
	"duban/domain/worktime"
	"duban/storage"
)

// The bank in which all stories play: one city branch with a sub-branch and its outlets.
const (
	city      org.Path = "/ho/gd/gz/"
	subBranch org.Path = "/ho/gd/gz/th/"
)

var outlets = []org.Outlet{
	{Code: "ty", Path: "/ho/gd/gz/th/ty/", Type: "standard", Name: text.T("体育西网点", "Tiyu West outlet")},
	{Code: "ld", Path: "/ho/gd/gz/th/ld/", Type: "standard", Name: text.T("猎德网点", "Liede outlet")},
	{Code: "zj", Path: "/ho/gd/gz/th/zj/", Type: "standard", Name: text.T("珠江新城网点", "Zhujiang outlet")},
	{Code: "bj", Path: "/ho/gd/gz/yx/bj/", Type: "standard", Name: text.T("北京路网点", "Beijing Road outlet")},
}

// The people. Their roles stand in holders.
var (
	lin  = casefile.Actor{User: "lin", Name: "林检查", Unit: "/ho/gd/gz/qa/"}                                                   // inspector
	song = casefile.Actor{User: "song", Name: "宋检查", Unit: "/ho/gd/gz/qa/"}                                                  // inspector
	rui  = casefile.Actor{User: "rui", Name: "芮审核", Unit: "/ho/gd/gz/qa/"}                                                   // reviewer
	su   = casefile.Actor{User: "su", Name: "苏督导", Unit: "/ho/gd/gz/fw/"}                                                    // service office of the city
	wei  = casefile.Actor{User: "wei", Name: "卫裁定", Unit: "/ho/gd/gz/fw/"}                                                   // service office, decides appeals
	he   = casefile.Actor{User: "he", Name: "何行长", Unit: subBranch, Over: map[string]org.Path{"unit_supervisor": subBranch}} // supervisor of the sub-branch
	fang = casefile.Actor{User: "fang", Name: "方主任", Unit: "/ho/gd/gz/th/ty/"}
	mei  = casefile.Actor{User: "mei", Name: "梅大堂", Unit: "/ho/gd/gz/th/ty/"} // mends
	tan  = casefile.Actor{User: "tan", Name: "谭主任", Unit: "/ho/gd/gz/th/ld/"} // head of another outlet
	self = casefile.System
)

var everybody = []casefile.Actor{lin, song, rui, su, wei, he, fang, mei, tan}

var holders = map[string][]string{
	"branch_head /ho/gd/gz/th/ty/":         {"fang"},
	"branch_head /ho/gd/gz/th/ld/":         {"tan"},
	"unit_supervisor " + string(subBranch): {"he"},
	"service_office " + string(city):       {"su", "wei"},
	"reviewer " + string(city):             {"rui"},
}

// bank is the world of one story: a real record, and fixtures around it that
// remember what reached them.
type bank struct {
	*activities.Cases
	t      testing.TB
	db     *storage.DB
	record *record

	mu        sync.Mutex
	calendar  worktime.Calendar
	book      worktime.Rulebook
	terms     *activities.Terms // instead of the law's, where set
	evidence  map[string]evidence.Evidence
	visited   programme.Visited
	inbox     []activities.Message // what arrived, each key once
	arrived   map[string]time.Time // when, by key
	warned    []activities.Warning
	again     int // runs that were started for a case at rest
	accused   []activities.Accountability
	interests []string        // who has declared one in the complaint of the story
	late      []bulletin.Late // what stands late, for bulletins
	secret    []int           // lines of the bulletin whose cases have become secret
	known     []casefile.ID   // every case on the record, in order of opening

	env     *testsuite.TestWorkflowEnvironment // the run under way
	running casefile.ID
	over    chan struct{} // closed when the run under way has ended
	busy    sync.WaitGroup

	breakCommit func(cmd casefile.Command, attempt int) breakage
	refuse      func(cmd casefile.Command) error // a rule of the moment, asked before the real ones
	breakFollow func(f activities.FollowUp, attempt int) error
	breakRead   func() error // of catching up
	breakSend   func(cmd casefile.Command) error
	away        []span // when the database does not answer
	attempts    map[casefile.CommandID]int
	followed    map[activities.FollowUp]int
}

type span struct{ from, to time.Time }

// breakage says what goes wrong with one attempt of a commit.
type breakage int

const (
	works breakage = iota
	fails          // nothing is written
	loses          // it is written, and the answer is lost
)

func newBank(t testing.TB) *bank {
	t.Helper()
	b := &bank{
		t: t, db: freshRecord(t), calendar: worktime.Shipped().Without(2027), book: worktime.ShippedRules(),
		evidence: map[string]evidence.Evidence{}, attempts: map[casefile.CommandID]int{}, followed: map[activities.FollowUp]int{}, arrived: map[string]time.Time{},
		visited: func(string, string) (int, bool) { return 0, false },
	}
	b.record = &record{DB: b.db, bank: b}
	b.Cases = &activities.Cases{Record: b.record, People: b, Sender: b, Inbox: b, Warnings: b}
	b.Cases.Private, b.Cases.Accountability, b.Cases.Flags = b, accountable{b}, flagging{b}
	t.Cleanup(b.busy.Wait) // follow-ups of a run that is over may still be writing
	return b
}

// photo is a piece of evidence, checked and locked, handed in for a case.
func (b *bank) photo(id string, of casefile.ID) string {
	b.evidence[id] = evidence.Evidence{ID: evidence.ID(id), Case: of, Kind: "photo", Status: evidence.Verified}
	return id
}

// commit puts a command on the record without the engine: what happened before a story begins.
func (b *bank) commit(at string, who casefile.Actor, kind casefile.Kind, id casefile.ID, name string, body any) {
	b.t.Helper()
	_, err := b.Cases.Commit(context.Background(), activities.CommitInput{At: when(at),
		Command: casefile.Command{ID: casefile.CommandID("past " + name + " " + at), Case: id, Kind: kind, Name: name, Actor: who, Body: encode(body)}})
	if err != nil {
		b.t.Fatalf("%s %s: %v", at, name, err)
	}
}

// Do is the fixture's Sender: to the run under way where the command is for its
// case, and straight to the record for any other.
func (b *bank) Do(ctx context.Context, cmd casefile.Command) (casefile.Outcome, error) {
	if out, found, err := b.db.Answered(ctx, cmd); found || err != nil {
		return out, err
	}
	b.mu.Lock()
	env, over, own := b.env, b.over, cmd.Case == b.running
	b.mu.Unlock()
	if b.breakSend != nil {
		if err := b.breakSend(cmd); err != nil {
			return casefile.Outcome{}, err
		}
	}
	if !own {
		done, err := b.Cases.Commit(ctx, activities.CommitInput{Command: cmd, At: env.Now()})
		if f, ok := activities.FaultIn(err); ok {
			err = f
		}
		return done.Outcome, err
	}
	type answer struct {
		out casefile.Outcome
		err error
	}
	answered := make(chan answer, 2)
	env.RegisterDelayedCallback(func() {
		env.UpdateWorkflow(CommandUpdate, updateID(cmd, 1), &testsuite.TestUpdateCallback{
			OnAccept: func() {},
			OnReject: func(err error) { answered <- answer{err: err} },
			OnComplete: func(v any, err error) {
				out, _ := v.(casefile.Outcome)
				answered <- answer{out, err}
			},
		}, cmd)
	}, 0)
	select {
	case a := <-answered:
		if f, ok := activities.FaultIn(a.err); ok {
			a.err = f
		}
		return a.out, a.err
	case <-over:
		return casefile.Outcome{}, fault.New(fault.Unavailable, "engine.unavailable", "请稍后重试", "the run is over: try again")
	}
}

// Deliver keeps each key once, as the real inbox does.
func (b *bank) Deliver(_ context.Context, messages []activities.Message) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, m := range messages {
		if _, have := b.arrived[m.Key]; !have {
			b.inbox = append(b.inbox, m)
			b.arrived[m.Key] = b.now()
		}
	}
	return nil
}

// Propose keeps each proposal once, as the real store does.
func (b *bank) Propose(_ context.Context, w activities.Warning) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if !slices.ContainsFunc(b.warned, func(have activities.Warning) bool { return have.Rectification == w.Rectification }) {
		b.warned = append(b.warned, w)
	}
	return nil
}

func (b *bank) Holding(_ context.Context, role string, unit org.Path) ([]string, error) {
	return holders[role+" "+string(unit)], nil
}

func (b *bank) HeadsOf(_ context.Context, below org.Path, outlet string) ([]string, error) {
	for _, o := range outlets {
		if o.Code == outlet && below.Contains(o.Path) {
			return holders["branch_head "+string(o.Path)], nil
		}
	}
	return nil, nil
}

// May: inspectors inspect everywhere in the city, outlets' own people their outlet.
func (b *bank) May(_ context.Context, user, action string, at org.Path) (bool, error) {
	if strings.HasPrefix(action, "complaint.") {
		return true, nil
	}
	p, err := personNamed(user)
	return err == nil && (user == lin.User || user == song.User || at.Contains(p.Unit)), nil
}

func personNamed(user string) (casefile.Actor, error) {
	for _, p := range everybody {
		if p.User == user {
			return p, nil
		}
	}
	return casefile.Actor{}, fault.Missing("用户", "user")
}

// facts answer what decisions ask, from the canned bank and the real record.
type facts struct {
	*bank
	tx *storage.Tx
	at time.Time
}

func (f facts) Checklist(code string, version int) (checklist.Template, error) {
	for _, t := range shipped() {
		if t.Code == code && (version == 0 || version == t.Version) {
			return t, nil
		}
	}
	return checklist.Template{}, fault.Missing("检查表", "checklist")
}

func (f facts) Outlet(code string) (org.Outlet, error) {
	for _, o := range outlets {
		if o.Code == code {
			return o, nil
		}
	}
	return org.Outlet{}, fault.Missing("网点", "outlet")
}

func (f facts) Unit(path org.Path) (org.Unit, error) {
	for _, o := range outlets {
		if o.Path == path {
			return org.Unit{Code: o.Code, Path: path, Level: org.OutletUnit, Name: o.Name}, nil
		}
		if path != "" && path.Contains(o.Path) {
			return org.Unit{Code: path.Code(), Path: path, Name: text.T("机构"+path.Code(), "Unit "+path.Code())}, nil
		}
	}
	return org.Unit{}, fault.Missing("机构", "unit")
}

func (f facts) KindOf(id casefile.ID) (casefile.Kind, error) { return f.tx.KindOf(id) }

func (f facts) Person(user string) (inspection.Person, error) {
	p, err := personNamed(user)
	return inspection.Person{User: p.User, Unit: p.Unit}, err
}

// Answers are folded from the record itself.
func (f facts) Answers(id casefile.ID) (checklist.Answers, map[checklist.Key][]string, error) {
	shown := map[checklist.Key][]string{}
	var all checklist.Answers
	events, err := f.tx.Events(id, 0, 0)
	if err != nil {
		return all, nil, err
	}
	for _, e := range events {
		if e.Name != inspection.EvAnswered {
			continue
		}
		b, err := casefile.Decode[inspection.Answered](e.Body)
		if err != nil {
			return all, nil, err
		}
		patch := checklist.Answers{Subjects: b.Subjects}
		for _, a := range b.Answers {
			patch.Answers = append(patch.Answers, a.Answer)
			shown[a.Key()] = a.Evidence
		}
		all = all.Merge(patch)
	}
	return all, shown, nil
}

func (f facts) Evidence(id string) (evidence.Evidence, error) {
	e, ok := f.evidence[id]
	if !ok {
		return e, fault.Missing("证据", "evidence")
	}
	return e, nil
}

func (f facts) EarlierFindings(outlet, item string, since, before time.Time) ([]string, error) {
	var earlier []string
	for _, id := range f.cases() {
		s, err := f.Inspection(id)
		if fault.Is(err, fault.NotFound) {
			continue
		} else if err != nil {
			return nil, err
		}
		if s.Outlet.Code != outlet || !s.IsPublished() || s.PublishedAt.Before(since) || !s.PublishedAt.Before(before) {
			continue
		}
		for _, x := range s.Findings {
			if x.Item == item && x.Status != inspection.Withdrawn {
				earlier = append(earlier, x.ID)
			}
		}
	}
	return earlier, nil
}

func (f facts) NextNumber(series string, year int) (int64, error) {
	return f.tx.NextNumber(series, year)
}

func (f facts) Mark(unit org.Path) (string, error) { return f.tx.Mark(unit) }

func (f facts) Terms() (activities.Terms, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.terms != nil {
		return *f.terms, nil
	}
	return activities.TermsOn(f.book, f.calendar, f.at)
}

func (f facts) Inspection(id casefile.ID) (*inspection.State, error) {
	state, err := f.tx.LoadState(id)
	if err != nil {
		return nil, err
	}
	s, ok := state.(*inspection.State)
	if !ok {
		return nil, fault.Missing("检查", "inspection")
	}
	return s, nil
}

func (f facts) Population(below org.Path, _ time.Time) ([]programme.Candidate, error) {
	var all []programme.Candidate
	for _, o := range outlets {
		if below.Contains(o.Path) {
			all = append(all, programme.Candidate{Outlet: o, LastScore: -1})
		}
	}
	return all, nil
}

func (f facts) RoundsAgo(string) (programme.Visited, error) { return f.visited, nil }

// now is the time of the run under way; outside stories it is the wall clock.
func (b *bank) now() time.Time {
	if b.env == nil {
		return time.Now()
	}
	return b.env.Now()
}

func (b *bank) cases() []casefile.ID {
	b.mu.Lock()
	defer b.mu.Unlock()
	return slices.Clone(b.known)
}

// minutes are the terms with a minute for a working day, or nearly so.
func minutes(t testing.TB) *activities.Terms {
	terms, err := activities.TermsOn(worktime.ShippedRules(), worktime.Shipped(), when("2026-03-02 09:00"))
	require.NoError(t, err)
	terms.Book = complaintMinutes(t, briefly(t)) // or clocks that are planned anew would find its ladders
	m := func(n int) worktime.Limit { return worktime.Limit{Span: worktime.InMinutes(n)} }
	rung := func(name string, n int) worktime.Rung {
		return worktime.Rung{Name: name, Offset: worktime.InMinutes(n)}
	}
	remind := worktime.Rung{Name: worktime.Remind, Offset: worktime.InMinutes(1), Before: true}
	due := worktime.Rung{Name: worktime.DueStep}
	short := worktime.Ladder{Rungs: []worktime.Rung{remind, due}}
	whole := worktime.Ladder{Rungs: []worktime.Rung{remind, due, rung(worktime.Escalate1, 1), rung(worktime.Escalate2, 2), rung(worktime.Bulletin, 3)}}
	terms.Appeal.Limit, terms.Appeal.Ladder = m(2), short
	terms.Rectification.Limit, terms.Rectification.Ladder = m(2), whole
	terms.Rework.Limit, terms.Rework.Ladder = m(2), whole
	terms.Verify.Limit, terms.Verify.Ladder = m(2), short
	terms.Bulletins.Reading.Limit, terms.Bulletins.Reading.Ladder = m(2), worktime.Ladder{Rungs: whole.Rungs[:4]}
	return &terms
}

// when reads "2026-03-02 09:00" as Chinese time; "24:00" is the end of that day.
func when(s string) time.Time {
	day, clock, _ := strings.Cut(s, " ")
	layout := "2006-01-02 15:04:05"[:min(len(s), 19)]
	at, err := time.ParseInLocation(layout, day+" "+strings.Replace(clock, "24:00", "00:00", 1), casefile.Zone)
	if err != nil {
		panic(err)
	}
	if clock == "24:00" {
		at = at.AddDate(0, 0, 1)
	}
	return at
}

// local writes an instant as a person in China writes it, the end of a day as 24:00.
func local(t time.Time) string {
	t = t.In(casefile.Zone)
	if h, m, s := t.Clock(); h+m+s == 0 {
		return t.AddDate(0, 0, -1).Format("2006-01-02") + " 24:00"
	}
	if t.Second() != 0 {
		return t.Format("2006-01-02 15:04:05")
	}
	return t.Format("2006-01-02 15:04")
}
