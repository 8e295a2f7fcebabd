package house

import (
	"context"

	"duban/api"
	"duban/domain/checklist"
	"duban/storage"
)

func (d desk) InspectionRanking(ctx context.Context, r api.Reader, q api.RankingQuery) (api.Ranking, error) {
	before := storage.Span{}
	if q.BeforeFrom != "" {
		before = days(q.BeforeFrom, q.BeforeUntil)
	}
	f := storage.InspectionFilter{Under: q.Unit, Outlet: q.Outlet, Issuer: q.Issuer, Kinds: q.Kind, Checklist: q.Checklist, Module: q.Module, Round: q.Round, Published: days(q.From, q.Until)}
	got, err := d.db.InspectionRanking(ctx, r.Viewer, f, storage.RankingQuery{By: q.By, Least: q.Least, Before: before, Round: q.BeforeRound, Sort: q.Sort, Limit: q.Limit})
	return api.Ranking{Places: got.Places, Ranked: got.Ranked, RankedBefore: got.RankedBefore, Checks: got.Checks, Average: got.Average,
		Before: api.RankingBefore{Round: got.Round, From: q.BeforeFrom, Until: q.BeforeUntil}, Items: each(got.Items, standing)}, err
}

func standing(s storage.Standing) api.Standing {
	out := api.Standing{NumberGroup: api.NumberGroup{Value: s.Value}, Unit: api.UnitRef{Path: s.Unit.Parent()}, Rank: s.Rank, Checks: s.Checks, Few: s.Checks < api.FewChecks,
		Average: s.Average, Passed: s.Passed, Rose: s.Rose, Modules: each(s.Modules, func(m storage.ModuleMean) api.ModuleMean { return api.ModuleMean(m) })}
	if b := s.Before; b != nil {
		out.Before = &api.Stood{Rank: b.Rank, Checks: b.Checks, Average: b.Average}
		out.Gained = less(s.Average, b.Average)
	}
	if p := s.Peers; p != nil {
		out.Peers = &api.Peers{Places: p.Places, Checks: p.Checks, Average: p.Average, Gained: *less(s.Average, p.Average)}
	}
	return out
}

func less(a, b checklist.Decimal) *checklist.Decimal {
	d := a - b
	return &d
}
