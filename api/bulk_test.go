package api

import (
	"encoding/json"
	"fmt"
	"net/http"
	"testing"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/inspection"
	"duban/domain/notice"
)

const (
	assignMany = "/api/v1/inspections/bulk/assign"
	verifyMany = "/api/v1/notices/bulk/verify-rectifications"
)

// bulkAnswer reads what came back of a bulk request.
func (a answer) bulk() BulkAnswer {
	a.t.Helper()
	require.Equal(a.t, http.StatusOK, a.status, a.text)
	var out BulkAnswer
	require.NoError(a.t, json.Unmarshal([]byte(a.text), &out))
	return out
}

func many(items ...map[string]any) map[string]any { return map[string]any{"items": items} }

func assignment(of, to string) map[string]any { return map[string]any{"case": of, "inspector": to} }

// manyCases adds n cases that are there, of head office.
func (h *house) manyCases(n int) (ids []string) {
	for i := range n {
		id := fmt.Sprintf("6f1e1c1e-0000-4000-8000-0000000001%02d", i)
		h.places[casefile.ID(id)] = Place{Issuer: "/ho/", Outlet: "/ho/gd/th/o1/", Version: 1}
		ids = append(ids, id)
	}
	return ids
}

func codes(b BulkAnswer) (list []string) {
	for _, o := range b.Outcomes {
		switch {
		case o.OK:
			list = append(list, "ok")
		case o.Problem != nil:
			list = append(list, o.Problem.Code)
		default:
			list = append(list, "")
		}
	}
	return list
}

func TestBulkAnswersEachOnItsOwn(t *testing.T) {
	h := bench(t)
	ids := h.manyCases(20)
	h.answer = func(c casefile.Command) (casefile.Outcome, error) {
		switch c.Case {
		case casefile.ID(ids[3]):
			return casefile.Outcome{}, fault.Refuse("inspection.inspected_side", "不得", "no")
		case casefile.ID(ids[5]):
			panic("a command of many must not end the server")
		case casefile.ID(ids[7]):
			return casefile.Outcome{}, fmt.Errorf("the disk is full of secrets")
		}
		return casefile.Outcome{Case: c.Case, Version: 7}, nil
	}
	var items []map[string]any
	want := make([]string, len(ids))
	for i, id := range ids {
		items, want[i] = append(items, assignment(id, "lin")), "ok"
	}
	items = append(items, assignment(noCase, "lin"), assignment(ids[0], "wu"))
	want[3], want[5], want[7] = "inspection.inspected_side", "internal", "internal"
	want = append(want, "not_found", "bulk.twice")
	a := h.as("svc").send("POST", assignMany, many(items...), key("many-0001"))
	b := a.bulk()
	require.Equal(t, want, codes(b), "in the order of the request")
	require.Equal(t, 17, b.Done)
	require.Equal(t, 5, b.Failed)
	require.NotContains(t, a.text, "secrets")
	require.Len(t, h.commands, 20, "what is named twice is given once, what is not there not at all")
	for i, o := range b.Outcomes {
		require.Equal(t, items[i]["case"], string(o.Case))
		require.Equal(t, want[i] == "ok", o.Problem == nil)
	}
	require.EqualValues(t, 7, b.Outcomes[0].Version)
	for _, c := range h.commands {
		require.Equal(t, inspection.CmdAssign, c.Name)
		require.Equal(t, "svc", c.Actor.User)
		require.JSONEq(t, `{"inspector":"lin"}`, string(c.Body), "the first of two counts; case and version are no part of the command")
	}
}

// A command's id follows from the key and from what it is about, whatever its place.
func TestBulkCanBeSentAgain(t *testing.T) {
	h := bench(t)
	ids := h.manyCases(3)
	given := func(user, k string, order ...int) map[casefile.ID]casefile.CommandID {
		h.commands = nil
		var items []map[string]any
		for _, i := range order {
			items = append(items, assignment(ids[i], "lin"))
		}
		h.as(user).send("POST", assignMany, many(items...), key(k)).bulk()
		out := map[casefile.ID]casefile.CommandID{}
		for _, c := range h.commands {
			out[c.Case] = c.ID
		}
		require.Len(t, out, len(order))
		return out
	}
	first := given("svc", "many-0001", 0, 1, 2)
	require.Equal(t, first, given("svc", "many-0001", 2, 0, 1), "also in another order")
	seen := map[casefile.CommandID]bool{}
	for _, again := range []map[casefile.ID]casefile.CommandID{first, given("svc", "many-0002", 0, 1, 2)} {
		for _, id := range again {
			require.False(t, seen[id], "another key, another case: another command")
			seen[id] = true
		}
	}
	h.person("svc2", "service_office", "/ho/")
	for _, id := range given("svc2", "many-0001", 0) {
		require.False(t, seen[id], "somebody else's key is his own")
	}
	h.as("svc").send("POST", assignMany, many(assignment(ids[0], "lin"))).problem(400, "invalid")
}

// if_match is the version before the request: of two rectifications of one notice the
// second must not fail because of the first.
func TestBulkMatchesTheVersionBeforeTheRequest(t *testing.T) {
	h := bench(t)
	ids := h.manyCases(2)
	h.answer = func(c casefile.Command) (casefile.Outcome, error) {
		b, err := casefile.Decode[notice.Verify](c.Body)
		require.NoError(t, err)
		if b.Rectification == "r2" {
			return casefile.Outcome{}, fault.Refuse("notice.maker_is_checker", "不得", "no")
		}
		return casefile.Outcome{Case: c.Case, Version: c.Expect + 3}, nil
	}
	verify := func(of, r string, seen int64) map[string]any {
		out := map[string]any{"case": of, "rectification": r}
		if seen > 0 {
			out["if_match"] = seen
		}
		return out
	}
	b := h.as("rev").send("POST", verifyMany, many(verify(ids[0], "r1", 4), verify(ids[0], "r2", 4), verify(ids[1], "r9", 8), verify(ids[0], "r3", 4),
		verify(ids[0], "r1", 4), verify(ids[0], "r4", 2), verify(ids[0], "r5", 0)), key("many-0001")).bulk()
	require.Equal(t, []string{"ok", "notice.maker_is_checker", "ok", "ok", "bulk.twice", "ok", "ok"}, codes(b))
	expect := map[string]int64{}
	for _, c := range h.commands {
		v, err := casefile.Decode[notice.Verify](c.Body)
		require.NoError(t, err)
		expect[v.Rectification] = c.Expect
	}
	require.Equal(t, map[string]int64{"r1": 4, "r2": 7, "r3": 7, "r4": 2, "r5": 0, "r9": 8}, expect,
		"ours carry it on, a version that somebody else had seen stays his, none asks for none")
	require.Equal(t, "r4", b.Outcomes[5].Target)
}

func TestBulkRefusesWhatIsNoRequest(t *testing.T) {
	h := bench(t)
	svc := h.as("svc")
	var items []map[string]any
	for range 101 {
		items = append(items, assignment(uuid.NewString(), "lin"))
	}
	require.Equal(t, []string{"/items"}, svc.send("POST", assignMany, many(items...), key("many-0001")).problem(400, "invalid").pointers())
	svc.send("POST", assignMany, many(items[:100]...), key("many-0001")).bulk()
	svc.send("POST", assignMany, map[string]any{"items": []any{}}, key("many-0001")).problem(400, "invalid")
	require.Equal(t, []string{"/items/0/case"}, svc.send("POST", assignMany, many(assignment("x", "lin")), key("many-0001")).problem(400, "invalid").pointers())
	require.Empty(t, h.commands)
}

// Of a hidden case many commands tell as little as one.
func TestBulkIsBlind(t *testing.T) {
	h := bench(t)
	h.manyCases(1)
	for _, user := range []string{"gdsvc", "svc"} { // one sees head office's secret check
		b := h.as(user).send("POST", assignMany, many(assignment(secretCase, "lin"), assignment(noCase, "lin")), key("many-0001")).bulk()
		if user == "svc" {
			require.Equal(t, []string{"ok", "not_found"}, codes(b))
			continue
		}
		secret, none := b.Outcomes[0], b.Outcomes[1]
		secret.Case, none.Case = "", ""
		require.Equal(t, none, secret, "hidden answers like not there")
		require.Equal(t, "not_found", secret.Problem.Code)
		require.Empty(t, h.commands)
	}
}
