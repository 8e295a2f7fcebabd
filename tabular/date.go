package tabular

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"duban/domain/text"
)

// Zone is the bank's time zone. China keeps no summer time, so a fixed offset
// serves every date that a bank may hand over.
var Zone = time.FixedZone("CST", 8*3600)

var (
	ymd    = regexp.MustCompile(`^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?号?(?:[T\s]+(\S.*))?$`)
	solid  = regexp.MustCompile(`^(\d{4})(\d{2})(\d{2})$`)
	dmy    = regexp.MustCompile(`^\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*(\d{4}|\d{2})$`)
	serial = regexp.MustCompile(`^\d{1,7}(\.\d+)?$`)
	clock  = regexp.MustCompile(`^(\d{1,2})\s*[:时]\s*(\d{1,2})\s*(?:[:分]\s*(?:(\d{1,2})(?:\.\d+)?\s*秒?)?)?(Z|\+08:?00)?$`)
	named  = []string{"2 Jan 2006", "2 January 2006", "Jan 2, 2006", "January 2, 2006", "2-Jan-2006"}
)

// Date is a calendar day: 2026-03-05, 2026/3/5, 2026.3.5, 20260305, 2026年3月5日,
// 5 Mar 2026, or the serial number by which Excel keeps a date. A time of day is
// dropped. Gives a time.Time at midnight in Zone.
func Date() Parser { return dateParser(false) }

// Moment is a Date with an optional time of day ("2026-03-05 14:30"). Gives a
// time.Time in Zone.
func Moment() Parser { return dateParser(true) }

func dateParser(withTime bool) Parser {
	hint := text.T("日期，如 2026-03-05 或 2026年3月5日", "date, e.g. 2026-03-05")
	if withTime {
		hint = text.T("日期和时间，如 2026-03-05 14:30", "date and time, e.g. 2026-03-05 14:30")
	}
	return Parser{Hint: hint, Format: AsDate, parse: func(c string, from Origin) (any, *Problem) {
		t, p := parseDate(half(c), from)
		if p != nil {
			return nil, p
		}
		if t.Year() < 1949 || t.Year() > 2199 {
			return nil, problem("date.range", "日期超出合理范围", "the date is out of any sensible range")
		}
		if !withTime {
			y, m, d := t.Date()
			t = time.Date(y, m, d, 0, 0, 0, 0, Zone)
		}
		return t, nil
	}}
}

func parseDate(c string, from Origin) (time.Time, *Problem) {
	bad := problem("date", "不是可识别的日期，请写成 2026-03-05", "is not a date that can be read: write 2026-03-05")
	if m := solid.FindStringSubmatch(c); m != nil {
		return civil(m[1], m[2], m[3], "")
	}
	if m := ymd.FindStringSubmatch(c); m != nil {
		return civil(m[1], m[2], m[3], m[4])
	}
	if dmy.MatchString(c) {
		// 03/05/2026 is in March for one reader and in May for the other.
		return time.Time{}, problem("date.ambiguous", "无法分辨年、月、日的顺序，请写成 2026-03-05",
			"day, month and year cannot be told apart: write 2026-03-05")
	}
	if serial.MatchString(c) {
		f, err := strconv.ParseFloat(c, 64)
		if err != nil || f < 61 { // 60 is the 29th of February 1900, which never was
			return time.Time{}, bad
		}
		base := time.Date(1899, 12, 30, 0, 0, 0, 0, Zone)
		if from.Date1904 {
			base = time.Date(1904, 1, 1, 0, 0, 0, 0, Zone)
		}
		days := int(f)
		seconds := int64((f-float64(days))*86400 + 0.5)
		return base.AddDate(0, 0, days).Add(time.Duration(seconds) * time.Second), nil
	}
	for _, layout := range named {
		if t, err := time.ParseInLocation(layout, c, Zone); err == nil {
			return t, nil
		}
	}
	return time.Time{}, bad
}

func civil(year, month, day, rest string) (time.Time, *Problem) {
	y, _ := strconv.Atoi(year)
	m, _ := strconv.Atoi(month)
	d, _ := strconv.Atoi(day)
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, Zone)
	if t.Month() != time.Month(m) || t.Day() != d {
		return time.Time{}, problem("date.absent", "日历上没有这一天", "there is no such day in the calendar")
	}
	if rest = strings.TrimSpace(rest); rest == "" {
		return t, nil
	}
	p := clock.FindStringSubmatch(rest)
	if p == nil {
		return time.Time{}, problem("date.time", "时间部分无法识别，请写成 14:30", "the time of day cannot be read: write 14:30")
	}
	h, _ := strconv.Atoi(p[1])
	min, _ := strconv.Atoi(p[2])
	s, _ := strconv.Atoi(p[3])
	if h > 23 || min > 59 || s > 59 {
		return time.Time{}, problem("date.time", "没有这个时间", "there is no such time of day")
	}
	t = t.Add(time.Duration(h)*time.Hour + time.Duration(min)*time.Minute + time.Duration(s)*time.Second)
	if p[4] == "Z" { // another system's timestamp in UTC: the same instant on the bank's clock
		t = t.Add(8 * time.Hour)
	}
	return t, nil
}
