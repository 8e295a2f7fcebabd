package storage

import (
	"context"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/evidence"
	"duban/domain/fault"
	"duban/domain/inspection"
	"duban/domain/notice"
)

// EvidenceSight answers how a viewer stands to the evidence of a case, as the case
// itself decides who sees it. NotFound where there is no such case, where he may not
// know that there is, and where he may know of the check but not yet of its results.
func (db *DB) EvidenceSight(ctx context.Context, v inspection.Viewer, id casefile.ID) (evidence.Sight, error) {
	state, err := db.LoadState(ctx, id)
	if err != nil {
		return evidence.Sight{}, err
	}
	none := fault.Missing("事项", "case")
	switch s := state.(type) {
	case *inspection.State:
		sight := evidence.Sight{User: v.User, Issuer: s.Issuer, Outlet: s.Outlet.Path}
		switch s.Sees(v) {
		case inspection.Whole:
			sight.Sends = !s.Done()
		case inspection.Result:
			sight.Sends, sight.Cited = s.WindowOpen, []string{} // evidence of an appeal
			for _, f := range s.Findings {
				sight.Cited = append(sight.Cited, f.Evidence...)
			}
		default:
			return evidence.Sight{}, none
		}
		if s.HidesInspector(v) {
			sight.Hidden, sight.Instead = append([]string{s.Inspector.User}, s.Fillers...), inspection.Shopper
		}
		return sight, nil
	case *notice.State:
		if !s.Sees(v) {
			return evidence.Sight{}, none
		}
		sight := evidence.Sight{User: v.User, Issuer: s.Issuer, Outlet: s.Outlet.Path, Sends: !s.Done()}
		if s.HidesInspector(v) {
			sight.Hidden, sight.Instead = []string{s.Inspector}, inspection.Shopper
		}
		return sight, nil
	case *complaint.State:
		if !s.Sees(complaint.ViewerOf(v)) {
			return evidence.Sight{}, none
		}
		return evidence.Sight{User: v.User, Issuer: s.Unit, Outlet: s.Place(), Sends: !s.Done()}, nil
	}
	return evidence.Sight{}, none
}

// EvidenceSight is the same through custody, for who holds nothing else.
func (c *Custody) EvidenceSight(ctx context.Context, v inspection.Viewer, id casefile.ID) (evidence.Sight, error) {
	return c.db.EvidenceSight(ctx, v, id)
}
