package policy

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"

	"duban/domain/text"
)

// TestWhatEachRoleMayAndMayNot says in the words of the trade what the matrix
// must hold whatever else changes in it. It is written from the roles' work, not
// from policy.csv.
func TestWhatEachRoleMayAndMayNot(t *testing.T) {
	p := newPolicy(t)
	filling := []string{InspectionStart, InspectionAnswer, InspectionSubmit}
	reviewing := []string{InspectionTakeReview, InspectionReturn, InspectionAccept, InspectionPublish}
	mending := []string{NoticePlanRectification, NoticeCompleteRectification}
	checking := []string{NoticeVerifyRectification, NoticeReturnRectification}
	hidden := []string{ProgrammeRead, InspectionReadUnpublished, InspectionRevealInspector}
	governing := []string{RoleGrant, TokenWrite, UserWrite, OrgWrite, SettingWrite, ImportRun}

	for _, c := range []struct {
		role   string
		may    [][]string
		mayNot [][]string
	}{
		{Inspector,
			[][]string{filling, checking, {InspectionOpen, InspectionDecline, InspectionReadUnpublished, EvidenceMark, EvidenceUpload}},
			[][]string{reviewing, mending, governing, {InspectionRevealInspector, InspectionDecideAppeal, NoticeIssue, InspectionAssign}}},
		{Reviewer,
			[][]string{reviewing, checking, {InspectionReadUnpublished}},
			[][]string{filling, mending, governing, {InspectionDecideAppeal, InspectionRevealInspector, InspectionAssign, NoticeIssue}}},
		{MysteryShopper,
			[][]string{filling, {InspectionReadOwn, InspectionDecline, EvidenceUpload}},
			[][]string{reviewing, checking, mending, hidden, governing, {InspectionRead, NoticeRead, RecordRead, OrgRead, UserRead}}},
		{BranchHead,
			[][]string{filling, mending, {InspectionRead, InspectionAppeal, InspectionAcceptResult, NoticeAcknowledge, NoticeRequestExtension, NoticeReplyAdvice, EvidenceUpload}},
			[][]string{reviewing, checking, hidden, governing, {InspectionOpen, InspectionDecideAppeal, NoticeDecideExtension, NoticeWithdraw, WarningDecide, InspectionCancel}}},
		{LobbyManager,
			[][]string{filling, mending, {InspectionRead, EvidenceUpload}},
			[][]string{reviewing, checking, hidden, governing, {InspectionAppeal, NoticeAcknowledge, NoticeRequestExtension, InspectionAcceptResult, WarningRead}}},
		{UnitSupervisor,
			[][]string{{InspectionRead, NoticeRead, WarningRead, NoticeOpenAdvice, UserRead}},
			[][]string{filling, reviewing, checking, mending, hidden, governing, {InspectionAppeal, InspectionDecideAppeal, NoticeDecideExtension, EvidenceUpload}}},
		{ServiceOffice,
			[][]string{hidden, {ProgrammeOpen, ProgrammePlan, ProgrammeLaunch, ProgrammeCancel, InspectionAssign, NoticeIssue, NoticeWithdraw,
				NoticeDecideExtension, InspectionDecideAppeal, ChecklistWrite, ChecklistPublish, CalendarApprove}},
			[][]string{filling, reviewing, checking, mending, governing, {InspectionAppeal, NoticeRequestExtension, WarningDecide, CalendarWrite}}},
		{DisciplineOffice,
			[][]string{{WarningRead, WarningDecide, NoticeRead, InspectionRead, RecordRead}},
			[][]string{filling, reviewing, checking, mending, governing, {InspectionReadUnpublished, InspectionDecideAppeal, NoticeIssue}}},
		{Auditor,
			[][]string{hidden, {InspectionRead, NoticeRead, WarningRead, EvidenceRead, RecordRead, AuditRead, AuditReadAdmin, AuditVerify, PolicyRead, SystemRead, SettingRead, UserRead}},
			[][]string{filling, reviewing, checking, mending, governing}},
		{SystemAdmin,
			[][]string{{OrgWrite, UserWrite, CalendarWrite, SettingWrite, ImportRun, SystemRead}},
			[][]string{filling, reviewing, checking, mending, hidden, {RoleGrant, TokenWrite, PolicyRead, AuditRead, AuditReadAdmin, InspectionRead, NoticeRead, EvidenceRead, RecordRead, CalendarApprove}}},
		{SecurityAdmin,
			[][]string{{RoleGrant, TokenWrite, PolicyRead, AuditReadAdmin, AuditVerify, UserRead}},
			[][]string{filling, reviewing, checking, mending, hidden, {UserWrite, OrgWrite, SettingWrite, ImportRun, CalendarWrite, AuditRead, InspectionRead, NoticeRead, EvidenceRead, RecordRead}}},
		{Integration,
			[][]string{{InspectionRead, NoticeRead, ChecklistRead, OrgRead}},
			[][]string{filling, reviewing, checking, mending, hidden, governing, {EvidenceRead, UserRead, RecordRead, WarningRead, SelfWrite}}},
	} {
		t.Run(c.role, func(t *testing.T) {
			for _, action := range slices.Concat(c.may...) {
				require.True(t, p.Can(c.role, action), "%s must be allowed %s", c.role, action)
			}
			for _, action := range slices.Concat(c.mayNot...) {
				require.False(t, p.Can(c.role, action), "%s must not be allowed %s", c.role, action)
			}
		})
	}
}

func TestLookersDoNotWriteAndEveryActHasSomebody(t *testing.T) {
	p := newPolicy(t)
	for _, a := range catalogue {
		people := 0
		for _, r := range roles {
			if p.Can(r.Name, a.Name) && !r.Machine {
				people++
			}
		}
		require.NotZero(t, people, "nobody may %s", a.Name)
		require.False(t, a.Writes && p.Can(Integration, a.Name), a.Name)
		require.False(t, a.Writes && a.Name != SelfWrite && p.Can(Auditor, a.Name), a.Name)
		// There is nothing of his own to read; misconduct is the discipline office's alone;
		// and what customers are called proves nothing to an audit of the bank.
		apart := []string{InspectionReadOwn, ComplaintReadOwn, MessageRead, ComplaintReadDiscipline, ComplaintReveal, IncidentReveal}
		require.True(t, a.Writes || slices.Contains(apart, a.Name) || p.Can(Auditor, a.Name), "the auditor looks at everything, also %s", a.Name)
	}
	for _, r := range roles {
		require.True(t, p.Can(r.Name, SelfRead))
		require.Equal(t, !r.Machine, p.Can(r.Name, SelfWrite), r.Name)
	}
}

func TestTheCatalogueIsWellFormed(t *testing.T) {
	require.Len(t, actionIndex, len(catalogue), "an action stands in the catalogue twice")
	require.Len(t, roleIndex, len(roles), "a role stands in the list twice")
	sentences := map[string]string{}
	for _, a := range catalogue {
		resource, verb, ok := strings.Cut(a.Name, ".")
		require.True(t, ok && resource != "" && verb != "", a.Name)
		require.Equal(t, resource, a.Resource)
		require.NotContains(t, sentences, a.Sentence.EN, "%s has the sentence of %s", a.Name, sentences[a.Sentence.EN])
		sentences[a.Sentence.EN] = a.Name
		requireBilingual(t, a.Name, a.Sentence)
		found, ok := ActionNamed(a.Name)
		require.True(t, ok)
		require.Equal(t, a, found)
	}
	for _, r := range roles {
		requireBilingual(t, r.Name, r.Title)
		requireBilingual(t, r.Name, r.Sentence)
		found, ok := RoleNamed(r.Name)
		require.True(t, ok)
		require.Equal(t, r, found)
	}
	Actions()[0].Name, Roles()[0].Name = "spoilt", "spoilt"
	require.Equal(t, ProgrammeRead, catalogue[0].Name, "the catalogue is handed out as a copy")
	require.Equal(t, Inspector, roles[0].Name, "the roles are handed out as a copy")
}

func requireBilingual(t *testing.T, name string, words text.Text) {
	t.Helper()
	require.True(t, strings.ContainsFunc(words.ZH, func(r rune) bool { return unicode.Is(unicode.Han, r) }), "%s speaks no Chinese", name)
	require.NotEmpty(t, words.EN, "%s speaks no English", name)
	require.False(t, strings.ContainsFunc(words.EN, func(r rune) bool { return unicode.Is(unicode.Han, r) }), "%s mixes languages", name)
}
