package storage

import (
	"context"
	"time"

	"duban/domain/bulletin"
	"duban/domain/casefile"
	"duban/domain/org"
	"duban/domain/text"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

// bulletinSight is the SQL twin of bulletin.State.Sees.
type bulletinSight struct{ v Viewer }

func (s bulletinSight) known() clause.Expr {
	named := under("unit_path", s.v.Read)
	if above := own(s.v.Read); len(above) > 0 {
		named = either(named, expr("unit_path IN ?", above))
	}
	goesTo := clause.Expr{SQL: "case_id IN (SELECT case_id FROM bulletin_receipts WHERE " + named.SQL + ")", Vars: named.Vars}
	return either(s.making(), all(expr("released_at IS NOT NULL"), either(under("issuer_path", s.v.Read), goesTo)))
}

// making: drafts, what was struck and why, everybody's receipts.
func (s bulletinSight) making() clause.Expr { return under("issuer_path", s.v.Unpublished) }

func (s bulletinSight) seesMaking(issuer string) bool {
	return org.Within(s.v.Unpublished, org.Path(issuer))
}

// BulletinItem is a bulletin in a list.
type BulletinItem struct {
	ID         casefile.ID
	Number     string
	Form       bulletin.Form
	Status     casefile.Status
	Title      text.Text
	Issuer     org.Path
	Level      org.Level
	Cadence    bulletin.Cadence
	Period     string
	Cutoff     time.Time
	Lines      int // that stand
	Struck     int // zero for who does not see the making
	Omitted    int
	Recipients int
	Unread     int
	Corrects   casefile.ID
	Editor     string
	ReleasedBy string
	ReleasedAt time.Time
	Due        time.Time
	Hash       string
	Opened     time.Time
	Changed    time.Time
	Version    int64
}

func (r bulletinRow) item(s bulletinSight) BulletinItem {
	b := BulletinItem{ID: casefile.ID(r.CaseID), Number: r.Number, Form: bulletin.Form(r.Form), Status: casefile.Status(r.Status), Title: text.T(r.TitleZh, r.TitleEn),
		Issuer: org.Path(r.IssuerPath), Level: org.Level(r.Level), Cadence: bulletin.Cadence(r.Cadence), Period: r.Period, Cutoff: moment(r.CutoffAt),
		Lines: r.LineCount - r.Struck, Struck: r.Struck, Omitted: r.Omitted, Recipients: r.Recipients, Unread: r.Unread, Corrects: casefile.ID(r.Corrects),
		Editor: r.Editor, ReleasedBy: r.ReleasedBy, ReleasedAt: moment(r.ReleasedAt), Due: notNever(r.DueAt), Hash: r.Hash, Opened: r.OpenedAt.UTC(),
		Changed: r.ChangedAt.UTC(), Version: r.Version}
	if !s.seesMaking(r.IssuerPath) {
		b.Struck, b.Editor = 0, ""
	}
	return b
}

// BulletinFilter narrows a list of bulletins.
type BulletinFilter struct {
	Forms    []bulletin.Form
	Statuses []casefile.Status
	Issuer   org.Path // issued by this unit or one below
	IssuedBy org.Path // issued by this very unit
	Unit     org.Path // goes to this unit
	For      org.Path // goes to this unit or one below
	Cadences []bulletin.Cadence
	Period   string
	Cutoff   Span
	Released Span
	UnreadBy []org.Path // released, and not signed by one of these units
	Filter   bool       // UnreadBy is asked for, also where it is empty
	Corrects casefile.ID
	Counted  string    // has a receipt, of Unit where that is asked for, of which this of ReceiptsCounted is true
	Now      time.Time // at this instant: give the present one
	Words    string
	Sort     string // "" or "latest", "released"
}

var bulletinOrders = []order{
	{name: "latest", columns: []string{"opened_at", "case_id"}, desc: true},
	{name: "released", columns: []string{"released_at", "case_id"}, desc: true},
}

func (f BulletinFilter) narrow(tx *Tx, q *gorm.DB, s bulletinSight) (*gorm.DB, error) {
	q = q.Where(s.known())
	q = whereIn(q, "form", f.Forms)
	q = whereIn(q, "status", f.Statuses)
	q = whereUnder(q, "issuer_path", f.Issuer)
	q = whereEq(q, "issuer_path", f.IssuedBy)
	q = whereIn(q, "cadence", f.Cadences)
	q = whereEq(q, "period", f.Period)
	q = whereBetween(q, "cutoff_at", f.Cutoff.From, f.Cutoff.To)
	q = whereBetween(q, "released_at", f.Released.From, f.Released.To)
	q = whereEq(q, "corrects", f.Corrects)
	q = whereText(q, f.Words, "number", "title_zh", "title_en")
	receipts := func() *gorm.DB { return tx.g.Model(&receiptRow{}).Select("case_id") }
	if f.Unit != "" {
		q = q.Where("case_id IN (?)", receipts().Where("unit_path = ?", string(f.Unit)))
	}
	if f.For != "" {
		q = q.Where("case_id IN (?)", whereUnder(receipts(), "unit_path", f.For))
	}
	if f.Filter {
		units := make([]string, len(f.UnreadBy))
		for i, u := range f.UnreadBy {
			units[i] = string(u)
		}
		if len(units) == 0 {
			return q.Where("1 = 0"), nil
		}
		q = q.Where("done = ? AND case_id IN (?)", false, receipts().Where("read_at IS NULL AND unit_path IN ?", units))
	}
	if f.Counted != "" {
		return f.counted(tx, q, s)
	}
	return q, nil
}

// Bulletins lists the bulletins that a viewer may know of.
func (db *DB) Bulletins(ctx context.Context, v Viewer, f BulletinFilter, p Page) (list List[BulletinItem], err error) {
	o, err := pick(bulletinOrders, f.Sort)
	if err != nil {
		return list, err
	}
	err = db.Read(ctx, "storage.bulletins", func(tx *Tx) error {
		s := bulletinSight{v}
		q, err := f.narrow(tx, tx.g, s)
		if err != nil {
			return err
		}
		if o.name == "released" {
			q = q.Where("released_at IS NOT NULL")
		}
		list, err = listed(q, p, o, func(r bulletinRow) []any {
			if o.name == "released" {
				return []any{*r.ReleasedAt, r.CaseID}
			}
			return []any{r.OpenedAt, r.CaseID}
		}, func(r bulletinRow) BulletinItem { return r.item(s) })
		if err != nil {
			return err
		}
		return tx.countUnhidden(list.Items)
	})
	return list, err
}

// CountBulletins counts what Bulletins would list, by status; overdue are those that
// some unit should have signed by now.
func (db *DB) CountBulletins(ctx context.Context, v Viewer, f BulletinFilter, now time.Time) (counts []StatusCount, err error) {
	err = db.Read(ctx, "storage.count bulletins", func(tx *Tx) error {
		q, err := f.narrow(tx, tx.g.Model(&bulletinRow{}), bulletinSight{v})
		if err != nil {
			return err
		}
		return countByStatus(q, now, &counts)
	})
	return counts, err
}

// BulletinItem reads one bulletin as a list would show it. NotFound if there is none
// that the viewer may know of.
func (db *DB) BulletinItem(ctx context.Context, v Viewer, id casefile.ID) (item BulletinItem, err error) {
	err = db.Read(ctx, "storage.bulletin item", func(tx *Tx) error {
		s := bulletinSight{v}
		var row bulletinRow
		if err := tx.g.Where(s.known()).Where("case_id = ?", string(id)).Take(&row).Error; err != nil {
			return missing(err, "事项", "case")
		}
		one := []BulletinItem{row.item(s)}
		err := tx.countUnhidden(one)
		item = one[0]
		return err
	})
	return item, err
}

// BulletinLine is a line in a list.
type BulletinLine struct {
	bulletin.Line
	Struck   bool
	StruckBy string
	StruckAt time.Time
	Reason   string
}

// BulletinLineFilter narrows the lines of a bulletin.
type BulletinLineFilter struct {
	Bulletin casefile.ID
	Under    org.Path
	Kinds    []casefile.Kind
	Struck   *bool
}

// BulletinLines lists the lines of a bulletin that the viewer may know of, in their
// order, numbered as he sees them, whatever he filters. Struck ones are for who sees the
// making.
func (db *DB) BulletinLines(ctx context.Context, v Viewer, f BulletinLineFilter, p Page) (list List[BulletinLine], err error) {
	err = db.Read(ctx, "storage.bulletin lines", func(tx *Tx) error {
		s := bulletinSight{v}
		var b bulletinRow
		if err := tx.g.Where(s.known()).Where("case_id = ?", string(f.Bulletin)).Take(&b).Error; err != nil {
			return missing(err, "事项", "case")
		}
		seen := tx.g.Model(&bulletinLineRow{}).Select("bulletin_lines.*, ROW_NUMBER() OVER (ORDER BY line) AS shown").
			Where("case_id = ?", b.CaseID).Where(tx.g.Not(hiddenLine()))
		if !s.seesMaking(b.IssuerPath) {
			seen = seen.Where("struck = ?", false)
		}
		q := tx.g.Table("(?) AS seen", seen)
		q = whereUnder(q, "unit_path", f.Under)
		q = whereIn(q, "kind", f.Kinds)
		if f.Struck != nil {
			q = q.Where("struck = ?", *f.Struck)
		}
		list, err = listed(q, p, order{name: "line", columns: []string{"line"}},
			func(r shownLineRow) []any { return []any{int64(r.Kept.Line)} }, shownLineRow.line)
		return err
	})
	return list, err
}

// shownLineRow is a line with the number that its reader sees.
type shownLineRow struct {
	Kept  bulletinLineRow `gorm:"embedded"`
	Shown int
}

func (r shownLineRow) line() BulletinLine {
	k := r.Kept
	return BulletinLine{Line: bulletin.Line{N: r.Shown, Late: bulletin.Late{Case: casefile.ID(k.Subject), Kind: casefile.Kind(k.Kind), Number: k.Number,
		Clock: k.ClockID, Rule: k.Rule, Unit: org.Path(k.UnitPath), Due: k.DueAt.UTC()}, Limit: text.T(k.LimitZh, k.LimitEn), Days: k.Days, Workdays: k.Workdays},
		Struck: k.Struck, StruckBy: k.StruckBy, StruckAt: moment(k.StruckAt), Reason: k.Reason}
}

// Receipt is one unit's reading of a bulletin.
type Receipt struct {
	Unit     org.Path
	ReadBy   string
	ReadAt   time.Time
	LastStep string // how far it has climbed unread
}

// ReceiptFilter narrows the receipts of a bulletin.
type ReceiptFilter struct {
	Bulletin casefile.ID
	Under    org.Path
	Read     *bool
}

// Receipts lists the receipts of a bulletin: all for who sees the making, those of
// their own units for the others.
func (db *DB) Receipts(ctx context.Context, v Viewer, f ReceiptFilter, p Page) (list List[Receipt], err error) {
	err = db.Read(ctx, "storage.receipts", func(tx *Tx) error {
		s := bulletinSight{v}
		var b bulletinRow
		if err := tx.g.Where(s.known()).Where("case_id = ?", string(f.Bulletin)).Take(&b).Error; err != nil {
			return missing(err, "事项", "case")
		}
		q := tx.g.Where("case_id = ?", b.CaseID)
		if !s.seesMaking(b.IssuerPath) {
			q = q.Where(under("unit_path", v.Read))
		}
		q = whereUnder(q, "unit_path", f.Under)
		if f.Read != nil {
			q = q.Where(map[bool]string{true: "read_at IS NOT NULL", false: "read_at IS NULL"}[*f.Read])
		}
		list, err = listed(q, p, order{name: "unit", columns: []string{"unit_path"}}, func(r receiptRow) []any { return []any{r.UnitPath} },
			func(r receiptRow) Receipt {
				return Receipt{Unit: org.Path(r.UnitPath), ReadBy: r.ReadBy, ReadAt: moment(r.ReadAt), LastStep: r.LastStep}
			})
		return err
	})
	return list, err
}
