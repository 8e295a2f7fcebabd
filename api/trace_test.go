package api

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/fault"
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
