package activities

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/worktime"
)

// arranged are the days off and make-up days of the calendars shipped, read from the
// files themselves.
func arranged(t *testing.T) map[string]bool {
	files, err := filepath.Glob("../domain/worktime/calendars/*.json")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	off := map[string]bool{}
	for _, f := range files {
		raw, err := os.ReadFile(f)
		require.NoError(t, err)
		var y struct {
			Days []struct {
				Date string
				Off  bool
			}
		}
		require.NoError(t, json.Unmarshal(raw, &y))
		for _, d := range y.Days {
			off[d.Date] = d.Off
		}
	}
	return off
}

// oracle counts days one by one, as a clerk with a wall calendar would.
type oracle map[string]bool

func (o oracle) works(d time.Time) bool {
	if off, said := o[d.Format(time.DateOnly)]; said {
		return !off
	}
	return d.Weekday() != time.Saturday && d.Weekday() != time.Sunday
}

// end is 24:00 of the day so many days later.
func (o oracle) end(from time.Time, n int, workdays, rolls bool) time.Time {
	d := time.Date(from.Year(), from.Month(), from.Day(), 0, 0, 0, 0, casefile.Zone)
	for n > 0 {
		d = d.AddDate(0, 0, 1)
		if !workdays || o.works(d) {
			n--
		}
	}
	for rolls && !o.works(d) {
		d = d.AddDate(0, 0, 1)
	}
	return d.AddDate(0, 0, 1)
}

// Every limit of the law on complaints, received on any day of the calendars shipped,
// at its first moment, at noon and at its last, ends when the days are counted one by one.
func TestLegalLimitsOnEveryDay(t *testing.T) {
	o := oracle(arranged(t))
	book, cal := worktime.ShippedRules(), worktime.Shipped()
	now := at("2026-11-21 09:00")
	days := 0
	for day := at("2007-01-01 00:00"); day.Year() < 2027; day = day.AddDate(0, 0, 1) {
		simple, complex, workdays := 15, 30, false
		if d := day.Format(time.DateOnly); d >= "2012-04-03" && d < "2020-03-01" { // the older rule counted working days, and had one longer limit
			simple, complex, workdays = 15, 60, true
		}
		received := day.Add([]time.Duration{0, 12 * time.Hour, 24*time.Hour - time.Nanosecond}[days%3])
		days++
		l := &law{Terms: Terms{Calendar: cal, Book: book}, on: worktime.DayOf(received), today: worktime.DayOf(now)}
		check := func(what string, want time.Time, got time.Time) {
			if !want.Equal(got) {
				t.Fatalf("%s received %s: %s, counted %s", what, received, got.In(casefile.Zone), want)
			}
		}
		s := l.handling(complaint.Simple, received, received)
		check("simple", o.end(day, simple, workdays, false), s[0].Due)
		check("bank simple", o.end(day, 10, false, false), s[1].Due)
		c := l.handling(complaint.Complex, received, received)
		check("complex", o.end(day, complex, workdays, false), c[0].Due)
		check("bank complex", o.end(day, 25, false, false), c[1].Due)
		check("asking for a review", o.end(day, 30, false, true), l.start(complaint.ReviewWindow, "complaint.review_request", received, received).Due)
		check("review", o.end(day, 30, false, false), l.start(complaint.HandleClock, "complaint.review", received, received).Due)
		check("first reply", o.end(day, 1, true, false), l.start(complaint.FirstReplyClock, "complaint.first_reply", received, received).Due)
		check("extension decided", o.end(day, 2, true, false), l.start(complaint.ExtensionClock, "complaint.extension_decision", received, received).Due)
		if !workdays {
			m := matter{s: &complaint.State{Received: received, Clocks: c}}
			due, err := m.extended(l)
			require.NoError(t, err)
			check("extended", o.end(day, 60, false, false), due.At)
		}
		require.NoError(t, l.err)
	}
	require.Equal(t, 7305, days)
}

// The longer limit runs from the end of the former one and never beyond the ceiling.
func TestExtensionEndsAtTheCeiling(t *testing.T) {
	c := openCounter()
	m := matter{f: c, at: at("2026-03-20 09:00"), s: &complaint.State{Received: at("2026-03-02 09:00")}}
	l, err := m.law(m.s.Received)
	require.NoError(t, err)
	m.s.Clocks = casefile.Clocks{l.start(complaint.HandleClock, "complaint.simple", m.s.Received, m.at)} // 17 March
	due, err := m.extended(l)
	require.NoError(t, err)
	require.Equal(t, at("2026-04-17 00:00").UTC(), due.At.UTC(), "thirty days after the end of the former limit")
	m.s.Clocks[0].Due = at("2026-04-20 00:00")
	due, err = m.extended(l)
	require.NoError(t, err)
	require.Equal(t, at("2026-05-02 00:00").UTC(), due.At.UTC(), "sixty days from receipt")
	m.s.Clocks[0].Due = at("2026-05-02 00:00")
	_, err = m.extended(l)
	require.ErrorContains(t, err, "ceiling")
}

// Asked for, and granted, is not enough: until the customer is told the former limit
// counts, and once it has passed nothing can be told any more (L).
func TestExtensionCountsOnlyWhenTold(t *testing.T) {
	c := openCounter()
	c.must(t, at("2026-03-02 09:00"), deng, caseID, complaint.CmdRegister, atCounter())
	c.must(t, at("2026-03-02 10:00"), deng, caseID, complaint.CmdClassify, sorted(attitude, complaint.Complex))
	c.must(t, at("2026-03-30 09:00"), deng, caseID, complaint.CmdRequestExtension, complaint.RequestExtension{Reason: "鉴定"})
	_, err := c.gives(at("2026-03-30 10:00"), deng, caseID, complaint.CmdTellExtension, complaint.TellExtension{How: "phone", Text: "延期"})
	require.ErrorContains(t, err, "no extension has been granted")
	c.must(t, at("2026-03-30 11:00"), wei, caseID, complaint.CmdDecideExtension, complaint.DecideExtension{Grant: true, Reason: "同意"})

	handle := func() casefile.Clock { h, _ := c.state(caseID).Clocks.Get(complaint.HandleClock); return h }
	require.Equal(t, at("2026-04-02 00:00").UTC(), handle().Due, "granted, and the former limit still counts")
	_, err = c.gives(at("2026-04-02 00:00"), deng, caseID, complaint.CmdTellExtension, complaint.TellExtension{How: "phone", Text: "延期"})
	require.ErrorContains(t, err, "the extension counts no more", "too late by an instant")
	c.must(t, at("2026-04-01 23:59"), deng, caseID, complaint.CmdTellExtension, complaint.TellExtension{How: "phone", Text: "延期"})
	require.Equal(t, at("2026-05-02 00:00").UTC(), handle().Due)
	require.True(t, c.state(caseID).Extended)
}

// A case keeps the rules of the day on which it was received, also when new ones are
// in force by the time somebody sorts it.
func TestCaseKeepsTheRulesOfItsDay(t *testing.T) {
	c := openCounter()
	var set worktime.RuleSet
	for _, s := range c.terms.Book.Sets() {
		if s.Ref() == "cn.complaints@2020-3" {
			set = s
		}
	}
	raw, err := json.Marshal(set)
	require.NoError(t, err)
	next, err := worktime.ParseRuleSet(raw)
	require.NoError(t, err)
	next.Version, next.ValidFrom = "2026-new", worktime.DayOf(at("2026-03-10 00:00"))
	for i := range next.Rows {
		if next.Rows[i].ID == "complaint.complex" {
			next.Rows[i].Limit = &worktime.Limit{Span: worktime.Days(20)}
		}
	}
	c.terms.Book, err = c.terms.Book.With(next)
	require.NoError(t, err)

	c.must(t, at("2026-03-09 09:00"), deng, caseID, complaint.CmdRegister, atCounter())
	c.must(t, at("2026-03-11 10:00"), deng, caseID, complaint.CmdClassify, sorted(attitude, complaint.Complex))
	h, _ := c.state(caseID).Clocks.Get(complaint.HandleClock)
	require.Equal(t, "cn.complaints@2020-3#complaint.complex", h.Rule)
	require.Equal(t, at("2026-04-09 00:00").UTC(), h.Due)

	// Only where a person approves the new version for it does the running case move.
	_, moves, err := c.terms.Replan(c.state(caseID), "", at("2026-03-12 09:00"))
	require.NoError(t, err)
	require.Empty(t, moves)
	clocks, moves, err := c.terms.Replan(c.state(caseID), "cn.complaints@2026-new", at("2026-03-12 09:00"))
	require.NoError(t, err)
	require.NotEmpty(t, moves, "a law states no ladder, and its limits move all the same")
	h, _ = clocks.Get(complaint.HandleClock)
	require.Equal(t, "cn.complaints@2026-new#complaint.complex", h.Rule)
	require.Equal(t, at("2026-03-30 00:00").UTC(), h.Due)

	other := DerivedID("later")
	c.must(t, at("2026-03-11 09:00"), deng, other, complaint.CmdRegister, atCounter())
	c.must(t, at("2026-03-11 10:00"), deng, other, complaint.CmdClassify, sorted(attitude, complaint.Complex))
	h, _ = c.state(other).Clocks.Get(complaint.HandleClock)
	require.Equal(t, at("2026-04-01 00:00").UTC(), h.Due)
}
