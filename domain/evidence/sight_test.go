package evidence

import (
	"testing"

	"duban/domain/casefile"
	"duban/domain/org"

	"github.com/stretchr/testify/require"
)

func TestTheOutletSeesWhatFindingsRestOnAndNoName(t *testing.T) {
	outlet := org.Path("/ho/gd/th/o1/")
	shopper := casefile.Actor{User: "shopper", Name: "王五", Unit: "/ho/"}
	s := Sight{User: "head", Outlet: outlet, Cited: []string{"cited"}, Hidden: []string{"shopper"}, Instead: casefile.Actor{User: "mystery-shopper", Name: "神秘人"}}
	cited := Evidence{ID: "cited", Kind: Video, Uploader: shopper, CapturedBy: "shopper", Device: "王五的手机", FileName: "王五-柜台.mp4", ContentType: "video/mp4"}
	other := Evidence{ID: "other", Uploader: shopper}
	own := Evidence{ID: "own", Uploader: casefile.Actor{User: "teller", Unit: outlet}, CapturedBy: "teller", FileName: "a.jpg"}
	require.True(t, s.Shows(cited))
	require.False(t, s.Shows(other), "what no finding rests on stays with the inspecting side")
	require.True(t, s.Shows(own), "the outlet's own evidence")

	m := s.Mask(cited)
	require.Equal(t, "神秘人", m.Uploader.Name)
	require.NotContains(t, m.CapturedBy+m.Device+m.FileName, "王五")
	require.NotContains(t, m.CapturedBy+m.Device+m.FileName, "shopper-")
	require.Equal(t, "video.mp4", m.FileName)
	require.Equal(t, own, s.Mask(own))
	mark := Mark{By: shopper, Removal: &Removal{By: shopper}}
	require.Equal(t, "mystery-shopper", s.MaskMark(mark).By.User)
	require.Equal(t, "mystery-shopper", s.MaskMark(mark).Removal.By.User)
	require.Equal(t, "shopper", mark.Removal.By.User, "the record itself is not touched")

	whole := Sight{User: "inspector"}
	require.True(t, whole.Shows(other))
	require.Equal(t, cited, whole.Mask(cited))
}
