package complaint

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/org"
)

// An expert who steps aside for an interest reads nothing of the case from then on,
// whatever he has said before and whatever else he is, and sits on no panel of it again.
func TestWhoStepsAsideLosesSight(t *testing.T) {
	s := &State{ID: "c", Seq: 1, Status: Handling, Unit: "/ho/gd/", Owner: Holder{User: "owner", Unit: "/ho/gd/"}}
	happens := func(by, name string, body any) {
		require.NoError(t, s.Apply(casefile.Event{Kind: casefile.Complaint, Case: "c", Seq: s.Seq + 1, Name: name, Actor: casefile.Actor{User: by}, Body: casefile.Encode(body), At: time.Unix(s.Seq, 0)}))
	}
	panel := ConvenePanel{Chair: "a", Quorum: 2, Question: "q", Members: []Seat{{"a", Legal}, {"b", Retail}, {"c", Channels}}}
	happens("owner", EvPanelConvened, PanelConvened{ConvenePanel: panel})
	happens("b", EvOpinionGiven, OpinionGiven{GiveOpinion{Position: ForBank}, "b"})
	for _, v := range []Viewer{{User: "b"}, {User: "b", Read: []org.Path{"/ho/"}}} {
		require.True(t, s.Sees(v))
	}
	happens("b", EvSteppedAside, nil)
	for _, v := range []Viewer{{User: "b"}, {User: "b", Read: []org.Path{"/ho/"}, CallBack: []org.Path{"/ho/"}}} {
		require.False(t, s.Sees(v))
	}
	require.True(t, s.Sees(Viewer{User: "a"}))
	happens("owner", EvClassified, Classified{Excluded: []string{"b"}})
	require.False(t, s.Sees(Viewer{User: "b"}), "also when the case is sorted anew")
	happens("a", EvSteppedAside, nil)
	err := s.Check(casefile.Command{Kind: casefile.Complaint, Name: CmdConvenePanel, Actor: casefile.Actor{User: "owner"}, Body: casefile.Encode(panel)}, time.Now())
	require.ErrorContains(t, err, "/members/1/user")
}
