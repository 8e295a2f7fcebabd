package house

import (
	"context"

	"duban/api"
	"duban/domain/bulletin"
	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/fault"
	"duban/domain/incident"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/programme"
	"duban/storage"
)

var _ api.Cases = desk{}

// Place tells where a case lies, to whoever may know that it is there.
func (d desk) Place(ctx context.Context, v inspection.Viewer, kind casefile.Kind, id casefile.ID) (api.Place, error) {
	state, err := d.db.LoadState(ctx, id)
	if err != nil {
		return api.Place{}, err
	}
	p, ok := placeOf(state, v, kind)
	if !ok {
		return api.Place{}, fault.Missing("事项", "case")
	}
	return p, nil
}

// placeOf is where a case lies, for who may know that it is there.
func placeOf(state casefile.State, v inspection.Viewer, kind casefile.Kind) (api.Place, bool) {
	switch s := state.(type) {
	case *inspection.State:
		if kind == casefile.Inspection && s.Sees(v) > inspection.Nothing {
			return api.Place{Issuer: s.Issuer, Outlet: s.Outlet.Path, Version: s.Seq, State: s}, true
		}
	case *notice.State:
		if kind == casefile.Notice && s.Sees(v) {
			return api.Place{Issuer: s.Issuer, Outlet: s.Outlet.Path, Version: s.Seq, State: s}, true
		}
	case *incident.State:
		if kind == casefile.Incident && s.Sees(v) {
			return api.Place{Issuer: s.HeadOffice, Outlet: s.Place, Version: s.Seq, State: s}, true
		}
	case *complaint.State:
		if kind == casefile.Complaint && s.Sees(complaint.ViewerOf(v)) {
			return api.Place{Issuer: s.Unit, Outlet: s.Place(), Version: s.Seq, State: s}, true
		}
	case *programme.State:
		if kind == casefile.Programme {
			return api.Place{Issuer: s.Issuer, Version: s.Seq, State: s}, true
		}
	case *bulletin.State:
		if kind == casefile.Bulletin && s.Sees(v) {
			return api.Place{Issuer: s.Issuer, Version: s.Seq, State: s}, true
		}
	}
	return api.Place{}, false
}

func (d desk) Kept(ctx context.Context, v inspection.Viewer, id casefile.ID, command casefile.CommandID) (kept, hid bool, err error) {
	if kept, err = d.db.Kept(ctx, id, command); !kept || err != nil {
		return kept, false, err
	}
	events, err := d.db.Events(ctx, id, 0)
	if err != nil {
		return kept, false, err
	}
	last := -1
	for i, e := range events {
		if e.Command == command {
			last = i
		}
	}
	if last < 0 { // it came to nothing, and hid nothing
		return kept, false, nil
	}
	state := storage.Kinds[events[last].Kind].New()
	for _, e := range events[:last+1] {
		if err := state.Apply(e); err != nil {
			return kept, false, fault.Wrap("desk.kept", fault.Internal, err)
		}
	}
	_, seen := placeOf(state, v, state.CaseKind())
	return kept, !seen, nil
}

func (d desk) Do(ctx context.Context, cmd casefile.Command) (casefile.Outcome, error) {
	return d.house.Give(ctx, cmd)
}
