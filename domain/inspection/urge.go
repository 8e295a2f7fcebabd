package inspection

import (
	"slices"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"
)

// To urge is given and recorded with the form that all kinds of case share.
const (
	CmdUrge = "inspection.urge"
	EvUrged = "inspection.urged"
)

// WaitsFor are those who have something to do about the check now.
func (s *State) WaitsFor() []casefile.Post {
	office := casefile.Post{Roles: []string{"service_office"}, Unit: s.Issuer}
	switch s.Status {
	case Planned:
		return []casefile.Post{office}
	case Assigned, InProgress, Returned:
		return []casefile.Post{{User: s.Inspector.User}}
	case UnderReview:
		return []casefile.Post{{User: s.Reviewer}}
	case Submitted, Accepted:
		return []casefile.Post{{Roles: []string{"reviewer"}, Unit: s.Issuer}}
	case Published:
		if s.AppealsPending() > 0 {
			return []casefile.Post{office}
		}
		return []casefile.Post{{Roles: []string{"branch_head"}, Unit: s.Outlet.Path}}
	}
	return nil
}

// mayUrge: before publication the inspecting side is among itself, and whoever sees no
// more than that there will be a check must not learn from a refusal how it goes.
func mayUrge(s *State, a casefile.Actor, _ string, now time.Time) error {
	if !s.IsPublished() && !onIssuingSide(s, a) {
		return fault.Refuse("inspection.unpublished", "检查结果发布前，只有检查方可以催办", "before the result is published the inspecting side alone may urge")
	}
	return s.Urged.May(a, s.WaitsFor(), now)
}

func onIssuingSide(s *State, a casefile.Actor) bool {
	return slices.ContainsFunc([]string{"inspector", "reviewer", "service_office"}, func(role string) bool {
		over, held := a.Over[role]
		return held && over.Contains(s.Issuer)
	})
}
