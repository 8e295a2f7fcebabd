package api

import (
	"context"
	"net/http"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/classification"
	"duban/domain/complaint"
	"duban/domain/edition"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/routing"
	"duban/domain/worktime"
	"duban/policy"
)

// shelf keeps the versions of a table in memory.
type shelf[T any] struct {
	m       *memory
	list    []Edited[T] // by version, from 1
	shipped Edited[T]
	ready   func(T) error
}

func (s *shelf[T]) on(day worktime.Day) Edited[T] {
	for _, e := range slices.Backward(s.list) {
		if e.Status == edition.Approved && e.ValidFrom <= day {
			e.InForce = true
			return e
		}
	}
	return s.shipped
}

func (s *shelf[T]) Versions(_ context.Context, day worktime.Day, _ Paging) (Page[Edited[T]], error) {
	page := Page[Edited[T]]{}
	for _, e := range slices.Backward(s.list) {
		e.InForce = e.Name == s.on(day).Name
		page.Items = append(page.Items, e)
	}
	page.Items = append(page.Items, s.shipped)
	return page, nil
}

func (s *shelf[T]) Edition(_ context.Context, version string, day worktime.Day) (Edited[T], error) {
	if version == "" {
		return s.on(day), nil
	}
	for _, e := range append(s.list, s.shipped) {
		if e.Name == version {
			return e, nil
		}
	}
	return Edited[T]{}, fault.Missing("版本", "version")
}

func (s *shelf[T]) Draft(_ context.Context, d NewEdition, row Entry) (Edited[T], error) {
	e := Edited[T]{Edition: edition.Edition{Version: int64(len(s.list) + 1), Revision: 1, Status: edition.Draft, Base: s.shipped.Name, ValidFrom: d.ValidFrom,
		Note: d.Note, Makers: []string{d.By}, MadeBy: d.By, MadeAt: d.At}, Content: s.shipped.Content}
	e.Name = e.Edition.Name()
	s.list = append(s.list, e)
	s.m.log(row)
	return e, nil
}

func (s *shelf[T]) Step(_ context.Context, version string, step edition.Step, change func(*edition.Edition, T) (T, error), row Entry) (Edited[T], error) {
	n, own := edition.Number(version)
	if !own {
		return Edited[T]{}, edition.IsShipped()
	}
	if int(n) > len(s.list) {
		return Edited[T]{}, fault.Missing("版本", "version")
	}
	was := s.list[n-1]
	now, err := was.Take(step)
	if err != nil {
		return was, err
	}
	next := was
	if change != nil {
		next.Content, err = change(&now, was.Content)
	} else if step.Move == edition.Submit || step.Move == edition.Approve {
		err = s.ready(was.Content)
	}
	if err != nil {
		return was, err
	}
	next.Edition = now
	s.list[n-1] = next
	s.m.log(row)
	return next, nil
}

// clerks are the desks in memory.
type clerks struct {
	tables *shelf[routing.Table]
	lines  map[string][]string
	m      *memory
	asked  []routing.Question

	foreseen []complaint.Register
}

func (*clerks) Experts(context.Context, org.Path, time.Time) ([]complaint.Seat, error) {
	return nil, nil
}

func (c *clerks) Ask(_ context.Context, version string, q routing.Question, at time.Time) (routing.Answer, error) {
	c.asked = append(c.asked, q)
	e, err := c.tables.Edition(context.Background(), version, worktime.DayOf(at))
	if err != nil {
		return routing.Answer{}, err
	}
	t := e.Content
	t.Version = e.Name
	return t.Route(q)
}

func (c *clerks) Replay(_ context.Context, r Reader, version string, latest int) (Replayed, error) {
	_, err := c.tables.Edition(context.Background(), version, worktime.DayOf(r.Now))
	return Replayed{Version: version, Asked: latest}, err
}

func (c *clerks) OfficerLines(_ context.Context, q OfficerQuery) (Page[OfficerLine], error) {
	var all []OfficerLine
	for user, lines := range c.lines {
		for _, l := range lines {
			if within(q.Scopes, "/ho/gd/") && (q.Line == "" || q.Line == l) {
				all = append(all, OfficerLine{User: user, Unit: "/ho/gd/", BusinessLine: l})
			}
		}
	}
	return page(all, func(o OfficerLine) string { return o.User + o.BusinessLine }, q.Paging), nil
}

func (c *clerks) SetOfficerLines(_ context.Context, user string, _ org.Path, lines []string, row Entry) ([]string, error) {
	was := c.lines[user]
	c.lines[user] = lines
	c.m.log(row)
	return was, nil
}

func routingHouse(t *testing.T, tune ...func(*Deps)) (*house, *clerks) {
	h := newHouse(t, tune...)
	day := worktime.DayOf(h.clock.Now())
	cat, table := classification.Shipped(day), routing.Shipped(day)
	tables := &shelf[routing.Table]{m: h.memory, shipped: Edited[routing.Table]{Name: table.Version, Content: table, Edition: edition.Edition{Status: edition.Shipped}},
		ready: func(t routing.Table) error { return routing.Ready(t, cat) }}
	cats := &shelf[classification.Catalogue]{m: h.memory, shipped: Edited[classification.Catalogue]{Name: cat.Version, Content: cat, Edition: edition.Edition{Status: edition.Shipped}},
		ready: classification.Catalogue.Validate}
	c := &clerks{tables: tables, lines: map[string][]string{}, m: h.memory}
	h.srv.MountRouting(Routing{Tables: tables, Catalogues: cats, Desks: c})
	for user, role := range map[string]string{"office": policy.ServiceOffice, "office2": policy.ServiceOffice, "admin": policy.SystemAdmin, "admin2": policy.SystemAdmin,
		"agent": policy.HotlineAgent, "aud": policy.Auditor, "shopper": policy.MysteryShopper} {
		h.person(user, role, "/ho/")
	}
	h.person("gd", policy.ServiceOffice, "/ho/gd/")
	h.person("boss", policy.UnitSupervisor, "/ho/gd/")
	return h, c
}

// rev is the If-Match of an answer.
func rev(a answer) header { return header{"If-Match": a.header.Get("ETag")} }

func TestRoutingIsDraftedTriedAndApproved(t *testing.T) {
	h, _ := routingHouse(t)
	const path = "/api/v1/routings"
	office := h.as("office")
	a := office.send("GET", path+"/current", nil)
	require.Equal(t, http.StatusOK, a.status, a.text)
	require.Equal(t, "shipped-1", a.str("version"))
	require.Len(t, a.json["content"].(map[string]any)["rows"], 27)

	a = office.send("POST", path, map[string]any{"note": "信用卡集中办理"})
	require.Equal(t, http.StatusCreated, a.status, a.text)
	require.Equal(t, "1", a.str("version"))
	require.Equal(t, `"1"`, a.header.Get("ETag"))
	row := map[string]any{"id": "card_centre", "why": map[string]string{"zh": "银行卡投诉集中到省分行。", "en": "Cards go to the province."},
		"when": map[string]any{"businesses": []string{"bank_card"}, "customers": []string{"person"}},
		"then": map[string]any{"role": "complaint_officer", "business_line": "card_ebank", "where": map[string]any{"level": "province"}}}
	require.Equal(t, []string{"header:If-Match"}, office.send("POST", path+"/1/rows", map[string]any{"row": row, "before": "cards"}).problem(400, "invalid").pointers())
	a = office.send("POST", path+"/1/rows", map[string]any{"row": row, "before": "cards"}, rev(a))
	require.Equal(t, http.StatusOK, a.status, a.text)
	require.Equal(t, `"2"`, a.header.Get("ETag"))
	office.send("POST", path+"/1/rows", map[string]any{"row": row}, rev(a)).problem(409, "routing.row_taken")
	office.send("DELETE", path+"/1/rows/card_centre", nil, header{"If-Match": `"1"`}).problem(409, "edition.revision")

	bad := map[string]any{"id": "x", "why": map[string]string{"zh": "", "en": "x"}, "when": map[string]any{"channels": []string{"fax"}}, "then": map[string]any{"role": "duty_leader", "discipline": true}}
	require.Equal(t, []string{"/row/why/zh", "/row/when/channels/0", "/row/then/discipline"}, office.send("POST", path+"/1/rows", map[string]any{"row": bad}, rev(a)).problem(400, "invalid").pointers())
	require.Equal(t, []string{"/id"}, office.send("PUT", path+"/1/rows/cards", row, rev(a)).problem(400, "invalid").pointers())
	office.send("DELETE", path+"/1/rows/none", nil, rev(a)).problem(404, "not_found")
	require.Equal(t, []string{"/rows"}, office.send("PUT", path+"/1/order", map[string]any{"rows": []string{"cards"}}, rev(a)).problem(400, "invalid").pointers())

	try := "?place=/ho/gd/th/o1/&business=bank_card&customer=person"
	s := office.send("GET", path+"/1/simulation"+try, nil)
	require.Equal(t, http.StatusOK, s.status, s.text)
	require.Equal(t, false, s.json["same"])
	require.Equal(t, "card_centre", s.json["answer"].(map[string]any)["row"])
	require.Equal(t, "cards", s.json["current"].(map[string]any)["row"])
	require.Equal(t, []any{map[string]any{"condition": "business", "value": "bank_card"}, map[string]any{"condition": "customer", "value": "person"}}, s.json["answer"].(map[string]any)["matched"])
	require.Equal(t, true, office.send("GET", path+"/1/simulation?place=/ho/gd/th/o1/&channel=regulator", nil).json["same"])
	require.Equal(t, []string{"query:place"}, office.send("GET", path+"/1/simulation?place=x", nil).problem(400, "invalid").pointers())

	c := office.send("GET", path+"/1/changes", nil)
	require.Equal(t, "shipped-1", c.str("with"))
	changes := c.json["changes"].([]any)
	require.Len(t, changes, 1)
	require.Equal(t, "added", changes[0].(map[string]any)["what"])

	// What may not come into force cannot be submitted.
	b := office.send("DELETE", path+"/1/rows/everything_else", nil, rev(a))
	require.Equal(t, http.StatusOK, b.status, b.text)
	require.NotNil(t, office.send("GET", path+"/1/analysis", nil).json["gap"])
	require.Equal(t, []string{"/rows"}, office.send("POST", path+"/1/submit", nil, rev(b)).problem(400, "invalid").pointers())
	all := map[string]any{"id": "everything_else", "why": map[string]string{"zh": "其余", "en": "the rest"}, "when": map[string]any{}, "then": map[string]any{"role": "service_office"}}
	a = office.send("POST", path+"/1/rows", map[string]any{"row": all}, rev(b))
	require.Equal(t, http.StatusOK, a.status, a.text)
	all["then"] = map[string]any{"role": "complaint_officer", "where": map[string]any{"up": 1}}
	a = office.send("PUT", path+"/1/rows/everything_else", all, rev(a))
	require.Equal(t, http.StatusOK, a.status, a.text)
	a = office.send("PUT", path+"/1", map[string]any{"note": "再改", "valid_from": "2026-12-01"}, rev(a))
	require.Equal(t, http.StatusOK, a.status, a.text)

	a = office.send("POST", path+"/1/submit", nil, rev(a))
	require.Equal(t, http.StatusOK, a.status, a.text)
	require.Equal(t, "submitted", a.str("status"))
	office.send("POST", path+"/1/approve", nil, rev(a)).problem(422, "edition.maker_is_checker")
	office.send("POST", path+"/1/reject", map[string]string{"reason": "自退"}, rev(a)).problem(422, "edition.maker_is_checker")
	a = office.send("POST", path+"/1/withdraw", nil, rev(a))
	require.Equal(t, "draft", a.str("status"), a.text)
	a = office.send("POST", path+"/1/submit", nil, rev(a))
	h.as("gd").send("POST", path+"/1/approve", nil, rev(a)).problem(403, "policy.out_of_scope")
	h.as("boss").send("POST", path+"/1/approve", nil, rev(a)).problem(403, "policy.not_granted")
	a = h.as("office2").send("POST", path+"/1/reject", map[string]string{"reason": "说明不清"}, rev(a))
	require.Equal(t, "draft", a.str("status"), a.text)
	require.Equal(t, "说明不清", a.str("reason"))
	a = office.send("POST", path+"/1/submit", nil, rev(a))
	a = h.as("office2").send("POST", path+"/1/approve", nil, rev(a))
	require.Equal(t, http.StatusOK, a.status, a.text)
	require.Equal(t, "approved", a.str("status"))
	office.send("POST", path+"/1/discard", nil, rev(a)).problem(422, "edition.approved")

	require.Equal(t, "shipped-1", office.send("GET", path+"/current", nil).str("version"))
	require.Equal(t, "1", office.send("GET", path+"/current?day=2026-12-01", nil).str("version"))
	require.Len(t, h.as("boss").send("GET", path, nil).items(), 2)
	require.Equal(t, 4, count(h.actions(), policy.RoutingApprove), "sent back, approved, and two attempts of the one who drafted it")
}

// What one may do with a version stands with it: by role, and then with the rule's reason.
func TestAVersionSaysWhatMayBeDoneWithIt(t *testing.T) {
	h, _ := routingHouse(t)
	const path = "/api/v1/routings"
	may := func(a answer) (out []string) {
		require.Equal(t, http.StatusOK, a.status, a.text)
		for _, x := range a.json["allowed"].([]any) {
			m := x.(map[string]any)
			line := m["operation"].(string)
			if m["ok"] != true {
				line += " " + m["why"].(map[string]any)["code"].(string)
			}
			out = append(out, line)
		}
		return out
	}
	office, other := h.as("office"), h.as("office2")
	require.Empty(t, may(office.send("GET", path+"/current", nil)), "what came with the product has no life")
	a := office.send("POST", path, map[string]any{"note": "试"})
	require.Equal(t, []string{"putRouting", "submitRouting", "withdrawRouting edition.draft", "approveRouting edition.draft", "rejectRouting edition.draft", "discardRouting"}, may(office.send("GET", path+"/1", nil)))
	require.Empty(t, may(h.as("boss").send("GET", path+"/1", nil)), "who may only read is offered nothing")
	require.Empty(t, may(h.as("gd").send("GET", path+"/1", nil)), "a province does not decide for the bank")
	office.send("POST", path+"/1/submit", nil, rev(a))
	require.Equal(t, []string{"putRouting edition.submitted", "submitRouting edition.submitted", "withdrawRouting", "approveRouting edition.maker_is_checker", "rejectRouting edition.maker_is_checker", "discardRouting"}, may(office.send("GET", path+"/1", nil)))
	require.Equal(t, []string{"putRouting edition.submitted", "submitRouting edition.submitted", "withdrawRouting edition.not_maker", "approveRouting", "rejectRouting", "discardRouting"}, may(other.send("GET", path+"/1", nil)))
}

func count(list []string, what string) (n int) {
	for _, x := range list {
		if x == what {
			n++
		}
	}
	return n
}

func TestWhoSeesAndWritesRouting(t *testing.T) {
	h, c := routingHouse(t)
	for user, code := range map[string]string{"gd": "policy.out_of_scope", "boss": "policy.not_granted", "agent": "policy.not_granted", "admin": "policy.not_granted"} {
		h.as(user).send("POST", "/api/v1/routings", map[string]any{"note": "x"}).problem(403, code)
	}
	h.as("agent").send("GET", "/api/v1/routings", nil).problem(403, "policy.not_granted")
	boss := h.as("boss")
	require.Equal(t, 200, boss.send("GET", "/api/v1/routings/shipped-1", nil).status)
	require.Equal(t, 200, boss.send("GET", "/api/v1/routings/current/simulation?place=/ho/gd/th/&amount=0", nil).status)
	require.Nil(t, c.asked[0].Amount)
	boss.send("GET", "/api/v1/routings/current/simulation?place=/ho/bj/", nil).problem(403, "policy.out_of_scope")
	boss.send("GET", "/api/v1/routings/7", nil).problem(404, "not_found")
	h.as("office").send("POST", "/api/v1/routings/shipped-1/submit", nil, header{"If-Match": `"1"`}).problem(422, "edition.shipped")
	a := boss.send("GET", "/api/v1/routings/current/analysis", nil)
	require.Equal(t, []any{}, a.json["unreachable"], a.text)
	require.Nil(t, a.json["gap"])
}

func TestClassificationIsReadByThoseWhoTakeComplaintsIn(t *testing.T) {
	h, _ := routingHouse(t)
	const path = "/api/v1/classifications"
	for _, user := range []string{"agent", "aud", "admin", "office", "boss"} {
		a := h.as(user).send("GET", path+"/current", nil)
		require.Equal(t, 200, a.status, a.text)
		channels := a.json["content"].(map[string]any)["channels"].([]any)
		require.Len(t, channels, 11)
		require.Equal(t, "", channels[0].(map[string]any)["official"], "a place for the official code, and nothing in it")
	}
	h.as("shopper").send("GET", path+"/current", nil).problem(403, "policy.not_granted")
	h.as("office").send("POST", path, map[string]any{"note": "x"}).problem(403, "policy.not_granted")

	admin := h.as("admin")
	a := admin.send("POST", path, map[string]any{"note": "补录标准编码"})
	require.Equal(t, 201, a.status, a.text)
	content := a.json["content"].(map[string]any)
	content["channels"].([]any)[0].(map[string]any)["official"] = "A-本行填写"
	content["businesses"].([]any)[0].(map[string]any)["below"] = []any{map[string]any{"code": "lost", "name": map[string]string{"zh": "挂失", "en": "Lost card"}, "active": true}}
	a = admin.send("PUT", path+"/1", map[string]any{"note": "补录标准编码", "catalogue": content}, rev(a))
	require.Equal(t, 200, a.status, a.text)
	c := admin.send("GET", path+"/1/changes?with=shipped-1", nil)
	require.Equal(t, []any{map[string]any{"list": "channels", "code": "outlet", "what": "changed"}, map[string]any{"list": "businesses", "code": "bank_card/lost", "what": "added"}}, c.json["changes"], c.text)
	a = admin.send("POST", path+"/1/submit", nil, rev(a))
	admin.send("POST", path+"/1/approve", nil, rev(a)).problem(422, "edition.maker_is_checker")
	a = h.as("admin2").send("POST", path+"/1/approve", nil, rev(a))
	require.Equal(t, "approved", a.str("status"), a.text)
	require.Equal(t, "1", h.as("agent").send("GET", path+"/current", nil).str("version"))
}

func TestOfficersBelongToBusinessLines(t *testing.T) {
	h, c := routingHouse(t)
	gd := h.as("gd")
	a := gd.send("PUT", "/api/v1/officer-lines/gd/anna", map[string]any{"business_lines": []string{"credit", "wealth"}})
	require.Equal(t, 200, a.status, a.text)
	require.Equal(t, []string{"credit", "wealth"}, c.lines["anna"])
	require.Equal(t, org.Path("/ho/gd/"), h.audit[len(h.audit)-1].Unit)
	gd.send("PUT", "/api/v1/officer-lines/bj/anna", map[string]any{"business_lines": []string{}}).problem(403, "policy.out_of_scope")
	gd.send("PUT", "/api/v1/officer-lines/none/anna", map[string]any{"business_lines": []string{}}).problem(404, "not_found")
	h.as("boss").send("PUT", "/api/v1/officer-lines/gd/anna", map[string]any{"business_lines": []string{}}).problem(403, "policy.not_granted")
	require.Len(t, h.as("boss").send("GET", "/api/v1/officer-lines", nil).items(), 2)
	require.Len(t, h.as("boss").send("GET", "/api/v1/officer-lines?business_line=credit", nil).items(), 1)
	h.as("agent").send("GET", "/api/v1/officer-lines", nil).problem(403, "policy.not_granted")
	require.Equal(t, 200, gd.send("PUT", "/api/v1/officer-lines/gd/anna", map[string]any{"business_lines": []string{}}).status)
	require.Empty(t, h.as("office").send("GET", "/api/v1/officer-lines", nil).items())
}
