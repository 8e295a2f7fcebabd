package inspection

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
)

// The life of one mystery check, as the record keeps it and, beside it, as the
// outlet may read it.
func TestStoryOfAMysteryCheck(t *testing.T) {
	r := newRecord(t)
	day := func(d, hour int) { r.now = time.Date(2026, 11, d, hour, 0, 0, 0, casefile.Zone) }
	open := r.body(CmdOpen, "").(Open)

	day(23, 9)
	r.must(CmdOpen, mei, open).must(CmdAssign, mei, Assign{Inspector: wu.User})
	r.must(CmdDecline, wu, Decline{Reason: "my sister works there"}).must(CmdAssign, mei, Assign{Inspector: lin.User})
	day(24, 15)
	r.must(CmdStart, lin, struct{}{}).must(CmdAnswer, lin, r.body(CmdAnswer, "")).must(CmdSubmit, lin, Submit{})
	day(25, 10)
	r.must(CmdTakeReview, he, struct{}{}).must(CmdReturn, he, Return{Reason: "the photo shows another counter"})
	r.must(CmdAnswer, lin, r.body(CmdAnswer, "")).must(CmdSubmit, lin, Submit{})
	r.must(CmdTakeReview, he, struct{}{}).must(CmdAccept, he, Accept{Waivers: []Waiver{{"F-3", "heard by two"}}})
	r.must(CmdPublish, mei, struct{}{})
	day(26, 11)
	r.must(CmdAppeal, head, Appeal{Finding: "F-1", Grounds: "the lamp was being changed"})
	r.must(CmdDecideAppeal, mei, DecideAppeal{Finding: "F-1", Uphold: true, Reason: "the work order shows it"})
	day(29, 11)
	r.must(CmdClock, system, struct{}{})
	day(30, 11)
	r.must(CmdClock, system, struct{}{})

	require.Equal(t, strings.TrimSpace(`
 1 11-23 09:01 mei            opened          | -
 2 11-23 09:02 mei            assigned        | -
 3 11-23 09:03 inspector-wu   declined        | -
 4 11-23 09:04 mei            assigned        | -
 5 11-24 15:01 inspector-lin  started         | -
 6 11-24 15:02 inspector-lin  answered        | -
 7 11-24 15:03 inspector-lin  submitted       | -
 8 11-25 10:01 he             review_taken    | -
 9 11-25 10:02 he             returned        | -
10 11-25 10:03 inspector-lin  answered        | -
11 11-25 10:04 inspector-lin  submitted       | -
12 11-25 10:05 he             review_taken    | -
13 11-25 10:06 he             accepted        | -
14 11-25 10:07 mei            published       | mei
15 11-26 11:01 head           appealed        | head
16 11-26 11:02 mei            appeal_decided  | mei
17 11-29 11:01 system         clock_fired     | -
18 11-30 11:01 system         clock_fired     | -
19 11-30 11:01 system         window_closed   | system
20 11-30 11:01 system         finalized       | system`), strings.TrimSpace(told(r, seesHead)))

	require.True(t, r.s.Done())
	require.Equal(t, 1, r.s.Returns)
	require.Equal(t, score(88), *r.s.Score)
	require.Equal(t, map[string]FindingStatus{"F-1": Withdrawn, "F-2": Standing, "F-3": Standing}, standing(r.s))
	f, _ := r.s.Finding("F-2")
	require.Equal(t, []string{"F-0"}, f.RepeatOf, "the repeat offence is linked to the earlier one")
	_, running := r.s.Deadline()
	require.False(t, running)
}

func told(r *record, v Viewer) string {
	var b strings.Builder
	for _, e := range r.events {
		seen := "-"
		if got, ok := r.s.EventFor(v, e); ok {
			seen = got.Actor.User
		}
		fmt.Fprintf(&b, "%2d %s %-14s %-15s | %s\n", e.Seq, e.At.In(casefile.Zone).Format("01-02 15:04"), e.Actor.User,
			strings.TrimPrefix(e.Name, "inspection."), seen)
	}
	return b.String()
}

func standing(s *State) map[string]FindingStatus {
	out := map[string]FindingStatus{}
	for _, f := range s.Findings {
		out[f.ID] = f.Status
	}
	return out
}
