package e2e

import (
	"net/http"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/activities"
	"duban/demo"
	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/org"
	"duban/domain/programme"
	"duban/domain/text"
	"duban/e2e/rig"
	"duban/policy"
)

// field is a house with many rectifications that wait to be verified.
type field struct {
	*journey
	notices []string
	waiting []mending
}

type mending struct {
	notice, rectification, head, photo string
}

// newField lets the checks of many outlets fail in everything that may fail, and has
// all of it mended. units are the parts of the bank whose outlets are checked.
func newField(t *testing.T, h *rig.House, units []org.Path, enough int) *field {
	j := newJourney(t, speakHTTP(t, h, nil), openRecord(t, h.Data, ""), 0)
	f := &field{journey: j}
	today := time.Now().In(casefile.Zone)
	j.programme = j.open(j.office, "programmes", programme.Open{Title: text.T("现场检查", "On-site checks"), Kind: inspection.Onsite, Checklist: "onsite-outlet",
		Issuer: demo.Root, Round: "race", From: today.Format(time.DateOnly), To: today.AddDate(0, 0, 14).Format(time.DateOnly), Inspectors: []string{j.inspector}})
	j.do(j.office, "programmes", j.programme, "plan", programme.Plan{Selection: programme.Selection{Rule: programme.ByUnit, Units: units}})
	j.do(j.office, "programmes", j.programme, "launch", programme.Launch{})
	for _, o := range bank.Outlets {
		if len(f.waiting) < enough && slices.ContainsFunc(units, func(u org.Path) bool { return u.Contains(o.Path) }) {
			f.fail(o.Code, bank.At(policy.BranchHead, o.Path)[0].Login)
		}
	}
	return f
}

// fail takes one outlet through a check in which everything failed, and through the
// mending of all of it but the last, which keeps the notice open.
func (f *field) fail(outlet, head string) {
	id := string(activities.DerivedID("inspection", f.programme, outlet))
	f.appears(f.inspector, "inspections", id)
	t := shipped("onsite-outlet")
	fails := map[string]bool{}
	for _, item := range demo.Failable(t) {
		fails[item] = true
	}
	subjects := []checklist.Subject{{ID: "柜员01", Post: "teller"}, {ID: "大堂01", Post: "lobby_manager"}}
	answers := demo.Fill(t, subjects, fails, func(checklist.Module, checklist.Item) string { return "不符合要求。" })
	f.do(f.inspector, "inspections", id, "start", inspection.Start{})
	seen := f.photo(f.inspector, id, "现场.jpg")
	for i, a := range answers {
		if fails[a.Item] {
			answers[i].Evidence = []string{seen}
		}
	}
	f.do(f.inspector, "inspections", id, "submit", inspection.Submit{Subjects: subjects, Answers: answers})
	for _, act := range []string{"take-review", "accept", "publish"} {
		f.do(f.reviewer, "inspections", id, act, struct{}{})
	}
	f.do(head, "inspections", id, "accept-result", inspection.AcceptResult{})

	n := string(activities.NoticeOf(casefile.ID(id)))
	f.appears(f.office, "notices", n)
	f.do(f.office, "notices", n, "issue", notice.Issue{Days: 30})
	f.do(head, "notices", n, "acknowledge", notice.Acknowledge{})
	f.notices = append(f.notices, n)
	mended := f.photo(head, n, "整改后.jpg")
	drafted := body[notice.Drafted](f.record, n, notice.EvDrafted, 0)
	for _, r := range drafted.Rectifications[:len(drafted.Rectifications)-1] {
		m := mending{notice: n, rectification: r.ID, head: head, photo: mended}
		f.do(head, "notices", n, "plan-rectification", plan(r.ID))
		f.mended(m)
	}
}

// mended hands a mending in, for the first time or again.
func (f *field) mended(m mending) {
	f.do(m.head, "notices", m.notice, "complete-rectification", notice.Complete{Rectification: m.rectification, Summary: "已整改。", Evidence: []string{m.photo}})
	f.waiting = append(f.waiting, m)
}

func shipped(code string) checklist.Template {
	all := checklist.Shipped()
	return all[slices.IndexFunc(all, func(t checklist.Template) bool { return t.Code == code })]
}

// races lets two people decide on the same mending at once, over and over: one
// verifies while the other returns it. Exactly one must win; the other must hear that
// he came too late and why, and the record must hold one decision for each race.
func races(t *testing.T, h *rig.House, n int, units ...org.Path) {
	f := newField(t, h, units, n*2/3)
	sides := []*rig.Person{f.voice.(*byHTTP).as(bank.Holders(policy.Reviewer)[1].Login), f.voice.(*byHTTP).as(bank.Holders(policy.Reviewer)[2].Login)}
	rng := chance(seedOf(t))
	wins := map[string]int{}
	for race := range n {
		require.NotEmpty(t, f.waiting, "after %d races nothing is left to race for", race)
		m := f.waiting[0]
		f.waiting = f.waiting[1:]
		acts := [2]string{"verify-rectification", "return-rectification"}
		bodies := [2]any{notice.Verify{Rectification: m.rectification}, notice.Return{Rectification: m.rectification, Reason: "不合格。"}}
		errs := [2]error{}
		lag := [2]time.Duration{time.Duration(rng.IntN(4)) * time.Millisecond, time.Duration(rng.IntN(4)) * time.Millisecond}
		swap := rng.IntN(2)
		var both sync.WaitGroup
		for i := range 2 {
			both.Go(func() {
				time.Sleep(lag[i])
				errs[i] = sides[i^swap].Call(t.Context(), http.MethodPost, "/notices/"+m.notice+"/"+acts[i], bodies[i], nil)
			})
		}
		both.Wait()
		won := slices.IndexFunc(errs[:], func(err error) bool { return err == nil })
		require.GreaterOrEqual(t, won, 0, "race %d: nobody won: %v", race, errs)
		lost := errs[1-won]
		require.Error(t, lost, "race %d: both won", race)
		require.Equal(t, http.StatusConflict, rig.Status(lost), "race %d: %v", race, lost)
		require.Equal(t, [2]string{"notice.verified_already", "notice.returned_already"}[won], rig.Code(lost))
		require.NotEmpty(t, lost.(*rig.Problem).Detail)
		require.NotEmpty(t, lost.(*rig.Problem).DetailZH)
		wins[acts[won]]++
		if won == 1 {
			f.mended(m)
		}
	}
	t.Logf("%d races: %v", n, wins)
	decided := 0
	for _, id := range f.notices {
		for _, name := range f.record.events(id) {
			if name == notice.EvVerified || name == notice.EvReturned {
				decided++
			}
		}
	}
	require.Equal(t, n, decided, "decisions on the record")
}

// TestTwoDecideAtOnce is the short form of the thousand races behind the tag soak.
func TestTwoDecideAtOnce(t *testing.T) {
	t.Parallel()
	races(t, house(t), 50, bank.Outlets[36].Path)
}

// TestNobodyDecidesTwoSides: who mended does not verify, not even from head office;
// who was relieved of a check has no hand in it any more.
func TestNobodyDecidesTwoSides(t *testing.T) {
	t.Parallel()
	h := house(t)
	f := newField(t, h, []org.Path{bank.Outlets[36].Path}, 1)
	m := f.waiting[0]
	system, security := bank.Holders(policy.SystemAdmin)[0].Login, bank.Holders(policy.SecurityAdmin)[0].Login

	// The branch head is called to head office as a reviewer.
	f.promote(system, security, m.head)
	err := f.give(m.head, "notices", m.notice, "verify-rectification", notice.Verify{Rectification: m.rectification})
	require.Equal(t, http.StatusUnprocessableEntity, rig.Status(err), "%v", err)
	require.Equal(t, "notice.maker_is_checker", rig.Code(err))

	// A reviewer who was relieved, an inspector who was replaced.
	first, second := bank.Holders(policy.Reviewer)[0].Login, bank.Holders(policy.Reviewer)[1].Login
	a, b := bank.Holders(policy.Inspector)[0].Login, bank.Holders(policy.Inspector)[1].Login
	today := time.Now().In(casefile.Zone).Format(time.DateOnly)
	id := f.open(f.office, "inspections", inspection.Open{Kind: inspection.Onsite, Checklist: "onsite-outlet", Outlet: bank.Outlets[37].Code, Issuer: demo.Root, Inspector: a, From: today, To: today})
	f.do(f.office, "inspections", id, "assign", inspection.Assign{Inspector: b})
	err = f.give(a, "inspections", id, "start", inspection.Start{})
	require.Equal(t, http.StatusUnprocessableEntity, rig.Status(err), "%v", err)
	require.Equal(t, "inspection.not_inspector", rig.Code(err))
	f.do(b, "inspections", id, "start", inspection.Start{})
	answers := demo.Fill(shipped("onsite-outlet"), []checklist.Subject{{ID: "柜员01", Post: "teller"}}, nil, nil)
	f.do(b, "inspections", id, "submit", inspection.Submit{Subjects: []checklist.Subject{{ID: "柜员01", Post: "teller"}}, Answers: answers})
	f.do(first, "inspections", id, "take-review", inspection.TakeReview{})
	f.do(second, "inspections", id, "take-review", inspection.TakeReview{})
	err = f.give(first, "inspections", id, "accept", inspection.Accept{})
	require.Equal(t, http.StatusUnprocessableEntity, rig.Status(err), "%v", err)
	require.Equal(t, "inspection.not_reviewer", rig.Code(err))
	f.do(second, "inspections", id, "accept", inspection.Accept{})
}

// promote moves a user to the service department and makes him a reviewer instead of
// what he was.
func (f *field) promote(system, security, user string) {
	v := f.voice.(*byHTTP)
	call := func(by, method, path string, body, into any) {
		require.NoError(f.t, v.as(by).Call(v.ctx, method, path, body, into))
	}
	var roles struct {
		Items []struct{ ID, Role string }
	}
	call(security, http.MethodGet, "/users/"+user+"/roles", nil, &roles)
	for _, r := range roles.Items {
		call(security, http.MethodDelete, "/users/"+user+"/roles/"+r.ID, nil, nil)
	}
	var who struct {
		Name     string `json:"name"`
		Employee string `json:"employee"`
	}
	call(system, http.MethodGet, "/users/"+user, nil, &who)
	call(system, http.MethodPut, "/users/"+user, map[string]any{"name": who.Name, "employee": who.Employee, "unit": demo.ServiceDept}, nil)
	call(security, http.MethodPost, "/users/"+user+"/roles", map[string]any{"role": policy.Reviewer, "unit": demo.Root}, nil)
}
