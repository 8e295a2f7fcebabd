package house

import (
	"fmt"
	"net/url"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/api"
	"duban/demo"
	"duban/domain/worktime"
	"duban/policy"
)

// openedBy counts the cases of the list that a number leads to, page by page.
func (v *viewer) openedBy(t testing.TB, list string) (n int64) {
	t.Helper()
	for cursor := ""; ; {
		at := list + "&limit=200"
		if cursor != "" {
			at += "&cursor=" + url.QueryEscape(cursor)
		}
		page := read[struct {
			Items      []struct{} `json:"items"`
			NextCursor string     `json:"next_cursor"`
		}](t, v, at)
		if n += int64(len(page.Items)); page.NextCursor == "" {
			return n
		}
		cursor = page.NextCursor
	}
}

// few are the first and the last groups: what has no value stands at one end.
func few[T any](list []T) []T {
	if len(list) <= 4 {
		return list
	}
	return append(append([]T{}, list[:2]...), list[len(list)-2:]...)
}

// everyNumberLeadsToItsCases: to exactly so many, whoever asks: the list that stands
// beside a group, with the name of what is counted in it.
func (w *ward) everyNumberLeadsToItsCases() {
	t := w.t
	server, err := w.House.API("test")
	require.NoError(t, err)
	s := &street{ward: w, server: server}
	head := w.bank.Outlets[0]
	today := worktime.DayOf(w.now)
	period := fmt.Sprintf("from=%s&until=%s", today-300, today)
	before := fmt.Sprintf("before_from=%s&before_until=%s", today-600, today-301)
	followed, seen := 0, map[string]bool{}
	for n, user := range []string{w.bank.At(policy.ServiceOffice, demo.Root)[0].Login, w.holder(policy.ComplaintOfficer, 0), w.bank.At(policy.BranchHead, head.Path)[0].Login, w.holder(policy.UnitSupervisor, 0), w.holder(policy.Auditor, 0)} {
		v := s.as(user)
		leads := func(what, list string, want int64) {
			t.Helper()
			if want > 0 {
				seen[strings.SplitN(what, " ", 2)[0]] = true
			} else if !strings.Contains(what, " of all ") {
				return // of the many that are nothing those of all together do
			}
			followed++
			require.Equal(t, want, v.openedBy(t, list), "%s: %s leads to %s", user, what, list)
		}
		may := func(path string) bool { return !strings.HasPrefix(v.get(path+"?by=all&"+period), "403") }
		// Head office looks at everything, the others at what differs with the place.
		by := func(dimensions ...string) []string {
			if n == 0 {
				return dimensions
			}
			return []string{"all", "unit", "month"}
		}
		unit := "&unit=" + string(demo.Root)
		if may("/complaint-numbers") {
			for _, by := range by("all", "unit", "outlet", "line", "channel", "business", "cause", "subject", "handler", "month") {
				for _, n := range few(read[api.Counts[api.ServiceNumbers]](t, v, "/complaint-numbers?by="+by+"&"+period+unit).Items) {
					leads("received of "+by+" "+n.Value, n.List, n.Received)
					if n.Answers > 0 {
						require.InDelta(t, 100*float64(n.Pleased)/float64(n.Answers), *n.Satisfaction, 0.005, "the rate is what stands beside it")
					} else {
						require.Nil(t, n.Satisfaction, "nobody was asked: no rate, and no 0 %")
					}
					for name, count := range n.Behind {
						leads(name+" complaints of "+by+" "+n.Value, n.List+"&counted="+name, count)
					}
				}
			}
		}
		if !may("/inspection-numbers") {
			continue
		}
		for _, by := range by("all", "unit", "outlet", "kind", "round", "checklist", "module", "month") {
			for _, n := range few(read[api.Counts[api.InspectionNumbers]](t, v, "/inspection-numbers?by="+by+"&"+period+unit).Items) {
				leads("published of "+by+" "+n.Value, n.List, n.Published)
				if by != "module" {
					leads("passed of "+by+" "+n.Value, n.List+"&passed=true", n.Passed)
				}
			}
		}
		found := fmt.Sprintf("stands=true&published_from=%s&published_until=%s%s", today-300, today, unit)
		for _, g := range few(read[api.Counts[api.GroupCount]](t, v, "/findings/counts?by=severity&"+found).Items) {
			list := "/findings?severity=" + g.Value + "&" + found
			leads("found of "+g.Value, list, g.Count)
			leads("taken_over of "+g.Value, list+"&taken_over=true", g.TakenOver)
			leads("found_here of "+g.Value, list+"&taken_over=false", g.Count-g.TakenOver)
		}
		for _, by := range by("all", "unit", "outlet", "module", "item", "severity", "cause", "kind", "month", "age") {
			for _, n := range few(read[api.Counts[api.RectificationNumbers]](t, v, "/rectification-numbers?by="+by+"&"+period+unit).Items) {
				leads("issued of "+by+" "+n.Value, n.List, n.Issued)
				for name, count := range n.Counted {
					leads(name+" rectifications of "+by+" "+n.Value, n.List+"&counted="+name, count)
				}
			}
		}
		for _, by := range by("all", "form", "issuer", "unit", "month") {
			for _, scope := range []string{"", "&for=" + string(head.Path)} {
				for _, n := range few(read[api.Counts[api.BulletinNumbers]](t, v, "/bulletin-numbers?by="+by+"&"+period+scope).Items) {
					leads("released of "+by+" "+n.Value, n.List, n.Released)
					for name, count := range n.Counted {
						leads(name+" bulletins of "+by+" "+n.Value, n.List+"&counted="+name, count)
					}
				}
			}
		}
		for _, by := range []string{"outlet", "unit"} {
			ask := "/inspection-ranking?by=" + by + unit
			of := read[api.Counts[api.InspectionNumbers]](t, v, "/inspection-numbers?by=round&"+period).Items
			asked := []string{ask + "&" + period + "&" + before}
			for _, r := range few(of) {
				if r.Value != "" {
					asked = append(asked, ask+"&round="+url.QueryEscape(r.Value))
				}
			}
			for _, at := range asked {
				r := read[api.Ranking](t, v, at)
				leads("ranked in all", r.List, r.Checks)
				for _, i := range few(r.Items) {
					leads("ranked of "+by+" "+i.Value, i.List, i.Checks)
					leads("passed of "+by+" "+i.Value, i.List+"&passed=true", i.Passed)
					for _, m := range i.Modules {
						leads("module of "+i.Value, i.List+"&module="+m.Module, m.Checks)
					}
					if i.Before != nil {
						leads("before of "+i.Value, i.Before.List, i.Before.Checks)
					}
					if i.Peers != nil {
						leads("peers of "+i.Value, i.Peers.List, i.Peers.Checks)
					}
				}
			}
		}
	}
	t.Log(followed, "links followed")
	for _, what := range []string{"published", "passed", "issued", "running", "overdue", "on_time", "not_on_time", "to_verify", "verified", "repeated", "returned", "released", "received", "found", "taken_over", "found_here", "ranked", "module", "peers"} {
		require.True(t, seen[what], "the demo has something of %s", what)
	}
}
