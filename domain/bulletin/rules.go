package bulletin

import (
	"fmt"
	"slices"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/text"
)

var (
	drafts = []casefile.Status{Draft}
	out    = []casefile.Status{Released}
)

// Rules is the process as a table: which move, from where, by whom.
var Rules = casefile.Table[*State]{Status: StatusNames, Rules: []casefile.Rule[*State]{
	{Action: CmdDraft, System: true, Body: casefile.Decodes[DraftFor, *State]},
	{Action: CmdOpen, Body: checkOpen},
	{Action: CmdEdit, From: drafts, Body: checkEdit},
	{Action: CmdRelease, From: drafts, May: mayRelease},
	{Action: CmdDiscard, From: drafts, Body: casefile.Filled[Discard, *State](func(b Discard) (string, string) { return "/reason", b.Reason })},
	{Action: CmdAcknowledge, From: out, Targets: units, TargetField: "unit", May: maySign, Body: casefile.Decodes[Acknowledge, *State]},
	{Action: CmdClose, From: out, Body: casefile.Filled[Close, *State](func(b Close) (string, string) { return "/reason", b.Reason })},
	{Action: CmdClock, From: out, System: true, May: clockHasCome},
	{Action: CmdReplan, From: out, System: true, Body: casefile.Decodes[casefile.Replan, *State]},
}}

// Check says whether this person may make this move now.
func (s *State) Check(cmd casefile.Command, now time.Time) error { return Rules.Check(s, cmd, now) }

// Allowed lists what this person could do, and why not otherwise. Of several hundred
// units only his own are told.
func (s *State) Allowed(a casefile.Actor, now time.Time) []casefile.Allowed {
	return slices.DeleteFunc(Rules.Allowed(s, a, now), func(one casefile.Allowed) bool {
		return one.Action == CmdAcknowledge && !org.Path(one.Target).Contains(a.Unit)
	})
}

func units(s *State) []string {
	list := make([]string, len(s.Recipients))
	for i, r := range s.Recipients {
		list[i] = string(r.Unit)
	}
	return list
}

// mayRelease: two pairs of eyes, unless the bank has settled it otherwise. What nobody
// has touched since the system drafted it may be released by anyone.
func mayRelease(s *State, a casefile.Actor, _ string, _ time.Time) error {
	if s.Editor != "" && s.Editor == a.User && !s.SameHand {
		return fault.Refuse("bulletin.maker_is_checker", "最后修改通报的人不得发布，请由他人发布", "who wrote last does not release it: somebody else must")
	}
	return nil
}

func maySign(s *State, a casefile.Actor, unit string, _ time.Time) error {
	if !org.Path(unit).Contains(a.Unit) {
		return fault.Refuse("bulletin.other_unit", "只能代表本人所在单位签阅", "you may sign only for a unit that you belong to")
	}
	if r, ok := s.recipient(org.Path(unit)); ok && r.Read {
		return fault.New(fault.Conflict, "bulletin.read_already", "本单位已签阅", "this unit has signed already")
	}
	return nil
}

func clockHasCome(s *State, _ casefile.Actor, _ string, now time.Time) error {
	return s.Clocks.Come(now)
}

func checkOpen(_ *State, cmd casefile.Command, _ time.Time) error {
	b, err := casefile.Decode[Open](cmd.Body)
	if err != nil {
		return err
	}
	var f fault.Fields
	if _, ok := FormNames[b.Form]; !ok {
		f.Add("/form", "enum", "种类须为超时工单、检查结果或典型案例", "must be one of overdue, results, examples")
	}
	b.Content.check(&f, b.Form == Overdue || b.Corrects != "")
	return f.Err()
}

// checkEdit says nothing of whether the lines are there: that is known only to who
// knows which of them are hidden, and is found when the edit is resolved.
func checkEdit(_ *State, cmd casefile.Command, _ time.Time) error {
	b, err := casefile.Decode[Edit](cmd.Body)
	if err != nil {
		return err
	}
	var f fault.Fields
	b.Content.check(&f, false)
	seen := map[LineOf]bool{}
	once := func(at string, l LineOf) {
		if seen[l] {
			f.Add(at, "duplicate", "同一行重复", "this line is there twice")
		}
		seen[l] = true
	}
	for i, x := range b.Strike {
		at := fmt.Sprintf("/strike/%d", i)
		f.Need(!text.Blank(x.Reason), at+"/reason")
		once(at+"/case", x.LineOf)
	}
	for i, l := range b.Restore {
		once(fmt.Sprintf("/restore/%d/case", i), l)
	}
	return f.Err()
}

// check is what every text must keep; where the system writes one itself, the title
// may be left out.
func (c Content) check(f *fault.Fields, titled bool) {
	if !titled || c.Title.EN != "" {
		f.Need(!text.Blank(c.Title.ZH), "/title/zh")
	}
	for at, t := range map[string]string{"/title/zh": c.Title.ZH, "/title/en": c.Title.EN} {
		if len([]rune(t)) > 200 {
			f.Add(at, "too_long", "不得超过 200 字", "must have at most 200 characters")
		}
	}
	for at, t := range map[string]string{"/introduction/zh": c.Introduction.ZH, "/introduction/en": c.Introduction.EN, "/demand/zh": c.Demand.ZH, "/demand/en": c.Demand.EN} {
		if len([]rune(t)) > 5000 {
			f.Add(at, "too_long", "不得超过 5000 字", "must have at most 5000 characters")
		}
	}
	for i, n := range c.Notes {
		at := fmt.Sprintf("/notes/%d", i)
		if _, ok := NoteNames[n.Kind]; !ok {
			f.Add(at+"/kind", "enum", "类别须为表扬、正面典型、反面典型或检查结果", "must be one of praise, good, bad, result")
		}
		f.Need(!text.Blank(n.Text), at+"/text")
	}
	for i, u := range c.To {
		if !u.Valid() {
			f.Add(fmt.Sprintf("/to/%d", i), "path", "机构路径无效", "is not the path of a unit")
		}
	}
}
