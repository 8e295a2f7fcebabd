package house

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"duban/activities"
	"duban/api"
	"duban/demo"
	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/fault"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/policy"
	"duban/tabular/intake"
)

// ward is a house on SQLite without an engine: commands are committed as a workflow
// commits them, at the time that the test says. The demo bank's people live in it.
type ward struct {
	*House
	t      testing.TB
	ctx    context.Context
	now    time.Time
	acts   *activities.Cases
	bank   demo.Dataset
	breaks func(cmd casefile.Command) (before, after error) // what goes wrong with a command
}

// bareWard is a house in which nobody lives yet.
func bareWard(t testing.TB, now string) *ward {
	t.Helper()
	ctx := context.Background()
	// One key for all: it seals the cursors of lists for the whole process, and another
	// house opened beside this one must not change them under a test.
	h, err := OpenRecord(ctx, Config{Data: t.TempDir(), PayloadKey: strings.Repeat("42", 32)}, slog.New(slog.DiscardHandler))
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, h.Close()) })
	w := &ward{House: h, t: t, ctx: ctx, now: at(t, now), bank: demo.Bank(demoSeed)}
	w.acts = h.activities()
	w.acts.Sender = w
	return w
}

func newWard(t testing.TB, now string) *ward {
	t.Helper()
	w := bareWard(t, now)
	require.NoError(t, w.seedBank(w.ctx, w.bank, "", w.now.AddDate(-1, 0, 0)))
	return w
}

// at reads "2026-12-14 10:00", Chinese time.
func at(t testing.TB, s string) time.Time {
	t.Helper()
	v, err := time.ParseInLocation("2006-01-02 15:04", s, casefile.Zone)
	require.NoError(t, err)
	return v
}

// Do is the engine of the ward.
func (w *ward) Do(ctx context.Context, cmd casefile.Command) (casefile.Outcome, error) {
	var after error
	if w.breaks != nil {
		var before error
		if before, after = w.breaks(cmd); before != nil {
			return casefile.Outcome{}, before
		}
	}
	done, err := w.acts.Commit(ctx, activities.CommitInput{Command: cmd, At: w.now})
	if f, ok := activities.FaultIn(err); ok {
		err = f
	}
	if err == nil {
		err = after
	}
	return done.Outcome, err
}

func (w *ward) replanner() *replanner {
	return &replanner{db: w.DB, law: w.Law, send: w, log: w.Log, now: func() time.Time { return w.now }}
}

func (w *ward) actor(user string) casefile.Actor {
	p := &player{bank: w.bank, people: map[string]intake.User{}}
	for _, u := range w.bank.Users {
		p.people[u.Login] = u
	}
	return p.actor(user)
}

// holder is the n-th holder of a role in the bank.
func (w *ward) holder(role string, n int) string { return w.bank.Holders(role)[n].Login }

// gives gives a command that must be accepted.
func (w *ward) gives(user string, kind casefile.Kind, id casefile.ID, name string, body any) {
	w.t.Helper()
	actor := casefile.System
	if user != casefile.System.User {
		actor = w.actor(user)
	}
	_, err := w.Do(w.ctx, casefile.Command{ID: casefile.CommandID(uuid.NewString()), Case: id, Kind: kind, Name: name, Actor: actor, Body: casefile.Encode(body)})
	require.NoError(w.t, err, name)
}

// inspected plays an on-site check of an outlet in which the items fail, up to its end.
func (w *ward) inspected(outlet int, items ...string) casefile.ID {
	w.t.Helper()
	o := w.bank.Outlets[outlet]
	id := casefile.ID(uuid.NewString())
	office, who, reviewer := w.holder(policy.ServiceOffice, 0), w.holder(policy.Inspector, 0), w.holder(policy.Reviewer, 0)
	head := w.bank.At(policy.BranchHead, o.Path)[0].Login
	day := w.now.In(casefile.Zone).Format(time.DateOnly)
	w.gives(office, casefile.Inspection, id, inspection.CmdOpen, inspection.Open{Kind: inspection.Onsite, Checklist: "onsite-outlet", Outlet: o.Code,
		Issuer: demo.Root, Inspector: who, From: day, To: day})
	w.gives(who, casefile.Inspection, id, inspection.CmdStart, inspection.Start{})
	tmpl := w.template("onsite-outlet", 0)
	fails := map[string]bool{}
	for _, i := range items {
		fails[i] = true
	}
	subjects := []checklist.Subject{{ID: "柜员01", Post: "teller"}, {ID: "大堂01", Post: "lobby_manager"}}
	answers := demo.Fill(tmpl, subjects, fails, func(checklist.Module, checklist.Item) string { return "测试" })
	w.gives(who, casefile.Inspection, id, inspection.CmdSubmit, inspection.Submit{Subjects: subjects, Answers: answers})
	w.gives(reviewer, casefile.Inspection, id, inspection.CmdTakeReview, inspection.TakeReview{})
	var waivers []inspection.Waiver
	for _, f := range w.inspection(id).Findings {
		waivers = append(waivers, inspection.Waiver{Finding: f.ID, Reason: "测试数据，无须证据。"})
	}
	w.gives(reviewer, casefile.Inspection, id, inspection.CmdAccept, inspection.Accept{Waivers: waivers})
	w.gives(reviewer, casefile.Inspection, id, inspection.CmdPublish, inspection.Publish{})
	w.gives(head, casefile.Inspection, id, inspection.CmdAcceptResult, inspection.AcceptResult{})
	return id
}

// noticed is the issued notice of a check in which the items failed.
func (w *ward) noticed(outlet int, items ...string) casefile.ID {
	w.t.Helper()
	of := w.inspected(outlet, items...)
	id := activities.NoticeOf(of)
	w.gives(casefile.System.User, casefile.Notice, id, notice.CmdOpen, notice.OpenFor{Inspection: of})
	w.gives(w.holder(policy.ServiceOffice, 0), casefile.Notice, id, notice.CmdIssue, notice.Issue{})
	return id
}

func (w *ward) template(code string, version int) checklist.Template {
	w.t.Helper()
	row, err := w.DB.Checklist(w.ctx, code, version)
	require.NoError(w.t, err)
	var tmpl checklist.Template
	require.NoError(w.t, json.Unmarshal(row.Body, &tmpl))
	return tmpl
}

func (w *ward) inspection(id casefile.ID) *inspection.State {
	w.t.Helper()
	s, err := w.DB.LoadState(w.ctx, id)
	require.NoError(w.t, err)
	return s.(*inspection.State)
}

func (w *ward) notice(id casefile.ID) *notice.State {
	w.t.Helper()
	s, err := w.DB.LoadState(w.ctx, id)
	require.NoError(w.t, err)
	return s.(*notice.State)
}

// mending is the clock of a notice's first rectification.
func (w *ward) mending(id casefile.ID) casefile.Clock {
	w.t.Helper()
	s := w.notice(id)
	c, ok := s.Clocks.Get(s.Rectifications[0].ID)
	require.True(w.t, ok)
	return c
}

// events lists the names of a case's events, with how often each is there.
func (w *ward) events(id casefile.ID) map[string]int {
	w.t.Helper()
	list, err := w.DB.Events(w.ctx, id, 0)
	require.NoError(w.t, err)
	out := map[string]int{}
	for _, e := range list {
		out[e.Name]++
	}
	return out
}

func (w *ward) entry(user string) api.Entry {
	return api.Entry{At: w.now, Actor: w.actor(user), Action: policy.CalendarApprove, Object: "calendar/2027", Outcome: api.Accepted}
}

// code is the stable code of an error, "" for none.
func code(err error) string {
	if err == nil {
		return ""
	}
	return fault.Of(err).Code
}

// local writes an instant as "12-31 24:00" reads in China; the end of a day as 24:00.
func local(at time.Time) string {
	if at.IsZero() {
		return "-"
	}
	l := at.In(casefile.Zone)
	if l.Hour()+l.Minute() == 0 {
		return l.Add(-time.Minute).Format("01-02") + " 24:00"
	}
	return l.Format("01-02 15:04")
}

func moves(cases []api.ReplanCase) []string {
	var out []string
	for _, c := range cases {
		for _, m := range c.Moves {
			out = append(out, fmt.Sprintf("%s %s to %s", m.Step, local(m.Old), local(m.New)))
		}
	}
	return out
}
