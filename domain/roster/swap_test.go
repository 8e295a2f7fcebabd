package roster

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/fault"
)

func duty(t testing.TB, d string) Duty { return Duty{day(t, d), 0} }

func rosters(list ...*Roster) Rosters {
	out := Rosters{}
	for _, r := range list {
		out[r.Month] = r
	}
	return out
}

// asked is wang asking li for a swap of the 10th against the 12th, on the 1st.
func asked(t testing.TB) (Swap, *Roster) {
	r := published(t, "2026-11-10 wang", "2026-11-12 li", "2026-11-13 zhao/li")
	take := duty(t, "2026-11-12")
	s := Swap{ID: "s1", Outlet: "o1", Give: duty(t, "2026-11-10"), Take: &take, By: "wang", To: "li"}
	require.NoError(t, s.Ask(rosters(&r), at(t, "2026-11-01 10:00")))
	return s, &r
}

func TestAskingForASwap(t *testing.T) {
	now := at(t, "2026-11-09 23:59")
	r := published(t, "2026-11-10 wang", "2026-11-12 li", "2026-11-13 zhao/li")
	draft := r
	draft.Status = Draft
	take12, take13, take10 := duty(t, "2026-11-12"), duty(t, "2026-11-13"), duty(t, "2026-11-10")
	for _, tc := range []struct {
		name string
		rs   Rosters
		swap Swap
		want string
	}{
		{"day against day", rosters(&r), Swap{Give: take10, Take: &take12, By: "wang", To: "li"}, ""},
		{"take over", rosters(&r), Swap{Give: take10, By: "wang", To: "zhao"}, ""},
		{"with himself", rosters(&r), Swap{Give: take10, By: "wang", To: "wang"}, "invalid"},
		{"the same duty twice", rosters(&r), Swap{Give: take10, Take: &take10, By: "wang", To: "li"}, "invalid"},
		{"nobody asked", rosters(&r), Swap{Give: take10, By: "wang"}, "invalid"},
		{"another's duty", rosters(&r), Swap{Give: take12, By: "wang", To: "zhao"}, "swap.not_his"},
		{"for a duty of somebody else", rosters(&r), Swap{Give: take10, Take: &take13, By: "wang", To: "li"}, "swap.not_his"},
		{"to the deputy", rosters(&r), Swap{Give: take13, By: "zhao", To: "li"}, "swap.deputy"},
		{"no such duty", rosters(&r), Swap{Give: duty(t, "2026-11-11"), By: "wang", To: "li"}, "swap.no_duty"},
		{"not published", rosters(&draft), Swap{Give: take10, By: "wang", To: "li"}, "roster.not_published"},
		{"no roster", rosters(), Swap{Give: take10, By: "wang", To: "li"}, "roster.not_published"},
	} {
		t.Run(tc.name, func(t *testing.T) { require.Equal(t, tc.want, code(tc.swap.Ask(tc.rs, now))) })
	}
	late := Swap{Give: take10, By: "wang", To: "li"}
	require.Equal(t, "swap.expired", code(late.Ask(rosters(&r), at(t, "2026-11-10 00:00"))), "the day has come")
	back := Swap{Give: take12, Take: &take10, By: "li", To: "wang"}
	require.Equal(t, "swap.expired", code(back.Ask(rosters(&r), at(t, "2026-11-10 00:00"))), "the earlier of both days counts")
	require.Equal(t, []string{"2026-11-10 00:00-24:00 wang", "2026-11-12 00:00-24:00 li", "2026-11-13 00:00-24:00 zhao/li"}, lines(r), "asking changes nothing")
}

func TestASwapIsAnswered(t *testing.T) {
	now := at(t, "2026-11-05 10:00")
	swapped := []string{"2026-11-10 00:00-24:00 li", "2026-11-12 00:00-24:00 wang", "2026-11-13 00:00-24:00 zhao/li"}

	s, r := asked(t)
	before := lines(*r)
	require.Equal(t, "swap.not_asked", code(s.Accept(rosters(r), "wang", now)), "not by who asked")
	require.Equal(t, "swap.expired", code(s.Accept(rosters(r), "li", s.Until)))
	require.Equal(t, Expired, s.At(s.Until))
	require.Equal(t, Asked, s.At(s.Until.Add(-1)))
	require.Equal(t, before, lines(*r))
	require.NoError(t, s.Accept(rosters(r), "li", now))
	require.Equal(t, swapped, lines(*r))
	require.Equal(t, "swap.settled", code(s.Accept(rosters(r), "li", now)))
	require.Equal(t, "swap.settled", code(s.Refuse("li", "no", now)))
	require.Equal(t, "swap.settled", code(s.Withdraw("wang", now)))
	require.Equal(t, Accepted, s.At(s.Until), "what was accepted does not expire")

	require.Equal(t, "swap.party", code(s.Forbid(rosters(r), "li", "no", now)), "no judge of his own swap")
	require.Equal(t, "invalid", code(s.Forbid(rosters(r), "head", " ", now)))
	require.Equal(t, "swap.expired", code(s.Forbid(rosters(r), "head", "no", s.Until)))
	require.Equal(t, swapped, lines(*r))
	require.NoError(t, s.Forbid(rosters(r), "head", "须两人在岗", now))
	require.Equal(t, before, lines(*r), "the roster is as it was")
	require.Equal(t, "swap.settled", code(s.Forbid(rosters(r), "head", "no", now)))

	s, r = asked(t)
	require.Equal(t, "swap.not_asked", code(s.Refuse("zhao", "no", now)))
	require.Equal(t, "/reason", firstPointer(s.Refuse("li", " ", now)))
	require.NoError(t, s.Refuse("li", "出差", now))
	require.Equal(t, before, lines(*r))

	s, r = asked(t)
	require.Equal(t, "swap.not_asker", code(s.Withdraw("li", now)))
	require.NoError(t, s.Withdraw("wang", now))
	require.Equal(t, "swap.settled", code(s.Accept(rosters(r), "li", now)))

	s, r = asked(t)
	require.NoError(t, s.Forbid(rosters(r), "head", "no", now), "before there is an answer, too")
	require.Equal(t, before, lines(*r))

	s, r = asked(t)
	r.Shifts[1].Leader = "zhao" // substituted meanwhile
	half := lines(*r)
	require.Equal(t, "swap.not_his", code(s.Accept(rosters(r), "li", now)))
	require.Equal(t, half, lines(*r), "no half of a swap is done")
}

func TestASwapLapsesOnceItsDayHasCome(t *testing.T) {
	s, r := asked(t)
	before := lines(*r)
	require.Equal(t, "swap.settled", code(s.Lapse(s.Until.Add(-time.Nanosecond))), "there is time to answer")
	require.Equal(t, Asked, s.Status)
	require.NoError(t, s.Lapse(s.Until))
	require.Equal(t, Expired, s.Status)
	require.Equal(t, before, lines(*r), "the roster as stated")
	require.Equal(t, "swap.settled", code(s.Lapse(s.Until)), "once")
	for name, err := range map[string]error{"accept": s.Accept(rosters(r), "li", s.Until), "refuse": s.Refuse("li", "x", s.Until),
		"withdraw": s.Withdraw("wang", s.Until), "veto": s.Forbid(rosters(r), "head", "x", s.Until)} {
		require.Equal(t, "swap.expired", code(err), name)
	}
	for _, status := range []SwapStatus{Accepted, Refused, Withdrawn, Vetoed, Overtaken} {
		s, _ := asked(t)
		s.Status = status
		require.Equal(t, "swap.settled", code(s.Lapse(s.Until)), status)
		require.Equal(t, status, s.Status)
	}
}

func firstPointer(err error) string {
	if f := asFault(err); f != nil && len(f.Fields) > 0 {
		return f.Fields[0].Pointer
	}
	return ""
}

func TestASwapAcrossAYear(t *testing.T) {
	dec, jan := published(t, "2026-12-31 wang"), published(t, "2027-01-04 li")
	take := duty(t, "2026-12-31")
	s := Swap{Give: duty(t, "2027-01-04"), Take: &take, By: "li", To: "wang"}
	require.Equal(t, []Month{dec.Month, jan.Month}, s.Months())
	require.NoError(t, s.Ask(rosters(&dec, &jan), at(t, "2026-12-30 09:00")))
	require.Equal(t, take.Day.Start(), s.Until)
	require.NoError(t, s.Accept(rosters(&dec, &jan), "wang", at(t, "2026-12-30 10:00")))
	require.Equal(t, []string{"2026-12-31 00:00-24:00 li"}, lines(dec))
	require.Equal(t, []string{"2027-01-04 00:00-24:00 wang"}, lines(jan))
	require.Equal(t, "roster.not_published", code((&Swap{Give: s.Give, Take: &take, By: "wang", To: "li"}).Ask(rosters(&jan), at(t, "2026-12-30 09:00"))))
}

func TestLettersReachThoseConcerned(t *testing.T) {
	name := func(user string) string { return "<" + user + ">" }
	heads := []string{"head", "li"}
	s, r := asked(t)
	told := func() (out []string) {
		for _, l := range s.Letters(heads, name) {
			out = append(out, l.To)
			require.NotContains(t, l.Title.ZH+l.Title.EN, "%!")
			require.Contains(t, l.Title.ZH, "2026-11-10")
			require.Contains(t, l.Title.EN, "2026-11-10")
		}
		return out
	}
	require.Equal(t, []string{"li"}, told())
	now := at(t, "2026-11-05 10:00")
	for status, want := range map[SwapStatus][]string{Accepted: {"wang", "head"}, Refused: {"wang"}, Withdrawn: {"li"}, Vetoed: {"wang", "li"}, Overtaken: {"wang", "li"}, Expired: {"wang", "li"}} {
		s.Status = status
		require.Equal(t, want, told(), status)
	}
	was, is, err := r.Substitute(Substitution{Duty: duty(t, "2026-11-13"), Leader: "wang", Reason: "生病"}, now)
	require.NoError(t, err)
	var got []string
	for _, l := range r.SubstitutedLetters(was, is, "生病") {
		got = append(got, l.To+": "+l.Title.ZH)
	}
	require.Equal(t, []string{"wang: 安排您于 2026-11-13 00:00 至 24:00 坐班", "zhao: 您不再于 2026-11-13 00:00 至 24:00 坐班"}, got, "the deputy stays what he is")
	require.Len(t, r.PublishedLetters(), 2)
	require.Equal(t, "11-10、11-13", r.PublishedLetters()[1].Body.ZH)
}

func asFault(err error) *fault.Error {
	if err == nil {
		return nil
	}
	return fault.Of(err)
}
