package workflows

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"duban/domain/bulletin"
	"duban/domain/casefile"
	"duban/domain/org"
	"duban/domain/text"
)

// What the bank of the stories answers to bulletins: its own units, and the lateness
// that a story has put there.

var levels = []org.Level{"", org.HeadOffice, org.Province, org.City, org.SubBranch, org.OutletUnit}

func bankUnits() map[org.Path]org.Unit {
	all := map[org.Path]org.Unit{}
	for _, o := range outlets {
		for p := o.Path; p != ""; p = p.Parent() {
			all[p] = org.Unit{Code: p.Code(), Path: p, Level: levels[strings.Count(string(p), "/")-1], Name: text.T("机构 "+p.Code(), p.Code())}
		}
	}
	fw := city.Child("fw")
	all[fw] = org.Unit{Code: "fw", Path: fw, Level: org.Department, Name: text.T("服务管理部", "service department")}
	return all
}

func (f facts) Late(scope org.Path, at time.Time) ([]bulletin.Late, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	return slices.DeleteFunc(slices.Clone(f.late), func(l bulletin.Late) bool { return !scope.Contains(l.Unit) || l.Due.After(at) }), nil
}

func (f facts) Units(paths []org.Path) (map[org.Path]org.Unit, error) {
	all := bankUnits()
	out := map[org.Path]org.Unit{}
	for _, p := range paths {
		if u, ok := all[p]; ok {
			out[p] = u
		}
	}
	return out, nil
}

func (f facts) UnitsBelow(unit org.Path, depth int) ([]org.Path, error) {
	var out []org.Path
	for p, u := range bankUnits() {
		if down := strings.Count(string(p), "/") - strings.Count(string(unit), "/"); unit.Contains(p) && down > 0 && down <= depth && u.Level != org.Department {
			out = append(out, p)
		}
	}
	slices.Sort(out)
	return out, nil
}

func (f facts) LastBulletin(issuer org.Path) (casefile.ID, error) { return f.tx.LastBulletin(issuer) }

// Bulletin hides what a story has hidden: no line of the stories has a case on the record.
func (f facts) Bulletin(id casefile.ID) (bulletin.Document, bulletin.Veil, error) {
	d, _, err := f.tx.Bulletin(id)
	return d, bulletin.Veil{Lines: f.secret}, err
}

func (f facts) Nameable(id casefile.ID, scope org.Path) (bulletin.Link, error) {
	return f.tx.Nameable(id, scope)
}

// lateWith is a rectification that an outlet should have finished by the end of a day.
func lateWith(outlet int, n int, day string) bulletin.Late {
	return bulletin.Late{Case: named5(fmt.Sprint(outlet, n)), Kind: casefile.Notice, Number: fmt.Sprintf("gz整〔2026〕%d号", n), Clock: "R-" + fmt.Sprint(n),
		Rule: "bank.rectification@default-1#rectification", Unit: outlets[outlet].Path, Due: when(day + " 24:00")}
}

// lineOf names the line of such a rectification.
func lineOf(outlet, n int) bulletin.LineOf {
	l := lateWith(outlet, n, "2026-02-10")
	return bulletin.LineOf{Case: l.Case, Clock: l.Clock}
}

func strike(outlet, n int, reason string) bulletin.Strike {
	return bulletin.Strike{LineOf: lineOf(outlet, n), Reason: reason}
}

func named5(s string) casefile.ID {
	return casefile.ID(fmt.Sprintf("66666666-6666-4666-8666-%012s", s))
}

// bulletinDetail tells what a bulletin's event says.
func bulletinDetail(t testing.TB, e casefile.Event) string {
	paths := func(list []org.Path) string {
		var codes []string
		for _, p := range list {
			codes = append(codes, p.Code())
		}
		return strings.Join(codes, " ")
	}
	switch e.Name {
	case bulletin.EvDrafted:
		x := body[bulletin.Drafted](t, e)
		parts := []string{strings.TrimSpace(fmt.Sprintf("%s %s", x.Form, x.Period))}
		for _, l := range x.Lines {
			parts = append(parts, fmt.Sprintf("%s %d days %d wd", l.Unit.Code(), l.Days, l.Workdays))
		}
		for _, u := range x.Units {
			parts = append(parts, fmt.Sprintf("%s=%d/%d", u.Path.Code(), u.Late, u.Before))
		}
		return strings.Join(parts, ", ")
	case bulletin.EvEdited:
		x := body[bulletin.EditedWith](t, e)
		return fmt.Sprintf("%d notes, strikes %d, restores %d", len(x.Written.Notes), len(x.Strike), len(x.Restore))
	case bulletin.EvReleased:
		x := body[bulletin.ReleasedWith](t, e)
		s := x.Number + " to " + paths(x.To) + ", read by " + local(x.Reading.Due)
		if len(x.Dropped) > 0 {
			s += fmt.Sprintf(", dropped %d", x.Dropped)
		}
		return s
	case bulletin.EvAcknowledged:
		return body[bulletin.Acknowledge](t, e).Unit.Code()
	case bulletin.EvClosed:
		x := body[bulletin.ClosedWith](t, e)
		return strings.TrimSpace(x.Reason + " " + paths(x.Unread))
	case bulletin.EvClockFired:
		x := body[bulletin.ClockFired](t, e)
		var steps []string
		for _, f := range x.Fired {
			steps = append(steps, f.Step)
		}
		return strings.Join(steps, ", ") + ": " + paths(x.Unread)
	case bulletin.EvReplanned:
		var steps []string
		for _, m := range body[casefile.Replanned](t, e).Moves {
			steps = append(steps, m.Step+" "+moved(m.Old)+" to "+moved(m.New))
		}
		return strings.Join(steps, ", ")
	}
	return ""
}
