// Package casefile is what all kinds of case share: commands that people give,
// events that the record keeps, the clocks that run, and the contract by which
// the kernel in workflows drives any of them. It reads no clock and does no I/O.
package casefile

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"time"

	"duban/domain/fault"
	"duban/domain/org"
)

// Kind names a kind of case.
type Kind string

const (
	Programme  Kind = "programme"
	Inspection Kind = "inspection"
	Notice     Kind = "notice"
	Complaint  Kind = "complaint"
	Incident   Kind = "incident"
	Bulletin   Kind = "bulletin"
)

// ID names a case: an opaque random UUID, so that neither order nor number of
// cases can be read from it (a hidden inspection must not show in a gap).
type ID string

// CommandID is the caller's idempotency key, unique within a case. Giving the
// same command twice does the work once and answers the same twice.
type CommandID string

// Actor is the person (or the system) who gives a command, as he was at that moment.
type Actor struct {
	User  string   `json:"user"`
	Name  string   `json:"name,omitempty"`
	Unit  org.Path `json:"unit,omitempty"`
	Roles []string `json:"roles,omitempty"`
	// Over says of each of those roles over which unit he holds it, the highest one.
	Over map[string]org.Path `json:"over,omitempty"`
}

// System is the actor of everything that happens by itself: clocks, follow-ups.
var System = Actor{User: "system", Name: "督办"}

// Reserved reports whether a name may not be a user's: the record uses it for
// somebody else, and "token:…" for other systems.
func Reserved(user string) bool {
	switch strings.ToLower(user) {
	case System.User, "operator", "mystery-shopper":
		return true
	}
	return strings.HasPrefix(strings.ToLower(user), "token:")
}

// IsSystem reports whether no person stands behind the command.
func (a Actor) IsSystem() bool { return a.User == System.User }

// Has reports whether the actor holds one of the roles.
func (a Actor) Has(roles ...string) bool {
	for _, have := range a.Roles {
		for _, want := range roles {
			if have == want {
				return true
			}
		}
	}
	return false
}

// Command is a person's wish to change a case.
type Command struct {
	ID     CommandID       `json:"id"`
	Case   ID              `json:"case"`
	Kind   Kind            `json:"kind"`
	Name   string          `json:"name"` // the action, e.g. "inspection.submit"
	Actor  Actor           `json:"actor"`
	Expect int64           `json:"expect,omitempty"` // version the person saw; 0: any
	Body   json.RawMessage `json:"body,omitempty"`
}

// Event is a fact on the record of a case. Seq counts from 1 without gaps and is
// also the case's version.
type Event struct {
	Case    ID              `json:"case"`
	Kind    Kind            `json:"kind"`
	Seq     int64           `json:"seq"`
	Name    string          `json:"name"` // e.g. "inspection.submitted"
	Command CommandID       `json:"command"`
	Actor   Actor           `json:"actor"`
	At      time.Time       `json:"at"`
	Body    json.RawMessage `json:"body,omitempty"`
}

// Outcome is what a command came to.
type Outcome struct {
	Case    ID      `json:"case"`
	Version int64   `json:"version"`
	Events  []Event `json:"events"`
}

// State is one case as folded from its events. Implementations hold ids and
// codes, never prose: the words people wrote are read from the record.
//
// Apply, Deadline and Done are replayed by the engine: an event kind, once
// released, keeps its meaning for ever. Check is never replayed and may change freely.
type State interface {
	// CaseKind is the kind of case that the state is of.
	CaseKind() Kind
	// Check says whether this person may make this move now. nil means yes;
	// otherwise a fault of kind Refused, Invalid or Conflict that tells why.
	Check(cmd Command, now time.Time) error
	// Apply folds one event. It fails only on a record that cannot be read.
	Apply(e Event) error
	// Deadline is the next instant at which the case wants to be woken.
	Deadline() (at time.Time, running bool)
	// Version is the Seq of the last event applied; 0 before the case is opened.
	Version() int64
	// Done reports that nothing can happen to the case any more.
	Done() bool
}

// ClockCommand is the name of the command that the kernel gives on behalf of the
// system when Deadline has come: "<kind>.clock".
func ClockCommand(k Kind) string { return string(k) + ".clock" }

// Decode reads a command's or event's body strictly: an unknown field is an error that names it.
func Decode[T any](raw json.RawMessage) (T, error) {
	var v T
	if len(bytes.TrimSpace(raw)) == 0 {
		raw = json.RawMessage("{}")
	}
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	if err := d.Decode(&v); err != nil {
		return v, fault.BadField("", "json", "无法读取：%s", "cannot be read: %s", err.Error())
	}
	if _, err := d.Token(); err != io.EOF {
		return v, fault.BadField("", "json", "内容之后另有多余字符", "something follows after the end")
	}
	return v, nil
}

// Encode writes a body. Bodies are plain structs of ours, so failure is a bug.
func Encode(v any) json.RawMessage {
	raw, err := json.Marshal(v)
	if err != nil {
		panic("casefile: body cannot be encoded: " + err.Error())
	}
	return raw
}

// CheckExpect refuses a command that was given on an outdated view of the case.
func CheckExpect(cmd Command, version int64) error {
	if cmd.Expect != 0 && cmd.Expect != version {
		return fault.New(fault.Conflict, "case.version",
			"该事项已被他人更新（您看到的是第 %d 版，现为第 %d 版），请刷新后再试",
			"somebody has changed this case meanwhile (you saw version %d, it is now %d): read it again", cmd.Expect, version)
	}
	return nil
}

// Allowed tells one thing a person could do with a case, and why not if he may not now.
type Allowed struct {
	Action string       `json:"action"`
	Target string       `json:"target,omitempty"` // a finding or rectification within the case
	OK     bool         `json:"ok"`
	Why    *fault.Error `json:"why,omitempty"`
}
