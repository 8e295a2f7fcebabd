package house

import (
	"encoding/json"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"duban/activities"
	"duban/api"
	"duban/demo"
	"duban/domain/casefile"
	"duban/domain/edition"
	"duban/domain/fault"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/org"
	"duban/domain/text"
	"duban/domain/worktime"
	"duban/policy"
)

// read is the body of an answer that must be good.
func read[T any](t testing.TB, v *viewer, path string) T {
	t.Helper()
	told := v.get(path)
	require.True(t, strings.HasPrefix(told, "200"), "%s asks for %s: %s", v.user, path, told)
	var out T
	require.NoError(t, json.Unmarshal([]byte(told[strings.Index(told, "\n{")+1:]), &out), told)
	return out
}

// Every number on somebody's home page is the length of the list that it links to.
func TestHomeCountsWhatItsLinksList(t *testing.T) {
	t.Parallel()
	s := newStreet(t)
	s.noticed(0, "env.sign", "env.light")
	of := s.inspected(1, "env.sign")
	s.gives(casefile.System.User, casefile.Notice, activities.NoticeOf(of), notice.CmdOpen, notice.OpenFor{Inspection: of})
	s.secretRound(s.bank.Outlets[:2])
	s.mystery(s.bank.Outlets[0], "", s.holder(policy.MysteryShopper, 0), s.holder(policy.Reviewer, 0), 5)
	rules := amended(t, worktime.DayOf(s.now)+30)
	_, err := s.proposes(rules, 0)
	require.NoError(t, err)
	waits := map[string]int64{}
	for _, role := range []string{policy.ServiceOffice, policy.Reviewer, policy.Inspector, policy.MysteryShopper, policy.Auditor, policy.UnitSupervisor, policy.DisciplineOffice} {
		s.follows(t, s.as(s.holder(role, 0)), waits)
	}
	s.follows(t, s.as(s.bank.At(policy.BranchHead, s.bank.Outlets[0].Path)[0].Login), waits)
	for _, key := range []string{"inspections.to_fill", "inspections.to_review", "inspections.to_publish", "inspections.to_accept",
		"notices.to_issue", "notices.to_acknowledge", "rectifications.to_mend", "approvals.to_decide"} {
		require.NotZero(t, waits[key], "nobody was waited for: %s", key)
	}
	_, err = s.steps(rules, edition.Reject, s.holder(policy.ServiceOffice, 0))
	require.NoError(t, err)
	back := map[string]int64{}
	s.follows(t, s.as(s.holder(policy.SystemAdmin, 0)), back)
	s.follows(t, s.as(s.holder(policy.ServiceOffice, 0)), back)
	require.EqualValues(t, 1, back["approvals.returned"])
	require.Zero(t, back["approvals.to_decide"])
}

func (s *street) follows(t *testing.T, v *viewer, waits map[string]int64) {
	home := read[api.HomeView](t, v, "/home")
	for _, l := range append(append(home.Waiting, home.Late...), home.Soon...) {
		link := l.Link
		if !strings.HasPrefix(link, "/approvals") { // which has no pages
			sep := "?"
			if strings.Contains(link, "?") {
				sep = "&"
			}
			link += sep + "limit=200"
		}
		list := read[struct{ Items []json.RawMessage }](t, v, link)
		require.Len(t, list.Items, int(l.Count), "%s: %s", v.user, l.Link)
		require.NotEmpty(t, l.Title.EN)
		waits[l.Key] += l.Count
	}
}

// What may be done is told with the reason why not; what no role grants is not told.
func TestAllowedTellsWhatAndWhyNot(t *testing.T) {
	t.Parallel()
	s := newStreet(t)
	o := s.bank.Outlets[0]
	head := s.as(s.bank.At(policy.BranchHead, o.Path)[0].Login)
	id, _ := s.mystery(o, "", s.holder(policy.MysteryShopper, 0), s.holder(policy.Reviewer, 0), 5)
	finding := s.inspection(id).Findings[0].ID

	moves := s.moves(t, head, "/inspections/"+string(id))
	require.Equal(t, "", moves["inspection.appeal "+finding])
	require.Equal(t, "", moves["inspection.accept_result "])
	require.NotContains(t, moves, "inspection.publish ", "no role of his ever publishes")
	moves = s.moves(t, s.as(s.holder(policy.Reviewer, 0)), "/inspections/"+string(id))
	require.Equal(t, "case.status", moves["inspection.publish "], "it is published already")
	require.NotContains(t, moves, "inspection.appeal "+finding)
	moves = s.moves(t, s.as(s.holder(policy.ServiceOffice, 0)), "/inspections/"+string(id))
	require.Equal(t, "inspection.no_appeal", moves["inspection.decide_appeal "+finding])
	require.Empty(t, s.moves(t, s.as(s.holder(policy.Auditor, 0)), "/inspections/"+string(id)), "an auditor changes nothing")

	// Of an announced check under way the outlet learns that it takes place: neither
	// how it stands nor, by a reason, what was found.
	check := casefile.ID(uuid.NewString())
	s.gives(s.holder(policy.ServiceOffice, 0), casefile.Inspection, check, inspection.CmdOpen, inspection.Open{Kind: inspection.Onsite, Checklist: "onsite-outlet",
		Outlet: o.Code, Issuer: demo.Root, Inspector: s.holder(policy.Inspector, 0), From: "2026-11-18", To: "2026-11-20"})
	outlined := head.get("/inspections/" + string(check))
	require.Contains(t, outlined, `"view":"outline"`)
	s.gives(s.holder(policy.Inspector, 0), casefile.Inspection, check, inspection.CmdStart, inspection.Start{})
	require.Equal(t, outlined, head.get("/inspections/"+string(check)), "that it was begun shows nowhere")
}

// moves are the moves on a case: "" for those that can be made, else why not.
func (s *street) moves(t *testing.T, v *viewer, path string) map[string]string {
	out := map[string]string{}
	for _, a := range read[struct{ Allowed []api.AllowedView }](t, v, path).Allowed {
		why := ""
		if a.Why != nil {
			why = a.Why.Code
		}
		require.Equal(t, a.OK, why == "", a.Action)
		out[a.Action+" "+a.Target] = why
	}
	return out
}

func TestRecordAsKnownThen(t *testing.T) {
	t.Parallel()
	s := newStreet(t)
	o := s.bank.Outlets[0]
	id, _ := s.mystery(o, "", s.holder(policy.MysteryShopper, 0), s.holder(policy.Reviewer, 0), 4)
	then := s.now
	s.now = s.now.Add(26 * time.Hour)
	s.gives(s.holder(policy.Reviewer, 0), casefile.Inspection, id, inspection.CmdPublish, inspection.Publish{})

	path := "/inspections/" + string(id) + "/record"
	known := path + "?as_of=" + url.QueryEscape(then.UTC().Format(time.RFC3339))
	auditor := s.as(s.holder(policy.Auditor, 0))
	now, was := read[api.RecordView](t, auditor, path), read[api.RecordView](t, auditor, known)
	require.Equal(t, inspection.Accepted, was.Then.Status)
	require.Nil(t, now.Then)
	require.Len(t, now.Events, len(was.Events)+1)
	require.True(t, now.Intact.OK)
	require.NotEmpty(t, now.Events[0].Hash)

	office := read[api.RecordView](t, s.as(s.holder(policy.ServiceOffice, 0)), path)
	require.Nil(t, office.Intact, "hashes are for auditors")
	require.Empty(t, office.Events[0].Hash)
	head := s.as(s.bank.At(policy.BranchHead, o.Path)[0].Login)
	require.Len(t, read[api.RecordView](t, head, path).Events, 1, "the outlet reads that it was published")
	require.Contains(t, head.get(known), "record.not_yet", "then it did not exist for the outlet")
}

func TestTakenCodesAreConflicts(t *testing.T) {
	t.Parallel()
	w := newWard(t, "2026-11-18 10:00")
	d, o := desk{db: w.DB, house: w.House}, w.bank.Outlets[0]
	row := w.entry(w.holder(policy.SystemAdmin, 0))
	one := api.Unit{Unit: org.Unit{Code: o.Code, Path: demo.Root.Child(o.Code), Level: org.City, Name: text.T("甲", "A")}}
	require.True(t, fault.Is(d.CreateUnit(w.ctx, one, row), fault.Conflict))
	fresh := api.Outlet{Outlet: org.Outlet{Code: "new-one", Path: o.Path.Parent().Child("new-one"), Type: "standard", Name: text.T("新网点", "New")}, Opened: "2026-11-01"}
	require.NoError(t, d.CreateOutlet(w.ctx, fresh, row))
	kept, err := d.Outlet(w.ctx, "new-one")
	require.NoError(t, err)
	require.Equal(t, "2026-11-01", kept.Opened)
	require.True(t, fault.Is(d.CreateOutlet(w.ctx, fresh, row), fault.Conflict))
	kept.Phone = "020-1"
	_, err = d.SaveOutlet(w.ctx, kept, kept.Version, row)
	require.NoError(t, err, "the version that was read can be changed")
}
