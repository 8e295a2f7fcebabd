package api

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/policy"
)

// lists answers one list of moves: of a notice, and of a check of which only the
// inspecting side may know how it goes.
type lists struct {
	approver string
	cases    []casefile.ID
	draft    json.RawMessage
}

func (l *lists) list() Replan {
	due := time.Date(2027, 1, 5, 0, 0, 0, 0, casefile.Zone)
	return Replan{Calendar: "cn:2007-2027:x", Hash: "h1", Cases: []ReplanCase{
		{Case: "c-1", Kind: casefile.Notice, Number: "ho整〔2026〕1号", Outlet: "o1", Issuer: "/ho/", Moves: []casefile.Move{{Clock: "R-1", Step: "due", Old: due, New: due.AddDate(0, 0, 1)}}},
		{Case: "c-2", Kind: casefile.Inspection, Number: "secret", Outlet: "o2", Issuer: "/ho/", Inside: true, Settled: []casefile.Clock{{ID: "fill", Due: due}}},
	}}
}

func (l *lists) PreviewCalendar(_ context.Context, year int, version int64, _ time.Time, _ Hidden) (Replan, error) {
	if year != 2027 || version != 1 {
		return Replan{}, fault.New(fault.NotFound, "calendar.unknown", "没有该年安排", "no such year")
	}
	return l.list(), nil
}

func (l *lists) ApproveCalendar(_ context.Context, _ int, _ int64, hash string, _ Hidden, row Entry) (Replan, error) {
	if hash != "h1" {
		return Replan{}, ReplanChanged("h1")
	}
	l.approver = row.Actor.User
	return l.list(), nil
}

func (l *lists) PreviewRules(_ context.Context, _ string, draft json.RawMessage, _ time.Time, _ Hidden) (Replan, error) {
	l.draft = draft
	return l.list(), nil
}

func (l *lists) ApplyRules(_ context.Context, _, _ string, cases []casefile.ID, _ Hidden, row Entry) (Replan, error) {
	l.cases, l.approver = cases, row.Actor.User
	return l.list(), nil
}

func TestReplansAreLookedAtAndApproved(t *testing.T) {
	h := newHouse(t)
	l := &lists{}
	h.srv.MountReplans(l)
	h.person("office", policy.ServiceOffice, "/ho/")
	h.person("province", policy.ServiceOffice, "/ho/gd/")
	h.person("admin", policy.SystemAdmin, "/ho/")
	const preview, approve = "/api/v1/calendars/2027/versions/1/preview", "/api/v1/calendars/2027/versions/1/approve"

	for user, why := range map[string]string{"admin": "policy.not_granted", "province": "policy.out_of_scope"} {
		h.as(user).send("POST", preview, nil).problem(http.StatusForbidden, why)
		h.as(user).send("POST", approve, map[string]string{"hash": "h1"}).problem(http.StatusForbidden, why)
	}
	office := h.as("office")
	a := office.send("POST", preview, nil)
	require.Equal(t, http.StatusOK, a.status, a.text)
	require.EqualValues(t, 2, a.json["cases"])
	move := a.json["moves"].([]any)[0].(map[string]any)
	require.Equal(t, "due", move["step"])
	require.Equal(t, "ho整〔2026〕1号", move["number"])
	require.Equal(t, "o2", a.json["settled"].([]any)[0].(map[string]any)["outlet"], "the inspecting side sees which outlet is checked")
	require.Contains(t, h.actions(), policy.CalendarApprove, "a look at the list is on the log")
	office.send("POST", "/api/v1/calendars/2027/versions/2/preview", nil).problem(http.StatusNotFound, "calendar.unknown")

	p := office.send("POST", approve, map[string]string{"hash": "stale"}).problem(http.StatusConflict, "replan.changed")
	require.Equal(t, []string{"/hash"}, p.pointers())
	require.Contains(t, p.text, "h1", "the answer says which list it is now")
	office.send("POST", approve, map[string]string{}).problem(http.StatusBadRequest, "invalid")
	require.Equal(t, http.StatusOK, office.send("POST", approve, map[string]string{"hash": "h1"}).status)
	require.Equal(t, "office", l.approver)

	const rules = "/api/v1/rules/bank.rectification@2027-1/"
	require.Equal(t, http.StatusOK, office.send("POST", rules+"preview", map[string]any{"value": map[string]string{"id": "x"}}).status)
	require.JSONEq(t, `{"id":"x"}`, string(l.draft))
	require.Equal(t, http.StatusOK, office.send("POST", rules+"preview", map[string]any{}).status)
	require.Nil(t, l.draft)
	require.Equal(t, http.StatusOK, office.send("POST", rules+"apply", map[string]any{"hash": "h1", "cases": []string{"c-1"}}).status)
	require.Equal(t, []casefile.ID{"c-1"}, l.cases)
	h.person("author", policy.SystemAdmin, "/ho/")
	admin := h.as("author")
	require.Equal(t, http.StatusOK, admin.send("POST", rules+"preview", map[string]any{"value": map[string]string{"id": "x"}}).status, "who drafts rules sees what they would do")
	admin.send("POST", rules+"apply", map[string]any{"hash": "h1", "cases": []string{"c-1"}}).problem(http.StatusForbidden, "policy.not_granted")
	office.send("POST", rules+"apply", map[string]any{"hash": "h1", "cases": []string{}}).problem(http.StatusBadRequest, "invalid")
}

// Where a bank lets somebody approve who is not of the inspecting side, the list does
// not tell him where a check is under way.
func TestReplansDoNotGiveChecksAway(t *testing.T) {
	s := newHouse(t).srv
	outsider := &Caller{User: "x", Subject: policy.Subject{User: "x", Assignments: []policy.Assignment{{Role: policy.SystemAdmin, Unit: "/ho/"}}}}
	elsewhere := &Caller{User: "y", Subject: policy.Subject{User: "y", Assignments: []policy.Assignment{{Role: policy.ServiceOffice, Unit: "/ho/gd/"}}}}
	for _, c := range []*Caller{outsider, elsewhere} {
		out, err := s.replan(context.WithValue(context.Background(), keyCaller, c), func(Hidden) (Replan, error) { return (&lists{}).list(), nil })
		require.NoError(t, err)
		raw, err := json.Marshal(out.Body)
		require.NoError(t, err)
		require.NotContains(t, string(raw), "o2")
		require.NotContains(t, string(raw), "secret")
		require.Len(t, out.Body.Settled, 1, "that a clock is settled is no secret")
		for _, which := range []string{"o1", "c-1", "c-2"} {
			require.Equal(t, c == elsewhere, strings.Contains(string(raw), which), "who drafts rules and works on no case sees what moves, and not whose it is")
		}
	}
	// A complaint that is none of his affair is not on his list at all.
	list := (&lists{}).list()
	list.Cases = append(list.Cases, ReplanCase{Case: "c-3", Kind: casefile.Complaint, Number: "岭诉〔2026〕1号", Moves: list.Cases[0].Moves})
	out, err := s.replan(context.WithValue(context.Background(), keyCaller, elsewhere), func(hidden Hidden) (Replan, error) {
		shown := list
		shown.Cases = slices.DeleteFunc(slices.Clone(list.Cases), hidden)
		return shown, nil
	})
	require.NoError(t, err)
	require.Equal(t, 2, out.Body.Cases)
	require.NotContains(t, fmt.Sprint(out.Body), "c-3")
	// Who drafts rules sees that something moves there, lest he believe that nothing does.
	out, err = s.replan(context.WithValue(context.Background(), keyCaller, outsider), func(hidden Hidden) (Replan, error) {
		shown := list
		shown.Cases = slices.DeleteFunc(slices.Clone(list.Cases), hidden)
		return shown, nil
	})
	require.NoError(t, err)
	require.Equal(t, 3, out.Body.Cases)
	require.NotContains(t, fmt.Sprint(out.Body), "c-3")
	require.NotContains(t, fmt.Sprint(out.Body), "岭诉")
}
