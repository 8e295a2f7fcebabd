package casefile

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"time"

	"duban/domain/fault"
	"duban/domain/text"
)

// Status is where a case (or a part of it) stands in its life.
type Status string

// Rule is one line of a kind's rule table: a move, from where it may be made,
// by whom, and with what content. The same line answers the validator ("may this
// be done?") and the screen ("what could I do, and why not?"), so they cannot differ.
type Rule[S any] struct {
	Action string
	// From lists the statuses in which the move exists; empty: only before the case is opened.
	From []Status
	// Targets lists the parts of the case the move is made on (finding ids …);
	// nil: it is made on the case as a whole.
	Targets func(s S) []string
	// TargetField is the field of the body that names the part, e.g. "rectification".
	TargetField string
	// May says why this person may not make the move on this part now.
	May func(s S, a Actor, target string, now time.Time) error
	// Body checks the content.
	Body func(s S, cmd Command, now time.Time) error
	// System moves are made by clocks and follow-ups only.
	System bool
}

// Table is the rule table of one kind of case.
type Table[S interface {
	Version() int64
	Standing() Status
}] struct {
	Rules  []Rule[S]
	Status map[Status]text.Text // the names a person reads
}

// Check applies the table to a command.
func (t Table[S]) Check(s S, cmd Command, now time.Time) error {
	i := slices.IndexFunc(t.Rules, func(r Rule[S]) bool { return r.Action == cmd.Name })
	if i < 0 {
		return fault.BadField("/name", "command.unknown", "没有“%s”这一操作", "there is no action %q", cmd.Name)
	}
	r := t.Rules[i]
	if r.System && !cmd.Actor.IsSystem() {
		return fault.New(fault.Forbidden, "command.system_only", "此操作只由系统执行", "only the system itself does this")
	}
	if err := CheckExpect(cmd, s.Version()); err != nil {
		return err
	}
	if err := t.standing(r, s); err != nil {
		return err
	}
	target := ""
	if r.TargetField != "" {
		var err error
		if target, err = targetOf(cmd.Body, r.TargetField); err != nil {
			return err
		}
		if !slices.Contains(r.Targets(s), target) {
			return fault.BadField("/"+r.TargetField, "not_found", "该事项中没有“%s”", "this case has no %q", target)
		}
	}
	if r.May != nil {
		if err := r.May(s, cmd.Actor, target, now); err != nil {
			return err
		}
	}
	if r.Body != nil {
		return r.Body(s, cmd, now)
	}
	return nil
}

// Allowed lists every move that people make on such a case, each with its "yes"
// or its reason. Roles are not asked here: policy has the first word.
func (t Table[S]) Allowed(s S, a Actor, now time.Time) []Allowed {
	var out []Allowed
	for _, r := range t.Rules {
		if r.System || len(r.From) == 0 {
			continue
		}
		targets := []string{""}
		if r.Targets != nil {
			targets = r.Targets(s)
		}
		for _, target := range targets {
			err := t.standing(r, s)
			if err == nil && r.May != nil {
				err = r.May(s, a, target, now)
			}
			one := Allowed{Action: r.Action, Target: target, OK: err == nil}
			if err != nil {
				one.Why = fault.Of(err)
			}
			out = append(out, one)
		}
	}
	return out
}

func (t Table[S]) standing(r Rule[S], s S) error {
	opened := s.Version() > 0
	if len(r.From) == 0 {
		if opened {
			return fault.New(fault.Conflict, "case.exists", "该事项已建立", "this case has been opened already")
		}
		return nil
	}
	if !opened {
		return fault.Missing("事项", "case")
	}
	if !slices.Contains(r.From, s.Standing()) {
		now := t.Status[s.Standing()]
		var zh, en []string
		for _, f := range r.From {
			zh = append(zh, t.Status[f].ZH)
			en = append(en, t.Status[f].EN)
		}
		return &fault.Error{Kind: fault.Refused, Code: "case.status", Msg: text.T(
			"当前状态为“"+now.ZH+"”，此操作只能在“"+strings.Join(zh, "、")+"”状态下进行",
			"the case is “"+now.EN+"”; this can be done only while it is “"+strings.Join(en, "” or “")+"”")}
	}
	return nil
}

// targetOf reads which part of the case a body names. Bodies are decoded without
// regard to the case of letters, the last of two names winning; a body that names
// the part twice is refused, or the rule would be asked of one part and the move
// made on another.
func targetOf(body json.RawMessage, field string) (string, error) {
	if len(bytes.TrimSpace(body)) == 0 {
		return "", fault.BadField("/"+field, "required", "必填", "is required")
	}
	d := json.NewDecoder(bytes.NewReader(body))
	unreadable := func(err error) (string, error) {
		return "", fault.BadField("", "json", "无法读取：%s", "cannot be read: %s", err.Error())
	}
	if open, err := d.Token(); err != nil || open != json.Delim('{') {
		return "", fault.BadField("", "json", "应为 JSON 对象", "must be a JSON object")
	}
	v, named := "", false
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return unreadable(err)
		}
		var raw json.RawMessage
		if err := d.Decode(&raw); err != nil {
			return unreadable(err)
		}
		if name, _ := key.(string); !strings.EqualFold(name, field) {
			continue
		}
		if named {
			return "", fault.BadField("/"+field, "duplicate", "重复", "is there twice")
		}
		named = true
		if json.Unmarshal(raw, &v) != nil {
			return "", fault.BadField("/"+field, "type", "须为字符串", "must be a string")
		}
	}
	if _, err := d.Token(); err != nil {
		return unreadable(err)
	}
	if v == "" {
		return "", fault.BadField("/"+field, "required", "必填", "is required")
	}
	return v, nil
}
