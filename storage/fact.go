package storage

import (
	"time"

	"duban/domain/inspection"
	"duban/domain/org"
	"duban/domain/programme"
)

// EarlierFindings are the ids of findings of an item at an outlet that were published
// since one instant and before another, the latest first, those withdrawn on appeal left
// out (R5).
func (tx *Tx) EarlierFindings(outlet, item string, since, before time.Time) (ids []string, err error) {
	err = tx.g.Model(&findingRow{}).
		Where("outlet = ? AND item = ? AND published_at >= ? AND published_at < ? AND status <> ?", outlet, item, Instant(since), Instant(before), string(inspection.Withdrawn)).
		Order("published_at DESC, id").Pluck("id", &ids).Error
	return ids, err
}

// Population is every open outlet below a unit with what makes it risky: the score of
// its latest published inspection (self-checks do not count) and the repeat offences
// published since an instant. Complaints are no kind of case yet, so none are counted.
func (tx *Tx) Population(below org.Path, since time.Time) ([]programme.Candidate, error) {
	var outlets []outletRow
	if err := whereUnder(tx.g.Where("closed = ?", false), "path", below).Order("path").Find(&outlets).Error; err != nil {
		return nil, err
	}
	var scored []struct {
		Outlet string
		Score  int64
	}
	ranked := whereUnder(tx.g.Model(&inspectionRow{}), "unit_path", below).
		Select("outlet, score, ROW_NUMBER() OVER (PARTITION BY outlet ORDER BY published_at DESC, case_id) AS age").
		Where("published_at IS NOT NULL AND score IS NOT NULL AND kind <> ?", string(inspection.SelfCheck))
	if err := tx.g.Table("(?) AS ranked", ranked).Select("outlet, score").Where("age = 1").Scan(&scored).Error; err != nil {
		return nil, err
	}
	var repeated []Count
	err := whereUnder(tx.g.Model(&findingRow{}), "unit_path", below).Select("outlet AS value, COUNT(*) AS count").
		Where("repeated AND published_at >= ? AND status <> ?", Instant(since), string(inspection.Withdrawn)).
		Group("outlet").Scan(&repeated).Error
	if err != nil {
		return nil, err
	}
	scores, repeats := map[string]int64{}, map[string]int64{}
	for _, s := range scored {
		scores[s.Outlet] = s.Score / 10 // thousandths to hundredths of a percent
	}
	for _, r := range repeated {
		repeats[r.Value] = r.Count
	}
	out := make([]programme.Candidate, len(outlets))
	for i, o := range outlets {
		out[i] = programme.Candidate{Outlet: o.outlet().Outlet, LastScore: -1, Repeats: int(repeats[o.Code])}
		if s, ok := scores[o.Code]; ok {
			out[i].LastScore = s
		}
	}
	return out, nil
}

// RoundsAgo tells how many rounds before the present one a shopper was at an outlet.
// Rounds are those of mystery inspections, ordered by their first planned day; the
// present round itself is 0 rounds ago. What was cancelled does not count.
func (tx *Tx) RoundsAgo(present string) (programme.Visited, error) {
	mystery := func() []any { return []any{string(inspection.Mystery), string(inspection.Cancelled)} }
	const made = "kind = ? AND status <> ? AND round <> ''"
	var rounds []string
	err := tx.g.Model(&inspectionRow{}).Where(made, mystery()...).Where("round <> ?", present).
		Group("round").Order("MIN(from_at) DESC, round DESC").Pluck("round", &rounds).Error
	if err != nil {
		return nil, err
	}
	ago := map[string]int{present: 0}
	for i, r := range rounds {
		ago[r] = i + 1
	}
	var visits []struct{ Inspector, Outlet, Round string }
	err = tx.g.Model(&inspectionRow{}).Distinct("inspector", "outlet", "round").Where(made, mystery()...).
		Where("inspector <> ''").Scan(&visits).Error
	if err != nil {
		return nil, err
	}
	type visit struct{ inspector, outlet string }
	latest := map[visit]int{}
	for _, v := range visits {
		k := visit{v.Inspector, v.Outlet}
		if n, ok := latest[k]; !ok || ago[v.Round] < n {
			latest[k] = ago[v.Round]
		}
	}
	return func(inspector, outlet string) (int, bool) {
		n, ok := latest[visit{inspector, outlet}]
		return n, ok
	}, nil
}
