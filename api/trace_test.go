package api

import (
	"context"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/inspection"
	"duban/policy"
	"duban/storage"
)

// tail is what went to the audit log since a mark: "<user> <outcome> <action> <object>".
func (h *house) tail(from int) []string {
	var out []string
	for _, r := range h.audit[from:] {
		out = append(out, fmt.Sprintf("%s %s %s %s", r.Actor.User, r.Outcome, r.Action, r.Object))
	}
	return out
}

func TestWhatARuleRefusesIsOnTheLog(t *testing.T) {
	h := bench(t)
	b := h.as("rev")
	h.answer = func(casefile.Command) (casefile.Outcome, error) {
		return casefile.Outcome{}, fault.Refuse("inspection.own_check", "不得审核自己的检查", "nobody reviews his own check")
	}
	mark := len(h.audit)
	b.send("POST", "/api/v1/inspections/"+openCase+"/take-review", nil, newKey()).problem(422, "inspection.own_check")
	require.Equal(t, []string{"rev refused inspection.take_review inspection/" + openCase}, h.tail(mark))
	require.Contains(t, string(h.audit[mark].Detail), "inspection.own_check")

	mark = len(h.audit)
	bulk := map[string]any{"items": []map[string]any{{"case": openCase}}}
	require.Equal(t, 200, b.send("POST", "/api/v1/inspections/bulk/take-review", bulk, newKey()).status)
	require.Equal(t, []string{"rev refused inspection.take_review inspection/" + openCase}, h.tail(mark), "one of many is no less tried")

	mark = len(h.audit)
	b.send("POST", "/api/v1/inspections/"+openCase+"/assign", map[string]any{"inspector": "x"}, newKey()).problem(403, "policy.not_granted")
	require.Equal(t, []string{"rev refused access.refused inspection/" + openCase}, h.tail(mark), "the log names the case, not the bank alone")
}

func TestAskingForWhatMayNotBeKnownIsOnTheLog(t *testing.T) {
	h := bench(t)
	h.hidden[secretCase] = true
	b := h.as("head")
	mark := len(h.audit)
	b.send("GET", "/api/v1/inspections/"+secretCase, nil).problem(404, "not_found")
	require.Equal(t, []string{"head refused inspection.read inspection/" + secretCase}, h.tail(mark))
}

func TestLookingAtCasesIsOnTheLog(t *testing.T) {
	a := newArchive(t, storage.CustodyOptions{})
	b := a.as("shopper")
	id := a.photoOf(b, photo)
	mark := len(a.audit)
	require.Equal(t, 200, b.send("GET", "/api/v1/evidence/"+id, nil).status)
	require.Equal(t, 200, b.send("GET", "/api/v1/evidence?case="+inspectionCase, nil).status)
	require.Equal(t, []string{"shopper seen evidence.read evidence/" + id, "shopper seen evidence.read evidence"}, a.tail(mark))
	require.Contains(t, string(a.audit[mark+1].Detail), inspectionCase, "of a list, what was asked for")

	mark = len(a.audit)
	require.Equal(t, 200, b.send("GET", "/api/v1/evidence/"+id+"/content", nil).status)
	require.Empty(t, a.tail(mark), "custody writes one row for a whole viewing")

	for _, op := range []Op{
		{Method: "GET", Action: policy.SelfRead, Path: "/session"}, {Method: "GET", Action: policy.EvidenceUpload, Path: "/evidence/{id}/upload"},
		{Method: "GET", Action: policy.InspectionRead, Path: "/inspections/counts"}, {Method: "POST", Action: policy.InspectionOpen, Path: "/inspections"},
	} {
		require.False(t, op.shows(), op.Path)
	}
}

// bare reads checks of which nothing is told but that they are there.
type bare struct{ noRecord }

func (bare) Inspection(_ context.Context, _ Reader, id casefile.ID) (InspectionItem, error) {
	return InspectionItem{ID: id}, nil
}
func (bare) Inspections(context.Context, Reader, InspectionQuery) (Page[InspectionItem], error) {
	return Page[InspectionItem]{}, nil
}
func (bare) Findings(context.Context, Reader, FindingQuery) (Page[FindingItem], error) {
	return Page[FindingItem]{}, nil
}
func (bare) Appeals(context.Context, Reader, AppealQuery) (Page[AppealItem], error) {
	return Page[AppealItem]{}, nil
}
func (bare) Notices(context.Context, Reader, NoticeQuery) (Page[NoticeItem], error) {
	return Page[NoticeItem]{}, nil
}
func (bare) Events(context.Context, casefile.ID) ([]RecordedEvent, error) { return nil, nil }
func (bare) Told(context.Context, casefile.ID) ([]Told, error)            { return nil, nil }

func TestTheLogSaysByWhichRightACheckWasSeen(t *testing.T) {
	h := newHouse(t, func(d *Deps) { d.Record = bare{d.Record.(noRecord)} })
	h.person("own", policy.Inspector, "/ho/gd/")
	h.person("shop", policy.MysteryShopper, "/ho/")
	h.person("svc", policy.ServiceOffice, "/ho/")
	check := &inspection.State{Inspector: inspection.Person{User: "own"}, Reviewer: "rev"}
	check.Outlet.Path, check.Issuer = "/ho/gd/th/o1/", "/ho/"
	h.places[openCase] = Place{Issuer: check.Issuer, Outlet: check.Outlet.Path, State: check}
	seen := func(user, path string) []string {
		b := h.as(user)
		mark := len(h.audit)
		a := b.send("GET", path, nil)
		require.Equal(t, 200, a.status, a.text)
		return h.tail(mark)
	}
	at := "/api/v1/inspections/" + openCase
	require.Equal(t, []string{"own seen inspection.read_own inspection/" + openCase}, seen("own", at), "his own, not one that is published")
	require.Equal(t, []string{"svc seen inspection.read_unpublished inspection/" + openCase}, seen("svc", at))
	require.Equal(t, []string{"shop seen inspection.read_own inspections"}, seen("shop", "/api/v1/inspections"), "who has no other right sees his own by that")
	require.Equal(t, []string{"svc seen inspection.read inspections"}, seen("svc", "/api/v1/inspections"))
}
