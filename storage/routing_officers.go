package storage

import (
	"context"
	"slices"
	"strings"
	"time"

	"duban/domain/org"
	"duban/domain/routing"
)

// OfficerLine says that somebody at a unit belongs to a business line.
type OfficerLine struct {
	User         string    `json:"user"`
	Unit         org.Path  `json:"unit"`
	BusinessLine string    `json:"business_line"`
	SetBy        string    `json:"set_by"`
	SetAt        time.Time `json:"set_at"`
}

type officerLineRow struct {
	UserID       string
	UnitPath     string
	BusinessLine string
	SetBy        string
	SetAt        time.Time
}

func (officerLineRow) TableName() string { return "officer_lines" }

func (r officerLineRow) line() OfficerLine {
	return OfficerLine{User: r.UserID, Unit: org.Path(r.UnitPath), BusinessLine: r.BusinessLine, SetBy: r.SetBy, SetAt: r.SetAt.UTC()}
}

// SetOfficerLines puts somebody at a unit to exactly these business lines and answers
// those before. What stays keeps who set it and when.
func (tx *Tx) SetOfficerLines(user string, unit org.Path, lines []string, by string, at time.Time) (was []string, err error) {
	user = strings.ToLower(user)
	var rows []officerLineRow
	if err := tx.g.Where("user_id = ? AND unit_path = ?", user, string(unit)).Order("business_line").Find(&rows).Error; err != nil {
		return nil, err
	}
	for _, r := range rows {
		was = append(was, r.BusinessLine)
		if slices.Contains(lines, r.BusinessLine) {
			continue
		}
		if err := tx.g.Where("user_id = ? AND unit_path = ? AND business_line = ?", user, string(unit), r.BusinessLine).Delete(&officerLineRow{}).Error; err != nil {
			return was, err
		}
	}
	for _, l := range lines {
		if slices.Contains(was, l) {
			continue
		}
		row := officerLineRow{UserID: user, UnitPath: string(unit), BusinessLine: l, SetBy: by, SetAt: Instant(at)}
		err := taken(tx.g.Create(&row).Error, "officer.lines", "该人员的业务条线刚被他人修改，请刷新后再试", "somebody has changed his business lines meanwhile: read them again")
		if err != nil {
			return was, err
		}
	}
	return was, nil
}

// OfficerFilter narrows a list of business lines of officers.
type OfficerFilter struct {
	Within []org.Path // what the caller may see; none: nothing
	Under  org.Path
	User   string
	Line   string
}

// OfficerLines lists who belongs to which business line, by unit.
func (db *DB) OfficerLines(ctx context.Context, f OfficerFilter, p Page) (list List[OfficerLine], err error) {
	err = db.Read(ctx, "storage.officer lines", func(tx *Tx) error {
		q := tx.g.Where(under("unit_path", f.Within))
		q = whereUnder(q, "unit_path", f.Under)
		q = whereEq(q, "user_id", strings.ToLower(f.User))
		q = whereEq(q, "business_line", f.Line)
		list, err = listed(q, p, order{name: "unit", columns: []string{"unit_path", "user_id", "business_line"}},
			func(r officerLineRow) []any { return []any{r.UnitPath, r.UserID, r.BusinessLine} }, officerLineRow.line)
		return err
	})
	return list, err
}

// Officers lists who holds a role at exactly that unit at an instant, with the business
// lines they are put to there. Disabled people are left out.
func (tx *Tx) Officers(role string, unit org.Path, at time.Time) ([]routing.Officer, error) {
	held, err := assignments(tx.active(inForce(tx.g.Where("role = ? AND unit_path = ?", role, string(unit)), at)).Order("holder, id"))
	if err != nil || len(held) == 0 {
		return nil, err
	}
	var rows []officerLineRow
	if err := tx.g.Where("unit_path = ?", string(unit)).Order("user_id, business_line").Find(&rows).Error; err != nil {
		return nil, err
	}
	var list []routing.Officer
	for _, a := range held {
		if len(list) > 0 && list[len(list)-1].User == a.Holder {
			continue
		}
		o := routing.Officer{User: a.Holder, Unit: unit}
		for _, r := range rows {
			if r.UserID == a.Holder {
				o.BusinessLines = append(o.BusinessLines, r.BusinessLine)
			}
		}
		list = append(list, o)
	}
	return list, nil
}
