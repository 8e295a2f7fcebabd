package inspection

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
)

var allEvents = []string{EvOpened, EvAssigned, EvDeclined, EvStarted, EvAnswered, EvSubmitted, EvReviewTaken, EvReturned, EvAccepted,
	EvPublished, EvAppealed, EvAppealDecided, EvWindowClosed, EvFinalized, EvCancelled, EvClockFired, EvReplanned}

// walk is a history made by people who do whatever they may, at random but
// repeatably: seed names it. look is called before every move.
func walk(t testing.TB, seed uint64, look func(*record)) *record {
	rnd := rand.New(rand.NewPCG(seed, 7))
	r := newRecord(t)
	open := r.body(CmdOpen, "").(Open)
	if seed%3 == 0 {
		open.Inspector = lin.User
	}
	r.must(CmdOpen, mei, open)
	for range 40 {
		if look != nil {
			look(r)
		}
		if r.s.Done() {
			break
		}
		if rnd.IntN(6) == 0 {
			r.now = r.now.Add(time.Duration(rnd.IntN(60)) * time.Hour)
			_ = r.do(CmdClock, system, struct{}{}) // refused where nothing is due
			continue
		}
		if rnd.IntN(15) == 0 && !r.s.Done() {
			r.must(CmdReplan, system, casefile.Replan{Calendar: "cn2"})
			continue
		}
		var may []func()
		for _, a := range everybody {
			for _, one := range r.s.Allowed(a, r.now) {
				if !one.OK || one.Action == CmdCancel && rnd.IntN(12) > 0 {
					continue
				}
				body := r.body(one.Action, one.Target)
				if one.Action == CmdAssign {
					body = Assign{Inspector: []string{lin.User, wu.User}[rnd.IntN(2)]}
				}
				may = append(may, func() { _ = r.do(one.Action, a, body) })
			}
		}
		if len(may) > 0 {
			may[rnd.IntN(len(may))]()
		}
	}
	return r
}

const walks = 100

// The screen's answer and the validator's must be the same, for every move, part
// and person, wherever a case may have come to.
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
						require.True(t, told[rule.Action+target], "%s on %q is not listed", rule.Action, target)
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
			require.LessOrEqual(t, len(slim[i].Body), len(r.events[i].Body))
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
	r := at(t, "in_progress")
	r.must(CmdDecline, lin, Decline{Reason: prose}).must(CmdAssign, mei, Assign{Inspector: lin.User}).must(CmdStart, lin, struct{}{})
	r.must(CmdAnswer, lin, Answer{Answers: []ItemAnswer{{Remark: prose}}}).must(CmdSubmit, lin, Submit{Comment: prose})
	r.must(CmdTakeReview, he, struct{}{}).must(CmdReturn, he, Return{Reason: prose}).must(CmdSubmit, lin, Submit{Comment: prose})
	r.must(CmdTakeReview, he, struct{}{}).must(CmdAccept, he, Accept{Waivers: []Waiver{{"F-3", prose}}}).must(CmdPublish, he, struct{}{})
	r.must(CmdAppeal, head, Appeal{Finding: "F-1", Grounds: prose}).must(CmdDecideAppeal, mei, DecideAppeal{Finding: "F-1", Reason: prose})
	written := 0
	for _, e := range r.events {
		if contains(e, prose) {
			written++
		}
		require.False(t, contains(Slim(e), prose), e.Name)
	}
	require.Equal(t, 8, written, "the record itself keeps every word")
	require.False(t, contains(Slim(casefile.Event{Name: EvCancelled, Body: casefile.Encode(Cancel{Reason: prose})}), prose))
}

func TestApplyRefusesARecordThatCannotBeRead(t *testing.T) {
	r := at(t, "assigned")
	started := casefile.Event{Case: "I-1", Seq: r.s.Seq + 1, Name: EvStarted, Actor: lin}
	spoil := map[string]func(*casefile.Event){
		"a gap":                    func(e *casefile.Event) { e.Seq++ },
		"an event once more":       func(e *casefile.Event) { e.Seq-- },
		"a name of a later build":  func(e *casefile.Event) { e.Name = "inspection.forgotten" },
		"a body that is not there": func(e *casefile.Event) { e.Name = EvPublished },
		"a body of another shape":  func(e *casefile.Event) { e.Name, e.Body = EvSubmitted, []byte(`{"findings":7}`) },
	}
	before := string(casefile.Encode(over(t, r.s)))
	for name, with := range spoil {
		s, e := over(t, r.s), started
		with(&e)
		require.Error(t, s.Apply(e), name)
		require.Equal(t, r.s.Seq, s.Seq, name)
		if e.Name != EvSubmitted {
			require.Equal(t, before, string(casefile.Encode(s)), "%s: a refused event leaves no trace", name)
		}
	}
	require.NoError(t, r.s.Apply(started))
}

// A newer build may add a field to an event: this one folds on.
func TestApplyPassesOverFieldsItDoesNotKnow(t *testing.T) {
	s := at(t, "planned").s
	require.NoError(t, s.Apply(casefile.Event{Case: "I-1", Seq: s.Seq + 1, Name: EvAssigned, Actor: mei,
		Body: []byte(`{"inspector":{"user":"inspector-wu","unit":"/ho/","mood":"good"},"from":"2026-11-23T00:00:00Z","to":"2026-11-24T00:00:00Z","fill":{"id":"fill"},"new":1}`)}))
	require.Equal(t, wu.User, s.Inspector.User)
}

// No walk may come to a place from which nobody can move and no clock will.
func TestNoDeadEnds(t *testing.T) {
	for seed := range uint64(walks) {
		walk(t, seed, func(r *record) {
			if r.s.Done() {
				return
			}
			possible := slices.ContainsFunc(everybody, func(a casefile.Actor) bool {
				return slices.ContainsFunc(r.s.Allowed(a, r.now), func(one casefile.Allowed) bool { return one.OK })
			})
			_, clock := r.s.Deadline()
			require.True(t, possible || clock, "seed %d is stuck in %s", seed, r.s.Status)
		})
	}
}
