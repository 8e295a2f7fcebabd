package api

import (
	"context"
	"encoding/json"
	"time"

	"duban/domain/edition"
	"duban/domain/text"
)

// RuleSetting begins the key of a rule set, e.g. "rules:bank.rectification@2027-1". No
// slash: the key stands in paths.
const RuleSetting = "rules:"

// Setting is one value that the bank decides: one that binds, or one that is proposed
// and binds nothing.
type Setting struct {
	Key       string
	Title     text.Text
	Value     json.RawMessage
	Default   json.RawMessage
	Version   int64
	ChangedBy string
	ChangedAt time.Time
	Reason    string
	// Proposal is what it was proposed as, without its body; nil for what came with the
	// product, and for what was kept before a second person was asked.
	Proposal *edition.Edition
}

// Settings keeps settings. What is proposed is read beside what binds, as long as it can
// still change or once it was approved; what was discarded is not.
//
// Faults: Invalid when the value does not fit the key or could not come into force;
// Conflict "edition.open" while something else is proposed in its place,
// "edition.revision" when it changed meanwhile; Refused where its life does not allow the step.
type Settings interface {
	Settings(ctx context.Context) ([]Setting, error)
	Setting(ctx context.Context, key string) (Setting, error)
	// SettingHistory lists the versions that were in force.
	SettingHistory(ctx context.Context, key string) ([]Setting, error)
	// ProposeSetting submits a value for approval: a new one, or one that was withdrawn or
	// sent back, of which expect is the revision seen.
	ProposeSetting(ctx context.Context, s Setting, expect int64, row Entry) (Setting, error)
	// StepSetting withdraws, approves, sends back or discards what is proposed.
	StepSetting(ctx context.Context, key string, step edition.Step, row Entry) (Setting, error)
}
