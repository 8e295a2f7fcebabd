package incident

import (
	"strconv"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/text"
)

var open = []casefile.Status{Reported, Acknowledged}

// Rules is the process as a table: which move, from where, by whom. That it is
// somebody of head office who acknowledges, hands over, grades and closes is policy's
// to say: it is asked at head office's own place.
var Rules = casefile.Table[*State]{Status: StatusNames, Rules: []casefile.Rule[*State]{
	{Action: CmdReport, Body: checkReport},
	{Action: CmdAcknowledge, From: open, May: mayAcknowledge},
	{Action: CmdUpdate, From: open, May: unconcerned, Body: checkUpdate},
	{Action: CmdHandOver, From: []casefile.Status{Acknowledged}, May: unconcerned, Body: checkHandOver},
	{Action: CmdGrade, From: open, May: unconcerned, Body: checkGrade},
	{Action: CmdClose, From: []casefile.Status{Acknowledged}, May: mayClose, Body: checkClose},
	{Action: CmdDismiss, From: open, May: mayClose, Body: casefile.Filled[Dismiss, *State](func(b Dismiss) (string, string) { return "/reason", b.Reason })},
	{Action: CmdClock, From: open, System: true, May: func(s *State, _ casefile.Actor, _ string, now time.Time) error { return s.Clocks.Come(now) }},
}}

// Check says whether this person may make this move now.
func (s *State) Check(cmd casefile.Command, now time.Time) error { return Rules.Check(s, cmd, now) }

// Allowed lists what this person could do, and why not otherwise.
func (s *State) Allowed(a casefile.Actor, now time.Time) []casefile.Allowed {
	return Rules.Allowed(s, a, now)
}

// unconcerned: the person whom the report is about keeps his hands off it.
func unconcerned(s *State, a casefile.Actor, _ string, _ time.Time) error {
	if s.Concerned != "" && a.User == s.Concerned {
		return fault.Refuse("incident.concerned", "当事人不得办理此报告", "the person concerned may not handle this report")
	}
	return nil
}

// mayAcknowledge: the first of head office wins; the others are told who it was.
func mayAcknowledge(s *State, a casefile.Actor, target string, now time.Time) error {
	if err := unconcerned(s, a, target, now); err != nil {
		return err
	}
	if by := s.Acknowledged; by != nil {
		who, at := by.User, by.At.In(casefile.Zone).Format("2006-01-02 15:04:05")
		if by.Name != "" {
			who = by.Name
		}
		return fault.New(fault.Conflict, "incident.acknowledged_already", "%[1]s 已于 %[2]s 签收", "%[1]s acknowledged it at %[2]s", who, at)
	}
	return nil
}

// mayClose: nobody decides that his own report is settled, or was a mistake.
func mayClose(s *State, a casefile.Actor, target string, now time.Time) error {
	if err := unconcerned(s, a, target, now); err != nil {
		return err
	}
	if a.User == s.Reporter {
		return fault.Refuse("incident.own_report", "报告人不得办结自己的报告", "nobody closes his own report")
	}
	return nil
}

// earliest is how long ago something may have become known and still be reported
// by the short way.
const earliest = 30 * 24 * time.Hour

// skew is by how much the clock of a telephone may be ahead of ours.
const skew = 2 * time.Minute

func checkReport(_ *State, cmd casefile.Command, now time.Time) error {
	b, err := casefile.Decode[Report](cmd.Body)
	if err != nil {
		return err
	}
	var f fault.Fields
	f.Need(b.Kind != "", "/kind")
	f.Need(!text.Blank(b.What), "/what")
	if b.Severity != "" {
		checkSeverity(&f, b.Severity)
	}
	if b.Outlet != "" && b.Unit != "" {
		f.Add("/unit", "one_of", "网点和单位只填一项", "give the outlet or the unit, not both")
	}
	if b.Known.After(now.Add(skew)) {
		f.Add("/known", "future", "获知时间不得晚于现在", "must not lie in the future")
	} else if !b.Known.IsZero() && b.Known.Before(now.Add(-earliest)) {
		f.Add("/known", "range", "获知时间不得早于三十天前", "must be within the last 30 days")
	}
	if b.Affected < 0 {
		f.Add("/affected", "range", "不得为负", "must not be negative")
	}
	if b.Concerned != "" && b.Concerned == cmd.Actor.User {
		f.Add("/concerned", "self", "报告人不得为当事人", "must be somebody other than who reports")
	}
	distinct(&f, "/complaints", b.Complaints)
	return f.Err()
}

func checkUpdate(_ *State, cmd casefile.Command, _ time.Time) error {
	b, err := casefile.Decode[Update](cmd.Body)
	if err != nil {
		return err
	}
	var f fault.Fields
	if text.Blank(b.Text) && text.Blank(b.Measures) && b.Affected == nil && len(b.Complaints) == 0 {
		f.Need(false, "/text")
	}
	if b.Affected != nil && *b.Affected < 0 {
		f.Add("/affected", "range", "不得为负", "must not be negative")
	}
	distinct(&f, "/complaints", b.Complaints)
	return f.Err()
}

func checkHandOver(s *State, cmd casefile.Command, _ time.Time) error {
	b, err := casefile.Decode[HandOver](cmd.Body)
	if err != nil {
		return err
	}
	var f fault.Fields
	f.Need(b.To != "", "/to")
	f.Need(!text.Blank(b.Reason), "/reason")
	if b.To != "" && b.To == s.Responsible {
		f.Add("/to", "same", "该报告已由其负责", "has it in hand already")
	}
	if b.To != "" && b.To == s.Concerned {
		f.Add("/to", "concerned", "不得交给当事人", "is the person concerned")
	}
	return f.Err()
}

func checkGrade(s *State, cmd casefile.Command, _ time.Time) error {
	b, err := casefile.Decode[Grade](cmd.Body)
	if err != nil {
		return err
	}
	var f fault.Fields
	checkSeverity(&f, b.Severity)
	if b.Severity == s.Severity {
		f.Add("/severity", "same", "与当前严重程度相同", "is the present severity")
	}
	f.Need(!text.Blank(b.Reason), "/reason")
	return f.Err()
}

func checkClose(_ *State, cmd casefile.Command, _ time.Time) error {
	b, err := casefile.Decode[Close](cmd.Body)
	if err != nil {
		return err
	}
	var f fault.Fields
	f.Need(!text.Blank(b.Conclusion), "/conclusion")
	f.Need(!text.Blank(b.Cause), "/cause")
	f.Need(!text.Blank(b.FollowUp), "/follow_up")
	distinct(&f, "/links", b.Links)
	return f.Err()
}

func checkSeverity(f *fault.Fields, v Severity) {
	if _, ok := SeverityNames[v]; !ok {
		f.Add("/severity", "enum", "严重程度须为较大、重大或特别重大", "must be one of serious, major, critical")
	}
}

func distinct(f *fault.Fields, pointer string, ids []casefile.ID) {
	seen := map[casefile.ID]bool{}
	for i, id := range ids {
		at := pointer + "/" + strconv.Itoa(i)
		f.Need(id != "", at)
		if seen[id] {
			f.Add(at, "duplicate", "重复", "is there twice")
		}
		seen[id] = true
	}
}
