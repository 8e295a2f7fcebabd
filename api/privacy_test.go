package api

import (
	"context"
	"encoding/json"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/inspection"
	"duban/domain/org"
	"duban/domain/private"
	"duban/domain/programme"
	"duban/domain/text"
	"duban/policy"
)

// glass is a vault of glass: what is sealed in it is its own token.
type glass struct {
	m     *memory
	limit int
	holds []Hold
	lists []Erasure
}

func glassToken(kind private.Kind, plain string) string { return private.Token(kind, []byte(plain)) }

func (g *glass) Masked(_ context.Context, views ...Sealed) error {
	for _, v := range views {
		private.Replace(v.View, func(token string) string {
			kind, plain, _ := private.ParseToken(token)
			return private.Mask(kind, string(plain))
		})
	}
	return nil
}

func (g *glass) Reveal(_ context.Context, _ casefile.ID, reason string, fields []private.Found, row Entry) ([]Revealed, error) {
	if g.limit -= len(fields); g.limit < 0 {
		return nil, fault.New(fault.TooMany, "reveal.limit", "太多", "too many")
	}
	var out []Revealed
	for _, f := range fields {
		_, plain, _ := private.ParseToken(f.Token)
		out = append(out, Revealed{f, string(plain)})
		row.Detail = detail(map[string]string{"reason": reason, "field": f.Pointer})
		_ = g.m.Append(context.Background(), row)
	}
	return out, nil
}

func (g *glass) SearchCustomers(_ context.Context, row Entry, marks ...private.Mark) (ids []string, err error) {
	if g.limit--; g.limit < 0 {
		return nil, fault.New(fault.TooMany, "reveal.limit", "太多", "too many")
	}
	row.Outcome = Seen
	_ = g.m.Append(context.Background(), row)
	for _, m := range marks {
		if m == (private.Mark{Kind: private.Phone, Value: "138 0013 8000"}) {
			ids = append(ids, "K-seen", "K-unseen")
		}
	}
	return ids, nil
}

func (g *glass) PlaceHold(_ context.Context, h Hold, row Entry) (Hold, error) {
	for _, old := range g.holds {
		if old.ID == h.ID {
			return old, nil
		}
	}
	g.holds = append(g.holds, h)
	return h, g.m.Append(context.Background(), row)
}

func (g *glass) LiftHold(_ context.Context, id, reason string, row Entry) (Hold, error) {
	for i := range g.holds {
		if h := &g.holds[i]; h.ID == id {
			h.LiftedBy, h.LiftedAt, h.LiftReason = row.Actor.User, row.At, reason
			return *h, nil
		}
	}
	return Hold{}, unknownHold()
}

func (g *glass) Hold(_ context.Context, scopes []org.Path, id string) (Hold, error) {
	for _, h := range g.holds {
		if h.ID == id && within(scopes, h.Unit) {
			return h, nil
		}
	}
	return Hold{}, unknownHold()
}

func (g *glass) Holds(_ context.Context, q HoldQuery) (Page[Hold], error) {
	var out Page[Hold]
	for _, h := range g.holds {
		if within(q.Scopes, h.Unit) {
			out.Items = append(out.Items, h)
		}
	}
	return out, nil
}

func (g *glass) Erasures(context.Context, string, Paging) (Page[Erasure], error) {
	return Page[Erasure]{Items: g.lists}, nil
}

func (g *glass) Erasure(_ context.Context, id string) (Erasure, error) {
	for _, e := range g.lists {
		if e.ID == id {
			return e, nil
		}
	}
	return Erasure{}, fault.Missing("销毁清单", "list for erasure")
}

func (g *glass) ErasureItems(context.Context, string, string, Paging) (Page[ErasureItem], error) {
	return Page[ErasureItem]{Items: []ErasureItem{{Case: "c-1", Kind: casefile.Complaint, Status: "due"}}}, nil
}

func (g *glass) ApproveErasure(_ context.Context, id, hash, reason string, row Entry) (Erasure, error) {
	if hash != "h1" {
		return Erasure{}, fault.New(fault.Conflict, "erasure.changed", "清单已变", "the list has changed")
	}
	g.lists[0].Status, g.lists[0].ApprovedBy, g.lists[0].Reason = "approved", row.Actor.User, reason
	return g.lists[0], nil
}

func (g *glass) RevokeErasure(_ context.Context, id, reason string, row Entry) (Erasure, error) {
	g.lists[0].Status, g.lists[0].RevokedBy = "revoked", row.Actor.User
	return g.lists[0], nil
}

// told is a record of one case with customers' data in it.
type told struct {
	noRecord
	bodies []string
}

func (r told) Events(context.Context, casefile.ID) (out []RecordedEvent, err error) {
	for i, b := range r.bodies {
		out = append(out, RecordedEvent{Event: casefile.Event{Seq: int64(i + 1), Name: "x", Body: json.RawMessage(b)}})
	}
	return out, nil
}

func (r told) UserNames(context.Context, []string) (map[string]string, error)      { return nil, nil }
func (r told) OutletNames(context.Context, []string) (map[string]text.Text, error) { return nil, nil }
func (r told) UnitNames(context.Context, []string) (map[string]text.Text, error)   { return nil, nil }

const (
	complained = "11111111-1111-4111-8111-111111111111"
	disclosed  = "22222222-2222-4222-8222-222222222222" // a matter of discipline
)

// discreet shows a matter of discipline to those alone who may read such matters.
type discreet struct{ Cases }

func (c discreet) Place(ctx context.Context, v inspection.Viewer, kind casefile.Kind, id casefile.ID) (Place, error) {
	p, err := c.Cases.Place(ctx, v, kind, id)
	if id == disclosed && !within(v.Discipline, p.Issuer) {
		return Place{}, fault.Missing("投诉", "complaint")
	}
	return p, err
}

func privacyHouse(t *testing.T) (*house, *glass) {
	phone, name := glassToken(private.Phone, "13800138000"), glassToken(private.Name, "张三")
	h := newHouse(t, func(d *Deps) {
		d.Cases = discreet{d.Cases}
		d.Record = told{bodies: []string{`{"customer":{"phone":"` + phone + `","name":"` + name + `"}}`, `{"text":"plain"}`}}
	})
	g := &glass{m: h.memory, limit: 3}
	h.srv.MountPrivacy(g)
	for _, id := range []casefile.ID{complained, disclosed} {
		h.places[id] = Place{Issuer: "/ho/gd/", Outlet: "/ho/gd/th/o1/", Version: 2, State: &programme.State{}}
	}
	h.person("officer", policy.ComplaintOfficer, "/ho/gd/")
	h.person("beijing", policy.ComplaintOfficer, "/ho/bj/")
	h.person("office", policy.ServiceOffice, "/ho/")
	h.person("province", policy.ServiceOffice, "/ho/gd/")
	h.person("inspector", policy.Inspector, "/ho/")
	h.person("auditor", policy.Auditor, "/ho/")
	return h, g
}

func TestRevealWantsRightReasonAndTrace(t *testing.T) {
	h, _ := privacyHouse(t)
	path := "/api/v1/complaints/" + complained + "/reveal"
	ask := func(user, path, reason string, fields ...string) answer {
		return h.as(user).send("POST", path, map[string]any{"fields": fields, "reason": reason})
	}
	ask("inspector", path, "核实", "phone").problem(http.StatusForbidden, "policy.not_granted")
	ask("beijing", path, "核实", "phone").problem(http.StatusForbidden, "policy.out_of_scope")
	ask("officer", "/api/v1/complaints/"+disclosed+"/reveal", "核实", "phone").problem(http.StatusNotFound, "not_found")
	p := ask("officer", path, "核实", "phone", "email", "9/customer/phone").problem(http.StatusBadRequest, "invalid")
	require.Equal(t, []string{"/fields/1", "/fields/2"}, p.pointers())
	require.Equal(t, []string{"/body/reason"}, normal(ask("officer", path, "", "phone").problem(http.StatusBadRequest, "invalid").pointers()))
	require.NotContains(t, h.actions(), policy.ComplaintReveal, "nothing has been shown")

	a := ask("officer", path, "回访核实", "phone", "/customer/name")
	require.Equal(t, http.StatusOK, a.status, a.text)
	require.Equal(t, "13800138000", a.items()[0]["value"])
	require.Equal(t, "张三", a.items()[1]["value"])
	require.Equal(t, "no-store", a.header.Get("Cache-Control"))
	rows := h.rows(policy.ComplaintReveal)
	require.Len(t, rows, 2)
	for _, r := range rows {
		require.Equal(t, "officer", r.Actor.User)
		require.Equal(t, "complaint/"+complained, r.Object)
		require.Equal(t, org.Path("/ho/gd/th/o1/"), r.Unit)
		require.Equal(t, Seen, r.Outcome)
		require.NotContains(t, string(r.Detail), "138")
	}
	ask("officer", path, "再看", "phone", "name").problem(http.StatusTooManyRequests, "reveal.limit")
}

// normal writes pointers of huma's checks and of ours alike.
func normal(pointers []string) (out []string) {
	for _, p := range pointers {
		if !strings.HasPrefix(p, "/body") {
			p = "/body" + p
		}
		out = append(out, p)
	}
	return out
}

func (m *memory) rows(action string) (out []AuditRow) {
	defer m.lock()()
	for _, r := range m.audit {
		if r.Action == action {
			out = append(out, r)
		}
	}
	return out
}

func TestHoldsArePlacedAndLifted(t *testing.T) {
	h, g := privacyHouse(t)
	const path = "/api/v1/holds"
	key := header{headerKey: "a-key-of-a-hold"}
	body := map[string]string{"case": complained, "reason": "诉讼（2026）粤01民初1号"}
	h.as("officer").send("POST", path, body, key).problem(http.StatusForbidden, "policy.not_granted")
	h.as("auditor").send("POST", path, body, key).problem(http.StatusForbidden, "policy.not_granted")
	h.as("province").send("POST", path, body).problem(http.StatusBadRequest, "invalid")
	h.as("province").send("POST", path, map[string]string{"case": disclosed, "reason": "诉讼"}, key).problem(http.StatusNotFound, "not_found")
	h.as("province").send("POST", path, map[string]string{"customer": "cu-1", "reason": "诉讼"}, key).problem(http.StatusForbidden, "policy.out_of_scope")
	for _, b := range []map[string]string{{"reason": "诉讼"}, {"reason": "诉讼", "case": complained, "customer": "cu-1"}} {
		h.as("office").send("POST", path, b, key).problem(http.StatusBadRequest, "invalid")
	}
	require.Empty(t, g.holds)
	province := h.as("province")
	a := province.send("POST", path, body, key)
	require.Equal(t, http.StatusCreated, a.status, a.text)
	require.Equal(t, a.json["id"], province.send("POST", path, body, key).json["id"], "the same again is the same hold")
	require.Len(t, g.holds, 1)
	require.Equal(t, http.StatusCreated, h.as("office").send("POST", path, map[string]string{"customer": "cu-1", "reason": "监管"}, key).status)
	g.holds = append(g.holds, Hold{ID: "33333333-3333-4333-8333-333333333333", Kind: casefile.Complaint, Case: disclosed, Unit: "/ho/gd/", PlacedBy: "secret", PlacedAt: time.Now()})

	require.Len(t, province.send("GET", path, nil).items(), 1, "neither what is the bank's nor what he may not know of")
	require.Len(t, h.as("auditor").send("GET", path, nil).items(), 2)
	province.send("POST", path+"/33333333-3333-4333-8333-333333333333/lift", map[string]string{"reason": "结案"}).problem(http.StatusNotFound, "not_found")
	h.as("auditor").send("POST", path+"/"+a.str("id")+"/lift", map[string]string{"reason": "结案"}).problem(http.StatusForbidden, "policy.not_granted")
	lifted := province.send("POST", path+"/"+a.str("id")+"/lift", map[string]string{"reason": "结案"})
	require.Equal(t, http.StatusOK, lifted.status, lifted.text)
	require.Equal(t, false, lifted.json["in_force"])
}

func TestErasuresAreApprovedAsTheyWereSeen(t *testing.T) {
	h, g := privacyHouse(t)
	const id = "44444444-4444-4444-8444-444444444444"
	const path = "/api/v1/erasures"
	g.lists = []Erasure{{ID: id, Status: "open", Hash: "h1", Cases: 1}}
	h.as("province").send("GET", path, nil).problem(http.StatusForbidden, "policy.out_of_scope")
	auditor, office := h.as("auditor"), h.as("office")
	require.Len(t, auditor.send("GET", path, nil).items(), 1)
	require.Equal(t, "c-1", auditor.send("GET", path+"/"+id+"/cases", nil).items()[0]["case"])
	auditor.send("POST", path+"/"+id+"/approve", map[string]string{"hash": "h1", "reason": "到期"}).problem(http.StatusForbidden, "policy.not_granted")
	office.send("POST", path+"/"+id+"/approve", map[string]string{"hash": "h0", "reason": "到期"}).problem(http.StatusConflict, "erasure.changed")
	office.send("POST", path+"/"+id+"/approve", map[string]string{"hash": "h1"}).problem(http.StatusBadRequest, "invalid")
	a := office.send("POST", path+"/"+id+"/approve", map[string]string{"hash": "h1", "reason": "到期"})
	require.Equal(t, "approved", a.str("status"), a.text)
	require.Equal(t, "office", g.lists[0].ApprovedBy)
	auditor.send("POST", path+"/"+id+"/revoke", map[string]string{"reason": "不妥"}).problem(http.StatusForbidden, "policy.not_granted")
	require.Equal(t, "revoked", office.send("POST", path+"/"+id+"/revoke", map[string]string{"reason": "不妥"}).str("status"))
	office.send("GET", path+"/55555555-5555-4555-8555-555555555555/cases", nil).problem(http.StatusNotFound, "not_found")
}

func TestTheRecordIsShownMasked(t *testing.T) {
	h, _ := privacyHouse(t)
	a := h.as("office").send("GET", "/api/v1/programmes/"+complained+"/record", nil)
	require.Equal(t, http.StatusOK, a.status, a.text)
	require.Contains(t, a.text, "138****8000")
	require.Contains(t, a.text, `张*`)
	require.NotContains(t, a.text, "sealed:1:")
}
