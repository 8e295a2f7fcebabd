package house

import (
	"context"
	"strings"
	"sync"
	"time"

	"duban/activities"
	"duban/api"
	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/worktime"
	"duban/storage"
)

// RuleSetting is the prefix of the settings that hold further rule sets.
const RuleSetting = api.RuleSetting

// lawFresh is how long calendars and rules are believed before they are read
// again: another process may have changed them.
const lawFresh = 5 * time.Second

// Law is the calendar and the rulebook in force: what the product ships, with what
// the bank has loaded and approved on top.
type Law struct {
	db *storage.DB

	mu       sync.Mutex
	calendar worktime.Calendar
	book     worktime.Rulebook
	read     time.Time
}

// Forget makes the next question read the database again.
func (l *Law) Forget() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.read = time.Time{}
}

// InForce returns the calendar and the rulebook in force.
func (l *Law) InForce(ctx context.Context) (worktime.Calendar, worktime.Rulebook, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if time.Since(l.read) < lawFresh {
		return l.calendar, l.book, nil
	}
	years, err := l.db.Calendars(ctx)
	if err != nil {
		return worktime.Calendar{}, worktime.Rulebook{}, err
	}
	cal := worktime.Shipped()
	for _, y := range years {
		year, err := worktime.ParseYear(y.Body)
		if err != nil {
			return cal, worktime.Rulebook{}, fault.Wrap("law.calendar", fault.Internal, err)
		}
		if cal, err = cal.With(year); err != nil {
			return cal, worktime.Rulebook{}, fault.Wrap("law.calendar", fault.Internal, err)
		}
	}
	settings, err := l.db.Settings(ctx)
	if err != nil {
		return cal, worktime.Rulebook{}, err
	}
	book, err := rulebook(settings)
	if err != nil {
		return cal, book, err
	}
	l.calendar, l.book, l.read = cal, book, time.Now()
	return cal, book, nil
}

// rulebook is what the product ships with the rule sets that were approved. What is only
// proposed is not among the settings.
func rulebook(settings []storage.Setting) (worktime.Rulebook, error) {
	book := worktime.ShippedRules()
	for _, s := range settings {
		if !strings.HasPrefix(s.Name, RuleSetting) {
			continue
		}
		set, err := worktime.ParseRuleSet(s.Value)
		if err != nil {
			return book, fault.Wrap("law.rules", fault.Internal, err)
		}
		if book, err = book.With(set); err != nil {
			return book, fault.Wrap("law.rules", fault.Internal, err)
		}
	}
	return book, nil
}

// Terms are the terms of inspections and notices in force at an instant.
func (l *Law) Terms(ctx context.Context, at time.Time) (activities.Terms, error) {
	cal, book, err := l.InForce(ctx)
	if err != nil {
		return activities.Terms{}, err
	}
	return activities.TermsOn(book, cal, at)
}

// TermsFor are the terms to decide a command with. A command that plans clocks anew
// names the calendar that was approved: a process that has not heard of it yet reads
// again, and where it still does not know it, the command waits.
func (l *Law) TermsFor(ctx context.Context, cmd casefile.Command, at time.Time) (activities.Terms, error) {
	terms, err := l.Terms(ctx, at)
	if err != nil || cmd.Name != string(cmd.Kind)+".replan" {
		return terms, err
	}
	b, err := casefile.Decode[casefile.Replan](cmd.Body)
	if err != nil || b.Calendar == "" || b.Calendar == terms.Calendar.Version() {
		return terms, err
	}
	l.Forget()
	if terms, err = l.Terms(ctx, at); err == nil && b.Calendar != terms.Calendar.Version() {
		err = fault.New(fault.Unavailable, "calendar.behind", "批准的工作日历尚未生效，请稍后再试", "the approved calendar is not in force here yet: try again shortly")
	}
	return terms, err
}
