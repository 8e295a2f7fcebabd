package routing

import (
	"duban/domain/classification"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/text"
	"duban/domain/worktime"
)

// Customer is what kind of customer complains.
type Customer string

const (
	Person   Customer = "person"
	Business Customer = "business"
)

// Question is what is known of a complaint when it is to be routed. What is not known
// is left empty and matches no condition that asks for it.
type Question struct {
	Line       classification.Line     `json:"line,omitempty"`
	Channel    string                  `json:"channel,omitempty"`
	Business   string                  `json:"business,omitempty"`
	Cause      string                  `json:"cause,omitempty"`
	Subject    string                  `json:"subject,omitempty"`
	Discipline bool                    `json:"discipline,omitempty"` // the subject is a matter of discipline
	Severity   classification.Severity `json:"severity,omitempty"`
	Place      org.Path                `json:"place"` // of the outlet complained of, or else of the unit that took it in
	Customer   Customer                `json:"customer,omitempty"`
	Amount     *int64                  `json:"amount,omitempty"` // in fen
	Aside      []string                `json:"aside,omitempty"`  // who must step aside: no condition, but no candidate either
}

// Table is one version of the decision table.
type Table struct {
	Version   string       `json:"version" doc:"版本 · version"`
	ValidFrom worktime.Day `json:"valid_from,omitempty" doc:"施行日期 · first day in force"`
	Rows      []Row        `json:"rows" doc:"规则行，自上而下，先符合者适用 · rows, the first that matches counts"`
}

// Row is one rule.
type Row struct {
	ID   string    `json:"id" maxLength:"40" pattern:"^[a-z][a-z0-9_]*$" doc:"规则行代码 · code of the row"`
	Why  text.Text `json:"why" doc:"规则的一句话说明，显示在投诉上 · the rule in one sentence, shown on the case"`
	When When      `json:"when" doc:"条件，各项同时满足；留空则不限 · conditions, all together; left out: any"`
	Then Then      `json:"then" doc:"办理去向 · where it goes"`
}

// When are the conditions of a row, all of which must hold. Of a list one is enough;
// an empty one asks nothing.
type When struct {
	Lines      []classification.Line     `json:"lines,omitempty" maxItems:"20" doc:"受理线 · lines"`
	Channels   []string                  `json:"channels,omitempty" maxItems:"200" doc:"渠道 · channels"`
	Businesses []string                  `json:"businesses,omitempty" maxItems:"200" doc:"业务 · businesses"`
	Causes     []string                  `json:"causes,omitempty" maxItems:"200" doc:"原因 · causes"`
	Subjects   []string                  `json:"subjects,omitempty" maxItems:"200" doc:"事由 · subjects"`
	Discipline bool                      `json:"discipline,omitempty" doc:"仅限违纪事由 · only subjects that are matters of discipline"`
	Severities []classification.Severity `json:"severities,omitempty" maxItems:"10" doc:"严重程度 · severities"`
	Places     []org.Path                `json:"places,omitempty" maxItems:"200" doc:"机构及其下级 · units with all below them"`
	Customers  []Customer                `json:"customers,omitempty" maxItems:"10" doc:"客户类型 · kinds of customer"`
	AmountFrom *int64                    `json:"amount_from,omitempty" minimum:"0" doc:"金额下限（含），单位：分 · amount from, in fen"`
	AmountTo   *int64                    `json:"amount_to,omitempty" minimum:"0" doc:"金额上限（不含），单位：分 · amount below, in fen"`
}

// Then is where a row sends a complaint, and how it suggests to grade it.
type Then struct {
	Where        Where                     `json:"where,omitzero" doc:"哪一级机构；留空为被投诉机构本身 · at which unit; left out: the unit concerned itself"`
	Role         string                    `json:"role" enum:"duty_leader,branch_head,complaint_officer,hotline_agent,unit_supervisor,service_office,discipline_office" doc:"由何种岗位办理 · in which role it is handled"`
	BusinessLine string                    `json:"business_line,omitempty" maxLength:"40" doc:"优先交由该业务条线的人员 · people of this business line first"`
	Discipline   bool                      `json:"discipline,omitempty" doc:"转纪检部门，对其他人员不再可见 · goes to the discipline office and is closed to everybody else"`
	Severity     classification.Severity   `json:"severity,omitempty" enum:"ordinary,serious,major" doc:"建议的严重程度 · suggested severity"`
	Complexity   classification.Complexity `json:"complexity,omitempty" enum:"simple,complex" doc:"建议的复杂程度 · suggested complexity"`
}

// Answer is what the table says, and why. Unit and Candidates are filled in by the
// house, which knows the tree and the people.
type Answer struct {
	Version    string      `json:"version" doc:"规则版本 · version of the table"`
	Row        string      `json:"row" doc:"规则行 · row"`
	Why        text.Text   `json:"why"`
	Matched    []Match     `json:"matched" doc:"符合的条件 · conditions that matched"`
	Then       Then        `json:"then"`
	Unit       org.Path    `json:"unit,omitempty" doc:"办理机构 · the unit that handles it"`
	Climbed    []org.Path  `json:"climbed,omitempty" doc:"因无人任职而越过的机构 · units passed over because nobody holds the role there"`
	Candidates []Candidate `json:"candidates,omitempty" doc:"可承办人，按优先次序 · who may take it, in order"`
}

// Match is one condition that a question met.
type Match struct {
	Condition string `json:"condition" example:"channel"`
	Value     string `json:"value" example:"regulator"`
}

// Ref names a row for the record, "routing@3#media".
func (a Answer) Ref() string { return "routing@" + a.Version + "#" + a.Row }

// Row finds a row by its id.
func (t Table) Row(id string) (Row, bool) {
	if i := t.index(id); i >= 0 {
		return t.Rows[i], true
	}
	return Row{}, false
}

func (t Table) index(id string) int {
	for i, r := range t.Rows {
		if r.ID == id {
			return i
		}
	}
	return -1
}

// Route answers by the first row that matches.
func (t Table) Route(q Question) (Answer, error) {
	if !q.Place.Valid() {
		return Answer{}, fault.BadField("/place", "path", "须为机构路径，例如 /ho/gd/", "must be the path of a unit such as /ho/gd/")
	}
	for _, r := range t.Rows {
		if r.When.Matches(q) {
			return Answer{Version: t.Version, Row: r.ID, Why: r.Why, Matched: r.When.matched(q), Then: r.Then}, nil
		}
	}
	return Answer{}, fault.New(fault.Refused, "routing.gap", "分办规则（版本 %s）中没有适用于该投诉的规则", "the routing table (version %s) has no row for this complaint", t.Version)
}
