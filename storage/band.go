package storage

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/org"

	"gorm.io/gorm/clause"
)

// Band is a stretch of time that numbers are given for, under a name.
type Band struct {
	Value string
	Span
}

// mostMonths is how many months numbers are given for at a time: ten years.
const mostMonths = 120

// Months are the months of Chinese time that a period touches, each no longer than the
// period itself, so that a list of one of them has what was counted in it.
func Months(p Span) (bands []Band, err error) {
	if p.From.IsZero() || p.To.IsZero() {
		return nil, fault.BadField("/by", "by", "按月统计须给出起止日期", "numbers by month need a first and a last day")
	}
	y, m, _ := p.From.In(casefile.Zone).Date()
	for at := time.Date(y, m, 1, 0, 0, 0, 0, casefile.Zone); at.Before(p.To); at = at.AddDate(0, 1, 0) {
		b := Band{Value: at.Format("2006-01"), Span: Span{From: at, To: at.AddDate(0, 1, 0)}}
		if b.From.Before(p.From) {
			b.From = p.From
		}
		if b.To.After(p.To) {
			b.To = p.To
		}
		if bands = append(bands, b); len(bands) > mostMonths {
			return nil, fault.BadField("/from", "from", "按月统计最多 %d 个月", "numbers by month are given for %d months at most", mostMonths)
		}
	}
	return bands, nil
}

// Ages are stretches of days before now, the last one open: "0-7", "8-15" … "61-".
func Ages(now time.Time, last ...int) (bands []Band) {
	y, m, d := now.In(casefile.Zone).Date()
	ago := func(days int) time.Time { return time.Date(y, m, d-days, 0, 0, 0, 0, casefile.Zone) }
	first := 0
	for _, l := range last {
		bands = append(bands, Band{Value: strconv.Itoa(first) + "-" + strconv.Itoa(l), Span: Span{From: ago(l), To: ago(first - 1)}})
		first = l + 1
	}
	return append(bands, Band{Value: strconv.Itoa(first) + "-", Span: Span{To: ago(first - 1)}})
}

// banded is the name of the band in which an instant lies: the same in both dialects,
// whatever they know of time zones.
func banded(column string, bands []Band) clause.Expr {
	var sql strings.Builder
	var args []any
	sql.WriteString("CASE")
	for _, b := range bands {
		sql.WriteString(" WHEN " + column + " < ?")
		args = append(args, Instant(b.To))
		if !b.From.IsZero() {
			sql.WriteString(" AND " + column + " >= ?")
			args = append(args, Instant(b.From))
		}
		sql.WriteString(" THEN '" + b.Value + "'")
	}
	if len(bands) == 0 {
		sql.WriteString(" WHEN 1 = 0 THEN ''")
	}
	return expr("("+sql.String()+" ELSE '' END)", args...)
}

// childOf is the unit directly below top in which a place lies; the place itself where
// that is top or lies elsewhere.
func childOf(top org.Path, place string) string {
	rest, below := strings.CutPrefix(place, string(top))
	if top == "" || !below || rest == "" {
		return place
	}
	return string(top) + rest[:strings.Index(rest, "/")+1]
}

// gathered puts the numbers of places together to those of the units directly below top.
func gathered[T any](top org.Path, rows []T, value func(*T) *string, add func(into *T, r T)) []T {
	at := map[string]int{}
	var out []T
	for _, r := range rows {
		unit := childOf(top, *value(&r))
		i, known := at[unit]
		if known {
			add(&out[i], r)
			continue
		}
		*value(&r) = unit
		at[unit] = len(out)
		out = append(out, r)
	}
	slices.SortFunc(out, func(a, b T) int { return strings.Compare(*value(&a), *value(&b)) })
	return out
}
