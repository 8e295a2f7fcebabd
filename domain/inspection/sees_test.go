package inspection

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/org"
)

// The viewers, with the scopes that policy gives to their roles.
func paths(p ...org.Path) []org.Path { return p }

var (
	seesHead     = Viewer{User: head.User, Read: paths(place)}
	seesSub      = Viewer{User: sub.User, Read: paths(th)}
	seesCity     = Viewer{User: "city-supervisor", Read: paths(gz)}
	seesNeighbor = Viewer{User: neighbor.User, Read: paths(sister)}
	seesOffice   = Viewer{User: mei.User, Read: paths(gz), Unpublished: paths(gz), Reveal: paths(gz)}
	seesReviewer = Viewer{User: he.User, Read: paths(gz), Unpublished: paths(gz)}
	seesAuditor  = Viewer{User: "auditor", Read: paths(ho), Unpublished: paths(ho), Reveal: paths(ho)}
	seesDiscipl  = Viewer{User: "discipline", Read: paths(gz), Reveal: paths(gz)}
	seesShopper  = Viewer{User: lin.User}
	seesStranger = Viewer{User: "stranger", Read: paths(sz), Unpublished: paths(sz), Reveal: paths(sz)}
	seesNobody   = Viewer{}
)

func TestSees(t *testing.T) {
	type views [4]View // planned, under review, published, cancelled
	cases := []struct {
		name   string
		kind   checklist.Kind
		issuer org.Path
		viewer Viewer
		want   views
	}{
		{"outlet, mystery", Mystery, gz, seesHead, views{Nothing, Nothing, Result, Nothing}},
		{"sub-branch, mystery", Mystery, gz, seesSub, views{Nothing, Nothing, Result, Nothing}},
		{"city supervisor without the unpublished, mystery", Mystery, gz, seesCity, views{Nothing, Nothing, Result, Nothing}},
		{"outlet, announced", Onsite, gz, seesHead, views{Outline, Outline, Result, Outline}},
		{"outlet, video: it could prepare for the days", Video, gz, seesHead, views{Nothing, Nothing, Result, Nothing}},
		{"neighbour", Onsite, gz, seesNeighbor, views{Nothing, Nothing, Nothing, Nothing}},
		{"another city", Onsite, gz, seesStranger, views{Nothing, Nothing, Nothing, Nothing}},
		{"nobody", Mystery, gz, seesNobody, views{Nothing, Nothing, Nothing, Nothing}},
		{"issuing office", Mystery, gz, seesOffice, views{Whole, Whole, Whole, Whole}},
		{"reviewer of the issuing unit", Mystery, gz, seesReviewer, views{Whole, Whole, Whole, Whole}},
		{"auditor", Mystery, gz, seesAuditor, views{Whole, Whole, Whole, Whole}},
		{"the shopper himself", Mystery, gz, seesShopper, views{Nothing, Whole, Whole, Whole}},
		{"city office, head office's secret check", Mystery, ho, seesOffice, views{Nothing, Nothing, Result, Nothing}},
		{"city office, head office's announced check", Onsite, ho, seesOffice, views{Outline, Outline, Result, Outline}},
		{"discipline office", Mystery, gz, seesDiscipl, views{Nothing, Nothing, Result, Nothing}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			for i, stage := range []string{"planned", "under_review", "published", "cancelled"} {
				require.Equal(t, c.want[i], atKind(t, c.kind, c.issuer, stage).s.Sees(c.viewer), stage)
			}
		})
	}
}

func TestHidesInspector(t *testing.T) {
	cases := []struct {
		name   string
		kind   checklist.Kind
		viewer Viewer
		want   bool
	}{
		{"from the outlet", Mystery, seesHead, true},
		{"from the sub-branch", Mystery, seesSub, true},
		{"from a city supervisor", Mystery, seesCity, true},
		{"from nobody in particular", Mystery, seesNobody, true},
		{"not from the office that sent him", Mystery, seesOffice, false},
		{"not from the discipline office", Mystery, seesDiscipl, false},
		{"not from himself", Mystery, seesShopper, false},
		{"never on an announced check", Onsite, seesHead, false},
	}
	for _, c := range cases {
		require.Equal(t, c.want, atKind(t, c.kind, gz, "published").s.HidesInspector(c.viewer), c.name)
	}
	require.True(t, atKind(t, Mystery, ho, "published").s.HidesInspector(seesOffice), "the city office did not send head office's shopper")
}

// I5, held to the byte: whatever happens to a mystery check, in whatever order,
// the outlet's side never reads a shopper's user name, and before publication nothing.
func TestShopperIsNeverNamedToTheOutlet(t *testing.T) {
	outside := []Viewer{seesHead, seesSub, seesCity, seesNobody, {User: lobby.User, Read: paths(place)}, {User: "hq-reader", Read: paths(ho)}}
	shown := map[string]bool{}
	for seed := range uint64(walks) {
		walk(t, seed, func(r *record) {
			for _, v := range outside {
				for _, e := range r.events {
					got, ok := r.s.EventFor(v, e)
					if !ok {
						require.Zero(t, got, "what may not be known comes back empty")
						continue
					}
					require.True(t, r.s.IsPublished(), "seed %d: %s sees %s of a secret check", seed, v.User, e.Name)
					for _, shopper := range []string{lin.User, wu.User} {
						require.False(t, r.s.WroteIn(shopper) && contains(got, shopper), "seed %d: %s reads the shopper's name in %s", seed, v.User, e.Name)
					}
					shown[e.Name] = true
				}
			}
		})
	}
	for name := range publicEvents {
		require.True(t, shown[name], "%s was never shown: the test proves nothing of it", name)
	}
}

// A shopper who handed the check on half way is as secret as he who finished it.
func TestFormerShopperStaysHidden(t *testing.T) {
	r := at(t, "in_progress").
		must(CmdAnswer, lin, newRecord(t).body(CmdAnswer, "")).must(CmdDecline, lin, Decline{Reason: "recognised"}).
		must(CmdAssign, mei, Assign{Inspector: wu.User}).must(CmdStart, wu, struct{}{}).must(CmdSubmit, wu, Submit{}).
		must(CmdTakeReview, he, struct{}{}).must(CmdAccept, he, Accept{Waivers: []Waiver{{"F-3", "r"}}}).must(CmdPublish, mei, struct{}{})
	for _, shopper := range []casefile.Actor{lin, wu} {
		got, ok := r.s.EventFor(seesHead, casefile.Event{Name: EvFinalized, Actor: shopper})
		require.True(t, ok)
		require.Equal(t, Shopper, got.Actor)
	}
	got, ok := r.s.EventFor(seesHead, casefile.Event{Name: EvPublished, Actor: mei})
	require.True(t, ok)
	require.Equal(t, mei, got.Actor, "the inspecting side's other people sign with their names")
}

func TestEventForEachView(t *testing.T) {
	shown := func(r *record, v Viewer) (names []string) {
		for _, e := range r.events {
			if _, ok := r.s.EventFor(v, e); ok {
				names = append(names, e.Name)
			}
		}
		return names
	}
	r := at(t, "final")
	require.Equal(t, []string{EvPublished, EvAppealed, EvAppealDecided, EvWindowClosed, EvFinalized}, shown(r, seesHead),
		"how the inspecting side came to its result stays inside")
	require.Len(t, shown(r, seesOffice), len(r.events))
	require.Len(t, shown(r, seesShopper), len(r.events))
	require.Empty(t, shown(r, seesNeighbor))

	require.Equal(t, []string{EvCancelled}, shown(atKind(t, Onsite, gz, "cancelled"), seesHead), "an announced visit that is called off")
	require.Empty(t, shown(atKind(t, Mystery, gz, "cancelled"), seesHead), "of a secret one not even that")
	require.Empty(t, shown(atKind(t, Onsite, gz, "accepted"), seesHead))
}

func contains(e casefile.Event, s string) bool { return bytes.Contains(casefile.Encode(e), []byte(s)) }

// The days of a round stay the inspecting side's: they would tell the next outlets.
func TestPlanOfUnannouncedChecksStaysHidden(t *testing.T) {
	for kind, hides := range map[checklist.Kind]bool{Mystery: true, Video: true, Onsite: false} {
		s := atKind(t, kind, gz, "published").s
		require.Equal(t, hides, s.HidesPlan(seesHead), kind)
		require.Equal(t, hides, s.HidesPlan(seesDiscipl), kind)
		require.False(t, s.HidesPlan(seesOffice), kind)
		require.False(t, s.HidesPlan(seesShopper), kind)
	}
}
