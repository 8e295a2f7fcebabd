package activities

import (
	"context"
	"slices"
	"time"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/fault"
	"duban/domain/org"
)

// decideComplaint says what a command on a complaint comes to. Whatever refers it to the
// discipline office closes its family in the same transaction: there is no moment in
// which the story can still be read in another case (C4).
func (c *Cases) decideComplaint(ctx context.Context, f Facts, s *complaint.State, cmd casefile.Command, at time.Time) ([]casefile.Event, error) {
	m := matter{Cases: c, ctx: ctx, f: f, s: s, cmd: cmd, at: at}
	events, err := m.decide()
	i := slices.IndexFunc(events, func(e casefile.Event) bool { return e.Name == complaint.EvReferred })
	if err != nil || i < 0 {
		return events, err
	}
	b, err := casefile.Decode[complaint.Referred](events[i].Body)
	if err != nil {
		return nil, err
	}
	closed, err := m.closeFamily(events[0], b.Spare)
	if err != nil || len(closed) == 0 {
		return events, err
	}
	return append(events, event(complaint.EvFamilySealed, complaint.FamilySealed{Cases: closed})), nil
}

// closeFamily closes every case in which the story stands too. The engine runs of those
// cases learn of it by a follow-up, which gives them the same command once more.
func (m matter) closeFamily(first casefile.Event, spared []casefile.ID) ([]casefile.ID, error) {
	of := m.s
	if of.Seq == 0 { // it is opened by this very command
		of = &complaint.State{ID: m.cmd.Case}
		if err := casefile.Fold(first, func(o complaint.Opening) { of.Form, of.Origin = o.Form, o.Origin }); err != nil {
			return nil, err
		}
	}
	family, err := complaint.Family(of, spared, m.f.Relatives)
	if err != nil {
		return nil, err
	}
	var closed []casefile.ID
	for _, s := range family {
		cmd := sealWith(m.cmd.Case, s.ID)
		err := m.f.Also(m.ctx, cmd, func(ctx context.Context, f Facts, state casefile.State) ([]casefile.Event, error) {
			if err := state.Check(cmd, m.at); err != nil {
				return nil, err
			}
			return m.Cases.decide(ctx, f, state, cmd, m.at)
		})
		if err != nil {
			return nil, err
		}
		closed = append(closed, s.ID)
	}
	return closed, nil
}

// sealWith is the command that closes one case together with another.
func sealWith(with, id casefile.ID) casefile.Command {
	return casefile.Command{ID: casefile.CommandID("seal with " + string(with)), Case: id, Kind: casefile.Complaint, Name: complaint.CmdSealWith,
		Actor: casefile.System, Body: casefile.Encode(complaint.SealWith{With: with})}
}

// sealed hands the case to the discipline office at or above its own place.
func (m matter) sealed() ([]casefile.Event, error) {
	b, err := casefile.Decode[complaint.SealWith](m.cmd.Body)
	if err != nil || m.s.Sealed {
		return nil, err
	}
	h, err := m.disciplineDesk(m.s.Place(), m.s.Excluded)
	return oneIf(err, complaint.EvSealedWith, complaint.SealedWith{With: b.With, Owner: h})
}

// disciplineDesk is somebody of the discipline office at a place or above it.
func (m matter) disciplineDesk(at org.Path, aside []string) (complaint.Holder, error) {
	h, found, err := m.desk(at, aside, "discipline_office")
	if err == nil && !found {
		err = fault.Refuse("complaint.no_discipline_desk", "本机构及上级均无纪检岗位人员", "there is nobody at a discipline office, here or above")
	}
	return h, err
}

// bornSealed closes a review or a part that is opened when the case it comes from has
// been referred already. closed: it was.
func (m matter) bornSealed(origin *complaint.State, o complaint.Opening) (then []casefile.Event, closed bool, err error) {
	if !origin.Sealed || slices.Contains(origin.Spared, m.cmd.Case) {
		return nil, false, nil
	}
	place := o.Outlet.Path
	if place == "" {
		place = o.Unit
	}
	h, err := m.disciplineDesk(place, o.Excluded)
	return []casefile.Event{event(complaint.EvSealedWith, complaint.SealedWith{With: origin.ID, Owner: h})}, true, err
}

// sealFamily has the engine's runs of the cases that were closed together with one learn
// of it: the command comes to nothing more, but its answer holds what they missed. It goes
// by another id than in the transaction, or the record would answer it alone.
func (c *Cases) sealFamily(ctx context.Context, e casefile.Event) error {
	b, err := casefile.Decode[complaint.FamilySealed](e.Body)
	if err != nil {
		return err
	}
	for _, id := range b.Cases {
		s, err := c.complaint(ctx, id)
		if err != nil {
			return err
		}
		if s.Done() { // nothing of it runs, and nobody is to be told
			continue
		}
		cmd := sealWith(e.Case, id)
		cmd.ID += ": learn of it"
		if _, err := c.Sender.Do(ctx, cmd); err != nil {
			return err
		}
	}
	return nil
}
