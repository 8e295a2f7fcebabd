package storage

import (
	"encoding/json"
	"time"

	"duban/domain/evidence"
)

const evidenceResource = "evidence"

// custodyDetail is what the audit chain says of a piece of evidence. It is enough to
// check the object years later without the table; it holds no names of customers or
// files.
type custodyDetail struct {
	Kind        string           `json:"kind"`
	Size        int64            `json:"size"`
	SHA256      string           `json:"sha256"`
	Type        string           `json:"type,omitempty"`
	CapturedAt  *time.Time       `json:"captured_at,omitempty"`
	CapturedBy  string           `json:"captured_by,omitempty"`
	Device      string           `json:"device,omitempty"`
	Version     string           `json:"version,omitempty"`
	Locked      bool             `json:"locked,omitempty"`
	LockUntil   *time.Time       `json:"lock_until,omitempty"`
	Reason      string           `json:"reason,omitempty"`
	DerivedFrom string           `json:"derived_from,omitempty"`
	Mark        *markDetail      `json:"mark,omitempty"`
	Purpose     evidence.Purpose `json:"purpose,omitempty"`
}

type markDetail struct {
	ID      string           `json:"id"`
	StartMS int64            `json:"start_ms"`
	EndMS   int64            `json:"end_ms"`
	Region  *evidence.Region `json:"region,omitempty"`
	Item    string           `json:"item,omitempty"`
}

// custodyEntry is the row of the audit chain for one step of custody.
func custodyEntry(e evidence.Evidence, act evidence.Act, name string, at time.Time) AuditEntry {
	d := custodyDetail{Kind: string(e.Kind), Size: e.Size, SHA256: e.SHA256, Type: e.ContentType,
		Version: e.Version, Locked: e.Locked, LockUntil: instant(e.LockUntil)}
	outcome := Accepted
	switch name {
	case evidence.ActDeclared:
		d.Type, d.CapturedAt, d.CapturedBy, d.Device = e.Declared, instant(e.CapturedAt), e.CapturedBy, e.Device
		if e.Derivation != nil {
			d.DerivedFrom = string(e.Derivation.Of)
		}
	case evidence.ActRejected:
		outcome = Failed
		if e.Reason != nil {
			d.Reason = e.Reason.Code
		}
	case evidence.ActViewed, evidence.ActDownloaded:
		outcome = Seen
	}
	return custodyRow(e, act, name, at, outcome, d)
}

// markEntry is the row of the audit chain for a mark made or taken back.
func markEntry(e evidence.Evidence, m evidence.Mark, act evidence.Act, name string, at time.Time) AuditEntry {
	return custodyRow(e, act, name, at, Accepted, custodyDetail{Kind: string(e.Kind), Size: e.Size, SHA256: e.SHA256,
		Mark: &markDetail{ID: string(m.ID), StartMS: m.StartMS, EndMS: m.EndMS, Region: m.Region, Item: m.Item}})
}

func custodyRow(e evidence.Evidence, act evidence.Act, name string, at time.Time, outcome string, d custodyDetail) AuditEntry {
	raw, err := json.Marshal(d)
	if err != nil {
		panic("storage: custody detail cannot be encoded: " + err.Error())
	}
	return AuditEntry{At: at, Actor: act.By, Action: name, Resource: evidenceResource, ResourceID: string(e.ID), Case: e.Case,
		Outcome: outcome, Request: act.Request, Detail: raw}
}
