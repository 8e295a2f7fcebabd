package api

import (
	"context"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/edition"
	"duban/domain/worktime"
	"duban/policy"
)

type openEditions []edition.Edition

func (o openEditions) OpenEditions(context.Context) ([]edition.Edition, error) { return o, nil }

// What waits is listed for those who may decide on it, and what came back for whoever wrote
// it; he never finds it among what he may approve.
func TestApprovalsWaitForThoseWhoHadNoPart(t *testing.T) {
	h := office(t)
	for _, user := range []string{"svc", "svc2"} {
		h.person(user, policy.ServiceOffice, "/ho/")
	}
	h.person("svc.gd", policy.ServiceOffice, "/ho/gd/")
	h.person("sys2", policy.SystemAdmin, "/ho/")
	set, err := json.Marshal(worktime.ShippedRules().Sets()[0])
	require.NoError(t, err)
	e := func(k edition.Kind, s edition.Status, maker, reason string) edition.Edition {
		return edition.Edition{Kind: k, Version: 3, Status: s, Makers: []string{maker}, Reason: reason, Body: set}
	}
	h.srv.MountApprovals(openEditions{
		e(edition.Classification, edition.Submitted, "sys", ""),
		e(edition.Routing, edition.Submitted, "svc", ""),
		e(edition.RuleSet("a"), edition.Submitted, "sys", ""),
		e(edition.RuleSet("b"), edition.Draft, "sys", "依据不足"),
		e(edition.RuleSet("c"), edition.Draft, "sys", ""), // withdrawn
	})
	year := func(year int, version int64, by string, approved bool) CalendarYear {
		y := CalendarYear{Year: worktime.Year{Year: year}, Version: version, LoadedBy: by, LoadedAt: h.clock.Now()}
		if approved {
			y.ApprovedAt = y.LoadedAt
		}
		return y
	}
	h.years = []CalendarYear{year(2027, 1, "sys", false), year(2027, 2, "sys", false), year(2028, 1, "sys", false), year(2028, 2, "sys", true),
		year(2029, 0, "", false), year(2030, 1, "svc2", false)}

	links := func(user, query string) []string {
		a := h.as(user).send("GET", "/api/v1/approvals"+query, nil)
		require.Equal(t, 200, a.status, a.text)
		out := []string{}
		for _, x := range a.items() {
			out = append(out, x["link"].(string))
		}
		return out
	}
	ref := "/settings/rules:" + worktime.ShippedRules().Sets()[0].Ref()
	require.Equal(t, []string{ref, "/calendars/2027?version=2", "/calendars/2030?version=1"}, links("svc", ""))
	require.Equal(t, []string{"/routings/3", ref, "/calendars/2027?version=2"}, links("svc2", ""))
	require.Equal(t, []string{"/classifications/3"}, links("sys2", ""))
	for _, user := range []string{"svc.gd", "sec", "lin", "sys"} {
		require.Empty(t, links(user, ""), user)
	}
	require.Equal(t, []string{ref}, links("sys", "?returned=true"))
	require.Empty(t, links("sys2", "?returned=true"), "he had no part in it")
}
