package api

import (
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
)

// Who was told of a step follows from the event and from the topic, as narrowly as the
// topic names it.
func TestWhoWasToldOfAStep(t *testing.T) {
	told := []Told{
		{3, "complaint.handle.due", "li"}, {3, "complaint.handle.due", "wang"}, {3, "complaint.handle.due", "li"}, {3, "complaint.offer.due", "zhao"},
		{4, "complaint.handle.due", "later"},
		{5, "notice.verify.due", "inspector"}, {5, "notice.due", "head"},
		{7, "inspection.decide:F-1.due", "first"}, {7, "inspection.decide:F-2.due", "second"},
		{6, "incident.update.escalate_1", "desk"}, // the last of several steps that came at once
	}
	for name, c := range map[string]struct {
		kind        casefile.Kind
		seq         int64
		clock, step string
		want        []PersonRef
	}{
		"of this limit, each once":        {casefile.Complaint, 3, "handle", "due", []PersonRef{{User: "li"}, {User: "wang"}}},
		"of another one at the same time": {casefile.Complaint, 3, "offer", "due", []PersonRef{{User: "zhao"}}},
		"of the same one, at another":     {casefile.Complaint, 4, "handle", "due", []PersonRef{{User: "later"}}},
		"of a limit nobody is told of":    {casefile.Complaint, 3, "review_window", "due", []PersonRef{}},
		"of another step":                 {casefile.Complaint, 3, "review_window", "remind", []PersonRef{}},
		"of a limit of its sort":          {casefile.Notice, 5, "verify:R-1", "due", []PersonRef{{User: "inspector"}}},
		"of the case":                     {casefile.Notice, 5, "R-1", "due", []PersonRef{{User: "head"}}},
		"of one of its sort":              {casefile.Inspection, 7, "decide:F-2", "due", []PersonRef{{User: "second"}}},
		"of several steps together":       {casefile.Incident, 6, "update", "due", []PersonRef{{User: "desk"}}},
	} {
		got := toldOf(casefile.Event{Kind: c.kind, Seq: c.seq}, casefile.Firing{Clock: c.clock, Step: c.step}, told, "")
		require.Equal(t, c.want, got, name)
	}
	require.Equal(t, []PersonRef{{User: "wang"}}, toldOf(casefile.Event{Kind: casefile.Complaint, Seq: 3}, casefile.Firing{Clock: "handle", Step: "due"}, told, "li"), "who must not be named")
}
