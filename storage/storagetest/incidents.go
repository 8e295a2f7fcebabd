package storagetest

import (
	"context"
	"fmt"
	"testing"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/incident"
	"duban/domain/org"
	"duban/domain/text"
	"duban/storage"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"
)

// report is a direct report to be played.
type report struct {
	id        casefile.ID
	place     org.Path
	by        casefile.Actor
	concerned string
	at        time.Time
	kind      string
}

func (r *report) clock(id string, due time.Time) casefile.Clock {
	return casefile.Clock{ID: id, From: r.at, Due: due, Rule: "rule 3", Calendar: "2026.1",
		Steps: []casefile.Step{{Name: "remind", At: due.Add(-5 * time.Minute)}, {Name: "due", At: due}, {Name: incident.Repeat + "1", At: due.Add(15 * time.Minute)}}}
}

func (r *report) keep(t *testing.T, b *Backend, who casefile.Actor, after time.Duration, name string, body any) {
	t.Helper()
	Keep(t, b, casefile.Incident, r.id, who, r.at.Add(after), ev(name, body))
}

// open puts the report on the record.
func (r *report) open(t *testing.T, b *Backend, links ...casefile.ID) {
	t.Helper()
	r.id = NewCase()
	if r.at.IsZero() {
		r.at = Noon.UTC()
	}
	if r.kind == "" {
		r.kind = "injury"
	}
	r.keep(t, b, r.by, 0, incident.EvReported, incident.ReportedWith{
		Number: "直报20261120-" + string(r.id[:6]), Kind: incident.Kind{Code: r.kind, Name: text.T("人身伤亡", "Injury or death")}, Severity: incident.Major,
		Outlet: r.place.Code(), Place: r.place, PlaceName: text.T("天河支行", "Tianhe"), HeadOffice: "/ho/", Known: r.at.Add(-3 * time.Minute), Affected: 2,
		Concerned: r.concerned, Complaints: links, What: "客户在大堂摔倒", Phone: "10000000000", Alarm: r.clock(incident.AlarmClock, r.at.Add(12*time.Minute))})
}

func (r *report) acknowledge(t *testing.T, b *Backend, after time.Duration) {
	t.Helper()
	r.keep(t, b, He, after, incident.EvAcknowledged, incident.AcknowledgedWith{Waited: int64(after / time.Second),
		Update: r.clock(incident.UpdateClock, r.at.Add(after+2*time.Hour))})
}

func testIncidents(t *testing.T, b *Backend) {
	ctx := context.Background()
	complaint, notice := NewCase(), NewCase()
	late := report{place: "/ho/gd/gz/n1/", by: Chen}
	late.open(t, b, complaint)
	late.keep(t, b, casefile.System, 12*time.Minute, incident.EvClockFired, casefile.ClockFired{Fired: []casefile.Firing{
		{Clock: incident.AlarmClock, Step: "remind", Due: late.at.Add(7 * time.Minute), Noticed: late.at.Add(7 * time.Minute)},
		{Clock: incident.AlarmClock, Step: "due", Due: late.at.Add(12 * time.Minute), Noticed: late.at.Add(12 * time.Minute)}}})
	late.acknowledge(t, b, 20*time.Minute)
	affected := 3
	late.keep(t, b, Chen, 30*time.Minute, incident.EvUpdated, incident.UpdatedWith{Update: incident.Update{Text: "已送医", Affected: &affected, Complaints: []casefile.ID{complaint, notice}}})
	fresh := report{place: "/ho/gd2/n3/", by: Li, at: Noon.Add(time.Hour), kind: "media"}
	fresh.open(t, b)
	over := report{place: "/ho/gd/gz/n1/", by: Li, at: Noon.Add(-time.Hour)}
	over.open(t, b)
	over.keep(t, b, He, time.Minute, incident.EvGraded, incident.GradedTo{From: incident.Major, To: incident.Critical})
	over.acknowledge(t, b, 2*time.Minute)
	over.keep(t, b, He, 3*time.Minute, incident.EvHandedOver, incident.HandedOverTo{From: He.User, To: "u-next"})
	over.keep(t, b, He, time.Hour, incident.EvClosed, incident.Close{Conclusion: "属实", Links: []casefile.ID{notice}})

	list := func(f storage.IncidentFilter) (ids []casefile.ID) {
		t.Helper()
		got, err := b.Incidents(ctx, everything, f, storage.Page{})
		require.NoError(t, err)
		for _, i := range got.Items {
			ids = append(ids, i.ID)
		}
		return ids
	}
	yes, no := true, false
	for name, tc := range map[string]struct {
		filter storage.IncidentFilter
		want   []casefile.ID
	}{
		"the latest first":       {storage.IncidentFilter{}, []casefile.ID{fresh.id, late.id, over.id}},
		"what is due first":      {storage.IncidentFilter{Sort: "due"}, []casefile.ID{fresh.id, late.id, over.id}},
		"not acknowledged":       {storage.IncidentFilter{Statuses: []casefile.Status{incident.Reported}}, []casefile.ID{fresh.id}},
		"in hand":                {storage.IncidentFilter{Responsible: He.User}, []casefile.ID{late.id}},
		"handed over":            {storage.IncidentFilter{Responsible: "u-next"}, []casefile.ID{over.id}},
		"reported by Chen":       {storage.IncidentFilter{Reporter: Chen.User}, []casefile.ID{late.id}},
		"late":                   {storage.IncidentFilter{Late: &yes}, []casefile.ID{late.id}},
		"in time":                {storage.IncidentFilter{Late: &no}, []casefile.ID{fresh.id, over.id}},
		"overdue now":            {storage.IncidentFilter{Overdue: fresh.at.Add(13 * time.Minute)}, []casefile.ID{fresh.id}},
		"overdue later":          {storage.IncidentFilter{Overdue: Noon.AddDate(0, 0, 1)}, []casefile.ID{fresh.id, late.id}},
		"below a unit":           {storage.IncidentFilter{Under: "/ho/gd/"}, []casefile.ID{late.id, over.id}},
		"by outlet and kind":     {storage.IncidentFilter{Outlet: "n3", Kinds: []string{"media"}}, []casefile.ID{fresh.id}},
		"by severity":            {storage.IncidentFilter{Severities: []incident.Severity{incident.Critical}}, []casefile.ID{over.id}},
		"linked with a notice":   {storage.IncidentFilter{Linked: notice}, []casefile.ID{late.id, over.id}},
		"linked with nothing":    {storage.IncidentFilter{Linked: NewCase()}, nil},
		"by number":              {storage.IncidentFilter{Words: string(late.id[:6])}, []casefile.ID{late.id}},
		"reported in the period": {storage.IncidentFilter{Reported: storage.Span{From: Noon, To: Noon.Add(time.Hour)}}, []casefile.ID{late.id}},
	} {
		require.Equal(t, tc.want, list(tc.filter), name)
	}

	item, err := b.IncidentItem(ctx, everything, late.id)
	require.NoError(t, err)
	require.Equal(t, storage.IncidentItem{ID: late.id, Number: "直报20261120-" + string(late.id[:6]), Kind: incident.Kind{Code: "injury", Name: text.T("人身伤亡", "Injury or death")},
		Severity: incident.Major, Status: incident.Acknowledged, Outlet: "n1", Unit: "/ho/gd/gz/n1/", Place: text.T("天河支行", "Tianhe"), Reporter: Chen.User,
		Responsible: He.User, Affected: 3, Updates: 1, Late: true, Known: late.at.Add(-3 * time.Minute), Reported: late.at, AcknowledgedBy: He.User,
		Acknowledged: late.at.Add(20 * time.Minute), Due: late.at.Add(20*time.Minute + 2*time.Hour), Changed: late.at.Add(30 * time.Minute), Version: 4}, item)
	closed, err := b.IncidentItem(ctx, everything, over.id)
	require.NoError(t, err)
	require.True(t, closed.Closed.Equal(over.at.Add(time.Hour)))
	require.Zero(t, closed.Due, "nothing of a closed report is due")

	counts, err := b.CountIncidents(ctx, everything, storage.IncidentFilter{}, Noon.AddDate(0, 0, 1))
	require.NoError(t, err)
	require.Equal(t, []storage.StatusCount{{Status: "acknowledged", Count: 1, Overdue: 1}, {Status: "closed", Count: 1}, {Status: "reported", Count: 1, Overdue: 1}}, counts)

	one, err := b.Incidents(ctx, everything, storage.IncidentFilter{}, storage.Page{Limit: 2})
	require.NoError(t, err)
	require.Len(t, one.Items, 2)
	rest, err := b.Incidents(ctx, everything, storage.IncidentFilter{}, storage.Page{Limit: 2, Cursor: one.Next})
	require.NoError(t, err)
	require.Equal(t, over.id, rest.Items[0].ID)
	_, err = b.Incidents(ctx, everything, storage.IncidentFilter{Sort: "due"}, storage.Page{Cursor: one.Next})
	require.True(t, fault.Is(err, fault.Invalid), "a cursor of another order")
}

// What the lists show of direct reports is exactly what the rule of sight says, and
// the lists of all kinds of case show nothing of them to anybody.
func testSightOfIncidents(t *testing.T, b *Backend) {
	ctx := context.Background()
	states := map[casefile.ID]*incident.State{}
	for _, place := range []org.Path{"/ho/", "/ho/gd/gz/n1/", "/ho/gd2/n3/"} {
		for _, by := range []casefile.Actor{Li, Chen} {
			for _, concerned := range []string{"", "x", Chen.User, He.User} {
				for _, taken := range []bool{false, true} {
					if concerned == by.User || taken && concerned == He.User {
						continue
					}
					r := report{place: place, by: by, concerned: concerned}
					r.open(t, b)
					if taken {
						r.acknowledge(t, b, time.Minute)
					}
					s, err := b.LoadState(ctx, r.id)
					require.NoError(t, err)
					states[r.id] = s.(*incident.State)
				}
			}
		}
	}
	_, gone := b.IncidentItem(ctx, everything, casefile.ID(uuid.NewString()))
	seen, hidden := 0, 0
	for name, v := range viewers {
		v.Unpublished, v.Reveal = nil, nil
		all, err := b.Incidents(ctx, v, storage.IncidentFilter{}, storage.Page{Limit: 500})
		require.NoError(t, err)
		listed := byID(all.Items, func(i storage.IncidentItem) string { return string(i.ID) })
		counts, err := b.CountIncidents(ctx, v, storage.IncidentFilter{}, Noon)
		require.NoError(t, err)
		total := 0
		for _, c := range counts {
			total += int(c.Count)
		}
		require.Len(t, listed, total, "%s: counted otherwise than listed", name)
		for id, s := range states {
			about := fmt.Sprintf("%s, %s report from %s by %s about %q", name, s.Status, s.Place, s.Reporter, s.Concerned)
			_, in := listed[string(id)]
			require.Equal(t, s.Sees(v), in, about)
			item, err := b.IncidentItem(ctx, v, id)
			one(t, about, listed, string(id), s.Sees(v), item, err, gone)
			if in {
				seen++
			} else {
				hidden++
			}
		}
	}
	require.Greater(t, seen, 50)
	require.Greater(t, hidden, 50)
	for name, v := range viewers {
		clocks, err := b.Clocks(ctx, v, storage.ClockFilter{}, storage.Page{Limit: 500})
		require.NoError(t, err)
		require.Empty(t, clocks.Items, "%s sees that a report is under way", name)
	}
}

func testIncidentFacts(t *testing.T, b *Backend) {
	ctx := context.Background()
	id := OpenNote(t, b, 1)
	unit := func(p org.Path, closed bool) storage.Unit {
		return storage.Unit{Closed: closed, Unit: org.Unit{Code: p.Code(), Path: p, Level: org.SubBranch, Name: text.T("天河", "Tianhe")}}
	}
	require.NoError(t, b.PutUnits(ctx, Noon, []storage.Unit{unit("/ho/fx/", false), unit("/ho/fy/", true)}))
	require.NoError(t, b.Write(ctx, "test", func(tx *storage.Tx) error {
		kind, err := tx.KindOf(id)
		require.NoError(t, err)
		require.Equal(t, Note, kind)
		_, err = tx.KindOf(NewCase())
		require.True(t, fault.Is(err, fault.NotFound))
		u, err := tx.OpenUnit("/ho/fx/")
		require.NoError(t, err)
		require.Equal(t, unit("/ho/fx/", false).Unit, u)
		for _, p := range []org.Path{"/ho/fy/", "/ho/nowhere/", ""} {
			_, err = tx.OpenUnit(p)
			require.True(t, fault.Is(err, fault.NotFound), "%q", p)
		}
		return nil
	}))
}
