package storage

import (
	"context"
	"reflect"
	"time"

	"duban/domain/casefile"
	"duban/domain/org"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

// project writes what lists are made of: the kind's own read rows and the clocks.
func (s KindStore) project(tx *Tx, row caseRow, before, after casefile.State, events []casefile.Event) error {
	if s.Project != nil {
		if err := s.Project(tx, before, after, events); err != nil {
			return err
		}
	}
	if err := s.projectPrivate(tx, row, before, after, events); err != nil {
		return err
	}
	if err := tx.projectStays(row, before, after, events[len(events)-1].At); err != nil {
		return err
	}
	if s.Clocks == nil {
		return nil
	}
	return tx.projectClocks(row, s.Row(after).Inside, s.Clocks(before), s.Clocks(after), before.Done() != after.Done())
}

type clockRow struct {
	CaseID      string
	ClockID     string
	Kind        string
	DueAt       time.Time
	NextStep    string
	NextAt      time.Time
	LastStep    string
	Rule        string
	Calendar    string
	Provisional bool
	Running     bool
	Inside      bool
	Outlet      string
	UnitPath    string
	IssuerPath  string
}

func (clockRow) TableName() string { return "clocks" }

// projectClocks keeps the clocks that changed; all of them when the case ended,
// because that stops them.
func (tx *Tx) projectClocks(c caseRow, inside bool, before, after casefile.Clocks, all bool) error {
	var rows []clockRow
	for _, now := range after {
		if old, ok := before.Get(now.ID); ok && !all && reflect.DeepEqual(old, now) {
			continue
		}
		r := clockRow{CaseID: c.ID, ClockID: now.ID, Kind: c.Kind, DueAt: orNever(now.Due), NextAt: never, Rule: now.Rule,
			Calendar: now.Calendar, Provisional: now.Provisional, Running: !now.Stopped && !c.Done, Inside: inside,
			Outlet: c.Outlet, UnitPath: c.UnitPath, IssuerPath: c.IssuerPath}
		for _, s := range now.Steps {
			if s.Fired {
				r.LastStep = s.Name
			} else if r.NextStep == "" && r.Running {
				r.NextStep, r.NextAt = s.Name, Instant(s.At)
			}
		}
		rows = append(rows, r)
	}
	if len(rows) > 0 {
		err := tx.g.Clauses(clause.OnConflict{Columns: []clause.Column{{Name: "case_id"}, {Name: "clock_id"}}, UpdateAll: true}).
			Create(&rows).Error
		if err != nil {
			return err
		}
	}
	var gone []string // a case may drop its clocks for others
	for _, old := range before {
		if _, still := after.Get(old.ID); !still {
			gone = append(gone, old.ID)
		}
	}
	if len(gone) > 0 {
		if err := tx.g.Where("case_id = ? AND clock_id IN ?", c.ID, gone).Delete(&clockRow{}).Error; err != nil {
			return err
		}
	}
	return tx.g.Model(&clockRow{}).Where("case_id = ? AND inside <> ?", c.ID, inside).Update("inside", inside).Error
}

// ClockItem is a clock in a list.
type ClockItem struct {
	Case        casefile.ID   `json:"case"`
	Kind        casefile.Kind `json:"kind"`
	Clock       string        `json:"clock"`
	Due         time.Time     `json:"due"`
	NextStep    string        `json:"next_step,omitempty"`
	NextAt      time.Time     `json:"next_at,omitzero"`
	LastStep    string        `json:"last_step,omitempty"` // the last step that fired: how far it has climbed
	Rule        string        `json:"rule"`
	Calendar    string        `json:"calendar"`
	Provisional bool          `json:"provisional,omitempty"`
	Outlet      string        `json:"outlet,omitempty"`
	Unit        org.Path      `json:"unit,omitempty"`
	Issuer      org.Path      `json:"issuer"`
}

func (r clockRow) item() ClockItem {
	return ClockItem{Case: casefile.ID(r.CaseID), Kind: casefile.Kind(r.Kind), Clock: r.ClockID, Due: notNever(r.DueAt),
		NextStep: r.NextStep, NextAt: notNever(r.NextAt), LastStep: r.LastStep, Rule: r.Rule, Calendar: r.Calendar,
		Provisional: r.Provisional, Outlet: r.Outlet, Unit: org.Path(r.UnitPath), Issuer: org.Path(r.IssuerPath)}
}

// ClockFilter narrows a list of running clocks.
type ClockFilter struct {
	Kind        casefile.Kind
	Case        casefile.ID
	Under       org.Path
	Overdue     time.Time // due before this instant: give the present one
	Due         Span
	LastStep    string // e.g. "bulletin": those that have climbed so far
	Provisional *bool  // computed before the year's calendar was known
}

// Span is from an instant up to, and not including, another; zero ends are open.
type Span struct{ From, To time.Time }

// Clocks lists running clocks by when they are due: the issuing side all of them,
// others those of cases whose course is known to them. Those of complaints are seen by
// other rules: see ComplaintClocks.
func (db *DB) Clocks(ctx context.Context, v Viewer, f ClockFilter, p Page) (list List[ClockItem], err error) {
	err = db.Read(ctx, "storage.clocks", func(tx *Tx) error {
		q := tx.g.Where("running = ? AND kind <> ?", true, string(casefile.Complaint)).Where(either(under("issuer_path", v.Unpublished),
			all(expr("inside = ?", false), under("unit_path", v.Read))))
		q = f.narrow(q)
		list, err = listed(q, p, order{name: "due", columns: []string{"due_at", "case_id", "clock_id"}},
			func(r clockRow) []any { return []any{r.DueAt, r.CaseID, r.ClockID} }, clockRow.item)
		return err
	})
	return list, err
}

func (f ClockFilter) narrow(q *gorm.DB) *gorm.DB {
	q = whereEq(q, "kind", f.Kind)
	q = whereEq(q, "case_id", f.Case)
	q = whereUnder(q, "unit_path", f.Under)
	q = whereBetween(q, "due_at", time.Time{}, f.Overdue)
	q = whereBetween(q, "due_at", f.Due.From, f.Due.To)
	q = whereEq(q, "last_step", f.LastStep)
	if f.Provisional != nil {
		q = q.Where("provisional = ?", *f.Provisional)
	}
	return q
}
