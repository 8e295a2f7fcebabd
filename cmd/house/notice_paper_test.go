package house

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/activities"
	"duban/domain/casefile"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/policy"
)

// paper are the words of a notice that is printed as DOCX.
func (v *viewer) paper(path string) string {
	raw := v.raw(path)
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	require.NoError(v.street.t, err)
	f, err := z.Open("word/document.xml")
	require.NoError(v.street.t, err)
	text, err := io.ReadAll(f)
	require.NoError(v.street.t, err)
	return string(text)
}

// Whoever may see a notice may have it on paper, as it was issued, and learns no more
// from it than from the screen: a draft does not exist for the outlet, and the mystery
// shopper has no name on it.
func TestANoticeOnPaperShowsWhatTheScreenShows(t *testing.T) {
	t.Parallel()
	s := newStreet(t)
	o := s.bank.Outlets[0]
	shopper := s.holder(policy.MysteryShopper, 0)
	head := s.as(s.bank.At(policy.BranchHead, o.Path)[0].Login)
	office := s.as(s.holder(policy.ServiceOffice, 0))
	id, _ := s.mystery(o, "", shopper, s.holder(policy.Reviewer, 0), 6)
	of := activities.NoticeOf(id)
	s.gives(casefile.System.User, casefile.Notice, of, notice.CmdOpen, notice.OpenFor{Inspection: id})
	require.Equal(t, inspection.Final, s.inspection(id).Status)
	paper := "/notices/" + string(of) + "/document?format=docx"

	require.Contains(t, office.paper(paper), "（草稿，未签发）")
	require.True(t, strings.HasPrefix(head.get(paper), "404"))

	s.gives(office.user, casefile.Notice, of, notice.CmdIssue, notice.Issue{Days: 10, Note: "请行长亲自督办"})
	s.gives(head.user, casefile.Notice, of, notice.CmdAcknowledge, notice.Acknowledge{})
	n := s.notice(of)
	text := head.paper(paper)
	require.Contains(t, text, n.Number)
	require.NotContains(t, text, n.Rectifications[0].Finding, "a code of ours says nothing on paper")
	require.Contains(t, text, "门头灯不亮")
	require.Contains(t, text, "请行长亲自督办")
	for _, name := range []string{shopper, s.bank.Holders(policy.MysteryShopper)[0].Name} {
		require.NotContains(t, text, name)
	}
	require.Contains(t, head.paper(paper+"&lang=en"), "Rectification Notice for")
	require.Contains(t, head.get("/notices/"+string(of)+"/document"), "%PDF-1.")
	require.True(t, strings.HasPrefix(s.as(shopper).get(paper), "403"), "who may see no notices has none on paper")

	// More time changes the rectification, not what was issued.
	r, limit := n.Rectifications[0].ID, text
	s.gives(head.user, casefile.Notice, of, notice.CmdRequestExtension, notice.RequestExtension{Rectification: r, Until: s.now.AddDate(0, 3, 0).Format("2006-01-02"), Reason: "等货"})
	s.gives(office.user, casefile.Notice, of, notice.CmdDecideExtension, notice.DecideExtension{Rectification: r, Grant: true, Reason: "同意"})
	require.NotEqual(t, n.Rectifications[0].Due, s.notice(of).Rectifications[0].Due)
	require.Equal(t, limit, head.paper(paper))
}
