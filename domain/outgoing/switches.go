package outgoing

import (
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"
)

// Switches are what a person has chosen about the mail he gets. The inbox always
// gets everything, and mandatory topics ask nobody.
type Switches struct {
	Mail      bool     // mail at all
	Muted     []string // topics not by mail
	QuietFrom string   // "22:00", Chinese time: mail waits until QuietTo; both empty: no quiet time
	QuietTo   string
}

// Unswitched is what holds for who has chosen nothing.
func Unswitched() Switches { return Switches{Mail: true} }

// Wants reports whether a topic goes by mail.
func (s Switches) Wants(topic string) bool {
	return Mandatory(topic) || s.Mail && !anyCovers(s.Muted, topic)
}

// NotBefore is when mail on a topic may go that came up at an instant: then, or at the
// end of the quiet time.
func (s Switches) NotBefore(topic string, at time.Time) time.Time {
	from, okFrom := clock(s.QuietFrom)
	to, okTo := clock(s.QuietTo)
	if !okFrom || !okTo || from == to || Mandatory(topic) {
		return at
	}
	local := at.In(casefile.Zone)
	day := time.Date(local.Year(), local.Month(), local.Day(), 0, 0, 0, 0, casefile.Zone)
	now := local.Sub(day)
	switch {
	case from < to && now >= from && now < to, from > to && now < to:
		return day.Add(to).UTC()
	case from > to && now >= from:
		return day.AddDate(0, 0, 1).Add(to).UTC()
	}
	return at
}

// Check notes everything that is wrong.
func (s Switches) Check() error {
	var f fault.Fields
	CheckMuted(&f, "/muted", s.Muted)
	for pointer, v := range map[string]string{"/quiet_from": s.QuietFrom, "/quiet_to": s.QuietTo} {
		if _, ok := clock(v); v != "" && !ok {
			f.Add(pointer, "pattern", "时刻格式应为 22:00", "must be a time of day such as 22:00")
		}
	}
	if (s.QuietFrom == "") != (s.QuietTo == "") {
		f.Add("/quiet_to", "pair", "起止时刻须同时填写", "needs both its beginning and its end")
	}
	return f.Err()
}

// clock reads "22:00" as time since midnight.
func clock(s string) (time.Duration, bool) {
	t, err := time.Parse("15:04", s)
	if err != nil || len(s) != len("15:04") {
		return 0, false
	}
	return time.Duration(t.Hour())*time.Hour + time.Duration(t.Minute())*time.Minute, true
}
