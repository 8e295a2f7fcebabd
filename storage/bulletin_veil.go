package storage

import (
	"context"
	"slices"

	"duban/domain/bulletin"
	"duban/domain/casefile"
	"duban/domain/fault"

	"gorm.io/gorm/clause"
)

// What has become secret of bulletins since they were drafted. Everything that reads a
// bulletin, its lines or its record asks here.

// nameable is the condition under which a case may still be named to everybody.
const nameable = "cases.hidden = ?"

// hiddenLine is the condition on lines of bulletins that are shown to nobody: their
// cases were hidden since, or are gone. A draft may not name either what is now the
// issuing side's alone; what was released was told.
func hiddenLine() clause.Expr {
	return either(
		expr("NOT EXISTS (SELECT 1 FROM cases WHERE cases.id = bulletin_lines.subject AND "+nameable+")", false),
		expr(`EXISTS (SELECT 1 FROM bulletins JOIN clocks ON clocks.case_id = bulletin_lines.subject AND clocks.clock_id = bulletin_lines.clock_id
			WHERE bulletins.case_id = bulletin_lines.case_id AND bulletins.released_at IS NULL AND clocks.inside = ?)`, true))
}

// hiddenLines are such lines of one bulletin.
func (tx *Tx) hiddenLines(id casefile.ID) (lines []int, err error) {
	err = tx.g.Model(&bulletinLineRow{}).Where("bulletin_lines.case_id = ?", string(id)).Where(hiddenLine()).Order("line").Pluck("line", &lines).Error
	return lines, err
}

// hiddenCases are those of some cases that may no longer be named.
func (tx *Tx) hiddenCases(ids []casefile.ID) ([]casefile.ID, error) {
	named := map[casefile.ID]bool{}
	for part := range slices.Chunk(ids, 500) {
		var found []casefile.ID
		if err := tx.g.Model(&caseRow{}).Where("id IN ?", part).Where(nameable, false).Pluck("id", &found).Error; err != nil {
			return nil, err
		}
		for _, id := range found {
			named[id] = true
		}
	}
	hidden := slices.DeleteFunc(slices.Clone(ids), func(id casefile.ID) bool { return named[id] })
	slices.Sort(hidden)
	return slices.Compact(hidden), nil
}

// countUnhidden takes hidden lines off the numbers of bulletins in a list.
func (tx *Tx) countUnhidden(list []BulletinItem) error {
	ids := make([]string, len(list))
	for i, b := range list {
		ids[i] = string(b.ID)
	}
	var gone []struct {
		CaseID casefile.ID
		Struck bool
		N      int
	}
	err := tx.g.Model(&bulletinLineRow{}).Select("case_id, struck, COUNT(*) AS n").Where("case_id IN ?", ids).Where(hiddenLine()).Group("case_id, struck").Scan(&gone).Error
	for _, g := range gone {
		b := &list[slices.IndexFunc(list, func(b BulletinItem) bool { return b.ID == g.CaseID })]
		if g.Struck {
			b.Struck = max(0, b.Struck-g.N) // zero already for who does not see the making
		} else {
			b.Lines -= g.N
		}
	}
	return err
}

// written is a bulletin as its record has it. NotFound if there is none.
func (tx *Tx) written(id casefile.ID) (bulletin.Document, error) {
	events, err := tx.Events(id, 0, 0)
	if err != nil {
		return bulletin.Document{}, err
	}
	if len(events) == 0 || events[0].Kind != casefile.Bulletin {
		return bulletin.Document{}, fault.Missing("通报", "bulletin")
	}
	d, err := bulletin.DocumentOf(events)
	return d, fault.Wrap("storage.bulletin", fault.Internal, err)
}

// Bulletin is a bulletin as its record has it, and what is hidden of it by now. NotFound
// if there is none.
func (tx *Tx) Bulletin(id casefile.ID) (d bulletin.Document, v bulletin.Veil, err error) {
	if d, err = tx.written(id); err != nil {
		return d, v, err
	}
	if v.Lines, err = tx.hiddenLines(id); err != nil {
		return d, v, err
	}
	if v.Cases, err = tx.hiddenCases(d.Links()); err != nil || d.Previous == nil {
		return d, v, err
	}
	gone, err := tx.hiddenLines(d.Previous.Case)
	if err != nil || len(gone) == 0 {
		return d, v, err
	}
	before, err := tx.written(d.Previous.Case)
	if err != nil {
		return d, v, err
	}
	v.Before = before.Veiled(bulletin.Veil{Lines: gone}).LateBy()
	return d, v, nil
}

// BulletinVeil is what is hidden of a bulletin by now.
func (db *DB) BulletinVeil(ctx context.Context, id casefile.ID) (v bulletin.Veil, err error) {
	err = db.Read(ctx, "storage.bulletin veil", func(tx *Tx) error { _, v, err = tx.Bulletin(id); return err })
	return v, err
}

// BulletinDocument is a bulletin as a viewer may read it, without what is hidden.
// NotFound if there is none that he may know of.
func (db *DB) BulletinDocument(ctx context.Context, v Viewer, id casefile.ID) (d bulletin.Document, err error) {
	err = db.Read(ctx, "storage.bulletin document", func(tx *Tx) error {
		var row bulletinRow
		if err := tx.g.Where(bulletinSight{v}.known()).Where("case_id = ?", string(id)).Take(&row).Error; err != nil {
			return missing(err, "事项", "case")
		}
		written, veil, err := tx.Bulletin(id)
		d = written.Veiled(veil)
		return err
	})
	return d, err
}
