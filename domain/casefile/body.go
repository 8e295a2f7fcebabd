package casefile

import (
	"encoding/json"
	"fmt"
	"time"

	"duban/domain/fault"
	"duban/domain/text"
)

// Fold decodes an event's body and hands it to apply. It reads leniently: a newer
// build may have added fields that this one need not know. It is replayed.
func Fold[T any](e Event, apply func(T)) error {
	var b T
	if err := json.Unmarshal(e.Body, &b); err != nil {
		return err
	}
	apply(b)
	return nil
}

// FoldNext checks that an event follows the state's last one and folds it; both
// errors name case, number and event. It is replayed.
func FoldNext(e Event, seq *int64, fold func(Event) error) error {
	if e.Seq != *seq+1 {
		return fmt.Errorf("%s %s: event %d cannot follow %d", e.Kind, e.Case, e.Seq, *seq)
	}
	if err := fold(e); err != nil {
		return fmt.Errorf("%s %s: event %d %s: %w", e.Kind, e.Case, e.Seq, e.Name, err)
	}
	*seq = e.Seq
	return nil
}

// UnknownEvent is the error of folding a kind of event that came after this build.
func UnknownEvent() error { return fmt.Errorf("unknown event: this build is older than the record") }

// Without is an event's body as the engine keeps it: drop takes out what Apply does
// not fold. A body that cannot be read stays as it is.
func Without[T any](e Event, drop func(*T)) json.RawMessage {
	var b T
	if json.Unmarshal(e.Body, &b) != nil {
		return e.Body
	}
	drop(&b)
	return Encode(b)
}

// Decodes is the check of a rule whose body need only be readable.
func Decodes[T, S any](_ S, cmd Command, _ time.Time) error {
	_, err := Decode[T](cmd.Body)
	return err
}

// Filled is the check of a rule whose body must be readable and have one text
// filled in; field tells which, and what was written.
func Filled[T, S any](field func(T) (pointer, value string)) func(S, Command, time.Time) error {
	return func(_ S, cmd Command, _ time.Time) error {
		b, err := Decode[T](cmd.Body)
		if err != nil {
			return err
		}
		pointer, value := field(b)
		var f fault.Fields
		f.Need(!text.Blank(value), pointer)
		return f.Err()
	}
}

// Come keeps a clock command that arrives twice, or early, from doing anything.
func (cs Clocks) Come(now time.Time) error {
	if len(cs.DueBy(now)) == 0 {
		return fault.Refuse("case.clock_early", "时限未到", "no step of any clock is due")
	}
	return nil
}

// CheckDays notes what is wrong with a period given as two days, "2026-11-21", in the
// fields "/from" and "/to"; with required false either may be left out.
func CheckDays(f *fault.Fields, from, to string, required bool) {
	CheckPeriod(f, DayIn{"/from", from}, DayIn{"/to", to}, required)
}

// DayIn is a day as it was given in a field.
type DayIn struct{ Pointer, Day string }

// CheckPeriod is CheckDays for fields of other names.
func CheckPeriod(f *fault.Fields, from, to DayIn, required bool) {
	a, okA := checkDay(f, from.Pointer, from.Day, required)
	b, okB := checkDay(f, to.Pointer, to.Day, required)
	if okA && okB && b.Before(a) {
		f.Add(to.Pointer, "order", "不得早于开始日", "must not be before the first day")
	}
}

func checkDay(f *fault.Fields, pointer, s string, required bool) (time.Time, bool) {
	if s == "" {
		f.Need(!required, pointer)
		return time.Time{}, false
	}
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		f.Add(pointer, "date", "日期格式应为 2026-11-21", "must be a date such as 2026-11-21")
		return time.Time{}, false
	}
	return t, true
}
