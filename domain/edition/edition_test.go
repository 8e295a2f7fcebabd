package edition

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/fault"
	"duban/domain/worktime"
)

var noon = time.Date(2026, 11, 21, 4, 0, 0, 0, time.UTC)

func draft() Edition {
	return Edition{Kind: Routing, Version: 1, Revision: 1, Status: Draft, Makers: []string{"li"}, MadeBy: "li", MadeAt: noon}
}

func take(t *testing.T, e Edition, m Move, by string) Edition {
	t.Helper()
	next, err := e.Take(Step{Move: m, By: by, At: noon, Reason: "因"})
	require.NoError(t, err)
	require.Equal(t, e.Revision+1, next.Revision)
	return next
}

func refused(t *testing.T, e Edition, s Step, code string) {
	t.Helper()
	if s.At.IsZero() {
		s.At = noon
	}
	next, err := e.Take(s)
	require.Equal(t, code, fault.Of(err).Code)
	require.Equal(t, e.Status, next.Status)
}

func TestFourEyes(t *testing.T) {
	e := take(t, draft(), Change, "wang")
	require.Equal(t, []string{"li", "wang"}, e.Makers)
	refused(t, e, Step{Move: Approve, By: "zhou"}, "edition.draft")
	e = take(t, e, Submit, "chen")
	for _, maker := range []string{"li", "wang", "chen"} {
		refused(t, e, Step{Move: Approve, By: maker}, "edition.maker_is_checker")
	}
	refused(t, e, Step{Move: Change, By: "li"}, "edition.submitted")
	refused(t, e, Step{Move: Submit, By: "li"}, "edition.submitted")
	done := take(t, e, Approve, "zhou")
	require.Equal(t, Approved, done.Status)
	require.Equal(t, "zhou", done.DecidedBy)
	require.Equal(t, worktime.DayOf(noon), done.ValidFrom, "from the day of approval, where no other was named")
	for _, m := range []Move{Change, Submit, Withdraw, Approve, Reject, Discard} {
		refused(t, done, Step{Move: m, By: "zhou", Reason: "x"}, "edition.approved")
	}
}

func TestSentBackAndDiscarded(t *testing.T) {
	e := take(t, draft(), Submit, "li")
	refused(t, e, Step{Move: Reject, By: "zhou", Reason: " "}, "invalid")
	refused(t, e, Step{Move: Reject, By: "li", Reason: "x"}, "edition.maker_is_checker")
	refused(t, e, Step{Move: Withdraw, By: "zhou"}, "edition.not_maker")
	back := take(t, e, Withdraw, "li")
	require.Equal(t, Draft, back.Status)
	require.Empty(t, back.DecidedBy, "nobody has decided")
	refused(t, back, Step{Move: Withdraw, By: "li"}, "edition.draft")
	e = take(t, e, Reject, "zhou")
	require.Equal(t, Draft, e.Status)
	require.Equal(t, "因", e.Reason)
	e = take(t, take(t, e, Change, "li"), Submit, "li")
	require.Empty(t, e.Reason, "what was sent back before is not sent back now")
	e = take(t, e, Discard, "li")
	for _, m := range []Move{Change, Submit, Approve, Reject, Discard} {
		refused(t, e, Step{Move: m, By: "zhou", Reason: "x"}, "edition.discarded")
	}
}

func TestNothingIsApprovedForThePast(t *testing.T) {
	today := worktime.DayOf(noon)
	for day, may := range map[worktime.Day]bool{today - 1: false, today: true, today + 30: true} {
		e := draft()
		e.ValidFrom = day
		e = take(t, e, Submit, "li")
		if !may {
			refused(t, e, Step{Move: Approve, By: "zhou"}, "edition.begun")
			continue
		}
		require.Equal(t, day, take(t, e, Approve, "zhou").ValidFrom)
	}
}

func TestWhoSawAnotherRevisionDecidesAnew(t *testing.T) {
	e := take(t, draft(), Change, "wang")
	refused(t, e, Step{Move: Change, By: "li", Expect: 1}, "edition.revision")
	_, err := e.Take(Step{Move: Change, By: "li", Expect: 2, At: noon})
	require.NoError(t, err)
	require.Equal(t, []string{"li"}, draft().Makers, "a step leaves the version before as it was")
}

func TestNames(t *testing.T) {
	n, ok := Number("3")
	require.True(t, ok)
	require.EqualValues(t, 3, n)
	require.Equal(t, "3", Edition{Version: 3}.Name())
	for _, s := range []string{"shipped-1", "0", "-1", "", "3x"} {
		_, ok := Number(s)
		require.False(t, ok, s)
	}
}

func TestEachRuleSetIsAKind(t *testing.T) {
	require.NotEqual(t, RuleSet("cn.complaints"), RuleSet("bank.complaints"))
	require.True(t, RuleSet("cn.complaints").IsRuleSet())
	require.False(t, Routing.IsRuleSet())
}
