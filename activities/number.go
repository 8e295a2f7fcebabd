package activities

import (
	"fmt"
	"time"

	"duban/domain/org"
	"duban/domain/worktime"
)

// documentNumber is the next number (发文字号) of a series within a unit and year:
// 穗诉〔2026〕12号. The form (诉, 整 …) says what kind of document it is.
func documentNumber(f interface {
	NextNumber(series string, year int) (int64, error)
	Mark(unit org.Path) (string, error)
}, series, form string, unit org.Path, at time.Time) (string, error) {
	mark, err := f.Mark(unit)
	if err != nil {
		return "", err
	}
	year := worktime.DayOf(at).Year()
	n, err := f.NextNumber(series+":"+string(unit), year)
	return fmt.Sprintf("%s%s〔%d〕%d号", mark, form, year, n), err
}
