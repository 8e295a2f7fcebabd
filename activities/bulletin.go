package activities

import (
	"context"
	"fmt"
	"slices"
	"time"

	"duban/domain/bulletin"
	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/text"
	"duban/domain/worktime"
)

// BulletinFacts are what bulletins need to know of the rest of the house.
type BulletinFacts interface {
	// Late lists what stood late at an instant with units in a scope, the longest late
	// first. What only the issuing side may know of is never among it.
	Late(scope org.Path, at time.Time) ([]bulletin.Late, error)
	// Units are the units at these paths; what is not there is left out.
	Units(paths []org.Path) (map[org.Path]org.Unit, error)
	// UnitsBelow are the open units below one, departments left out, so many levels deep.
	UnitsBelow(unit org.Path, depth int) ([]org.Path, error)
	// LastBulletin is the overdue bulletin that a unit released last; "" if there is none.
	LastBulletin(issuer org.Path) (casefile.ID, error)
	// Bulletin is a bulletin as its record has it, and what is hidden of it by now.
	Bulletin(id casefile.ID) (bulletin.Document, bulletin.Veil, error)
	// Nameable is a case about a unit in the scope that may be named in public. NotFound
	// for any other, whether it is there or not.
	Nameable(id casefile.ID, scope org.Path) (bulletin.Link, error)
}

// BulletinOf is the id of the bulletin of a unit and period: derived, so that there
// can be only one, whoever drafts it.
func BulletinOf(issuer org.Path, cadence bulletin.Cadence, period string) casefile.ID {
	return DerivedID("bulletin", string(issuer), string(cadence), period)
}

// decideBulletin says what a command comes to that the rules have let pass.
func (c *Cases) decideBulletin(ctx context.Context, f Facts, s *bulletin.State, cmd casefile.Command, at time.Time) ([]casefile.Event, error) {
	switch cmd.Name {
	case bulletin.CmdDraft:
		b, err := casefile.Decode[bulletin.DraftFor](cmd.Body)
		if err != nil {
			return nil, err
		}
		return draftBulletin(f, bulletin.Drafted{Form: bulletin.Overdue, Issuer: bulletin.Unit{Path: b.Issuer}, Cadence: b.Cadence, Period: b.Period,
			Cutoff: b.Cutoff.UTC()}, bulletin.Content{})
	case bulletin.CmdOpen:
		return c.openBulletin(ctx, f, cmd, at)
	case bulletin.CmdEdit:
		return editBulletin(f, s, cmd)
	case bulletin.CmdRelease:
		return releaseBulletin(f, s, at)
	case bulletin.CmdDiscard:
		return reasoned[bulletin.Discard](cmd, bulletin.EvDiscarded)
	case bulletin.CmdAcknowledge:
		return signBulletin(s, cmd)
	case bulletin.CmdClose:
		b, err := casefile.Decode[bulletin.Close](cmd.Body)
		if err != nil {
			return nil, err
		}
		return one(bulletin.EvClosed, bulletin.ClosedWith{Reason: b.Reason, Unread: s.Unread()})
	case bulletin.CmdClock:
		return one(bulletin.EvClockFired, bulletin.ClockFired{ClockFired: casefile.ClockFired{Fired: s.Clocks.DueBy(at)}, Unread: s.Unread()})
	case bulletin.CmdReplan:
		return replan(f, cmd, s, bulletin.EvReplanned, at)
	}
	return nil, undecided(cmd)
}

// openBulletin drafts by hand. Somebody in a department drafts for the unit that the
// department belongs to.
func (c *Cases) openBulletin(ctx context.Context, f Facts, cmd casefile.Command, at time.Time) ([]casefile.Event, error) {
	b, err := casefile.Decode[bulletin.Open](cmd.Body)
	if err != nil {
		return nil, err
	}
	issuer := b.Issuer
	if issuer == "" {
		if issuer, err = standsFor(f, cmd.Actor.Unit); err != nil {
			return nil, err
		}
	}
	may, err := c.People.May(ctx, cmd.Actor.User, bulletin.CmdOpen, issuer)
	if err != nil {
		return nil, err
	}
	if !may {
		return nil, fault.BadField("/issuer", "scope", "您无权代表该单位起草通报", "you may not draft bulletins for this unit")
	}
	body := bulletin.Drafted{Form: b.Form, Issuer: bulletin.Unit{Path: issuer}}
	if b.Form == bulletin.Overdue {
		body.Cutoff = at.UTC()
	}
	if b.Corrects == "" {
		return draftBulletin(f, body, b.Content)
	}
	return correctBulletin(f, body, b)
}

// standsFor is the unit that somebody stands for: where he belongs, or what his
// department is part of.
func standsFor(f Facts, at org.Path) (org.Path, error) {
	var above []org.Path
	for p := at; p != ""; p = p.Parent() {
		above = append(above, p)
	}
	known, err := f.Units(above)
	if err != nil {
		return "", err
	}
	for _, p := range above {
		if u, ok := known[p]; ok && u.Level != org.Department {
			return p, nil
		}
	}
	return "", fault.BadField("/issuer", "required", "请指明发文单位", "name the issuing unit")
}

// draftBulletin freezes the numbers: what stands late, counted by unit, against the
// bulletin before.
func draftBulletin(f Facts, body bulletin.Drafted, content bulletin.Content) ([]casefile.Event, error) {
	terms, err := f.Terms()
	if err != nil {
		return nil, err
	}
	body.SameHand = terms.Bulletins.SameHand
	issuer := body.Issuer.Path
	var late []bulletin.Late
	var before []bulletin.Total
	if body.Form == bulletin.Overdue {
		if late, err = f.Late(issuer, body.Cutoff); err != nil {
			return nil, err
		}
		if len(late) == 0 {
			return nil, fault.Refuse("bulletin.nothing_late", "该单位辖内没有超时事项", "nothing stands late below this unit")
		}
		if body.Previous, before, err = lastBulletin(f, issuer); err != nil {
			return nil, err
		}
	}
	named, err := f.Units(bulletin.Paths(issuer, late, before))
	if err != nil {
		return nil, err
	}
	self, ok := named[issuer]
	if !ok {
		return nil, fault.BadField("/issuer", "not_found", "没有该机构", "there is no such unit")
	}
	body.Issuer.Level, body.Issuer.Name = self.Level, self.Name
	if len(late) > 0 {
		body.Calendar = terms.Calendar.Version()
		body.Lines, body.Omitted = bulletin.Take(terms.Calendar, terms.Book, body.Cutoff, late, terms.Bulletins.Lines)
		body.Count, body.Units = len(body.Lines), bulletin.Count(issuer, late, named, before)
		body.Issuer.Late, body.Issuer.Before = len(late), body.Units[0].Before
	}
	if body.Written, err = written(f, issuer, content, standardProse(body)); err != nil {
		return nil, err
	}
	return one(bulletin.EvDrafted, body)
}

func lastBulletin(f Facts, issuer org.Path) (*bulletin.Reference, []bulletin.Total, error) {
	id, err := f.LastBulletin(issuer)
	if err != nil || id == "" {
		return nil, nil, err
	}
	d, veil, err := f.Bulletin(id)
	return &bulletin.Reference{Case: id, Number: d.Number, Cutoff: d.Cutoff}, d.Veiled(veil).Totals, err
}

// correctBulletin begins with what the other one says by now.
func correctBulletin(f Facts, body bulletin.Drafted, b bulletin.Open) ([]casefile.Event, error) {
	wrong, veil, err := f.Bulletin(b.Corrects)
	if wrong, err = at0(wrong, err)("/corrects"); err != nil {
		return nil, err
	}
	wrong = wrong.Veiled(veil)
	if wrong.Number == "" || wrong.Issuer.Path != body.Issuer.Path || wrong.Form != b.Form {
		return nil, fault.BadField("/corrects", "bulletin", "须为本单位已发布的同类通报", "must be a released bulletin of the same unit and kind")
	}
	terms, err := f.Terms()
	if err != nil {
		return nil, err
	}
	body.SameHand, body.Issuer, body.Cutoff, body.Calendar, body.Previous = terms.Bulletins.SameHand, wrong.Issuer, wrong.Cutoff, wrong.Calendar, wrong.Previous
	body.Corrects = &bulletin.Reference{Case: b.Corrects, Number: wrong.Number, Cutoff: wrong.Cutoff}
	body.Omitted, body.Count = wrong.Omitted, len(wrong.Lines)
	body.Lines = wrong.Lines
	for _, t := range wrong.Totals {
		body.Units = append(body.Units, t.Unit)
	}
	if len(body.Units) > 0 { // what was struck there is not listed here, nor counted
		body.Issuer = body.Units[0]
	}
	first := wrong.Prose
	first.Title = text.T("更正通报："+wrong.Title.ZH, "Correction: "+wrong.Title.EN)
	if b.To == nil {
		b.To = wrong.To
	}
	if body.Written, err = written(f, body.Issuer.Path, b.Content, first); err != nil {
		return nil, err
	}
	if b.Notes == nil {
		body.Written.Notes = wrong.Notes
	}
	return one(bulletin.EvDrafted, body)
}

// standardProse is what stands in a draft that nobody has written yet.
func standardProse(b bulletin.Drafted) bulletin.Prose {
	if b.Form != bulletin.Overdue {
		return bulletin.Prose{}
	}
	local := b.Cutoff.In(worktime.Zone)
	zh, en := local.Format("2006年1月2日15:04"), local.Format("2 January 2006 15:04")
	return bulletin.Prose{
		Title: text.T("关于%[1]s辖内超时工单情况的通报", "Bulletin on overdue work orders: %[2]s").F(b.Issuer.Name.ZH, b.Issuer.Name.EN),
		Introduction: text.T("现将截至%[1]s仍超过办理时限的事项通报如下。", "The following matters had passed their limits and were still open at %[2]s (China time).").
			F(zh, en),
		Demand: text.T("请有关单位对照清单逐件核实，立即办理，查明超时原因并举一反三，同时按时签阅本通报。",
			"The units named go through the list item by item, settle what is late at once, find out why it was late, and sign this bulletin as read in time."),
	}
}

// written resolves what a person has written; where he wrote nothing, the standard stands.
func written(f Facts, issuer org.Path, c bulletin.Content, standard bulletin.Prose) (*bulletin.Written, error) {
	w := &bulletin.Written{Prose: c.Prose, To: c.To}
	for _, p := range []struct{ mine, standard *text.Text }{{&w.Title, &standard.Title}, {&w.Introduction, &standard.Introduction}, {&w.Demand, &standard.Demand}} {
		if p.mine.IsZero() {
			*p.mine = *p.standard
		}
	}
	known, err := f.Units(c.To)
	if err != nil {
		return nil, err
	}
	for i, u := range c.To {
		if _, ok := known[u]; !ok || !issuer.Contains(u) {
			return nil, fault.BadField(fmt.Sprintf("/to/%d", i), "not_found", "辖内没有该机构", "there is no such unit below the issuing unit")
		}
	}
	for i, n := range c.Notes {
		note := bulletin.NoteWith{Kind: n.Kind, Text: n.Text}
		for j, id := range n.Cases {
			link, err := at0(f.Nameable(id, issuer))(fmt.Sprintf("/notes/%d/cases/%d", i, j))
			if err != nil {
				return nil, err
			}
			note.Links = append(note.Links, link)
		}
		w.Notes = append(w.Notes, note)
	}
	return w, nil
}

func editBulletin(f Facts, s *bulletin.State, cmd casefile.Command) ([]casefile.Event, error) {
	b, err := casefile.Decode[bulletin.Edit](cmd.Body)
	if err != nil {
		return nil, err
	}
	was, veil, err := f.Bulletin(s.ID)
	if err != nil {
		return nil, err
	}
	edited := bulletin.EditedWith{}
	if edited.Strike, edited.Restore, err = was.Resolve(veil, b); err != nil {
		return nil, err
	}
	if edited.Written, err = written(f, s.Issuer, b.Content, was.Prose); err != nil {
		return nil, err
	}
	return one(bulletin.EvEdited, edited)
}

// releaseBulletin gives the number, settles who signs, and hashes the content. What
// has become secret since the draft goes first.
func releaseBulletin(f Facts, s *bulletin.State, at time.Time) ([]casefile.Event, error) {
	terms, err := f.Terms()
	if err != nil {
		return nil, err
	}
	d, veil, err := f.Bulletin(s.ID)
	if err != nil {
		return nil, err
	}
	dropped := slices.DeleteFunc(slices.Clone(veil.Lines), s.IsStruck)
	d = d.Without(dropped, veil.Cases)
	if len(d.Lines)+len(d.Notes)+d.Omitted == 0 {
		return nil, fault.Refuse("bulletin.empty", "通报没有内容，请作废", "the bulletin has no content: discard it")
	}
	for _, n := range d.Notes {
		for _, l := range n.Links {
			if _, err := f.Nameable(l.Case, s.Issuer); fault.Is(err, fault.NotFound) {
				return nil, fault.Refuse("bulletin.case_not_public", "所引用的事项已不宜公开，请修改", "a case that it refers to may no longer be named: edit it")
			} else if err != nil {
				return nil, err
			}
		}
	}
	below, err := f.UnitsBelow(s.Issuer, terms.Bulletins.Depth)
	if err != nil {
		return nil, err
	}
	to := bulletin.Recipients(d, below)
	switch most := terms.Bulletins.Recipients; {
	case len(to) == 0:
		return nil, fault.Refuse("bulletin.nobody", "没有主送单位，请先指定", "it goes to nobody: say to whom")
	case len(to) > most:
		return nil, fault.Refuse("bulletin.too_many", "主送单位 %d 家，超过上限 %d 家", "it goes to %d units, and at most %d may sign", len(to), most)
	}
	number, err := documentNumber(f, "bulletin", "通", s.Issuer, at)
	if err != nil {
		return nil, err
	}
	return one(bulletin.EvReleased, bulletin.ReleasedWith{Number: number, Hash: d.ReleasedAs(number, to).Digest(), To: to, Dropped: dropped,
		Unlinked: veil.Cases, Reading: terms.Bulletins.Reading.start(terms.Calendar, bulletin.ReadingClock, at)})
}

// signBulletin: the last unit to sign closes the bulletin.
func signBulletin(s *bulletin.State, cmd casefile.Command) ([]casefile.Event, error) {
	b, err := casefile.Decode[bulletin.Acknowledge](cmd.Body)
	if err != nil {
		return nil, err
	}
	events := []casefile.Event{event(bulletin.EvAcknowledged, b)}
	if len(s.Unread()) > 1 {
		return events, nil
	}
	return append(events, event(bulletin.EvClosed, bulletin.ClosedWith{})), nil
}
