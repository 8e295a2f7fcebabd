package storage

import (
	"context"
	"time"

	"duban/domain/casefile"
	"duban/domain/org"

	"gorm.io/gorm/clause"
)

// Accountability proposes that somebody answers for a complaint found justified (C12).
// A person decides; why stands in the complaint.
type Accountability struct {
	ID        string      `json:"id"`
	Complaint casefile.ID `json:"complaint"`
	Number    string      `json:"number"` // of the complaint
	Employee  string      `json:"employee"`
	Unit      org.Path    `json:"unit"`
	Severity  string      `json:"severity"`
	By        string      `json:"by"`
	Proposed  time.Time   `json:"proposed"`
}

type accountabilityRow struct {
	ID         string
	CaseID     string
	Number     string
	Employee   string
	UnitPath   string
	Severity   string
	ProposedBy string
	ProposedAt time.Time
}

func (accountabilityRow) TableName() string { return "accountability_proposals" }

func (r accountabilityRow) proposal() Accountability {
	return Accountability{ID: r.ID, Complaint: casefile.ID(r.CaseID), Number: r.Number, Employee: r.Employee, Unit: org.Path(r.UnitPath),
		Severity: r.Severity, By: r.ProposedBy, Proposed: r.ProposedAt.UTC()}
}

// ProposeAccountability keeps a proposal; the same one twice is one.
func (db *DB) ProposeAccountability(ctx context.Context, a Accountability) error {
	return db.Write(ctx, "storage.propose accountability", func(tx *Tx) error {
		return tx.g.Clauses(clause.OnConflict{DoNothing: true}).Create(&accountabilityRow{ID: a.ID, CaseID: string(a.Complaint), Number: a.Number,
			Employee: a.Employee, UnitPath: string(a.Unit), Severity: a.Severity, ProposedBy: a.By, ProposedAt: Instant(a.Proposed)}).Error
	})
}

// AccountabilityFilter narrows a list of proposals.
type AccountabilityFilter struct {
	Within []org.Path // where the caller may read matters of discipline; none: nothing
	// Discipline is where he may read what went to the discipline office since.
	Discipline []org.Path
	Except     string // nobody reads proposals about himself, nor on a complaint about himself
	Under      org.Path
	Employee   string
	Complaint  casefile.ID
}

// Accountabilities lists proposals, the latest first.
func (db *DB) Accountabilities(ctx context.Context, f AccountabilityFilter, p Page) (list List[Accountability], err error) {
	err = db.Read(ctx, "storage.accountabilities", func(tx *Tx) error {
		q := whereUnder(tx.g.Where(under("unit_path", f.Within)), "unit_path", f.Under)
		q = whereEq(whereEq(q, "employee", f.Employee), "case_id", f.Complaint)
		if f.Except != "" {
			q = q.Where("employee <> ?", f.Except)
		}
		scope := either(under("c.place_path", f.Discipline), under("c.unit_path", f.Discipline))
		hidden := either(all(expr("c.sealed = ?", true), expr("NOT "+scope.SQL, scope.Vars...)), expr("c.concerns <> '' AND c.concerns = ?", f.Except))
		q = q.Where(expr("NOT EXISTS (SELECT 1 FROM complaints c WHERE c.case_id = accountability_proposals.case_id AND "+hidden.SQL+")", hidden.Vars...))
		list, err = listed(q, p, order{name: "latest", columns: []string{"proposed_at", "id"}, desc: true},
			func(r accountabilityRow) []any { return []any{r.ProposedAt, r.ID} }, accountabilityRow.proposal)
		return err
	})
	return list, err
}
