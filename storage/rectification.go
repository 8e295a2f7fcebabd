package storage

import (
	"encoding/json"
	"reflect"
	"time"

	"duban/domain/casefile"
	"duban/domain/notice"
)

type rectificationRow struct {
	ID             string
	CaseID         string
	Number         string
	Finding        string
	Inspection     string
	InspectionKind string
	Inspector      string
	Item           string
	Module         string
	Severity       string
	SeverityRank   int64
	Repeated       bool
	Status         string
	Running        bool
	Outlet         string
	UnitPath       string
	IssuerPath     string
	IssuedAt       *time.Time
	DueAt          time.Time
	Responsible    string
	Cause          string
	RootCause      string
	Correction     string
	Prevention     string
	Summary        string
	Evidence       string
	DoneAt         *time.Time
	VerifiedBy     string
	VerifiedAt     *time.Time
	Returns        int
	ReturnReason   string
	Extensions     int
	AskedUntil     *time.Time
}

func (rectificationRow) TableName() string { return "rectifications" }

// prose are the columns that only events hold; they are left alone when the rest of
// a row is written from the state.
var prose = []string{"responsible", "root_cause", "correction", "prevention", "summary", "verified_by", "return_reason"}

type makerRow struct {
	Rectification string
	UserID        string
	CaseID        string
}

func (makerRow) TableName() string { return "rectification_makers" }

// projectRectifications writes the rectifications that changed; all of them when the
// notice itself did.
func (tx *Tx) projectRectifications(old, s *notice.State) error {
	whole := old.Status != s.Status || old.Number != s.Number || old.Seq == 0
	for _, r := range s.Rectifications {
		was, known := old.Rectification(r.ID)
		if known && !whole && reflect.DeepEqual(*was, r) {
			continue
		}
		row := rectificationRow{
			ID: r.ID, CaseID: string(s.ID), Number: s.Number, Finding: r.Finding, Inspection: string(s.Inspection),
			InspectionKind: string(s.InspectionKind), Inspector: s.Inspector, Item: r.Item, Severity: string(r.Severity),
			SeverityRank: int64(r.Severity.Rank()), Repeated: len(r.RepeatOf) > 0, Status: string(r.Status),
			Running: !s.Done() && r.Running() && s.IssuedAt != nil, Outlet: s.Outlet.Code, UnitPath: string(s.Outlet.Path),
			IssuerPath: string(s.Issuer), DueAt: orNever(r.Due), Cause: string(r.Cause), Evidence: encodeIDs(r.Evidence),
			Returns: r.Returns, Extensions: r.Extensions,
		}
		if s.IssuedAt != nil {
			row.IssuedAt = instant(*s.IssuedAt)
		}
		if r.DoneAt != nil {
			row.DoneAt = instant(*r.DoneAt)
		}
		if r.VerifiedAt != nil {
			row.VerifiedAt = instant(*r.VerifiedAt)
		}
		if r.Pending != nil {
			row.AskedUntil = instant(r.Pending.Until)
		}
		if err := tx.keepRectification(row, known); err != nil {
			return err
		}
		for _, user := range r.Makers {
			if err := tx.upsert(&makerRow{Rectification: r.ID, UserID: user, CaseID: string(s.ID)}, "rectification", "user_id"); err != nil {
				return err
			}
		}
	}
	return nil
}

func (tx *Tx) keepRectification(row rectificationRow, known bool) error {
	if known {
		return tx.g.Model(&rectificationRow{}).Where("id = ?", row.ID).Select("*").
			Omit(append([]string{"module"}, prose...)...).Updates(&row).Error
	}
	var f findingRow // the state keeps the item; its module stands with the finding
	if err := tx.g.Select("module").Where("id = ?", row.Finding).Limit(1).Find(&f).Error; err != nil {
		return err
	}
	row.Module = f.Module
	return tx.g.Create(&row).Error
}

// projectMending keeps what people wrote about a mending.
func (tx *Tx) projectMending(_ *notice.State, e casefile.Event) error {
	var id string
	set := map[string]any{}
	var err error
	switch e.Name {
	case notice.EvPlanned:
		var b notice.Plan
		err = json.Unmarshal(e.Body, &b)
		id = b.Rectification
		set["root_cause"], set["correction"], set["prevention"] = b.RootCause, b.Correction, b.Prevention
		if set["responsible"] = b.Responsible; b.Responsible == "" {
			set["responsible"] = e.Actor.User // who plans the mending answers for it unless he names another
		}
	case notice.EvDone:
		var b notice.DoneWith
		err = json.Unmarshal(e.Body, &b)
		id, set["summary"] = b.Rectification, b.Summary
	case notice.EvVerified:
		var b notice.Verify
		err = json.Unmarshal(e.Body, &b)
		id, set["verified_by"] = b.Rectification, e.Actor.User
	case notice.EvReturned:
		var b notice.ReturnedWith
		err = json.Unmarshal(e.Body, &b)
		id, set["return_reason"] = b.Rectification, b.Reason
	}
	if err != nil || id == "" {
		return err
	}
	return tx.g.Model(&rectificationRow{}).Where("id = ?", id).Updates(set).Error
}
