package api

import (
	"context"
	"net/http"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/fault"
	"duban/domain/recusal"
	"duban/policy"
)

// drawer keeps declarations in memory.
type drawer struct {
	h    *house
	list []recusal.Interest
	rows []Entry
}

func (d *drawer) sees(q InterestQuery, i recusal.Interest) bool {
	return i.User == q.Viewer || within(q.Scopes, d.h.users[i.User].Unit)
}

func (d *drawer) Interests(_ context.Context, q InterestQuery) (out Page[recusal.Interest], err error) {
	for _, i := range d.list {
		if d.sees(q, i) && (!q.Mine || i.User == q.Viewer) && (q.User == "" || q.User == i.User) && (q.Tie == "" || q.Tie == i.Tie) && (q.At.IsZero() || i.Holds(q.At)) {
			out.Items = append(out.Items, i)
		}
	}
	return out, nil
}

func (d *drawer) Interest(_ context.Context, q InterestQuery, id string) (recusal.Interest, error) {
	for _, i := range d.list {
		if i.ID == id && d.sees(q, i) {
			return i, nil
		}
	}
	return recusal.Interest{}, fault.Missing("利害关系申报", "declaration of interest")
}

func (d *drawer) DeclareInterest(_ context.Context, i recusal.Interest, row Entry) (recusal.Interest, error) {
	for _, kept := range d.list {
		if kept.ID == i.ID {
			return kept, nil
		}
	}
	d.list, d.rows = append(d.list, i), append(d.rows, row)
	return i, nil
}

func (d *drawer) WithdrawInterest(_ context.Context, id, reason string, row Entry) (recusal.Interest, error) {
	for n := range d.list {
		if d.list[n].ID == id {
			d.rows = append(d.rows, row)
			err := d.list[n].Withdraw(row.Actor.User, reason, row.At)
			return d.list[n], err
		}
	}
	return recusal.Interest{}, fault.Missing("利害关系申报", "declaration of interest")
}

func TestInterestsAreDeclaredSeenAndWithdrawn(t *testing.T) {
	h := newHouse(t, func(d *Deps) { d.Record = called{} })
	d := &drawer{h: h}
	h.srv.MountInterests(d)
	h.person("wang", policy.DutyLeader, "/ho/gd/th/o1/")
	h.person("li", policy.LobbyManager, "/ho/gd/th/o1/")
	h.person("super", policy.UnitSupervisor, "/ho/gd/")
	h.person("north", policy.UnitSupervisor, "/ho/bj/")
	h.person("sys", policy.SystemAdmin, "/ho/")
	const path = "/api/v1/interests"
	wang := h.as("wang")
	declare := func(key string, body map[string]any) answer {
		return wang.send("POST", path, body, header{"Idempotency-Key": key})
	}

	wang.send("POST", path, map[string]any{"tie": "kinship", "with": "li"}).problem(http.StatusBadRequest, "invalid") // no key
	a := declare("declare-1", map[string]any{"tie": "kinship", "with": "Li", "note": "配偶", "until": "2027-12-31"})
	require.Equal(t, http.StatusCreated, a.status, a.text)
	id := a.str("id")
	require.Equal(t, map[string]any{"user": "li", "name": "姓名li"}, a.json["employee"])
	require.Equal(t, "2026-11-21", a.str("from"), "from today")
	require.Equal(t, true, a.json["active"])
	require.Equal(t, id, declare("declare-1", map[string]any{"tie": "kinship", "with": "Li", "note": "配偶", "until": "2027-12-31"}).str("id"))
	require.Len(t, d.list, 1, "the same key declares once")
	require.Equal(t, 201, declare("declare-2", map[string]any{"tie": "customer", "with": "110101-X", "from": "2026-12-01"}).status)
	require.NotContains(t, string(d.rows[1].Detail), "110101", "the log names no customer")
	for pointer, body := range map[string]map[string]any{
		"/with":  {"tie": "close", "with": "nobody"},
		"/tie":   {"tie": "love", "with": "li"},
		"/until": {"tie": "kinship", "with": "li", "from": "2026-12-02", "until": "2026-12-01"},
		"/from":  {"tie": "kinship", "with": "li", "from": "soon"},
	} {
		require.Equal(t, []string{pointer}, declare("declare-3", body).problem(http.StatusBadRequest, "invalid").pointers())
	}
	require.Equal(t, []string{"/with"}, declare("declare-3", map[string]any{"tie": "unit", "with": "/ho/xx/"}).problem(400, "invalid").pointers())
	require.Equal(t, []string{"/with"}, declare("declare-3", map[string]any{"tie": "kinship", "with": "wang"}).problem(400, "invalid").pointers())

	require.Len(t, wang.send("GET", path, nil).items(), 2)
	require.Len(t, wang.send("GET", path+"?at=2026-11-22T00:00:00Z", nil).items(), 1)
	require.Empty(t, h.as("li").send("GET", path, nil).items(), "a colleague sees nothing, not even of himself")
	h.as("li").send("GET", path+"/"+id, nil).problem(http.StatusNotFound, "not_found")
	h.as("north").send("GET", path+"/"+id, nil).problem(http.StatusNotFound, "not_found")
	h.as("sys").send("GET", path, nil).problem(http.StatusForbidden, "policy.not_granted")
	before := len(h.audit)
	require.Len(t, wang.send("GET", path+"?mine=true", nil).items(), 2)
	require.Len(t, h.audit, before, "one's own are nobody's business")
	super := h.as("super")
	require.Len(t, super.send("GET", path+"?user=wang", nil).items(), 2)
	require.Equal(t, 200, super.send("GET", path+"/"+id, nil).status)
	last := h.audit[len(h.audit)-1]
	require.Equal(t, "interest/"+id, last.Object)
	require.Equal(t, Seen, last.Outcome, "who looked is on the log")

	super.send("POST", path+"/"+id+"/withdraw", map[string]any{"reason": "x"}).problem(http.StatusUnprocessableEntity, "interest.not_his")
	h.as("li").send("POST", path+"/"+id+"/withdraw", map[string]any{"reason": "x"}).problem(http.StatusNotFound, "not_found")
	wang.send("POST", path+"/"+id+"/withdraw", map[string]any{"reason": ""}).problem(http.StatusBadRequest, "invalid")
	h.clock.Add(time.Minute)
	a = wang.send("POST", path+"/"+id+"/withdraw", map[string]any{"reason": "已离婚"})
	require.Equal(t, http.StatusOK, a.status, a.text)
	require.Equal(t, false, a.json["active"])
	require.Len(t, wang.send("GET", path, nil).items(), 2, "withdrawn, not deleted")
	wang.send("POST", path+"/"+id+"/withdraw", map[string]any{"reason": "again"}).problem(http.StatusUnprocessableEntity, "interest.withdrawn")
}

func TestReportingLinesAreKeptWithUsers(t *testing.T) {
	h := office(t)
	b := h.as("sys")
	a := b.send("POST", "/api/v1/users", map[string]any{"user": "zhao", "name": "赵", "unit": "/ho/gd/th/", "supervisor": "gduser"})
	require.Equal(t, 201, a.status, a.text)
	require.Equal(t, "gduser", a.json["user"].(map[string]any)["supervisor"])
	put := func(body map[string]any) answer {
		body["name"], body["unit"] = "赵云", "/ho/gd/th/"
		return b.send("PUT", "/api/v1/users/zhao", body, header{"If-Match": "*"})
	}
	require.Equal(t, "gduser", put(map[string]any{}).str("supervisor"), "left out: as it was")
	require.Equal(t, "lin", put(map[string]any{"supervisor": "lin"}).str("supervisor"))
	require.Contains(t, string(h.audit[len(h.audit)-1].Detail), `"supervisor":"gduser"`)
	require.Empty(t, put(map[string]any{"supervisor": ""}).str("supervisor"), "empty: nobody")
}
