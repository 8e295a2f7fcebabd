package notice

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
)

var allEvents = []string{EvDrafted, EvIssued, EvWithdrawn, EvAcknowledged, EvPlanned, EvDone, EvVerified, EvReturned,
	EvExtensionRequested, EvExtensionGranted, EvExtensionRefused, EvAdviceReplied, EvClosed, EvClockFired, EvReplanned}

// walk is a history made by people who do whatever they may, at random but
// repeatably: seed names it. Every fourth is of an advice note. look is called before every move.
func walk(t testing.TB, seed uint64, look func(*record)) *record {
	rnd := rand.New(rand.NewPCG(seed, 11))
	r := newRecord(t)
	if seed%4 == 3 {
		r.must(CmdOpenAdvice, mei, r.body(CmdOpenAdvice, ""))
	} else {
		r.must(CmdOpen, system, r.body(CmdOpen, ""))
	}
	for range 45 {
		if look != nil {
			look(r)
		}
		if r.s.Done() {
			break
		}
		switch rnd.IntN(14) {
		case 0, 1:
			r.now = r.now.Add(time.Duration(rnd.IntN(200)) * time.Hour)
			_ = r.do(CmdClock, system, struct{}{}) // refused where nothing is due
			continue
		case 2:
			_ = r.do(CmdReplan, system, casefile.Replan{Calendar: "cn2"}) // refused for a draft
			continue
		}
		var may []func()
		for _, a := range everybody {
			for _, one := range r.s.Allowed(a, r.now) {
				rare := one.Action == CmdWithdraw || one.Action == CmdCloseAdvice
				if one.OK && (!rare || rnd.IntN(15) == 0) {
					body := r.body(one.Action, one.Target)
					if b, decides := body.(DecideExtension); decides && rnd.IntN(2) == 0 {
						b.Grant = false
						body = b
					}
					may = append(may, func() { _ = r.do(one.Action, a, body) })
				}
			}
		}
		if len(may) > 0 {
			may[rnd.IntN(len(may))]()
		}
	}
	return r
}

const walks = 40

// The screen's answer and the validator's must be the same, for every move, part
// and person, wherever a case may have come to. Moves of the other form are not
// listed; Check refuses them.
func TestAllowedAgreesWithCheck(t *testing.T) {
	yes, no := map[string]int{}, map[string]int{}
	for seed := range uint64(walks) {
		walk(t, seed, func(r *record) {
			for _, a := range everybody {
				told := map[string]bool{}
				for _, one := range r.s.Allowed(a, r.now) {
					err := r.s.Check(command(one.Action, a, r.body(one.Action, one.Target)), r.now)
					require.Equal(t, one.OK, err == nil, "seed %d: %s on %q by %s in %s: %v", seed, one.Action, one.Target, a.User, r.s.Status, err)
					if one.OK {
						yes[one.Action]++
					} else {
						no[one.Action]++
						require.Equal(t, code(one.Why), code(err), "seed %d: %s", seed, one.Action)
					}
					told[one.Action+one.Target] = true
				}
				for _, rule := range Rules.Rules { // and nothing possible is kept from the screen
					if rule.System || len(rule.From) == 0 {
						continue
					}
					targets := []string{""}
					if rule.Targets != nil {
						targets = rule.Targets(r.s)
					}
					for _, target := range targets {
						if !told[rule.Action+target] {
							require.Error(t, r.s.Check(command(rule.Action, a, r.body(rule.Action, target)), r.now),
								"%s on %q by %s is possible and not listed", rule.Action, target, a.User)
						}
					}
				}
			}
		})
	}
	for _, rule := range Rules.Rules {
		if !rule.System && len(rule.From) > 0 {
			require.Positive(t, yes[rule.Action], "no walk was ever allowed %s: the test proves nothing of it", rule.Action)
			require.Positive(t, no[rule.Action], "no walk was ever refused %s", rule.Action)
		}
	}
}

// Maker ≠ checker, seen on the record alone: in no history was a mending verified
// or returned by one who had planned, carried out or answered for it.
func TestNoHistoryHasAMakerWhoChecks(t *testing.T) {
	checked := 0
	for seed := range uint64(walks) {
		makers := map[string]map[string]bool{}
		made := func(rectification string, users ...string) {
			if makers[rectification] == nil {
				makers[rectification] = map[string]bool{}
			}
			for _, u := range users {
				makers[rectification][u] = true
			}
		}
		for _, e := range walk(t, seed, nil).events {
			switch e.Name {
			case EvPlanned:
				b := read[Plan](t, e.Body)
				made(b.Rectification, e.Actor.User, b.Responsible)
			case EvDone:
				made(read[DoneWith](t, e.Body).Rectification, e.Actor.User)
			case EvVerified:
				checked++
				require.False(t, makers[read[Verify](t, e.Body).Rectification][e.Actor.User], "seed %d, event %d", seed, e.Seq)
			case EvReturned:
				checked++
				require.False(t, makers[read[ReturnedWith](t, e.Body).Rectification][e.Actor.User], "seed %d, event %d", seed, e.Seq)
			}
		}
	}
	require.Greater(t, checked, walks, "too few histories come to a verification")
}

// The engine hands a case over as JSON and folds on; it keeps slim events only.
// Neither may make a difference.
func TestFoldingAnyPrefixAndSlimEventsComesToTheSame(t *testing.T) {
	seen := map[string]bool{}
	for seed := range uint64(walks) {
		r := walk(t, seed, nil)
		var full, slim []casefile.Event
		for _, e := range r.events {
			seen[e.Name] = true
			full, slim = append(full, stored(t, e)), append(slim, stored(t, Slim(e)))
		}
		whole := folded(t, &State{}, full)
		require.JSONEq(t, string(casefile.Encode(r.s)), string(casefile.Encode(whole)))
		for k := range full { // compared as values: a field that JSON drops would be missed otherwise
			require.Equal(t, whole, folded(t, over(t, folded(t, &State{}, full[:k])), full[k:]), "seed %d: handed over after %d events", seed, k)
			require.Equal(t, whole, folded(t, over(t, folded(t, &State{}, slim[:k])), slim[k:]), "seed %d: slim, handed over after %d events", seed, k)
		}
		for i := range slim {
			require.Equal(t, string(Slim(slim[i]).Body), string(slim[i].Body), "slimming twice changes more")
		}
	}
	for _, name := range allEvents {
		require.True(t, seen[name], "no walk left a %s: the property says nothing of it", name)
	}
}

// The engine's memory holds no prose.
func TestSlimDropsWhatPeopleWrote(t *testing.T) {
	const prose = "the clerk was on the telephone"
	r := at(t, "draft")
	r.must(CmdIssue, mei, Issue{Note: prose}).must(CmdAcknowledge, head, struct{}{})
	r.must(CmdPlan, head, Plan{Rectification: "R-1", Cause: People, RootCause: prose, Correction: prose, Prevention: prose})
	r.must(CmdRequestExtension, head, RequestExtension{Rectification: "R-1", Until: "2027-01-15", Reason: prose})
	r.must(CmdDecideExtension, mei, DecideExtension{Rectification: "R-1", Grant: true, Reason: prose})
	r.must(CmdRequestExtension, head, RequestExtension{Rectification: "R-2", Until: "2027-01-15", Reason: prose})
	r.must(CmdDecideExtension, mei, DecideExtension{Rectification: "R-2", Reason: prose})
	r.must(CmdComplete, lobby, Complete{Rectification: "R-1", Summary: prose, Evidence: []string{"E"}}).must(CmdReturn, he, Return{Rectification: "R-1", Reason: prose})
	r.must(CmdComplete, lobby, Complete{Rectification: "R-1", Summary: prose, Evidence: []string{"E"}}).must(CmdVerify, he, Verify{Rectification: "R-1", Comment: prose})
	r.must(CmdWithdraw, mei, Withdraw{Reason: prose})
	advice := newRecord(t).must(CmdOpenAdvice, mei, OpenAdvice{Outlet: "o1", Points: []string{prose}}).must(CmdIssue, mei, struct{}{}).must(CmdAcknowledge, head, struct{}{}).
		must(CmdReplyAdvice, head, ReplyAdvice{Reply: prose}).must(CmdCloseAdvice, mei, CloseAdvice{Comment: prose})
	written := 0
	for _, e := range append(r.events, advice.events...) {
		if bytes.Contains(casefile.Encode(e), []byte(prose)) {
			written++
		}
		require.NotContains(t, string(casefile.Encode(Slim(e))), prose, e.Name)
	}
	require.Equal(t, 14, written, "the record itself keeps every word")
}

func TestApplyRefusesARecordThatCannotBeRead(t *testing.T) {
	r := at(t, "issued")
	acknowledged := casefile.Event{Case: "N-1", Seq: r.s.Seq + 1, Name: EvAcknowledged, Actor: head}
	spoil := map[string]func(*casefile.Event){
		"a gap":                    func(e *casefile.Event) { e.Seq++ },
		"an event once more":       func(e *casefile.Event) { e.Seq-- },
		"a name of a later build":  func(e *casefile.Event) { e.Name = "notice.forgotten" },
		"a body that is not there": func(e *casefile.Event) { e.Name = EvDone },
		"a body of another shape":  func(e *casefile.Event) { e.Name, e.Body = EvDone, []byte(`{"rectification":7}`) },
	}
	before := string(casefile.Encode(r.s))
	for name, with := range spoil {
		s, e := over(t, r.s), acknowledged
		with(&e)
		require.Error(t, s.Apply(e), name)
		require.JSONEq(t, before, string(casefile.Encode(s)), "%s: a refused event leaves no trace", name)
	}
	require.NoError(t, r.s.Apply(acknowledged))
}

// No walk may come to a place from which nobody can move and no clock will.
func TestNoDeadEnds(t *testing.T) {
	for seed := range uint64(walks) {
		walk(t, seed, func(r *record) {
			if r.s.Done() {
				return
			}
			possible := slices.ContainsFunc(everybody, func(a casefile.Actor) bool {
				return slices.ContainsFunc(r.s.Allowed(a, r.now), func(one casefile.Allowed) bool { return one.OK && one.Action != CmdWithdraw })
			})
			require.True(t, possible, "seed %d is stuck in %s", seed, r.s.Status)
		})
	}
}
