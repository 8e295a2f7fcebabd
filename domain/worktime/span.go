package worktime

import (
	"strconv"
	"strings"
	"time"

	"duban/domain/fault"
	"duban/domain/text"
)

// Unit is what a Span counts.
type Unit string

const (
	WorkingDays  Unit = "working_days"
	CalendarDays Unit = "calendar_days"
	Hours        Unit = "hours"
	Minutes      Unit = "minutes"
)

// Span is a length of time as rules and settings state it: "3wd" (working days),
// "15d" (calendar days), "2h", "30m". In JSON it is that string. The zero Span is
// no time at all, written "".
type Span struct {
	N    int
	Unit Unit
}

// MaxSpan is the largest number a Span may have, in any unit.
const MaxSpan = 9999

var units = []struct {
	unit        Unit
	suffix      string
	zh, en, ens string
}{
	// "wd" stands before "d", which it ends in.
	{WorkingDays, "wd", "%d个工作日", "%d working day", "%d working days"},
	{CalendarDays, "d", "%d个自然日", "%d calendar day", "%d calendar days"},
	{Hours, "h", "%d小时", "%d hour", "%d hours"},
	{Minutes, "m", "%d分钟", "%d minute", "%d minutes"},
}

// Workdays, Days, InHours and InMinutes make spans of n.
func Workdays(n int) Span  { return Span{n, WorkingDays} }
func Days(n int) Span      { return Span{n, CalendarDays} }
func InHours(n int) Span   { return Span{n, Hours} }
func InMinutes(n int) Span { return Span{n, Minutes} }

// ParseSpan reads the one way in which a Span is written: what it accepts, String
// gives back unchanged.
func ParseSpan(s string) (Span, error) {
	for _, u := range units {
		digits, found := strings.CutSuffix(s, u.suffix)
		if !found {
			continue
		}
		n, err := strconv.Atoi(digits)
		if err != nil || n < 0 || n > MaxSpan || strconv.Itoa(n) != digits {
			break
		}
		return Span{n, u.unit}, nil
	}
	return Span{}, fault.BadField("", "span",
		"“%s”不是有效期限，应形如 3wd（工作日）、15d（自然日）、2h（小时）、30m（分钟），数字不超过 9999",
		"%q is not a span such as 3wd (working days), 15d (calendar days), 2h or 30m, of at most 9999", s)
}

func (s Span) String() string {
	for _, u := range units {
		if u.unit == s.Unit {
			return strconv.Itoa(s.N) + u.suffix
		}
	}
	return ""
}

// Text is the span as a person reads it.
func (s Span) Text() text.Text {
	for _, u := range units {
		if u.unit == s.Unit {
			if s.N == 1 {
				return text.T(u.zh, u.en).F(s.N)
			}
			return text.T(u.zh, u.ens).F(s.N)
		}
	}
	return text.T("即时", "at once")
}

// IsZero reports that the span is no time at all.
func (s Span) IsZero() bool { return s.N == 0 }

// InDays reports that the span counts days of either kind.
func (s Span) InDays() bool { return s.Unit == WorkingDays || s.Unit == CalendarDays }

// Check reports a span that no limit can be made of.
func (s Span) Check() error {
	if s == (Span{}) {
		return nil
	}
	_, err := ParseSpan(s.String())
	return err
}

// duration is the length of a span that does not count days.
func (s Span) duration() time.Duration {
	switch s.Unit {
	case Hours:
		return time.Duration(s.N) * time.Hour
	case Minutes:
		return time.Duration(s.N) * time.Minute
	case "":
		return 0
	}
	panic("worktime: no such unit: " + string(s.Unit))
}

// MarshalText writes "3wd".
func (s Span) MarshalText() ([]byte, error) {
	if err := s.Check(); err != nil {
		return nil, err
	}
	return []byte(s.String()), nil
}

// UnmarshalText reads "3wd"; the empty text is the zero Span.
func (s *Span) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*s = Span{}
		return nil
	}
	v, err := ParseSpan(string(b))
	if err != nil {
		return err
	}
	*s = v
	return nil
}
