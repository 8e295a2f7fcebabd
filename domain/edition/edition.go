// Package edition is the life of a table that a bank keeps in versions: drafted and
// changed, submitted, approved by somebody who had no part in it, in force from a day
// on. It refuses to know what stands in the table.
package edition

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"time"

	"duban/domain/fault"
	"duban/domain/text"
	"duban/domain/worktime"
)

// Kind names the table.
type Kind string

const (
	Classification Kind = "classification"
	Routing        Kind = "routing"
)

// rules begins the kind of a rule set: each set of the rulebook has versions of its own.
const rules = "rules/"

// RuleSet is the kind of the rule set with that id.
func RuleSet(id string) Kind { return Kind(rules + id) }

// IsRuleSet reports whether it is the kind of a rule set.
func (k Kind) IsRuleSet() bool { return strings.HasPrefix(string(k), rules) }

// Status is where a version stands.
type Status string

const (
	Draft     Status = "draft"
	Submitted Status = "submitted"
	Approved  Status = "approved"  // never changes again
	Discarded Status = "discarded" // never changes again; its number stays used
	Shipped   Status = "shipped"   // came with the product; in force until the bank has a version of its own
)

// Edition is one version of a table. There is at most one open version (draft or
// submitted) of a kind, so that no approval undoes another one's change unseen.
type Edition struct {
	Kind      Kind            `json:"kind"`
	Version   int64           `json:"version"`
	Revision  int64           `json:"revision"` // counts its changes
	Status    Status          `json:"status"`
	Base      string          `json:"base"`                 // the version it was copied from
	ValidFrom worktime.Day    `json:"valid_from,omitempty"` // zero until approved: from the day of approval
	Note      string          `json:"note,omitempty"`       // what changes, and why
	Body      json.RawMessage `json:"body,omitempty"`
	Makers    []string        `json:"makers"` // everybody who had a part in it
	MadeBy    string          `json:"made_by"`
	MadeAt    time.Time       `json:"made_at"`
	ChangedBy string          `json:"changed_by"`
	ChangedAt time.Time       `json:"changed_at"`
	DecidedBy string          `json:"decided_by,omitempty"` // who approved it, or sent it back last
	DecidedAt time.Time       `json:"decided_at,omitzero"`
	Reason    string          `json:"reason,omitempty"` // why it was sent back; empty once it is submitted again
}

// Name is how a version is named on records and in addresses: "3", or "shipped-1".
func (e Edition) Name() string { return strconv.FormatInt(e.Version, 10) }

// Number reads a version's name; ok is false for one that came with the product.
func Number(name string) (version int64, ok bool) {
	n, err := strconv.ParseInt(name, 10, 64)
	return n, err == nil && n > 0
}

// Open reports whether it can still change.
func (e Edition) Open() bool { return e.Status == Draft || e.Status == Submitted }

// Move is a step in the life of a version.
type Move string

const (
	Change   Move = "change"
	Submit   Move = "submit"
	Withdraw Move = "withdraw" // by whoever had a part in it
	Approve  Move = "approve"  // by whoever had none
	Reject   Move = "reject"   // by whoever had none
	Discard  Move = "discard"
)

// Step is a move that somebody makes.
type Step struct {
	Move   Move
	By     string
	At     time.Time
	Expect int64  // revision that he saw; 0: any
	Reason string // of a rejection
}

var from = map[Move][]Status{
	Change:   {Draft},
	Submit:   {Draft},
	Withdraw: {Submitted},
	Approve:  {Submitted},
	Reject:   {Submitted},
	Discard:  {Draft, Submitted},
}

// Take makes a step, or says why it cannot be made.
func (e Edition) Take(s Step) (Edition, error) {
	if s.Expect != 0 && s.Expect != e.Revision {
		return e, fault.New(fault.Conflict, "edition.revision", "该版本已被他人修改（您看到的是第 %d 稿，现为第 %d 稿），请刷新后再试",
			"somebody has changed this version meanwhile (you saw revision %d, it is now %d): read it again", s.Expect, e.Revision)
	}
	if !slices.Contains(from[s.Move], e.Status) {
		return e, e.wrongStatus()
	}
	made := slices.Contains(e.Makers, s.By)
	e.Makers = slices.Clone(e.Makers)
	switch s.Move {
	case Change:
		e.join(s.By)
		e.ChangedBy, e.ChangedAt = s.By, s.At
	case Submit:
		e.join(s.By)
		e.Status, e.ChangedBy, e.ChangedAt, e.Reason = Submitted, s.By, s.At, ""
	case Withdraw:
		if !made {
			return e, fault.Refuse("edition.not_maker", "只有参与起草的人可以撤回，您可以退回", "only whoever had a part in drafting it withdraws it: you may send it back")
		}
		e.Status, e.ChangedBy, e.ChangedAt = Draft, s.By, s.At
	case Approve:
		today := worktime.DayOf(s.At)
		if made {
			return e, fault.Refuse("edition.maker_is_checker", "参与起草的人不得批准", "whoever had a part in drafting it does not approve it")
		}
		if e.ValidFrom == 0 {
			e.ValidFrom = today
		}
		if e.ValidFrom < today {
			return e, fault.Refuse("edition.begun", "施行日期 %s 已过，请退回后改定", "its first day, %s, has passed: send it back to have it changed", e.ValidFrom)
		}
		e.Status, e.DecidedBy, e.DecidedAt, e.Reason = Approved, s.By, s.At, ""
	case Reject:
		if made {
			return e, fault.Refuse("edition.maker_is_checker", "参与起草的人不得退回，可以撤回", "whoever had a part in drafting it does not send it back: he may withdraw it")
		}
		if text.Blank(s.Reason) {
			return e, fault.BadField("/reason", "required", "必填", "is required")
		}
		e.Status, e.DecidedBy, e.DecidedAt, e.Reason = Draft, s.By, s.At, s.Reason
	case Discard:
		e.Status, e.ChangedBy, e.ChangedAt = Discarded, s.By, s.At
	}
	e.Revision++
	return e, nil
}

func (e *Edition) join(user string) {
	if !slices.Contains(e.Makers, user) {
		e.Makers = append(e.Makers, user)
	}
}

func (e Edition) wrongStatus() error {
	switch e.Status {
	case Approved:
		return fault.Refuse("edition.approved", "已批准的版本不再更改，请另起草新版本", "an approved version does not change: draft a new one")
	case Discarded:
		return fault.Refuse("edition.discarded", "该版本已作废", "this version was discarded")
	case Submitted:
		return fault.Refuse("edition.submitted", "该版本已提交待批准，撤回或退回后方可更改", "this version waits for approval: it can change once it is withdrawn or sent back")
	}
	return fault.Refuse("edition.draft", "该版本尚未提交", "this version has not been submitted")
}

// IsShipped is the refusal to change what came with the product.
func IsShipped() error {
	return fault.Refuse("edition.shipped", "出厂版本不可更改，请据以起草新版本", "what came with the product does not change: draft a version of your own from it")
}
