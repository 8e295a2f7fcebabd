package storage

import (
	"context"
	"encoding/json"
	"time"

	"duban/domain/casefile"
	"duban/domain/notice"
	"duban/domain/org"

	"gorm.io/gorm"
)

// Standings of an extension.
const (
	ExtensionPending = "pending"
	ExtensionGranted = "granted"
	ExtensionRefused = "refused"
	ExtensionLapsed  = "lapsed" // the mending was handed in before a decision
)

// ExtensionItem is a wish for more time in a list.
type ExtensionItem struct {
	Rectification string      `json:"rectification"`
	Notice        casefile.ID `json:"notice"`
	AskedBy       string      `json:"asked_by"`
	Asked         time.Time   `json:"asked"`
	Until         time.Time   `json:"until"`
	Reason        string      `json:"reason"`
	Status        string      `json:"status"`
	DecidedBy     string      `json:"decided_by,omitempty"`
	Decided       time.Time   `json:"decided,omitzero"`
	Decision      string      `json:"decision,omitempty"` // its reason
	OldDue        time.Time   `json:"old_due"`
	NewDue        time.Time   `json:"new_due,omitzero"`
	Outlet        string      `json:"outlet"`
	Unit          org.Path    `json:"unit"`
	Issuer        org.Path    `json:"issuer"`
}

type extensionRow struct {
	Rectification string
	Seq           int64 // of the event that asked
	CaseID        string
	AskedBy       string
	AskedAt       time.Time
	UntilAt       time.Time
	Reason        string
	Status        string
	DecidedBy     string
	DecidedAt     *time.Time
	Decision      string
	OldDue        time.Time
	NewDue        *time.Time
	Outlet        string
	UnitPath      string
	IssuerPath    string
}

func (extensionRow) TableName() string { return "extensions" }

func (tx *Tx) projectExtension(old, s *notice.State, e casefile.Event) error {
	switch e.Name {
	case notice.EvExtensionRequested:
		var b notice.ExtensionRequested
		if err := json.Unmarshal(e.Body, &b); err != nil {
			return err
		}
		due := never
		if r, ok := old.Rectification(b.Rectification); ok {
			due = orNever(r.Due)
		}
		return tx.g.Create(&extensionRow{Rectification: b.Rectification, Seq: e.Seq, CaseID: string(s.ID), AskedBy: e.Actor.User,
			AskedAt: e.At, UntilAt: Instant(b.Until), Reason: b.Reason, Status: ExtensionPending, OldDue: due,
			Outlet: s.Outlet.Code, UnitPath: string(s.Outlet.Path), IssuerPath: string(s.Issuer)}).Error
	case notice.EvExtensionGranted, notice.EvExtensionRefused:
		var b notice.ExtensionDecided
		if err := json.Unmarshal(e.Body, &b); err != nil {
			return err
		}
		set := map[string]any{"status": ExtensionRefused, "decided_by": e.Actor.User, "decided_at": e.At, "decision": b.Reason}
		if e.Name == notice.EvExtensionGranted {
			set["status"] = ExtensionGranted
			if b.Clock != nil {
				set["new_due"] = Instant(b.Clock.Due)
			}
		}
		return tx.decideExtension(b.Rectification, set)
	case notice.EvDone:
		var b notice.DoneWith
		if err := json.Unmarshal(e.Body, &b); err != nil {
			return err
		}
		return tx.decideExtension(b.Rectification, map[string]any{"status": ExtensionLapsed, "decided_at": e.At})
	}
	return nil
}

func (tx *Tx) decideExtension(rectification string, set map[string]any) error {
	return tx.g.Model(&extensionRow{}).Where("rectification = ? AND status = ?", rectification, ExtensionPending).Updates(set).Error
}

func (r extensionRow) item() ExtensionItem {
	return ExtensionItem{Rectification: r.Rectification, Notice: casefile.ID(r.CaseID), AskedBy: r.AskedBy, Asked: r.AskedAt.UTC(),
		Until: r.UntilAt.UTC(), Reason: r.Reason, Status: r.Status, DecidedBy: r.DecidedBy, Decided: moment(r.DecidedAt),
		Decision: r.Decision, OldDue: notNever(r.OldDue), NewDue: moment(r.NewDue), Outlet: r.Outlet,
		Unit: org.Path(r.UnitPath), Issuer: org.Path(r.IssuerPath)}
}

// ExtensionFilter narrows a list of extensions.
type ExtensionFilter struct {
	Mine          bool // he asked for it
	Under         org.Path
	Issuer        org.Path
	Notice        casefile.ID
	Rectification string
	Statuses      []string
	Asked         Span
}

// Extensions lists wishes for more time, the latest first.
func (db *DB) Extensions(ctx context.Context, v Viewer, f ExtensionFilter, p Page) (list List[ExtensionItem], err error) {
	o := order{name: "latest", columns: []string{"asked_at", "rectification", "seq"}, desc: true}
	err = db.Read(ctx, "storage.extensions", func(tx *Tx) error {
		list, err = listed(f.narrow(tx.g, v), p, o,
			func(r extensionRow) []any { return []any{r.AskedAt, r.Rectification, r.Seq} }, extensionRow.item)
		return err
	})
	return list, err
}

func (f ExtensionFilter) narrow(q *gorm.DB, v Viewer) *gorm.DB {
	q = q.Where(either(under("issuer_path", v.Unpublished), under("unit_path", v.Read)))
	q = whereUnder(q, "unit_path", f.Under)
	q = whereUnder(q, "issuer_path", f.Issuer)
	q = whereEq(q, "case_id", f.Notice)
	q = whereEq(q, "rectification", f.Rectification)
	q = whereIn(q, "status", f.Statuses)
	q = whereBetween(q, "asked_at", f.Asked.From, f.Asked.To)
	if f.Mine {
		q = q.Where("asked_by = ?", v.User)
	}
	return q
}
