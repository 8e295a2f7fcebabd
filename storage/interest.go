package storage

import (
	"context"
	"strings"
	"time"

	"duban/domain/org"
	"duban/domain/recusal"
	"duban/domain/worktime"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

type interestRow struct {
	ID          string
	UserID      string
	Tie         string
	TiedWith    string
	TiedKey     string
	FromDay     string
	UntilDay    string
	Note        string
	FromAt      time.Time
	UntilAt     *time.Time
	DeclaredAt  time.Time
	WithdrawnAt *time.Time
	Withdrawal  string
}

func (interestRow) TableName() string { return "interests" }

func (r interestRow) interest() recusal.Interest {
	i := recusal.Interest{ID: r.ID, User: r.UserID, Tie: recusal.Tie(r.Tie), With: r.TiedWith, From: worktime.DayOf(r.FromAt), Note: r.Note,
		DeclaredAt: r.DeclaredAt.UTC(), WithdrawnAt: moment(r.WithdrawnAt), Withdrawal: r.Withdrawal}
	if r.UntilAt != nil {
		i.Until = worktime.LastDay(*r.UntilAt)
	}
	return i
}

func rowOfInterest(i recusal.Interest) interestRow {
	r := interestRow{ID: i.ID, UserID: strings.ToLower(i.User), Tie: string(i.Tie), TiedWith: i.With, TiedKey: strings.ToLower(strings.TrimSpace(i.With)), FromDay: i.From.String(), Note: i.Note,
		FromAt: i.Begins(), UntilAt: instant(i.Ends()), DeclaredAt: Instant(i.DeclaredAt), WithdrawnAt: instant(i.WithdrawnAt), Withdrawal: i.Withdrawal}
	if i.Until != 0 {
		r.UntilDay = i.Until.String()
	}
	return r
}

// holding keeps declarations that hold at an instant.
func holding(q *gorm.DB, at time.Time) *gorm.DB {
	at = Instant(at)
	return q.Where("from_at <= ? AND (until_at IS NULL OR until_at > ?) AND (withdrawn_at IS NULL OR withdrawn_at > ?)", at, at, at)
}

// InterestsOf are the interests that people have declared of themselves and that hold
// at an instant, by person and in the order of declaration.
func (tx *Tx) InterestsOf(users []string, at time.Time) ([]recusal.Interest, error) {
	if len(users) == 0 {
		return nil, nil
	}
	var rows []interestRow
	err := holding(tx.g, at).Where("user_id IN ?", folded(users...)).Order("user_id, declared_at, id").Find(&rows).Error
	list := make([]recusal.Interest, len(rows))
	for i, r := range rows {
		list[i] = r.interest()
	}
	return list, err
}

// AddInterest keeps a declaration. Conflict "interest.taken" if there is one with that id.
func (tx *Tx) AddInterest(i recusal.Interest) error {
	row := rowOfInterest(i)
	return taken(tx.g.Create(&row).Error, "interest.taken", "该申报已存在", "there is such a declaration already")
}

// Interest reads a declaration. NotFound if there is none.
func (tx *Tx) Interest(id string) (recusal.Interest, error) { return takeInterest(tx.g, id) }

func takeInterest(q *gorm.DB, id string) (recusal.Interest, error) {
	var row interestRow
	err := q.Where("id = ?", id).Take(&row).Error
	return row.interest(), missing(err, "利害关系申报", "declaration of interest")
}

// ChangeInterest runs change on a declaration that nobody else changes meanwhile and
// keeps that it was withdrawn; nothing else of it ever changes.
func (tx *Tx) ChangeInterest(id string, change func(*recusal.Interest) error) (recusal.Interest, error) {
	q := tx.g
	if tx.db.dialect == Postgres {
		q = q.Clauses(clause.Locking{Strength: "UPDATE"})
	}
	i, err := takeInterest(q, id)
	if err == nil {
		err = change(&i)
	}
	if err != nil {
		return i, err
	}
	return i, tx.g.Model(&interestRow{}).Where("id = ?", id).
		Updates(map[string]any{"withdrawn_at": instant(i.WithdrawnAt), "withdrawal": i.Withdrawal}).Error
}

// InterestFilter narrows a list of declarations.
type InterestFilter struct {
	Within []org.Path // units of whose people the caller may see declarations …
	Viewer string     // … and whose own he sees in any case
	Mine   bool       // only these
	User   string     // declared by this person
	Tie    recusal.Tie
	At     time.Time // holding at this instant; zero: all
}

func (f InterestFilter) narrow(tx *Tx) *gorm.DB {
	q := tx.g
	if f.Mine {
		q = q.Where("user_id = ?", f.Viewer)
	} else {
		q = q.Where("(user_id = ? OR user_id IN (?))", f.Viewer, tx.g.Model(&userRow{}).Select("id").Where(under("unit_path", f.Within)))
	}
	q = whereEq(q, "user_id", strings.ToLower(f.User))
	q = whereEq(q, "tie", f.Tie)
	if !f.At.IsZero() {
		q = holding(q, f.At)
	}
	return q
}

// Interests lists declarations, the latest first.
func (db *DB) Interests(ctx context.Context, f InterestFilter, p Page) (list List[recusal.Interest], err error) {
	err = db.Read(ctx, "storage.interests", func(tx *Tx) error {
		list, err = listed(f.narrow(tx), p, order{name: "latest", columns: []string{"declared_at", "id"}, desc: true},
			func(r interestRow) []any { return []any{r.DeclaredAt, r.ID} }, interestRow.interest)
		return err
	})
	return list, err
}

// InterestSeen reads one declaration. NotFound if there is none that the filter's caller may see.
func (db *DB) InterestSeen(ctx context.Context, f InterestFilter, id string) (i recusal.Interest, err error) {
	err = db.Read(ctx, "storage.interest", func(tx *Tx) error {
		i, err = takeInterest(f.narrow(tx), id)
		return err
	})
	return i, err
}
