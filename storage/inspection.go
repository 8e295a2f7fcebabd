package storage

import (
	"time"

	"duban/domain/casefile"
	"duban/domain/inspection"

	"gorm.io/gorm/clause"
)

// inspectionStore keeps inspections.
var inspectionStore = KindStore{
	New: func() casefile.State { return &inspection.State{} },
	Row: func(s casefile.State) CaseRow {
		i := s.(*inspection.State)
		return CaseRow{Number: i.Number, Status: string(i.Status), Outlet: i.Outlet.Code, Unit: i.Outlet.Path,
			Issuer: i.Issuer, Owner: i.Inspector.User, Hidden: i.Hidden(), Inside: !i.IsPublished()}
	},
	Clocks:  func(s casefile.State) casefile.Clocks { return s.(*inspection.State).Clocks },
	Project: projectInspection,
	Reads:   []string{"inspections", "inspection_answers", "inspection_subjects", "module_scores", "findings", "appeals", "clocks"},
}

// inspectionRow is a row of the table inspections.
type inspectionRow struct {
	CaseID           string
	Number           string
	Kind             string
	Status           string
	OutsideStatus    string
	Hidden           bool
	Checklist        string
	ChecklistVersion int
	Programme        string
	Round            string
	Outlet           string
	UnitPath         string
	IssuerPath       string
	Inspector        string
	Reviewer         string
	FromAt           time.Time
	ToAt             time.Time
	DueAt            time.Time
	Score            *int64 // thousandths of a percent
	Passed           *bool
	Findings         int
	Standing         int
	Appeals          int
	Returns          int
	Done             bool
	PublishedAt      *time.Time
	OpenedAt         time.Time
	ChangedAt        time.Time
	Version          int64
}

func (inspectionRow) TableName() string { return "inspections" }

func projectInspection(tx *Tx, before, after casefile.State, events []casefile.Event) error {
	old, s := before.(*inspection.State), after.(*inspection.State)
	last := events[len(events)-1]
	row := inspectionRow{
		CaseID: string(s.ID), Number: s.Number, Kind: string(s.Kind), Status: string(s.Status), OutsideStatus: string(outside(s)),
		Hidden: s.Hidden(), Checklist: s.Template.Code, ChecklistVersion: s.Template.Version, Programme: string(s.Programme),
		Round: s.Round, Outlet: s.Outlet.Code, UnitPath: string(s.Outlet.Path), IssuerPath: string(s.Issuer),
		Inspector: s.Inspector.User, Reviewer: s.Reviewer, FromAt: Instant(s.From), ToAt: Instant(s.To),
		DueAt: nearest(s.Clocks, s.Done()), Findings: len(s.Findings), Appeals: s.AppealsPending(), Returns: s.Returns,
		Done: s.Done(), ChangedAt: last.At, Version: s.Seq,
	}
	for _, f := range s.Findings {
		if f.Stands() {
			row.Standing++
		}
	}
	if s.Score != nil {
		score, passed := int64(s.Score.Percent), s.Score.Passed
		row.Score, row.Passed = &score, &passed
	}
	if s.PublishedAt != nil {
		row.PublishedAt = instant(*s.PublishedAt)
	}
	if old.Seq == 0 {
		row.OpenedAt = last.At
		if err := tx.g.Create(&row).Error; err != nil {
			return err
		}
		if err := tx.targetOpened(s); err != nil {
			return err
		}
	} else if err := tx.g.Model(&inspectionRow{}).Where("case_id = ?", row.CaseID).Select("*").Omit("opened_at").Updates(&row).Error; err != nil {
		return err
	}
	rewrite := false // of the findings
	for _, e := range events {
		switch e.Name {
		case inspection.EvAnswered:
			if err := tx.projectAnswers(e); err != nil {
				return err
			}
		case inspection.EvDeclined, inspection.EvAssigned:
			if err := tx.dropAnswers(e.Case); err != nil {
				return err
			}
		case inspection.EvAppealed, inspection.EvAppealDecided:
			if err := tx.projectAppeal(s, e); err != nil {
				return err
			}
			if err := tx.projectModuleScores(e); err != nil {
				return err
			}
			rewrite = true
		case inspection.EvSubmitted:
			if err := tx.projectModuleScores(e); err != nil {
				return err
			}
			rewrite = true
		case inspection.EvClockFired, inspection.EvReplanned:
		default:
			rewrite = true
		}
	}
	if rewrite && len(old.Findings)+len(s.Findings) > 0 {
		return tx.projectFindings(s, last)
	}
	return nil
}

// outside is the status as the inspected side knows it: until publication it only
// knows that the check is planned, or that it was called off.
func outside(s *inspection.State) casefile.Status {
	if s.IsPublished() || s.Status == inspection.Cancelled {
		return s.Status
	}
	return inspection.Planned
}

// nearest is when the first running clock is due.
func nearest(clocks casefile.Clocks, done bool) time.Time {
	due := never
	for _, c := range clocks {
		if !done && !c.Stopped && !c.Due.IsZero() && c.Due.Before(due) {
			due = Instant(c.Due)
		}
	}
	return due
}

// targetOpened notes on the programme's plan that the outlet's inspection exists.
func (tx *Tx) targetOpened(s *inspection.State) error {
	if s.Programme == "" {
		return nil
	}
	return tx.g.Model(&targetRow{}).Where("case_id = ? AND outlet = ?", string(s.Programme), s.Outlet.Code).
		Update("inspection", string(s.ID)).Error
}

// upsert inserts a row or replaces all of it but its key.
func (tx *Tx) upsert(rows any, key ...string) error {
	columns := make([]clause.Column, len(key))
	for i, k := range key {
		columns[i] = clause.Column{Name: k}
	}
	return tx.g.Clauses(clause.OnConflict{Columns: columns, UpdateAll: true}).Create(rows).Error
}
