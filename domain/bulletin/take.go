package bulletin

import (
	"slices"
	"strings"
	"time"

	"duban/domain/casefile"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/org"
	"duban/domain/text"
	"duban/domain/worktime"
)

// IsLate reports whether a limit that stands past its end is somebody's lateness, and
// whether it is the issuing unit's rather than that of the unit the case is about. A
// window in which somebody could have appealed is a right: nobody is late with it.
func IsLate(kind casefile.Kind, clock string) (late, issuers bool) {
	switch kind {
	case casefile.Inspection:
		return clock != inspection.AppealClock, true
	case casefile.Notice:
		return true, clock == notice.IssueClock || strings.HasPrefix(clock, notice.VerifyClock(""))
	case casefile.Complaint: // the unit that handles it, not the outlet that it is about
		return true, true
	}
	return true, false
}

// Take makes the lines of an overdue bulletin from what stands late, the longest late
// first. Where there are more than most, the others are counted only. Lines are in the
// order of the units, and within a unit the longest late first.
func Take(cal worktime.Calendar, book worktime.Rulebook, cutoff time.Time, late []Late, most int) (lines []Line, omitted int) {
	if len(late) > most {
		late, omitted = late[:most], len(late)-most
	}
	today := worktime.DayOf(cutoff)
	workdays := map[worktime.Day]int{} // many limits end on the same day
	lines = make([]Line, len(late))
	for i, l := range late {
		last := worktime.LastDay(l.Due)
		n, known := workdays[last]
		if !known {
			n, _ = worktime.WorkdaysBetween(cal, last, today)
			workdays[last] = n
		}
		l.Due = l.Due.UTC()
		lines[i] = Line{Late: l, Limit: limitName(book, l), Days: int(today - last), Workdays: n}
	}
	slices.SortStableFunc(lines, func(a, b Line) int {
		if c := strings.Compare(string(a.Unit), string(b.Unit)); c != 0 {
			return c
		}
		return a.Due.Compare(b.Due)
	})
	for i := range lines {
		lines[i].N = i + 1
	}
	return lines, omitted
}

// limitName is what a limit is called: as the rule that it comes from says.
func limitName(book worktime.Rulebook, l Late) text.Text {
	rule, repeat := strings.CutSuffix(l.Rule, "+repeat")
	name := text.T("办理时限", "time limit")
	if row, ok := book.Find(rule); ok {
		name = row.Name
	} else if rule == "extension" {
		name = text.T("延期后的整改期限", "rectification, limit extended")
	} else if l.Kind == casefile.Notice {
		name = text.T("整改期限", "rectification")
	}
	if repeat {
		name.ZH, name.EN = name.ZH+"（屡查屡犯）", name.EN+" (repeat offence)"
	}
	return name
}

// Count counts what is late per unit, from the issuing unit down to the late ones, in
// the order of the tree. named are the units as the bank knows them; before are the
// numbers of the bulletin before.
func Count(issuer org.Path, late []Late, named map[org.Path]org.Unit, before []Total) []Unit {
	counts := map[org.Path]int{issuer: 0}
	for _, l := range late {
		for p := l.Unit; issuer.Contains(p); p = p.Parent() {
			counts[p]++
		}
	}
	was := map[org.Path]int{}
	for _, t := range before {
		was[t.Path] = t.Late
		if _, still := counts[t.Path]; !still && issuer.Contains(t.Path) {
			counts[t.Path] = 0 // it has made good: that deserves a row as well
		}
	}
	units := make([]Unit, 0, len(counts))
	for p, n := range counts {
		if n == 0 && was[p] == 0 && p != issuer {
			continue
		}
		units = append(units, Unit{Path: p, Level: named[p].Level, Name: named[p].Name, Late: n, Before: was[p]})
	}
	slices.SortFunc(units, func(a, b Unit) int { return strings.Compare(string(a.Path), string(b.Path)) })
	return units
}

// Paths are the units that Count counts.
func Paths(issuer org.Path, late []Late, before []Total) []org.Path {
	var out []org.Path
	for _, u := range Count(issuer, late, nil, before) {
		out = append(out, u.Path)
	}
	return out
}

// Recipients are the units that owe a receipt: those named and those below them, of
// the units given, which are the open ones below the issuing unit as deep as receipts
// are asked for; and the issuing unit itself where it is late itself, or a department
// of its own is, for which it answers.
func Recipients(d Document, below []org.Path) []org.Path {
	named := slices.Clone(d.To)
	for _, t := range d.Totals {
		if t.Path != d.Issuer.Path && t.Late > 0 {
			named = append(named, t.Path)
		}
	}
	var out []org.Path
	for _, l := range d.Lines {
		if !slices.ContainsFunc(below, func(u org.Path) bool { return u.Contains(l.Unit) }) {
			out = append(out, d.Issuer.Path)
			break
		}
	}
	within := map[org.Path]bool{}
	for _, n := range named {
		within[n] = true
	}
	for _, u := range below {
		for p := u; p != ""; p = p.Parent() {
			if within[p] {
				out = append(out, u)
				break
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
