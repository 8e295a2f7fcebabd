package worktime

import (
	"fmt"
	"slices"
	"strconv"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"
)

// Names of rungs that the product knows. A ladder may have others.
const (
	Remind    = "remind"
	DueStep   = "due"
	Escalate1 = "escalate_1"
	Escalate2 = "escalate_2"
	Bulletin  = "bulletin"
)

// Whom the rungs of shipped ladders reach.
const (
	ToOwner       = "owner"        // whoever holds the case now
	ToUnitAbove   = "unit_above"   // the unit above his
	ToIssuingUnit = "issuing_unit" // the unit that issued the order
	ToHeadOffice  = "head_office"
	ToBulletin    = "bulletin" // the overdue bulletin, for everybody
)

// Rung is one named step of a ladder, relative to the due time.
//
// An offset in days counts from the last day of the limit and comes at the start
// of business: "3wd" before a limit that ends on Friday is Tuesday 09:00, "2wd"
// after it is the following Tuesday 09:00. Hours and minutes count from the due
// time itself. The zero offset is the due time, to the instant.
type Rung struct {
	Name   string `json:"name"`
	Offset Span   `json:"offset,omitzero"`
	Before bool   `json:"before,omitempty"`
	To     string `json:"to,omitempty"` // whom it reaches, e.g. ToUnitAbove
}

// Ladder is what happens around a due time: reminders, the alert, escalations.
type Ladder struct {
	Opens TimeOfDay `json:"opens,omitzero"` // start of business; zero is 09:00
	Rungs []Rung    `json:"rungs"`
}

// Check reports everything that is wrong with a ladder. Every ladder has the rung
// "due", which alone stands at the due time.
func (l Ladder) Check() error {
	var bad fault.Fields
	if l.Opens < 0 || l.Opens >= 24*60 {
		bad.Add("/opens", "range", "上班时间无效", "the start of business is not a time of day")
	}
	seen := make(map[string]bool, len(l.Rungs))
	for i, r := range l.Rungs {
		at := "/rungs/" + itoa(i)
		bad.Need(r.Name != "", at+"/name")
		if seen[r.Name] {
			bad.Add(at+"/name", "duplicate", "步骤“%s”重复", "the step %q is there twice", r.Name)
		}
		seen[r.Name] = true
		if r.Offset.Check() != nil {
			bad.Add(at+"/offset", "span", "时间间隔无效", "the offset is not valid")
		}
		if r.Offset.IsZero() != (r.Name == DueStep) {
			bad.Add(at+"/offset", "span", "“due”（到期）应无间隔，其他步骤应有间隔",
				`"due" has no offset, every other step has one`)
		}
	}
	if !seen[DueStep] {
		bad.Add("/rungs", "required", "缺少“due”（到期）步骤", `the step "due" is missing`)
	}
	return bad.Err()
}

// Schedule is every step of the ladder around a due time, in order of time, none
// dropped and none fired; provisional if any of them depends on days not announced.
func Schedule(cal Calendar, due time.Time, ladder Ladder) (steps []casefile.Step, provisional bool) {
	steps = make([]casefile.Step, 0, len(ladder.Rungs))
	for _, r := range ladder.Rungs {
		at := ladder.at(cal, due, r)
		steps = append(steps, casefile.Step{Name: r.Name, At: at.At})
		provisional = provisional || at.Provisional
	}
	sortSteps(steps)
	return steps, provisional
}

// at is the instant of one rung.
func (l Ladder) at(cal Calendar, due time.Time, r Rung) Due {
	switch {
	case r.Offset.IsZero():
		return Due{At: due.UTC()}
	case r.Before:
		d := Before(cal, due, r.Offset)
		if r.Offset.InDays() {
			d.At = d.At.Add(l.Opens.sinceMidnight())
		}
		return d
	default:
		d := until(cal, due, LastDay(due), r.Offset)
		if r.Offset.InDays() {
			d.At = LastDay(d.At).Start().Add(l.Opens.sinceMidnight())
		}
		return d
	}
}

func sortSteps(steps []casefile.Step) {
	slices.SortStableFunc(steps, func(a, b casefile.Step) int { return a.At.Compare(b.At) })
}

// TimeOfDay is minutes after midnight, written "09:00". Its zero value stands for
// 09:00, because nothing of ours begins at midnight.
type TimeOfDay int

const nine TimeOfDay = 9 * 60

func (t TimeOfDay) sinceMidnight() time.Duration {
	if t == 0 {
		t = nine
	}
	return time.Duration(t) * time.Minute
}

func (t TimeOfDay) String() string {
	d := t.sinceMidnight()
	return fmt.Sprintf("%02d:%02d", int(d.Hours()), int(d.Minutes())%60)
}

// MarshalText writes "09:00".
func (t TimeOfDay) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// UnmarshalText reads "09:00".
func (t *TimeOfDay) UnmarshalText(b []byte) error {
	if len(b) == 5 && b[2] == ':' {
		h, errH := strconv.ParseUint(string(b[:2]), 10, 8)
		m, errM := strconv.ParseUint(string(b[3:]), 10, 8)
		if errH == nil && errM == nil && h < 24 && m < 60 {
			*t = TimeOfDay(h*60 + m)
			return nil
		}
	}
	return fault.BadField("", "time", "“%s”不是有效时间，应形如 09:00", "%q is not a time of day such as 09:00", string(b))
}
