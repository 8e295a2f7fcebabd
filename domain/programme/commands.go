package programme

import (
	"time"

	"duban/domain/checklist"
	"duban/domain/org"
	"duban/domain/text"
)

// The moves and what the record keeps of them.
const (
	CmdOpen   = "programme.open"
	CmdPlan   = "programme.plan"
	CmdLaunch = "programme.launch"
	CmdCancel = "programme.cancel"
	CmdOpened = "programme.all_opened" // by the system: every inspection exists
	CmdClock  = "programme.clock"
	CmdReplan = "programme.replan"

	EvOpened    = "programme.opened"
	EvPlanned   = "programme.planned"
	EvLaunched  = "programme.launched"
	EvAllOpened = "programme.all_opened"
	EvCancelled = "programme.cancelled"
)

// Open drafts a programme.
type Open struct {
	Title      text.Text      `json:"title" doc:"名称 · title"`
	Kind       checklist.Kind `json:"kind" enum:"mystery,onsite,video,selfcheck" doc:"检查类型 · kind of check"`
	Checklist  string         `json:"checklist" doc:"检查表代码 · checklist code"`
	Version    int            `json:"version,omitempty" doc:"检查表版本，空为最新发布版 · version, empty: the latest published"`
	Issuer     org.Path       `json:"issuer,omitempty" doc:"检查单位，空为本人所在单位 · inspecting unit, empty: your own"`
	Round      string         `json:"round" doc:"轮次，如 2026Q4 · round, e.g. 2026Q4"`
	From       string         `json:"from" format:"date" doc:"开始日 · first day"`
	To         string         `json:"to" format:"date" doc:"结束日 · last day"`
	Inspectors []string       `json:"inspectors,omitempty" doc:"检查人用户名（自查无须填写） · user names of the inspectors (none for a self-check)"`
}

// Selection is the rule by which outlets are picked.
type Selection struct {
	Rule  Rule       `json:"rule" enum:"all,unit,random,risk" doc:"全部、按机构、随机抽样、按风险 · all, by unit, random sample, by risk"`
	Units []org.Path `json:"units,omitempty" doc:"限定机构 · only below these units"`
	Types []string   `json:"types,omitempty" doc:"限定网点类型 · only these types of outlet"`
	Count int        `json:"count,omitempty" minimum:"0" doc:"抽取数量 · how many to draw"`
	// Seed makes the draw repeatable; empty: the system draws one and records it.
	Seed string `json:"seed,omitempty" doc:"随机种子，空则由系统生成并记录 · seed, empty: drawn by the system and recorded"`
}

// Plan draws the sample, assigns inspectors and spreads the days.
type Plan struct {
	Selection Selection `json:"selection"`
	// RestRounds: a mystery shopper does not repeat an outlet within so many rounds; 0: the setting.
	RestRounds int `json:"rest_rounds,omitempty" minimum:"0" doc:"神秘人回避轮数 · rounds a shopper stays away from an outlet"`
}

// Launch opens the planned inspections.
type Launch struct{}

// Cancel gives the programme up.
type Cancel struct {
	Reason string `json:"reason" minLength:"1" doc:"理由 · reason"`
}

// Opened is the registration with everything resolved.
type Opened struct {
	Title      text.Text      `json:"title"`
	Kind       checklist.Kind `json:"kind"`
	Checklist  string         `json:"checklist"`
	Version    int            `json:"version"`
	Issuer     org.Path       `json:"issuer"`
	Round      string         `json:"round"`
	From       time.Time      `json:"from"`
	To         time.Time      `json:"to"`
	Inspectors []string       `json:"inspectors,omitempty"`
}

// PlannedWith is the recorded draw. The counts are what the state folds; the lists
// may be long and are dropped from what the engine keeps (Slim).
type PlannedWith struct {
	Selection       Selection  `json:"selection"`
	Population      int        `json:"population"`
	Count           int        `json:"count"`
	CountUnassigned int        `json:"count_unassigned"`
	Targets         []Target   `json:"targets,omitempty"`
	Unassigned      []Unplaced `json:"unassigned,omitempty"`
}

// AllOpenedWith counts the inspections.
type AllOpenedWith struct {
	Count int `json:"count"`
	// Left are outlets whose inspection could not be opened, with the reason: an
	// outlet closed since, a checklist that no longer fits.
	Left []Unplaced `json:"left,omitempty"`
}

// AllOpened is how the system closes the launch.
type AllOpened struct {
	Left []Unplaced `json:"left,omitempty"`
}
