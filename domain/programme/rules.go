package programme

import (
	"time"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/fault"
)

// Rules is the process as a table.
var Rules = casefile.Table[*State]{Status: StatusNames, Rules: []casefile.Rule[*State]{
	{Action: CmdOpen, Body: checkOpen},
	{Action: CmdPlan, From: []casefile.Status{Draft, Planned}, Body: checkPlan},
	{Action: CmdLaunch, From: []casefile.Status{Planned}, May: everyTargetPlaced},
	{Action: CmdCancel, From: []casefile.Status{Draft, Planned}, Body: casefile.Filled[Cancel, *State](func(b Cancel) (string, string) { return "/reason", b.Reason })},
	{Action: CmdOpened, From: []casefile.Status{Launched}, System: true},
}}

// Check says whether this person may make this move now.
func (s *State) Check(cmd casefile.Command, now time.Time) error { return Rules.Check(s, cmd, now) }

// Allowed lists what this person could do, and why not otherwise.
func (s *State) Allowed(a casefile.Actor, now time.Time) []casefile.Allowed {
	return Rules.Allowed(s, a, now)
}

func everyTargetPlaced(s *State, _ casefile.Actor, _ string, _ time.Time) error {
	if s.Targets == 0 {
		return fault.Refuse("programme.empty", "计划中没有网点", "the plan holds no outlet")
	}
	if s.Unassigned > 0 {
		return fault.Refuse("programme.unassigned", "有 %d 个网点没有可派的检查人，请增加检查人后重新编制",
			"%d outlets have no inspector without a conflict: add inspectors and plan again", s.Unassigned)
	}
	return nil
}

func checkOpen(_ *State, cmd casefile.Command, _ time.Time) error {
	b, err := casefile.Decode[Open](cmd.Body)
	if err != nil {
		return err
	}
	var f fault.Fields
	switch b.Kind {
	case checklist.Mystery, checklist.Onsite, checklist.Video, checklist.SelfCheck:
	default:
		f.Add("/kind", "enum", "检查类型无效", "is not a kind of check")
	}
	f.Need(b.Title.ZH != "" || b.Title.EN != "", "/title")
	f.Need(b.Checklist != "", "/checklist")
	f.Need(b.Round != "", "/round")
	casefile.CheckDays(&f, b.From, b.To, true)
	if b.Kind != checklist.SelfCheck && len(b.Inspectors) == 0 {
		f.Add("/inspectors", "required", "至少需要一名检查人", "at least one inspector is needed")
	}
	return f.Err()
}

func checkPlan(_ *State, cmd casefile.Command, _ time.Time) error {
	b, err := casefile.Decode[Plan](cmd.Body)
	if err != nil {
		return err
	}
	var f fault.Fields
	switch b.Selection.Rule {
	case All:
	case ByUnit:
		f.Need(len(b.Selection.Units) > 0, "/selection/units")
	case Random, ByRisk:
		f.Need(b.Selection.Count > 0, "/selection/count")
	default:
		f.Add("/selection/rule", "enum", "须为 all、unit、random 或 risk", "must be one of all, unit, random, risk")
	}
	if b.RestRounds < 0 {
		f.Add("/rest_rounds", "range", "不得为负数", "must not be negative")
	}
	return f.Err()
}
