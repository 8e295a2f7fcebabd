package activities

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/fault"
	"duban/domain/org"
)

// another is a complaint that is there before every walk, received earlier.
const anotherCase casefile.ID = "22222222-2222-4222-8222-222222222222"

// bodyFor is some content of a move that the case as it stands might take.
func bodyFor(r *rand.Rand, s *complaint.State, name string) any {
	pick := func(list ...string) string { return list[r.IntN(len(list))] }
	tiers := []complaint.Tier{complaint.Simple, complaint.Complex}
	seat := func(u string, d complaint.Department) complaint.Seat { return complaint.Seat{User: u, Department: d} }
	switch name {
	case complaint.CmdClassify:
		c := attitude
		if r.IntN(25) == 0 {
			c.Subject = "bribery"
		}
		return complaint.Classify{Class: c, Severity: complaint.Serious, Tier: tiers[r.IntN(2)], Outlet: "ty", Concerns: complaint.Anew(pick("", "", "mei", "deng", "fang")), Keep: r.IntN(2) == 0, Reason: "理由"}
	case complaint.CmdOffer:
		if r.IntN(2) == 0 {
			return complaint.MakeOffer{Role: "complaint_officer", Unit: "/ho/gd/gz/th/", Reason: "转办"}
		}
		return complaint.MakeOffer{To: pick("deng", "cao", "he", "wei", "jia"), Reason: "转办"}
	case complaint.CmdRefuseOffer:
		return complaint.RefuseOffer{Reason: "拒收"}
	case complaint.CmdAssignOwner:
		return complaint.AssignOwner{To: pick("deng", "cao", "he", "wei", "ji"), Reason: "指定"}
	case complaint.CmdContact:
		return complaint.Contact{Kind: complaint.ContactKind(pick("first_reply", "contact", "step")), How: "phone", Text: "联系"}
	case complaint.CmdRequestExtension:
		return complaint.RequestExtension{Reason: "鉴定"}
	case complaint.CmdDecideExtension:
		return complaint.DecideExtension{Grant: r.IntN(3) > 0, Reason: "意见"}
	case complaint.CmdTellExtension:
		return complaint.TellExtension{How: "phone", Text: "延期"}
	case complaint.CmdPause:
		return complaint.Pause{Clock: pick(complaint.BankClock, complaint.HandleClock), Reason: "等待"}
	case complaint.CmdResume:
		return complaint.Resume{Clock: complaint.BankClock}
	case complaint.CmdConvenePanel:
		return complaint.ConvenePanel{Members: []complaint.Seat{seat("xl", complaint.Legal), seat("xr", complaint.Retail), seat("xo", complaint.Operations)}, Chair: "xl", Quorum: 2, Question: "问题"}
	case complaint.CmdGiveOpinion:
		return complaint.GiveOpinion{Position: complaint.Position(pick("justified", "partly")), Text: "理由"}
	case complaint.CmdStepAside:
		return complaint.StepAside{Reason: "利害关系"}
	case complaint.CmdReplaceExpert:
		return complaint.ReplaceExpert{Out: "xl", In: seat("xm", complaint.Legal)}
	case complaint.CmdRulePanel:
		return complaint.RulePanel{Position: complaint.ForCustomer, Text: "理由"}
	case complaint.CmdDecide:
		return complaint.Decide{Outcome: complaint.Justified, Facts: "情况", Grounds: "依据", Measures: "道歉", Remedies: complaint.Remedies}
	case complaint.CmdTellDecision:
		return complaint.TellDecision{How: "phone"}
	case complaint.CmdCallBack:
		b := complaint.CallBack{Result: complaint.CallResult(pick("satisfied", "dissatisfied", "dissatisfied", "not_reached")), Text: "意见"}
		if b.Result == complaint.Dissatisfied {
			b.Next = pick("reopen", "escalate")
		}
		return b
	case complaint.CmdRequestReview:
		return complaint.RequestReview{InWriting: true, Text: "不服"}
	case complaint.CmdWithdraw:
		return complaint.Withdraw{How: "phone", ReceivedAt: s.Received.Format(time.RFC3339), Call: "REC-1", Text: "撤回"}
	case complaint.CmdLink:
		return complaint.Link{To: anotherCase}
	case complaint.CmdMerge:
		return complaint.Merge{Into: anotherCase, Reason: "重复"}
	case complaint.CmdSplit:
		return complaint.Split{Parts: []complaint.Part{{Class: attitude, Content: "另一事"}}, Reason: "两件事"}
	case complaint.CmdReopen:
		return complaint.Reopen{Reason: "新证据"}
	case complaint.CmdReferDiscipline:
		return complaint.ReferDiscipline{Reason: "违纪"}
	case complaint.CmdConclude:
		return complaint.Conclude{Outcome: complaint.Justified, Text: "结论", How: "phone"}
	case complaint.CmdProposeConsequence:
		return complaint.ProposeConsequence{Kind: complaint.ConsequenceKind(pick("rectification", "accountability")), Outlet: "ty", Employee: "mei", Severity: "minor", Text: "事由"}
	case complaint.CmdClose:
		return complaint.Close{Reason: "无法联系"}
	}
	return struct{}{}
}

// rarely are moves after which little more can happen.
var rarely = []string{complaint.CmdWithdraw, complaint.CmdMerge, complaint.CmdReferDiscipline}

// seldom are moves that few walks would come to by chance alone.
var seldom = []string{complaint.CmdRequestExtension, complaint.CmdDecideExtension, complaint.CmdTellExtension, complaint.CmdRulePanel, complaint.CmdClose}

// People do whatever they may, at random but repeatably; what must never break holds
// after every move, whatever they did.
func TestWalksThroughComplaints(t *testing.T) {
	done := map[string]int{}
	for seed := range uint64(120) {
		r := rand.New(rand.NewPCG(seed, 7))
		c := openCounter()
		now := at("2026-03-02 09:00")
		b := atCounter()
		if seed%2 == 1 {
			b = byPhone()
		}
		if seed%3 == 0 {
			b.Anonymous, b.Customer = true, complaint.Party{}
		}
		c.must(t, now.Add(-time.Hour), deng, anotherCase, complaint.CmdRegister, atCounter())
		c.must(t, now, deng, caseID, complaint.CmdRegister, b)
		w := watch{t: t, seed: seed}
		for range 120 {
			s := c.state(caseID)
			now = now.Add(time.Duration(r.IntN(30*60)) * time.Minute)
			if _, err := c.gives(now, casefile.System, caseID, complaint.CmdClock, nil); err == nil {
				done[complaint.CmdClock]++
			}
			w.sees(c)
			who := staffOf[r.IntN(len(staffOf))]
			if i := slices.IndexFunc(staffOf, func(a casefile.Actor) bool { return a.User == s.Owner.User }); r.IntN(3) == 0 {
				who = staffOf[i]
			}
			var may []string
			for _, one := range s.Allowed(who, now) {
				if one.OK && (!slices.Contains(rarely, one.Action) || r.IntN(40) == 0) {
					may = append(may, one.Action)
				}
			}
			if len(may) == 0 {
				continue
			}
			name := may[r.IntN(len(may))]
			for _, x := range seldom {
				if slices.Contains(may, x) && r.IntN(2) == 0 {
					name = x
				}
			}
			_, err := c.gives(now, who, caseID, name, bodyFor(r, s, name))
			if f := fault.Of(err); err != nil {
				require.Contains(t, []fault.Kind{fault.Invalid, fault.Refused}, f.Kind, "seed %d: %s by %s: %v", seed, name, who.User, err)
				continue
			}
			done[name]++
			w.sees(c)
		}
	}
	for _, rule := range complaint.Rules.Rules {
		if !rule.System && len(rule.From) > 0 {
			require.Positive(t, done[rule.Action], "no walk ever did %s: the test proves nothing of it", rule.Action)
		}
	}
}

// watch remembers what may not be undone.
type watch struct {
	t      *testing.T
	seed   uint64
	sealed bool
}

func (w *watch) sees(c *counter) {
	t, s := w.t, c.state(caseID)
	require.NotEmpty(t, s.Owner.User, "seed %d: always an owner", w.seed)
	require.LessOrEqual(t, s.Hops, s.MaxHops, "seed %d: transfers", w.seed)
	require.LessOrEqual(t, len(s.Calls), s.MaxCalls)
	require.False(t, s.MustStepAside(s.Owner.User), "seed %d: %s owns it and must step aside (%s)", w.seed, s.Owner.User, s.Status)
	if o := s.Offer; o != nil {
		require.False(t, s.MustStepAside(o.User) && o.User != "", "seed %d: offered to one who must step aside", w.seed)
		require.NotEqual(t, s.Owner.User, o.User)
	}
	require.False(t, w.sealed && !s.Sealed, "seed %d: what was sealed is open again", w.seed)
	w.sealed = s.Sealed
	if s.Sealed {
		require.Equal(t, "ji", s.Owner.User, "seed %d: a matter of discipline left the discipline office", w.seed)
		require.False(t, s.Sees(complaint.Viewer{User: "deng", Read: []org.Path{"/ho/"}, CallBack: []org.Path{"/ho/"}}), "seed %d: sealed", w.seed)
	}
	if s.Done() {
		_, running := s.Deadline()
		require.False(t, running, "seed %d: a clock runs in a case at rest", w.seed)
	}
	decisions, told := 0, 0
	for _, e := range c.record.events[caseID] {
		switch e.Name {
		case complaint.EvDecided:
			decisions++
		case complaint.EvDecisionTold:
			told++
		}
	}
	require.LessOrEqual(t, decisions, s.Round, "seed %d: one decision a round", w.seed)
	require.LessOrEqual(t, len(s.Reviews), decisions)
	require.LessOrEqual(t, told, decisions)
	var handled []string // who had it in hand, as the record tells
	for _, e := range c.record.events[caseID] {
		switch e.Name {
		case complaint.EvTaken, complaint.EvDecided, complaint.EvOpinionGiven:
			handled = append(handled, e.Actor.User)
		case complaint.EvCalledBack:
			require.NotContains(t, handled, e.Actor.User, "seed %d: a handler called back", w.seed)
		}
	}
}
