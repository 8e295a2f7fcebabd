package process

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/notice"
)

// hour is so many hours into the story.
func hour(n int) time.Time { return time.Date(2026, 11, 2, n, 0, 0, 0, casefile.Zone) }

// told is a record: one event an hour, or more with the same one.
type told struct {
	kind   casefile.Kind
	events []casefile.Event
}

func (r *told) at(h int, name string, body any) *told {
	raw, _ := json.Marshal(body)
	r.events = append(r.events, casefile.Event{Kind: r.kind, Seq: int64(len(r.events) + 1), Name: name, At: hour(h), Body: raw})
	return r
}

func all(e casefile.Event) (casefile.Event, bool) { return e, true }

func course(t *testing.T, r *told, s casefile.State, reads func(casefile.Event) (casefile.Event, bool), now time.Time) Course {
	d, err := Of(r.kind)
	require.NoError(t, err)
	c, err := Take(d, s, r.events, reads, now)
	require.NoError(t, err)
	return c
}

func legal(from, due int) casefile.Clocks {
	return casefile.Clocks{{ID: complaint.HandleClock, From: hour(from), Due: hour(due), Rule: "law", Steps: []casefile.Step{{Name: "due", At: hour(due)}}}}
}

// lateComplaint is sorted, offered and refused, sits with a panel, and passes its limit.
func lateComplaint() *told {
	r := &told{kind: casefile.Complaint}
	return r.at(0, complaint.EvRegistered, complaint.Opening{Owner: complaint.Holder{User: "a"}, Clocks: legal(0, 6)}).
		at(1, complaint.EvClassified, complaint.Classified{}).
		at(2, complaint.EvOffered, complaint.Offered{To: "b"}).
		at(3, complaint.EvOfferRefused, nil).
		at(4, complaint.EvPanelConvened, complaint.PanelConvened{}).
		at(5, complaint.EvContacted, complaint.Contact{}).
		at(6, complaint.EvClockFired, casefile.ClockFired{Fired: []casefile.Firing{{Clock: complaint.HandleClock, Step: "due", Due: hour(6), Noticed: hour(6)}}})
}

func TestACourseTellsWhereACaseIsAndHowItCame(t *testing.T) {
	c := course(t, lateComplaint(), &complaint.State{}, all, hour(8))
	type stay struct {
		element      string
		since, until int
	}
	var got []stay
	var present []string
	for _, v := range c.Visits {
		until := -1
		if !v.Present() {
			until = v.Until.In(casefile.Zone).Hour()
		} else {
			present = append(present, v.Element)
		}
		got = append(got, stay{v.Element, v.Since.In(casefile.Zone).Hour(), until})
	}
	require.Equal(t, []stay{{"Task_classify", 0, 1}, {"Task_handle", 1, -1}, {"Task_take", 2, 3}, {"Task_offer", 2, 2},
		{"Task_opine", 4, -1}, {"Task_convene", 4, 4}, {"Task_contact", 5, 5}}, got)
	require.Equal(t, []string{"Task_handle", "Task_opine"}, present)
	require.Equal(t, []string{"Start_register", "Flow_Start_register_Join_start", "Join_start", "Flow_Join_start_Split_sorted", "Split_sorted",
		"Flow_Split_sorted_Task_classify", "Task_classify"}, c.Steps[0].Elements)
	require.Contains(t, c.Steps[1].Elements, "Flow_Split_spot_Join_handle")
	require.Contains(t, c.Steps[2].Elements, "Flow_Task_offer_Task_take")

	require.Len(t, c.Limits, 1)
	require.Equal(t, "Clock_handle", c.Limits[0].Element)
	require.True(t, c.Limits[0].Late)
	require.True(t, c.Limits[0].Ended.IsZero())
}

func TestALimitNobodyHasNoticedYetIsLateAllTheSame(t *testing.T) {
	r := lateComplaint()
	r.events = r.events[:6]
	require.False(t, course(t, r, &complaint.State{}, all, hour(6).Add(-time.Nanosecond)).Limits[0].Late)
	require.True(t, course(t, r, &complaint.State{}, all, hour(6)).Limits[0].Late)
}

func TestWhatOneMayNotReadIsLeftOut(t *testing.T) {
	hidden := map[string]bool{complaint.EvRegistered: true, complaint.EvClassified: true, complaint.EvPanelConvened: true, complaint.EvOfferRefused: true}
	c := course(t, lateComplaint(), &complaint.State{}, func(e casefile.Event) (casefile.Event, bool) { return e, !hidden[e.Name] }, hour(8))
	for _, v := range c.Visits {
		require.NotContains(t, []string{"Task_classify", "Task_handle", "Task_opine"}, v.Element)
		if v.Element == "Task_take" {
			require.True(t, v.Lost, "that it ended shows; when, does not")
			require.Zero(t, v.Until)
		}
	}
	require.Empty(t, c.Limits, "a limit is told by the event that started it")
	for _, s := range c.Steps {
		require.False(t, hidden[s.Event.Name])
	}
}

// TestEveryPartHasItsOwnWay: two rectifications of one notice.
func TestEveryPartHasItsOwnWay(t *testing.T) {
	r := &told{kind: casefile.Notice}
	r.at(0, notice.EvDrafted, notice.Drafted{Form: notice.Order, Rectifications: []notice.Rectification{{ID: "R-1", Status: notice.Open}, {ID: "R-2", Status: notice.Open}}}).
		at(1, notice.EvIssued, notice.IssuedWith{Clocks: casefile.Clocks{{ID: "R-1", From: hour(1), Due: hour(9)}, {ID: "R-2", From: hour(1), Due: hour(3)}}}).
		at(2, notice.EvAcknowledged, nil).
		at(3, notice.EvPlanned, notice.Plan{Rectification: "R-1"}).
		at(4, notice.EvDone, notice.DoneWith{Complete: notice.Complete{Rectification: "R-1"}, Verify: casefile.Clock{ID: "verify:R-1", From: hour(4), Due: hour(20)}}).
		at(5, notice.EvReturned, notice.ReturnedWith{Return: notice.Return{Rectification: "R-1"}, Clock: casefile.Clock{ID: "R-1", From: hour(5), Due: hour(12)}})
	c := course(t, r, &notice.State{}, all, hour(6))
	present := map[string]string{}
	for _, v := range c.Visits {
		if v.Present() && v.Part != "" {
			present[v.Part] = v.Element
		}
	}
	require.Equal(t, map[string]string{"R-1": "Task_again", "R-2": "Task_plan"}, present)
	late := map[string]bool{}
	for _, l := range c.Limits {
		if l.Ended.IsZero() {
			late[l.Clock] = l.Late
		}
	}
	require.Equal(t, map[string]bool{"R-1": false, "R-2": true}, late)
}

func TestFilesHaveEnglishNamesToo(t *testing.T) {
	for _, k := range Kinds {
		zh, err := File(k, "zh")
		require.NoError(t, err)
		en, err := File(k, "en")
		require.NoError(t, err)
		require.NotEqual(t, string(zh), string(en))
		d, err := parse(en)
		require.NoError(t, err)
		for _, e := range d.Elements {
			require.NotRegexp(t, `\p{Han}`, e.Name.ZH, "%s of %s", e.ID, k)
		}
	}
	_, err := File("nothing", "zh")
	require.Error(t, err)
}
