package workflows

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/activities"
	"duban/domain/casefile"
	"duban/domain/incident"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/programme"
)

// listing tells the record of a case, a line an event: when, who, what, and who was told.
func listing(t testing.TB, b *bank, id casefile.ID) string {
	t.Helper()
	events, err := b.db.Events(context.Background(), id, 0)
	require.NoError(t, err)
	var out []string
	for _, e := range events {
		_, name, _ := strings.Cut(e.Name, ".")
		line := fmt.Sprintf("%s %s %s", local(e.At), e.Actor.User, name)
		if d := detail(t, b, e); d != "" {
			line += ": " + d
		}
		if to := told(b, id, e.Seq); len(to) > 0 {
			line += " → " + strings.Join(to, " ")
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}

func told(b *bank, id casefile.ID, seq int64) []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	var to []string
	for _, m := range b.inbox {
		if strings.HasPrefix(m.Key, fmt.Sprintf("%s:%d:", id, seq)) {
			to = append(to, m.To)
		}
	}
	slices.Sort(to)
	return slices.Compact(to)
}

func detail(t testing.TB, b *bank, e casefile.Event) string {
	t.Helper()
	if e.Kind == casefile.Complaint {
		return complaintDetail(t, e)
	}
	switch e.Name {
	case inspection.EvOpened:
		x := body[inspection.Opened](t, e)
		return x.Outlet.Code + " due " + local(x.Fill.Due)
	case inspection.EvAssigned:
		x := body[inspection.AssignedTo](t, e)
		return x.Inspector.User + " due " + local(x.Fill.Due)
	case inspection.EvAnswered:
		return fmt.Sprint(len(body[inspection.Answered](t, e).Answers), " answers")
	case inspection.EvSubmitted:
		x := body[inspection.SubmittedWith](t, e)
		items := make([]string, len(x.Findings))
		for i, f := range x.Findings {
			items[i] = f.Item
		}
		if len(items) == 0 {
			items = []string{"nothing"}
		}
		return strings.Join(items, " ") + " score " + x.Score.Percent.String()
	case inspection.EvPublished:
		x := body[inspection.PublishedWith](t, e)
		s := x.Number + " appeals until " + local(x.Appeal.Due)
		if n := len(x.Repeats); n > 0 {
			s += fmt.Sprint(" repeats ", n)
		}
		return s
	case inspection.EvAppealed:
		return item(t, b, e, body[inspection.AppealedWith](t, e).Finding)
	case inspection.EvAppealDecided:
		x := body[inspection.AppealDecided](t, e)
		how := "rejected"
		if x.Uphold {
			how = "upheld"
		}
		return item(t, b, e, x.Finding) + " " + how + " score " + x.Before.Percent.String() + " to " + x.After.Percent.String()
	case notice.EvDrafted:
		x := body[notice.Drafted](t, e)
		parts := []string{string(x.Form)}
		for _, r := range x.Rectifications {
			s := r.Item + " " + string(r.Severity)
			if len(r.RepeatOf) > 0 {
				s += " again"
			}
			parts = append(parts, s)
		}
		return strings.Join(parts, ", ")
	case notice.EvIssued:
		x := body[notice.IssuedWith](t, e)
		parts := []string{x.Number}
		for _, c := range x.Clocks {
			parts = append(parts, item(t, b, e, c.ID)+" due "+due(c))
		}
		if n := len(x.Warnings); n > 0 {
			parts = append(parts, fmt.Sprint(n, " warning"))
		}
		return strings.Join(parts, ", ")
	case notice.EvPlanned:
		return item(t, b, e, body[notice.Plan](t, e).Rectification)
	case notice.EvDone:
		x := body[notice.DoneWith](t, e)
		return item(t, b, e, x.Rectification) + " verify by " + due(x.Verify)
	case notice.EvVerified:
		return item(t, b, e, body[notice.Verify](t, e).Rectification)
	case notice.EvReturned:
		x := body[notice.ReturnedWith](t, e)
		return item(t, b, e, x.Rectification) + " due " + due(x.Clock)
	case notice.EvExtensionRequested:
		x := body[notice.ExtensionRequested](t, e)
		return item(t, b, e, x.Rectification) + " until " + local(x.Until)
	case notice.EvExtensionGranted:
		x := body[notice.ExtensionDecided](t, e)
		return item(t, b, e, x.Rectification) + " due " + due(*x.Clock)
	case notice.EvExtensionRefused:
		return item(t, b, e, body[notice.ExtensionDecided](t, e).Rectification)
	case inspection.EvClockFired, notice.EvClockFired, incident.EvClockFired:
		var parts []string
		for _, f := range body[casefile.ClockFired](t, e).Fired {
			s := f.Step
			if prefix, r, ok := strings.Cut(f.Clock, "R-"); ok {
				s = prefix + item(t, b, e, "R-"+r) + " " + f.Step
			} else {
				s = f.Clock + " " + f.Step
			}
			if f.Noticed.Sub(f.Due) > time.Second {
				s += " (of " + local(f.Due) + ")"
			}
			parts = append(parts, s)
		}
		return strings.Join(parts, ", ")
	case inspection.EvReplanned, notice.EvReplanned:
		var parts []string
		for _, m := range body[casefile.Replanned](t, e).Moves {
			parts = append(parts, m.Step+" "+moved(m.Old)+" to "+moved(m.New))
		}
		return strings.Join(parts, ", ")
	case programme.EvPlanned:
		x := body[programme.PlannedWith](t, e)
		parts := []string{fmt.Sprintf("%d of %d", x.Count, x.Population)}
		for _, target := range x.Targets {
			parts = append(parts, target.Outlet+" "+target.Inspector+" "+target.From.In(casefile.Zone).Format("01-02"))
		}
		for _, u := range x.Unassigned {
			parts = append(parts, u.Outlet+" nobody: "+u.Reason)
		}
		return strings.Join(parts, ", ")
	case programme.EvAllOpened:
		return fmt.Sprint(body[programme.AllOpenedWith](t, e).Count)
	}
	return bulletinDetail(t, e) + incidentDetail(t, e) // each is silent about the events of others
}

func due(c casefile.Clock) string {
	if c.Provisional {
		return local(c.Due) + " (provisional)"
	}
	return local(c.Due)
}

func moved(at time.Time) string {
	if at.IsZero() {
		return "none"
	}
	return local(at)
}

func body[T any](t testing.TB, e casefile.Event) T {
	t.Helper()
	v, err := casefile.Decode[T](e.Body)
	require.NoError(t, err, e.Name)
	return v
}

// item is the checklist item of a finding or rectification: its id is a hash.
func item(t testing.TB, b *bank, e casefile.Event, id string) string {
	t.Helper()
	state, err := b.db.LoadState(context.Background(), e.Case)
	require.NoError(t, err)
	switch s := state.(type) {
	case *inspection.State:
		if f, ok := s.Finding(id); ok {
			return f.Item
		}
	case *notice.State:
		if r, ok := s.Rectification(id); ok {
			return r.Item
		}
	}
	return id
}

// wholeRecord checks what must hold whatever the story was.
func wholeRecord(t testing.TB, b *bank) {
	t.Helper()
	ctx := context.Background()
	for _, id := range b.cases() {
		c, err := b.db.Case(ctx, id)
		require.NoError(t, err)
		_, err = b.db.Replay(ctx, id)
		require.NoError(t, err, "the case is what its events give")
		if id != theCase {
			continue
		}
		owed, err := Owed(ctx, b.record, c.Kind, id)
		require.NoError(t, err)
		require.Empty(t, owed, "follow-ups that were never carried out")
	}
}

// everything is all that a story left, to compare two tellings byte for byte.
func everything(t testing.TB, b *bank) string {
	t.Helper()
	var left struct {
		Events   map[casefile.ID][]casefile.Event
		Messages []activities.Message
		Warnings []activities.Warning
		Accused  []activities.Accountability
	}
	left.Accused = b.accused
	left.Events = map[casefile.ID][]casefile.Event{}
	for _, id := range b.cases() {
		events, err := b.db.Events(context.Background(), id, 0)
		require.NoError(t, err)
		left.Events[id] = events
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	left.Messages = slices.SortedFunc(slices.Values(b.inbox), func(x, y activities.Message) int { return strings.Compare(x.Key, y.Key) })
	for i := range left.Messages { // how far the case had come when somebody was told is chance
		left.Messages[i].Seen = 0
	}
	left.Warnings = slices.SortedFunc(slices.Values(b.warned), func(x, y activities.Warning) int { return strings.Compare(x.Rectification, y.Rectification) })
	raw, err := json.MarshalIndent(left, "", " ")
	require.NoError(t, err)
	return string(raw)
}
