package storagetest

import (
	"context"
	"testing"
	"time"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/org"
	"duban/domain/text"
	"duban/storage"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"
)

// The people of the scenes: Li drafts and inspects, He reviews, Chen heads the outlet.
var (
	He   = casefile.Actor{User: "u-he", Name: "何伟", Unit: "/ho/", Roles: []string{"reviewer"}}
	Chen = casefile.Actor{User: "u-chen", Name: "陈晨", Unit: "/ho/gd/gz/n1/", Roles: []string{"branch_head"}}
)

// Keep puts events on the record of a case as they are given, under one command.
func Keep(t testing.TB, b *Backend, kind casefile.Kind, id casefile.ID, who casefile.Actor, at time.Time, events ...casefile.Event) {
	t.Helper()
	cmd := casefile.Command{ID: casefile.CommandID(uuid.NewString()), Case: id, Kind: kind, Name: events[0].Name, Actor: who}
	_, err := b.Commit(context.Background(), cmd, at, func(context.Context, *storage.Tx, casefile.State) ([]casefile.Event, error) {
		return events, nil
	})
	require.NoError(t, err)
}

func ev(name string, body any) casefile.Event {
	return casefile.Event{Name: name, Body: casefile.Encode(body)}
}

// Check is an inspection to be played.
type Check struct {
	ID        casefile.ID
	Kind      checklist.Kind
	Outlet    org.Path
	Issuer    org.Path
	Programme casefile.ID
	Round     string
	Inspector string
	At        time.Time // when it is opened; each step is an hour later
	Items     []string  // that fail
	Score     checklist.Decimal
}

// How far an inspection is played.
const (
	ToPlanned   = 1
	ToStarted   = 2
	ToSubmitted = 3
	ToReview    = 4
	ToAccepted  = 5
	ToPublished = 6
	ToFinal     = 7
)

// Play plays an inspection so far. It returns the findings' ids.
func (c *Check) Play(t testing.TB, b *Backend, steps int) []string {
	t.Helper()
	if c.ID == "" {
		c.ID = NewCase()
	}
	if c.Inspector == "" {
		c.Inspector = Li.User
	}
	if c.At.IsZero() {
		c.At = Noon
	}
	if c.Score == 0 {
		c.Score = checklist.D(85)
	}
	who := casefile.Actor{User: c.Inspector, Unit: "/ho/"}
	at := func(step int) time.Time { return c.At.Add(time.Duration(step) * time.Hour) }
	clock := func(id string, due time.Time) casefile.Clock {
		return casefile.Clock{ID: id, Due: due, Rule: "rule 1", Calendar: "2026.1", Steps: []casefile.Step{
			{Name: "remind", At: due.Add(-24 * time.Hour)}, {Name: "due", At: due}, {Name: "escalate_1", At: due.Add(24 * time.Hour)}}}
	}
	var findings []inspection.Finding
	var answers []inspection.ItemAnswer
	var ids []string
	for _, item := range c.Items {
		f := inspection.Finding{ID: inspection.FindingID(c.ID, checklist.Key{Item: item}), Item: item, Module: "env",
			Severity: checklist.Serious, Status: inspection.Standing, Evidence: []string{"e-" + item}}
		findings, ids = append(findings, f), append(ids, f.ID)
		answers = append(answers, inspection.ItemAnswer{Answer: checklist.Answer{Item: item, Option: "no"}, Remark: "地面有水 " + item, Evidence: []string{"e-" + item}})
	}
	for step, keep := range []func(){
		func() {
			Keep(t, b, casefile.Inspection, c.ID, He, at(0), ev(inspection.EvOpened, inspection.Opened{
				Kind: c.Kind, Template: inspection.TemplateRef{Code: "cl", Version: 1, Hash: "h"},
				Outlet: org.Outlet{Code: c.Outlet.Code(), Path: c.Outlet, Type: "standard", Name: text.T("网点", "Outlet")},
				Issuer: c.Issuer, From: c.At, To: c.At.AddDate(0, 0, 5), Programme: c.Programme, Round: c.Round,
				Inspector: inspection.Person{User: c.Inspector, Unit: "/ho/"}, Fill: clock(inspection.FillClock, c.At.AddDate(0, 0, 5))}))
		},
		func() {
			events := []casefile.Event{ev(inspection.EvStarted, struct{}{})}
			if len(answers) > 0 {
				events = append(events, ev(inspection.EvAnswered, inspection.Answered{Answers: answers}))
			}
			Keep(t, b, casefile.Inspection, c.ID, who, at(1), events...)
		},
		func() {
			Keep(t, b, casefile.Inspection, c.ID, who, at(2), ev(inspection.EvSubmitted, inspection.SubmittedWith{
				Findings: findings, Score: inspection.Score{Percent: c.Score, Passed: c.Score >= checklist.D(90)}}))
		},
		func() {
			Keep(t, b, casefile.Inspection, c.ID, He, at(3), ev(inspection.EvReviewTaken, struct{}{}))
		},
		func() {
			Keep(t, b, casefile.Inspection, c.ID, He, at(4), ev(inspection.EvAccepted, inspection.AcceptedWith{}))
		},
		func() {
			Keep(t, b, casefile.Inspection, c.ID, He, at(5), ev(inspection.EvPublished, inspection.PublishedWith{
				Number: "检〔2026〕" + string(c.ID[:4]), Appeal: clock(inspection.AppealClock, at(5).AddDate(0, 0, 10))}))
		},
		func() {
			Keep(t, b, casefile.Inspection, c.ID, casefile.System, at(6), ev(inspection.EvWindowClosed, struct{}{}), ev(inspection.EvFinalized, struct{}{}))
		},
	} {
		if step < steps {
			keep()
		}
	}
	return ids
}

// Order is a notice to be played.
type Order struct {
	ID    casefile.ID
	Check Check
	Made  []string // the findings it orders to be mended
	At    time.Time
}

// Draft opens the notice; Issue gives it its number and its clocks, due after so many days.
func (o *Order) Draft(t testing.TB, b *Backend) {
	t.Helper()
	o.ID = NewCase()
	if o.At.IsZero() {
		o.At = Noon.AddDate(0, 0, 1)
	}
	body := notice.Drafted{Form: notice.Order, Inspection: o.Check.ID, InspectionKind: o.Check.Kind, Inspector: o.Check.Inspector,
		Outlet: org.Outlet{Code: o.Check.Outlet.Code(), Path: o.Check.Outlet}, Issuer: o.Check.Issuer}
	for i, f := range o.Made {
		body.Rectifications = append(body.Rectifications, notice.Rectification{ID: notice.RectificationID(f), Finding: f,
			Item: o.Check.Items[i], Severity: checklist.Serious, Status: notice.Open})
	}
	Keep(t, b, casefile.Notice, o.ID, casefile.System, o.At, ev(notice.EvDrafted, body))
}

func (o *Order) Issue(t testing.TB, b *Backend, days int) {
	t.Helper()
	body := notice.IssuedWith{Number: "督〔2026〕" + string(o.ID[:4]), MaxExtensions: 2}
	for _, f := range o.Made {
		body.Clocks = append(body.Clocks, o.clock(notice.RectificationID(f), o.At.AddDate(0, 0, days)))
	}
	Keep(t, b, casefile.Notice, o.ID, He, o.At.Add(time.Hour), ev(notice.EvIssued, body))
}

func (o *Order) clock(id string, due time.Time) casefile.Clock {
	return casefile.Clock{ID: id, Due: due, Rule: "rule 2", Calendar: "2026.1", Steps: []casefile.Step{{Name: "due", At: due}}}
}
