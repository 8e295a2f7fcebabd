package worktime

import (
	"bytes"
	"encoding/json"
	"slices"
	"time"

	"duban/domain/fault"
	"duban/domain/text"
)

// Year is what the State Council announced for one year. Its days may include
// the last days of December of the year before (New Year's bridge).
type Year struct {
	Year      int        `json:"year"`
	Source    string     `json:"source"` // title of the announcement
	SourceURL string     `json:"source_url,omitempty"`
	Days      []Arranged `json:"days"`
}

// Arranged is one day that the announcement names: a day off, or a day that is
// worked although it would be off (调休).
type Arranged struct {
	Date Day       `json:"date"`
	Off  bool      `json:"off"`
	Name text.Text `json:"name"`
}

// ParseYear reads and checks one year's file.
func ParseYear(raw []byte) (Year, error) {
	var y Year
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	if err := d.Decode(&y); err != nil {
		return Year{}, fault.BadField("", "json", "无法读取工作日历：%s", "the calendar cannot be read: %s", err.Error())
	}
	return y, y.Check()
}

// Check reports everything that is wrong with a year. It refuses a year without
// the three days that are holidays by statute whatever is arranged around them:
// such a file is a fragment, or a year that is not announced yet, and would
// silently turn holidays into working days.
func (y Year) Check() error {
	var bad fault.Fields
	if y.Year < 1990 || y.Year > 2200 {
		bad.Add("/year", "range", "年份应在 1990 至 2200 之间", "the year must lie between 1990 and 2200")
		return bad.Err()
	}
	bad.Need(y.Source != "", "/source")
	seen := make(map[Day]int, len(y.Days))
	for i, a := range y.Days {
		at := "/days/" + itoa(i)
		if a.Date < Date(y.Year-1, time.December, 1) || a.Date > Date(y.Year, time.December, 31) {
			bad.Add(at+"/date", "range", "%s 不属于 %d 年，也不在上一年 12 月", "%s lies neither in %d nor in the December before", a.Date, y.Year)
		}
		if _, twice := seen[a.Date]; twice {
			bad.Add(at+"/date", "duplicate", "%s 重复", "%s is listed twice", a.Date)
		}
		seen[a.Date] = i
		bad.Need(a.Name.ZH != "", at+"/name/zh")
	}
	for _, d := range []Day{Date(y.Year, time.January, 1), Date(y.Year, time.May, 1), Date(y.Year, time.October, 1)} {
		if i, listed := seen[d]; !listed || !y.Days[i].Off {
			bad.Add("/days", "incomplete", "缺少法定节假日 %s，安排不完整", "the statutory holiday %s is missing: the arrangement is not complete", d)
		}
	}
	return bad.Err()
}

func (y Year) clone() Year {
	y.Days = slices.Clone(y.Days)
	slices.SortFunc(y.Days, func(a, b Arranged) int { return int(a.Date - b.Date) })
	return y
}
