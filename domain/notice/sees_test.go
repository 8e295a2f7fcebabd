package notice

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/inspection"
	"duban/domain/org"
)

func TestSees(t *testing.T) {
	cases := []struct {
		name                     string
		viewer                   inspection.Viewer
		draft, issued, withdrawn bool
	}{
		{"the outlet reads what is issued", seesHead, false, true, true},
		{"so does the sub-branch", seesSub, false, true, true},
		{"the issuing office reads drafts", seesOffice, true, true, true},
		{"the inspector reads what came of his check", inspection.Viewer{User: lin.User}, false, true, true},
		{"another city reads nothing", seesAside, false, false, false},
		{"nor does a neighbour", inspection.Viewer{User: neighbor.User, Read: []org.Path{sister}}, false, false, false},
		{"nor nobody", inspection.Viewer{}, false, false, false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			require.Equal(t, c.draft, at(t, "draft").s.Sees(c.viewer))
			require.Equal(t, c.issued, at(t, "issued").s.Sees(c.viewer))
			require.Equal(t, c.withdrawn, at(t, "withdrawn").s.Sees(c.viewer))
		})
	}
	r := at(t, "draft").must(CmdWithdraw, mei, Withdraw{Reason: "r"})
	require.False(t, r.s.Sees(seesHead), "a draft that was withdrawn was never the outlet's")
	require.False(t, at(t, "advice draft").s.Sees(inspection.Viewer{}), "advice without a check has no inspector whom nobody could be taken for")
}

func TestHidesInspector(t *testing.T) {
	s := at(t, "issued").s
	require.True(t, s.HidesInspector(seesHead))
	require.True(t, s.HidesInspector(seesSub))
	require.True(t, s.HidesInspector(seesAside), "rights of another city count for nothing here")
	require.False(t, s.HidesInspector(seesOffice))
	require.False(t, s.HidesInspector(inspection.Viewer{User: lin.User}))
	require.False(t, s.HidesInspector(inspection.Viewer{User: "discipline", Read: []org.Path{gz}, Reveal: []org.Path{gz}}))
	s.InspectionKind = checklist.Onsite
	require.False(t, s.HidesInspector(seesHead), "an announced inspector is no secret")
}

// A viewer is shared by all answers of one request: asking must not write into it.
func TestAskingLeavesTheViewerAlone(t *testing.T) {
	scopes := []org.Path{"/a/", "/b/"}
	v := inspection.Viewer{User: "x", Reveal: scopes[:1], Unpublished: []org.Path{"/c/"}}
	at(t, "issued").s.HidesInspector(v)
	require.Equal(t, []org.Path{"/a/", "/b/"}, scopes)
}

// I5 in the notice: whoever made a mystery check, and whatever he does on the
// notice afterwards, his user name is in nothing that the outlet's side may read.
func TestShopperIsNeverNamedToTheOutlet(t *testing.T) {
	outside := []inspection.Viewer{seesHead, seesSub, {User: lobby.User, Read: []org.Path{place}}, {User: "hq-reader", Read: []org.Path{ho}}}
	shown, disguised := map[string]bool{}, 0
	for seed := range uint64(walks) {
		walk(t, seed, func(r *record) {
			for _, v := range outside {
				for _, e := range r.events {
					got, ok := r.s.EventFor(v, e)
					if !ok {
						require.Zero(t, got)
						require.False(t, r.s.Sees(v))
						continue
					}
					require.False(t, r.s.InspectionKind == checklist.Mystery && bytes.Contains(casefile.Encode(got), []byte(lin.User)), "seed %d: %s reads the shopper's name in %s", seed, v.User, e.Name)
					shown[e.Name] = true
					if got.Actor.User == inspection.Shopper.User {
						disguised++
					}
				}
			}
		})
	}
	for _, name := range allEvents {
		require.True(t, shown[name], "%s was never shown: the test proves nothing of it", name)
	}
	require.Positive(t, disguised, "no walk let the shopper act on the notice")
}

// What cannot be cleared of the name is not shown at all.
func TestDraftOfALaterBuildIsShownWithoutItsBody(t *testing.T) {
	s := at(t, "issued").s
	e := casefile.Event{Name: EvDrafted, Actor: system, Body: []byte(`{"inspector":"inspector-lin","found_by":"inspector-lin"}`)}
	got, ok := s.EventFor(seesHead, e)
	require.True(t, ok)
	require.Empty(t, got.Body)
	got, _ = s.EventFor(seesOffice, e)
	require.Equal(t, e, got)
}
