package activities

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"duban/domain/casefile"
	"duban/domain/incident"
	"duban/domain/worktime"
)

// kindRow begins the ids of the rows that name the kinds of incident: the list is the
// bank's, like every other row.
const kindRow = "incident.kind."

// incidentTerms are the limits of direct reports in force at an instant.
type incidentTerms struct {
	alarm  Term // from when it is known to the acknowledgement by head office
	repeat time.Duration
	times  int           // how often at that interval; hourly from then on
	until  time.Duration // for how long altogether
	update Term
	kinds  []incident.Kind
}

// incident reads the rows of direct reports. They are read when they are needed: a
// rule set that lacks one keeps nobody from inspecting.
func (t Terms) incident(at time.Time) (incidentTerms, error) {
	r := reader{book: t.Book, day: worktime.DayOf(at)}
	out := incidentTerms{
		alarm: r.term("complaint.direct_report"), repeat: r.minutes("incident.repeat"), times: r.number("incident.repeat_times"),
		until: time.Duration(r.number("incident.repeat_hours")) * time.Hour, update: r.term("incident.update"), kinds: IncidentKinds(t.Book, at),
	}
	return out, r.err
}

// minutes is a limit that does not count days.
func (r *reader) minutes(id string) time.Duration {
	row, _ := r.row(id)
	if row.Limit == nil || row.Limit.Span.InDays() {
		r.miss(id)
		return 0
	}
	from := time.Unix(0, 0)
	return worktime.Add(worktime.Calendar{}, from, row.Limit.Span).At.Sub(from)
}

// IncidentKinds are the kinds of incident that the bank knows at an instant.
func IncidentKinds(book worktime.Rulebook, at time.Time) []incident.Kind {
	var out []incident.Kind
	for _, set := range book.On(worktime.DayOf(at)) {
		for _, row := range set.Rows {
			if code, is := strings.CutPrefix(row.ID, kindRow); is {
				out = append(out, incident.Kind{Code: code, Name: row.Name})
			}
		}
	}
	return out
}

// start begins the alarm: the limit from when the incident became known, with the
// ladder of its row, and then the repetitions, which begin no earlier than the report
// itself, however late that came. It runs at any hour of any day.
func (t incidentTerms) start(cal worktime.Calendar, known, at time.Time) casefile.Clock {
	c := t.alarm.start(cal, incident.AlarmClock, known)
	// A reminder comes in time or not at all.
	c.Steps = slices.DeleteFunc(c.Steps, func(s casefile.Step) bool { return s.At.Before(c.Due) && !s.At.After(at) })
	last := at
	for _, s := range c.Steps {
		if s.At.After(last) {
			last = s.At
		}
	}
	end := at.Add(t.until)
	for n := 1; ; n++ {
		every := t.repeat
		if n > t.times {
			every = time.Hour
		}
		if last = last.Add(every); last.After(end) || every <= 0 {
			return c
		}
		c.Steps = append(c.Steps, casefile.Step{Name: fmt.Sprintf("%s%d", incident.Repeat, n), At: last.UTC()})
	}
}
