package house

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/activities"
	"duban/api"
	"duban/domain/casefile"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/policy"
)

// fires lets every step of a case's limits come that is due by an instant, one by one or,
// where the house was down, all at once; and tells those whom it concerns.
func (s *street) fires(kind casefile.Kind, id casefile.ID, until time.Time, atOnce bool) {
	s.t.Helper()
	for {
		state, err := s.DB.LoadState(s.ctx, id)
		require.NoError(s.t, err)
		next, running := state.Deadline()
		if !running || next.After(until) {
			break
		}
		if s.now = next; atOnce {
			s.now = until
		}
		s.gives(casefile.System.User, kind, id, casefile.ClockCommand(kind), struct{}{})
	}
	s.now = until
	s.tellAll(id)
}

// firings are what the view of a case tells of its limits.
func (v *viewer) firings(kind string, id casefile.ID) (list []api.FiringView) {
	v.street.t.Helper()
	answer := v.get("/" + kind + "/" + string(id))
	require.True(v.street.t, strings.HasPrefix(answer, "200"), answer)
	var view struct {
		Firings []api.FiringView `json:"firings"`
	}
	require.NoError(v.street.t, json.Unmarshal([]byte(answer[strings.LastIndex(answer, "\n{")+1:]), &view))
	require.NotNil(v.street.t, view.Firings)
	return view.Firings
}

// tells compares a case's firings with the record and the inboxes: every step once, with
// its times, and everybody who has a message about one of them.
func (s *street) tells(kind string, id casefile.ID, seen []api.FiringView) {
	s.t.Helper()
	events, err := s.DB.Events(s.ctx, id, 0)
	require.NoError(s.t, err)
	var want []casefile.Firing
	fired := map[int64]bool{}
	for _, e := range events {
		if strings.HasSuffix(e.Name, ".clock_fired") {
			b, err := casefile.Decode[casefile.ClockFired](e.Body)
			require.NoError(s.t, err)
			want, fired[e.Seq] = append(want, b.Fired...), true
		}
	}
	var got []casefile.Firing
	told := map[string]bool{}
	for _, f := range seen {
		got = append(got, casefile.Firing{Clock: f.Clock, Step: f.Step, Due: f.Due, Noticed: f.Noticed})
		for _, p := range f.Told {
			require.NotEmpty(s.t, p.Name, "people are called by their names")
			told[p.User] = true
		}
	}
	require.Equal(s.t, len(want), len(got), kind)
	for i := range want {
		require.Equal(s.t, []any{want[i].Clock, want[i].Step, want[i].Due.UnixMicro(), want[i].Noticed.UnixMicro()},
			[]any{got[i].Clock, got[i].Step, got[i].Due.UnixMicro(), got[i].Noticed.UnixMicro()})
	}
	reached := map[string]bool{}
	messages, err := s.DB.MessagesAbout(s.ctx, id)
	require.NoError(s.t, err)
	for _, m := range messages {
		if seq, ok := activities.LetterAbout(id, m.Dedupe); ok && fired[seq] {
			reached[m.User] = true
		}
	}
	require.Equal(s.t, reached, told, kind)
	require.NotEmpty(s.t, told, kind)
}

// A case tells which of its limits came: when each step was due, when the house noticed,
// and who was told.
func TestACaseTellsWhichLimitsCame(t *testing.T) {
	t.Parallel()
	s := newStreet(t)
	office := s.as(s.holder(policy.ServiceOffice, 0))
	begun := s.now

	slow, down := s.complained(nil), s.complained(nil)
	s.fires(casefile.Complaint, slow, begun.AddDate(0, 0, 40), false)
	s.now = begun
	s.fires(casefile.Complaint, down, begun.AddDate(0, 0, 40), true)
	by := map[string]api.FiringView{}
	for _, f := range office.firings("complaints", slow) {
		require.WithinDuration(t, f.Due, f.Noticed, time.Second, "the house was up")
		by[f.Clock+" "+f.Step] = f
	}
	s.tells("complaints", slow, office.firings("complaints", slow))
	s.tells("complaints", down, office.firings("complaints", down))
	for _, f := range office.firings("complaints", down) {
		require.Equal(t, begun.AddDate(0, 0, 40).UnixMicro(), f.Noticed.UnixMicro(), "it noticed when it was up again")
		require.Equal(t, by[f.Clock+" "+f.Step].Due.UnixMicro(), f.Due.UnixMicro())
	}
	users := func(f api.FiringView) (out []string) {
		for _, p := range f.Told {
			out = append(out, p.User)
		}
		return out
	}
	owner := s.complaint(slow).Owner.User
	require.Equal(t, []string{owner}, users(by["handle remind"]), "who has to act")
	require.Equal(t, []string{owner}, users(by["handle.bank due"]), "of one limit, though another came on the same day")
	require.Contains(t, users(by["handle bulletin"]), office.user, "and those above him")

	s.now = begun
	mend := s.noticed(0, "env.sign", "env.clean")
	head := s.as(s.bank.At(policy.BranchHead, s.bank.Outlets[0].Path)[0].Login)
	s.gives(head.user, casefile.Notice, mend, notice.CmdAcknowledge, notice.Acknowledge{})
	s.fires(casefile.Notice, mend, begun.AddDate(0, 2, 0), true)
	s.tells("notices", mend, office.firings("notices", mend))
	require.Equal(t, office.firings("notices", mend), head.firings("notices", mend))
	require.Len(t, s.notice(mend).Rectifications, 2)
	for _, f := range office.firings("notices", mend) {
		require.NotEmpty(t, f.Told, "%s of each rectification", f.Step)
	}
}

// Neither in a check nor in a notice do its limits name the mystery shopper, and of
// what came before publication the inspected side learns nothing.
func TestLimitsThatCameDoNotNameTheShopper(t *testing.T) {
	t.Parallel()
	s := newStreet(t)
	o := s.bank.Outlets[0]
	shopper, reviewer := s.holder(policy.MysteryShopper, 0), s.holder(policy.Reviewer, 0)
	head := s.as(s.bank.At(policy.BranchHead, o.Path)[0].Login)
	office := s.as(s.holder(policy.ServiceOffice, 0))
	begun := s.now
	late, _ := s.mystery(o, "", shopper, reviewer, 1)
	s.fires(casefile.Inspection, late, begun.AddDate(0, 1, 0), false)
	s.tells("inspections", late, office.firings("inspections", late))
	require.Contains(t, office.get("/inspections/"+string(late)), shopper)
	require.True(t, strings.HasPrefix(head.get("/inspections/"+string(late)), "404"))

	s.now = begun
	id, _ := s.mystery(o, "", shopper, reviewer, 5)
	require.Equal(t, inspection.Published, s.inspection(id).Status)
	s.fires(casefile.Inspection, id, begun.AddDate(0, 1, 0), false)
	require.NotEmpty(t, office.firings("inspections", id))
	require.Empty(t, head.firings("inspections", id))
	of := activities.NoticeOf(id)
	s.gives(casefile.System.User, casefile.Notice, of, notice.CmdOpen, notice.OpenFor{Inspection: id})
	s.gives(office.user, casefile.Notice, of, notice.CmdIssue, notice.Issue{})
	s.gives(head.user, casefile.Notice, of, notice.CmdAcknowledge, notice.Acknowledge{})
	r := s.notice(of).Rectifications[0].ID
	s.gives(head.user, casefile.Notice, of, notice.CmdPlan, notice.Plan{Rectification: r, Cause: "people", RootCause: "x", Correction: "x", Prevention: "x", Responsible: head.user})
	s.gives(head.user, casefile.Notice, of, notice.CmdComplete, notice.Complete{Rectification: r, Summary: "x", Evidence: []string{s.attached(of, head.user)}})
	s.fires(casefile.Notice, of, s.now.AddDate(0, 2, 0), false)
	var verify []api.FiringView
	for _, f := range office.firings("notices", of) {
		if f.Clock == notice.VerifyClock(r) {
			verify = append(verify, f)
		}
	}
	require.NotEmpty(t, verify)
	require.Contains(t, office.get("/notices/"+string(of)), shopper, "the shopper verifies, and was told")
	require.NotContains(t, head.get("/notices/"+string(of)), shopper)
	require.NotEmpty(t, head.firings("notices", of))
}
