package storage

import (
	"context"
	"encoding/json"
	"time"

	"duban/domain/edition"
	"duban/domain/fault"
	"duban/domain/worktime"

	"gorm.io/gorm/clause"
)

type editionRow struct {
	Kind      string
	Version   int64
	Revision  int64
	Status    string
	Base      string
	ValidFrom string // a day; "" until one is chosen
	Note      string
	Body      string
	Makers    string
	MadeBy    string
	MadeAt    time.Time
	ChangedBy string
	ChangedAt time.Time
	DecidedBy *string
	DecidedAt *time.Time
	Reason    string
}

func (editionRow) TableName() string { return "editions" }

func editionRowOf(e edition.Edition) (editionRow, error) {
	body, err := compact(e.Body)
	if err != nil {
		return editionRow{}, err
	}
	makers, err := json.Marshal(e.Makers)
	if err != nil {
		return editionRow{}, err
	}
	r := editionRow{Kind: string(e.Kind), Version: e.Version, Revision: e.Revision, Status: string(e.Status), Base: e.Base, Note: e.Note,
		Body: body, Makers: string(makers), MadeBy: e.MadeBy, MadeAt: Instant(e.MadeAt), ChangedBy: e.ChangedBy, ChangedAt: Instant(e.ChangedAt),
		DecidedAt: instant(e.DecidedAt), Reason: e.Reason}
	if e.ValidFrom != 0 {
		r.ValidFrom = e.ValidFrom.String()
	}
	if e.DecidedBy != "" {
		r.DecidedBy = &e.DecidedBy
	}
	return r, nil
}

func (r editionRow) edition() (edition.Edition, error) {
	e := edition.Edition{Kind: edition.Kind(r.Kind), Version: r.Version, Revision: r.Revision, Status: edition.Status(r.Status), Base: r.Base,
		Note: r.Note, Body: json.RawMessage(r.Body), MadeBy: r.MadeBy, MadeAt: r.MadeAt.UTC(), ChangedBy: r.ChangedBy, ChangedAt: r.ChangedAt.UTC(),
		DecidedAt: moment(r.DecidedAt), Reason: r.Reason}
	if r.DecidedBy != nil {
		e.DecidedBy = *r.DecidedBy
	}
	if err := json.Unmarshal([]byte(r.Makers), &e.Makers); err != nil {
		return e, fault.Wrap("storage.edition", fault.Internal, err)
	}
	if r.ValidFrom == "" {
		return e, nil
	}
	day, err := worktime.ParseDay(r.ValidFrom)
	e.ValidFrom = day
	if err != nil { // written by us: not the caller's fault
		return e, &fault.Error{Kind: fault.Internal, Code: "storage", Op: "storage.edition", Err: err}
	}
	return e, nil
}

// DraftEdition keeps a new draft under the next number. Conflict "edition.open" while
// another version of the kind is open.
func (tx *Tx) DraftEdition(e edition.Edition) (edition.Edition, error) {
	var last int64
	q := tx.g.Model(&editionRow{}).Where("kind = ?", string(e.Kind)).Select("COALESCE(MAX(version), 0)")
	if err := q.Scan(&last).Error; err != nil {
		return e, err
	}
	e.Version, e.Revision, e.Status = last+1, 1, edition.Draft
	row, err := editionRowOf(e)
	if err != nil {
		return e, err
	}
	err = taken(tx.g.Create(&row).Error, "edition.open", "另有版本正在起草或待批准，请先处理该版本",
		"another version is being drafted or waits for approval: see to that one first")
	if err != nil {
		return e, err
	}
	return row.edition()
}

// ChangeEdition runs change on a version, which nobody else changes meanwhile, and
// keeps the result. NotFound if there is none; an error of change is returned and
// nothing is kept. What was approved or discarded the database itself refuses to change.
func (tx *Tx) ChangeEdition(kind edition.Kind, version int64, change func(edition.Edition) (edition.Edition, error)) (edition.Edition, error) {
	q := tx.g
	if tx.db.dialect == Postgres {
		q = q.Clauses(clause.Locking{Strength: "UPDATE"})
	}
	var row editionRow
	if err := q.Where("kind = ? AND version = ?", string(kind), version).Take(&row).Error; err != nil {
		return edition.Edition{}, missing(err, "版本", "version")
	}
	was, err := row.edition()
	if err != nil {
		return was, err
	}
	now, err := change(was)
	if err != nil {
		return was, err
	}
	now.Kind, now.Version = was.Kind, was.Version
	if row, err = editionRowOf(now); err != nil {
		return was, err
	}
	err = tx.g.Model(&editionRow{}).Where("kind = ? AND version = ?", row.Kind, row.Version).Select("*").Updates(&row).Error
	if err != nil {
		return was, err
	}
	return row.edition()
}

// Edition reads a version. NotFound if there is none.
func (tx *Tx) Edition(kind edition.Kind, version int64) (edition.Edition, error) {
	var row editionRow
	if err := tx.g.Where("kind = ? AND version = ?", string(kind), version).Take(&row).Error; err != nil {
		return edition.Edition{}, missing(err, "版本", "version")
	}
	return row.edition()
}

// EditionOn is the version in force on a day: of those approved that have begun, the
// one approved last. found is false where the bank has none: what ships is in force.
func (tx *Tx) EditionOn(kind edition.Kind, day worktime.Day) (e edition.Edition, found bool, err error) {
	var rows []editionRow
	err = tx.g.Where("kind = ? AND status = ? AND valid_from <= ?", string(kind), string(edition.Approved), day.String()).
		Order("version DESC").Limit(1).Find(&rows).Error
	if err != nil || len(rows) == 0 {
		return e, false, err
	}
	e, err = rows[0].edition()
	return e, true, err
}

// OpenEdition is the version of a kind that is drafted or waits for approval.
func (tx *Tx) OpenEdition(kind edition.Kind) (e edition.Edition, found bool, err error) {
	list, err := tx.editions("kind = ? AND "+openEdition, string(kind))
	if err != nil || len(list) == 0 {
		return e, false, err
	}
	return list[0], true, nil
}

const openEdition = "status IN ('draft', 'submitted')"

// OpenEditions reads the versions of all kinds that can still change, by kind; of tables
// without their bodies.
func (db *DB) OpenEditions(ctx context.Context) (list []edition.Edition, err error) {
	err = db.Read(ctx, "storage.open editions", func(tx *Tx) error {
		list, err = tx.editions(openEdition)
		for i := range list {
			if !list[i].Kind.IsRuleSet() {
				list[i].Body = nil
			}
		}
		return err
	})
	return list, err
}

// RuleEditions reads every version of every rule set with its body, by set and version.
func (tx *Tx) RuleEditions() ([]edition.Edition, error) {
	return tx.editions("kind LIKE ?", string(edition.RuleSet("%")))
}

func (tx *Tx) editions(where string, args ...any) ([]edition.Edition, error) {
	var rows []editionRow
	if err := tx.g.Where(where, args...).Order("kind, version").Find(&rows).Error; err != nil {
		return nil, err
	}
	list := make([]edition.Edition, len(rows))
	for i, r := range rows {
		var err error
		if list[i], err = r.edition(); err != nil {
			return nil, err
		}
	}
	return list, nil
}

// LatestEdition is the version approved last, whether it has begun or not.
func (tx *Tx) LatestEdition(kind edition.Kind) (e edition.Edition, found bool, err error) {
	return tx.EditionOn(kind, worktime.DayOf(never))
}

// Editions lists the versions of a kind without their bodies, the newest first.
func (db *DB) Editions(ctx context.Context, kind edition.Kind, p Page) (list List[edition.Edition], err error) {
	err = db.Read(ctx, "storage.editions", func(tx *Tx) error {
		rows, next, err := page(tx.g.Omit("body").Where("kind = ?", string(kind)), p, order{name: "version", columns: []string{"version"}, desc: true},
			func(r editionRow) []any { return []any{r.Version} })
		list = List[edition.Edition]{Items: make([]edition.Edition, len(rows)), Next: next}
		for i, r := range rows {
			if list.Items[i], err = r.edition(); err != nil {
				return err
			}
		}
		return err
	})
	return list, err
}
