package house

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"duban/activities"
	"duban/api"
	"duban/demo"
	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/org"
	"duban/policy"
	"duban/storage"
	"duban/tabular/intake"
)

// counter is where the server hands commands in: they go to the ward instead of an engine.
type counter struct {
	api.Cases
	ward *ward
}

func (c counter) Do(ctx context.Context, cmd casefile.Command) (casefile.Outcome, error) {
	return c.ward.Do(ctx, cmd)
}

// openStreet is a street on which commands can be given.
func openStreet(t *testing.T) *street {
	s := newStreet(t)
	s.server.Cases = counter{s.server.Cases, s.ward}
	return s
}

// post gives a command as a browser does.
func (v *viewer) post(path, key string, body any, headers ...string) (status int, told string) {
	v.street.t.Helper()
	var me struct {
		CSRF string `json:"csrf_token"`
	}
	_, session, _ := strings.Cut(v.get("/session"), "\n{")
	require.NoError(v.street.t, json.Unmarshal([]byte("{"+session), &me))
	raw, err := json.Marshal(body)
	require.NoError(v.street.t, err)
	req := httptest.NewRequest(http.MethodPost, "http://127.0.0.1"+api.Base+path, bytes.NewReader(raw))
	req.AddCookie(&http.Cookie{Name: v.cookie.Name, Value: v.cookie.Value})
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("X-CSRF-Token", me.CSRF)
	req.Header.Set("Idempotency-Key", key)
	for i := 0; i+1 < len(headers); i += 2 {
		req.Header.Set(headers[i], headers[i+1])
	}
	rec := httptest.NewRecorder()
	v.street.server.Handler().ServeHTTP(rec, req)
	return rec.Code, requestNumber.ReplaceAllString(rec.Body.String(), "urn:uuid:…")
}

func (v *viewer) bulk(path, key string, items ...map[string]any) api.BulkAnswer {
	v.street.t.Helper()
	status, told := v.post(path, key, map[string]any{"items": items})
	require.Equal(v.street.t, http.StatusOK, status, told)
	var out api.BulkAnswer
	require.NoError(v.street.t, json.Unmarshal([]byte(told), &out))
	return out
}

func bulkCodes(b api.BulkAnswer) (list []string) {
	for _, o := range b.Outcomes {
		if o.OK {
			list = append(list, "ok")
		} else {
			list = append(list, o.Problem.Code)
		}
	}
	return list
}

// onsite plays an announced check: 0 planned, 1 assigned, 2 begun, 3 handed in, 4 under
// review, 5 accepted, 6 returned.
func (s *street) onsite(o intake.Outlet, end int) casefile.ID {
	s.t.Helper()
	id := casefile.ID(uuid.NewString())
	office, who, reviewer := s.holder(policy.ServiceOffice, 0), s.holder(policy.Inspector, 0), s.holder(policy.Reviewer, 0)
	s.gives(office, casefile.Inspection, id, inspection.CmdOpen, inspection.Open{Kind: inspection.Onsite, Checklist: "onsite-outlet", Outlet: o.Code,
		Issuer: demo.Root, From: "2026-11-18", To: "2026-11-28"})
	tmpl := s.template("onsite-outlet", 0)
	subjects := []checklist.Subject{{ID: "柜员01", Post: "teller"}, {ID: "大堂01", Post: "lobby_manager"}}
	answers := demo.Fill(tmpl, subjects, map[string]bool{"env.sign": true}, func(checklist.Module, checklist.Item) string { return "门头灯不亮" })
	accept := func() {
		finding := s.inspection(id).Findings[0].ID
		s.gives(reviewer, casefile.Inspection, id, inspection.CmdAccept, inspection.Accept{Waivers: []inspection.Waiver{{Finding: finding, Reason: "两人在场"}}})
	}
	for i, give := range []func(){
		func() {
			s.gives(office, casefile.Inspection, id, inspection.CmdAssign, inspection.Assign{Inspector: who})
		},
		func() { s.gives(who, casefile.Inspection, id, inspection.CmdStart, inspection.Start{}) },
		func() {
			s.gives(who, casefile.Inspection, id, inspection.CmdSubmit, inspection.Submit{Subjects: subjects, Answers: answers})
		},
		func() {
			s.gives(reviewer, casefile.Inspection, id, inspection.CmdTakeReview, inspection.TakeReview{})
		},
		func() {
			if end == 6 {
				s.gives(reviewer, casefile.Inspection, id, inspection.CmdReturn, inspection.Return{Reason: "补充照片"})
				return
			}
			accept()
		},
	} {
		if i < end {
			give()
		}
	}
	return id
}

// Many commands in one request leave on the record what each would have left alone.
func TestBulkAssignOnTheRecord(t *testing.T) {
	t.Parallel()
	s := openStreet(t)
	o := s.bank.Outlets[0]
	who := s.holder(policy.Inspector, 1)
	one, two, stale, begun, started := s.onsite(o, 0), s.onsite(s.bank.Outlets[1], 0), s.onsite(o, 0), s.onsite(o, 3), s.onsite(o, 2)
	head := s.bank.At(policy.BranchHead, o.Path)[0].Login
	conflicted := s.onsite(o, 0)
	item := func(id casefile.ID, to string, seen int64) map[string]any {
		out := map[string]any{"case": id, "inspector": to}
		if seen > 0 {
			out["if_match"] = seen
		}
		return out
	}
	items := []map[string]any{
		item(one, who, s.inspection(one).Seq), item(begun, who, 0), item(stale, who, 9), item(casefile.ID(uuid.NewString()), who, 0),
		item(one, s.holder(policy.Inspector, 2), 0), item(conflicted, head, 0), item(two, who, 0), item(started, who, 0)}
	office := s.as(s.holder(policy.ServiceOffice, 0))
	first := office.bulk("/inspections/bulk/assign", "monday-round", items...)
	codes := bulkCodes(first)
	require.Equal(t, []string{"ok", "case.status", "case.version", "not_found", "bulk.twice"}, codes[:5])
	require.NotEqual(t, "ok", codes[5], "the head of the outlet does not inspect it")
	require.Equal(t, []string{"ok", "ok"}, codes[6:])
	require.Equal(t, 3, first.Done)
	require.Equal(t, 5, first.Failed)

	check := func() {
		t.Helper()
		for id, want := range map[casefile.ID]int{one: 1, two: 1, stale: 0, begun: 1, conflicted: 0, started: 2} {
			require.Equal(t, want, s.events(id)[inspection.EvAssigned], id)
			rows, err := s.DB.AuditTrail(s.ctx, storage.AuditFilter{Case: id, Actions: []string{inspection.CmdAssign}}, storage.Page{})
			require.NoError(t, err)
			require.Len(t, rows.Items, want, "one row of the audit log for each command on the record, none more")
			for _, r := range rows.Items {
				require.Equal(t, office.user, r.Actor.User)
				require.Equal(t, storage.Accepted, r.Outcome)
			}
		}
		require.Equal(t, who, s.inspection(one).Inspector.User, "the first of two counts")
	}
	check()
	require.EqualValues(t, s.inspection(one).Seq, first.Outcomes[0].Version)

	again := office.bulk("/inspections/bulk/assign", "monday-round", items...)
	require.Equal(t, first, again, "the answer is lost, the request sent again: the same answer")
	check()
	turned := office.bulk("/inspections/bulk/assign", "monday-round", items[6], items[0])
	require.Equal(t, []api.BulkOutcome{first.Outcomes[6], first.Outcomes[0]}, turned.Outcomes, "each has a key of its own, whatever its place")
	other := office.bulk("/inspections/bulk/assign", "monday-round", items[4])
	require.Equal(t, "idempotency.reused", bulkCodes(other)[0], "the same key with other words is no repetition")
	check()
}

// office gives a supervisor the roles of an inspecting side of his own part of the bank.
func (s *street) office(o intake.Outlet) *viewer {
	var at org.Path
	for p := o.Path.Parent(); p != "" && p != demo.Root; p = p.Parent() {
		if len(s.bank.At(policy.UnitSupervisor, p)) > 0 {
			at = p
		}
	}
	user := s.bank.At(policy.UnitSupervisor, at)[0].Login
	for _, role := range []string{policy.ServiceOffice, policy.Reviewer} {
		require.NoError(s.t, s.DB.Assign(s.ctx, storage.Assignment{ID: uuid.NewString(), Holder: user, Role: role, Unit: at, From: s.now.AddDate(0, 0, -1), GrantedBy: "test", GrantedAt: s.now}, nil))
	}
	return s.as(user)
}

// An id of a hidden case in a request of many answers like one that belongs to nothing.
func TestBulkIsBlind(t *testing.T) {
	t.Parallel()
	s := openStreet(t)
	outlet := s.bank.Outlets[0]
	branch := s.office(outlet)
	shopper, reviewer := s.holder(policy.MysteryShopper, 0), s.holder(policy.Reviewer, 0)
	var hidden []casefile.ID
	for end := range 5 {
		id, _ := s.mystery(outlet, "", shopper, reviewer, end)
		hidden = append(hidden, id)
	}
	of := s.inspected(0, "env.sign")
	draft := activities.NoticeOf(of)
	s.gives(casefile.System.User, casefile.Notice, draft, notice.CmdOpen, notice.OpenFor{Inspection: of})
	hidden = append(hidden, draft)
	mend := s.notice(draft).Rectifications[0].ID

	for path, more := range map[string]map[string]any{
		"/inspections/bulk/assign":            {"inspector": s.holder(policy.Inspector, 0)},
		"/inspections/bulk/take-review":       {},
		"/notices/bulk/issue":                 {},
		"/notices/bulk/verify-rectifications": {"rectification": mend},
	} {
		item := func(id casefile.ID, seen int64) map[string]any {
			out := map[string]any{"case": id}
			for k, v := range more {
				out[k] = v
			}
			if seen > 0 {
				out["if_match"] = seen
			}
			return out
		}
		for seen := range int64(3) {
			var items []map[string]any
			for _, id := range hidden {
				items = append(items, item(id, seen), item(casefile.ID(uuid.NewString()), seen))
			}
			b := branch.bulk(path, fmt.Sprint("blind-000", seen), items...)
			require.Zero(t, b.Done, path)
			nothing := b.Outcomes[1]
			nothing.Case = ""
			nothing.Problem.Instance = ""
			require.Equal(t, "not_found", nothing.Problem.Code, path)
			for _, o := range b.Outcomes {
				o.Case, o.Problem.Instance = "", ""
				require.Equal(t, nothing, o, path)
			}
		}
	}
	for _, id := range hidden {
		rows, err := s.DB.AuditTrail(s.ctx, storage.AuditFilter{Case: id}, storage.Page{})
		require.NoError(t, err)
		for _, r := range rows.Items {
			require.NotEqual(t, branch.user, r.Actor.User)
		}
	}
}

// Who sees an outline alone learns from no refusal how a check stands: the words and
// the codes are the same wherever it stands and whatever version he claims to have seen.
func TestRefusalsTellAnOutlineNothing(t *testing.T) {
	t.Parallel()
	s := openStreet(t)
	outlet := s.bank.Outlets[0]
	people := map[string]*viewer{"branch head": s.as(s.bank.At(policy.BranchHead, outlet.Path)[0].Login), "the branch's office": s.office(outlet)}
	var checks []casefile.ID
	for end := range 7 {
		checks = append(checks, s.onsite(outlet, end))
	}
	finding := s.inspection(checks[5]).Findings[0].ID
	bodies := map[string]any{
		"assign": inspection.Assign{Inspector: s.holder(policy.Inspector, 1)}, "decline": inspection.Decline{Reason: "r"}, "start": struct{}{},
		"answer": inspection.Answer{Answers: []inspection.ItemAnswer{{Answer: checklist.Answer{Item: "env.sign", Option: "no"}}}}, "submit": inspection.Submit{},
		"take-review": struct{}{}, "return": inspection.Return{Reason: "r"}, "accept": inspection.Accept{}, "publish": struct{}{},
		"appeal": inspection.Appeal{Finding: finding, Grounds: "g"}, "decide-appeal": inspection.DecideAppeal{Finding: finding, Reason: "r"},
		"accept-result": struct{}{}, "cancel": inspection.Cancel{Reason: "r"}, "urge": casefile.Urge{Text: "r"},
	}
	commands := 0
	for path := range s.server.OpenAPI().Paths {
		verb, ok := strings.CutPrefix(path, "/inspections/{id}/")
		if !ok || s.server.OpenAPI().Paths[path].Post == nil {
			continue
		}
		commands++
		body, there := bodies[verb]
		require.True(t, there, "a command that this test does not give: %s", path)
		for who, v := range people {
			told := map[string]string{}
			for stage, id := range checks {
				for _, match := range []string{"", `"1"`, fmt.Sprintf(`"%d"`, s.inspection(id).Seq), `"99"`} {
					var headers []string
					if match != "" {
						headers = []string{"If-Match", match}
					}
					status, words := v.post("/inspections/"+string(id)+"/"+verb, uuid.NewString(), body, headers...)
					require.GreaterOrEqual(t, status, 400, "%s: %s", who, path)
					told[fmt.Sprint(status, strings.ReplaceAll(words, string(id), "…"))] = fmt.Sprint(stage, match)
				}
			}
			require.Len(t, told, 1, "%s is told apart how a check stands by %s", who, verb)
		}
	}
	require.Equal(t, len(bodies), commands)

	office := people["the branch's office"]
	for path, more := range map[string]string{"/inspections/bulk/assign": s.holder(policy.Inspector, 1), "/inspections/bulk/take-review": ""} {
		var items []map[string]any
		for i, id := range checks {
			item := map[string]any{"case": id, "if_match": s.inspection(id).Seq + int64(i%2)}
			if more != "" {
				item["inspector"] = more
			}
			items = append(items, item)
		}
		b := office.bulk(path, "outline-01", items...)
		require.Zero(t, b.Done)
		for _, o := range b.Outcomes {
			o.Case = ""
			first := b.Outcomes[0]
			first.Case = ""
			require.Equal(t, first, o, path)
		}
	}
}
